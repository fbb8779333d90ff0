"""What a filter lets pass, whatever all its words occur in, and which of that matches best."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Final, NamedTuple, TypeVar

__all__ = [
    "Fit",
    "Rank",
    "TypedWords",
    "matched_places",
    "passing",
    "searchable",
    "simplify",
]

_PLAIN_MARKS: Final = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00ad": "", "\u200b": "", "\u2060": ""}
)

_FIELD_END: Final = "\x1e"
"""What stands between the fields of a text to be searched: a blank to ``split``, so never typed."""

_T = TypeVar("_T")


def simplify(text: str) -> str:
    """Return ``text`` without regard to case, accents, curly marks and soft hyphens, to find in."""
    if not text.isascii():
        text = text.translate(_PLAIN_MARKS)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
    return text.casefold()


def searchable(*fields: str) -> str:
    """Return one text of the fields of an item, simplified, those that count most first.

    A field may have several lines, such as a name and its aliases.
    """
    return _FIELD_END.join(simplify(field).replace(_FIELD_END, " ") for field in fields)


def passing(items: Iterable[_T], words: str, sought: Callable[[_T], str]) -> list[_T]:
    """Return, in order, the items of which ``sought`` gives a text with all the ``words`` in it.

    ``sought`` gives simplified text; ``words`` are as they were typed, blanks between them. With
    no words everything passes. Linear in the characters sought through.
    """
    return TypedWords(words).passing(items, sought)


class Fit(IntEnum):
    """How words that were typed match a field, the best first."""

    START = 0
    """As they were typed, at the beginning of the field or of a line of it."""
    WORD = 1
    """As they were typed, at the beginning of a word."""
    WORDS = 2
    """Each at the beginning of a word."""
    INSIDE = 3
    """At least one inside a word only."""


class Rank(NamedTuple):
    """How well an item matches; less is better.

    ``field`` is the number of the first field that is needed to find all the words, ``fit`` how
    they match there. A match in a name thus goes before any in a headline.
    """

    field: int
    fit: Fit


_RANKS: Final = tuple(tuple(Rank(field, fit) for fit in Fit) for field in range(8))
"""The ranks there are, made once: a filter compares a hundred thousand items at every key."""

_BREAKS: Final = _FIELD_END + "\n"
_MARKS: Final = "\"'("
"""What may stand before the first word of a field."""


class TypedWords:
    """The words of a filter, made ready to be compared with many texts.

    The texts are made by :func:`searchable`, or are simplified texts of a single field.
    """

    def __init__(self, typed: str) -> None:
        self.words = tuple(simplify(typed).split())
        self._phrase = " ".join(self.words)
        self._on_a_line = "\n" + self._phrase

    def __bool__(self) -> bool:
        return bool(self.words)

    def passing(self, items: Iterable[_T], sought: Callable[[_T], str]) -> list[_T]:
        """Return, in order, the items that hold all the words."""
        passed = list(items)
        for word in self.words:
            passed = [item for item in passed if word in sought(item)]
        return passed

    def best_first(self, items: Iterable[_T], sought: Callable[[_T], str]) -> list[_T]:
        """Return the items that hold all the words, by how well they match; equals in order."""
        passed = self.passing(items, sought)
        if self.words:
            passed.sort(key=lambda item: self.rank_held(sought(item)))
        return passed

    def rank(self, sought: str) -> Rank | None:
        """Return how well a text matches, None where a word is missing; no words match all alike.

        Linear in its characters.
        """
        if not all(word in sought for word in self.words):
            return None
        return self.rank_held(sought)

    def rank_held(self, sought: str) -> Rank:
        """Return how well a text matches of which it is known that it holds all the words."""
        if len(self.words) < 2:
            at = sought.find(self._phrase)
            return _RANKS[sought.count(_FIELD_END, 0, at)][self._fit_at(sought, at)]
        first = max([sought.find(word) for word in self.words])
        start = sought.rfind(_FIELD_END, 0, first) + 1
        at = sought.find(self._phrase, start)
        end = sought.find(_FIELD_END, first)
        end = len(sought) if end < 0 else end
        fit = self._fit_at(sought, at) if 0 <= at < end else Fit.INSIDE
        if fit is Fit.INSIDE:
            fit = self._fit_apart(sought, start, end)
        return _RANKS[sought.count(_FIELD_END, 0, first)][fit]

    def _fit_at(self, sought: str, at: int) -> Fit:
        """Return how the words match as they were typed, from their first place in a field on."""
        before = sought[at - 1] if at > 0 else "\n"
        if before in _BREAKS or (before in _MARKS and (at < 2 or sought[at - 2] in _BREAKS)):
            return Fit.START
        if before == " " and self._on_a_line not in sought:  # as it is with most
            return Fit.WORD
        end = sought.find(_FIELD_END, at)
        end = len(sought) if end < 0 else end
        if sought.find(self._on_a_line, at, end) >= 0:
            return Fit.START
        return Fit.WORD if _word_start(self._phrase, sought, at, end) >= 0 else Fit.INSIDE

    def _fit_apart(self, sought: str, start: int, end: int) -> Fit:
        """Return how the words match one by one, in the field or, if it lacks some, up to it."""
        if any(sought.find(word, start, end) < 0 for word in self.words):
            start = 0
        begun = all(_word_start(word, sought, start, end) >= 0 for word in self.words)
        return Fit.WORDS if begun else Fit.INSIDE


def _word_start(part: str, text: str, start: int, end: int) -> int:
    """Return where ``part`` begins a word of ``text``, or -1; of places that overlap, the first."""
    at = text.find(part, start, end)
    while at >= 0:
        if at == 0 or not (text[at - 1].isalnum() and part[0].isalnum()):
            return at
        at = text.find(part, at + len(part), end)
    return -1


def matched_places(text: str, typed: TypedWords) -> Iterator[tuple[int, int]]:
    """Yield where each of the words stands in a text as it is shown: from and to, in characters.

    That is the first place where it begins a word, else the first of all; none where it is not.
    """
    if text.isascii():
        plain = text.casefold()
        shown_at: Sequence[int] = range(len(text))
    else:
        letters = [simplify(letter) for letter in text]
        plain = "".join(letters)
        shown_at = [number for number, letter in enumerate(letters) for _ in letter]
    for word in typed.words:
        at = _word_start(word, plain, 0, len(plain))
        at = plain.find(word) if at < 0 else at
        if at >= 0:
            yield shown_at[at], shown_at[at + len(word) - 1] + 1
