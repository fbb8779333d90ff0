"""The steps behind the rules, each called alone: continuation, statement filter, evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from summarize import Confidence
from summarize.attribution.continuation import attribute_continuations
from summarize.attribution.evidence import (
    CUE_PLACES,
    EvidenceWriter,
    confidence_of,
    evidence_without,
)
from summarize.attribution.links import Link
from summarize.attribution.statement_filter import find_stated, is_non_speech
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.model import LinkRule, QuoteKind
from tests.summarize.steps import attributed, rules


class StepCase(NamedTuple):
    """Paragraphs, and what each mark is linked by before and after speakers go on."""

    paragraphs: list[str]
    before: list[str | None]
    after: list[str | None]


STEPS = {
    "continued": StepCase(
        ["“It is old,” said Maria Ortiz. “It leaks.”"],
        ["cue-after", None],
        ["cue-after", "continued"],
    ),
    "chain": StepCase(
        ["“It is old,” said Maria Ortiz.", "“It leaks. We waited.”"],
        ["cue-after", None],
        ["cue-after", "chain"],
    ),
    "reopened": StepCase(
        ["Maria Ortiz said, “It is old. It leaks.", "“We waited for years.”"],
        ["cue-before", None],
        ["cue-before", "reopened"],
    ),
    "lead-in": StepCase(["Maria Ortiz sighed. “It leaks.”"], [None], ["lead-in"]),
    "ahead": StepCase(
        ["“It leaks. We waited.” “It is old,” said Maria Ortiz."],
        [None, "cue-after"],
        ["ahead", "cue-after"],
    ),
    "subject": StepCase(
        ["Maria Ortiz has a “deep and never quite mastered fear” of it."], [None], ["subject"]
    ),
    "nobody": StepCase(["“It leaks. We waited.”"], [None], [None]),
}


@pytest.mark.parametrize("case", STEPS.values(), ids=STEPS)
def test_the_step_gives_marks_their_links(case: StepCase) -> None:
    given, found = attributed(*case.paragraphs)
    assert rules(found) == case.before
    assert rules(attribute_continuations(found, given.article.text)) == case.after


def test_the_step_changes_nothing_but_links_and_nothing_of_its_input() -> None:
    given, found = attributed("“It is old,” said Maria Ortiz. “It leaks.”")
    links = found.links
    continued = attribute_continuations(found, given.article.text)
    assert found.links == links
    assert replace(continued, links=links) == found


class FilterCase(NamedTuple):
    """A sentence with one frame, and whether that reports a statement."""

    text: str
    is_stated: bool


FILTERED = {
    "a clause": FilterCase("Maria Ortiz said it was old.", True),
    "an object": FilterCase("Maria Ortiz criticized the plan.", True),
    "a wish": FilterCase("Maria Ortiz wants to leave.", False),
    "a deed": FilterCase("Maria Ortiz attacked the convoy.", False),
    "a deed of words": FilterCase("Maria Ortiz attacked the decision.", True),
    "a finding of things": FilterCase("Maria Ortiz found a letter.", False),
    "denied": FilterCase("Maria Ortiz did not say it was old.", False),
    "supposed": FilterCase("Maria Ortiz could criticize the plan.", False),
    "terms": FilterCase("Maria Ortiz asked not to be named.", False),
    "an infinitive": FilterCase("Maria Ortiz went on to say it was old.", False),
    "nobody": FilterCase("It was said that it was old.", False),
}


@pytest.mark.parametrize("case", FILTERED.values(), ids=FILTERED)
def test_the_step_keeps_what_reports_a_statement(case: FilterCase) -> None:
    _, found = attributed(case.text)
    assert find_stated(found) == ((0,) if case.is_stated else ())


def test_deeds_are_told_from_words() -> None:
    _, found = attributed("Maria Ortiz attacked the convoy. She attacked the decision.")
    deeds = [is_non_speech(found.narration[s.sentence], s) for s in found.statements]
    assert deeds == [True, False]


class Sureness(NamedTuple):
    """A link, and how far it can be trusted."""

    rule: LinkRule
    form: ReferenceForm
    sure: bool
    source: int | None
    confidence: Confidence


SURENESS = {
    "a name beside": Sureness(LinkRule.CUE_AFTER, ReferenceForm.NAME, True, None, Confidence.HIGH),
    "a role beside": Sureness(
        LinkRule.CUE_AFTER, ReferenceForm.ROLE, True, None, Confidence.MEDIUM
    ),
    "a pronoun beside": Sureness(
        LinkRule.CUE_AFTER, ReferenceForm.PRONOUN, True, None, Confidence.HIGH
    ),
    "a pronoun of another mark": Sureness(
        LinkRule.CONTINUED, ReferenceForm.PRONOUN, True, 0, Confidence.MEDIUM
    ),
    "a doubtful pronoun": Sureness(
        LinkRule.CUE_AFTER, ReferenceForm.PRONOUN, False, None, Confidence.LOW
    ),
    "a doubtful name": Sureness(
        LinkRule.CUE_AFTER, ReferenceForm.NAME, False, None, Confidence.MEDIUM
    ),
    "a name further off": Sureness(LinkRule.CHAIN, ReferenceForm.NAME, True, 0, Confidence.MEDIUM),
    "a thing": Sureness(LinkRule.CUE_AFTER, ReferenceForm.THING, True, None, Confidence.LOW),
    "a subject without a cue": Sureness(
        LinkRule.SUBJECT, ReferenceForm.NAME, True, None, Confidence.LOW
    ),
}


@pytest.mark.parametrize("case", SURENESS.values(), ids=SURENESS)
def test_how_far_a_link_can_be_trusted(case: Sureness) -> None:
    mention = ResolvedMention(0, 3, 0, case.form, case.sure)
    assert confidence_of(Link(case.rule, mention, source=case.source)) is case.confidence


def test_the_step_puts_the_evidence_of_a_link_in_words() -> None:
    given, found = attributed("Maria Ortiz met Peter Lowe.", "“It is old,” she said.")
    writer = EvidenceWriter(given.article.text, given.cast, found)
    (link,) = found.links
    assert link is not None
    expected = "“she said” after the quote; she is Maria Ortiz, paragraph 0"
    assert writer.evidence_for(link, given.marks[0].start) == expected


@pytest.mark.parametrize("rule", LinkRule)
def test_every_rule_has_words(rule: LinkRule) -> None:
    given, found = attributed("“It is old,” said Maria Ortiz.")
    (link,) = found.links
    assert link is not None
    writer = EvidenceWriter(given.article.text, given.cast, found)
    evidence = writer.evidence_for(replace(link, rule=rule, statement=None), 0)
    assert "Maria Ortiz" in evidence
    assert "beside it" not in evidence or rule not in CUE_PLACES


def test_marks_that_nobody_spoke_say_why() -> None:
    assert evidence_without(QuoteKind.NICKNAME) == "a nickname inside a name"
    assert evidence_without(QuoteKind.DIRECT) == "nobody was found who said it"
