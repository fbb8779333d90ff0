"""What a filter lets pass: whatever all its words occur in, in any case, accents or none."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

__all__ = ["passing", "simplify"]

_PLAIN_MARKS: Final = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00ad": "", "\u200b": "", "\u2060": ""}
)

_T = TypeVar("_T")


def simplify(text: str) -> str:
    """Return ``text`` without regard to case, accents, curly marks and soft hyphens, to find in."""
    if not text.isascii():
        text = text.translate(_PLAIN_MARKS)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
    return text.casefold()


def passing(items: Iterable[_T], words: str, sought: Callable[[_T], str]) -> list[_T]:
    """Return, in order, the items of which ``sought`` gives a text with all the ``words`` in it.

    ``sought`` gives simplified text; ``words`` are as they were typed, blanks between them. With
    no words everything passes. Linear in the characters sought through.
    """
    passed = list(items)
    for word in simplify(words).split():
        passed = [item for item in passed if word in sought(item)]
    return passed
