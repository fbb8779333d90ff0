"""All speakers: shares of what is quoted, and columns under their names."""

from __future__ import annotations

import re

import pytest

from tests.tui.factory import _SAID, harbour, reader, screen_text
from tui.widgets.speaker_list import SpeakerList, share_text


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0%"), (0.00001, "<1%"), (0.0099, "<1%"), (0.01, "1%"), (0.098, "10%"), (0.51, "51%"),
     (1.0, "100%")],
)  # fmt: skip
def test_all_shares_of_a_column_are_whole_percents_and_nobody_heard_has_none(
    share: float, shown: str
) -> None:
    assert share_text(share) == shown


@pytest.mark.parametrize("size", [(160, 40), (120, 40), (80, 24), (60, 24), (50, 30)])
async def test_columns_are_named_below_the_title_over_the_ends_of_their_numbers(
    size: tuple[int, int],
) -> None:
    app = reader(harbour(), harbour("copy.txt"))
    async with app.run_test(size=size) as pilot:
        await pilot.press("P")
        await pilot.pause()
        title, names, row = screen_text(app).splitlines()[1:4]
        assert "All speakers" in title
        assert title.startswith("━")
        assert ("Speaker" in title) == (size[0] >= 120), "titles stand on one line"
        width = app.screen.query_one(SpeakerList).region.width
        ends = {m.end() for m in re.finditer(r"\w+", names[:width])}
        numbers = {m.end() for m in re.finditer(r"[\d%]+", row[:width])}
        assert numbers == ends


async def test_a_bar_is_full_only_where_everything_is_said_by_one() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        rows = app.screen.query_one(SpeakerList)
        filled = screen_text(app).splitlines()[3].count("█")
        bar = max(4, min(24, (rows.region.width - 40) // 4))
        assert filled == pytest.approx(rows.records[0].share * bar, abs=1)


async def test_facts_have_articles_with_quotes_first_and_leave_out_what_there_is_none_of() -> None:
    app = reader(harbour(unnamed=[words for words, *_ in _SAID]), harbour("copy.txt"))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        shown = screen_text(app)
        assert "0 reported" not in shown
        assert "3 quoted; " in shown
        assert shown.index("3 × ") < shown.index("named only")
