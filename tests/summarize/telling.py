"""Short news texts in, and what is asked of their analyses: who is said to have said what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pytest

from summarize import Analysis, Person, Quote, QuoteKind, analyse, read_article
from summarize.model import SPOKEN_KINDS

MARKED_KINDS = SPOKEN_KINDS - {QuoteKind.INDIRECT}


class Statement(NamedTuple):
    """What is reported without marks, who said it, and by which cue."""

    speaker: str | None
    cue: str | None
    words: str


def tell(*paragraphs: str, file: str = "story.txt") -> Analysis:
    """The analysis of an article of these paragraphs."""
    return analyse(read_article("\n\n".join(paragraphs), file=file))


def words_of(analysis: Analysis, quote: Quote) -> str:
    return quote.slice(analysis.article.text)


def statement_of(analysis: Analysis, quote: Quote) -> str:
    return analysis.article.text[quote.statement_start : quote.statement_end]


def marked(analysis: Analysis) -> list[Quote]:
    """Everything that stands in marks, in order."""
    return [quote for quote in analysis.quotes if quote.kind is not QuoteKind.INDIRECT]


def indirect(analysis: Analysis) -> list[Quote]:
    return [quote for quote in analysis.quotes if quote.kind is QuoteKind.INDIRECT]


def speaker_of(quote: Quote) -> str | None:
    return None if quote.speaker is None else quote.speaker.name


def speakers(analysis: Analysis) -> list[str | None]:
    """Who says each marked stretch, in order; None for nobody."""
    return [speaker_of(quote) for quote in marked(analysis)]


def the_quote(analysis: Analysis) -> Quote:
    """The only marked stretch there is."""
    (quote,) = marked(analysis)
    return quote


def statements(analysis: Analysis) -> list[Statement]:
    """Each statement without marks, in order."""
    return [Statement(speaker_of(q), q.cue, words_of(analysis, q)) for q in indirect(analysis)]


def person(analysis: Analysis, name: str) -> Person:
    """The person of this name."""
    (found,) = [person for person in analysis.people if person.name == name]
    return found


def names(analysis: Analysis) -> list[str]:
    """The persons an analysis names."""
    return [p.name for p in analysis.people if p.kind.value == "person"]


def mentions(analysis: Analysis, name: str) -> list[tuple[str, str]]:
    """Words and form of each mention of a person, in order."""
    text = analysis.article.text
    return [(m.slice(text), m.form.value) for m in person(analysis, name).mentions]


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph of a text."""
    start = 0
    for part in text.split("\n\n"):
        yield start, start + len(part)
        start += len(part) + 2


def table(cases: Mapping[str, Any], bugs: Mapping[str, str] | None = None) -> list[Any]:
    """Parameters from a table of cases by name; ``bugs`` are the cases known to fail, with why."""
    bugs = bugs or {}
    assert bugs.keys() <= cases.keys()
    return [
        pytest.param(
            *(case if type(case) is tuple else (case,)),
            id=name,
            marks=[pytest.mark.xfail(strict=True, reason=bugs[name])] if name in bugs else [],
        )
        for name, case in cases.items()
    ]
