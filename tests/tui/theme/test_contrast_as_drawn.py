"""Every text of every screen can be read in every theme: contrast as drawn (WCAG 2.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pytest
from rich.terminal_theme import TerminalTheme
from textual.color import Color
from textual.geometry import Region
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES
from textual.widget import Widget

from summarize.model import Span
from tests.tui.factory import harbour, plain, reader
from tests.tui.theme.drawn import LINES, PALETTES, pieces, ratio, terminal
from tui.app import PullquoteApp
from tui.theme.contrast import contrast
from tui.theme.themes import CONTRAST, TERMINAL_DARK, TERMINAL_LIGHT, themes
from tui.widgets.article_view import ArticleView
from tui.widgets.line_painter import GUTTER
from tui.widgets.text_selection import selection_of

TEXT = 4.5
"""The least contrast of any text in our own themes …"""
ENHANCED = 7.0
"""… of the article in the theme of high contrast …"""
LEAST = 3.0
"""… and of any text in Textual's themes, whose own colours may have no more."""
BAR = 1.3
"""The least contrast of a scrollbar with what is beside it."""

OWN = [theme.name for theme in themes()]
IN_TERMINAL = {TERMINAL_DARK: True, TERMINAL_LIGHT: False}
EVERY = [*OWN, *BUILTIN_THEMES]

NOT_TEXT = {
    LINES: "rules, frames and bars say nothing that is not said in words; scrollbars have a test",
}
"""What is not measured, and why. What lies behind a dialog is dimmed on purpose, and left out."""


@dataclass(frozen=True)
class Scene:
    """A screen: the keys that lead there, and which widget of it is measured (all for none)."""

    keys: tuple[str, ...] = ()
    part: str = ""
    size: tuple[int, int] = (100, 30)
    has_bar: bool = False


SCENES = {
    "quote": Scene(("n", "n")),
    "find": Scene(("n", "slash", *"quist", "shift+home")),
    "matches": Scene(("n", "slash", *"quist", "enter", "n")),
    "summary": Scene(("2", "j", "z")),
    "list": Scene(("1", "a"), size=(120, 30)),
    "tabs": Scene(("n",), size=(60, 12), has_bar=True),
    "help": Scene(("question_mark",), "#help", has_bar=True),
    "palette": Scene(("ctrl+p", *"qu"), "#--input, CommandList", (100, 12), has_bar=True),
    "prompt": Scene(("n", "c", "down"), "#prompt", (100, 6), has_bar=True),
    "prompt typed": Scene(("n", "c", *"ma", "shift+home"), "#prompt"),
    "quotes": Scene(("Q", "j", "1")),
    "speakers": Scene(("P", "slash")),
    "found": Scene(("F", *"engines", "enter")),
}
FULL = ("quote", "matches", "prompt", "quotes")
"""The scenes in which Textual's themes are measured one and all: they hold every kind of shade."""
TURNS = 4


def measured(app: PullquoteApp, part: str) -> Iterator[tuple[str, float, float]]:
    """Yield the words on the screen, their contrast, and what it has to be."""
    regions = [widget.region for widget in app.screen.query(part)] if part else [None]
    text = article_region(app)
    for words, style, x, y in chain(*(pieces(app, region) for region in regions)):
        if not words.strip(LINES) or not (style.color and style.bgcolor):
            continue
        least = TEXT if app.theme in OWN else LEAST
        if app.theme == CONTRAST and text.contains(x, y) and not part:
            least = ENHANCED
        yield words, min(ratio(style, on) for on in terminals(app.theme)), least


def article_region(app: PullquoteApp) -> Region:
    views = app.screen.query(ArticleView)
    return views.first().content_region if views else Region()


def terminals(theme: str) -> list[TerminalTheme | None]:
    if theme not in IN_TERMINAL:
        return [None]
    return [terminal(palette, IN_TERMINAL[theme]) for palette in PALETTES]


async def settle(pilot: Pilot[Any]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def check_bars(app: PullquoteApp, scene: str) -> int:
    """Check the scrollbars of the screen; return how many there are."""
    shown = [widget.vertical_scrollbar for widget in app.screen.walk_children(Widget)
             if widget.show_vertical_scrollbar and widget.vertical_scrollbar.region]  # fmt: skip
    for bar in shown:
        drawn = [style for _, style, *_ in pieces(app, bar.region) if style.bgcolor]
        for on in terminals(app.theme):
            colours = {style.bgcolor.get_truecolor(on, foreground=False) for style in drawn
                       if style.bgcolor}  # fmt: skip
            colours |= {style.color.get_truecolor(on) for style in drawn if style.color}
            seen = max(contrast(one, other) for one in colours for other in colours)
            assert seen >= BAR, (app.theme, scene, bar, seen)
    return len(shown)


def themes_of(scene: str) -> list[str]:
    """Ours in all scenes, Textual's in some and, each in its turn, in all others."""
    if scene in FULL:
        return EVERY
    turn = list(SCENES).index(scene) % TURNS
    return [*OWN, *IN_TERMINAL, *list(BUILTIN_THEMES)[turn::TURNS]]


@pytest.mark.parametrize("name", SCENES)
async def test_every_text_can_be_read_in_every_theme(name: str) -> None:
    scene = SCENES[name]
    app = reader(harbour(doubtful=("“I hear them,”",)), plain("A quiet day", "quiet.txt", 40),
                 ("broken.txt", "is no text"))  # fmt: skip
    async with app.run_test(size=scene.size) as pilot:
        await settle(pilot)
        await pilot.press(*scene.keys)
        await settle(pilot)
        bars = 0
        for theme in themes_of(name):
            app.theme = theme
            await pilot.pause()
            found = list(measured(app, scene.part))
            assert found, "nothing is shown"
            for words, contrast_found, least in found:
                assert contrast_found >= least, (theme, name, words, round(contrast_found, 2))
            bars += check_bars(app, name)
        assert bars or not scene.has_bar


async def test_what_is_selected_can_be_read_over_everything_in_every_theme() -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 44)) as pilot:
        await settle(pilot)
        await pilot.press("2", "j", "3", "slash", *"quist", "enter")
        await pilot.press("z")
        app.screen.reader.walk.go_to(1)  # type: ignore[attr-defined]
        view = app.screen.query_one(ArticleView)
        app.screen.selections = {view: selection_of(Span(0, 2000))}
        for theme in EVERY:
            app.theme = theme
            await pilot.pause()
            lit = Color.parse(app.theme_variables["selected"])
            found = [style for words, style, x, y in pieces(app, view.content_region)
                     if words.strip(LINES) and x >= view.content_region.x + GUTTER
                     and view._left == 0]  # fmt: skip
            assert len(set(found)) > 3, "quotes and matches stay told apart"
            for style in found:
                worst = min(ratio(style, on) for on in terminals(theme))
                assert worst >= (TEXT if theme in OWN else LEAST), (theme, style)
            if theme not in IN_TERMINAL:
                assert {style.bgcolor for style in found} == {lit.rich_color}


async def test_notices_and_progress_can_be_read() -> None:
    app = reader(harbour(), held=True)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("Q")
        await settle(pilot)
        app.screen.notify("Something is [b]wrong", title="Error", severity="error", markup=False)
        app.screen.notify("Take care", title="Warning", severity="warning", markup=False)
        await settle(pilot)
        for words in ("Something is [b]wrong", "Take care", "Copied"):
            if words == "Copied":
                app.screen.notify(words)
            await pilot.pause()
            for theme in EVERY:
                app.theme = theme
                await pilot.pause()
                found = list(measured(app, ""))
                assert any(words in drawn for drawn, *_ in found), words
                assert any("Reading: 0 of 1" in drawn for drawn, *_ in found)
                assert all(one >= least for _, one, least in found), (theme, min(found, key=str))
            app.notices.dismiss()
