"""What a filter lets pass, whatever all its words occur in, and which of that matches best."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Final, NamedTuple, TypeVar

__all__ = [
    "MOST_FIELDS",
    "Fit",
    "Rank",
    "TypedWords",
    "matched_places",
    "passing",
    "plain_words",
    "searchable",
    "simplify",
    "word_start",
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


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` as they are compared: of two texts with the same, one is meant.

    >>> plain_words("José  Díaz") == plain_words("jose diaz")
    True
    """
    return tuple(simplify(text).split())


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
    """How words that were typed match a field, the best first.

    Where in the field they stand does not matter: people look for a surname as for a given name.
    """

    WHOLE = 0
    """As they were typed, and nothing but whole words."""
    BEGUN = 1
    """As they were typed, from the beginning of a word."""
    WORDS = 2
    """Each at the beginning of a word."""
    INSIDE = 3
    """At least one inside a word only."""


class Rank(NamedTuple):
    """How well an item matches; less is better.

    ``is_inside`` says that some word stands inside words only, which is worse than anything else.
    ``field`` is the number of the first field that is needed to find all the words (if they are not
    ``is_inside``, at beginnings of words), ``fit`` how they match there. A match in a name thus
    goes before any in a headline, but letters amid a name go after a word of a headline.
    """

    is_inside: bool
    field: int
    fit: Fit

    @classmethod
    def of(cls, field: int, fit: Fit) -> Rank:
        """Return the rank of a match in a field."""
        return cls(fit is Fit.INSIDE, field, fit)


MOST_FIELDS: Final = 8
"""Fields that a text to be searched may have."""

_RANKS: Final = tuple(tuple(Rank.of(field, fit) for fit in Fit) for field in range(MOST_FIELDS))
"""The ranks there are, made once: a filter compares a hundred thousand items at every key."""

_LEAST_WHOLE: Final = 2
"""Letters of a whole word: one alone is the beginning of a name, not the initial of another."""


class TypedWords:
    """The words of a filter, made ready to be compared with many texts.

    The texts are made by :func:`searchable`, or are simplified texts of a single field.
    """

    def __init__(self, typed: str) -> None:
        self.words = plain_words(typed)
        self._phrase = " ".join(self.words)

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
            at = word_start(self._phrase, sought)
            if at < 0:
                return _rank_at(sought, sought.find(self._phrase), Fit.INSIDE)
            return _rank_at(sought, at, self._fit_at(sought, at))
        begins = [word_start(word, sought) for word in self.words]
        if min(begins) < 0:
            return _rank_at(sought, max([sought.find(word) for word in self.words]), Fit.INSIDE)
        last = max(begins)
        start = sought.rfind(_FIELD_END, 0, last) + 1
        end = sought.find(_FIELD_END, last)
        at = word_start(self._phrase, sought, start, len(sought) if end < 0 else end)
        return _rank_at(sought, last, Fit.WORDS if at < 0 else self._fit_at(sought, at))

    def _fit_at(self, sought: str, at: int) -> Fit:
        """Return how the words match as they were typed, from the first word they begin on."""
        phrase = self._phrase
        if len(phrase) < _LEAST_WHOLE:
            return Fit.BEGUN
        end = -1
        while at >= 0:
            after = at + len(phrase)
            if after >= len(sought) or not (sought[after].isalnum() and phrase[-1].isalnum()):
                return Fit.WHOLE
            if end < 0:
                end = sought.find(_FIELD_END, at)
                end = len(sought) if end < 0 else end
            at = word_start(phrase, sought, after, end)
        return Fit.BEGUN


def _rank_at(sought: str, at: int, fit: Fit) -> Rank:
    """Return the rank of a match in the field that has the character ``at``."""
    return _RANKS[sought.count(_FIELD_END, 0, at)][fit]


def word_start(part: str, text: str, start: int = 0, end: int | None = None) -> int:
    """Return where ``part`` begins a word of a simplified text, or -1.

    Of places that overlap, the first counts. Linear in the characters from ``start`` to ``end``.
    """
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
        at = word_start(word, plain)
        at = plain.find(word) if at < 0 else at
        if at >= 0:
            yield shown_at[at], shown_at[at + len(word) - 1] + 1
