"""What a format can set apart in a text, beside what each block is: the kinds of a ``Style``."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["StyleKind"]


class StyleKind(StrEnum):
    """How a stretch of text is set apart.

    The first five lie within one block, the others cover whole blocks: ``LINES`` a paragraph of
    which the writer broke the lines, ``TABLE_HEAD`` the first row of a ``TABLE``. A ``RULE`` is
    empty and stands where a line was drawn.
    """

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    STRUCK = "struck"
    LINK = "link"
    HEADING = "heading"
    QUOTE = "block quote"
    ITEM = "item"
    CODE_BLOCK = "code block"
    LINES = "lines"
    TABLE = "table"
    TABLE_HEAD = "table head"
    RULE = "rule"
