"""Make an input smaller that shows a fault, as long as it shows the same."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from tools.fuzzing.formats import Input
from tools.fuzzing.packing import simpler
from tools.fuzzing.tree import Node, Path, put, size, walk

__all__ = ["described", "minimise"]

_LEAST_COUNT: Final = 2
_SHORT: Final = 12
"""Characters of a leaf that is not cut any further."""


def minimise(found: Input, is_same: Callable[[Input], bool], seconds: float) -> Input:
    """Return the smallest input found within ``seconds`` for which ``is_same`` holds.

    Parts are left out by halves, then one by one; repetitions and depths are halved; leaves are
    cut. Each is tried from the largest node to the smallest, until nothing helps.
    """
    end = time.monotonic() + seconds
    best, changed = found, True
    while changed and time.monotonic() < end:
        changed = False
        for smaller in _smaller(best):
            if time.monotonic() > end:
                break
            if is_same(smaller):
                best, changed = smaller, True
                break
    return best


def _smaller(found: Input) -> Iterator[Input]:
    for packing in simpler(found.packing):
        yield replace(found, packing=packing)
    nodes = sorted(walk(found.tree), key=lambda row: -size(row[1]))
    for path, node in nodes:
        for changed in _changes(node, is_root=not path):
            tree = _put(found.tree, path, changed)
            yield replace(found, tree=tree)


def _put(tree: Node, path: Path, new: Node | tuple[Node, ...]) -> Node:
    return put(tree, path, lambda _: new)


def _changes(node: Node, *, is_root: bool) -> Iterator[Node | tuple[Node, ...]]:
    """Yield smaller nodes, the smallest first."""
    if not is_root and (node.open or node.parts or node.close):
        yield ()
    if not is_root and node.parts and (node.open or node.close):
        yield node.parts
    if len(node.parts) > 1:
        yield replace(node, parts=(max(node.parts, key=size),))
    half = len(node.parts) // 2
    while half:
        for start in range(0, len(node.parts), half):
            yield replace(node, parts=(*node.parts[:start], *node.parts[start + half :]))
        half = half // 2 if half > _LEAST_COUNT else 0
    for count in _fewer(node.times):
        yield replace(node, times=count)
    for count in _fewer(node.depth):
        yield replace(node, depth=count)
    if node.vary:
        yield replace(node, vary="")
    if node.close:
        yield replace(node, close="")
    if node.parts and node.open:
        yield replace(node, open="")
    if not node.parts and len(node.open) > _SHORT:
        middle = len(node.open) // 2
        yield replace(node, open=node.open[:middle])
        yield replace(node, open=node.open[middle:])


def _fewer(count: int) -> Iterator[int]:
    if count > 1:
        yield 1
    if count > _LEAST_COUNT:
        yield from (count // 2, count * 4 // 5)


def described(node: Node) -> str:
    """Return a tree in a few lines: what is repeated how often, what is in what."""
    lines = []
    for path, each in walk(node):
        times = f" ×{each.times}" if each.times > 1 else ""
        depth = f" depth {each.depth}" if each.depth > 1 else ""
        vary = f" varying {each.vary!r}" if each.vary else ""
        words = (
            f"{each.open[:200]!r} … {each.close[:80]!r}" if each.close else f"{each.open[:200]!r}"
        )
        lines.append(f"{'  ' * len(path)}{each.kind}{times}{depth}{vary}: {words}")
    return "\n".join(lines[:200])
