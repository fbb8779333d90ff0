"""What the walk found -> the quotes and people of an analysis."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from summarize.attribution.attributor import Attributor
from summarize.attribution.evidence import confidence_of, evidence_for, evidence_without
from summarize.attribution.links import Link, ReportedStatement
from summarize.attribution.statement_filter import reports_statement
from summarize.coreference.entities import Entity, ResolvedMention
from summarize.model import (
    Analysis,
    Article,
    BlockKind,
    Confidence,
    Mention,
    MentionForm,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Sentence,
    Speaker,
)
from summarize.people.cast import Cast
from summarize.quotes.kinds import kind_of
from summarize.quotes.quotation_marks import QuotedSpan

__all__ = ["assemble"]

BRANDING = frozenset("call label brand dub describe portray depict characterize".split())
"""Verbs whose names for things are words of whoever uses them: called her a “Nasty Woman”."""
SILENT = frozenset({QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE})
FORMS = {
    "name": MentionForm.SHORT,
    "pronoun": MentionForm.PRONOUN,
    "role": MentionForm.ROLE,
}


def assemble(
    article: Article,
    sentences: tuple[Sentence, ...],
    cast: Cast,
    marks: Sequence[QuotedSpan],
    walk: Attributor,
) -> Analysis:
    """Turn ties and reports into quotes, those who are named or speak into people."""
    kinds = [_kind(article, walk, number, mark) for number, mark in enumerate(marks)]
    stated = [r for r in walk.reports if r.who is not None and reports_statement(walk, r)]
    people, places = _people(cast, walk, kinds, stated)
    quotes: list[Quote] = []
    covered: set[int] = set()
    for number, mark in enumerate(marks):
        quotes.append(_marked(walk, number, mark, kinds[number], places))
        tie = walk.ties.get(number)
        if tie is not None and tie.report is not None and kinds[number] not in SILENT:
            covered.add(id(tie.report))
    starts = [mark.start for mark in marks]
    for report in stated:
        quote = _indirect(walk, report, marks, starts, covered, places)
        if quote is not None:
            quotes.append(quote)
    quotes.sort(key=lambda quote: (quote.start, quote.end))
    return Analysis(article, sentences, people, tuple(quotes))


def _people(
    cast: Cast, walk: Attributor, kinds: Sequence[QuoteKind], stated: Sequence[ReportedStatement]
) -> tuple[tuple[Person, ...], dict[int, int]]:
    """Return the people, those who only speak (organizations, groups, unnamed) after the named.

    Also entity -> index among them.
    """
    mentions: dict[int, set[Mention]] = defaultdict(set)
    for who in walk.mentioned:
        form = FORMS.get(who.form, MentionForm.NAME)
        mentions[who.entity].add(Mention(who.start, who.end, form))
    speakers = {tie.who.entity for mark, tie in walk.ties.items() if kinds[mark] not in SILENT}
    speakers.update(report.who.entity for report in stated if report.who is not None)
    people: list[Person] = []
    places: dict[int, int] = {}
    for index, entity in enumerate(walk.resolver.memory.entities):
        if entity.person is not None:
            person = cast.people[entity.person]
            person = replace(
                person,
                role=entity.role,
                gender=entity.gender,
                mentions=_merged(person.mentions, mentions[index]),
            )
        elif index in speakers and index not in walk.resolver.memory.same_as:
            person = _unlisted(walk, entity, mentions[index])
        else:
            continue
        places[index] = len(people)
        people.append(person)
    for other, index in walk.resolver.memory.same_as.items():
        if index in places:
            places[other] = places[index]
    return tuple(people), places


def _unlisted(walk: Attributor, entity: Entity, mentions: set[Mention]) -> Person:
    """Return a speaker who is none of the cast; what else a person is called is an alias."""
    own = sorted(mentions, key=lambda mention: (mention.start, mention.end))
    aliases: tuple[str, ...] = ()
    if entity.kind is PersonKind.PERSON:
        text = walk.resolver.text
        short = MentionForm.SHORT
        own = [
            replace(m, form=MentionForm.NAME)
            if m.form is short and m.slice(text) == entity.name
            else m
            for m in own
        ]
        aliases = tuple(sorted({m.slice(text) for m in own if m.form is short}))
    return Person(entity.name, entity.kind, entity.role, aliases, tuple(own), entity.gender)


def _merged(named: Sequence[Mention], found: set[Mention]) -> tuple[Mention, ...]:
    """Join name mentions with roles and pronouns; of two that overlap the name stays."""
    kept = list(named)
    starts = [mention.start for mention in named]
    ends = [mention.end for mention in named]
    for mention in found:
        if mention.form is MentionForm.SHORT:
            continue
        at = bisect_left(starts, mention.end)
        if at and ends[at - 1] > mention.start:
            continue
        kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end)))


def _kind(article: Article, walk: Attributor, number: int, mark: QuotedSpan) -> QuoteKind:
    """Return the kind of a mark, by its tie and its place in the sentence."""
    tie = walk.ties.get(number)
    kind = kind_of(
        article.text,
        mark,
        tied=tie.rule if tie else walk.untold.get(number),
        in_headline=article.blocks[mark.block].kind is BlockKind.HEADLINE,
        heads=walk.heads(number),
        named=tie is not None and tie.who.form == "name",
        branded=tie is not None and tie.report is not None and tie.report.frame.lemma in BRANDING,
    )
    if kind is QuoteKind.MIXED and tie is not None and _goes_on(walk, number, tie):
        return QuoteKind.DIRECT
    return kind


def _marked(
    walk: Attributor, number: int, mark: QuotedSpan, kind: QuoteKind, places: dict[int, int]
) -> Quote:
    tie = walk.ties.get(number)
    start, end = mark.start, mark.end
    statement = (start, end)
    if kind is QuoteKind.MIXED and tie is not None and tie.report and tie.report.content:
        content = tie.report.content
        if content.start <= start and end <= content.end + 1:
            statement = (content.start, max(content.end, end))
    quote = Quote(start, end, kind, statement[0], statement[1], mark.block)
    if kind in SILENT:
        evidence = evidence_without(kind)
        return replace(quote, evidence=evidence, confidence=Confidence.MEDIUM)
    if tie is None:
        return replace(quote, evidence=evidence_without(kind))
    return _attributed(walk, quote, tie, places)


def _goes_on(walk: Attributor, number: int, tie: Link) -> bool:
    """Whether a mark is the second half of a quote interrupted by its speaker."""
    before = walk.ties.get(number - 1)
    return (
        before is not None
        and tie.report is not None
        and before.report is tie.report
        and before.rule == "cue-after"
        and tie.rule == "cue-before"
        and walk.heads(number - 1)
    )


def _attributed(walk: Attributor, quote: Quote, tie: Link, places: dict[int, int]) -> Quote:
    cue, cue_start = _cue(walk, tie.report)
    return replace(
        quote,
        speaker=_speaker(walk, tie.who, tie.source is None, places),
        cue=cue,
        cue_start=cue_start,
        rule=_rule_name(tie),
        evidence=evidence_for(walk, tie, quote.start),
        confidence=confidence_of(tie),
    )


def _rule_name(tie: Link) -> str:
    """``cue-after``, and ``cue-after/pronoun`` where the mention is no name."""
    return tie.rule if tie.who.form == "name" else f"{tie.rule}/{tie.who.form}"


def _cue(walk: Attributor, report: ReportedStatement | None) -> tuple[str | None, int | None]:
    if report is None or report.frame.lemma == ":":
        return None, None
    tokens = walk.narration.tokens
    start, end = tokens.starts[report.frame.cue], tokens.ends[report.frame.cue_end - 1]
    return walk.resolver.text[start:end], start


def _speaker(
    walk: Attributor, who: ResolvedMention, beside: bool, places: dict[int, int]
) -> Speaker:
    entity = walk.resolver.memory.entities[walk.resolver.memory.same_as.get(who.entity, who.entity)]
    return Speaker(
        entity.name,
        entity.kind,
        entity.role,
        walk.resolver.text[who.start : who.end] if beside else None,
        who.start if beside else None,
        who.end if beside else None,
        places.get(who.entity),
    )


def _indirect(
    walk: Attributor,
    report: ReportedStatement,
    marks: Sequence[QuotedSpan],
    starts: Sequence[int],
    covered: set[int],
    places: dict[int, int],
) -> Quote | None:
    content = report.content
    if content is None or report.who is None or id(report) in covered:
        return None
    near = bisect_left(starts, content.end)
    if near and marks[near - 1].end > content.start:
        return None
    block = walk.narration.sentences[report.sentence].block
    quote = Quote(content.start, content.end, QuoteKind.INDIRECT, content.start, content.end, block)
    rule = INDIRECT_RULES.get(report.frame.order, "cue-before")
    return _attributed(walk, quote, Link(rule, report.who, report, marked=False), places)


INDIRECT_RULES = {
    "according": "according-to",
    "after": "cue-after",
    "colon": "colon",
    "relative": "relative",
    "participle": "participle",
}
"""Order of the frame -> the rule reported for unmarked words."""
