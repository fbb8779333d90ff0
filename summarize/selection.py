"""From ratings to a choice of sentences that fits the length and can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.lengths import Budget, count_words
from summarize.model import Length, Reason

__all__ = ["Rated", "choose"]


@dataclass(frozen=True, slots=True)
class Rated:
    """A sentence's score and what it is made of.

    It ``dangles`` where it hangs on the sentence before. ``run`` is the first and last sentence of
    the quotation it holds a part of, None if of none.
    """

    score: float
    reasons: tuple[Reason, ...]
    dangles: bool = False
    run: tuple[int, int] | None = None


def choose(rated: Sequence[Rated], texts: Sequence[str], length: Length) -> list[int]:
    """Return the indices of the sentences to choose, best first.

    ``rated`` and ``texts`` are the sentences of an article in order. A sentence that dangles
    brings the one before, part of a quotation the rest of it; what has no room for its company
    waits until nothing else is left, and stands alone then. Sentences of equal words are chosen
    once. Where the length is above zero at least one sentence is chosen.
    """
    keys = [text.casefold() for text in texts]
    budget = Budget(length, [count_words(text) for text in texts])
    best_first = sorted(range(len(rated)), key=lambda i: (-rated[i].score, i))
    chosen: list[int] = []
    seen: set[str] = set()
    for with_company in (True, False):
        for i in best_first:
            if not budget.is_open:
                return chosen
            unit = _company(i, rated) if with_company else (i,)
            unit = tuple(k for k in unit if k not in chosen)
            if unit and budget.fits(*unit) and not any(keys[k] in seen for k in unit):
                budget.take(*unit)
                chosen += unit
                seen.update(keys[k] for k in unit)
    if not chosen and budget.is_open:
        chosen += best_first[:1]
    return chosen


def _company(i: int, rated: Sequence[Rated]) -> tuple[int, ...]:
    """Return the sentences that ``i`` can be read with, itself included, in order."""
    first, last = rated[i].run or (i, i)
    while first and rated[first].dangles:
        first -= 1
        first = (rated[first].run or (first, first))[0]
    return tuple(range(first, last + 1))
