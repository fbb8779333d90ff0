"""A text put together block by block, by formats that know what each block is."""

from __future__ import annotations

import re
from typing import Final

from summarize.clean import clean
from summarize.formats import Extract
from summarize.model import Block, BlockKind

__all__ = ["TextBuilder"]

_BLANKS: Final = re.compile(r"\s+")
_TIGHT: Final = frozenset({BlockKind.ITEM})
"""Kinds of which several stand line under line, with no blank line between."""


class TextBuilder:
    """Collects blocks; the text it gives is clean, and its blocks are where they say."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    @property
    def size(self) -> int:
        """How many characters there are so far."""
        return self._length

    def add(self, words: str, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """Add a block: one line, white space in it made one blank. Nothing is no block."""
        self._append(_BLANKS.sub(" ", clean(words)).strip(), kind)

    def add_lines(self, words: str, kind: BlockKind) -> None:
        """Add a block of several lines that stay as they are, as a program's listing does."""
        self._append(clean(words).strip("\n").rstrip(), kind)

    def _append(self, words: str, kind: BlockKind) -> None:
        if not words.strip() or words == "•":
            return
        if self._blocks:
            tight = kind in _TIGHT and self._blocks[-1].kind is kind
            gap = "\n" if tight else "\n\n"
            self._parts.append(gap)
            self._length += len(gap)
        self._parts.append(words)
        self._blocks.append(Block(self._length, self._length + len(words), kind))
        self._length += len(words)

    def has(self, kind: BlockKind) -> bool:
        """Whether there is a block of this kind."""
        return any(block.kind is kind for block in self._blocks)

    def headline(self, title: str | None) -> str | None:
        """Return the first headline, or ``title`` where there is none."""
        for block, part in zip(self._blocks, self._parts[::2], strict=True):
            if block.kind is BlockKind.HEADLINE:
                return part
        return title

    def extract(self, facts: dict[str, object] | None = None) -> Extract:
        """Return the text; ``facts`` are what the format says of it, as fields of ``Hints``."""
        from summarize.article import Hints

        text = "".join(self._parts)
        hints = Hints(blocks=tuple(self._blocks), **(facts or {}))  # type: ignore[arg-type]
        return Extract(text + "\n" if text else "", hints)
