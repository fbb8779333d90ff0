"""The words of one line as a format gives them, piece by piece, with what is set apart in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from summarize.model import StyleKind
from summarize.text.clean import clean

__all__ = ["InlineStyle", "Line", "join", "raised", "settle"]

InlineStyle: TypeAlias = tuple[int, int, StyleKind, str]
"""Where something begins and ends in a line (characters), what it is, and a link's address."""

_BLANKS: Final = re.compile(r"\s+")
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_RAISED: Final = 3
"""Figures of a note or an exponent; a longer number that is raised is decoration."""


def raised(words: str) -> str:
    """Return a number of at most three figures in raised ones, other words as they are.

    >>> raised("12")
    '¹²'
    """
    bare = words.strip()
    is_number = len(bare) <= _MOST_RAISED and bare.isascii() and bare.isdigit()
    return bare.translate(_RAISED) if is_number else words


class Line:
    """Collects the words of a line; what is open at its end goes on in the next one.

    A kind that is opened again while it is open counts once, to its outermost end: marks of one
    kind never overlap, however markup is nested.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[InlineStyle] = []
        self._open: dict[StyleKind, tuple[int, int, str]] = {}
        self._quotations = 0
        self._raising = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is on the line but white space."""
        return not any(part and not part.isspace() for part in self._parts)

    def write(self, words: str) -> None:
        """Add words."""
        if self._raising and not (self._parts and self._parts[-1].endswith("[")):
            words = raised(words)
        self._parts.append(words)
        self._length += len(words)

    def open(self, kind: StyleKind, address: str = "") -> None:
        """Set apart what comes now, until the matching :meth:`close`."""
        start, depth, known = self._open.get(kind, (self._length, 0, address))
        self._open[kind] = (start, depth + 1, known)

    def close(self, kind: StyleKind) -> None:
        """End what was opened; what is not open cannot be closed, and nothing happens."""
        start, depth, address = self._open.pop(kind, (0, 0, ""))
        if depth > 1:
            self._open[kind] = (start, depth - 1, address)
        elif depth and start < self._length:
            self._marks.append((start, self._length, kind, address))

    def open_quotation(self) -> None:
        """Write the mark a browser draws for ``<q>``: “, and ‘ within another."""
        self.write("‘" if self._quotations % 2 else "“")
        self._quotations += 1

    def close_quotation(self) -> None:
        """Write the mark that ends the last quotation; where none is open, nothing."""
        if self._quotations:
            self._quotations -= 1
            self.write("’" if self._quotations % 2 else "”")

    def raise_figures(self, tag: str) -> None:
        """Write numbers raised from here on, until ``tag`` ends: the signs of notes, m²."""
        self._raising = self._raising or tag

    def lower_figures(self, tag: str) -> None:
        """Write numbers as they are again, if it was ``tag`` that raised them."""
        if self._raising == tag:
            self._raising = ""

    def take(self) -> tuple[str, list[InlineStyle]]:
        """Return the line and its marks, and begin the next one."""
        words = "".join(self._parts)
        marks = self._marks
        for kind, (start, depth, address) in self._open.items():
            if start < self._length:
                marks.append((start, self._length, kind, address))
            self._open[kind] = (0, depth, address)
        self._parts, self._length, self._marks = [], 0, []
        return words, marks

    def clear(self) -> None:
        """Begin anew with nothing on the line, and nothing open."""
        self.take()
        self._open.clear()
        self._quotations = 0
        self._raising = ""


def join(
    lines: Iterable[tuple[str, Sequence[InlineStyle]]], between: str
) -> tuple[str, list[InlineStyle]]:
    """Return several lines as one, with ``between`` between them."""
    words: list[str] = []
    marks: list[InlineStyle] = []
    length = 0
    for text, found in lines:
        if words:
            words.append(between)
            length += len(between)
        marks += [(start + length, end + length, *what) for start, end, *what in found]  # type: ignore[misc]
        words.append(text)
        length += len(text)
    return "".join(words), marks


def settle(words: str, marks: Sequence[InlineStyle]) -> tuple[str, list[InlineStyle]]:
    """Return clean words, each run of white space one blank, and where the marks are in them.

    Where cleaning takes something out, no mark is sure of its place any more, and none is kept.
    """
    cleaned = clean(words)
    text = _BLANKS.sub(" ", cleaned).strip()
    if not marks or cleaned != words:
        return text, []
    places: dict[int, int] = {}
    position = length = 0
    after_blank = True
    for cut in sorted({cut for start, end, *_ in marks for cut in (start, end)}):
        piece = _BLANKS.sub(" ", words[position:cut])
        if after_blank and piece.startswith(" "):
            piece = piece[1:]
        if piece:
            after_blank = piece.endswith(" ")
        length += len(piece)
        position = cut
        places[cut] = length
    settled = []
    for start, end, kind, address in marks:
        first, last = places[start], min(places[end], len(text))
        if first < last and text[first] == " ":
            first += 1
        if first < last and text[last - 1] == " ":
            last -= 1
        if first < last:
            settled.append((first, last, kind, address))
    return text, settled
