"""Set an article as lines for a screen: measure, spacing and indents, with every offset kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from typing import Final

from summarize.frozen import frozen
from summarize.model import Article, Block, BlockKind
from tui.typesetting.wrapping import cell_column, cell_index, wrap

__all__ = ["ITEM_MARK", "NO_BLOCK", "Page"]

NO_BLOCK: Final = -1
"""Stands for the block of a blank line, and of text that no block covers."""


ITEM_MARK: Final = re.compile(r"[ \t]*(?:[-*•‣◦–]|\d{1,3}[.)])[ \t]+")

BAR: Final = "│"
"""What divides the cells of a table: it meets the rules below its head."""

CLOSE: Final = frozenset(
    {
        (BlockKind.HEADLINE, BlockKind.BYLINE),
        (BlockKind.BYLINE, BlockKind.BYLINE),
        (BlockKind.ITEM, BlockKind.ITEM),
        (BlockKind.BOILERPLATE, BlockKind.BOILERPLATE),
        (BlockKind.CAPTION, BlockKind.CAPTION),
    }
)
"""Pairs of neighbours that are set without a blank line between them."""


@frozen
class Page:
    """The lines of one article at one width.

    ``text`` is what is shown, of the same length as ``Article.text``, so that offsets hold.
    Line ``n`` shows ``text[starts[n]:ends[n]]``, ``indents[n]`` cells from the left; ``blocks[n]``
    is the index of its block, or ``NO_BLOCK``. Blank lines have ``starts[n] == ends[n]``.
    ``signs`` are what is drawn in the indent of a line, a character a cell: the bar of a block
    quote; on a blank line, a rule. ``gaps`` are the cells left free within a line, each before a
    character: ``(offset, cells)``; ``bars`` are where on a line the cells of a table are divided.
    """

    text: str
    width: int
    starts: list[int]
    ends: list[int]
    blocks: list[int]
    indents: list[int]
    signs: dict[int, str] = field(default_factory=dict)
    gaps: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    bars: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.starts)

    def line_at(self, offset: int) -> int:
        """Return the line on which character ``offset`` stands, the nearest before if on none."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def line(self, number: int) -> str:
        """Return the words of a line as shown, without the blanks that hang over its edge."""
        return self.text[self.starts[number] : self.ends[number]].rstrip(" \u3000\n")

    def shown(self, number: int) -> str:
        """Return the words of a line as drawn, of the same length: bars of tables are lines."""
        words = self.line(number)
        for bar in self.bars.get(number, ()):
            words = f"{words[:bar]}{BAR}{words[bar + 1 :]}"
        return words

    def index_at(self, number: int, column: int) -> int:
        """Return which character of a line stands at cell ``column`` of its text."""
        words = self.line(number)
        free = 0
        for offset, cells in self.gaps.get(number, ()):
            index = offset - self.starts[number]
            at = cell_column(words, index) + free
            if column < at:
                break
            if column < at + cells:
                return index
            free += cells
        return cell_index(words, column - free)


def pieces(article: Article) -> Iterator[tuple[int, Block, BlockKind]]:
    """Yield the blocks in order, and whatever text they leave out, so that nothing is lost."""
    position = 0
    for index, block in enumerate(article.blocks):
        if article.text[position : block.start].strip():
            yield NO_BLOCK, Block(position, block.start, BlockKind.PARAGRAPH), BlockKind.PARAGRAPH
        yield index, block, block.kind
        position = max(position, block.end)
    if article.text[position:].strip():
        rest = Block(position, len(article.text), BlockKind.PARAGRAPH)
        yield NO_BLOCK, rest, BlockKind.PARAGRAPH


def add_blank_lines(page: Page, offset: int, count: int, sign: str = "") -> None:
    """Add lines without text before character ``offset``, on each of them ``sign``."""
    for line in range(len(page), len(page) + count if sign else 0):
        page.signs[line] = sign
    page.starts.extend([offset] * count)
    page.ends.extend([offset] * count)
    page.blocks.extend([NO_BLOCK] * count)
    page.indents.extend([0] * count)


def add_block(
    page: Page, index: int, start: int, end: int, kind: BlockKind, lead: str = "", hang: int = 0
) -> None:
    """Add the lines of block ``index``, each with ``lead`` before it.

    Those after the first are ``hang`` cells deeper; an item hangs from its mark.
    """
    room = max(1, page.width - len(lead))
    indent = min(hang, room // 3)
    if kind is BlockKind.ITEM and (mark := ITEM_MARK.match(page.text, start, end)):
        indent = min(mark.end() - start, room // 3)
    starts = wrap(page.text, start, end, room)
    if indent and len(starts) > 1:
        starts = [start, *wrap(page.text, starts[1], end, room - indent)]
    if lead.strip():
        page.signs.update(dict.fromkeys(range(len(page), len(page) + len(starts)), lead))
    page.starts.extend(starts)
    page.ends.extend([*starts[1:], end])
    page.blocks.extend([index] * len(starts))
    page.indents.extend([len(lead)] + [len(lead) + indent] * (len(starts) - 1))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the white space around it."""
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip()) if piece.strip() else end
