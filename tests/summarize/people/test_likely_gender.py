"""The gender that a single name, and what stands around it, make likely."""

from __future__ import annotations

import pytest

from summarize.model import Gender
from tests.summarize.steps import story


@pytest.mark.parametrize(
    ("text", "by_name", "by_context"),
    [
        ("They met her. Then Cordelia smiled.", Gender.FEMALE, None),
        ("Then Quorrel smiled, and she waved.", None, Gender.FEMALE),
        ("Then Quorrel took his hat. Later Quorrel lost his hat.", None, Gender.MALE),
        ("Then he and his wife Quorrel smiled. Quorrel wept.", None, Gender.FEMALE),
        ("Then Quorrel took his hat. Later Quorrel took her hat.", None, None),
    ],
)
def test_likely_gender(text: str, by_name: Gender | None, by_context: Gender | None) -> None:
    found = story(text).cast.likely_genders
    likely = next(iter(found.values()), (None, None))
    assert tuple(likely) == (by_name, by_context)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Then Petra Quorrel took his hat. Later Petra Quorrel lost his hat.", None),
        ("Then Petra Quorrel took his hat. Later Petra Quorrel lost her hat.", Gender.FEMALE),
        ("Then Petra Quorrel took his hat.", Gender.FEMALE),
        ("Mrs. Petra Quorrel took his hat. Petra Quorrel lost his hat.", Gender.FEMALE),
    ],
)
def test_a_given_name_tells_nothing_where_pronouns_contradict(
    text: str, gender: Gender | None
) -> None:
    assert [person.gender for person in story(f"One day it rained. {text}").cast.people] == [gender]
