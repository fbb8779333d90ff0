"""Every rule that links a mark to a speaker of its own sentence, step by step and frozen."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import NamedTuple

import pytest

from summarize.attribution.attributor import attribute
from summarize.coreference.entities import ReferenceForm
from summarize.model import LinkRule
from summarize.reported_speech.parse import parse_statements
from tests.summarize.steps import attributed, rules, speaker_names, story

ORTIZ = "Maria Ortiz"


class Case(NamedTuple):
    paragraphs: list[str]
    rule: LinkRule | None
    speaker: str | None = ORTIZ


CASES = {
    "cue after": Case(["“It is old,” said Maria Ortiz."], LinkRule.CUE_AFTER),
    "cue after, an infinitive": Case(
        ["“It is old,” Maria Ortiz liked to say."], LinkRule.CUE_AFTER
    ),
    "cue before": Case(["Maria Ortiz said, “It is old.”"], LinkRule.CUE_BEFORE),
    "cue around": Case(["The pier is “old” and must go, Maria Ortiz said."], LinkRule.CUE_AROUND),
    "according to": Case(["“It is old,” according to Maria Ortiz."], LinkRule.ACCORDING_TO),
    "passive": Case(["The pier was called “old” by Maria Ortiz."], LinkRule.PASSIVE),
    "colon": Case(["Maria Ortiz: “It is old.”"], LinkRule.COLON),
    "label": Case(["Maria Ortiz ran the pier. “ORTIZ: It is old.”"], LinkRule.LABEL),
    "signed": Case(["“It is old” — Maria Ortiz"], LinkRule.SIGNED),
    "signed on a line of its own": Case(["“It is old.”", "— Maria Ortiz, chair"], LinkRule.SIGNED),
    "the outer of two": Case(
        ["Maria Ortiz said the residents expect “a long winter.”"], LinkRule.CUE_BEFORE
    ),
    "retold": Case(
        ["Peter Lowe said, “It is old,” Maria Ortiz recalled."], LinkRule.CUE_BEFORE, "Peter Lowe"
    ),
    "nobody beside it": Case(["Maria Ortiz left. “It is old. It leaks.”"], None, None),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_rule_that_links_a_mark(case: Case) -> None:
    _, found = attributed(*case.paragraphs)
    assert rules(found) == [case.rule]
    assert speaker_names(found) == [case.speaker]


def test_retold_words_go_on_with_who_retells_them() -> None:
    _, found = attributed("Peter Lowe said, “It is old,” Maria Ortiz recalled.")
    (link,) = found.links
    assert link is not None
    assert found.entities[link.speaker.entity].name == "Peter Lowe"
    assert found.entities[link.continuing_speaker.entity].name == ORTIZ


def test_a_link_leads_to_its_statement_by_index() -> None:
    given, found = attributed("Lowe left. “It is old,” Maria Ortiz said, adding it would “leak.”")
    statements = [found.statement_of(link) for link in found.links if link is not None]
    cues = [statement.frame.lemma for statement in statements if statement is not None]
    assert cues == ["say", "add"]
    assert [found.sentence_of(mark) for mark in (0, 1)] == [given.narration[1]] * 2


def test_the_halves_of_an_interrupted_quote_share_a_statement() -> None:
    _, found = attributed("“The pier,” Maria Ortiz said, “is old.”")
    assert [link.statement for link in found.links if link is not None] == [0, 0]


def test_who_is_named_in_the_words_does_not_speak_them() -> None:
    _, found = attributed("Maria Ortiz met Anna Lowe. “Ortiz failed us,” she said.")
    assert speaker_names(found) == ["Anna Lowe"]
    (statement,) = [s for s in found.statements if s.frame.lemma == "say"]
    assert statement.speaker is not None
    assert found.entities[statement.speaker.entity].name == "Anna Lowe"
    pronouns = [m for m in found.mentions if m.form is ReferenceForm.PRONOUN]
    assert {found.entities[mention.entity].name for mention in pronouns} == {"Anna Lowe"}


def test_a_cue_whose_speaker_is_unknown_is_kept_with_the_mark() -> None:
    _, found = attributed("“Never,” it said. Then he said, “Fine.”")
    assert found.links == (None, None)
    assert found.cues_without_speaker == (LinkRule.CUE_AFTER, LinkRule.CUE_BEFORE)


def test_each_sentence_has_its_subject() -> None:
    _, found = attributed("Maria Ortiz left. She was tired. Not at all.")
    names = [
        None if subject is None else found.entities[subject.entity].name
        for subject in found.subjects
    ]
    assert names == [ORTIZ, ORTIZ, None]


def test_who_is_introduced_is_the_subject() -> None:
    _, found = attributed("The first witness was Maria Ortiz.")
    (subject,) = found.subjects
    assert subject is not None
    assert found.entities[subject.entity].name == ORTIZ


def test_attributions_are_frozen_through_and_through() -> None:
    _, found = attributed("“It is old,” said Maria Ortiz.")
    for field in fields(found):
        assert isinstance(getattr(found, field.name), tuple)
        with pytest.raises(FrozenInstanceError):
            setattr(found, field.name, ())
    for value, name in [
        (found.links[0], "speaker"),
        (found.statements[0], "speaker"),
        (found.entities[0], "role"),
        (found.mentions[0], "entity"),
    ]:
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)


def test_the_same_sentences_give_the_same_attributions() -> None:
    given = story("Maria Ortiz met Anna Lowe.", "“It is old,” she said. “It leaks.”")
    parsed = parse_statements(given.narration)
    first = attribute(parsed, given.marks, given.resolver())
    assert attribute(parsed, given.marks, given.resolver()) == first


def test_a_mark_opens_its_sentence_or_not() -> None:
    _, found = attributed("“One,” Lowe said. And “two,” he said. He said “three.”")
    assert [found.opens_sentence(mark) for mark in range(3)] == [True, True, False]


def test_a_headline_has_rules_of_its_own() -> None:
    given = story("Maria Ortiz cancels tour: “My body said no”")
    parsed = parse_statements(given.narration)
    plain = attribute(parsed, given.marks, given.resolver())
    headline = attribute(parsed, given.marks, given.resolver(), headlines={0})
    assert rules(plain) == [None]
    assert rules(headline) == [LinkRule.COLON]
