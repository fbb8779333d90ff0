"""The help screen: every key, those of the active pane first (words: the command table)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from summarize.model import QuoteKind
from tui.commands.bindings import COMMANDS, MAIN, NO_KEY, Scope, key_names, only
from tui.screens.text_dialog import TextDialog
from tui.theme.themes import sign_of

__all__ = ["HelpScreen", "scopes_for", "set_row"]

_AS_EVER: Final[Mapping[str, str]] = {}
_KEYS_WIDTH: Final = 22
_ROOMY: Final = 56
"""Cells from which the column of the keys has its full width."""


def scopes_for(pane: Widget | None, screen: Sequence[Scope] = MAIN) -> tuple[Scope, ...]:
    """Return the headings of the help for a pane: its own keys, then those of its screen."""
    from tui.widgets.article_list import ArticleList
    from tui.widgets.article_view import ArticleView
    from tui.widgets.quote_card import QuoteCard
    from tui.widgets.row_list import Rows

    own: tuple[Scope, ...] = ()
    if isinstance(pane, ArticleView):
        own = (Scope.TEXT,)
    elif isinstance(pane, QuoteCard):
        own = (Scope.CARD,)
    elif isinstance(pane, ArticleList):
        own = (Scope.LIST, Scope.ROWS)
    elif isinstance(pane, Rows):
        own = (Scope.ROWS,)
    return (*own, *screen)


class HelpScreen(TextDialog):
    """Scrolls where it does not fit, by the keys of the text; Escape or ``q`` closes it.

    ``help_now`` says what commands do now, by their ids, where that changes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close", id="help.close"),
        *only("reader.messages"),
    ]
    BOX = "help"
    HEADING = "Keyboard shortcuts"

    def __init__(
        self,
        pane: Widget | None,
        scopes: Sequence[Scope] = MAIN,
        help_now: Mapping[str, str] = _AS_EVER,
    ) -> None:
        super().__init__()
        self._help_now = help_now
        self._scopes = scopes_for(pane, scopes)

    def content(self, width: int) -> Content:
        """Return every key and what it does, in ``width`` cells."""
        parts: list[str | tuple[str, str]] = []
        for heading, rows in [*self._keys(), ("Margin signs", list(_signs()))]:
            parts += [(heading, "bold $quiet"), "\n"]
            for keys, words in rows:
                for lead, rest in set_row(keys, words, width):
                    parts += [(lead, "bold $accent"), f"{rest}\n"]
            parts.append("\n")
        return Content.assemble(*parts[:-1])

    def _keys(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        keymap = self.app._keymap
        for scope in self._scopes:
            rows = []
            for entry in (entry for entry in COMMANDS if entry.scope is scope):
                keys = (key for key in key_names(entry, keymap) if key != NO_KEY)
                rows.append(("  ".join(keys), self._help_now.get(entry.id, entry.help)))
            yield scope.value, rows


def set_row(keys: str, words: str, width: int) -> list[tuple[str, str]]:
    """Return the lines of a row of ``width`` cells, each its keys and its words.

    Words hang in a column of their own. Where that is narrow, so is the column of the keys, and
    keys too long for it have a line to themselves.
    """
    from textwrap import wrap

    column = _KEYS_WIDTH if width >= _ROOMY else min(_KEYS_WIDTH, max(6, width // 4))
    room = max(6, width - column - 3)
    lines = wrap(words, room) or [""]
    lead = f"  {keys.ljust(column)} "
    if len(keys) > column:
        above = [(f"  {line}", "") for line in wrap(keys, max(6, width - 2))]
        return [*above, *((" " * len(f"  {' ' * column} "), line) for line in lines)]
    blank = " " * len(lead)
    return [(blank if number else lead, line) for number, line in enumerate(lines)]


def _signs() -> Iterator[tuple[str, str]]:
    yield "▌", "summary sentence"
    yield "① ② … ⓐ …", "speaker, by order of appearance"
    shown: set[str] = set()
    for kind in QuoteKind:
        sign = sign_of(kind)
        if sign.mark not in shown:
            shown.add(sign.mark)
            yield sign.mark, sign.name
    yield "▶", "current quote"
    yield "★", "bookmark"
    yield "●●● ●●○ ●○○", "high, medium, low confidence"
