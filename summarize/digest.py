"""Several articles about one event, told as one account."""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarize.display import display_text
from summarize.lengths import Budget, count_words
from summarize.lexrank import centralities, similarities
from summarize.model import (
    Analysis,
    Digest,
    DigestSentence,
    Length,
    LengthUnit,
    Reason,
)
from summarize.words import get_vocabulary

__all__ = ["DEFAULT_LENGTH", "Digest", "make_digest"]

DEFAULT_LENGTH = Length(LengthUnit.WORDS, 150)


def make_digest(analyses: Sequence[Analysis], *, length: Length = DEFAULT_LENGTH) -> Digest:
    """Tell what several articles report as one account."""
    entries = [
        (number, place, sentence)
        for number, analysis in enumerate(analyses)
        for place, sentence in enumerate(
            s for s in analysis.sentences if analysis.article.blocks[s.block].is_body
        )
    ]
    articles = tuple(analysis.article for analysis in analyses)
    texts = [display_text(articles[number], sentence) for number, _, sentence in entries]
    vocabulary = get_vocabulary("en")
    matrix = similarities([vocabulary.terms(text) for text in texts])
    central = centralities(matrix)
    scores = []
    for (_number, place, _), rank in zip(entries, central, strict=True):
        scores.append(
            (Reason("position", math.exp(-place / 5)), Reason("centrality", rank)),
        )
    total = [sum(reason.value for reason in reasons) for reasons in scores]
    budget = Budget(length, [count_words(text) for text in texts])
    chosen: list[int] = []
    for i in sorted(range(len(entries)), key=lambda i: (-total[i], i)):
        if any(matrix[i, k] > 0.3 for k in chosen):
            continue
        if budget.fits(i) or not chosen:
            budget.take(i)
            chosen.append(i)
    sentences = tuple(
        DigestSentence(
            entries[i][2].start,
            entries[i][2].end,
            entries[i][0],
            total[i],
            scores[i],
        )
        for i in sorted(chosen, key=lambda i: (entries[i][1], entries[i][0]))
    )
    return Digest(articles, sentences)
