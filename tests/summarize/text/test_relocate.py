"""Words of one text found again in another."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.text.relocate import find_once


class Case(NamedTuple):
    text: str
    words: str
    place: int | None


@pytest.mark.parametrize(
    "case",
    [
        Case("We counted them.", words="counted", place=3),
        Case("We counted, and counted again.", words="counted", place=None),
        Case("aaa", words="aa", place=None),
        Case("We counted them.", words="boats", place=None),
        Case("We counted them.", words="", place=None),
    ],
    ids=lambda case: case.text,
)
def test_only_words_that_stand_once_are_found(case: Case) -> None:
    assert find_once(case.text, case.words) == case.place
