"""Globs of git's kind, any number of them matched at once in one pass over a name.

Each glob is a row of bits in one long integer, a bit a character of the glob, and a step of the
machine moves all rows at once. So a name takes the same time whatever the globs are: nothing is
tried twice, and no glob can be made so that it never ends.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final, TypeAlias

from summarize.frozen import frozen

__all__ = ["Glob", "GlobMachine", "least_length", "parse_glob", "weight"]


class _Wild(Enum):
    """What stands for more than one character, or for any."""

    ANY = "?"  # one character, no slash
    STAR = "*"  # any number of characters, no slash
    DEEP = "**"  # any number of characters
    FOLDERS = "**/"  # nothing, or anything that ends with a slash


@frozen
class _Set:
    """A set of characters: ``[a-z]``, ``[!a-z]``."""

    members: frozenset[str]
    ranges: tuple[tuple[str, str], ...]
    is_negated: bool

    def has(self, character: str) -> bool:
        """Whether one character is in it; a slash never is."""
        found = character in self.members or any(
            first <= character <= last for first, last in self.ranges
        )
        return found != self.is_negated and character != "/"


Glob: TypeAlias = tuple[str | _Wild | _Set, ...]

_CLASSES: Final = {
    "alnum": string.ascii_letters + string.digits,
    "alpha": string.ascii_letters,
    "blank": " \t",
    "cntrl": "".join(map(chr, (*range(32), 127))),
    "digit": string.digits,
    "graph": string.ascii_letters + string.digits + string.punctuation,
    "lower": string.ascii_lowercase,
    "print": string.ascii_letters + string.digits + string.punctuation + " ",
    "punct": string.punctuation,
    "space": " \t\n\r",
    "upper": string.ascii_uppercase,
    "xdigit": string.hexdigits,
}


# --- text -> glob -----------------------------------------------------------------------------


def parse_glob(text: str) -> Glob | None:
    """Read a glob as git does; None for one that can match nothing."""
    glob: list[str | _Wild | _Set] = []
    at = 0
    while at < len(text):
        character = text[at]
        if character == "\\":
            if at + 1 == len(text):
                return None
            glob.append(text[at + 1])
            at += 2
        elif character == "?":
            glob.append(_Wild.ANY)
            at += 1
        elif character == "*":
            end = at + 1
            while end < len(text) and text[end] == "*":
                end += 1
            is_whole = at == 0 or text[at - 1] == "/"
            if end - at == 1 or not is_whole or not _ends_part(text, end):
                glob.append(_Wild.STAR)
            elif text.startswith("/", end):
                end += 1
                if not glob or glob[-1] is not _Wild.FOLDERS:  # one after another adds nothing
                    glob.append(_Wild.FOLDERS)
            else:
                glob.append(_Wild.DEEP)
            at = end
        elif character == "[":
            found = _parse_set(text, at + 1)
            if found is None:
                return None
            made, at = found
            glob.append(made)
        else:
            glob.append(character)
            at += 1
    return tuple(glob)


def _ends_part(text: str, at: int) -> bool:
    return at == len(text) or text.startswith(("/", "\\/"), at)


def _parse_set(text: str, at: int) -> tuple[_Set, int] | None:
    """Read a set whose bracket is before ``at``; None where it has no end or makes no sense."""
    is_negated = text[at : at + 1] in ("!", "^")
    at += is_negated
    members: set[str] = set()
    ranges: list[tuple[str, str]] = []
    before = ""  # the character that a hyphen after it would make a range with
    is_first = True
    while is_first or text[at : at + 1] != "]":
        is_first = False
        character = text[at : at + 1]
        if not character:
            return None
        if character == "\\":
            at += 1
            before = text[at : at + 1]
            if not before:
                return None
            members.add(before)
        elif character == "-" and before and text[at + 1 : at + 2] not in ("", "]"):
            at += 1
            if text[at] == "\\":
                at += 1
            if at >= len(text):
                return None
            ranges.append((before, text[at]))
            before = ""
        elif character == "[" and text[at + 1 : at + 2] == ":":
            end = text.find("]", at + 2)
            if end < 0:
                return None
            if end == at + 2 or text[end - 1] != ":":
                members.add("[")
                before = "["
            else:
                named = _CLASSES.get(text[at + 2 : end - 1])
                if named is None:
                    return None
                members.update(named)
                before = ""
                at = end
        else:
            members.add(character)
            before = character
        at += 1
    return _Set(frozenset(members), tuple(ranges), is_negated), at + 1


# --- matching ---------------------------------------------------------------------------------

_MOST_MASKS: Final = 1_000
"""Characters whose masks are remembered."""


class GlobMachine:
    """Globs run side by side. A state is an integer: the bits of all that may have been matched.

    ``globs`` come with a number each and whether they match folders only; of those that match, the
    last one given is the one that counts.
    """

    def __init__(self, globs: Sequence[tuple[Glob, int, bool]]) -> None:
        self._characters: dict[str, list[int]] = {}
        sets: dict[_Set, list[int]] = {}
        wild: dict[_Wild, list[int]] = {kind: [] for kind in _Wild}
        starts: list[int] = []
        inner: list[int] = []
        ends: list[int] = []
        folder_ends: list[int] = []
        self._numbers: dict[int, int] = {}
        at = 0
        for glob, number, is_folder_only in globs:
            starts.append(at)
            for element in glob:
                at += 1
                if isinstance(element, str):
                    self._characters.setdefault(element, []).append(at)
                elif isinstance(element, _Set):
                    sets.setdefault(element, []).append(at)
                else:
                    if element is _Wild.FOLDERS:  # two bits: within a name, and after a slash
                        inner.append(at)
                        at += 1
                    wild[element].append(at)
            (folder_ends if is_folder_only else ends).append(at)
            self._numbers[at] = number
            at += 1
        self._size = at
        self._any = self._bits(wild[_Wild.ANY])
        self._sets = [(each, self._bits(places)) for each, places in sets.items()]
        self._boundaries = self._bits(wild[_Wild.FOLDERS])
        self._inner = self._bits(inner)
        deep = self._bits(wild[_Wild.DEEP])
        self._stars = self._bits(wild[_Wild.STAR]) | deep
        self._loops = self._stars | self._inner
        self._slash_loops = deep | self._boundaries
        self._ends = self._bits(ends)
        self._all_ends = self._ends | self._bits(folder_ends)
        self._masks: dict[str, int] = {}
        self.start: int = self._closed(self._bits(starts))

    def advance(self, state: int, text: str) -> int:
        """Return the state after ``text``."""
        for character in text:
            if not state:
                break
            mask = self._masks.get(character)
            if mask is None:
                mask = self._mask(character)
            if character == "/":
                moved = state & self._slash_loops
            else:
                moved = (state & self._loops) | ((state >> 1) & self._inner)
            state = self._closed(((state << 1) & mask) | moved)
        return state

    def verdict(self, state: int, *, is_folder: bool) -> int:
        """Return the number of the last glob that matches all that was read, or -1."""
        matched = state & (self._all_ends if is_folder else self._ends)
        return self._numbers[matched.bit_length() - 1] if matched else -1

    def _closed(self, state: int) -> int:
        """Add what is reached without a character: a star may stand for nothing."""
        state |= (state << 2) & self._boundaries
        return state | ((state << 1) & self._stars)

    def _mask(self, character: str) -> int:
        """Return the bits at which ``character`` may come next."""
        mask = self._boundaries if character == "/" else self._any
        places = self._characters.get(character)
        if places is not None:
            mask |= self._bits(places)
        for each, bits in self._sets:
            if each.has(character):
                mask |= bits
        if len(self._masks) >= _MOST_MASKS:
            self._masks.clear()
        self._masks[character] = mask
        return mask

    def _bits(self, places: Sequence[int]) -> int:
        made = bytearray(self._size // 8 + 1)
        for place in places:
            made[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(made, "little")


def least_length(glob: Glob) -> int:
    """Return how many characters anything that ``glob`` matches has at least."""
    return sum(not isinstance(element, _Wild) or element is _Wild.ANY for element in glob)


def weight(glob: Glob) -> int:
    """Return what ``glob`` adds to the time of a step: its bits, and what its sets are worth."""
    return 2 + len(glob) + sum(_weights(glob))


def _weights(glob: Glob) -> Iterator[int]:
    for element in glob:
        if isinstance(element, _Set):
            yield 64 + len(element.members) + 16 * len(element.ranges)
        elif element is _Wild.FOLDERS:
            yield 1
