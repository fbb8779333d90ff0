"""The help, at the widths it is read at."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.factory import reader, screen_text
from tui.screens.help_screen import set_row

WORDS = "Next quote to check: low confidence or no speaker"


def test_words_hang_in_a_column_of_their_own() -> None:
    rows = set_row("d", WORDS, 40)
    assert len(rows) > 1
    assert rows[0][0].strip() == "d"
    assert {len(lead) for lead, _ in rows} == {len(rows[0][0])}
    assert all(not lead.strip() for lead, _ in rows[1:])
    assert " ".join(words for _, words in rows) == WORDS


def test_keys_too_long_for_a_narrow_column_have_a_line_of_their_own() -> None:
    first, second, *_ = set_row("Space  PgDn  ctrl+f", "Page down", 33)
    assert first == ("  Space  PgDn  ctrl+f", "")
    assert second[1] == "Page down"
    assert set_row("Space  PgDn  ctrl+f", "Page down", 66) == [
        ("  Space  PgDn  ctrl+f    ", "Page down")
    ]


@given(st.text("abc  ", max_size=30), st.text("abcde    ", max_size=90), st.integers(20, 120))
def test_no_line_is_wider_than_there_is_room(keys: str, words: str, width: int) -> None:
    for lead, rest in set_row(keys, words, width):
        assert len((lead + rest).rstrip()) <= width


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10)])
@pytest.mark.parametrize("opener", ["", "Q"])
async def test_every_command_is_told_whole_at_every_size(
    opener: str, size: tuple[int, int]
) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press(*opener, "f1")
        await pilot.pause()
        await pilot.pause()
        seen: list[str] = []
        box: Any = app.screen.query_one("#help")
        for _ in range(100):
            for line in screen_text(app).splitlines():
                middle = line[box.region.x : box.region.right].strip("│╭╮╰╯─ ▁▂▃▄▅▆▇█")
                if middle and middle not in seen:
                    seen.append(middle)
            if box.scroll_y >= box.max_scroll_y:
                break
            box.scroll_relative(y=max(1, box.size.height - 2), animate=False)
            await pilot.pause()
        everything = " ".join(" ".join(seen).split())
        assert "current quote" in everything
        assert "●●●" in everything
        assert box.max_scroll_x == 0


async def test_the_help_is_set_anew_for_another_width() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        await pilot.pause()
        assert "  j  ↓" in screen_text(app)
        assert app.screen.query_one("#help").size.width <= 40


@pytest.mark.parametrize("width", range(39, 126, 3))
async def test_no_line_is_broken_but_where_its_column_ends(width: int) -> None:
    app = reader()
    async with app.run_test(size=(width, 30)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        await pilot.pause()
        words: Any = app.screen.query_one("#help Static")
        assert words.size.height == str(words.content).count("\n") + 1


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("j", 1),
        ("j j k", 1),
        ("down", 1),
        ("space", 12),
        ("pagedown", 12),
        ("ctrl+f", 12),
        ("space b", 0),
        ("space ctrl+b", 0),
        ("d", 7),
        ("ctrl+d d u", 7),
        ("G", None),
        ("end", None),
        ("G g", 0),
        ("G home", 0),
    ],
)
async def test_the_keys_that_scroll_the_text_scroll_the_help(keys: str, place: int | None) -> None:
    app = reader()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        await pilot.pause()
        for key in keys.split():
            await pilot.press(key)
            await pilot.pause()
        box: Any = app.screen.query_one("#help")
        assert box.scrollable_content_region.height == 14
        assert box.scroll_y == (box.max_scroll_y if place is None else place)
