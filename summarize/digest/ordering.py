"""The order of the sentences of a digest: the news first, then what belongs together."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.digest.sentence_pool import Pool

__all__ = ["arrange"]

_BELONGS = 0.12
"""Sentences of this mean cosine and more make one paragraph."""

_LONGEST_GROUP = 4
"""Sentences of one paragraph."""


def arrange(pool: Pool, chosen: Sequence[int]) -> list[list[int]]:
    """Group the chosen entries into paragraphs, in reading order.

    The account opens with the first chosen. Every sentence stands as deep in it as it, and what is
    like it in the other articles, stands in them.
    """
    if not chosen:
        return []
    depth = {i: _depth(pool, i) for i in chosen}
    depth[chosen[0]] = -1.0
    groups = _Groups(pool, len(chosen))
    for i in sorted(chosen, key=lambda i: (depth[i], i)):
        groups.add(i)
    return [_in_order(pool, group, depth) for group in groups.found]


class _Groups:
    """Paragraphs as they fill: a sentence joins the one it follows in its article, or is most like.

    ``_members`` has a row for each of ``found``, ``_is_member`` says which of its places are taken.
    """

    def __init__(self, pool: Pool, most: int) -> None:
        import numpy as np

        self.found: list[list[int]] = []
        self._pool = pool
        self._group_of: dict[int, int] = {}
        self._members = np.zeros((most, _LONGEST_GROUP), dtype=np.intp)
        self._is_member = np.zeros((most, _LONGEST_GROUP), dtype=bool)

    def add(self, i: int) -> None:
        """Take an entry into the group it belongs to, or a new one."""
        number = self._best(i)
        if number == len(self.found):
            self.found.append([])
        group = self.found[number]
        self._members[number, len(group)] = i
        self._is_member[number, len(group)] = True
        self._group_of[i] = number
        group.append(i)

    def _best(self, i: int) -> int:
        """Return the group of an entry; of several that are as good, the last."""
        import numpy as np

        size = len(self.found)
        entries, here = self._pool.entries, self._pool.entries[i].article
        followed = [
            self._group_of[k]
            for k in (i - 1, i + 1)
            if k in self._group_of and entries[k].article == here and self._is_open(k)
        ]
        best = max(followed, default=-1)
        likest = _BELONGS if best < 0 else 1.0
        counts = self._is_member[best + 1 : size].sum(axis=1)
        if not len(counts):
            return size if best < 0 else best
        cosines = self._pool.cosines[i][self._members[best + 1 : size]]
        cosines[~self._is_member[best + 1 : size]] = 0.0
        means = np.cumsum(cosines, axis=1)[:, -1] / counts
        means[counts == _LONGEST_GROUP] = -1.0
        highest = means.max()
        if highest < likest:
            return size if best < 0 else best
        return best + 1 + int(np.flatnonzero(means == highest)[-1])

    def _is_open(self, i: int) -> bool:
        return len(self.found[self._group_of[i]]) < _LONGEST_GROUP


def _in_order(pool: Pool, group: list[int], depth: dict[int, float]) -> list[int]:
    """Sort by depth, sentences of one article in its order."""
    ordered = sorted(group, key=lambda i: (depth[i], i))
    by_article: dict[int, list[int]] = {}
    for i in sorted(group):
        by_article.setdefault(pool.entries[i].article, []).append(i)
    queues = {article: iter(entries) for article, entries in by_article.items()}
    return [next(queues[pool.entries[i].article]) for i in ordered]


def _depth(pool: Pool, i: int) -> float:
    """Return the mean depth of an entry and of what is most like it in every other article."""
    row = pool.cosines[i]
    best: dict[int, tuple[float, float]] = {}
    for k in (row >= _BELONGS * 2).nonzero()[0].tolist():
        entry, cosine = pool.entries[k], float(row[k])
        if cosine > best.get(entry.article, (0.0, 0.0))[0]:
            best[entry.article] = (cosine, entry.depth)
    depths = [depth for _, depth in best.values()] or [pool.entries[i].depth]
    return sum(depths) / len(depths)
