"""Finding the words of one text in the next, so that what was said of them goes with them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from summarize.model import Span

__all__ = ["find_once", "find_words_once"]

_WORD = re.compile(r"\S+")


def find_once(text: str, words: str) -> int | None:
    """Return where ``words`` stand in ``text``, in characters; None unless they do so once."""
    at = text.find(words) if words else -1
    return at if at >= 0 and text.find(words, at + 1) < 0 else None


def find_words_once(text: str, words: str) -> Span | None:
    """Return where ``words`` stand in ``text``, whatever blanks part them; None unless once."""
    sought = " ".join(words.split())
    flat, starts, offsets = _flatten(text)
    at = flat.find(sought) if sought else -1
    if at < 0 or flat.find(sought, at + len(sought)) >= 0:
        return None
    first, last = (
        starts[word] + place - offsets[word]
        for place in (at, at + len(sought) - 1)
        for word in (bisect_right(offsets, place) - 1,)
    )
    return Span(first, last + 1)


@lru_cache(maxsize=1)
def _flatten(text: str) -> tuple[str, list[int], list[int]]:
    """Return a text with single blanks, where each word is in the text, and where it is in this."""
    found = list(_WORD.finditer(text))
    words = [match[0] for match in found]
    ends = accumulate(len(word) + 1 for word in words)
    return " ".join(words), [match.start() for match in found], [0, *ends]
