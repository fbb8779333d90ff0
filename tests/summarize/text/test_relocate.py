"""Words of one text found again in another."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.model import Span
from summarize.text.relocate import find_once, find_words_once


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


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("We counted\n  the  boats.", "counted the boats", Span(3, 23)),
        ("the boats, the boats", "the boats", None),
        ("a b a b a", "a b a", Span(0, 5)),
        ("We counted.", "boats", None),
        ("We counted.", " ", None),
    ],
)
def test_words_are_found_whatever_blanks_part_them(
    text: str, words: str, place: Span | None
) -> None:
    assert find_words_once(text, words) == place
