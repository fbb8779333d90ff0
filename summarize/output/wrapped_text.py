"""Setting text for people: width in terminal cells, wrapping, and a little colour."""

from __future__ import annotations

import re
from typing import Final

from summarize.frozen import frozen
from summarize.model import Article, Confidence
from summarize.text.clean import one_line

__all__ = ["BULLET", "Look", "cells", "counted", "headed", "wrap"]

BULLET: Final = " · "

_PLAIN: Final = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027]*")
"""Characters of exactly one cell; anything else is looked up."""

_MOST_CHARACTERS: Final = 12
"""Characters that one cell holds at most: a letter with all the marks that cleaning leaves it."""

_MARKS: Final = {Confidence.MEDIUM: "33", Confidence.LOW: "31"}


@frozen
class Look:
    """How wide a page is, in cells, and whether it may be coloured."""

    width: int = 80
    colour: bool = False

    def bold(self, text: str) -> str:
        """Set what matters most: headlines, names."""
        return self._styled("1", text)

    def dim(self, text: str) -> str:
        """Set what stands back: where, when, why."""
        return self._styled("2", text)

    def italic(self, text: str) -> str:
        """Set what is ours, not the article's."""
        return self._styled("3", text)

    def confidence(self, confidence: Confidence, text: str) -> str:
        """Set ``text`` in the colour of a confidence; the words say it too."""
        code = _MARKS.get(confidence)
        return self._styled(code, text) if code else self.dim(text)

    def _styled(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def cells(text: str) -> int:
    """Return how many cells of a terminal ``text`` takes."""
    if _PLAIN.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    width = wcswidth(text)
    return width if width >= 0 else len(text)


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Break ``text`` into lines of at most ``width`` cells, blanks collapsed.

    ``first`` opens the first line and ``rest`` (the same where not given) the others; both count.
    A word longer than a line is broken, since nothing may be cut off.
    """
    rest = first if rest is None else rest
    lines: list[str] = []
    line, used, is_empty = first, cells(first), True
    for word in text.split():
        start, is_plain = 0, _PLAIN.fullmatch(word) is not None
        while start < len(word):
            size = _cells_left(word, start, width, is_plain)
            if not is_empty and used + 1 + size <= width:
                line, used = f"{line} {word}", used + 1 + size
                break
            if not is_empty:
                lines.append(line)
                line, used, is_empty = rest, cells(rest), True
            if used + size <= width:
                line, used, is_empty = line + word[start:], used + size, False
                break
            end = _split(word, start, max(width - used, 1), is_plain)
            line, used, is_empty = line + word[start:end], width, False
            start = end
    return [*lines, line] if not is_empty or not lines else lines


def _cells_left(word: str, start: int, width: int, is_plain: bool) -> int:
    """Return how many cells a word takes from ``start``; of one far too long, more than fit."""
    left = len(word) - start
    if is_plain:
        return left
    return width + 1 if left > _MOST_CHARACTERS * max(width, 1) else cells(word[start:])


def _split(word: str, start: int, width: int, is_plain: bool) -> int:
    """Return the end of as many characters from ``start`` as ``width`` cells hold, at least one."""
    if is_plain:
        return min(start + width, len(word))
    from wcwidth import wcwidth

    used = 0
    for place in range(start, len(word)):
        size = max(wcwidth(word[place]), 0)
        if place > start and used + size > width:
            return place
        used += size
    return len(word)


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return ``1 quote``, ``2 quotes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def headed(article: Article, look: Look, *facts: str) -> list[str]:
    """Return the lines that head an article: its title, then file, date, source and ``facts``.

    The file's name is never broken: it is there to be copied.
    """
    lines = [look.bold(line) for line in wrap(one_line(article.title), look.width)]
    known = [one_line(fact) for fact in (article.date, article.source, *facts) if fact]
    file = "standard input" if article.file == "-" else one_line(article.file)
    below = BULLET.join(filter(None, [file, *known]))
    if cells(below) > look.width and file:
        lines.append(look.dim(file))
        below = BULLET.join(known)
    if below:
        lines.extend(look.dim(line) for line in wrap(below, look.width))
    return lines
