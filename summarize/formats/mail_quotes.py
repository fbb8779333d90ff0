"""A plain letter with what it answers: the lines behind ``>`` are block quotations.

The marks are taken off, so that a quotation is found whole where lines broke it.
"""

from __future__ import annotations

import re
from typing import Final

from summarize.formats.text_builder import TextBuilder
from summarize.model import StyleKind
from summarize.text.lines import logical_lines

__all__ = ["add_letter", "has_quoted_lines"]

_PREFIX: Final = re.compile(r" ?((?:> ?)+)")
"""What stands before a quoted line, a mark for each time it was answered."""
_QUOTED: Final = re.compile(r"(?m)^ ?>")
_DEEPEST: Final = 6
"""Levels of answers that are told apart."""


def has_quoted_lines(text: str) -> bool:
    """Whether a letter quotes what it answers."""
    return _QUOTED.search(text) is not None


def add_letter(text: str, to: TextBuilder, *, flowed: bool = False) -> None:
    """Add the paragraphs of a letter, those behind ``>`` as block quotations.

    In a ``flowed`` one a line that ends in a blank goes on in the next.
    """
    depth = 0
    lines: list[str] = []
    for line in text.split("\n"):
        level, words = _level(line)
        if level != depth and lines:
            if not words and not level:
                lines.append("")
                continue
            _add(lines, depth, to)
            lines = []
        depth = level
        if flowed and level and lines and lines[-1].endswith(" "):
            lines[-1] += words
        else:
            lines.append(words)
    _add(lines, depth, to)
    to.close_to(0)


def _level(line: str) -> tuple[int, str]:
    """Return how often a line is quoted, and its words."""
    prefix = _PREFIX.match(line)
    if prefix is None:
        return 0, line
    return min(prefix[1].count(">"), _DEEPEST), line[prefix.end() :]


def _add(lines: list[str], depth: int, to: TextBuilder) -> None:
    """Add the paragraphs of lines that are equally deep quoted."""
    while to.depth > depth:
        to.close(StyleKind.QUOTE)
    while to.depth < depth:
        to.open(StyleKind.QUOTE)
    text = "\n".join(lines)
    for span in logical_lines(text):
        to.add(span.slice(text))
