"""Which sentences carry an article: the default ``news`` ranking and sumy's methods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from summarize.cohesion import join_quotes
from summarize.display import display_text
from summarize.lengths import Budget, count_words
from summarize.model import Analysis, Length, Reason, Sentence, Summary, SummarySentence
from summarize.newsrank import Rated, Unit, order, rate_news
from summarize.words import get_vocabulary

__all__ = ["METHODS", "summarise"]

METHODS: tuple[str, ...] = (
    "news",
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "sumbasic",
    "reduction",
    "edmundson",
)
"""The names of the rankings, the default first; the others are sumy's."""

DEFAULT_LENGTH = Length()
"""Three sentences."""

_TITLE_SOURCES = frozenset({"headline", "format"})


def summarise(
    analysis: Analysis, *, length: Length = DEFAULT_LENGTH, method: str = "news"
) -> Summary:
    """Choose the sentences of an article that say the most.

    Only running text is chosen from: no caption, byline, heading, bio or boilerplate. Sentences
    with the same words are chosen once. The summary is in reading order.

    Raises ValueError for a method that is not in ``METHODS``.
    """
    if method not in METHODS:
        raise ValueError(f"no such method: {method!r}; one of {', '.join(METHODS)}")
    article = analysis.article
    sentences = [s for s in analysis.sentences if article.blocks[s.block].is_body]
    texts = [display_text(article, sentence) for sentence in sentences]
    rated, units = _rank(analysis, sentences, texts, method)
    chosen = _choose(units, texts, length)
    return Summary(
        method=method,
        language=article.language,
        sentences=tuple(
            SummarySentence(sentences[i].start, sentences[i].end, rated[i].score, rated[i].reasons)
            for i in chosen
        ),
    )


def _rank(
    analysis: Analysis, sentences: Sequence[Sentence], texts: Sequence[str], method: str
) -> tuple[Sequence[Rated], Iterable[Unit]]:
    """Return what each sentence is worth, and the order to choose in."""
    article = analysis.article
    title = article.title if article.title_source in _TITLE_SOURCES else ""
    vocabulary = get_vocabulary(article.language)
    blocks = [sentence.block for sentence in sentences]
    if method == "news":
        rated = rate_news(texts, title, vocabulary, english=article.language == "en")
        return rated, order(rated, join_quotes(texts, blocks))
    from summarize.sumy_bridge import rate

    paragraphs = [
        [text for _, text in group]
        for _, group in groupby(zip(blocks, texts, strict=True), key=lambda pair: pair[0])
    ]
    rated = [
        Rated(rating, (Reason(method, rating),))
        for rating in rate(method, paragraphs, vocabulary, title)
    ]
    return rated, [(i,) for i in sorted(range(len(rated)), key=lambda i: (-rated[i].score, i))]


def _choose(units: Iterable[Unit], texts: Sequence[str], length: Length) -> list[int]:
    """Take units, best first, as long as there is room, and no two sentences of equal words."""
    budget = Budget(length, [count_words(text) for text in texts])
    chosen: set[int] = set()
    seen: set[str] = set()
    first: Unit | None = None
    for unit in units:
        if not budget.is_open:
            break
        fresh = tuple(i for i in unit if i not in chosen)
        if not fresh or any(texts[i].casefold() in seen for i in fresh):
            continue
        first = first or fresh
        if budget.fits(*fresh):
            budget.take(*fresh)
            chosen.update(fresh)
            seen.update(texts[i].casefold() for i in fresh)
    if not chosen and first and budget.is_open:
        chosen.update(first[:1])
    return sorted(chosen)
