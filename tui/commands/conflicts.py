"""Keys that two commands of one place would have: which loses it, and the problem that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui.commands.command_table import (
    BY_ID,
    COMMANDS,
    MAIN,
    QUOTES_SCREEN,
    SPEAKERS_SCREEN,
    Command,
    Scope,
)

__all__ = ["give_way", "meets"]

_PANES: Final = (Scope.ROWS, Scope.LIST, Scope.TEXT, Scope.CARD)
"""Scopes of panes, which take a key before the screen around them does."""

_PLACES: Final[tuple[frozenset[Scope], ...]] = (
    *(frozenset({*MAIN, pane}) for pane in _PANES),
    frozenset({*MAIN, Scope.ROWS, Scope.LIST}),
    frozenset({*QUOTES_SCREEN, Scope.ROWS}),
    frozenset({*SPEAKERS_SCREEN, Scope.ROWS}),
    frozenset({Scope.FIND_SCREEN, Scope.READER, Scope.ROWS}),
    frozenset({Scope.FIND_LINE}),
    frozenset({Scope.FILTER_LINE}),
)
"""Scopes whose keys are heard in one place: a pane's own, and those of the screen it is in."""

_FORMER_KEYS: Final[Mapping[str, tuple[str, ...]]] = {"library.back": ("q",)}
"""Keys that commands had in earlier versions: who gives them back is told nothing."""


def meets(one: Command, other: Command) -> bool:
    """Return whether two commands are called from one place, so that a key can mean but one."""
    return any(one.scope in place and other.scope in place for place in _PLACES)


def give_way(
    given: Mapping[str, tuple[str, ...]],
) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, str]]]:
    """Return what keys are left to commands that lose some to those in ``given``, and the news.

    ``given`` are new keys by the ids of commands. A command that is not among them goes without
    the keys that are given to another of its place. The news is told by the id of the command
    that was given the key, one line for each.
    """
    left: dict[str, tuple[str, ...]] = {}
    problems: list[tuple[str, str]] = []
    for name, keys in given.items():
        fresh = [key for key in keys if key not in BY_ID[name].own_keys]
        losers: list[str] = []
        lost: list[str] = []
        for other in COMMANDS:
            if other.id in given or not meets(BY_ID[name], other):
                continue
            own = left.get(other.id, other.own_keys)
            taken = [key for key in fresh if key in own]
            if taken:
                left[other.id] = tuple(key for key in own if key not in taken)
                if not set(taken) - set(_FORMER_KEYS.get(name, ())):
                    continue
                losers.append(other.id + " (now without a key)" * (not left[other.id]))
                lost += [key for key in taken if key not in lost]
        if losers:
            what = f"the key {lost[0]}" if len(lost) == 1 else f"the keys {', '.join(lost)}"
            problems.append((name, f"{name} takes {what} from {_and(losers)}"))
    return left, problems


def _and(names: list[str]) -> str:
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last
