"""Whom *she*, *they* or *the mayor* means in a report without marks."""

from __future__ import annotations

import pytest

from summarize.coreference.discourse import DiscourseModel
from summarize.coreference.entities import Entity
from summarize.coreference.pronouns import antecedent
from summarize.model import Gender, PersonKind
from tests.summarize.telling import Statement, statements, table, tell

ORTIZ = "Maria Ortiz"
LOWE = "Peter Lowe"

WHO = {
    "she": (
        ["Maria Ortiz met Peter Lowe.", "She said the pier would close."],
        [Statement(ORTIZ, cue="said", words="the pier would close")],
    ),
    "he": (
        ["Maria Ortiz met Peter Lowe.", "He said the pier would close."],
        [Statement(LOWE, cue="said", words="the pier would close")],
    ),
    "they": (
        ["Residents came to the pier.", "They say it will close."],
        [Statement("Residents", cue="say", words="it will close")],
    ),
    "it": (
        ["The Harbor Union met on Monday.", "It said the pier would close."],
        [Statement("Harbor Union", cue="said", words="the pier would close")],
    ),
    "surname": (
        ["Maria Ortiz met Peter Lowe.", "Lowe said the pier would close."],
        [Statement(LOWE, cue="said", words="the pier would close")],
    ),
    "role": (
        ["Maria Ortiz, the mayor, met Peter Lowe.", "The mayor said the pier would close."],
        [Statement(ORTIZ, cue="said", words="the pier would close")],
    ),
    "spokeswoman named only later": (
        ["A port spokeswoman defended the plan.", "“It is safe,” Maria Ortiz said."],
        [Statement(ORTIZ, cue="defended", words="the plan")],
    ),
    "she, through two statements": (
        [
            "Maria Ortiz met Anna Lowe. Ortiz said the pier was old.",
            "She added that it would close. She urged the council to act.",
        ],
        [
            Statement(ORTIZ, cue="said", words="the pier was old"),
            Statement(ORTIZ, cue="added", words="that it would close"),
            Statement(ORTIZ, cue="urged", words="the council to act"),
        ],
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), table(WHO))
def test_whose_statement_it_is(paragraphs: list[str], expected: list[Statement]) -> None:
    assert statements(tell(*paragraphs)) == expected


def discourse_of(*entities: Entity) -> DiscourseModel:
    """Whoever was seen in the sentence before, the last one last."""
    discourse = DiscourseModel()
    for entity in entities:
        discourse.touch(discourse.add(entity))
    discourse.enter(1)
    return discourse


LEE = Entity("Ann Lee", PersonKind.PERSON, gender=Gender.FEMALE)
DAY = Entity("Bo Day", PersonKind.PERSON, gender=Gender.MALE)
UNION = Entity("Harbor Union", PersonKind.ORGANIZATION, head="NAME")
CROWD = Entity("residents", PersonKind.GROUP, head="residents")


@pytest.mark.parametrize(("pronoun", "index"), [("she", 0), ("he", 1), ("it", 2), ("they", 3)])
def test_a_pronoun_means_somebody_of_its_kind(pronoun: str, index: int) -> None:
    found = antecedent(discourse_of(LEE, DAY, UNION, CROWD), pronoun, set(), None)
    assert found is not None
    assert found[0] == index


def test_where_two_are_as_likely_nobody_is_sure() -> None:
    found = antecedent(discourse_of(LEE, LEE), "she", set(), None)
    assert found is not None
    assert not found[1]


def test_nobody_is_meant_who_is_barred() -> None:
    assert antecedent(discourse_of(LEE), "she", set(), None, barred={0}) is None
