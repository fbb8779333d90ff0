"""Lines of parts: cut and wrapped between the parts, never between a name and its value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.typesetting.joined_parts import fold_parts, shorten_parts

TITLE = ("Summary", "news", "3 sentences")


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (40, "Summary · news · 3 sentences"),
        (28, "Summary · news · 3 sentences"),
        (27, "Summary · news"),
        (19, "Summary · news"),
        (13, "Summary"),
        (5, "Summ…"),
    ],
)
def test_whole_parts_are_left_out(width: int, shown: str) -> None:
    assert shorten_parts(TITLE, width) == shown


def test_values_stay_with_their_names() -> None:
    reasons = "position 60% · centrality 40%"
    assert fold_parts(reasons, 40) == [reasons]
    assert fold_parts(reasons, 26) == ["position 60% ·", "centrality 40%"]
    source = "Harbour council votes · Holm Gazette · 2024-05-06"
    assert fold_parts(source, 44) == ["Harbour council votes · Holm Gazette ·", "2024-05-06"]


def test_a_part_longer_than_the_line_is_wrapped_between_its_words() -> None:
    lines = fold_parts("cue “said” · a very long account of it · high", 12)
    assert lines == ["cue “said” ·", "a very long", "account of", "it · high"]


@given(st.lists(st.text("ab \u00a0\n漢", max_size=9), max_size=5), st.integers(1, 30))
def test_lines_fit_and_no_word_is_lost(parts: list[str], width: int) -> None:
    text = " · ".join(parts)
    lines = fold_parts(text, width)
    assert all(cell_len(line) <= max(width, 2) for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert cell_len(shorten_parts(parts, width)) <= max(width, 2)
