"""LexRank in less than quadratic time: the same numbers as sumy's, from an inverted index.

LexRank (Erkan and Radev, 2004) takes a sentence to be central that is like many others. sumy
compares every sentence with every other in pure Python; here only sentences that share a word
meet, a whole index at a time in numpy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from summarize.frozen import frozen

if TYPE_CHECKING:
    from numpy import bool_, float64, intp
    from numpy.typing import NDArray

    Matrix = NDArray[float64]

__all__ = [
    "TermCounts",
    "centralities",
    "count_shared",
    "count_terms",
    "document_frequencies",
    "link",
    "similarities",
    "walk",
]

_DAMPING = 0.85
"""The share of a step that follows a link, as in PageRank (Brin and Page, 1998)."""
_MIN_SIMILARITY = 0.05
"""Sentences less alike than this are not linked: they share a common word or none."""
_TOLERANCE = 1e-4
"""The walk ends when no sentence moves by more: the ranks show four places."""
_MAX_STEPS = 100
"""The walk ends after so many steps at the latest; articles take about ten."""

_FEW = 16
"""Up to so many sentences all terms are multiplied out, which is quicker than sorting them."""
_DENSE_SHARE = 8
"""A term in more than one of so many sentences is multiplied out; rarer ones meet in pairs."""
_MOST_PAIRS = 500_000
"""Pairs of sentences that are held at once before they are added up: 20 MB."""
_BLOCK = 512
"""Rows of a matrix that are worked out at once: of a larger one no second of its size is made."""


def document_frequencies(sentences: Iterable[Iterable[str]]) -> Counter[str]:
    """Return in how many sentences each term occurs."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(set(sentence))
    return counts


@frozen
class TermCounts:
    """How often each term stands in each sentence: row, term and count of every such pair.

    Pairs are sorted by row; ``frequencies`` says in how many sentences each term occurs.
    """

    rows: NDArray[intp]
    terms: NDArray[intp]
    counts: Matrix
    size: int
    frequencies: NDArray[intp]


def count_terms(sentences: Sequence[Sequence[str]]) -> TermCounts:
    """Count the terms of sentences."""
    import numpy as np

    index: dict[str, int] = {}
    number = index.setdefault
    flat = [number(term, len(index)) for sentence in sentences for term in sentence]
    lengths = [len(sentence) for sentence in sentences]
    width = max(1, len(index))
    keys = np.repeat(np.arange(len(lengths)), lengths) * width + np.array(flat, dtype=np.intp)
    # np.unique would do the same, and load numpy.ma for it, which takes longer than the rest.
    keys.sort()
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.diff(firsts, append=len(keys)).astype(float)
    rows, terms = np.divmod(keys[firsts], width)
    return TermCounts(rows, terms, counts, len(lengths), np.bincount(terms, minlength=width))


def _normalise(found: TermCounts, weights: Matrix) -> Matrix:
    """Return the weights divided by the length of their sentence's vector."""
    import numpy as np

    norms = np.sqrt(np.bincount(found.rows, weights * weights, minlength=found.size))
    norms[norms == 0] = 1.0
    normal: Matrix = weights / norms[found.rows]
    return normal


def _limit(found: TermCounts) -> int:
    return max(_FEW, found.size // _DENSE_SHARE)


def _rare(found: TermCounts, weights: Matrix) -> Matrix:
    """Return, for every sentence and every later one, the product of the rarer terms they share."""
    import numpy as np

    size = found.size
    order = np.argsort(found.terms, kind="stable")
    rows, values = found.rows[order], weights[order]
    starts = np.cumsum(found.frequencies) - found.frequencies
    products: Matrix = np.zeros(size * size)
    cells: list[NDArray[intp]] = []
    shares: list[Matrix] = []
    held = 0
    for frequency in np.flatnonzero(np.bincount(found.frequencies)).tolist():
        if not 1 < frequency <= _limit(found):
            continue
        left, right = np.triu_indices(frequency, 1)
        terms = np.flatnonzero(found.frequencies == frequency)
        at_once = max(1, _MOST_PAIRS // len(left))
        for first in range(0, len(terms), at_once):
            postings = starts[terms[first : first + at_once]][:, None] + np.arange(frequency)
            before, after = postings[:, left].ravel(), postings[:, right].ravel()
            cells.append(rows[before] * size + rows[after])
            shares.append(values[before] * values[after])
            held += len(before)
            if held >= _MOST_PAIRS:
                np.add.at(products, np.concatenate(cells), np.concatenate(shares))
                cells, shares, held = [], [], 0
    if cells:
        np.add.at(products, np.concatenate(cells), np.concatenate(shares))
    return products.reshape(size, size)


def _blocks(size: int) -> Iterator[slice]:
    """Yield the rows of a matrix, block by block."""
    for start in range(0, size, _BLOCK):
        yield slice(start, min(start + _BLOCK, size))


def _mirror(matrix: Matrix) -> None:
    """Add to a matrix that is 0 below its diagonal what stands above it, mirrored."""
    for rows in _blocks(len(matrix)):
        matrix[rows, : rows.stop] += matrix[: rows.stop, rows].T


def _add_common(products: Matrix, found: TermCounts, weights: Matrix) -> None:
    """Add, for every two sentences, the product of the commoner terms they share."""
    import numpy as np

    common = np.flatnonzero(found.frequencies > _limit(found))
    if len(common):
        dense = np.zeros((found.size, len(common)))
        column = np.full(len(found.frequencies), -1)
        column[common] = np.arange(len(common))
        columns = column[found.terms]
        where = columns >= 0
        dense[found.rows[where], columns[where]] = weights[where]
        for block in _blocks(found.size):
            products[block] += dense[block] @ dense.T


def similarities(sentences: Sequence[Sequence[str]]) -> Matrix:
    """Return the cosine of every sentence with every other, by log tf and smoothed idf.

    Sentences are given as terms; one without terms is 0 to all, itself included.
    """
    import numpy as np

    found = count_terms(sentences)
    idf = np.log1p(found.size / (1.0 + found.frequencies))
    weights = _normalise(found, (1.0 + np.log(found.counts)) * idf[found.terms])
    matrix = _rare(found, weights)
    _mirror(matrix)
    _add_common(matrix, found, weights)
    matrix[found.rows, found.rows] = 1.0
    return matrix


def count_shared(sentences: Sequence[Sequence[str]]) -> Matrix:
    """Return for every two sentences how many pairs of equal terms, one of each, they have."""
    import numpy as np

    found = count_terms(sentences)
    matrix = _rare(found, found.counts)
    _mirror(matrix)
    rare = found.frequencies[found.terms] <= _limit(found)
    itself = np.bincount(found.rows[rare], found.counts[rare] ** 2, minlength=found.size)
    matrix[np.diag_indices(found.size)] += itself
    _add_common(matrix, found, found.counts)
    return matrix


def link(sentences: Sequence[Sequence[str]], threshold: float) -> NDArray[bool_]:
    """Return which sentences are linked in sumy's LexRank: a cosine over ``threshold``.

    Terms weigh as there: tf by that of the sentence's most frequent term, times log(n/(1+df)).
    """
    import numpy as np

    found = count_terms(sentences)
    highest = np.zeros(found.size)
    np.maximum.at(highest, found.rows, found.counts)
    idf = np.log(found.size / (1.0 + found.frequencies))
    raw = found.counts / highest[found.rows] * idf[found.terms]
    weights = _normalise(found, raw)
    products = _rare(found, weights)
    _add_common(products, found, weights)
    links: NDArray[bool_] = products > threshold
    links |= links.T
    weighty = found.rows[raw != 0]
    links[weighty, weighty] = threshold < 1.0
    return links


def walk(links: NDArray[bool_], tolerance: float) -> Matrix:
    """Return where a walk over links ends up, as sumy's power method on them has it.

    From every sentence all its links are as likely; each step is scaled to length 1, and the walk
    ends when it moves by ``tolerance`` or less. Only links are gone along, not the whole square.
    """
    import numpy as np

    size = len(links)
    cells = np.flatnonzero(links)
    rows, columns = np.divmod(cells, size)
    shares = 1.0 / np.bincount(rows, minlength=size)[rows]
    here: Matrix = np.full(size, 1.0 / size)
    moved = 1.0
    while moved > tolerance:
        there = np.asarray(np.bincount(columns, here[rows] * shares, minlength=size), dtype=float)
        there /= np.linalg.norm(there)
        moved = float(np.linalg.norm(there - here))
        here = there
    return here


def centralities(matrix: Matrix, *, consume: bool = False) -> list[float]:
    """Return the LexRank of every sentence, the highest set to 1.

    ``matrix`` holds cosines. The graph keeps them as weights of its edges ("continuous LexRank")
    from 0.05 up; the walk leaves by an edge with probability 0.85, else anywhere. With ``consume``
    the matrix is overwritten, which saves one of its size.
    """
    import numpy as np

    size = len(matrix)
    if not size:
        return []
    edges = matrix if consume else matrix.copy()
    edges[edges < _MIN_SIMILARITY] = 0.0
    np.fill_diagonal(edges, 0.0)
    degrees = edges.sum(axis=1)
    alone = degrees == 0
    degrees[alone] = 1.0
    edges /= degrees[:, None]
    edges *= _DAMPING
    steps = edges.T
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
