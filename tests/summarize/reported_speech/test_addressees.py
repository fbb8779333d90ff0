"""Whom somebody tells is no part of what is told."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.reported_speech.addressees import skip_addressee
from tests.summarize.steps import item_of, sentence_of


class Case(NamedTuple):
    text: str
    rest: str


CASES = [
    Case("Ann Lee told reporters it was closed.", rest="it"),
    Case("Ann Lee told the Harbor Tribune it was closed.", rest="it"),
    Case("Ann Lee told her own staff that it was closed.", rest="that"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_what_is_told_begins_behind_who_is_told(case: Case) -> None:
    sentence = sentence_of(case.text)
    behind = skip_addressee(sentence, item_of(sentence, "told") + 1, sentence.last)
    assert sentence.words[behind] == case.rest
