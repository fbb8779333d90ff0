"""An input as a tree, which can be repeated, nested, cut and scaled without being read again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

__all__ = ["Node", "Path", "at", "leaf", "put", "scaled", "size", "text", "walk"]

Path = tuple[int, ...]
"""The way to a node: the number of a part at every step, from the root."""

_LETTERS: Final = "aeioulnrstbdmk"
_MANY: Final = 8
"""So many times or levels are a growth, which :func:`scaled` makes smaller."""
_LONG: Final = 400
"""Characters of a leaf that :func:`scaled` cuts."""


@dataclass(frozen=True, slots=True)
class Node:
    """A stretch of an input: its start, its parts, its end.

    It stands ``depth`` levels in itself, and so ``times`` times. With ``vary``, this word in it is
    another one each time. ``kind`` says what it is, so that a mutation can change all of its kind.
    """

    kind: str
    open: str = ""
    parts: tuple[Node, ...] = ()
    close: str = ""
    times: int = 1
    depth: int = 1
    vary: str = ""


def leaf(kind: str, words: str, times: int = 1) -> Node:
    """Return a node without parts."""
    return Node(kind, words, times=times)


def size(node: Node) -> int:
    """Return about how many characters :func:`text` would return, without making them."""
    ends = (len(node.open) + len(node.close)) * node.depth
    return (ends + sum(map(size, node.parts))) * node.times


def text(node: Node) -> str:
    """Return what the tree stands for."""
    inner = "".join(map(text, node.parts))
    once = node.open * node.depth + inner + node.close * node.depth
    if not node.vary or node.times == 1:
        return once * node.times
    pieces = once.split(node.vary)
    return "".join(_word(node.vary, number).join(pieces) for number in range(node.times))


def _word(like: str, number: int) -> str:
    """Return the word of ``number``, each its own, with a capital where ``like`` has one."""
    made = []
    rest = number + 1
    while rest:
        rest, letter = divmod(rest, len(_LETTERS))
        made.append(_LETTERS[letter])
    word = "".join(made)
    if like[:1].isupper():
        word = f"V{word}"
    return word + "q"


def walk(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Yield every node with the way to it, the root first."""
    yield path, node
    for number, part in enumerate(node.parts):
        yield from walk(part, (*path, number))


def at(node: Node, path: Path) -> Node:
    """Return the node that ``path`` leads to."""
    for number in path:
        node = node.parts[number]
    return node


def put(node: Node, path: Path, change: Callable[[Node], Node | tuple[Node, ...]]) -> Node:
    """Return the tree with one node changed, or with several (or none) in its place.

    In place of the root there is always one: several are put under a node without a kind.
    """
    if not path:
        changed = change(node)
        return changed if isinstance(changed, Node) else Node("", parts=changed)
    number, rest = path[0], path[1:]
    if rest:
        new: tuple[Node, ...] = (put(node.parts[number], rest, change),)
    else:
        changed = change(node.parts[number])
        new = (changed,) if isinstance(changed, Node) else changed
    return replace(node, parts=(*node.parts[:number], *new, *node.parts[number + 1 :]))


def scaled(node: Node, factor: float) -> Node:
    """Return the tree with every growth in it ``factor`` as large (``factor`` is below 1)."""

    def less(count: int) -> int:
        return max(int(count * factor), 2) if count >= _MANY else count

    words = node.open
    if not node.parts and len(words) > _LONG:
        words = words[: int(len(words) * factor)]
    parts = tuple(scaled(part, factor) for part in node.parts)
    if len(parts) > 4 * _MANY:
        parts = parts[: int(len(parts) * factor)]
    return replace(node, open=words, parts=parts, times=less(node.times), depth=less(node.depth))
