"""The columns of a table: where its cells are, and how far apart they have to stand to align.

A table comes as one block a row, ``a | b | c``: what is set apart here is only how it is drawn.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

from summarize.model import Article, Span

__all__ = ["bars", "cells", "columns", "gaps", "rule_below", "width_of"]

_BAR: Final = re.compile(r"(?:(?<= )|(?<![^\n]))\|(?= |\Z)")
_NUMBER: Final = re.compile(r"[-+−–($€£]{0,3}\d[\d.,\s]*[%)]?|[-–—]?")


def cells(row: str) -> list[tuple[int, int]]:
    """Return where each cell of a row ``a | b | c`` is; an empty one is where its bar is."""
    ends = bars(row)
    found = []
    for start, end in zip([0, *(bar + 1 for bar in ends)], [*ends, len(row)], strict=True):
        words = row[start:end]
        left = end - len(words.lstrip())
        found.append((left, max(left, start + len(words.rstrip()))))
    return found


def bars(row: str) -> list[int]:
    """Return where the cells of a row are divided."""
    return [match.start() for match in _BAR.finditer(row)]


def columns(
    article: Article, table: Span, width: int, starts: Sequence[int] | None = None
) -> tuple[int, ...]:
    """Return the widths of the columns of a table, or nothing where its rows do not agree.

    Nothing too where they do not fit. ``starts`` are those of the article's blocks, where there
    are several tables to look at.
    """
    if starts is None:
        starts = [block.start for block in article.blocks]
    first, last = bisect_left(starts, table.start), bisect_left(starts, table.end)
    rows = [block.slice(article.text) for block in article.blocks[first:last]]
    split = [[row[start:end] for start, end in cells(row)] for row in rows]
    if len({len(row) for row in split}) != 1 or not 2 <= len(split[0]) <= width:
        return ()
    found: list[int] = []
    for column in zip(*split, strict=True):
        wide = max(map(cell_len, column))
        if sum(map(abs, found)) + wide > width:
            return ()
        body = column[1:]
        is_number = any(body) and all(map(_NUMBER.fullmatch, body))
        found.append(-wide if is_number else wide)
    return tuple(found)


def gaps(row: str, columns: Sequence[int]) -> list[tuple[int, int]]:
    """Return before which characters how many cells are left free, so that columns align."""
    found: list[tuple[int, int]] = []
    used = position = edge = 0
    goals: list[tuple[int, int]] = []
    for (start, end), wide in zip(cells(row), columns, strict=True):
        spare = abs(wide) - cell_len(row[start:end]) if wide < 0 else 0
        edge += abs(wide)
        goals += [(start, edge - abs(wide) + spare), (row.find("|", end), edge + 1)]
        edge += 3
    for at, goal in goals[:-1]:
        used += cell_len(row[position:at])
        position = at
        if goal > used:
            found.append((at, goal - used))
            used = goal
    return found


def rule_below(columns: Sequence[int]) -> str:
    """Return the line below the first row of a table."""
    return "─┼─".join("─" * abs(wide) for wide in columns)


def width_of(columns: Sequence[int]) -> int:
    """Return how many cells a row takes."""
    return sum(map(abs, columns)) + 3 * (len(columns) - 1)
