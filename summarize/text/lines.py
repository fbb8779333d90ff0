"""Join hard-wrapped lines to logical lines; keep all others as they are.

News comes as one paragraph a line, with or without blank lines between, or wrapped at some 70
columns. A heading or a caption has no full stop, so a newline must end it; but a newline that
only wraps a paragraph must not cut its sentences. A newline is taken as a wrap where the text is
wrapped as a whole (its lines are filled up to one width) and the line could not have held the
next line's first word, or where a long line with no end of sentence goes on in lower case.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import Final

from summarize.model import Span

__all__ = ["logical_lines"]

_LINE: Final = re.compile(r"[^\n]*[^\s]")
_MARKER: Final = re.compile(r"[•‣▪●◦·*+–—-]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s|[#>|]")
"""What opens an item of a list, a heading or a quotation: ``- ``, ``3. ``, ``(b) ``, ``#``."""
_SPEAKER: Final = re.compile(
    r"(?:>>+ ?)?[A-Z][\w.’'-]*(?: [A-Z#(][\w.’')-]*){0,4}(?:, [A-Za-z ]{2,30})?:(?=\s)"
)
"""A speaker's label, which opens a turn behind the end of a sentence: MR. DUNN: …"""
_ENDED: Final = re.compile(r"[.?!…:][\"'”’»)\]]*\Z")

_NARROWEST: Final = 40
"""A text whose longest line is shorter is a list or a poem, and not wrapped."""
_WIDEST: Final = 100
"""A text is not wrapped at more columns; a longer line is a paragraph."""
_STRAY: Final = 0.05
"""A wrapped text has at most this share of longer lines: an address, say."""
_LONG: Final = 30
"""A line goes on in the next, wherever it is broken, only if it has so many characters."""
_LEAST_WRAPS: Final = 2
"""One full line alone shows no width."""
_MOST_OF: Final = 0.6
"""A text is wrapped if at least this share of its newlines stand behind full lines."""
_ENOUGH_OF: Final = 0.4
"""Of the full lines at least this share go on: unended, and the next not in capitals."""
_CLOSING: Final = 4
"""How many characters from the end of a line its stop is looked for: marks may close behind it."""


def logical_lines(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the logical lines of ``text[start:end]`` in order, without white space around them.

    Blank lines (no-break spaces count as blank) always separate.
    """
    lines = _lines(text, start, len(text) if end is None else end)
    if len(lines) < 2:
        return lines
    width = _wrap_width(text, lines)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if _is_adjacent(text, before, line) and (
            (width and _is_wrap(text, before, line, width)) or _goes_on(text, joined[-1], line)
        ):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _lines(text: str, start: int, end: int) -> list[Span]:
    lines: list[Span] = []
    position = start
    while position < end:
        newline = text.find("\n", position, end)
        stop = end if newline < 0 else newline
        line = text[position:stop]
        stripped = line.strip()
        if stripped:
            first = position + len(line) - len(line.lstrip())
            lines.append(Span(first, first + len(stripped)))
        position = stop + 1
    return lines


def _is_adjacent(text: str, before: Span, after: Span) -> bool:
    """Whether no blank line, and no indentation, stands between two lines."""
    gap = text[before.end : after.start]
    return gap.count("\n") == 1 and len(gap) - gap.index("\n") - 1 < 2


def _fits(text: str, before: Span, after: Span, width: int) -> bool:
    """Whether ``before`` had room for the first word of ``after`` within ``width``."""
    word = text.find(" ", after.start, min(after.end, after.start + width))
    length = (word if word >= 0 else after.end) - after.start
    return len(before) + 1 + length <= width


def _has_ended(text: str, line: Span) -> bool:
    """Whether a line ends like a sentence, marks and brackets behind its stop or not."""
    return _ENDED.search(text, max(line.start, line.end - _CLOSING), line.end) is not None


def _wrap_width(text: str, lines: list[Span]) -> int:
    """Return the width the text is wrapped at, in characters, or 0 where it is not wrapped."""
    widths = sorted(len(line) for line in lines)
    short = bisect_right(widths, _WIDEST)
    if short < (1 - _STRAY) * len(widths):
        return 0
    width = widths[short - 1]
    if width < _NARROWEST:
        return 0
    full = breaks = unended = lower = 0
    for before, after in pairwise(lines):
        if _is_adjacent(text, before, after):
            breaks += 1
            if not _fits(text, before, after, width) and not _MARKER.match(text, after.start):
                full += 1
                lower += not text[after.start].isupper()
                unended += not _ENDED.search(
                    text, max(before.start, before.end - _CLOSING), before.end
                )
    if full < _LEAST_WRAPS or full < _MOST_OF * breaks:
        return 0
    if unended < _ENOUGH_OF * full or lower < _ENOUGH_OF * full:  # a list of headlines, say
        return 0
    return width


def _opens_turn(text: str, before: Span, after: Span) -> bool:
    """Whether a line opens with a label: in capitals, or behind words that end or break off."""
    label = _SPEAKER.match(text, after.start)
    if label is None:
        return False
    return label[0].isupper() or _has_ended(text, before) or text[before.end - 1] in "—–-"


def _is_wrap(text: str, before: Span, after: Span, width: int) -> bool:
    return (
        not _fits(text, before, after, width)
        and not _MARKER.match(text, after.start)
        and not _opens_turn(text, before, after)
    )


def _goes_on(text: str, before: Span, after: Span) -> bool:
    """Whether a long line that has not ended goes on in lower case."""
    return (
        len(before) >= _LONG
        and text[after.start].islower()
        and not _has_ended(text, before)
        and not _MARKER.match(text, after.start)
    )
