"""sumy's summarizers where they take the square of a text's words: the same ratings, sooner.

sumy compares words one by one. Here they are counted first: whole numbers, so the sums are sumy's
to the last digit, and what is worked out of them is worked out in sumy's order.

Imports sumy: only :mod:`summarize.summary.sumy_methods` imports this module.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from summarize.summary.lexrank import count_shared, link, walk

if TYPE_CHECKING:
    from numpy import float64, intp
    from numpy.typing import NDArray

    Matrix = NDArray[float64]

__all__ = ["QuickKL", "QuickLexRank", "QuickLsa", "QuickLuhn", "QuickReduction", "QuickTextRank"]


class QuickLexRank(LexRankSummarizer):  # type: ignore[misc]
    """sumy's LexRank with its links found by an inverted index, and gone along alone.

    The links are those of sumy's matrix and the walk over them is sumy's, so the choice is the
    same; it takes a fraction of the time.
    """

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Any, ...]:
        """Return the chosen sentences of ``document`` in order; counts are as for sumy's own."""
        sentences = document.sentences
        if not sentences:
            return ()
        links = link([self._to_words_set(sentence) for sentence in sentences], self.threshold)
        scores = walk(links, self.epsilon)
        ratings = dict(zip(sentences, scores.tolist(), strict=True))
        chosen: tuple[Any, ...] = self._get_best_sentences(sentences, sentences_count, ratings)
        return chosen

    def _to_words_set(self, sentence: SumySentence) -> list[str]:
        return _content(sentence, self._stemmer, self._stop_words)


class QuickTextRank(TextRankSummarizer):  # type: ignore[misc]
    """sumy's TextRank with the words that two sentences share counted by an inverted index."""

    def _create_matrix(self, document: ObjectDocumentModel) -> Matrix:
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        weights, norms = _edges(words)
        np.divide(weights, norms, out=weights, where=~np.isclose(norms, 0.0))
        weights /= weights.sum(axis=1)[:, np.newaxis] + self._ZERO_DIVISION_PREVENTION
        weights *= self.damping
        weights += (1.0 - self.damping) / len(words)
        return weights

    def _to_words_set(self, sentence: SumySentence) -> list[str]:
        return _content(sentence, self._stemmer, self._stop_words)


class QuickReduction(ReductionSummarizer):  # type: ignore[misc]
    """sumy's reduction with the words that two sentences share counted by an inverted index."""

    def rate_sentences(self, document: ObjectDocumentModel) -> dict[Any, float]:
        """Return what each sentence of ``document`` shares with the others."""
        sentences = document.sentences
        if len(sentences) < 2:
            return dict.fromkeys(sentences, 0.0)
        weights, norms = _edges([self._to_words_set(sentence) for sentence in sentences])
        weights[norms == 0.0] = 0.0
        np.divide(weights, norms, out=weights, where=norms != 0.0)
        np.fill_diagonal(weights, 0.0)
        np.cumsum(weights, axis=1, out=weights)  # adds up from left to right, as sumy does
        return dict(zip(sentences, weights[:, -1].tolist(), strict=True))

    def _to_words_set(self, sentence: SumySentence) -> list[str]:
        return _content(sentence, self._stemmer, self._stop_words)


def _content(sentence: SumySentence, stem: Any, stop_words: Any) -> list[str]:
    """Return the stems of a sentence's words that are no stop words."""
    return [stem(word) for word in map(str.lower, sentence.words) if word not in stop_words]


def _edges(sentences: Sequence[Sequence[str]]) -> tuple[Matrix, Matrix]:
    """Return how often words of two sentences are the same, and the logs of both lengths added."""
    logs = np.array([math.log(len(words)) if words else 0.0 for words in sentences])
    return count_shared(sentences), logs[:, np.newaxis] + logs


class QuickLuhn(LuhnSummarizer):  # type: ignore[misc]
    """sumy's Luhn with the significant words in a set."""

    def _get_significant_words(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


class QuickLsa(LsaSummarizer):  # type: ignore[misc]
    """sumy's LSA with the weights of all words worked out at once."""

    def _compute_term_frequency(self, matrix: Matrix, smooth: float = 0.4) -> Matrix:
        highest = matrix.max(axis=0)
        used = highest != 0
        np.divide(matrix, highest, out=matrix, where=used)
        np.multiply(matrix, 1.0 - smooth, out=matrix, where=used)
        np.add(matrix, smooth, out=matrix, where=used)
        return matrix


class QuickKL(KLSummarizer):  # type: ignore[misc]
    """sumy's KL with the summary's part of each divergence shared by sentences of one length.

    sumy goes through all words of the summary for each sentence at each step, and works out a
    logarithm for each.
    """

    def _compute_ratings(self, sentences: Sequence[SumySentence]) -> dict[Any, int]:
        frequencies = self.compute_tf(sentences)
        waiting = [
            (sentence, _Known(self._get_content_words_in_sentence(sentence), frequencies))
            for sentence in sentences
        ]
        summary = _KLSummary(frequencies)
        ratings: dict[Any, int] = {}
        while waiting:
            divergences = [summary.divergence(known) for _, known in waiting]
            best, _ = waiting.pop(divergences.index(min(divergences)))
            summary.add(best.words)
            ratings[best] = -len(ratings)
        return ratings


class _Known:
    """The words of a sentence that the document has too: each with its count, and how many all are.

    ``words`` are in the order in which they first stand.
    """

    def __init__(self, words: Sequence[str], frequencies: dict[str, float]) -> None:
        self.length = len(words)
        self.words = [(w, n) for w, n in Counter(words).items() if frequencies.get(w)]


class _KLSummary:
    """The summary as it grows: its words, and what each adds to a divergence."""

    def __init__(self, frequencies: dict[str, float]) -> None:
        self._frequencies = frequencies
        self._length = 0
        self._counts: dict[str, int] = {}
        self._places: dict[str, int] = {}
        self._kinds: dict[tuple[float, int], int] = {}
        self._kind_of: NDArray[intp] = np.zeros(0, dtype=np.intp)
        self._parts: dict[int, Matrix] = {}

    def add(self, words: Iterable[str]) -> None:
        """Take the words of another sentence."""
        frequencies, counts = self._frequencies, self._counts
        for word in words:
            self._length += 1
            if frequencies.get(word):
                counts[word] = counts.get(word, 0) + 1
                self._places.setdefault(word, len(self._places))
        kinds = self._kinds = {}
        number = kinds.setdefault
        self._kind_of = np.array(
            [number((frequencies[word], count), len(kinds)) for word, count in counts.items()],
            dtype=np.intp,
        )
        self._parts = {}

    def divergence(self, sentence: _Known) -> float:
        """Return how far the summary with one more sentence is from the document."""
        total = float(self._length + sentence.length)
        frequencies, counts = self._frequencies, self._counts
        value = 0.0
        for word, count in sentence.words:
            frequency = frequencies[word]
            share = (count + counts.get(word, 0)) / total
            value += frequency * math.log(frequency / share)
        parts = self._parts.get(sentence.length)
        if parts is None:
            parts = self._parts[sentence.length] = self._parts_of(total)
        known = [self._places[word] for word, _ in sentence.words if word in self._places]
        rest = np.delete(parts, known) if known else parts
        return float(np.add.accumulate(np.concatenate(((value,), rest)))[-1])

    def _parts_of(self, total: float) -> Matrix:
        """Return what each word of the summary adds to a divergence, in their order."""
        by_kind = [f * math.log(f / (count / total)) for f, count in self._kinds]
        return np.array(by_kind, dtype=float)[self._kind_of]
