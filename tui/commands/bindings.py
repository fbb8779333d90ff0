"""What the table of commands feeds: the key bindings, the footer, the palette and the help.

Each command has an id, so that a keymap can give it other keys, and an action, which is looked
for in the pane that has the focus, then in the screen, then in the app.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from textual.binding import Binding, BindingType

from tui.commands.command_table import (
    BY_ID,
    COMMANDS,
    LOCAL,
    MAIN,
    NO_KEY,
    QUOTES_SCREEN,
    SPEAKERS_SCREEN,
    Command,
    Scope,
)

__all__ = [
    "BY_ID",
    "COMMANDS",
    "LOCAL",
    "MAIN",
    "NO_KEY",
    "QUOTES_SCREEN",
    "SPEAKERS_SCREEN",
    "Command",
    "Scope",
    "bindings",
    "command",
    "first_key",
    "footer",
    "key_name",
    "key_names",
    "keys_of",
    "only",
]


_NAMES: Final = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "exclamation_mark": "!",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "underscore": "_",
    "slash": "/",
    "backslash": "\\",
    "apostrophe": "'",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "question_mark": "?",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "f1": "F1",
    "f5": "F5",
}


def command(name: str) -> Command:
    """Return the command with that id. Raises ``KeyError`` for an unknown one."""
    return BY_ID[name]


def bindings(*scopes: Scope) -> list[BindingType]:
    """Return the key bindings of the commands of ``scopes``, each with the command's id."""
    return [
        Binding(entry.keys, entry.action, entry.help, show=False, id=entry.id)
        for entry in COMMANDS
        if entry.scope in scopes
    ]


def only(name: str) -> list[BindingType]:
    """Return the key binding of one command, for a dialog that has no others of its scope."""
    entry = command(name)
    return [Binding(entry.keys, entry.action, entry.help, show=False, id=entry.id)]


def keys_of(entry: Command, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys that call a command now: those of ``keymap``, else its own."""
    return tuple(key.strip() for key in keymap.get(entry.id, entry.keys).split(","))


def key_names(entry: Command, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of a command as a reader knows them: ``]``, ``PgDn``, ``ctrl+p``.

    That of a command without a key is ``NO_KEY``.
    """
    return tuple(key_name(key) for key in keys_of(entry, keymap))


def first_key(name: str, keymap: Mapping[str, str]) -> str:
    """Return the first key of the command with that id, as a reader knows it."""
    return key_names(command(name), keymap)[0]


def key_name(key: str) -> str:
    """Return one key as a reader knows it."""
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, _NAMES.get(last, last)])


def footer(scopes: Iterable[Scope]) -> Sequence[Command]:
    """Return the commands of ``scopes`` for the footer, first the one that stays longest."""
    shown = frozenset(scopes)
    return sorted(
        (entry for entry in COMMANDS if entry.weight and entry.scope in shown),
        key=lambda entry: entry.weight,
    )
