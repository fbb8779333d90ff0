"""Runs of capitalised words that are more than one name are parted."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.people.joined_names import (
    KnownNames,
    role_of_body,
    split_off_body,
    split_off_known,
)
from summarize.text.tokens import tokenize
from tests.summarize.people.tokens import read
from tests.summarize.telling import names, person, speakers, tell

NAMES_AT = {
    "a council": (
        "CEO of the Harbor Council Maria Ortiz said no.",
        ["Harbor Council", "Maria Ortiz"],
    ),
    "a place": (
        "The ambassador to the United States Zorvan Quorrelan said no.",
        ["United States", "Zorvan Quorrelan"],
    ),
    "nobody's office": (
        "They left the Harbor Council Ortiz Room.",
        ["Harbor Council Ortiz Room"],
    ),
    "a thing": (
        "Maria Ortiz came. In a note to the Harbor Post Ortiz said no.",
        ["Maria Ortiz", "Harbor Post", "Ortiz"],
    ),
    "a pageant": ("They met Miss Universe Maria Ortiz there.", ["Maria Ortiz"]),
}


@pytest.mark.parametrize(("text", "found"), NAMES_AT.values(), ids=NAMES_AT)
def test_names_are_parted(text: str, found: list[str]) -> None:
    tokens, runs = read(text)
    assert [text[tokens.starts[r.first] : tokens.ends[r.last - 1]] for r in runs] == found


class Headline(NamedTuple):
    line: str
    story: str
    people: list[str]


HEADLINES = {
    "a verb in capitals": Headline(
        "Maria Ortiz Zoomps Harbor Post CEO: ‘You Should All Be Ashamed’",
        "Mayor Maria Ortiz attacked the Harbor Post on Monday. Ortiz said it was late.",
        ["Maria Ortiz"],
    ),
    "an adjective in capitals": Headline(
        "Angry Ortiz Leaves the Harbor Council at Last",
        "Mayor Maria Ortiz left the council on Monday. Ortiz said it was late.",
        ["Maria Ortiz"],
    ),
}


@pytest.mark.parametrize("case", HEADLINES.values(), ids=HEADLINES)
def test_a_headline_gives_no_names_but_those_of_the_story(case: Headline) -> None:
    told = tell(case.line, case.story)
    assert [name for name in names(told) if "Ortiz" in name] == case.people
    assert set(speakers(told)) <= {"Maria Ortiz"}


def test_the_body_is_part_of_the_role() -> None:
    told = tell("CEO of the Harbor Council Maria Ortiz said the pier is old.")
    assert person(told, "Maria Ortiz").role == "CEO of the Harbor Council"


def test_somebody_elses_office_is_no_role() -> None:
    told = tell(
        "Maria Ortiz came. In a talk with the editor of the Harbor Post Ortiz said it is old."
    )
    assert person(told, "Maria Ortiz").role is None


def test_where_a_person_begins_behind_a_body() -> None:
    text = "CEO of the Harbor Council Maria Ortiz said no."
    tokens = tokenize(text, [(0, len(text))])
    assert role_of_body(tokens, 3) == 0
    assert split_off_body(tokens, 3, 7) == 5
    assert split_off_body(tokens, 5, 7) is None
    assert role_of_body(tokens, 5) is None


def test_known_names_part_a_run() -> None:
    text = "Maria Ortiz came. They read that the Harbor Post Ortiz said no."
    tokens = tokenize(text, [(0, len(text))])
    first = tokens.words.index("Harbor")
    known = KnownNames.of(tokens, [(0, 2, True), (first, first + 3, False)])
    assert known.full == {("maria", "ortiz")}
    assert known.last == {"ortiz"}
    parts = split_off_known(tokens, first, first + 3, known)
    assert parts == [(first, first + 2), (first + 2, first + 3)]
    assert split_off_known(tokens, 0, 2, known) == [(0, 2)]
