"""One table of commands: it feeds the key bindings, the footer, the palette and the help.

Each command has an id, so that a keymap can give it other keys, and an action, which is looked
for in the pane that has the focus, then in the screen, then in the app.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from textual.binding import Binding, BindingType

__all__ = [
    "COMMANDS",
    "Command",
    "Scope",
    "bindings",
    "command",
    "footer",
    "key_names",
    "keys_of",
    "screen_bindings",
]


class Scope(Enum):
    """Where a command works, and under which heading the help lists it."""

    ROWS = "In this pane"
    TEXT = "In the text"
    CARD = "In the card"
    FIND_LINE = "While typing what to find"
    QUOTES = "Quotes"
    ARTICLES = "Articles"
    SUMMARY = "Summary"
    FIND = "Find"
    PANES = "Panes"
    READER = "The reader"


LOCAL: Final = frozenset({Scope.ROWS, Scope.TEXT, Scope.CARD, Scope.FIND_LINE})
"""Scopes bound by the panes themselves; all others are bound by the screen."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can do.

    ``keys`` are Textual key names, comma between them. ``label`` is for the footer (a word or
    two), ``help`` for the palette and the help (a line). ``weight`` is its place in the footer,
    from 1, first to stay when the terminal is narrow; 0 keeps it out.
    """

    id: str
    keys: str
    action: str
    label: str
    help: str
    scope: Scope
    weight: int = 0
    in_palette: bool = True


COMMANDS: Final[tuple[Command, ...]] = (
    Command("rows.down", "j,down", "move(1)", "down", "Next line", Scope.ROWS, 0, False),
    Command("rows.up", "k,up", "move(-1)", "up", "Line before", Scope.ROWS, 0, False),
    Command(
        "rows.page-down", "space,pagedown,ctrl+f", "page(1)", "", "A page on", Scope.ROWS, 0, False
    ),
    Command("rows.page-up", "b,pageup,ctrl+b", "page(-1)", "", "A page back", Scope.ROWS, 0, False),
    Command("rows.first", "g,home", "edge(-1)", "", "To the beginning", Scope.ROWS, 0, False),
    Command("rows.last", "G,end", "edge(1)", "", "To the end", Scope.ROWS, 0, False),
    Command("rows.open", "enter", "open", "open", "Go to what is chosen", Scope.ROWS, 0, False),
    Command("text.down", "j,down", "move(1)", "down", "A line down", Scope.TEXT, 0, False),
    Command("text.up", "k,up", "move(-1)", "up", "A line up", Scope.TEXT, 0, False),
    Command(
        "text.page-down", "space,pagedown,ctrl+f", "page(1)", "", "A page on", Scope.TEXT, 0, False
    ),
    Command("text.page-up", "b,pageup,ctrl+b", "page(-1)", "", "A page back", Scope.TEXT, 0, False),
    Command("text.half-down", "d,ctrl+d", "half(1)", "", "Half a page on", Scope.TEXT, 0, False),
    Command("text.half-up", "u,ctrl+u", "half(-1)", "", "Half a page back", Scope.TEXT, 0, False),
    Command("text.first", "g,home", "edge(-1)", "", "To the beginning", Scope.TEXT, 0, False),
    Command("text.last", "G,end", "edge(1)", "", "To the end", Scope.TEXT, 0, False),
    Command("card.down", "j,down", "scroll_down", "", "A line down", Scope.CARD, 0, False),
    Command("card.up", "k,up", "scroll_up", "", "A line up", Scope.CARD, 0, False),
    Command("card.page-down", "space,pagedown", "page_down", "", "A page on", Scope.CARD, 0, False),
    Command("card.page-up", "b,pageup,ctrl+b", "page_up", "", "A page back", Scope.CARD, 0, False),
    Command("card.first", "g,home", "scroll_home", "", "To the beginning", Scope.CARD, 0, False),
    Command("card.last", "G,end", "scroll_end", "", "To the end", Scope.CARD, 0, False),
    Command("find.leave", "escape", "leave_find", "", "Leave find", Scope.FIND_LINE, 0, False),
    Command("quote.next", "n", "quote(1)", "next quote", "Next quote", Scope.QUOTES, 2),
    Command("quote.previous", "N", "quote(-1)", "quote back", "Quote before", Scope.QUOTES),
    Command(
        "speaker.next",
        "s",
        "speaker(1)",
        "same speaker",
        "Next quote by the speaker",
        Scope.QUOTES,
        4,
    ),
    Command(
        "speaker.previous", "S", "speaker(-1)", "", "Quote before by the speaker", Scope.QUOTES
    ),
    Command("quote.copy", "y", "copy", "copy", "Copy the quote with its source", Scope.QUOTES, 7),
    Command(
        "quote.walk",
        "v",
        "walk",
        "visit",
        "Visit quotes, reported words too, or all marks",
        Scope.QUOTES,
    ),
    Command(
        "article.next",
        "right_square_bracket,J",
        "article(1)",
        "next article",
        "Next article",
        Scope.ARTICLES,
        3,
    ),
    Command(
        "article.previous",
        "left_square_bracket,K",
        "article(-1)",
        "",
        "Article before",
        Scope.ARTICLES,
    ),
    Command(
        "summary.longer", "plus,equals_sign", "longer(1)", "longer", "Longer", Scope.SUMMARY, 8
    ),
    Command(
        "summary.shorter", "minus,underscore", "longer(-1)", "shorter", "Shorter", Scope.SUMMARY
    ),
    Command("summary.method", "m", "method(1)", "method", "Next method", Scope.SUMMARY, 9),
    Command("summary.method-back", "M", "method(-1)", "", "Method before", Scope.SUMMARY),
    Command("find.open", "slash", "find", "find", "Find in the text", Scope.FIND, 6),
    Command("pane.next", "tab", "pane(1)", "pane", "Next pane", Scope.PANES, 5, in_palette=False),
    Command("pane.right", "l,right", "column(1)", "", "Pane on the right", Scope.PANES, 0, False),
    Command("pane.left", "h,left", "column(-1)", "", "Pane on the left", Scope.PANES, 0, False),
    Command(
        "pane.previous",
        "shift+tab",
        "pane(-1)",
        "",
        "Pane before",
        Scope.PANES,
        0,
        False,
    ),
    Command("pane.articles", "1", "show('articles')", "", "Go to the articles", Scope.PANES),
    Command("pane.summary", "2", "show('summary')", "", "Go to the summary", Scope.PANES),
    Command("pane.text", "3", "show('text')", "", "Go to the text", Scope.PANES),
    Command("pane.focus", "f", "focus_mode", "", "The text alone, and back", Scope.PANES),
    Command(
        "text.skim",
        "z",
        "skim",
        "",
        "Skim: only summary and quotes stay bright, and back",
        Scope.PANES,
    ),
    Command("reader.leave", "escape", "leave", "", "Let go of the quote", Scope.READER, 0, False),
    Command("reader.help", "question_mark,f1", "help", "help", "Help", Scope.READER, 1, False),
    Command(
        "reader.palette",
        "ctrl+p",
        "app.palette",
        "commands",
        "Every command, every article by name",
        Scope.READER,
        10,
        False,
    ),
    Command("reader.theme", "T", "app.theme", "", "Dark, light", Scope.READER),
    Command("reader.quit", "q,ctrl+q", "quit", "quit", "Leave pullquote", Scope.READER, 1, True),
)

_BY_ID: Final = {entry.id: entry for entry in COMMANDS}

_NAMES: Final = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "underscore": "_",
    "slash": "/",
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
}


def command(name: str) -> Command:
    """Return the command with that id. Raises ``KeyError`` for an unknown one."""
    return _BY_ID[name]


def bindings(*scopes: Scope) -> list[BindingType]:
    """Return the key bindings of the commands of ``scopes``, each with the command's id."""
    return [
        Binding(entry.keys, entry.action, entry.help, show=False, id=entry.id)
        for entry in COMMANDS
        if entry.scope in scopes
    ]


def screen_bindings() -> list[BindingType]:
    """Return the bindings of everything that works in every pane."""
    return bindings(*(scope for scope in Scope if scope not in LOCAL))


def keys_of(entry: Command, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys that call a command now: those of ``keymap``, else its own."""
    return tuple(key.strip() for key in keymap.get(entry.id, entry.keys).split(","))


def key_names(entry: Command, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of a command as a reader knows them: ``]``, ``PgDn``, ``ctrl+p``."""
    return tuple(_key_name(key) for key in keys_of(entry, keymap))


def _key_name(key: str) -> str:
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, _NAMES.get(last, last)])


def footer() -> Sequence[Command]:
    """Return the commands of the footer, first the one that stays longest."""
    return sorted((entry for entry in COMMANDS if entry.weight), key=lambda entry: entry.weight)
