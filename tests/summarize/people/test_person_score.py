"""What speaks for a name being a person's: the table of features, and scores of whole names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from summarize.people.person_score import (
    CONTEXT_FEATURES,
    PERSON_SCORE,
    WORD_FEATURES,
    Candidate,
    Feature,
    Name,
    Words,
    candidate_at,
    has_organization_word,
    is_role,
    person_score,
)
from summarize.text.tokens import Tokens, tokenize
from tests.summarize.telling import (
    names,
    table,
    tell,
)


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


def fits(feature: Feature[Any], candidate: Candidate) -> bool:
    """Whether a feature is looked for in names of so many words."""
    return feature.words is Words.ANY or (candidate.name.size == 1) == (feature.words is Words.ONE)


@pytest.mark.parametrize("feature", WORD_FEATURES, ids=lambda feature: feature.name)
def test_each_feature_of_the_words_holds_in_its_example(feature: Feature[Name]) -> None:
    found = [c for c in candidates(feature.example) if fits(feature, c)]
    assert any(feature.holds(candidate.name) for candidate in found)


@pytest.mark.parametrize("feature", CONTEXT_FEATURES, ids=lambda feature: feature.name)
def test_each_feature_of_the_context_holds_in_its_example(feature: Feature[Candidate]) -> None:
    found = [c for c in candidates(feature.example) if fits(feature, c)]
    assert any(feature.holds(candidate) for candidate in found)


def test_each_feature_has_a_name_of_its_own_and_a_weight() -> None:
    features = [*WORD_FEATURES, *CONTEXT_FEATURES]
    names = [feature.name for feature in features]
    assert len(names) == len(set(names))
    assert all(feature.weight for feature in features)


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


# --- in whole articles ---

INTRODUCED = {
    "role before": "Commissioner Zorvath Quillimane voted no.",
    "role after": "Zorvath Quillimane, director of the port, voted no.",
    "age": "Zorvath Quillimane, 41, voted no.",
    "who": "The winner was Zorvath Quillimane, who voted no.",
    "himself": "Nobody was sure until Zorvath Quillimane himself voted no.",
    "Mr.": "Mr. Zorvath Quillimane voted no.",
    "cue after": "Zorvath Quillimane said no to it.",
    "cue before": "“No,” said Zorvath Quillimane.",
    "resident": "During the meeting, resident Zorvath Quillimane voted no.",
    "by his surname later": "Zorvath Quillimane came. He said that Quillimane was his name.",
}


@pytest.mark.parametrize("text", table(INTRODUCED, {}))
def test_names_that_stand_in_no_list_are_found_by_what_the_article_says(text: str) -> None:
    assert names(tell(text)) == ["Zorvath Quillimane"]


NO_PERSONS = {
    "places": "New York is far from Los Angeles and San Diego, and from South Carolina.",
    "towns": "The bus goes from Fort Lauderdale to Santa Barbara and on to St. Louis.",
    "lakes and streets": "Lake Michigan is far from Ocean Drive and Fifth Avenue.",
    "countries": "Saudi Arabia and South Korea met Costa Rica in Sri Lanka.",
    "weekdays and months": "On Monday, Tuesday and in March the pier was shut, as it was in May.",
    "organizations": "The Harbor Union and Brandville University wrote to the Census Bureau.",
    "government": "The White House, the Supreme Court and the City Commission were asked.",
    "newspapers": "The Miami Herald and the Washington Post reported it.",
    "laws": "The Affordable Care Act and the Clean Water Act were passed.",
    "agreements": "They signed the Paris Agreement and the Kyoto Protocol.",
    "teams": "The Boston Red Sox beat the New York Yankees at Fenway Park.",
    "movements": "Black Lives Matter marched with the Democratic Party.",
    "banks": "Goldman Sachs fell, and JPMorgan Chase rose.",
    "companies": "Ford Motor hired Johnson & Johnson.",
    "holidays": "They met on New Year’s Eve, on Memorial Day and on Super Tuesday.",
    "nationalities": "The Dutch and the Cuban Americans met the Haitian Bridge Alliance.",
    "brands": "She drove a Ford Mustang and read it on a Samsung Galaxy.",
    "events": "World War II and the Cold War ended; the Super Bowl went on.",
    "letters": "The FBI, the ACLU of Florida and the U.S. DOJ were asked.",
    "titles alone": "The Mayor met the Attorney General and the Secretary of State.",
    "headline": "Miami Commission Approves Controversial Pier Partnership",
}


@pytest.mark.parametrize("text", table(NO_PERSONS))
def test_what_is_no_person(text: str) -> None:
    assert names(tell(text)) == []
