"""What the palette finds for the letters that are typed, and in which order, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum

from textual.fuzzy import FuzzySearch

from summarize.frozen import frozen
from tui.commands.command_table import Command
from tui.session.text_filter import Fit, Rank, TypedWords, searchable, simplify

__all__ = ["FoundCommand", "Shelf", "find_commands", "score_of"]


class Shelf(IntEnum):
    """What the palette lists one below the other, the first on top."""

    COMMANDS = 0
    THEMES = 1
    ARTICLES = 2
    SCATTERED = 3
    """Commands in which the typed letters merely occur, in that order."""


def score_of(shelf: Shelf, rank: Rank) -> float:
    """Return what Textual sorts by, more than 0 and at most 1: by shelf, then by rank."""
    return (len(Shelf) - shelf - (rank.field * len(Fit) + rank.fit) / 100) / len(Shelf)


@frozen
class FoundCommand:
    """A command that was found: how well it matches, and by which other name of it, "" for none."""

    command: Command
    score: float
    by: str = ""


def find_commands(commands: Iterable[Command], words: str) -> list[FoundCommand]:
    """Return the commands that hold the words, in the order of the table.

    They are looked for in what the command is called, in its other names, then in the name of its
    scope with it. Only where none holds the words does it do that all the letters occur in order.
    """
    typed = TypedWords(words)
    offered = list(commands)
    found = list(filter(None, (_found(command, typed) for command in offered)))
    return found or list(_scattered(offered, "".join(typed.words)))


def _found(command: Command, typed: TypedWords) -> FoundCommand | None:
    scoped = f"{command.scope.value}: {command.help}"
    rank = typed.rank(searchable(command.help, "\n".join(command.also), scoped))
    if rank is None:
        return None
    also = [name for name in command.also if typed.rank(simplify(name)) is not None]
    exact = next((name for name in also if simplify(name) == " ".join(typed.words)), None)
    if exact is not None:  # a whole other name is as good as the beginning of its own
        rank = Rank(0, Fit.START)
    by_name = typed.rank(simplify(command.help)) is not None
    return FoundCommand(
        command,
        score_of(Shelf.COMMANDS, rank),
        "" if by_name else exact or next(iter(also), ""),
    )


def _scattered(commands: Iterable[Command], letters: str) -> Iterator[FoundCommand]:
    search = FuzzySearch()
    for command in commands:
        score, _ = search.match(letters, command.help)
        if score > 0:
            least = 1 / len(Shelf)
            yield FoundCommand(command, least * score / (score + 1))
