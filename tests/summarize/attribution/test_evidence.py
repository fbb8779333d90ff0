"""What an attribution rests on, in words, and how sure it is."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from summarize import Confidence
from summarize.attribution.evidence import EvidenceWriter, confidence_of, evidence_without
from summarize.attribution.links import Link
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.model import LinkRule, QuoteKind, Span
from tests.summarize.steps import attributed
from tests.summarize.telling import indirect, table, tell, the_quote

TWO_PEOPLE = "Maria Ortiz, the mayor, met Peter Lowe, the treasurer, on Monday."


EVIDENCE = {
    "cue and name": (
        ["“The pier is closed,” said Maria Ortiz."],
        "“said Maria Ortiz” after the quote",
    ),
    "surname and where it is explained": (
        ["The town has a new mayor.", "She is Maria Ortiz.", "“It is closed,” Ortiz said."],
        "“Ortiz said” after the quote; Ortiz is Maria Ortiz, paragraph 1",
    ),
    "pronoun": (
        [TWO_PEOPLE, "“The pier is closed,” she said."],
        "“she said” after the quote; she is Maria Ortiz, paragraph 0",
    ),
    "role": (
        [TWO_PEOPLE, "“The pier is closed,” the mayor said."],
        "“the mayor said” after the quote; the mayor is Maria Ortiz, paragraph 0",
    ),
    "before": (
        ["Maria Ortiz said: “The pier is closed.”"],
        "“Maria Ortiz said” before the quote",
    ),
    "phrase after": (
        ["The plan is “a costly mistake,” according to Maria Ortiz."],
        "“according to Maria Ortiz” after the quote",
    ),
    "phrase before": (
        ["According to Maria Ortiz, “the plan is a mistake.”"],
        "“According to Maria Ortiz” before the quote",
    ),
    "after marked words that are only the beginning of what was said": (
        ["“A costly mistake” is what the town has made of it, Maria Ortiz said."],
        "“Maria Ortiz said” after the quote",
    ),
    "after, though the whole sentence is the statement": (
        ["“These plans are a great and costly mistake,” said Maria Ortiz."],
        "“said Maria Ortiz” after the quote",
    ),
    "chain": (
        ["Maria Ortiz said the pier was unsafe.", "“It has to go.”"],
        "nobody stands beside the quote; Maria Ortiz spoke last",
    ),
    "continued": (
        ["Maria Ortiz said the pier was unsafe. “It has to go.”"],
        "the paragraph goes on with the words of Maria Ortiz",
    ),
    "an article before a name": (
        ["“The pier is closed,” a harbor source said."],
        "“a harbor source said” after the quote",
    ),
    "nobody": (["“The pier is closed for good. We are sorry.”"], "nobody was found who said it"),
    "scare quotes": (
        ["The town uses the “strong mayor” model."],
        "no reporting word in the sentence: marked, not spoken",
    ),
    "title": (
        ["The show “Harbor Lights” was cancelled."],
        "the name of a work, a show or a law",
    ),
}


@pytest.mark.parametrize(("paragraphs", "evidence"), table(EVIDENCE))
def test_evidence_is_told_in_words(paragraphs: list[str], evidence: str) -> None:
    assert the_quote(tell(*paragraphs)).evidence == evidence


REPORTED = {
    "before": ("Maria Ortiz said the pier was unsafe.", "“Maria Ortiz said” before the words"),
    "after": ("The pier is unsafe, Maria Ortiz said.", "“Maria Ortiz said” after the words"),
    "after, the cue first": (
        "The pier is unsafe and has to go, said Maria Ortiz.",
        "“said Maria Ortiz” after the words",
    ),
    "within": (
        "The old pier, Maria Ortiz often says, is the greatest danger of the town.",
        "“Maria Ortiz often says” within the words",
    ),
    "phrase before": (
        "According to Maria Ortiz, the pier is unsafe.",
        "“According to Maria Ortiz” before the words",
    ),
    "phrase after": (
        "The pier is unsafe, according to Maria Ortiz.",
        "“according to Maria Ortiz” after the words",
    ),
    "participle": (
        "Maria Ortiz closed the pier, saying it was unsafe.",
        "“Maria Ortiz closed the pier, saying” before the words",
    ),
}


@pytest.mark.parametrize(("paragraph", "evidence"), table(REPORTED))
def test_evidence_says_where_the_speaker_of_a_reported_statement_stands(
    paragraph: str, evidence: str
) -> None:
    (said,) = indirect(tell(paragraph))
    assert said.evidence == evidence


SEEN_FROM = {
    "after": "“It is old,”",
    "before": "yesterday",
    "within": "“It is old,” said Maria Ortiz yesterday.",
    "around": " ",
    "beside": "Maria Ortiz yesterday",
}
"""Where ``said Maria Ortiz`` stands, seen from which words around it."""


@pytest.mark.parametrize(("place", "words"), SEEN_FROM.items(), ids=SEEN_FROM)
def test_the_place_in_the_evidence_is_that_of_the_characters(place: str, words: str) -> None:
    given, found = attributed("“It is old,” said Maria Ortiz yesterday.")
    (link,) = found.links
    assert link is not None
    text = given.article.text
    start = text.index(words, text.index("said") if words == " " else 0)
    writer = EvidenceWriter(text, given.cast, found)
    evidence = writer.evidence_for(link, Span(start, start + len(words)))
    assert evidence == f"“said Maria Ortiz” {place} the quote"


CONFIDENCE = {
    "name beside": (["“The pier is closed,” said Maria Ortiz."], Confidence.HIGH),
    "surname beside": ([TWO_PEOPLE, "“It is closed,” Ortiz said."], Confidence.HIGH),
    "sure pronoun beside": ([TWO_PEOPLE, "“It is closed,” she said."], Confidence.HIGH),
    "name in the same paragraph": (
        ["Maria Ortiz said the pier was unsafe. “It has to go.”"],
        Confidence.HIGH,
    ),
    "role beside": ([TWO_PEOPLE, "“It is closed,” the mayor said."], Confidence.MEDIUM),
    "chain": (["Maria Ortiz said the pier was unsafe.", "“It has to go.”"], Confidence.MEDIUM),
    "shared surname": (
        ["Dana Holt met Grant Holt.", "“The pier is closed,” Holt said."],
        Confidence.MEDIUM,
    ),
    "pronoun that two may be": (
        ["Anna Quorrel met Maria Ortiz and Rosa Lowe. They left.", "“It is closed,” she said."],
        Confidence.LOW,
    ),
    "group": (["“The pier is closed,” officials said."], Confidence.LOW),
    "no reporting word": (
        ["Maria Ortiz has a “deep and never quite mastered fear” of the pier."],
        Confidence.LOW,
    ),
    "nobody": (["“The pier is closed for good. We are sorry.”"], Confidence.LOW),
}


@pytest.mark.parametrize(("paragraphs", "confidence"), table(CONFIDENCE))
def test_confidence(paragraphs: list[str], confidence: Confidence) -> None:
    assert the_quote(tell(*paragraphs)).confidence is confidence


def test_a_plain_report_by_name_is_sure_and_a_criticism_less_so() -> None:
    (said,) = indirect(tell("Maria Ortiz said the pier would close."))
    (scolded,) = indirect(tell("Maria Ortiz criticized the plan."))
    assert said.confidence is Confidence.HIGH
    assert scolded.confidence is Confidence.MEDIUM


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
    assert writer.evidence_for(link, given.marks[0]) == expected


@pytest.mark.parametrize("rule", LinkRule)
def test_every_rule_has_words(rule: LinkRule) -> None:
    given, found = attributed("“It is old,” said Maria Ortiz.")
    (link,) = found.links
    assert link is not None
    writer = EvidenceWriter(given.article.text, given.cast, found)
    evidence = writer.evidence_for(replace(link, rule=rule, statement=None), given.marks[0])
    assert "Maria Ortiz" in evidence
    assert "{" not in evidence


def test_marks_that_nobody_spoke_say_why() -> None:
    assert evidence_without(QuoteKind.NICKNAME) == "a nickname inside a name"
    assert evidence_without(QuoteKind.DIRECT) == "nobody was found who said it"
