"""LexRank without the square: the same numbers as sumy's, from an inverted index.

LexRank (Erkan and Radev, 2004) takes a sentence to be central that is like many others. sumy
compares every sentence with every other in pure Python; here only sentences that share a word
meet, a whole index at a time in numpy.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Matrix = NDArray[float64]

__all__ = ["centralities", "cosines", "document_frequencies", "similarities"]

_DAMPING = 0.85
_MIN_SIMILARITY = 0.05
_TOLERANCE = 1e-4
_MAX_STEPS = 100

_DENSE_SHARE = 8
"""A term in more than one of so many sentences is multiplied out; rarer ones meet in pairs."""


def document_frequencies(sentences: Iterable[Iterable[str]]) -> Counter[str]:
    """Return in how many sentences each term occurs."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(set(sentence))
    return counts


def cosines(vectors: Sequence[dict[str, float]]) -> Matrix:
    """Return the cosine of every sentence with every other.

    ``vectors`` are sentences as term -> weight. The diagonal is 1 for a sentence with any weight,
    and a sentence without is 0 to all, itself included, as in sumy.
    """
    import numpy as np

    size = len(vectors)
    index: dict[str, tuple[list[int], list[float]]] = {}
    norms = np.zeros(size)
    for row, vector in enumerate(vectors):
        norm = math.sqrt(sum(weight * weight for weight in vector.values()))
        if not norm:
            continue
        norms[row] = norm
        for term, weight in vector.items():
            posting = index.get(term)
            if posting is None:
                index[term] = ([row], [weight])
            else:
                posting[0].append(row)
                posting[1].append(weight)
    products = _products(index, size)
    np.fill_diagonal(products, norms * norms)
    norms[norms == 0] = 1.0
    products /= norms[:, None]
    products /= norms[None, :]
    return products


def _products(index: dict[str, tuple[list[int], list[float]]], size: int) -> Matrix:
    """Return the inner products of the sentences, the diagonal aside."""
    import numpy as np

    by_length: dict[int, list[tuple[list[int], list[float]]]] = {}
    common: list[tuple[list[int], list[float]]] = []
    limit = max(16, size // _DENSE_SHARE)
    for posting in index.values():
        length = len(posting[0])
        if length > limit:
            common.append(posting)
        elif length > 1:
            by_length.setdefault(length, []).append(posting)
    cells: list[NDArray[np.intp]] = []
    values: list[Matrix] = []
    for length, postings in by_length.items():
        rows = np.array([posting[0] for posting in postings], dtype=np.intp)
        weights = np.array([posting[1] for posting in postings])
        left, right = np.triu_indices(length, 1)
        cells.append((rows[:, left] * size + rows[:, right]).ravel())
        values.append((weights[:, left] * weights[:, right]).ravel())
    products = np.zeros((size, size))
    if cells:
        sums = np.bincount(np.concatenate(cells), np.concatenate(values), minlength=size * size)
        products += sums.reshape(size, size)
    if common:
        dense = np.zeros((len(common), size))
        for number, (postings_rows, postings_weights) in enumerate(common):
            dense[number, postings_rows] = postings_weights
        products += np.triu(dense.T @ dense, 1)
    products += products.T
    return products


def similarities(sentences: Sequence[Sequence[str]]) -> Matrix:
    """Return the cosines of sentences given as terms, by log tf and smoothed idf."""
    frequencies = document_frequencies(sentences)
    size = len(sentences)
    idf = {term: math.log(1 + size / (1 + count)) for term, count in frequencies.items()}
    vectors = [
        {term: (1 + math.log(count)) * idf[term] for term, count in Counter(sentence).items()}
        for sentence in sentences
    ]
    return cosines(vectors)


def centralities(matrix: Matrix) -> list[float]:
    """Return the LexRank of every sentence, the highest set to 1.

    ``matrix`` holds cosines. The graph keeps them as weights of its edges ("continuous LexRank")
    from 0.05 up; the walk leaves by an edge with probability 0.85, else anywhere.
    """
    import numpy as np

    size = len(matrix)
    if not size:
        return []
    edges = np.where(matrix >= _MIN_SIMILARITY, matrix, 0.0)
    np.fill_diagonal(edges, 0.0)
    degrees = edges.sum(axis=1)
    alone = degrees == 0
    degrees[alone] = 1.0
    steps = (edges / degrees[:, None]).T * _DAMPING
    ranks = np.full(size, 1.0 / size)
    for _ in range(_MAX_STEPS):
        stray = _DAMPING * ranks[alone].sum() + 1.0 - _DAMPING
        following = steps @ ranks + stray / size
        moved = np.abs(following - ranks).sum()
        ranks = following
        if moved < _TOLERANCE:
            break
    ranks /= ranks.max()
    result: list[float] = ranks.tolist()
    return result
