"""The ``news`` ranking: what comes early, what the rest agrees with, what the headline says.

A linear model over a few readable features of every sentence. Lead-3, the first three sentences,
beats every extractive package measured on news; the position of a sentence is thus the strongest
feature, and the others say when to leave it. ``tools/fit_news_weights.py`` fits the weights.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from summarize.english.dates import WEEKDAY
from summarize.frozen import frozen
from summarize.model import Reason
from summarize.summary.cohesion import is_dangling
from summarize.summary.fragments import is_fragment
from summarize.summary.lexrank import centralities, document_frequencies, similarities
from summarize.summary.selection import Rated
from summarize.text.vocabulary import Vocabulary

__all__ = ["FEATURES", "Feature", "measure", "rate_news", "rate_weighted"]


@frozen
class Feature:
    """A feature of a sentence: its weight, and the reason it counts towards."""

    name: str
    weight: float
    reason: str


FEATURES: tuple[Feature, ...] = (
    Feature("early", 1.0, "position"),  # exp(−i/5): the inverted pyramid
    Feature("nearness", 0.56, "position"),  # 1 − i/n
    Feature("lexrank", 0.95, "centrality"),  # continuous LexRank, the highest set to 1
    Feature("common", 0.15, "centrality"),  # share of its terms that stand in 3 sentences or more
    Feature("like_lead", -1.0, "repetition"),  # cosine with the first sentence
    Feature("like_last", -0.6, "repetition"),  # cosine with the sentence before
    Feature("headline", 0.58, "headline"),  # share of the headline's terms
    Feature("long", -0.75, "length"),  # words over 35, by 20, at most 1
    Feature("quoting", -0.53, "quotation"),  # opens with a quotation mark
    Feature("quoted", 0.1, "quotation"),  # ends with a quotation mark
    Feature("day", 0.21, "day"),  # names a day of the week: when it happened
    Feature("name_first", -0.05, "opening"),  # opens with a name or a noun, not with “The” or “In”
)
"""The features of a sentence; the weights are fitted, not chosen."""

_DEPTH = 5.0
"""Sentences after which the weight of the first has fallen to a third: a lead of two paragraphs."""
_FRAGMENT = 4.0
"""What a list item or a line without a verb loses: more than the best sentence can gain."""
_LONG, _LONG_BY = 35, 20
"""Words from which a sentence is long, and words more at which it loses the whole weight."""
_COMMON = 3
"""A term is common that stands in so many sentences."""

_LONGEST_WHOLE = 3
"""Sentences of a quotation that is chosen whole or not at all; a longer one is taken apart."""

_WINDOW = 1500
"""Sentences whose centrality is worked out: the matrix grows as the square."""

_DAY = re.compile(rf"\b{WEEKDAY}\b")
_CLOSING_MARKS = ("”", '"', "’", "»", "“")
_QUOTE_MARKS = ("“", '"', "‘", "'", "«", "„")


def measure(
    sentences: Sequence[str], title: str, vocabulary: Vocabulary
) -> list[tuple[float, ...]]:
    """Return the features of each sentence of an article, in the order of ``FEATURES``.

    ``title`` is the headline, empty if there is none.
    """
    terms = [vocabulary.terms(sentence) for sentence in sentences[:_WINDOW]]
    matrix = similarities(terms)
    like_lead = matrix[0].tolist() if terms else []
    like_last = [0.0, *matrix.diagonal(-1).tolist()]
    central = centralities(matrix, consume=True)
    counts = document_frequencies(terms)
    headline = set(vocabulary.terms(title))
    stop_words, size = vocabulary.stop_words, len(sentences)
    rows: list[tuple[float, ...]] = []
    for i, sentence in enumerate(sentences):
        words = sentence.split()
        own = set(terms[i]) if i < len(terms) else set()
        first = words[0] if words else ""
        rows.append(
            (
                math.exp(-i / _DEPTH),
                1 - i / size,
                central[i] if own else 0.0,
                sum(counts[term] >= _COMMON for term in own) / max(1, len(own)),
                like_lead[i] if i and own else 0.0,
                like_last[i] if i and own else 0.0,
                len(headline & own) / len(headline) if headline else 0.0,
                min(max((len(words) - _LONG) / _LONG_BY, 0.0), 1.0),
                float(first.startswith(_QUOTE_MARKS)),
                float(sentence.endswith(_CLOSING_MARKS)),
                float(_DAY.search(sentence) is not None),
                float(first[:1].isupper() and first.lower() not in stop_words),
            )
        )
    return rows


def rate_news(
    sentences: Sequence[str],
    title: str,
    vocabulary: Vocabulary,
    runs: Sequence[tuple[int, int]],
) -> list[Rated]:
    """Rate each sentence of an article, given in order, for a summary.

    ``title`` is the headline, empty if there is none; ``runs`` are the quotations of several
    sentences, as ``cohesion.join_quotes`` gives them.
    """
    rows = measure(sentences, title, vocabulary)
    weights = [feature.weight for feature in FEATURES]
    english = vocabulary.language == "en"
    return rate_weighted(sentences, rows, weights, runs, english=english)


def rate_weighted(
    sentences: Sequence[str],
    rows: Sequence[Sequence[float]],
    weights: Sequence[float],
    runs: Sequence[tuple[int, int]],
    *,
    english: bool = True,
) -> list[Rated]:
    """Rate sentences by their features and the weights of these."""
    rated = []
    for i, row in enumerate(rows):
        parts: dict[str, float] = {}
        for feature, weight, value in zip(FEATURES, weights, row, strict=True):
            if value:
                parts[feature.reason] = parts.get(feature.reason, 0.0) + weight * value
        if is_fragment(sentences[i], english=english):
            parts["fragment"] = -_FRAGMENT
        dangles = english and i > 0 and is_dangling(sentences[i])
        reasons = tuple(Reason(name, value) for name, value in parts.items() if value)
        first, last = runs[i]
        run = (first, last) if 0 < last - first < _LONGEST_WHOLE else None
        rated.append(Rated(sum(parts.values()), reasons, dangles, run))
    return rated
