"""Sixteen colours, or none: what is drawn stays legible, and what matters can be told apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich._palettes import STANDARD_PALETTE
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from tests.conftest import SEEDS
from tests.tui.factory import harbour, reader
from tests.tui.pty_session import Session
from tui.app import PullquoteApp
from tui.theme.few_colours import FewColours, contrast
from tui.theme.themes import speaker_colour, themes

LEGIBLE = 4.0
FAINT = 2.0
XTERM = (
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
    (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
)  # fmt: skip
CONSOLE = tuple(STANDARD_PALETTE[number] for number in range(16))
PALETTES = (XTERM, CONSOLE)
LINES = " ─━▌▐▀▄█▏▎▍▋▊▉│╭╮╰╯▁▂▃▅▆▇▔"
SCREENS = (("n", "n"), ("slash", *"quist", "enter"), ("escape", "2"), ("1",), ("question_mark",),
           ("question_mark", "Q", "j"), ("q", "P"))  # fmt: skip


def numbers(style: Style) -> tuple[int, int]:
    assert style.color is not None
    assert style.bgcolor is not None
    fore, back = style.color.number, style.bgcolor.number
    assert fore is not None
    assert back is not None
    return (back, fore) if style.reverse else (fore, back)


def on_screen(app: PullquoteApp) -> set[tuple[str, Style]]:
    return {
        (segment.text.strip(LINES), segment.style)
        for strip in app.screen._compositor.render_strips()
        for segment in strip
        if segment.style and segment.style.color and segment.style.bgcolor
    }


def repainted(style: Style, page: str, plain: bool = False) -> Style:
    (segment,) = FewColours(Color.parse(page), plain).apply(
        [Segment("x", style)], Color.parse(page)
    )
    assert segment.style is not None
    return segment.style


def check(app: PullquoteApp, what: object) -> None:
    page = app.theme_variables["background"]
    for words, style in on_screen(app):
        assert style.color
        assert style.bgcolor
        if contrast(style.color.get_truecolor(), style.bgcolor.get_truecolor()) < FAINT:
            continue  # what lies behind a dialog, and lines
        if words:
            fore, back = numbers(repainted(style, page))
            assert back < 8, "a ground that some consoles cannot show"
            for palette in PALETTES:
                found = contrast(ColorTriplet(*palette[fore]), ColorTriplet(*palette[back]))
                assert found >= LEGIBLE, (what, words, fore, back, found)


@pytest.mark.parametrize("name", [theme.name for theme in themes()])
async def test_our_themes_are_legible_on_every_screen(name: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        app.theme = name
        for keys in SCREENS:
            await pilot.press(*keys)
            await pilot.pause()
            check(app, (name, keys))


async def test_textuals_themes_are_legible_too() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n", "1")
        for name in sorted(app.available_themes):
            if "ansi" not in name:
                app.theme = name
                await pilot.pause()
                check(app, name)


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_speakers_are_told_from_the_text_and_from_each_other(theme: Theme) -> None:
    page, text = str(theme.background), str(theme.foreground)
    dark = theme.dark
    base = Style.parse(f"{text} on {page}")
    found = [
        numbers(repainted(base + Style(color=speaker_colour(voice, dark)), page))
        for voice in range(6)
    ]
    assert len(set(found)) == 6
    assert numbers(repainted(base, page)) not in found


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
async def test_the_cursor_the_selection_and_the_current_quote_show(theme: Theme) -> None:
    page, text = str(theme.background), str(theme.foreground)
    app = reader(harbour())
    async with app.run_test() as pilot:
        app.theme = theme.name
        await pilot.pause()
        shades = dict(app.theme_variables)
    plain_page = numbers(repainted(Style.parse(f"{text} on {page}"), page))
    for part in ("tint", "panel", "match", "accent"):
        style = Style.parse(f"{text} on {Color.parse(shades[part]).hex6.lower()}")
        assert numbers(repainted(style, page))[1] != plain_page[1], part
        assert repainted(style, page, plain=True).reverse, part
    for voice in range(8):
        quote = Style(color=Style.parse(page).color,
                      bgcolor=speaker_colour(voice, theme.dark))  # fmt: skip
        raised = Style.parse(f"{text} on {Color.parse(shades['panel']).hex6.lower()}")
        assert numbers(repainted(quote, page))[1] not in (0, numbers(repainted(raised, page))[1])


# --- on terminals -------------------------------------------------------------------------------


def colours_of(session: Session) -> set[str]:
    """Walk about; return all parameters of the colour sequences that came out."""
    try:
        session.wait_for("1 quote · 3 min")
        session.press("n")
        session.wait_for("Quote 1 of")
        session.press("?")
        session.wait_for("Half page down")
        session.press("?Q")
        session.wait_for("All quotes")
        session.press("q")
        session.wait_for("Articles 1 of 5")
        session.press("1]")
        session.wait_for("Articles 2 of 5")
        assert session.quit() == 0
    finally:
        session.close()
    found = re.findall(rb"\x1b\[([0-9;]*)m", session.raw)
    return {part for sequence in found for part in sequence.decode().split(";")}


ATTRIBUTES = {"", "0", "1", "2", "3", "4", "7", "9"}
SIXTEEN = {str(number + base) for number in range(8) for base in (30, 40, 90)}


@pytest.mark.parametrize("term", ["xterm", "linux", "vt100", None])
def test_sixteen_colours_are_all_that_comes_out(term: str | None, tmp_path: Path) -> None:
    found = colours_of(Session([SEEDS], tmp_path, env={"TERM": term, "COLORTERM": None}))
    assert found <= ATTRIBUTES | SIXTEEN
    assert {"40", "44", "97"} <= found


@pytest.mark.parametrize("term", ["xterm-256color", "xterm"])
def test_no_colour_at_all(term: str, tmp_path: Path) -> None:
    found = colours_of(Session([SEEDS], tmp_path, env={"TERM": term, "NO_COLOR": "1"}))
    assert found <= ATTRIBUTES
    assert {"1", "4", "7"} <= found


def test_a_terminal_that_cannot_be_drawn_on(tmp_path: Path) -> None:
    session = Session([SEEDS], tmp_path, env={"TERM": "dumb", "COLORTERM": None})
    assert session.wait() == 2
    assert session.raw.startswith(
        b"pullquote: the reader needs a terminal that supports full-screen programs"
    )
    assert b"\x1b" not in session.raw
