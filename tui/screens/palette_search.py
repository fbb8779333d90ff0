"""What the palette finds for the letters that are typed, and in which order, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from operator import itemgetter

from textual.fuzzy import FuzzySearch

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

__all__ = ["FoundCommand", "Shelf", "find_commands", "forms_of", "score_of"]


class Shelf(IntEnum):
    """What the palette lists one below the other, the first on top."""

    COMMANDS = 0
    THEMES = 1
    ARTICLES = 2
    SCATTERED = 3
    """Commands in which the typed letters merely occur, in that order."""


def score_of(shelf: Shelf, rank: Rank) -> float:
    """Return what Textual sorts by, more than 0 and at most 1: by shelf, then by rank."""
    place = (rank.is_inside * MOST_FIELDS + rank.field) * len(Fit) + rank.fit
    return (len(Shelf) - shelf - place / 100) / len(Shelf)


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
    either does it do that all the letters occur in order.
    """
    typed = TypedWords(words)
    offered = list(commands)
    begun = list(filter(None, (_found(command, typed.words) for command in offered)))
    if begun:
        return begun
    inside = list(filter(None, (_match(command, typed) for command in offered)))
    return inside or list(_scattered(offered, "".join(typed.words)))


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


def _match(command: Command, typed: TypedWords) -> FoundCommand | None:
    rank = typed.rank(_sought(command))
    if rank is None:
        return None
    also = sorted(command.also, key=lambda name: _missing(name, typed))
    exact = next((name for name in also if simplify(name) == " ".join(typed.words)), None)
    if exact is not None:  # a whole other name is as good as the beginning of its own
        rank = Rank.of(0, Fit.START)
    by_name = typed.rank(simplify(command.help))
    begins_name = by_name is not None and by_name.is_inside <= rank.is_inside
    return FoundCommand(
        command,
        score_of(Shelf.COMMANDS, rank),
        "" if begins_name else exact or _telling(also, typed),
        " ".join(typed.words),
    )


def _missing(name: str, typed: TypedWords) -> int:
    return sum(word not in simplify(name) for word in typed.words)


def _telling(also: Iterable[str], typed: TypedWords) -> str:
    """Return the first of other names, those with most of the words first, "" if it has none."""
    first = next(iter(also), "")
    return first if _missing(first, typed) < len(typed.words) else ""


def _scattered(commands: Iterable[Command], letters: str) -> Iterator[FoundCommand]:
    search = FuzzySearch()
    for command in commands:
        score, _ = search.match(letters, command.help)
        if score > 0:
            least = 1 / len(Shelf)
            yield FoundCommand(command, least * score / (score + 1))
