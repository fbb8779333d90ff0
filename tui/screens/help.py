"""The help: every key, those of the pane at hand first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from summarize.model import QuoteKind
from tui.colours import sign_of
from tui.commands import COMMANDS, MAIN, Scope, key_names

__all__ = ["HelpScreen", "scopes_for"]

_KEYS_WIDTH = 22


def scopes_for(pane: Widget | None, screen: Sequence[Scope] = MAIN) -> tuple[Scope, ...]:
    """Return the headings of the help for a pane: its own keys, then those of its screen."""
    from tui.widgets.article_list import ArticleList
    from tui.widgets.article_view import ArticleView
    from tui.widgets.quote_card import QuoteCard
    from tui.widgets.rows import Rows

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


class HelpScreen(ModalScreen[None]):
    """Scrolls where it does not fit; any of its keys closes it."""

    CSS_PATH = "../library.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close", id="help.close"),
        Binding("ctrl+c", "app.help_quit", show=False, id="help.break"),
        Binding("j", "scroll(1)", "Down", show=False, id="help.down"),
        Binding("k", "scroll(-1)", "Up", show=False, id="help.up"),
    ]

    def __init__(self, pane: Widget | None, scopes: Sequence[Scope] = MAIN) -> None:
        super().__init__()
        self._scopes = scopes_for(pane, scopes)

    def compose(self) -> ComposeResult:
        """One text in a box that scrolls."""
        with VerticalScroll(id="help"):
            yield Static(self._content())

    def on_mount(self) -> None:
        """Name the box."""
        box = self.query_one("#help")
        box.border_title = Content("Keys")
        box.border_subtitle = Content("Esc closes")
        box.focus()

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)

    def _content(self) -> Content:
        variables = self.app.theme_variables
        accent = Style(foreground=Color.parse(variables["accent"]), bold=True)
        quiet = Style(foreground=Color.parse(variables["quiet"]))
        parts: list[str | tuple[str, str | Style]] = []
        for scope in self._scopes:
            parts += [(scope.value, quiet + Style(bold=True)), "\n"]
            for entry in COMMANDS:
                if entry.scope is scope:
                    keys = "  ".join(key_names(entry, self.app._keymap))
                    parts += [("  " + keys.ljust(_KEYS_WIDTH), accent), f" {entry.help}\n"]
            parts.append("\n")
        parts += [("Signs in the margin of the text", quiet + Style(bold=True)), "\n"]
        parts += list(_signs(accent))
        return Content.assemble(*parts)


def _signs(accent: Style) -> Iterator[str | tuple[str, str | Style]]:
    rows = [("▌", "in the summary"), ("1 2 …", "whose words they are: see the speakers")]
    told: set[str] = set()
    for kind in QuoteKind:
        sign = sign_of(kind)
        if sign.mark not in told:
            told.add(sign.mark)
            rows.append((sign.mark, sign.name))
    for mark, words in [*rows, ("▶", "the current quote")]:
        yield ("  " + mark.ljust(_KEYS_WIDTH), accent)
        yield f" {words}\n"
