"""A place of a text on one line, with as much of what stands around it as there is room for."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len

from tui.typesetting.wrapping import shorten, shorten_start

__all__ = ["in_context"]

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
