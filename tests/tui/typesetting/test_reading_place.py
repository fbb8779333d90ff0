"""How far one is through a text: by its words, whatever the height of the pane."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.factory import harbour
from tui.typesetting.reading_place import is_whole, reading_place, share_above
from tui.typesetting.typeset import set_page

STORY = harbour().article
PAGE = set_page(STORY, 40)
BEGINNING = STORY.blocks[1].start
"""Where the headline is, below “Skip to main content”."""


def progress(top: int, height: int) -> float:
    return reading_place(PAGE, top, height, BEGINNING)[1]


def test_nothing_is_read_where_the_story_begins() -> None:
    first = PAGE.line_at(BEGINNING)
    assert first > 0
    assert progress(first, 10) == progress(0, 10) == 0.0
    assert share_above(BEGINNING, BEGINNING, len(STORY.text)) == 0.0
    assert progress(first + 2, 10) > 0.0


@given(st.integers(1, len(PAGE) + 5))
def test_it_rises_line_by_line_and_is_whole_at_the_last_line_only(height: int) -> None:
    shares = [progress(top, height) for top in range(max(1, len(PAGE) + 2 - height))]
    assert all(before <= after for before, after in pairwise(shares))
    last_in_view = [top + height >= len(PAGE) for top in range(len(shares))]
    assert [share == 1.0 for share in shares] == last_in_view
    assert all(share < 0.99 or share == 1.0 for share in shares)


@given(st.integers(0, len(PAGE) - 1), st.integers(1, len(PAGE)), st.integers(1, len(PAGE)))
def test_it_is_the_same_in_panes_of_all_heights_but_at_the_end(top: int, a: int, b: int) -> None:
    first, second = progress(top, a), progress(top, b)
    assert first == second or 1.0 in (first, second)


@given(st.integers(1, len(PAGE)))
def test_what_is_read_goes_from_the_first_line_to_the_last(height: int) -> None:
    farthest = len(PAGE) + 1 - height
    assert reading_place(PAGE, 0, height)[0] == 0
    read = [reading_place(PAGE, top, height)[0] for top in range(farthest + 1)]
    assert read == sorted(read)
    assert PAGE.line_at(read[-1]) == len(PAGE) - 1


def test_a_story_is_whole_where_all_of_it_fits_below_what_stands_above() -> None:
    below = len(PAGE) - PAGE.line_at(BEGINNING)
    assert is_whole(PAGE, below, BEGINNING)
    assert not is_whole(PAGE, below - 1, BEGINNING)
    assert not is_whole(PAGE, below)
