"""Lines made of parts with dots between them, cut and wrapped between the parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

from tui.typesetting.control_characters import displayable
from tui.typesetting.wrapping import fold, shorten

__all__ = ["fold_parts", "join_fitting", "shorten_parts"]

_BETWEEN: Final = " · "
_NO_BREAK: Final = "\u00a0"


def shorten_parts(parts: Sequence[str], width: int) -> str:
    """Return as many whole parts as fit one line of ``width`` cells, of the first its beginning.

    ``shorten_parts(["Summary", "news", "3 sentences"], 20)`` is ``Summary · news``.
    """
    lines = list(map(_one_line, parts))
    if lines and cell_len(lines[0]) > width:
        return shorten(lines[0], width)
    return join_fitting(lines, width)


def join_fitting(parts: Sequence[str], width: int, between: str = _BETWEEN) -> str:
    """Return the first of some parts, and as many of the next as fit with it into ``width`` cells.

    ``join_fitting(["6 quotes", "1 reported"], 12, ", ")`` is ``6 quotes``.
    """
    line = parts[0] if parts else ""
    for part in parts[1:]:
        longer = f"{line}{between}{part}"
        if cell_len(longer) > width:
            break
        line = longer
    return line


def fold_parts(text: str, width: int) -> list[str]:
    """Return ``text``, made of parts with dots between them, wrapped to lines of ``width`` cells.

    It is wrapped between parts, with the dot at the end of the line; only a part that is longer
    than a line is wrapped itself. ``fold_parts("position 60% · centrality 40%", 26)`` is
    ``["position 60% ·", "centrality 40%"]``.
    """
    *before, last = displayable(text).replace("\n", " ").split(_BETWEEN)
    parts = [*(f"{part}{_BETWEEN.rstrip()}" for part in before), last]
    kept = [
        part.replace(" ", _NO_BREAK) if cell_len(part) <= width else part.replace(_NO_BREAK, " ")
        for part in parts
    ]
    return [line.replace(_NO_BREAK, " ") for line in fold(" ".join(kept), width)]


def _one_line(part: str) -> str:
    return displayable(part).replace("\n", " ").strip()
