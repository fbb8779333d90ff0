"""Inline styles (emphasis, links, code) as sorted runs that a line looks up by bisection."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from rich.color import Color
from rich.style import Style as Look

from summarize.frozen import frozen
from summarize.model import Style, StyleKind

__all__ = ["StyleRuns", "make_style_runs"]

_MINOR_HEADING: Final = 4
_LEAST_HEADING: Final = 5
"""Levels of headings from which on they are bold and italic, and italic alone."""


@frozen
class StyleRuns:
    """The styles of one article, over stretches that do not overlap and stand in order.

    In all of ``[starts[n], ends[n])`` hold the same styles: ``held[n]`` are their indices. Three
    lists and not a list of values, for a large article has fifty thousand.
    """

    styles: tuple[Style, ...]
    starts: list[int]
    ends: list[int]
    held: list[tuple[int, ...]]

    def looks(
        self, start: int, end: int, plain: Look, ground: Color | None, quiet: Color | None
    ) -> Iterator[tuple[int, int, Look]]:
        """Yield how the stretches that touch ``[start, end)`` look, in order.

        ``plain`` is the look of running text, ``ground`` what lies under code, ``quiet`` the
        colour of what is struck out.
        """
        for index in range(bisect_right(self.ends, start), len(self.starts)):
            if self.starts[index] >= end:
                return
            look = Look()
            for number in self.held[index]:
                look += _look(self.styles[number], plain, ground, quiet)
            yield self.starts[index], self.ends[index], look


def _look(style: Style, plain: Look, ground: Color | None, quiet: Color | None) -> Look:
    match style.kind:
        case StyleKind.EMPHASIS:
            return Look(italic=True)
        case StyleKind.STRONG:
            return Look(bold=True)
        case StyleKind.CODE:
            return Look(bgcolor=ground)
        case StyleKind.STRUCK:
            return Look(strike=True, color=quiet)
        case StyleKind.LINK:
            return Look(underline=True)
        case StyleKind.CODE_BLOCK | StyleKind.TABLE:  # no furniture of the page, as it seems
            return Look(color=plain.color)
        case StyleKind.TABLE_HEAD:
            return Look(bold=True)
        case StyleKind.HEADING if style.level >= _LEAST_HEADING:
            return Look(bold=False, italic=True)
        case StyleKind.HEADING if style.level >= _MINOR_HEADING:
            return Look(italic=True)
    return Look()


_SHOWN: Final = frozenset(StyleKind) - {
    StyleKind.ITEM,
    StyleKind.QUOTE,
    StyleKind.LINES,
    StyleKind.RULE,
}


def make_style_runs(styles: Sequence[Style]) -> StyleRuns:
    """Flatten styles that lie in one another. O(n log n), where they are not nested without end."""
    shown = [style for style in styles if style.kind in _SHOWN and style.start < style.end]
    shown.sort(key=lambda style: style.start)
    opens = [style.start for style in shown]
    closes = [style.end for style in shown]
    found = StyleRuns(tuple(shown), [], [], [])
    open_: list[int] = []
    upcoming = 0
    for cut, following in pairwise(sorted({*opens, *closes})):
        if open_:
            open_ = [number for number in open_ if closes[number] > cut]
        while upcoming < len(opens) and opens[upcoming] <= cut:
            open_.append(upcoming)
            upcoming += 1
        if open_:
            found.starts.append(cut)
            found.ends.append(following)
            found.held.append(tuple(open_))
    return found
