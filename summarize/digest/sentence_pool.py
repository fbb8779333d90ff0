"""The sentences of several articles in one pool, with what each has in common with the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarize.digest.digest_model import Place
from summarize.frozen import frozen
from summarize.model import Analysis, Article, Sentence
from summarize.summary.cohesion import is_dangling, join_quotes
from summarize.summary.lexrank import similarities
from summarize.text.span_text import display_text
from summarize.text.vocabulary import get_vocabulary

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

__all__ = ["Pool", "PooledSentence", "body_sentences", "make_pool"]

_MOST_SENTENCES = 3000
"""No article has more of a pool than its share of so many sentences, the first."""
_LARGEST_POOL = 1200
"""A pool that is larger for all that has so many to share: the matrix grows as the square."""


_FIGURE = re.compile(r"\d.+")
_AMOUNT = re.compile(r"\d+[-.,]\d[\d,.-]*|(?!(?:19|20)\d\d$)\d{3,}")
"""A count, a result or an amount: 3-2, 1,120, 228; not a day, a year or a small number."""

_EVERYWHERE = 10
"""A figure in more than one of so many sentences is no news: the 287(g) program."""

_IN_COMMON = 0.08
"""Sentences less alike than this report two things, whatever figure they share."""
_SAME_FIGURE = 0.2
"""What the same figure adds to the cosine of sentences that have that much in common already."""


@frozen
class PooledSentence:
    """A sentence of the pool: its article, its place among that one's body sentences, its words.

    ``depth`` is how far down the article it stands, 0 to 1. ``run`` is the first and last entry of
    the quotation it holds a part of, itself twice if none. It ``dangles`` on the one before.
    """

    article: int
    place: int
    depth: float
    sentence: Sentence
    text: str
    terms: tuple[str, ...]
    run: tuple[int, int]
    dangles: bool

    def to_place(self) -> Place:
        """Return where it stands."""
        return Place(self.sentence.start, self.sentence.end, self.article)


@frozen
class Pool:
    """All entries, article by article in order, and how like each other they are.

    ``cosines`` count any figure that two have in common, ``reports`` amounts alone: days and years
    bring sentences of one event together, but do not make them say the same.
    """

    articles: tuple[Article, ...]
    entries: tuple[PooledSentence, ...]
    cosines: NDArray[float64]
    reports: NDArray[float64]


def body_sentences(analysis: Analysis) -> list[Sentence]:
    """Return the sentences of running text: no heading, caption, byline, bio or boilerplate."""
    blocks = analysis.article.blocks
    return [sentence for sentence in analysis.sentences if blocks[sentence.block].is_body]


def make_pool(analyses: Sequence[Analysis]) -> Pool:
    """Gather the sentences of ``analyses``."""
    entries: list[PooledSentence] = []
    most = _share(analyses)
    for number, analysis in enumerate(analyses[:_LARGEST_POOL]):
        article = analysis.article
        vocabulary = get_vocabulary(article.language)
        sentences = body_sentences(analysis)
        size = len(sentences)
        sentences = sentences[:most]
        texts = [display_text(article, sentence) for sentence in sentences]
        offset = len(entries)
        runs = join_quotes(texts, [sentence.block for sentence in sentences])
        for place, (sentence, text, run) in enumerate(zip(sentences, texts, runs, strict=True)):
            entries.append(
                PooledSentence(
                    article=number,
                    place=place,
                    depth=place / size,
                    sentence=sentence,
                    text=text,
                    terms=tuple(vocabulary.terms(text)),
                    run=(run[0] + offset, run[1] + offset),
                    dangles=place > 0 and article.language == "en" and is_dangling(text),
                )
            )
    cosines = similarities([entry.terms for entry in entries])
    reports = cosines.copy()
    _credit_figures(entries, reports, _AMOUNT)
    _credit_figures(entries, cosines, _FIGURE)
    articles = tuple(analysis.article for analysis in analyses)
    return Pool(articles, tuple(entries), cosines, reports)


def _share(analyses: Sequence[Analysis]) -> int:
    """Return how many sentences of each article there is room for, one at least."""
    count = max(1, len(analyses))
    most = _MOST_SENTENCES // count
    if sum(min(most, len(body_sentences(analysis))) for analysis in analyses) > _LARGEST_POOL:
        most = _LARGEST_POOL // count
    return max(1, most)


def _credit_figures(
    entries: Sequence[PooledSentence], cosines: NDArray[float64], figure: re.Pattern[str]
) -> None:
    """Bring sentences nearer that have something in common and a figure of the kind, too.

    “voted 3-2 to join a training program” and “a partnership, approved 3-2,” report one thing in
    different words.
    """
    import numpy as np

    places: dict[str, list[int]] = {}
    for i, entry in enumerate(entries):
        for term in set(entry.terms):
            if term[0].isdigit() and figure.fullmatch(term):
                places.setdefault(term, []).append(i)
    for found in places.values():
        if len(found) <= max(2, len(entries) // _EVERYWHERE):
            left, right = np.array(found)[np.array(np.triu_indices(len(found), 1))]
            near = cosines[left, right] >= _IN_COMMON
            left, right = left[near], right[near]
            nearer = np.minimum(1.0, cosines[left, right] + _SAME_FIGURE)
            cosines[left, right] = cosines[right, left] = nearer
