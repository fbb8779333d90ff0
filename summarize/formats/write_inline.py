"""What is set apart within a line, written as marks of Markdown."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from summarize.model import Span, Style, StyleKind

__all__ = ["INLINE", "InlineWriter", "escape"]

_SPECIAL: Final = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|(?<=~)~|&(?=#?\w+;)")
_OPENING: Final = re.compile(r"(#{1,6}(?=\s|\Z)|[-+=>~|]|\d{1,9}(?=[.)]))")
_TICKS: Final = re.compile("`+")
_MARKS: Final = {StyleKind.EMPHASIS: "*", StyleKind.STRONG: "**", StyleKind.STRUCK: "~~"}

INLINE: Final = frozenset({*_MARKS, StyleKind.CODE, StyleKind.LINK})
"""The kinds that are marked within a line."""


def escape(line: str, opens: bool = True) -> str:
    """Return words that Markdown reads as they are; ``opens`` where a line begins with them."""
    line = _SPECIAL.sub(r"\\\g<0>", line)
    opening = _OPENING.match(line) if opens else None
    if opening:
        mark = opening[1]
        # A number's stop is what makes it a list, and a digit cannot be escaped.
        at = len(mark) if mark[0].isdigit() else 0
        line = f"{line[:at]}\\{line[at:]}"
    return line


class InlineWriter:
    """Writes stretches of one text with marks for the ``styles`` that lie in them."""

    def __init__(self, text: str, styles: Sequence[Style]) -> None:
        self._text = text
        self._styles = [style for style in styles if style.kind in INLINE]
        self._starts = [style.start for style in self._styles]

    def write(self, span: Span) -> str:
        """Return the words of ``span``, which is one line, as Markdown."""
        parts: list[str] = []
        self._write(span, self._nested(span), parts)
        return "".join(parts)

    def _nested(self, span: Span) -> list[Style]:
        """Return the styles in ``span`` that lie in one another, and none in a word of code."""
        found: list[Style] = []
        open_: list[Style] = []
        for at in range(bisect_left(self._starts, span.start), len(self._styles)):
            style = self._styles[at]
            if style.start >= span.end:
                break
            while open_ and open_[-1].end <= style.start:
                open_.pop()
            inner = not open_ or (style.end <= open_[-1].end and open_[-1].kind != StyleKind.CODE)
            if inner and style.end <= span.end:
                found.append(style)
                open_.append(style)
        return found

    def _write(self, span: Span, styles: Sequence[Style], parts: list[str]) -> None:
        closing: list[tuple[int, str]] = []
        position = span.start

        def advance(to: int) -> None:
            nonlocal position
            while closing and closing[-1][0] <= to:
                end, mark = closing.pop()
                words(end)
                parts.append(mark)
            words(to)

        def words(to: int) -> None:
            nonlocal position
            if position < to:
                line = self._text[position:to].replace("\n", " ")
                parts.append(escape(line, opens=not parts))
                position = to

        for style in styles:
            advance(style.start)
            if style.kind is StyleKind.CODE:
                parts.append(_code(style.slice(self._text)))
                position = style.end
            elif style.kind is StyleKind.LINK:
                if style.address:
                    parts.append("[")
                    address = re.sub(r"[\\<>]", r"\\\g<0>", style.address)
                    closing.append((style.end, f"](<{address}>)"))
            else:
                parts.append(_MARKS[style.kind])
                closing.append((style.end, _MARKS[style.kind]))
        advance(span.end)


def _code(words: str) -> str:
    fence = "`" * (max(map(len, _TICKS.findall(words)), default=0) + 1)
    pad = " " if words[0] in "` " or words[-1] in "` " else ""
    return f"{fence}{pad}{words}{pad}{fence}"
