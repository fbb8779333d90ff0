"""What the library's screens share: a list that is filtered as you type, and fills by itself."""

from __future__ import annotations

from abc import abstractmethod
from time import perf_counter
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from tui.command_table import Scope
from tui.commands import command, key_names
from tui.messages import FilterAsked, FilterLeft
from tui.page import displayable
from tui.widgets.filter_line import FilterLine
from tui.widgets.key_bar import KeyBar
from tui.widgets.progress_line import ProgressLine
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.shelf import Shelf

__all__ = ["LibraryScreen", "Place"]

Place = tuple[int, int]
"""An entry of the list of articles and a quote of its analysis."""

_LIGHT: Final = 0.005
"""Seconds a list may take to set anew at each arrival; heavier ones wait for ``_PAUSE``."""
_PAUSE: Final = 0.4

_WIDE: Final = 110


class LibraryScreen(Screen[Place]):
    """The base of the screens of all quotes and of all speakers.

    It lists what the shelf holds so far, asks the desk for the rest while it is open, and is
    dismissed with the place to go to.
    """

    CSS_PATH = "../library.tcss"
    SCOPES: ClassVar[tuple[Scope, ...]] = ()
    PLACEHOLDER: ClassVar[str] = ""

    def __init__(self, shelf: Shelf, desk: Desk) -> None:
        super().__init__()
        self.shelf = shelf
        self._desk = desk
        self.halted = False
        self.filter = FilterLine(self.PLACEHOLDER, id="filter")
        self.progress = ProgressLine("x", id="progress")
        self.keys = KeyBar(self.SCOPES, id="keys")
        self.listing = Horizontal(id="listing")
        self._shown = -1
        self._cost = 0.0
        self._timer: Timer | None = None

    # What a screen says.

    @property
    @abstractmethod
    def rows(self) -> Rows:
        """The list."""

    @abstractmethod
    def lists(self) -> ComposeResult:
        """Yield what stands between the filter and the detail."""

    @abstractmethod
    def details(self) -> Widget:
        """Return what tells more of the row at the cursor."""

    @abstractmethod
    def relist(self) -> None:
        """List what there is now."""

    # What all have.

    def compose(self) -> ComposeResult:
        """The filter, the list beside or over the detail, progress and keys."""
        yield self.filter
        with self.listing:
            with Vertical(id="found"):
                yield from self.lists()
            yield self.details()
        yield self.progress
        yield self.keys

    def on_mount(self) -> None:
        """Give the list the keys."""
        self.progress._key = key_names(command("library.halt"), self.app._keymap)[0]
        self.rows.focus()

    def on_screen_resume(self) -> None:
        """List what has come, and ask for the rest."""
        if not self.halted:
            self._desk.gather(True)
        self.library_changed(now=True)

    def on_resize(self, event: events.Resize) -> None:
        """Put the detail beside the list, or below it."""
        self.set_class(event.size.width >= _WIDE, "-wide")
        self.set_class(event.size.height < 20, "-low")
        self.keys.display = event.size.height > 3

    def library_changed(self, now: bool = False) -> None:
        """List anew: at once while that is light, else a few times a second."""
        shelf = self.shelf
        self.progress.state = (shelf.done, shelf.total, shelf.going)
        if not self.is_current or self._shown == shelf.version:
            return
        if now or self._cost < _LIGHT or shelf.done >= shelf.total > 0:
            self._relist()
        elif self._timer is None:
            self._timer = self.set_timer(_PAUSE, self._relist)

    def _relist(self) -> None:
        self._timer = None
        self._shown = self.shelf.version
        began = perf_counter()
        self.relist()
        self._cost = perf_counter() - began

    def name_list(self, *parts: str) -> None:
        """Write the parts over the list."""
        words = " · ".join(part for part in parts if part)
        self.rows.border_title = Content(f" {displayable(words)} ")

    # Filter.

    def action_filter(self) -> None:
        """Type what to filter by."""
        self.filter.focus()

    def on_filter_asked(self, message: FilterAsked) -> None:
        """Filter as it is typed."""
        self.filtered(message.words)

    def filtered(self, words: str) -> None:
        """List what passes the filter."""
        self.relist()

    def on_filter_left(self, message: FilterLeft) -> None:
        """Back to the list."""
        self.rows.focus()

    # Keys.

    def action_halt(self) -> None:
        """Stop reading the library, or go on."""
        self.halted = self.shelf.going
        self.shelf.going = not self.halted
        self._desk.gather(not self.halted)
        self.library_changed()

    def action_pane(self, direction: int) -> None:
        """Go round filter, list and detail."""
        (self.focus_next if direction > 0 else self.focus_previous)()

    def action_back(self) -> None:
        """Take the filter away, or leave."""
        if self.filter.value:
            self.filter.value = ""
            self.rows.focus()
        else:
            self.app.pop_screen()

    async def action_help(self) -> None:
        """Show the keys of this screen."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.focused, self.SCOPES))

    def action_quit(self) -> None:
        """Leave pullquote."""
        self.app.exit(return_code=0)

    def tell(self, words: str, wrong: bool = False) -> None:
        """Say something in passing. Never parsed as markup."""
        severity: Final = "error" if wrong else "information"
        self.notify(displayable(words), severity=severity, timeout=4, markup=False)
