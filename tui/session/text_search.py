"""Find words or a regular expression in a text: smart case, a time limit, and offsets out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, Protocol

from summarize.model import Span
from summarize.text.transparent import SeenThrough, see_through

__all__ = ["MOST", "Finder", "TooSlowError", "finder_of", "flaw_of"]

MOST: Final = 10_000
"""So many places are lit at most."""

_LONGEST: Final = 500
"""Characters of a pattern that are heeded."""

_EXPRESSION: Final = frozenset(r"\[](){}*+?|^$.")


_BLANKS: Final = re.compile(r"(?:\\?\s)+")
"""Blanks in an escaped pattern."""


def _blanks(match: re.Match[str]) -> str:
    """Return a pattern for as many blanks or more, all of a run: it never looks at one twice."""
    run = rf"\s{{{sum(map(str.isspace, match[0]))},}}+"
    return run if match.start() else rf"(?<!\s){run}"


class TooSlowError(Exception):
    """An expression that backtracks without end was stopped."""


class Finder(Protocol):
    """Finds the places of one pattern."""

    def __call__(self, text: str, seconds: float) -> tuple[Span, ...]:
        """Return the places in ``text``, in order and apart, at most ``MOST``.

        Raises ``TooSlowError`` when that takes longer than ``seconds``.
        """


def finder_of(pattern: str) -> Finder | None:
    """Return what finds what a reader typed, or None for nothing typed.

    Case counts only if the pattern holds a capital letter (as in Vim's ``smartcase``). A pattern
    that is no valid regular expression is taken word for word. Straight quotation marks and
    apostrophes find curly ones, and a blank any blanks. Words are found by ``re`` in linear time;
    expressions by ``regex``, which can be stopped. Note markers and hidden characters in a text
    are seen through, unless the pattern has some itself.
    """
    pattern = pattern[:_LONGEST]
    if not pattern.strip():
        return None
    find = _finder_of_pattern(pattern)
    return find if see_through(f"a{pattern}") else _Through(find)


def _finder_of_pattern(pattern: str) -> Finder:
    ignore_case = not any(character.isupper() for character in pattern)
    if _EXPRESSION.intersection(pattern) and (found := _expression(pattern, ignore_case)):
        return found
    words = re.escape(pattern).replace("'", "['’‘]").replace('"', '["“”]')
    words = _BLANKS.sub(_blanks, words)
    compiled = re.compile(words, re.IGNORECASE if ignore_case else 0)

    def find_words(text: str, seconds: float) -> tuple[Span, ...]:
        return _spans(compiled.finditer(text))

    return find_words


class _Through:
    """Finds words with a note marker or a soft hyphen among them as if it were not there."""

    def __init__(self, find: Finder) -> None:
        self._find = find

    def __call__(self, text: str, seconds: float) -> tuple[Span, ...]:
        seen = _seen(text)
        if seen is None:
            return self._find(text, seconds)
        return tuple(seen.span(span.start, span.end) for span in self._find(seen.text, seconds))


@lru_cache(maxsize=1)
def _seen(text: str) -> SeenThrough | None:
    """Return a text that is seen through, kept for the next letter that is typed."""
    return see_through(text)


def flaw_of(pattern: str) -> str:
    """Return why a pattern is taken word for word though it looks like an expression, or ""."""
    pattern = pattern[:_LONGEST]
    if not _EXPRESSION.intersection(pattern) or _expression(pattern, ignore_case=True):
        return ""
    import regex  # type: ignore[import-untyped]

    try:
        regex.compile(pattern)
    except regex.error as error:
        return f"invalid regular expression, taken as plain text: {error.msg}"
    except (OverflowError, RecursionError, ValueError, MemoryError):
        pass
    return "invalid regular expression, taken as plain text"


def _expression(pattern: str, ignore_case: bool) -> Finder | None:
    import regex

    flags = regex.MULTILINE | (regex.IGNORECASE if ignore_case else 0)
    try:
        compiled = regex.compile(pattern, flags)
    except (regex.error, OverflowError, RecursionError, ValueError, MemoryError):
        return None

    def find(text: str, seconds: float) -> tuple[Span, ...]:
        try:
            return _spans(compiled.finditer(text, timeout=seconds, concurrent=True))
        except TimeoutError:
            raise TooSlowError from None

    return find


def _spans(matches: Iterator[Any]) -> tuple[Span, ...]:
    found: list[Span] = []
    for match in matches:
        if match.end() > match.start():
            found.append(Span(match.start(), match.end()))
            if len(found) >= MOST:
                break
    return tuple(found)
