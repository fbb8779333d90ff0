"""An analysis as compact JSON text, and back: plain numbers and strings, nothing that could act.

Fields stand by their place, spans as runs of numbers. :func:`decode` trusts nothing: what is not
exactly an analysis raises :class:`DecodingError`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from summarize.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Confidence,
    Gender,
    Mention,
    MentionForm,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Sentence,
    Span,
    Speaker,
    Style,
    StyleKind,
)

__all__ = ["DecodingError", "decode", "encode"]


class DecodingError(ValueError):
    """The text is no analysis."""


_BLOCKS: Final = list(BlockKind)
_FORMS: Final = list(MentionForm)
_BLOCK_NUMBER: Final = {kind: number for number, kind in enumerate(_BLOCKS)}
_FORM_NUMBER: Final = {form: number for number, form in enumerate(_FORMS)}
_STYLES: Final = list(StyleKind)
_STYLE_NUMBER: Final = {kind: number for number, kind in enumerate(_STYLES)}
_QUOTES: Final = {kind.value: kind for kind in QuoteKind}
_PEOPLE: Final = {kind.value: kind for kind in PersonKind}
_LEVELS: Final = {level.value: level for level in Confidence}
_GENDERS: Final[dict[str | None, Gender | None]] = {None: None, **{g.value: g for g in Gender}}


def encode(analysis: Analysis) -> str:
    """Return ``analysis`` as one line of JSON, without the name of its file."""
    article = analysis.article
    made = [
        article.text,
        _flat((b.start, b.end, _BLOCK_NUMBER[b.kind]) for b in article.blocks),
        article.title,
        article.title_source,
        article.bylines,
        None if article.dateline is None else [article.dateline.start, article.dateline.end],
        article.date,
        article.source,
        article.url,
        article.language,
        [_style(style) for style in article.styles],
        _flat((s.start, s.end, s.block) for s in analysis.sentences),
        [_person(person) for person in analysis.people],
        [_quote(quote) for quote in analysis.quotes],
    ]
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def _flat(rows: Iterable[tuple[int, int, int]]) -> list[int]:
    return [number for row in rows for number in row]


def _style(style: Style) -> list[object]:
    made: list[object] = [style.start, style.end, _STYLE_NUMBER[style.kind], style.level]
    return [*made, style.address]


def _person(person: Person) -> list[object]:
    mentions = _flat((m.start, m.end, _FORM_NUMBER[m.form]) for m in person.mentions)
    return [person.name, person.kind, person.role, person.aliases, mentions, person.gender]


def _speaker(speaker: Speaker | None) -> list[object] | None:
    if speaker is None:
        return None
    return [
        speaker.name,
        speaker.kind,
        speaker.role,
        speaker.mention,
        speaker.mention_start,
        speaker.mention_end,
        speaker.person,
    ]


def _quote(quote: Quote) -> list[object]:
    return [
        [quote.start, quote.end, quote.statement_start, quote.statement_end, quote.paragraph],
        quote.kind,
        _speaker(quote.speaker),
        quote.cue,
        quote.cue_start,
        quote.rule,
        quote.evidence,
        quote.confidence,
        _speaker(quote.quoted_by),
    ]


def decode(text: str, file: str) -> Analysis:
    """Return the analysis of which ``text`` is the encoding, of an article called ``file``.

    Raises :class:`DecodingError` where it is none.
    """
    try:
        analysis = _analysis(json.loads(text), file)
        _check(analysis)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise DecodingError(str(error)) from None
    return analysis


def _analysis(made: Any, file: str) -> Analysis:
    (words, blocks, title, title_source, bylines, dateline, date, source, url, language) = made[:10]
    styles, sentences, people, quotes = made[10:]
    article = Article(
        words,
        tuple([Block(a, b, _BLOCKS[kind]) for a, b, kind in _threes(blocks)]),
        file,
        title,
        title_source,
        tuple(bylines),
        None if dateline is None else Span(*dateline),
        date,
        source,
        url,
        language,
        tuple([Style(a, b, _STYLES[kind], level, to) for a, b, kind, level, to in styles]),
    )
    return Analysis(
        article,
        tuple([Sentence(a, b, block) for a, b, block in _threes(sentences)]),
        tuple([_made_person(*person) for person in people]),
        tuple([_made_quote(*quote) for quote in quotes]),
    )


def _threes(numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    step = iter(numbers)
    return zip(step, step, step, strict=True)


def _made_person(
    name: str, kind: str, role: str | None, aliases: list[str], mentions: list[int], gender: Any
) -> Person:
    return Person(
        name,
        _PEOPLE[kind],
        role,
        tuple(aliases),
        tuple([Mention(a, b, _FORMS[form]) for a, b, form in _threes(mentions)]),
        _GENDERS[gender],
    )


def _made_quote(
    places: list[int], kind: str, speaker: Any, cue: Any, cue_start: Any, *why: Any
) -> Quote:
    start, end, statement_start, statement_end, paragraph = places
    rule, evidence, level, teller = why
    return Quote(
        start,
        end,
        _QUOTES[kind],
        statement_start,
        statement_end,
        paragraph,
        _made_speaker(speaker),
        cue,
        cue_start,
        rule,
        evidence,
        _LEVELS[level],
        _made_speaker(teller),
    )


def _made_speaker(speaker: Any) -> Speaker | None:
    if speaker is None:
        return None
    name, kind, *rest = speaker
    return Speaker(name, _PEOPLE[kind], *rest)


def _check(analysis: Analysis) -> None:
    """Raise ``ValueError`` where an offset or an index points out of what it is one into."""
    article = analysis.article
    length, blocks, people = len(article.text), len(article.blocks), len(analysis.people)
    spans: list[Span] = [*article.blocks, *article.styles, *analysis.sentences, *analysis.quotes]
    if article.dateline is not None:
        spans.append(article.dateline)
    for person in analysis.people:
        spans.extend(person.mentions)
    for span in spans:
        if not 0 <= span.start <= span.end <= length:
            raise ValueError("a place out of the text")
    for style in article.styles:
        if not (isinstance(style.level, int) and isinstance(style.address, str)):
            raise ValueError("a style that is none")
    if any(not 0 <= sentence.block < blocks for sentence in analysis.sentences):
        raise ValueError("a sentence in no block")
    for quote in analysis.quotes:
        if not 0 <= quote.statement_start <= quote.statement_end <= length:
            raise ValueError("a statement out of the text")
        if not 0 <= quote.paragraph < blocks:
            raise ValueError("a quote in no block")
        for speaker in (quote.speaker, quote.quoted_by):
            if speaker and speaker.person is not None and not 0 <= speaker.person < people:
                raise ValueError("a speaker who is nobody")
