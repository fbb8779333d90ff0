"""The ground of the row at the cursor lies under its own words, and nowhere else."""

from __future__ import annotations

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
