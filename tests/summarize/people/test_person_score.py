"""What speaks for a name being a person's: the table of features, and scores of whole names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from summarize.people.person_score import (
    PERSON_FEATURES,
    PERSON_SCORE,
    Candidate,
    Feature,
    Words,
    candidate_at,
    has_organization_word,
    is_role,
    person_score,
)
from summarize.text.tokens import Tokens, tokenize


def tokens_of(text: str) -> Tokens:
    return tokenize(text, [(0, len(text))])


def candidates(text: str) -> Iterator[Candidate]:
    """Yield every run of tokens of a text, each without titles and with the word before as one."""
    tokens = tokens_of(text)
    for first in range(len(tokens)):
        for last in range(first + 1, len(tokens) + 1):
            for lead in {first, max(0, first - 1)}:
                yield candidate_at(tokens, lead, first, last)


def name_at(text: str, name: str, title: str = "") -> tuple[Tokens, int, int, int]:
    """Return where a name stands in a text, with the title before it, as ``person_score`` asks."""
    tokens = tokens_of(text)
    begin = text.index(f"{title} {name}" if title else name)
    start = text.index(name, begin)
    first, last = (
        next(i for i in range(len(tokens)) if tokens.starts[i] == start),
        next(i for i in range(len(tokens)) if tokens.ends[i] == start + len(name)) + 1,
    )
    lead = next(i for i in range(len(tokens)) if tokens.starts[i] == begin)
    return tokens, lead, first, last


@pytest.mark.parametrize("feature", PERSON_FEATURES, ids=lambda feature: feature.name)
def test_each_feature_holds_in_its_example(feature: Feature) -> None:
    found = [
        candidate
        for candidate in candidates(feature.example)
        if feature.words is Words.ANY or (candidate.size == 1) == (feature.words is Words.ONE)
    ]
    assert any(feature.holds(candidate) for candidate in found)


def test_each_feature_has_a_name_of_its_own_and_a_weight() -> None:
    names = [feature.name for feature in PERSON_FEATURES]
    assert len(names) == len(set(names))
    assert all(feature.weight for feature in PERSON_FEATURES)


class Scored(NamedTuple):
    """A name in a text, and the score it has there."""

    text: str
    name: str
    score: int
    title: str = ""


SCORED = [
    Scored("We met Mayor Lee.", "Lee", 4, title="Mayor"),  # title before
    Scored("We met resident Zorba Quill.", "Zorba Quill", 4),  # role before 3, two words 1
    Scored("Then Zorba Quill said so.", "Zorba Quill", 3),  # verb after 2, two words 1
    Scored("Then Zorba Quill, 46, left.", "Zorba Quill", 5),  # age after 4, two words 1
    Scored("They live in New York.", "New York", -6),  # place -5, place before -2, two words 1
    Scored("He left the Everglades.", "Everglades", -4),  # article before
    Scored("It was Procter & Gamble.", "Procter & Gamble", -4),  # ampersand
]


@pytest.mark.parametrize("case", SCORED, ids=lambda case: case.name)
def test_the_score_is_the_sum_of_the_weights(case: Scored) -> None:
    assert person_score(*name_at(case.text, case.name, case.title)) == case.score


def test_a_given_name_and_a_surname_are_a_person() -> None:
    assert person_score(*name_at("Then Alan Quill left.", "Alan Quill")) >= PERSON_SCORE


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mayor", True),
        ("mayors", True),
        ("ex-mayor", True),
        ("father-of-three", True),
        ("fourth-grader", True),
        ("comedian-actor", True),
        ("father-son", False),
        ("table", False),
    ],
)
def test_a_role_is_a_noun_with_what_may_stand_before_it(word: str, expected: bool) -> None:
    assert is_role(word) is expected


def test_a_given_name_in_front_is_no_word_of_an_organization() -> None:
    assert not has_organization_word(tokens_of("Bill Carter"), 0, 2)
    assert has_organization_word(tokens_of("Harbor Police"), 0, 2)
