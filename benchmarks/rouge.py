"""ROUGE-1, ROUGE-2 and ROUGE-Lsum F1 with stemming, as Google's ``rouge-score`` counts them.

The same figures to the last digit (``python benchmarks/rouge.py`` compares, where that package is
installed), a good deal quicker, since a reference is prepared once and every word stemmed once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from nltk.stem.porter import PorterStemmer

_stem = lru_cache(maxsize=None)(PorterStemmer().stem)
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def tokenize(text: str) -> list[str]:
    """Return the words as rouge-score sees them, those over three letters stemmed."""
    return [_stem(w) if len(w) > 3 else w for w in _NOT_WORD.sub(" ", text.lower()).split()]


def pairs(words: Sequence[str]) -> Counter[tuple[str, str]]:
    return Counter(pairwise(words))


def f1(hits: int, found: int, wanted: int) -> float:
    if not hits:
        return 0.0
    precision, recall = hits / found, hits / wanted
    return 2 * precision * recall / (precision + recall)


class Reference:
    """Human summaries of one text; several are averaged over."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._references = []
        for text in texts:
            words = tokenize(text)
            lines = [tokenize(line) for line in text.split("\n")]
            self._references.append((Counter(words), pairs(words), lines))

    def score(self, sentences: Sequence[str]) -> tuple[float, float, float]:
        """Return R1, R2 and RLsum of a summary given as sentences."""
        lines = [tokenize(sentence) for sentence in sentences]
        words = [word for line in lines for word in line]
        ones, twos = Counter(words), pairs(words)
        totals = np.zeros(3)
        for one, two, reference in self._references:
            hits = sum((ones & one).values()), sum((twos & two).values())
            totals += (
                f1(hits[0], len(words), one.total()),
                f1(hits[1], twos.total(), two.total()),
                f1(_union_hits(reference, lines), len(words), one.total()),
            )
        mean = totals / len(self._references)
        return float(mean[0]), float(mean[1]), float(mean[2])

    def score_draws(self, sentences: Sequence[str], draws: Sequence[Sequence[int]]) -> np.ndarray:
        """Return R1 + R2/2 of many choices of sentences, pairs across sentences aside."""
        lines = [tokenize(sentence) for sentence in sentences]
        rows = np.array(draws)
        total = np.zeros(len(rows))
        for one, two, _ in self._references:
            for counts, wanted, share in (
                ([Counter(line) for line in lines], one, 1.0),
                ([pairs(line) for line in lines], two, 0.5),
            ):
                table = np.array([[count[key] for key in wanted] for count in counts])
                most = np.array(list(wanted.values()))
                hits = np.minimum(table[rows].sum(axis=1), most).sum(axis=1)
                found = np.array([count.total() for count in counts])[rows].sum(axis=1)
                total += share * 2 * hits / np.maximum(1, found + wanted.total())
        return total / len(self._references)


def _union_hits(reference: Sequence[Sequence[str]], lines: Sequence[Sequence[str]]) -> int:
    """Count the words of the reference on a longest common subsequence with any line, once each."""
    left = Counter(word for line in lines for word in line)
    wanted = Counter(word for line in reference for word in line)
    hits = 0
    for line in reference:
        union: set[int] = set()
        for other in lines:
            union.update(_common(line, other))
        for i in sorted(union):
            if left[line[i]] > 0 and wanted[line[i]] > 0:
                hits += 1
                left[line[i]] -= 1
                wanted[line[i]] -= 1
    return hits


def _common(line: Sequence[str], other: Sequence[str]) -> list[int]:
    """Return the places in ``line`` of a longest common subsequence, the one rouge-score takes."""
    table = [[0] * (len(other) + 1) for _ in range(len(line) + 1)]
    for i, word in enumerate(line):
        above, row = table[i], table[i + 1]
        for j, match in enumerate(other):
            row[j + 1] = above[j] + 1 if word == match else max(above[j + 1], row[j])
    i, j, places = len(line), len(other), []
    while i and j:
        if line[i - 1] == other[j - 1]:
            places.append(i - 1)
            i, j = i - 1, j - 1
        elif table[i][j - 1] > table[i - 1][j]:
            j -= 1
        else:
            i -= 1
    return places


def bootstrap(values: np.ndarray, draws: int = 2000) -> tuple[np.ndarray, np.ndarray]:
    """Return the bounds of the 95% interval of the mean over rows, by resampling them."""
    rng = np.random.default_rng(0)
    means = [values[rng.integers(0, len(values), len(values))].mean(axis=0) for _ in range(draws)]
    low, high = np.percentile(means, [2.5, 97.5], axis=0)
    return low, high


def compare() -> None:
    """Score some sentences by both and say whether they agree."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2", "rougeLsum"], use_stemmer=True)
    reference = "The city voted to reject it.\nPolice will not be trained, the mayor's office said."
    lines = ["On Tuesday the city's voters rejected the plan.", "Police said they'd not train."]
    theirs = scorer.score(reference, "\n".join(lines))
    expected = [theirs[name].fmeasure for name in ("rouge1", "rouge2", "rougeLsum")]
    found = Reference([reference]).score(lines)
    agree = all(abs(a - b) < 1e-12 for a, b in zip(expected, found, strict=True))
    print("the same" if agree else f"not the same: {expected} {found}")


if __name__ == "__main__":
    compare()
