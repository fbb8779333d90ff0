"""The ``news`` ranking: what comes early, what the rest agrees with, what the headline says.

A linear model over a few readable features of every sentence. Lead-3, the first three sentences,
beats every extractive package measured on news; the position of a sentence is thus the strongest
feature, and the others say when to leave it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarize.cohesion import is_dangling
from summarize.lexrank import centralities, similarities
from summarize.model import Reason
from summarize.words import Vocabulary

__all__ = ["Rated", "Unit", "order", "rate_news"]

WEIGHTS: dict[str, float] = {
    "position": 1.0,  # exp(−i/5): the inverted pyramid
    "nearness": 0.5,  # 1 − i/n
    "centrality": 1.0,  # continuous LexRank, the highest set to 1
    "headline": 0.6,  # share of the headline's terms
    "length": -0.5,  # words over 35, by 20, at most 1
    "quotation": -0.5,  # opens with a quotation mark
    "dangling": -0.5,  # hangs on the sentence before
}


@dataclass(frozen=True, slots=True)
class Rated:
    """A sentence's score and what it is made of; it ``dangles`` on the sentence before."""

    score: float
    reasons: tuple[Reason, ...]
    dangles: bool = False


Unit = tuple[int, ...]
"""Sentences, by index, that are to be chosen together."""


def rate_news(
    sentences: Sequence[str], title: str, vocabulary: Vocabulary, *, english: bool = True
) -> list[Rated]:
    """Rate each sentence of an article, given in order, for a summary."""
    terms = [vocabulary.terms(sentence) for sentence in sentences]
    central = centralities(similarities(terms))
    headline = set(vocabulary.terms(title))
    size = len(sentences)
    rated = []
    for i, sentence in enumerate(sentences):
        dangles = english and i > 0 and is_dangling(sentence)
        features = {
            "position": math.exp(-i / 5),
            "nearness": 1 - i / size,
            "centrality": central[i],
            "headline": len(headline & set(terms[i])) / len(headline) if headline else 0.0,
            "length": min(max((len(sentence.split()) - 35) / 20, 0.0), 1.0),
            "quotation": float(sentence.lstrip()[:1] in "\"“'‘«"),
            "dangling": float(dangles),
        }
        reasons = tuple(
            Reason(name, WEIGHTS[name] * value) for name, value in features.items() if value
        )
        rated.append(Rated(sum(reason.value for reason in reasons), reasons, dangles))
    return rated


def order(rated: Sequence[Rated], runs: Sequence[tuple[int, int]]) -> Iterable[Unit]:
    """Yield what to choose, best first, so that no choice leaves half a quotation."""
    for i in sorted(range(len(rated)), key=lambda i: (-rated[i].score, i)):
        first, last = runs[i]
        yield tuple(range(first, last + 1))
