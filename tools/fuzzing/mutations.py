"""What is done to a tree so that it becomes awkward: it grows, loses its ends, gets mixed up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Final

from tools.fuzzing.tree import Node, Path, at, leaf, put, size, text, walk
from tools.fuzzing.vocabulary import TRICKS, phrase, rare_name

__all__ = ["MUTATIONS", "mutate"]

_MOST_TIMES: Final = 10_000
_WORD: Final = re.compile(r"\w+")
_LONGEST_LETTERS: Final = 100_000
_MOST_NODES: Final = 4_000
"""With more, picking one of them costs more than the work on the input."""


class _Attempt:
    """One tree that is to be changed, what it may be changed with, and how far it may grow."""

    def __init__(
        self, random: Random, tree: Node, tokens: Sequence[str], other: Node, room: int
    ) -> None:
        self.random = random
        self.tree = tree
        self.tokens = tokens
        self.other = other
        self.room = max(room, 0)

    def times(self, length: int, most: int = _MOST_TIMES) -> int:
        """Return how often something of ``length`` may stand in the room there is."""
        return max(min(self.room // max(length, 1), most), 1)

    def pick(self, tree: Node | None = None) -> Path:
        """Return the way to any node."""
        return self.random.choice([path for path, _ in walk(tree or self.tree)])

    def pick_wide(self) -> Path:
        """Return the way to a node with parts; the root if there is no other."""
        wide = [path for path, node in walk(self.tree) if node.parts]
        return self.random.choice(wide) if wide else ()

    def token(self) -> str:
        """Return a token of the format, now and then two, or what the tree itself has."""
        chance = self.random.random()
        if chance < 0.6:
            return self.random.choice(self.tokens)
        if chance < 0.85:
            return self.random.choice(self.tokens) + self.random.choice(self.tokens)
        if chance < 0.93:
            return phrase(self.random)
        node = at(self.tree, self.pick())
        return node.open or node.close or self.random.choice(TRICKS)

    def insert(self, new: Node) -> Node:
        """Return the tree with ``new`` among the parts of any node."""
        path = self.pick_wide()

        def change(node: Node) -> Node:
            place = self.random.randint(0, len(node.parts))
            return replace(node, parts=(*node.parts[:place], new, *node.parts[place:]))

        return put(self.tree, path, change)

    def change(self, change: Callable[[Node], Node | tuple[Node, ...]]) -> Node:
        """Return the tree with any node changed."""
        return put(self.tree, self.pick(), change)


# --- growths ----------------------------------------------------------------------------------


def _repeat(a: _Attempt) -> Node:
    return a.change(lambda node: replace(node, times=node.times * a.times(size(node))))


def _nest(a: _Attempt) -> Node:
    def change(node: Node) -> Node:
        ends = (len(node.open) + len(node.close)) * node.times
        return replace(node, depth=node.depth * a.times(ends)) if ends else node

    return put(a.tree, a.pick_wide(), change)


def _repeat_unclosed(a: _Attempt) -> Node:
    return a.change(lambda node: replace(node, close="", times=node.times * a.times(size(node))))


def _repeat_varied(a: _Attempt) -> Node:
    """Repeat a node with a word in it that is another one each time: thousands of names."""

    def change(node: Node) -> Node:
        words = [word for word in _WORD.findall(text(node)) if len(word) > 2]
        if not words or node.vary:
            return node
        return replace(node, times=a.times(size(node)), vary=a.random.choice(words))

    return a.change(change)


def _repeat_token(a: _Attempt) -> Node:
    token = a.token()
    return a.insert(leaf("tokens", token, a.times(len(token))))


def _interleave_tokens(a: _Attempt) -> Node:
    pieces = tuple(leaf("token", a.token()) for _ in range(a.random.randint(2, 4)))
    mixed = Node("tokens", parts=pieces)
    return a.insert(replace(mixed, times=a.times(size(mixed))))


def _open_then_close(a: _Attempt) -> Node:
    """Put one token many times before something, and another as often after it."""
    first, second = a.token(), a.token()
    around = Node("nest", first, (leaf("words", phrase(a.random)),), second)
    return a.insert(replace(around, depth=a.times(len(first) + len(second))))


def _long_token(a: _Attempt) -> Node:
    letter = a.random.choice(
        ("a", "A", "é", "好", "\u0301", "1", "-", ".", "Aa", "a.", "’", "\u200d", "ab-")
    )
    return a.insert(leaf("long token", letter, a.times(len(letter), _LONGEST_LETTERS)))


def _names(a: _Attempt) -> Node:
    name = rare_name(a.random, a.random.randint(1, 3))
    start, end = a.random.choice(
        (
            ("“We won,” said ", ".\n\n"), ("", ", "), (" ", " "), ("", " said so. "), ("By ", "\n"),
            ("<", ">"), (" ", "=1"), ("[", "]: x\n"), ("; ", "=1"), ("", ": x\n"),
            ("Lee, ", " and "), ("the ", " (HU) "), ("“We won,” said ", " Lee.\n\n"), ("", "’s "),
            ("Sens. ", " and "),
        )
    )  # fmt: skip
    node = Node("names", start, (leaf("name", name),), end, vary=name.split()[0])
    return a.insert(replace(node, times=a.times(size(node))))


def _many_samples(a: _Attempt) -> Node:
    other = at(a.other, a.pick(a.other))
    return a.insert(replace(other, times=other.times * a.times(size(other))))


def _interleave(a: _Attempt) -> Node:
    """Put the parts of two nodes by turns into one, and repeat it."""
    other = at(a.other, a.pick(a.other))

    def change(node: Node) -> Node:
        ours, theirs = node.parts or (node,), other.parts or (other,)
        mixed = tuple(part for pair in zip(ours, theirs, strict=False) for part in pair)
        return replace(node, parts=(*mixed, *ours[len(theirs) :]), times=a.times(size(node)))

    return put(a.tree, a.pick_wide(), change)


# --- small changes ----------------------------------------------------------------------------


def _duplicate(a: _Attempt) -> Node:
    return a.insert(at(a.tree, a.pick()))


def _swap(a: _Attempt) -> Node:
    first, second = a.pick(), a.pick()
    one, two = at(a.tree, first), at(a.tree, second)
    if first[: len(second)] == second or second[: len(first)] == first:
        return a.tree
    return put(put(a.tree, first, lambda _: two), second, lambda _: one)


def _splice(a: _Attempt) -> Node:
    return a.insert(at(a.other, a.pick(a.other)))


def _drop_ends(a: _Attempt) -> Node:
    """Take away the end of a node, or of all nodes of its kind."""
    picked = at(a.tree, a.pick_wide())
    if a.random.random() < 0.5:
        return put(a.tree, a.pick_wide(), lambda node: replace(node, close=""))
    return _all(a.tree, lambda n: replace(n, close="") if n.kind == picked.kind else n)


def _drop_starts(a: _Attempt) -> Node:
    return put(a.tree, a.pick_wide(), lambda node: replace(node, open=""))


def _all(node: Node, change: Callable[[Node], Node]) -> Node:
    return change(replace(node, parts=tuple(_all(part, change) for part in node.parts)))


def _delete(a: _Attempt) -> Node:
    path = a.pick()
    return put(a.tree, path, lambda _: ()) if path else a.tree


def _shuffle(a: _Attempt) -> Node:
    def change(node: Node) -> Node:
        return replace(node, parts=tuple(a.random.sample(node.parts, len(node.parts))))

    return put(a.tree, a.pick_wide(), change)


def _insert_token(a: _Attempt) -> Node:
    return a.insert(leaf("token", a.token()))


def _insert_trick(a: _Attempt) -> Node:
    return a.insert(leaf("trick", a.random.choice(TRICKS)))


def _cut_words(a: _Attempt) -> Node:
    def change(node: Node) -> Node:
        if not node.open:
            return node
        start, end = sorted(a.random.choices(range(len(node.open) + 1), k=2))
        return replace(node, open=node.open[start:end])

    return a.change(change)


GROWTHS: Final = (
    _repeat, _repeat, _nest, _nest, _repeat_unclosed, _repeat_varied, _repeat_varied, _repeat_token,
    _repeat_token, _interleave_tokens, _interleave_tokens, _open_then_close, _long_token, _names,
    _many_samples, _interleave,
)  # fmt: skip
CHANGES: Final = (
    _duplicate, _swap, _splice, _drop_ends, _drop_starts, _delete, _shuffle, _insert_token,
    _insert_trick, _cut_words,
)  # fmt: skip
MUTATIONS: Final = (*GROWTHS, *CHANGES)
"""All there are; those that come twice are chosen twice as often."""


def mutate(random: Random, tree: Node, tokens: Sequence[str], other: Node, target: int) -> Node:
    """Return ``tree`` changed a few times and grown to about ``target`` characters."""
    for _ in range(random.choice((0, 0, 1, 1, 2, 3, 5))):
        tree = _within(random.choice(CHANGES)(_Attempt(random, tree, tokens, other, target)), tree)
    growths = random.choice((0, 1, 1, 1, 1, 2, 2, 3))
    for left in range(growths, 0, -1):
        room = (target - size(tree)) // left
        tree = _within(random.choice(GROWTHS)(_Attempt(random, tree, tokens, other, room)), tree)
    return tree


def _within(new: Node, old: Node) -> Node:
    return new if sum(1 for _ in walk(new)) <= _MOST_NODES else old
