"""Finding a passage again in a text that was edited, by its words and by those around it.

Words are compared without case and punctuation, so that a comma more or another pair of quotation
marks does not matter. A passage is not guessed at: where two could be meant, none is found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final

from summarize.model import Span

__all__ = ["find_again", "find_once", "is_letter", "stands_once"]

_WORD: Final = re.compile(r"\w+")

_MOST_PLACES: Final = 40
"""Places of a word, or of two in a row, that are looked at: what stands more often says nothing."""
_FEW: Final = 5
"""Words of a passage that is too short to be known without those around it."""
_ALIKE: Final = 0.75
"""What a passage must share of its words with an edited one, from 0 to 1."""
_NEIGHBOURS: Final = 4
"""Words next to a passage on either side that tell it from others."""
_NEAR: Final = 0.6
"""What must be left of them on one side, from 0 to 1."""
_CLEARLY: Final = 0.3
"""By how much the words around one place must fit better than those around all others."""


def find_once(text: str, words: str) -> int | None:
    """Return where ``words`` stand in ``text``, in characters; None unless they do so once."""
    at = text.find(words) if words else -1
    return at if at >= 0 and text.find(words, at + 1) < 0 else None


def find_again(
    text: str, words: str, before: str = "", after: str = "", is_only: bool = True
) -> Span | None:
    """Return where a passage stands in ``text`` now, in characters; None where that is not sure.

    ``words`` are the passage as it was, ``before`` and ``after`` a few words around it (all
    empty: not known). ``is_only`` says that it stood in its text once: if not, or if it is
    short, the words around it decide. Linear in the text, which is looked through once for many
    passages.
    """
    sought = _words(words)
    if not sought:
        return None
    index = _index(text)
    around = _words(before)[-_NEIGHBOURS:], _words(after)[:_NEIGHBOURS]
    places = index.places_of(sought)
    if places is None:
        return None
    if not places and (edited := index.nearest(sought, *around)) is not None:
        places = [edited]
    found = _decide(index, places, around, is_only and len(sought) >= _FEW)
    return None if found is None else _with_marks(text, index.span(*found), words)


def stands_once(text: str, words: str) -> bool:
    """Whether a passage stands in a text once, whatever its punctuation."""
    sought = _words(words)
    places = _index(text).places_of(sought) if sought else None
    return places is not None and len(places) == 1


_Place = tuple[int, int]
"""The first word of a passage, and the first behind it, as numbers of words."""


def _decide(
    index: _Index,
    places: Sequence[_Place],
    around: tuple[Sequence[str], Sequence[str]],
    is_enough: bool,
) -> _Place | None:
    """Return the one place that is meant; ``is_enough``: the words of the passage tell by them."""
    if not any(around):
        return places[0] if len(places) == 1 else None
    fits = [(_fit(index, place, *around), place) for place in places]
    fits.sort(reverse=True)
    if not fits:
        return None
    (sides, place), *others = fits
    if not others:
        return place if is_enough or max(sides) >= _NEAR else None
    clearly = sum(sides) - max(sum(other) for other, _ in others) >= _CLEARLY
    return place if clearly and max(sides) >= _NEAR else None


def _fit(
    index: _Index, place: _Place, before: Sequence[str], after: Sequence[str]
) -> tuple[float, float]:
    """Return how many of the words before and after a place are those sought, better side first."""
    first, end = place
    shares = (  # with room for a word that came in between
        _shared(before, index.words[max(0, first - len(before) - 1) : first]),
        _shared(after, index.words[end : end + len(after) + 1]),
    )
    return max(shares), min(shares)


def _shared(sought: Sequence[str], there: Sequence[str]) -> float:
    if not sought:
        return 0.0
    return (Counter(sought) & Counter(there)).total() / len(sought)


def _with_marks(text: str, span: Span, words: str) -> Span:
    """Return a place with as many marks before and after it as the passage had."""
    found = _WORD.search(words)
    lead = found.start() if found else 0
    start, end = span.start, span.end
    for _ in range(lead):
        if start and not _is_of_word(text[start - 1]):
            start -= 1
    for _ in takewhile(lambda last: not _WORD.match(last), reversed(words)):
        if end < len(text) and not _is_of_word(text[end]):
            end += 1
    return Span(start, end)


def is_letter(character: str) -> bool:
    """Whether a character is of a word, as passages are looked for by their words."""
    return _WORD.match(character) is not None


def _is_of_word(character: str) -> bool:
    return character.isspace() or is_letter(character)


def _words(text: str) -> list[str]:
    return [found[0].casefold() for found in _WORD.finditer(text)]


class _Index:
    """The words of a text, and where each stands, alone and with the next."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self.words = [match[0].casefold() for match in found]
        self._spans = [match.span() for match in found]
        self._places: dict[str | tuple[str, str], list[int]] = {}
        for place, word in enumerate(self.words):
            self._enter(word, place)
        for place, pair in enumerate(pairwise(self.words)):
            self._enter(pair, place)

    def _enter(self, what: str | tuple[str, str], place: int) -> None:
        places = self._places.setdefault(what, [])
        if len(places) <= _MOST_PLACES:
            places.append(place)

    def span(self, first: int, end: int) -> Span:
        """Return the characters of the words from ``first`` to ``end``."""
        return Span(self._spans[first][0], self._spans[end - 1][1])

    def places_of(self, sought: Sequence[str]) -> list[_Place] | None:
        """Return where words stand as they are; None where they stand too often to look."""
        count = len(sought)
        rarest: list[int] | None = None
        lead = 0
        for offset, what in self._parts(sought):
            places = self._places.get(what, [])
            if rarest is None or len(places) < len(rarest):
                rarest, lead = places, offset
        if not rarest:
            return []
        if len(rarest) > _MOST_PLACES:
            return None
        firsts = (place - lead for place in rarest)
        return [
            (first, first + count)
            for first in firsts
            if first >= 0 and self.words[first : first + count] == list(sought)
        ]

    def nearest(
        self, sought: Sequence[str], before: Sequence[str], after: Sequence[str]
    ) -> _Place | None:
        """Return where words stand that were edited a little; None where nothing is like them.

        Two words in a row that stand in the text once are what the place is known by.
        """
        known = [
            (offset, places[0])
            for offset, what in self._parts(sought)
            if len(places := self._places.get(what, [])) == 1
        ]
        if len(sought) < 2 or not known:
            return None
        shifts = sorted(place - offset for offset, place in known)
        usual, room = shifts[len(shifts) // 2], 2 + len(sought) // 4
        known = [each for each in known if abs(each[1] - each[0] - usual) <= room]
        first = max(0, known[0][1] - known[0][0])
        end = min(len(self.words), known[-1][1] + len(sought) - known[-1][0])
        first, end = self._without(first, end, before, after)
        there = self.words[first:end]
        shared = (Counter(sought) & Counter(there)).total()
        return (first, end) if 2 * shared >= _ALIKE * (len(sought) + len(there)) > 0 else None

    def _without(self, first: int, end: int, before: Sequence[str], after: Sequence[str]) -> _Place:
        """Return a place without words that stood before or after the passage."""
        if before and before[-1] in self.words[first : first + 2]:
            first += 1 + self.words[first : first + 2].index(before[-1])
        if after and after[0] in self.words[max(first, end - 2) : end]:
            end = max(first, end - 2) + self.words[max(first, end - 2) : end].index(after[0])
        return first, end

    @staticmethod
    def _parts(sought: Sequence[str]) -> Iterator[tuple[int, str | tuple[str, str]]]:
        if len(sought) == 1:
            yield 0, sought[0]
        yield from enumerate(pairwise(sought))


@lru_cache(maxsize=1)
def _index(text: str) -> _Index:
    return _Index(text)
