"""Summaries and quotes of one article, set for people to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from summarize.model import SPOKEN_KINDS, Article, Confidence, Quote, QuoteKind, Span, Summary
from summarize.output.json_objects import line_numbers
from summarize.output.quote_counts import count_quotes
from summarize.output.quoted_statements import Statement, kind_words, statements
from summarize.output.wrapped_text import Look, counted, headed, wrap
from summarize.text.clean import one_line
from summarize.text.span_text import display_text

__all__ = ["quotes_page", "summary_page"]

_REPORTED: Final = frozenset({QuoteKind.MIXED, QuoteKind.INDIRECT})
"""Kinds whose words are understood only within the whole statement."""

_NOBODYS: Final = {
    QuoteKind.SCARE: "marked words, nobody’s speech",
    QuoteKind.TERM: "a term, nobody’s speech",
    QuoteKind.NICKNAME: "a nickname",
    QuoteKind.TITLE: "the title of a work",
    QuoteKind.HEADLINE: "in the headline",
}


def summary_page(article: Article, summary: Summary, look: Look) -> str:
    """Return one article's summary, a paragraph a sentence."""
    lines = headed(article, look)
    if summary.keyphrases:
        lines.extend(map(look.italic, wrap(", ".join(summary.keyphrases), look.width)))
    if not summary.sentences:
        lines += ["", look.italic("Nothing to summarise: no running text.")]
    for sentence in summary.sentences:
        lines += ["", *wrap(display_text(article, sentence), look.width, "  ")]
    return _page(lines)


def quotes_page(article: Article, quotes: Sequence[Quote], look: Look) -> str:
    """Return quotes of one article, each with its line, its speaker and why we think so."""
    speakers = {quote.speaker.name for quote in quotes if quote.speaker}
    facts = [count_quotes(quote.kind for quote in quotes).words] if quotes else []
    if speakers:
        facts.append(counted(len(speakers), "speaker"))
    lines = headed(article, look, *facts)
    if not quotes:
        lines += ["", look.italic("No quotes.")]
    numbers = line_numbers(article.text, (quote.start for quote in quotes))
    gutter = len(str(max(numbers, default=0)))
    for statement in statements(quotes, numbers):
        lines += ["", *_quote(article, statement, gutter, look)]
    return _page(lines)


def _quote(article: Article, statement: Statement, gutter: int, look: Look) -> Iterator[str]:
    quote = statement.first
    span: Span = quote
    if quote.kind in _REPORTED:
        span = Span(quote.statement_start, quote.statement_end)
    margin = " " * (gutter + 2)
    first, *rest = wrap(display_text(article, span), look.width, margin)
    yield look.dim(f"{statement.line:>{gutter}}") + first[gutter:]
    yield from rest
    yield from _attribution(quote, margin, look)


def _attribution(quote: Quote, margin: str, look: Look) -> Iterator[str]:
    hang = margin + "  "
    speaker = quote.speaker
    how = " (reported)" if quote.kind is QuoteKind.INDIRECT else ""
    if speaker is None:
        unsaid = "no speaker" if quote.kind in SPOKEN_KINDS else ""
        kind = kind_words(quote, _NOBODYS[quote.kind]) if quote.kind in _NOBODYS else ""
        who = "; ".join(filter(None, (kind, unsaid))) + how
        for line in wrap(f"— {who}", look.width, margin, hang):
            yield look.italic(line)
    else:
        name = one_line(speaker.name)
        role = f", {one_line(speaker.role)}" if speaker.role else ""
        if quote.quoted_by is not None:
            role += f"; quoted by {one_line(quote.quoted_by.name)}"
        lines = wrap(f"— {name}{role}{how}", look.width, margin, hang)
        plain = f"{margin}— {name}"
        if lines[0].startswith(plain):
            lines[0] = f"{margin}— {look.bold(name)}{lines[0][len(plain) :]}"
        yield from lines
    if speaker is None and not quote.evidence:
        return
    doubt = "" if quote.confidence is Confidence.HIGH else f"{quote.confidence.value} confidence"
    for line in wrap(": ".join(filter(None, (doubt, one_line(quote.evidence)))), look.width, hang):
        yield look.confidence(quote.confidence, line)


def _page(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"
