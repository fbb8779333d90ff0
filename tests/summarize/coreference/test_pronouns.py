"""Whom *she*, *they* or *the mayor* means in a report without marks."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from summarize.coreference import pronouns
from summarize.coreference.discourse import DiscourseModel
from summarize.coreference.entities import Entity
from summarize.coreference.grammatical_roles import GrammaticalRole
from summarize.coreference.pronoun_weights import WEIGHTS
from summarize.coreference.pronouns import (
    AHEAD,
    LATEST_SUBJECT,
    OWN_SUBJECT,
    Pronoun,
    antecedent,
    group_or_thing,
)
from summarize.coreference.sentence_mentions import SentenceMentions
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


def meant(discourse: DiscourseModel, gender: Gender, barred: int = -1) -> tuple[int, bool] | None:
    pronoun = Pronoun(0, gender, GrammaticalRole.SUBJECT, opens=True)
    return antecedent(discourse, pronoun, SentenceMentions(), {barred})


def test_a_pronoun_means_somebody_of_its_kind() -> None:
    discourse = discourse_of(LEE, DAY, UNION, CROWD)
    found = [meant(discourse, gender) for gender in (Gender.FEMALE, Gender.MALE)]
    assert [each and each[0] for each in found] == [0, 1]
    assert [group_or_thing(discourse, pronoun) for pronoun in ("it", "they")] == [2, 3]


def test_where_two_are_as_likely_nobody_is_sure() -> None:
    found = meant(discourse_of(LEE, LEE), Gender.FEMALE)
    assert found is not None
    assert not found[1]


def test_nobody_is_meant_who_is_barred() -> None:
    assert meant(discourse_of(LEE), Gender.FEMALE, barred=0) is None


def test_every_weight_belongs_to_a_feature() -> None:
    """What no candidate can have weighs nothing: a renamed feature would lose its weight unseen."""
    roles = [role.value for role in GrammaticalRole]
    built = {f"here {role}" for role in roles} | {f"last {role}" for role in roles}
    built |= {f"here {role} for {part}" for role in roles for part in roles}
    for opening in ("", "opening "):
        for by in ("", "by a pronoun "):
            built |= {f"last subject {by}for {opening}{part}" for part in roles}
    for features in (LATEST_SUBJECT, OWN_SUBJECT, AHEAD):
        built.update(features.values())
    source = Path(inspect.getfile(antecedent)).read_text(encoding="utf-8")
    assert not [name for name in WEIGHTS if name not in built and f'"{name}"' not in source]


def test_whoever_is_only_told_of_is_known_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    real = pronouns.candidates

    def noted(*arguments: Any) -> list[tuple[int, list[str]]]:
        found = real(*arguments)
        seen.append([feature for _, features in found for feature in features])
        return found

    monkeypatch.setattr(pronouns, "candidates", noted)
    tell("Hugo Tamm said that Peter Lowe had failed. He added that it rained.")
    assert seen[-1].count("told of, speaks") == 1
    tell("Hugo Tamm met Peter Lowe. He added that it rained.")
    assert "told of, speaks" not in seen[-1]
