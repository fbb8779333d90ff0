"""A place of a text on one line, with as much of what stands around it as there is room for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.cells import cell_len

from tui.typesetting.wrapping import shorten, shorten_start

__all__ = ["in_context", "shorten_to_show"]

_CLOSING: Final = "”’»)]}.,;:!?… "
"""What belongs to words before it, and says nothing where these are cut off."""

_SHARE_BEFORE: Final = 3
"""A third of the room goes to what stands before the place, more where less comes after it."""


def in_context(before: str, words: str, after: str, width: int) -> tuple[str, str, str]:
    """Return what stands before ``words``, these, and what follows, in ``width`` cells together.

    What does not fit is cut off with …, and never more than that: of the three the words go last,
    and what one side does not need the other has.
    """
    words = shorten(words, width)
    room = width - cell_len(words)
    wanted = max(room // _SHARE_BEFORE, room - cell_len(after))
    lead = shorten_start(before, wanted) if wanted > 0 else ""
    if lead.startswith("…") and not before.startswith(lead):
        lead = "…" + lead.lstrip(_CLOSING)
    left = room - cell_len(lead)
    return lead, words, shorten(after, left) if left > 0 else ""


def shorten_to_show(text: str, places: Iterable[tuple[int, int]], width: int) -> str:
    """Return a line in ``width`` cells with ``places`` (from and to, in characters) left in it.

    Where its end can be cut off it is; where one of the places would go with it, the line begins
    shortly before the first of those: ``…votes to keep its ferry``.
    """
    line = shorten(text, width)
    seen = len(line) - 1 if line != text else len(text)
    hidden = min((place for place in places if place[1] > seen), default=None)
    if hidden is None:
        return line
    start, end = hidden
    return "".join(in_context(text[:start], text[start:end], text[end:], width))
