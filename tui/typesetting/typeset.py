"""Set an article as lines for a screen."""

from __future__ import annotations

from typing import Final

from summarize.model import Article, Block, BlockKind
from tui.typesetting.control_characters import displayable
from tui.typesetting.page import CLOSE, Page, add_blank_lines, add_block, pieces, trim

__all__ = ["set_page"]


def set_page(article: Article, width: int, spacing: int = 1) -> Page:
    """Set ``article`` in lines of ``width`` cells with ``spacing`` blank lines between blocks."""
    text = _reflow(displayable(article.text), article.blocks)
    page = Page(text, width, [], [], [], [])
    if article.styles:
        from tui.typesetting.framed import set_framed

        set_framed(page, article, spacing)
        return page
    before: BlockKind | None = None
    for index, block, kind in pieces(article):
        start, end = trim(text, block.start, block.end)
        if start == end:
            continue
        if before is not None and (before, kind) not in CLOSE:
            add_blank_lines(page, start, spacing)
        add_block(page, index, start, end, kind)
        before = kind
    return page


_REFLOWED: Final = 44
"""A newline inside a paragraph counts as a blank where the line before it is longer than this
many characters: such lines were wrapped by a program, shorter ones (verse, addresses) by a
writer."""


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
