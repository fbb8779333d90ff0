"""From ratings to a choice of sentences that fits the length and can be read."""

from __future__ import annotations

from collections.abc import Container, Sequence
from heapq import heapify, heappop, heappush
from itertools import accumulate

from summarize.frozen import frozen
from summarize.model import Length, Reason
from summarize.summary.budget import Budget, count_words

__all__ = ["Rated", "choose"]


@frozen
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
_MOST_COMPANY = 64
"""Sentences of a company. What can only be read with more has no company that has room for it."""

_TOO_MANY, _ALONE = _MOST_COMPANY + 1, _MOST_COMPANY + 2
"""What stands for the size of an offer with a longer company, and of a sentence by itself."""


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
        offers = _Offers(rated, chosen, with_company)
        queue = [offers.offer(i) for i in range(len(rated))]
        heapify(queue)
        while queue and budget.is_open:
            _, i, size = heappop(queue)
            if i in chosen:
                continue
            unit = offers.unit(i, size)
            if unit is None:
                continue
            if size != _ALONE and len(unit) != size:  # some of it has been chosen since
                heappush(queue, offers.offer(i))
                continue
            if not budget.fits(*unit) or any(keys[k] in seen for k in unit):
                continue
            budget.take(*unit)
            chosen.update(dict.fromkeys(unit))
            seen.update(keys[k] for k in unit)
            following = unit[-1] + 1
            if following < len(rated) and rated[following].dangles:
                heappush(queue, offers.offer(following))
    if not chosen and budget.is_open and rated:
        chosen[min(range(len(rated)), key=lambda i: (-rated[i].score, i))] = None
    return list(chosen)


Offer = tuple[float, int, int]
"""The worth of a sentence and its company, negated; the sentence; and the size of the company."""


class _Offers:
    """Offers every sentence, with what must be chosen with it as things stand, or by itself.

    ``chosen`` is what has been chosen so far; the caller adds to it. An offer is made and looked
    at in a time that does not grow with the text: a company has a limit.
    """

    def __init__(self, rated: Sequence[Rated], chosen: Container[int], with_company: bool) -> None:
        self._chosen = chosen
        self._with_company = with_company
        self._scores = [entry.score for entry in rated]
        self._dangles = [entry.dangles for entry in rated]
        self._runs = [entry.run for entry in rated]
        self._totals = [0.0, *accumulate(self._scores)]
        self._starts: list[int] = []
        """Where the whole company of each sentence begins, while nothing is chosen."""
        for i, run in enumerate(self._runs):
            first = i if run is None else run[0]
            leans = first and self._dangles[first]
            self._starts.append(self._starts[first - 1] if leans else first)

    def offer(self, i: int) -> Offer:
        """Return a sentence with its company, or alone where that is worth more."""
        if not self._with_company:
            return -self._scores[i], i, _ALONE
        unit = self.unit(i, 1)
        if unit is None:
            last = i if (run := self._runs[i]) is None else run[1]
            first = self._starts[i]
            size = _TOO_MANY
            worth = (self._totals[last + 1] - self._totals[first]) / (last + 1 - first)
        else:
            size = len(unit)
            worth = self._sum(unit) / max(1, size)
        alone = self._scores[i] - _DANGLING
        if self._runs[i] is None and alone > worth:
            return -alone, i, _ALONE
        return -worth, i, size

    def _sum(self, unit: Sequence[int]) -> float:
        if isinstance(unit, range):
            return sum(self._scores[unit.start : unit.stop])
        return sum(self._scores[k] for k in unit)

    def unit(self, i: int, size: int) -> Sequence[int] | None:
        """Return the sentences not yet chosen that ``i`` can be read with, itself included.

        Just ``i`` where ``size`` is that of one offered alone; None where they are too many.
        """
        if size == _ALONE:
            return (i,)
        chosen, dangles, runs = self._chosen, self._dangles, self._runs
        first, last = runs[i] or (i, i)
        while first and dangles[first] and first - 1 not in chosen:
            first -= 1
            run = runs[first]
            if run is not None:
                first = run[0]
            if last - first >= _MOST_COMPANY:
                return None
        unit = range(first, last + 1)
        if any(map(chosen.__contains__, unit)):
            return tuple(k for k in unit if k not in chosen)
        return unit
