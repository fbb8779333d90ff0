"""From ratings to a choice of sentences that fits the length and can be read."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from summarize.model import Length, Reason
from summarize.summary.budget import Budget, count_words

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


_DANGLING = 0.25
"""What a sentence loses that is chosen without the one it hangs on: a quarter of the best score."""


def choose(
    rated: Sequence[Rated],
    texts: Sequence[str],
    length: Length,
    words: Sequence[int] | None = None,
) -> list[int]:
    """Return the indices of the sentences to choose, best first.

    ``rated`` and ``texts`` are the sentences of an article in order. A sentence that dangles
    brings the one before, part of a quotation the rest of it, and all of them together are worth
    what they are on average; so one that stands alone is chosen where it is as good. What has no
    room for its company waits until nothing else is left. Sentences of equal words are chosen
    once. Where the length is above zero at least one sentence is chosen. ``words`` are how many
    each sentence counts for, where that is not what ``texts`` show.
    """
    keys = [text.casefold() for text in texts]
    budget = Budget(length, words or [count_words(text) for text in texts])
    chosen: dict[int, None] = {}
    seen: set[str] = set()
    for with_company in (True, False):
        queue = [_offer(i, rated, chosen, with_company) for i in range(len(rated))]
        heapify(queue)
        while queue and budget.is_open:
            _, i, unit = heappop(queue)
            if i in chosen:
                continue
            if any(k in chosen for k in unit):
                heappush(queue, _offer(i, rated, chosen, with_company))
                continue
            if not budget.fits(*unit) or any(keys[k] in seen for k in unit):
                continue
            budget.take(*unit)
            chosen.update(dict.fromkeys(unit))
            seen.update(keys[k] for k in unit)
            following = unit[-1] + 1
            if following < len(rated) and rated[following].dangles:
                heappush(queue, _offer(following, rated, chosen, with_company))
    if not chosen and budget.is_open and rated:
        chosen[min(range(len(rated)), key=lambda i: (-rated[i].score, i))] = None
    return list(chosen)


def _offer(
    i: int, rated: Sequence[Rated], chosen: Container[int], with_company: bool
) -> tuple[float, int, tuple[int, ...]]:
    """Return a sentence with what must be chosen with it as things stand, its worth negated."""
    unit = _company(i, rated, chosen) if with_company else (i,)
    worth = sum(rated[k].score for k in unit) / max(1, len(unit))
    if with_company and rated[i].run is None and rated[i].score - _DANGLING > worth:
        return _DANGLING - rated[i].score, i, (i,)
    return -worth, i, unit


def _company(i: int, rated: Sequence[Rated], chosen: Container[int]) -> tuple[int, ...]:
    """Return the sentences not yet chosen that ``i`` can be read with, itself included."""
    first, last = rated[i].run or (i, i)
    while first and rated[first].dangles and first - 1 not in chosen:
        first -= 1
        first = (rated[first].run or (first, first))[0]
    return tuple(k for k in range(first, last + 1) if k not in chosen)
