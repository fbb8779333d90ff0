"""Words and names without end, no two alike, the same in every run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

__all__ = ["count_up", "filled", "word"]

_SYLLABLES: Final = [onset + vowel for onset in "bdfgklmnprstvz" for vowel in "aeiou"]
_FEWEST: Final = 3
"""Syllables of a word: of fewer some are words that English has."""


def word(number: int) -> str:
    """Return the capitalised word of a number: ``Bababa`` and on."""
    made = ""
    while number or len(made) < 2 * _FEWEST:
        number, at = divmod(number, len(_SYLLABLES))
        made += _SYLLABLES[at]
    return made.capitalize()


def count_up(unit: str, start: str = "", end: str = "") -> Callable[[int], str]:
    """Return a builder: ``unit`` again and again, with a new word for each ``{}`` in it.

    ``{low}`` is a new word in lower case, ``{same}`` the first new word of the unit once more.
    """

    def build(size: int) -> str:
        made = [start]
        length, number = len(start) + len(end), 0
        while length < size or number == 0:
            words = [word(number + at) for at in range(unit.count("{}"))]
            low = word(number).lower()
            made.append(unit.format(*words, low=low, same=words[0] if words else low))
            length += len(made[-1])
            number += max(len(words), 1)
        return "".join(made) + end

    return build


def filled(unit: str, filler: str, start: str = "", end: str = "") -> Callable[[int], str]:
    """Return a builder: ``unit`` once, ``filler`` in its one gap (``{}``) as often as it fits."""
    before, after = unit.split("{}")

    def build(size: int) -> str:
        room = size - len(start) - len(end) - len(before) - len(after)
        return start + before + filler * max(room // len(filler), 1) + after + end

    return build
