"""The palette: commands by name or other names, then themes, then articles by headline and file.

What matches is shown from plain text: ``Matcher.highlight`` would parse headlines as markup.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any, Final, Protocol, runtime_checkable

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.color import Color
from textual.command import CommandInput, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import LoadingIndicator, Static

from tui.commands.bindings import COMMANDS, NO_KEY, Command, key_names
from tui.screens.palette_search import Shelf, find_commands, score_of
from tui.session.entry import ArticleEntry
from tui.session.text_filter import TypedWords, matched_places, searchable
from tui.typesetting.control_characters import displayable
from tui.typesetting.in_context import shorten_to_show
from tui.typesetting.wrapping import clamp
from tui.widgets.option_bar import BarredCommands
from tui.widgets.pane_title import PaneTitle

__all__ = ["ArticleProvider", "CommandProvider", "Palette", "ThemeProvider"]

_WIDTH: Final = 88
"""Cells of the palette, at most: keys do not stand far from what they do."""

_SIGN: Final = ">"
"""What stands before the line: a sign that every font has."""

_ARTICLE: Final = "Article: "

_AROUND_NOTE: Final = 4
"""Cells around a note."""

_WORD: Final = re.compile(r"\w{3,}")

_SIDES: Final = 5
"""Cells of its padding and scrollbar."""

_OF_THE_APP: Final = "app."
"""What the actions begin with that are the app's own, and work on any screen."""

_MOST_ARTICLES: Final = 200
"""Articles that are shown: more letters show the others."""


@runtime_checkable
class OpensArticles(Protocol):
    """A screen that has a list of articles."""

    @property
    def entries(self) -> Sequence[ArticleEntry]:
        """The entries of the list."""

    def open_article(self, index: int) -> None:
        """Show the article of an entry."""


@runtime_checkable
class ChoosesThemes(Protocol):
    """An app that remembers which theme was chosen."""

    def choose_theme(self, name: str) -> None:
        """Change to a theme."""


class Palette(CommandPalette):
    """The palette of Textual, as wide as is good for its rows."""

    CSS_PATH = "palette.tcss"

    def __init__(self) -> None:
        super().__init__(placeholder="Find a command, theme or article", id="--command-palette")

    def compose(self) -> ComposeResult:
        """The line, what it finds, and what is shown while it looks."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield Static(_SIGN, id="sign", markup=False)
                yield CommandInput(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield BarredCommands()
                yield LoadingIndicator()

    def on_mount(self) -> None:
        """Say in the border what it is, and how to leave."""
        self.query_one("#--input").border_title = PaneTitle("Commands")
        self.query_one(BarredCommands).border_subtitle = PaneTitle("Esc closes")

    def on_resize(self, event: events.Resize) -> None:
        """Set the rows to the width there is."""
        self._gather_commands(self.query_one(CommandInput).value.strip())


class _Rows(Provider):
    """A provider that sets what it offers on rows: words, a note in passing, keys on the right."""

    def _row(
        self,
        words: str,
        typed: str = "",
        keys: str = "",
        note: str = "",
        label: str = "",
        is_note_needed: bool = False,
    ) -> Content:
        """Return a row as wide as the palette, with the words that match in view and underlined.

        ``label`` says before the words what they are. A note that is needed has room, whatever the
        words need.
        """
        room = max(1, min(_WIDTH, self.app.size.width) - _SIDES)
        kept = min(cell_len(note) + _AROUND_NOTE, room // 2) if note and is_note_needed else 0
        sought = TypedWords(typed)
        room_for_words = max(1, room - kept - cell_len(label))
        words = shorten_to_show(words, matched_places(words, sought), room_for_words)
        shown = Content(words)
        for start, end in matched_places(words, sought) if self.match_style else ():
            shown = shown.stylize(self.match_style or Style(), start, end)
        shown = Content(label).append(shown)
        room -= cell_len(label) + cell_len(words)
        keys = keys if cell_len(keys) + 2 <= room else ""
        room -= cell_len(keys)
        note = next(iter(clamp(f"  {note}", room - 2, 1)), "") if note and room > 8 else ""
        blank = " " * (room - cell_len(note))
        quiet = Style(foreground=Color.parse(self.app.theme_variables["quiet"]), bold=False)
        return Content.assemble(shown, (note, quiet), blank, (keys, Style(bold=False)))


class CommandProvider(_Rows):
    """Offers the commands of the table."""

    def _offers(self) -> Iterator[Command]:
        """Yield what can run on the screen: on a dialog, which has no scopes, what the app does."""
        scopes = getattr(self.screen, "SCOPES", ())
        now: dict[str, str] = getattr(self.screen, "help_now", {})
        for entry in COMMANDS:
            here = entry.scope in scopes if scopes else entry.action.startswith(_OF_THE_APP)
            if entry.in_palette and here:
                yield replace(entry, help=now[entry.id]) if entry.id in now else entry

    def _run(self, entry: Command) -> Any:
        return partial(self.screen.run_action, entry.action)

    def _keys(self, entry: Command) -> str:
        names = key_names(entry, self.app._keymap)
        return "  ".join(name for name in names if name != NO_KEY)

    async def discover(self) -> Hits:
        """Offer everything before anything is typed."""
        for entry in self._offers():
            row = self._row(entry.help, keys=self._keys(entry), note=_scope_of(entry))
            yield DiscoveryHit(row, self._run(entry), entry.help)

    async def search(self, query: str) -> Hits:
        """Offer the commands that match; one found by another name says which."""
        for found in find_commands(self._offers(), query):
            entry = found.command
            note = " · ".join(filter(None, (found.by, _scope_of(entry))))
            row = self._row(entry.help, found.words, self._keys(entry), note)
            yield Hit(found.score, row, self._run(entry), entry.help)


def _scope_of(entry: Command) -> str:
    """Return where a command belongs, "" where its own words say so."""
    scope = entry.scope.value
    said = {word.rstrip("s") for word in _WORD.findall(entry.help.casefold())}
    is_said = any(word.rstrip("s") in said for word in _WORD.findall(scope.casefold()))
    return "" if is_said else scope


class ArticleProvider(_Rows):
    """Offers the articles by headline and file name."""

    async def search(self, query: str) -> Hits:
        """Offer the articles that match best; one found by its file says which that is."""
        screen, typed = self.screen, TypedWords(query)
        if not isinstance(screen, OpensArticles):
            return
        entries = [(n, entry) for n, entry in enumerate(screen.entries) if not entry.is_gone]
        titles = Counter(entry.title for _, entry in entries)
        held = [(n, entry, searchable(entry.title, entry.file)) for n, entry in entries]
        for index, entry, sought in islice(
            typed.best_first(held, lambda item: item[2]), _MOST_ARTICLES
        ):
            rank = typed.rank_held(sought)
            title = " ".join(displayable(entry.title).split())
            is_told = rank.field or titles[entry.title] > 1
            note = displayable(entry.file) if is_told else ""
            row = self._row(title, query, note=note, label=_ARTICLE, is_note_needed=True)
            score, run = score_of(Shelf.ARTICLES, rank), partial(screen.open_article, index)
            yield Hit(score, row, run, _ARTICLE + title)


class ThemeProvider(_Rows):
    """Offers the themes, Textual's and our own."""

    async def search(self, query: str) -> Hits:
        """Offer the themes that match."""
        app, typed = self.app, TypedWords(query)
        if not isinstance(app, ChoosesThemes):
            return
        for name in sorted(app.available_themes):
            words = f"Theme: {name}"
            if (rank := typed.rank(searchable(name, words))) is not None:
                row = self._row(words, query)
                yield Hit(score_of(Shelf.THEMES, rank), row, partial(app.choose_theme, name), words)
