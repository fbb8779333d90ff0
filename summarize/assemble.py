"""What the walk found -> the quotes and people of an analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.attribution import Report, Tie, Walk
from summarize.marks import Mark
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
from summarize.people import Cast
from summarize.quotes import kind_of
from summarize.resolve import Resolved

__all__ = ["assemble"]

PLAIN_CUES = frozenset({"say", "tell", "add", "ask", "write", "according to", ":"})
"""The cues that make even an unknown noun a speaker of unmarked words."""
SILENT = frozenset({QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE})


def assemble(
    article: Article,
    sentences: tuple[Sentence, ...],
    cast: Cast,
    marks: Sequence[Mark],
    walk: Walk,
) -> Analysis:
    """Turn ties and reports into quotes, entities into people."""
    quotes: list[Quote] = []
    covered: set[int] = set()
    for number, mark in enumerate(marks):
        quote = _marked(article, walk, number, mark)
        quotes.append(quote)
        tie = walk.ties.get(number)
        if tie is not None and tie.report is not None:
            covered.add(id(tie.report))
    for report in walk.reports:
        quote_or_none = _indirect(article, walk, report, marks, covered)
        if quote_or_none is not None:
            quotes.append(quote_or_none)
    quotes.sort(key=lambda quote: (quote.start, quote.end))
    return Analysis(article, sentences, cast.people, tuple(quotes))


def _marked(article: Article, walk: Walk, number: int, mark: Mark) -> Quote:
    tie = walk.ties.get(number)
    headline = article.blocks[mark.block].kind is BlockKind.HEADLINE
    kind = kind_of(article.text, mark, tied=tie.rule if tie else None, in_headline=headline)
    start, end = mark.start, mark.end
    statement = (start, end)
    if (
        kind is QuoteKind.MIXED
        and tie is not None
        and tie.report is not None
        and tie.report.content
    ):
        content = tie.report.content
        if content.start <= start and end <= content.end + 1:
            statement = (content.start, max(content.end, end))
    quote = Quote(start, end, kind, statement[0], statement[1], mark.block)
    if tie is None or kind in SILENT:
        return quote
    return _attributed(walk, quote, tie)


def _attributed(walk: Walk, quote: Quote, tie: Tie) -> Quote:
    cue, cue_start = _cue(walk, tie.report)
    return replace(
        quote,
        speaker=_speaker(walk, tie.who, beside=tie.source is None),
        cue=cue,
        cue_start=cue_start,
        rule=tie.rule,
        evidence=tie.rule,
        confidence=Confidence.MEDIUM,
    )


def _cue(walk: Walk, report: Report | None) -> tuple[str | None, int | None]:
    if report is None:
        return None, None
    tokens = walk.told.tokens
    start, end = tokens.starts[report.frame.cue], tokens.ends[report.frame.cue_end - 1]
    return walk.resolver.text[start:end], start


def _speaker(walk: Walk, who: Resolved, *, beside: bool) -> Speaker:
    entity = walk.resolver.entities[who.entity]
    mention = walk.resolver.text[who.start : who.end] if beside else None
    return Speaker(
        entity.name,
        entity.kind,
        entity.role,
        mention,
        who.start if beside else None,
        who.end if beside else None,
        entity.person,
    )


def _indirect(
    article: Article, walk: Walk, report: Report, marks: Sequence[Mark], covered: set[int]
) -> Quote | None:
    content = report.content
    if content is None or report.who is None or id(report) in covered:
        return None
    if any(mark.start < content.end and content.start < mark.end for mark in marks):
        return None
    if not _states(walk, report):
        return None
    block = walk.told.sentences[report.sentence].block
    quote = Quote(content.start, content.end, QuoteKind.INDIRECT, content.start, content.end, block)
    rule = {"according": "according-to"}.get(report.frame.order, "cue-" + report.frame.order)
    return _attributed(walk, quote, Tie(rule, report.who, report))


def _states(walk: Walk, report: Report) -> bool:
    """Whether a frame without marks reports a statement, and not a wish or an act."""
    frame = report.frame
    if report.who is not None and report.who.form == "noun" and frame.lemma not in PLAIN_CUES:
        return False
    if frame.order == "infinitive":
        return False
    bare = walk.told.tokens.tags[frame.cue] == "VB"
    return not (bare and not frame.kinds & {"say", "claim", "think"})


_ = (Mention, MentionForm, Person, PersonKind)
