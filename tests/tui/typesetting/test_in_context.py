"""A found place on one line: as much around it as there is room for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.typesetting.control_characters import displayable
from tui.typesetting.in_context import in_context, shorten_to_show

BEFORE = "Olaf Brandt called the decision “a long time coming” and said that the boats would "
AFTER = " new engines by spring, at the very latest, or the council would have to meet again."


def test_a_line_with_room_for_everything_shows_everything() -> None:
    assert in_context(BEFORE, "need", AFTER, 200) == (BEFORE, "need", AFTER)


def test_what_one_side_does_not_need_the_other_has() -> None:
    lead, _, after = in_context(BEFORE, "need", "", 80)
    assert (cell_len(lead) > 60, after) == (True, "")
    lead, _, after = in_context("", "need", AFTER, 80)
    assert (lead, cell_len(after) > 60) == ("", True)


def test_no_closing_mark_stands_alone_where_its_words_are_cut_off() -> None:
    assert in_context("I will not ” she said, we ", "need", AFTER, 60)[0] == "…she said, we "


@pytest.mark.parametrize("width", [20, 40, 80, 120, 160])
def test_a_line_is_nearly_full_before_anything_is_cut_off(width: int) -> None:
    line = "".join(in_context(BEFORE, "need", AFTER, width))
    longest = max(map(len, (BEFORE + AFTER).split()))
    assert width - 2 * longest - 2 < cell_len(line) <= width


@given(st.text(max_size=60), st.text(min_size=1, max_size=40), st.text(max_size=60),
       st.integers(1, 90))  # fmt: skip
def test_no_line_is_wider_than_there_is_room(b: str, words: str, a: str, width: int) -> None:
    assert cell_len("".join(in_context(b, words, a, width))) <= width


@pytest.mark.parametrize(
    ("sought", "shown"),
    [
        ("Olaf", "Olaf Brandt called the decision “a…"),
        ("decision", "Olaf Brandt called the decision “a…"),
        ("time", "…“a long time coming” and said that…"),
        ("spring", "…by spring, at the very latest, or…"),
        ("again", "…the council would have to meet again."),
    ],
)
def test_a_line_begins_near_a_place_that_would_be_cut_off(sought: str, shown: str) -> None:
    text = f"{BEFORE}need{AFTER}"
    at = text.index(sought)
    assert shorten_to_show(text, [(at, at + len(sought))], 38) == shown


@given(st.text(max_size=60), st.text("abc", min_size=1, max_size=3), st.text(max_size=60),
       st.integers(3, 90))  # fmt: skip
def test_a_place_that_is_to_be_seen_is_seen(b: str, words: str, a: str, width: int) -> None:
    before, after = displayable(b).replace("\n", " "), displayable(a).replace("\n", " ")
    line = shorten_to_show(before + words + after, [(len(before), len(before + words))], width)
    assert words in line
    assert cell_len(line) <= width
