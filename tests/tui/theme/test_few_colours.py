"""Sixteen colours, or none: what is drawn stays legible, and what matters can be told apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from tests.conftest import SEEDS
from tests.tui.factory import harbour, reader
from tests.tui.pty_session import Session
from tests.tui.theme.drawn import LINES, PALETTES, ratio, terminal
from tui.app import PullquoteApp
from tui.theme.contrast import contrast
from tui.theme.few_colours import FewColours
from tui.theme.shades import shades_of
from tui.theme.sixteen_colours import ON_BLACK, ON_OWN_DARK, ON_OWN_LIGHT, Sixteen
from tui.theme.speaker_colours import COLOURED, speaker_colours
from tui.theme.themes import terminal_themes, themes

LEGIBLE = 4.0
FAINT = 2.0
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


def check(app: PullquoteApp, what: object) -> None:
    few = filter_of(app.current_theme)
    for words, style in on_screen(app):
        assert style.color
        assert style.bgcolor
        if contrast(style.color.get_truecolor(), style.bgcolor.get_truecolor()) < FAINT:
            continue  # what lies behind a dialog, and lines
        if words:
            fore, back = numbers(drawn(few, style))
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


def shades(theme: Theme) -> dict[str, str]:
    variables = theme.to_color_system().generate()
    return variables | shades_of(variables)


def filter_of(theme: Theme, table: Sixteen = ON_BLACK, plain: bool = False) -> FewColours:
    made = shades(theme)
    return FewColours(Color.parse(made["background"]), plain, speaker_colours(made),
                      Color.parse(made["selected"]), table)  # fmt: skip


def drawn(few: FewColours, style: Style) -> Style:
    (segment,) = few.apply([Segment("x", style)], Color.parse("black"))
    assert segment.style is not None
    return segment.style


HUES: dict[str, tuple[Sixteen, Theme, list[int | None]]] = {
    "dark": (ON_BLACK, themes()[0], [12, 10, 13, 14, 9]),
    "light": (ON_BLACK, themes()[1], [12, 10, 13, 14, 9]),
    "contrast": (ON_BLACK, themes()[2], [12, 10, 13, 14, 9]),
    "own dark page": (ON_OWN_DARK, terminal_themes()[0], [12, 10, 13, 14, 9]),
    "own light page": (ON_OWN_LIGHT, terminal_themes()[1], [4, 1, 5]),
}
"""The colours of the first speakers, by their numbers among the sixteen."""


@pytest.mark.parametrize("soft", [False, True], ids=["plain", "soft"])
@pytest.mark.parametrize("name", HUES)
def test_the_first_speakers_have_a_hue_each_and_the_others_the_texts_colour(
    name: str, soft: bool
) -> None:
    table, theme, expected = HUES[name]
    few, made = filter_of(theme, table), shades(theme)
    colours = speaker_colours(made)
    base = Style.parse(f"{made['foreground']} on {made['background']}")
    text = drawn(few, base).color
    assert text is not None
    found = []
    for number in range(COLOURED + 2):
        colour = drawn(few, base + Style(color=colours.of(number, soft))).color
        assert colour is not None
        found.append(colour.number)
    assert found[: len(expected)] == expected
    assert text.number not in expected
    assert len(set(expected)) == len(expected)
    assert set(found[len(expected) :]) == {text.number}


@pytest.mark.parametrize("name", HUES)
def test_no_speaker_has_the_hue_of_headings_and_bars(name: str) -> None:
    table, theme, expected = HUES[name]
    few, made = filter_of(theme, table), shades(theme)
    accent = drawn(few, Style.parse(f"{made['accent']} on {made['background']}")).color
    assert accent is not None
    assert accent.number not in expected


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_the_cursor_the_selection_and_the_current_quote_show(theme: Theme) -> None:
    few, plain, made = filter_of(theme), filter_of(theme, plain=True), shades(theme)
    text, page = made["foreground"], made["background"]
    plain_page = numbers(drawn(few, Style.parse(f"{text} on {page}")))
    raised = numbers(drawn(few, Style.parse(f"{text} on {made['panel']}")))
    for part in ("tint", "panel", "match", "accent", "selected"):
        style = Style.parse(f"{text} on {made[part]}")
        assert numbers(drawn(few, style))[1] != plain_page[1], part
        assert drawn(plain, style).reverse, part
    for number in range(COLOURED + 1):
        colour = speaker_colours(made).of(number) or Style.parse(text).color
        quote = Style(color=Style.parse(page).color, bgcolor=colour)
        assert numbers(drawn(few, quote))[1] not in (0, raised[1])


@pytest.mark.parametrize("name", HUES)
def test_what_is_selected_is_told_from_quotes_matches_and_panels(name: str) -> None:
    table, theme, _ = HUES[name]
    few, made = filter_of(theme, table), shades(theme)
    lit = drawn(few, Style.parse(f"{made['selected-text']} on {made['selected']}"))
    grounds = [Color.parse(made[part]).rich_color
               for part in ("background", "tint", "match", "accent")]  # fmt: skip
    grounds += [colour for n in range(12) if (colour := speaker_colours(made).of(n))]
    others = {drawn(few, Style(color=Style.parse(made["background"]).color, bgcolor=ground)).bgcolor
              for ground in grounds}  # fmt: skip
    assert lit.bgcolor not in others
    for palette in PALETTES:
        assert ratio(lit, terminal(palette, theme.dark)) >= LEGIBLE


def test_without_colours_what_is_selected_is_told_from_a_current_quote() -> None:
    plain, made = filter_of(themes()[0], plain=True), shades(themes()[0])
    lit = drawn(plain, Style.parse(f"{made['selected-text']} on {made['selected']}"))
    quote = drawn(plain, Style.parse(f"{made['background']} on {made['speaker-1']}"))
    assert lit.reverse
    assert quote.reverse
    assert lit != quote


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
