"""The modes that are on, in words, as many as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from summarize.frozen import frozen

__all__ = ["Mode", "set_modes"]


@frozen
class Mode:
    """Something that is on: in words, in fewer, and what a key does with it (``z ends it``)."""

    words: str
    short: str
    ending: str


def set_modes(modes: Sequence[Mode], room: int) -> str:
    """Return the modes on one line of ``room`` cells, the first being what matters most.

    Where there is little room the keys go first, then the longer words, then whole modes; the last
    mode gives way before the one before it.
    """
    lines = (" · ".join(parts) for parts in _offers(modes))
    return next((line for line in lines if cell_len(line) <= room), "")


def _offers(modes: Sequence[Mode]) -> Iterator[list[str]]:
    """Yield the words of the modes, each time fewer."""
    parts = [f"{mode.words} ({mode.ending})" for mode in modes]
    yield parts
    for shorter in ([mode.words for mode in modes], [mode.short for mode in modes]):
        for number in reversed(range(len(modes))):
            parts[number] = shorter[number]
            yield parts
    for count in range(len(modes) - 1, 0, -1):
        yield parts[:count]
