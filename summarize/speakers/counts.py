"""What the record of a speaker counts: quotes, statements, quoted words, articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.model import Analysis, LinkRule, Quote, QuoteKind
from summarize.speakers.drafts import WORD, SpeakerDraft
from summarize.speakers.records import SpeakerArticle, SpeakerRecord

__all__ = ["count_quoted_words", "make_record"]

MARKED_KINDS = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.HEADLINE})
"""Kinds of quotes whose words somebody is said to have spoken as they stand."""
TURN_RULES = frozenset({LinkRule.TURN, LinkRule.QUESTION})
"""The rules that give whole paragraphs to a speaker."""


def count_quoted_words(analysis: Analysis) -> tuple[int, ...]:
    """Return for each quote how many words stand inside its marks, or are those of a turn.

    None for an indirect one, and for marks within the same speaker's turn, whose words count there.
    """
    turns: dict[int, Quote] = {}
    for quote in analysis.quotes:
        if quote.rule in TURN_RULES:
            known = turns.get(quote.paragraph)
            turns[quote.paragraph] = quote if known is None else max(known, quote, key=len)
    return tuple(_words(analysis, quote, turns.get(quote.paragraph)) for quote in analysis.quotes)


def _words(analysis: Analysis, quote: Quote, turn: Quote | None) -> int:
    """Return how many words a quote counts; ``turn`` is the one that its paragraph is part of."""
    if quote.kind not in MARKED_KINDS:
        return 0
    if turn is not None and turn is not quote and _name(turn) == _name(quote):
        return 0
    return len(WORD.findall(analysis.article.text, quote.start, quote.end))


def _name(quote: Quote) -> str | None:
    return None if quote.speaker is None else quote.speaker.name


def make_record(
    draft: SpeakerDraft,
    analyses: Sequence[Analysis],
    counted: Sequence[Sequence[int]],
    total: int,
) -> SpeakerRecord:
    """Return the record of a speaker.

    ``counted`` are the words of each quote of each analysis, ``total`` is the sum of all.
    """
    quotes = words = questions = 0
    statements: set[tuple[int, int, int]] = set()
    in_marks: set[tuple[int, int, int]] = set()
    per_article: Counter[int] = Counter()
    for number, position in draft.places:
        quote = analyses[number].quotes[position]
        marked = quote.kind in MARKED_KINDS
        quotes += marked
        words += counted[number][position]
        questions += quote.rule == LinkRule.QUESTION
        statement = (number, quote.statement_start, quote.statement_end)
        statements.add(statement)
        if marked:
            in_marks.add(statement)
        per_article[number] += marked
    articles = [(number, analyses[number].article) for number in sorted(draft.articles)]
    return SpeakerRecord(
        name=draft.name,
        role=max(draft.roles, key=len, default=None),
        kind=draft.kind,
        aliases=tuple(sorted(draft.aliases - {draft.name})),
        quotes=quotes,
        statements=len(statements),
        reported=len(statements - in_marks),
        questions=questions,
        words=words,
        share=words / total if total else 0.0,
        articles=tuple(
            SpeakerArticle(article.file, article.title, per_article[number])
            for number, article in articles
        ),
        entries=tuple(draft.places),
    )
