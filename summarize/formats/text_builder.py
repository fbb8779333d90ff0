"""A text put together block by block, by formats that know what each block is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from summarize.formats.extract import Extract
from summarize.formats.inline import InlineStyle, settle
from summarize.model import Block, BlockKind, Style, StyleKind
from summarize.text.clean import clean

__all__ = ["TextBuilder", "row_kind"]

_TIGHT: Final = frozenset({BlockKind.ITEM})
"""Kinds of which several stand line under line, with no blank line between."""

_NESTED: Final = frozenset({StyleKind.ITEM, StyleKind.QUOTE})
_DEEPEST: Final = 12
"""So many styles of whole blocks may lie one in another; what is deeper is not distinguished."""


_QUOTED_CELL: Final = re.compile(r"(?:^|\| )[“\"«][^|]{8,}[”\"»](?= \||$)")
"""A cell of a row that is a quotation: ``Oscar Bell | “We wait an hour.”``"""


def row_kind(row: str) -> BlockKind:
    """Return what a row of a table is: running text if a cell of it is somebody's words."""
    return BlockKind.ITEM if _QUOTED_CELL.search(row) else BlockKind.BOILERPLATE


class TextBuilder:
    """Collects blocks; the text it gives is clean, and its blocks are where they say.

    A style of whole blocks is opened before the first of them and closed after the last.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._kinds: set[BlockKind] = set()
        self._length = 0
        self._styles: list[Style | None] = []
        self._open: list[tuple[StyleKind, int, int, int]] = []
        self._depth: Counter[StyleKind] = Counter()
        self._rule = False

    @property
    def size(self) -> int:
        """Return how many characters there are so far."""
        return self._length

    @property
    def depth(self) -> int:
        """Return how many styles of whole blocks are open."""
        return len(self._open)

    def add(
        self,
        words: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        marks: Sequence[InlineStyle] = (),
        lead: str = "",
    ) -> None:
        """Add a block: one line, white space in it made one blank. Nothing is no block.

        ``marks`` are places in ``words``, before which ``lead`` is put: the sign of an item.
        """
        text, settled = settle(words, marks)
        start = self._append((lead + text).strip(), kind)
        if start is None:
            return
        start += len(lead)
        self._styles += [
            Style(start + first, start + last, what, 0, address)
            for first, last, what, address in settled
        ]

    def add_lines(self, words: str, kind: BlockKind) -> None:
        """Add a block of several lines that stay as they are, as a program's listing does."""
        self._append(clean(words).strip("\n").rstrip(), kind)

    def open(self, kind: StyleKind, level: int | None = None) -> None:
        """Begin a style of whole blocks; what nests in its like has its depth for a level."""
        self._depth[kind] += 1
        if level is None:
            level = self._depth[kind] if kind in _NESTED else 0
        self._open.append((kind, level, len(self._blocks), len(self._styles)))
        if len(self._open) <= _DEEPEST:
            self._styles.append(None)  # what is opened later comes after it, though it ends first

    def close(self, kind: StyleKind) -> None:
        """End the last style of this kind, and whatever was opened in it and is open still."""
        while self._depth[kind]:
            ended = self._open[-1][0]
            self._close_last()
            if ended is kind:
                return

    def close_to(self, depth: int) -> None:
        """End styles until no more than ``depth`` are open."""
        while len(self._open) > depth:
            self._close_last()

    def _close_last(self) -> None:
        kind, level, first, slot = self._open.pop()
        self._depth[kind] -= 1
        if len(self._open) < _DEEPEST and first < len(self._blocks):
            start, end = self._blocks[first].start, self._blocks[-1].end
            self._styles[slot] = Style(start, end, kind, level)

    def rule(self) -> None:
        """Draw a line before the next block, or at the end."""
        self._rule = True

    def _append(self, words: str, kind: BlockKind) -> int | None:
        """Add a block and return where it begins, or None where it would be empty."""
        if not words.strip() or words == "•":
            return None
        if self._blocks:
            tight = kind in _TIGHT and self._blocks[-1].kind is kind
            gap = "\n" if tight else "\n\n"
            self._parts.append(gap)
            self._length += len(gap)
        start = self._length
        if self._rule:
            self._styles.append(Style(start, start, StyleKind.RULE))
            self._rule = False
        self._parts.append(words)
        self._blocks.append(Block(start, start + len(words), kind))
        self._kinds.add(kind)
        self._length += len(words)
        return start

    def has(self, kind: BlockKind) -> bool:
        """Whether there is a block of this kind."""
        return kind in self._kinds

    def headline(self, title: str | None) -> str | None:
        """Return the first headline, or ``title`` where there is none."""
        for block, part in zip(self._blocks, self._parts[::2], strict=True):
            if block.kind is BlockKind.HEADLINE:
                return part
        return title

    def extract(self, facts: dict[str, object] | None = None) -> Extract:
        """Return the text; ``facts`` are what the format says of it, as fields of ``Hints``."""
        from summarize.model import Hints

        self.close_to(0)
        if self._rule and self._blocks:
            self._styles.append(Style(self._length, self._length, StyleKind.RULE))
        styles = [style for style in self._styles if style is not None]
        styles.sort(key=lambda style: (style.start, -style.end))
        text = "".join(self._parts)
        hints = Hints(blocks=tuple(self._blocks), styles=tuple(styles), **(facts or {}))  # type: ignore[arg-type]
        return Extract(text + "\n" if text else "", hints)
