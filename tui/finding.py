"""Find words or a regular expression in a text: smart case, a time limit, and offsets out."""

from __future__ import annotations

import re
from typing import Final

from summarize.model import Span

__all__ = ["MOST", "compile_pattern", "find_all"]

MOST: Final = 10_000
"""So many places are lit at most."""


def compile_pattern(pattern: str) -> re.Pattern[str] | None:
    """Return the expression a reader typed, or None for an empty one.

    Case counts only if the pattern holds a capital letter (as in Vim's ``smartcase``). A pattern
    that is no valid regular expression is taken word for word. Straight quotation marks and
    apostrophes find curly ones, and a blank any blanks.
    """
    if not pattern.strip():
        return None
    flags = re.MULTILINE if any(c.isupper() for c in pattern) else re.MULTILINE | re.IGNORECASE
    if re.escape(pattern) == pattern.replace(" ", "\\ ") or not _is_expression(pattern):
        words = re.escape(pattern).replace("\\ ", r"\s+")
        words = words.replace("'", "['’‘]").replace('"', '["“”]')
        return re.compile(words, flags)
    return re.compile(pattern, flags)


def _is_expression(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return any(character in pattern for character in r"\[](){}*+?|^$")


def find_all(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    """Return the places of ``pattern`` in ``text``, in order and apart, at most ``MOST``."""
    found: list[Span] = []
    for match in pattern.finditer(text):
        if match.end() > match.start():
            found.append(Span(match.start(), match.end()))
            if len(found) >= MOST:
                break
    return tuple(found)
