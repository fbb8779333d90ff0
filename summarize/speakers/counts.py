"""What the record of a speaker counts: quotes, statements, quoted words, articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.model import Analysis, Quote, QuoteKind
from summarize.speakers.drafts import WORD, SpeakerDraft
from summarize.speakers.records import SpeakerArticle, SpeakerRecord

__all__ = ["count_quoted_words", "make_record"]

MARKED_KINDS = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.HEADLINE})
"""Kinds of quotes whose words somebody is said to have spoken as they stand."""


def count_quoted_words(analysis: Analysis, quote: Quote) -> int:
    """Return how many words stand inside the marks of a quote; none for an indirect one."""
    if quote.kind not in MARKED_KINDS:
        return 0
    return len(WORD.findall(analysis.article.text, quote.start, quote.end))


def make_record(draft: SpeakerDraft, analyses: Sequence[Analysis], total: int) -> SpeakerRecord:
    """Return the record of a speaker; ``total`` is the number of all quoted words."""
    quotes = words = 0
    statements: set[tuple[int, int, int]] = set()
    in_marks: set[tuple[int, int, int]] = set()
    per_article: Counter[int] = Counter()
    for number, position in draft.places:
        quote = analyses[number].quotes[position]
        marked = quote.kind in MARKED_KINDS
        quotes += marked
        words += count_quoted_words(analyses[number], quote)
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
        words=words,
        share=words / total if total else 0.0,
        articles=tuple(
            SpeakerArticle(article.file, article.title, per_article[number])
            for number, article in articles
        ),
        entries=tuple(draft.places),
    )
