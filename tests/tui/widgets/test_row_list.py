"""The ground of the row at the cursor lies under its own words, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from textual.color import Color

from tests.tui.factory import harbour, plain, reader
from tests.tui.theme.drawn import pieces
from tui.app import PullquoteApp
from tui.widgets.row_list import Rows

CASES = {
    "articles": ("1",),
    "articles below a heading": ("1", "j"),
    "quotes": ("Q",),
    "quotes, second": ("Q", "j"),
    "speakers": ("P",),
    "a speaker without a role": ("P", "G"),
    "find": ("F", *"boats", "enter"),
    "summary": ("2", "j"),
}


def lit_lines(app: PullquoteApp) -> dict[int, str]:
    """The lines that have the ground of the cursor, with their words."""
    tint = Color.parse(app.theme_variables["tint"]).rich_color
    focused = app.screen.focused
    assert isinstance(focused, Rows)
    found: dict[int, str] = {}
    for words, style, _, y in pieces(app, focused.content_region):
        if style.bgcolor == tint:
            found[y] = found.get(y, "") + words
    return found


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_ground_and_bar_cover_exactly_the_words_of_the_row(
    name: str, size: tuple[int, int]
) -> None:
    app = reader(harbour(), plain("A quiet day", "quiet.txt"))
    async with app.run_test(size=size) as pilot:
        await pilot.press(*CASES[name])
        await app.workers.wait_for_complete()
        await pilot.pause()
        lit = lit_lines(app)
        assert lit
        assert list(lit) == list(range(min(lit), max(lit) + 1))
        for words in lit.values():
            assert words.startswith("▌")
            assert words.strip("▌ "), "a line without words is no line of the row"
            assert "───" not in words, "nor is the heading of a group"


def bars(app: PullquoteApp, rows: Rows) -> set[str]:
    """The colours of the bar before the row at the cursor, as variables of the theme."""
    names = {
        Color.parse(app.theme_variables[name]).rich_color: name for name in ("accent", "quiet")
    }
    return {
        names[style.color]
        for words, style, _, _ in pieces(app, rows.content_region)
        if "▌" in words
    }


async def test_the_bar_is_bright_where_the_keys_go() -> None:
    app = reader(harbour(), plain("A quiet day", "quiet.txt"))
    async with app.run_test(size=(120, 40)) as pilot:
        screen: Any = app.screen
        await pilot.press("1")
        await pilot.pause()
        assert bars(app, screen.articles) == {"accent"}
        assert bars(app, screen.summary) == {"quiet"}
        await pilot.press("2")
        await pilot.pause()
        assert bars(app, screen.articles) == {"quiet"}
        assert bars(app, screen.summary) == {"accent"}


async def test_the_scroll_bar_stands_where_a_text_opens() -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        screen: Any = app.screen
        assert screen.text.scroll_y > 0, "below what is no part of the story"
        assert screen.text.vertical_scrollbar.position == screen.text.scroll_y
