"""The objects that ``--format json``, ``jsonl`` and ``csv`` print: one function a command.

Field names and meanings are a contract with scripts; ``schemas/`` holds it as JSON Schemas.
Offsets are Python string indices into ``Article.text``, which ``pullquote text`` prints.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, TypedDict

from summarize.digest.digest_model import Digest, Place
from summarize.model import Article, Quote, Reason, Speaker, Summary, SummarySentence
from summarize.speakers.records import SpeakerRecord

__all__ = [
    "DigestRow",
    "QuoteRow",
    "Row",
    "SpeakerRow",
    "SummaryRow",
    "TextRow",
    "digest_row",
    "line_numbers",
    "quote_rows",
    "speaker_row",
    "summary_row",
    "text_row",
]


class QuoteSpeakerRow(TypedDict):
    """Who said it: one entity, and the words beside the quote that name it."""

    name: str
    role: str | None
    type: str
    mention: str | None
    mention_start: int | None
    mention_end: int | None


class QuoteRow(TypedDict):
    """One quote; ``line`` counts from 1, ``paragraph`` (the article's blocks) from 0."""

    file: str
    title: str
    date: str | None
    source: str | None
    kind: str
    text: str
    start: int
    end: int
    statement_start: int
    statement_end: int
    line: int
    paragraph: int
    speaker: QuoteSpeakerRow | None
    quoted_by: QuoteSpeakerRow | None
    cue: str | None
    rule: str | None
    evidence: str
    confidence: str


class SentenceRow(TypedDict):
    """A chosen sentence, and what its score is made of."""

    text: str
    start: int
    end: int
    score: float
    reasons: dict[str, float]


class SummaryRow(TypedDict):
    """One article's summary, its sentences in reading order."""

    file: str
    title: str
    date: str | None
    source: str | None
    language: str
    method: str
    keyphrases: list[str]
    sentences: list[SentenceRow]


class SpeakerArticleRow(TypedDict):
    """How many quotes of a speaker stand in one article."""

    file: str
    title: str
    quotes: int


class SpeakerRow(TypedDict):
    """One speaker over all inputs; ``share`` is of all quoted words, 0 to 1."""

    name: str
    role: str | None
    type: str
    aliases: list[str]
    quotes: int
    statements: int
    questions: int
    words: int
    share: float
    articles: list[SpeakerArticleRow]


class DigestArticleRow(TypedDict):
    """One of the articles a digest is made of."""

    file: str
    title: str
    date: str | None
    source: str | None


class PlaceRow(TypedDict):
    """A stretch of one of the articles."""

    file: str
    title: str
    text: str
    start: int
    end: int


class DigestSentenceRow(SentenceRow):
    """A sentence of a digest; ``also`` are the files that report the same."""

    file: str
    title: str
    also: list[str]


class DigestSpeakerRow(TypedDict):
    """What one speaker says of the event."""

    name: str
    role: str | None
    type: str
    quotes: list[PlaceRow]


class ClaimRow(TypedDict):
    """What some sources say of a fact."""

    value: str
    places: list[PlaceRow]


class DifferenceRow(TypedDict):
    """A fact of which the sources say different things."""

    fact: str
    claims: list[ClaimRow]


class DigestRow(TypedDict):
    """One account of several articles."""

    articles: list[DigestArticleRow]
    sentences: list[DigestSentenceRow]
    keyphrases: list[str]
    quotes: list[DigestSpeakerRow]
    only_in: list[PlaceRow]
    differences: list[DifferenceRow]


class TextRow(TypedDict):
    """The cleaned text that all offsets refer to."""

    file: str
    text: str


Row = QuoteRow | SummaryRow | SpeakerRow | DigestRow | TextRow


def line_numbers(text: str, offsets: Iterable[int]) -> list[int]:
    """Return the line, counted from 1, on which each of ``offsets`` lies."""
    breaks: list[int] = []
    position = text.find("\n")
    while position >= 0:
        breaks.append(position)
        position = text.find("\n", position + 1)
    return [bisect_right(breaks, offset - 1) + 1 for offset in offsets]


def quote_rows(article: Article, quotes: Sequence[Quote]) -> list[QuoteRow]:
    """Return a row for each of ``quotes``, all of ``article``."""
    lines = line_numbers(article.text, (quote.start for quote in quotes))
    return [
        {
            "file": article.file,
            "title": article.title,
            "date": article.date,
            "source": article.source,
            "kind": quote.kind.value,
            "text": quote.slice(article.text),
            "start": quote.start,
            "end": quote.end,
            "statement_start": quote.statement_start,
            "statement_end": quote.statement_end,
            "line": line,
            "paragraph": quote.paragraph,
            "speaker": _speaker(quote.speaker),
            "quoted_by": _speaker(quote.quoted_by),
            "cue": quote.cue,
            "rule": quote.rule,
            "evidence": quote.evidence,
            "confidence": quote.confidence.value,
        }
        for quote, line in zip(quotes, lines, strict=True)
    ]


def _speaker(speaker: Speaker | None) -> QuoteSpeakerRow | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "role": speaker.role,
        "type": speaker.kind.value,
        "mention": speaker.mention,
        "mention_start": speaker.mention_start,
        "mention_end": speaker.mention_end,
    }


def summary_row(article: Article, summary: Summary) -> SummaryRow:
    """Return the row of one article's summary."""
    return {
        "file": article.file,
        "title": article.title,
        "date": article.date,
        "source": article.source,
        "language": summary.language,
        "method": summary.method,
        "keyphrases": list(summary.keyphrases),
        "sentences": [_sentence(article, sentence) for sentence in summary.sentences],
    }


def _sentence(article: Article, sentence: SummarySentence) -> SentenceRow:
    return {
        "text": sentence.slice(article.text),
        "start": sentence.start,
        "end": sentence.end,
        "score": _rounded(sentence.score),
        "reasons": _reasons(sentence.reasons),
    }


def speaker_row(record: SpeakerRecord) -> SpeakerRow:
    """Return the row of one speaker over all articles."""
    return {
        "name": record.name,
        "role": record.role,
        "type": record.kind.value,
        "aliases": list(record.aliases),
        "quotes": record.quotes,
        "statements": record.statements,
        "questions": record.questions,
        "words": record.words,
        "share": _rounded(record.share),
        "articles": [
            {"file": article.file, "title": article.title, "quotes": article.quotes}
            for article in record.articles
        ],
    }


def digest_row(digest: Digest) -> DigestRow:
    """Return the one row of a digest."""
    articles = digest.articles

    def place(at: Place) -> PlaceRow:
        article = articles[at.article]
        return {
            "file": article.file,
            "title": article.title,
            "text": at.slice(article.text),
            "start": at.start,
            "end": at.end,
        }

    return {
        "articles": [
            {"file": a.file, "title": a.title, "date": a.date, "source": a.source} for a in articles
        ],
        "sentences": [
            {
                **place(sentence),
                "score": _rounded(sentence.score),
                "reasons": _reasons(sentence.reasons),
                "also": [articles[index].file for index in sentence.also],
            }
            for sentence in digest.sentences
        ],
        "keyphrases": list(digest.keyphrases),
        "quotes": [
            {
                "name": speaker.name,
                "role": speaker.role,
                "type": speaker.kind.value,
                "quotes": [place(quote) for quote in speaker.quotes],
            }
            for speaker in digest.quotes
        ],
        "only_in": [place(at) for at in digest.only_in],
        "differences": [
            {
                "fact": difference.fact,
                "claims": [
                    {"value": claim.value, "places": [place(at) for at in claim.places]}
                    for claim in difference.claims
                ],
            }
            for difference in digest.differences
        ],
    }


def text_row(article: Article) -> TextRow:
    """Return the row of one article's cleaned text."""
    return {"file": article.file, "text": article.text}


def _reasons(reasons: Sequence[Reason]) -> dict[str, float]:
    return {reason.name: _rounded(reason.value) for reason in reasons}


_PLACES: Final = 4
"""Places of a score."""


def _rounded(value: float) -> float:
    """Return a score to four places: the same on every machine."""
    return round(float(value), _PLACES) + 0.0
