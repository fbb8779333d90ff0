"""What the palette finds for the letters that are typed, and in which order, as plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from operator import itemgetter
from typing import Final

from summarize.frozen import frozen
from tui.commands.command_table import Command
from tui.session.text_filter import (
    MOST_FIELDS,
    Fit,
    Rank,
    TypedWords,
    searchable,
    simplify,
    word_start,
)

__all__ = ["FoundCommand", "Shelf", "find_commands", "forms_of", "meant_by", "score_of"]

_WORD: Final = re.compile(r"\w+")

_LONG: Final = 5
"""Letters of a word from which a slip in it is forgiven."""


class Shelf(IntEnum):
    """What the palette lists one below the other, the first on top."""

    COMMANDS = 0
    THEMES = 1
    ARTICLES = 2
    MISSPELT = 3
    """Commands that are called almost as it is typed."""


_FITS: Final = 1 + len(Fit)
"""Ways in which words match a field: those of ``Fit``, and before them all that they begin it."""

_PLACES: Final = 2 * MOST_FIELDS * _FITS
"""Ranks that one shelf has."""


def score_of(shelf: Shelf, rank: Rank, is_first: bool = False) -> float:
    """Return what Textual sorts by, more than 0 and at most 1: by shelf, then by rank.

    ``is_first`` says that the words begin the field, or one of the names in it.
    """
    fit = 0 if is_first else 1 + rank.fit
    place = (rank.is_inside * MOST_FIELDS + rank.field) * _FITS + fit
    return (len(Shelf) - shelf - place / _PLACES) / len(Shelf)


@frozen
class FoundCommand:
    """A command that was found: how well it matches, and by which other name of it, "" for none.

    ``words`` are those that were typed, in the forms in which they stand there.
    """

    command: Command
    score: float
    by: str = ""
    words: str = ""


def find_commands(commands: Iterable[Command], words: str) -> list[FoundCommand]:
    """Return the commands in which all the words begin words, in the order of the table.

    They are looked for in what the command is called, in its other names, then in the name of its
    scope with it; a plural finds what is called in the singular. Only where they begin words of
    none are commands found with the words inside words, and only where there is none of these
    either those of which a long word is typed with one slip.
    """
    typed = TypedWords(words)
    offered = list(commands)
    begun = list(filter(None, (_found(command, typed.words) for command in offered)))
    if begun:
        return begun
    inside = list(filter(None, (_match(command, typed) for command in offered)))
    return inside or list(filter(None, (_misspelt(c, typed.words) for c in offered)))


def forms_of(word: str) -> tuple[str, ...]:
    """Return a word and what it may be the plural of: ``matches``, ``matche``, ``match``."""
    singulars = [
        word.removesuffix(ending) + instead
        for ending, instead in (("s", ""), ("es", ""), ("ies", "y"))
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith("ss")
    ]
    return (word, *singulars)


def _found(command: Command, words: Iterable[str]) -> FoundCommand | None:
    """Return the command if every word, in the form that comes first, begins a word of it."""
    sought = _sought(command)
    meant = []
    for word in words:
        places = [(word_start(form, sought), form) for form in forms_of(word)]
        first = min((place for place in places if place[0] >= 0), key=itemgetter(0), default=None)
        if first is None:
            return None
        meant.append(first[1])
    return _match(command, TypedWords(" ".join(meant)))


def _sought(command: Command) -> str:
    scoped = f"{command.scope.value}: {command.help}"
    return searchable(command.help, "\n".join(command.also), scoped)


def _match(
    command: Command, typed: TypedWords, shelf: Shelf = Shelf.COMMANDS
) -> FoundCommand | None:
    sought = _sought(command)
    rank = typed.rank(sought)
    if rank is None:
        return None
    phrase = " ".join(typed.words)
    also = sorted(command.also, key=lambda name: _missing(name, typed))
    exact = next((name for name in also if simplify(name) == phrase), None)
    if exact is not None:  # a whole other name is as good as the beginning of its own
        rank = Rank.of(0, Fit.WHOLE)
    by_name = typed.rank(simplify(command.help))
    begins_name = by_name is not None and by_name.is_inside <= rank.is_inside
    names = (simplify(command.help),) if rank.field == 0 else map(simplify, command.also)
    is_first = exact is not None or any(name.startswith(phrase) for name in names)
    return FoundCommand(
        command,
        score_of(shelf, rank, is_first),
        "" if begins_name else exact or _telling(also, typed),
        phrase,
    )


def _missing(name: str, typed: TypedWords) -> int:
    return sum(word not in simplify(name) for word in typed.words)


def _telling(also: Iterable[str], typed: TypedWords) -> str:
    """Return the first of other names, those with most of the words first, "" if it has none."""
    first = next(iter(also), "")
    return first if _missing(first, typed) < len(typed.words) else ""


def _misspelt(command: Command, words: Iterable[str]) -> FoundCommand | None:
    """Return the command if every word begins a word of it, long words with one slip at most."""
    known = dict.fromkeys(_WORD.findall(_sought(command)))
    meant = [next((part for w in known if (part := meant_by(word, w))), "") for word in words]
    if not meant or not all(meant):
        return None
    return _match(command, TypedWords(" ".join(meant)), Shelf.MISSPELT)


def meant_by(typed: str, word: str) -> str:
    """Return the beginning of a ``word`` that is meant by what is typed, "" where none is.

    Of long words one letter may be wrong, missing or too many, or two may have changed places:
    ``setings`` means ``settings``, ``bokm`` means nothing.
    """
    if word.startswith(typed):
        return typed
    if len(word) < _LONG:
        return ""
    near = range(max(_LONG, len(typed) - 1), min(len(word), len(typed) + 1) + 1)
    return next((word[:end] for end in near if _is_one_slip(typed, word[:end])), "")


def _is_one_slip(typed: str, word: str) -> bool:
    """Whether one letter more, less or otherwise, or two changed over, make one the other."""
    pairs = enumerate(zip(typed, word, strict=False))
    start = next((at for at, (a, b) in pairs if a != b), min(len(typed), len(word)))
    one, other = typed[start:], word[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )
