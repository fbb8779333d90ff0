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
    groups: list[list[int]] = []
    for i in sorted(chosen, key=lambda i: (depth[i], i)):
        entry = pool.entries[i]
        best, likest = None, _BELONGS
        for group in groups:
            if len(group) == _LONGEST_GROUP:
                continue
            cosine = sum(float(pool.cosines[i, k]) for k in group) / len(group)
            follows = any(
                pool.entries[k].article == entry.article
                and abs(pool.entries[k].place - entry.place) == 1
                for k in group
            )
            if follows or cosine >= likest:
                best, likest = group, 1.0 if follows else cosine
        if best is None:
            groups.append([i])
        else:
            best.append(i)
    return [_in_order(pool, group, depth) for group in groups]


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
    row = pool.cosines[i].tolist()
    best: dict[int, tuple[float, float]] = {}
    for k, entry in enumerate(pool.entries):
        if row[k] >= _BELONGS * 2 and row[k] > best.get(entry.article, (0.0, 0.0))[0]:
            best[entry.article] = (row[k], entry.depth)
    depths = [depth for _, depth in best.values()] or [pool.entries[i].depth]
    return sum(depths) / len(depths)
