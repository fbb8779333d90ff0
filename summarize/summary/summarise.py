"""Which sentences carry an article: the default ``news`` ranking and sumy's methods."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, islice
from operator import itemgetter

from summarize.model import (
    Analysis,
    Article,
    Length,
    PersonKind,
    Reason,
    Summary,
    SummarySentence,
)
from summarize.summary.budget import count_words
from summarize.summary.cohesion import join_quotes
from summarize.summary.keyphrases import find_keyphrases
from summarize.summary.news_ranking import rate_news
from summarize.summary.selection import Rated, choose
from summarize.text.span_text import display_text
from summarize.text.vocabulary import Vocabulary, get_vocabulary

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

_MOST_RATED = 800
_MOST_RATED_BY_METHOD = {"kl": 250, "lsa": 400, "sumbasic": 400}
"""Sentences that sumy's methods rate, whose time grows as the square or, in KL, as the cube: what
comes after them in a longer text is taken last."""
_MOST_CELLS = 1_200_000
"""Sentences times different words that LSA rates: the matrix it takes apart, 10 MB."""

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
    # A length holds for the whole sentences, so for what is printed with its dateline too.
    words = [count_words(sentence.slice(article.text)) for sentence in sentences]
    rated = _rate(article, [sentence.block for sentence in sentences], texts, method)
    return Summary(
        method=method,
        language=article.language,
        sentences=tuple(
            SummarySentence(sentences[i].start, sentences[i].end, rated[i].score, rated[i].reasons)
            for i in sorted(choose(rated, texts, length, words))
        ),
        keyphrases=_keyphrases(analysis, texts),
    )


def headline_of(article: Article) -> str:
    """Return the title where it is one that the text or its format gives, else nothing."""
    return article.title if article.title_source in _TITLE_SOURCES else ""


def _rate(
    article: Article, blocks: Sequence[int], texts: Sequence[str], method: str
) -> Sequence[Rated]:
    """Return what each sentence is worth; ``blocks`` are the paragraphs they stand in."""
    title = headline_of(article)
    vocabulary = get_vocabulary(article.language)
    if method == "news":
        return rate_news(texts, title, vocabulary, join_quotes(texts, blocks))
    from summarize.summary.sumy_methods import rate

    most = _count_rated(method, texts, vocabulary)
    paragraphs = [
        [text for _, text in group]
        for _, group in groupby(islice(zip(blocks, texts, strict=True), most), key=itemgetter(0))
    ]
    ratings = rate(method, paragraphs, vocabulary, title)
    last = min(ratings, default=0.0)
    ratings += [last] * (len(texts) - len(ratings))
    return [Rated(rating, (Reason(method, rating),)) for rating in ratings]


def _count_rated(method: str, texts: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return how many of the first sentences one of sumy's methods rates, at least one."""
    most = _MOST_RATED_BY_METHOD.get(method, _MOST_RATED)
    if method == "lsa":
        known: set[str] = set()
        for number, text in enumerate(texts[:most], 1):
            known.update(vocabulary.terms(text))
            if number * len(known) > _MOST_CELLS:
                return max(1, number - 1)
    return most


def _keyphrases(analysis: Analysis, texts: Sequence[str]) -> tuple[str, ...]:
    if not texts:
        return ()
    people = [(p.name, p.aliases) for p in analysis.people if p.kind is PersonKind.PERSON]
    article = analysis.article
    return find_keyphrases(
        [texts], get_vocabulary(article.language), title=headline_of(article), people=people
    )
