"""Headings of groups: from the first cell to the last."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.tui.factory import harbour, plain, reader, screen_text
from tui.widgets.group_heading import group_heading
from tui.widgets.place_list import PlaceList
from tui.widgets.row_list import Rows

TITLE = "Harbour council votes to keep its ferry"


@pytest.mark.parametrize("width", [16, 20, 40, 80, 118])
@pytest.mark.parametrize("note", ["", "north/holm.txt", "chair of the harbour council of Holm"])
async def test_the_count_is_flush_with_the_right_edge_at_every_width(width: int, note: str) -> None:
    app = reader()
    async with app.run_test() as pilot:
        await pilot.press("F")
        rows: Rows = app.screen.query_one(PlaceList)
        line = "".join(text for text, _ in group_heading(rows, TITLE, note, "1,234", width))
    assert line.startswith("Har")
    assert line.endswith(" 1,234")
    assert cell_len(line) == width


@pytest.mark.parametrize(
    ("keys", "count"),
    [(("Q",), " 6 quotes, 1 reported"), (("F", *"boats", "enter"), " 1 match")],
    ids=["quotes", "find"],
)
async def test_headings_of_all_lists_begin_at_the_edge_and_end_with_a_count(
    keys: tuple[str, ...], count: str
) -> None:
    app = reader(harbour(), plain("A quiet day", "quiet.txt"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause()
        heading = next(row for row in screen_text(app).splitlines() if row.startswith(TITLE))
        assert "─" in heading
        assert heading[:79].endswith(count)
        assert heading[:79] == heading[:79].rstrip()
