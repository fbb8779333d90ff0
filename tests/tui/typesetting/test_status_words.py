"""The modes that are on, with less of them where there is less room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.typesetting.status_words import Mode, set_modes

MODES = (
    Mode("Match 3 of 17 for “budget”", "Match 3 of 17", "Esc ends find"),
    Mode("Skim", "Skim", "z ends it"),
)


@pytest.mark.parametrize(
    ("room", "words"),
    [
        (80, "Match 3 of 17 for “budget” (Esc ends find) · Skim (z ends it)"),
        (60, "Match 3 of 17 for “budget” (Esc ends find) · Skim"),
        (40, "Match 3 of 17 for “budget” · Skim"),
        (30, "Match 3 of 17 · Skim"),
        (15, "Match 3 of 17"),
        (5, ""),
    ],
)
def test_the_first_mode_keeps_its_words_longest(room: int, words: str) -> None:
    assert set_modes(MODES, room) == words


def test_nothing_is_said_of_no_modes() -> None:
    assert set_modes((), 80) == ""


@given(st.integers(-5, 100))
def test_modes_are_never_wider_than_their_room(room: int) -> None:
    assert cell_len(set_modes(MODES, room)) <= max(0, room)
