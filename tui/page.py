"""Set an article as lines for a screen: measure, spacing and indents, with every offset kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from summarize.model import Article, Block, BlockKind
from tui.wrapping import wrap

__all__ = ["NO_BLOCK", "Page", "displayable", "set_page"]

NO_BLOCK: Final = -1
"""Stands for the block of a blank line, and of text that no block covers."""

_REFLOWED: Final = 44
"""A newline inside a paragraph counts as a blank where the line before it is longer than this
many characters: such lines were wrapped by a program, shorter ones (verse, addresses) by a
writer."""

_ITEM_MARK: Final = re.compile(r"[ \t]*(?:[-*•‣◦–]|\d{1,3}[.)])[ \t]+")

_CLOSE: Final = frozenset(
    {
        (BlockKind.HEADLINE, BlockKind.BYLINE),
        (BlockKind.BYLINE, BlockKind.BYLINE),
        (BlockKind.ITEM, BlockKind.ITEM),
        (BlockKind.BOILERPLATE, BlockKind.BOILERPLATE),
        (BlockKind.CAPTION, BlockKind.CAPTION),
    }
)
"""Pairs of neighbours that are set without a blank line between them."""

_SHOWN_AS: Final = {
    **dict.fromkeys((*range(32), *range(127, 160)), "�"),
    **dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "�"),
    **{ord(blank): " " for blank in "\t\r\x0b\x0c"},
    ord("\n"): "\n",
}
"""One character for one: what a terminal would obey, shown as what it is not. Articles are
cleaned before they come here; this is the second lock on the same door."""

_OBEYED: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Any of these: nearly every article has none, and a search is far cheaper than a translation."""


def displayable(text: str) -> str:
    """Return ``text`` with tabs as blanks and anything a terminal obeys as U+FFFD, same length."""
    return text.translate(_SHOWN_AS) if _OBEYED.search(text) else text


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one article at one width.

    ``text`` is what is shown, of the same length as ``Article.text``, so that offsets hold.
    Line ``n`` shows ``text[starts[n]:ends[n]]``, ``indents[n]`` cells from the left; ``blocks[n]``
    is the index of its block, or ``NO_BLOCK``. Blank lines have ``starts[n] == ends[n]``.
    """

    text: str
    width: int
    starts: list[int]
    ends: list[int]
    blocks: list[int]
    indents: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    def line_at(self, offset: int) -> int:
        """Return the line on which character ``offset`` stands, the nearest before if on none."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def line(self, number: int) -> str:
        """Return the words of a line as shown, without the blanks that hang over its edge."""
        return self.text[self.starts[number] : self.ends[number]].rstrip(" \u3000\n")


def set_page(article: Article, width: int, spacing: int = 1) -> Page:
    """Set ``article`` in lines of ``width`` cells with ``spacing`` blank lines between blocks."""
    text = _reflow(displayable(article.text), article.blocks)
    page = Page(text, width, [], [], [], [])
    before: BlockKind | None = None
    for index, block, kind in _pieces(article):
        start, end = _trim(text, block.start, block.end)
        if start == end:
            continue
        if before is not None and (before, kind) not in _CLOSE:
            _add_blank_lines(page, start, spacing)
        _add_block(page, index, start, end, kind)
        before = kind
    return page


def _pieces(article: Article) -> Iterator[tuple[int, Block, BlockKind]]:
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


def _add_blank_lines(page: Page, offset: int, count: int) -> None:
    page.starts.extend([offset] * count)
    page.ends.extend([offset] * count)
    page.blocks.extend([NO_BLOCK] * count)
    page.indents.extend([0] * count)


def _add_block(page: Page, index: int, start: int, end: int, kind: BlockKind) -> None:
    indent = 0
    if kind is BlockKind.ITEM and (mark := _ITEM_MARK.match(page.text, start, end)):
        indent = min(mark.end() - start, page.width // 3)
    starts = wrap(page.text, start, end, page.width)
    if indent and len(starts) > 1:
        starts = [start, *wrap(page.text, starts[1], end, page.width - indent)]
    page.starts.extend(starts)
    page.ends.extend([*starts[1:], end])
    page.blocks.extend([index] * len(starts))
    page.indents.extend([0] + [indent] * (len(starts) - 1))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip()) if piece.strip() else end


def _reflow(text: str, blocks: tuple[Block, ...]) -> str:
    """Turn newlines inside paragraphs into blanks where a program, not a writer, put them."""
    soft: list[int] = []
    for block in blocks:
        if not block.is_body:
            continue
        line = block.start
        while (newline := text.find("\n", line, block.end)) >= 0:
            if newline - line > _REFLOWED:
                soft.append(newline)
            line = newline + 1
    if not soft:
        return text
    parts: list[str] = []
    position = 0
    for newline in soft:
        parts.append(text[position:newline])
        position = newline + 1
    parts.append(text[position:])
    return " ".join(parts)
