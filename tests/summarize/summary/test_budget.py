"""How many sentences a length has room for."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.model import Length, LengthUnit
from summarize.summary.budget import Budget, count_words

WORDS = [10, 20, 30, 40]
"""Of four sentences."""


def taken(unit: LengthUnit, amount: int) -> list[int]:
    """Which sentences are chosen if each is that has room, in order."""
    budget = Budget(Length(unit, amount), WORDS)
    chosen = []
    for index in range(len(WORDS)):
        if budget.fits(index) or (budget.is_open and not chosen):
            budget.take(index)
            chosen.append(index)
    return chosen


class Case(NamedTuple):
    unit: LengthUnit
    amount: int
    chosen: list[int]


@pytest.mark.parametrize(
    "case",
    [
        Case(LengthUnit.SENTENCES, amount=2, chosen=[0, 1]),
        Case(LengthUnit.SENTENCES, amount=9, chosen=[0, 1, 2, 3]),
        Case(LengthUnit.SENTENCES, amount=0, chosen=[]),
        Case(LengthUnit.WORDS, amount=60, chosen=[0, 1, 2]),
        Case(LengthUnit.WORDS, amount=59, chosen=[0, 1]),
        Case(LengthUnit.WORDS, amount=5, chosen=[0]),
        Case(LengthUnit.WORDS, amount=0, chosen=[]),
        Case(LengthUnit.PERCENT, amount=30, chosen=[0, 1]),
        Case(LengthUnit.PERCENT, amount=100, chosen=[0, 1, 2, 3]),
        Case(LengthUnit.PERCENT, amount=250, chosen=[0, 1, 2, 3]),
    ],
)
def test_what_has_room(case: Case) -> None:
    assert taken(case.unit, case.amount) == case.chosen


def test_several_sentences_have_room_together_or_not_at_all() -> None:
    budget = Budget(Length(LengthUnit.WORDS, 35), WORDS)
    assert budget.fits(0, 1)
    assert not budget.fits(0, 2)


def test_words_are_counted_as_wc_does() -> None:
    assert count_words(" one two-three\nfour ") == 3
