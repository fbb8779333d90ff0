"""The base of the library's screens: a list that is filtered as you type, and fills by itself."""

from __future__ import annotations

from abc import abstractmethod
from enum import Enum
from time import perf_counter
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from tui.commands.bindings import NO_KEY, first_key
from tui.commands.command_table import Scope
from tui.commands.escape import Escape
from tui.screens.notify import notifier
from tui.screens.screen_messages import LibraryChanged
from tui.typesetting.pane_layout import LibraryShape, library_shape
from tui.widgets.filter_line import FilterLine
from tui.widgets.key_bar import KeyBar
from tui.widgets.messages import FilterAsked, FilterLeft
from tui.widgets.notice_line import NoticeLine
from tui.widgets.pane_title import PaneTitle
from tui.widgets.progress_line import ProgressLine
from tui.widgets.row_list import Rows

if TYPE_CHECKING:
    from tui.session.session import Session
    from tui.worker.scheduler import Worker

__all__ = ["LibraryScreen", "Other", "Place"]

Place = tuple[int, int]
"""An entry of the list of articles and a quote of its analysis."""


class Other(Enum):
    """What a screen is dismissed with for the other screen of the library to be opened."""

    SCREEN = "the other screen of the library"


_LIGHT: Final = 0.005
"""Seconds a list may take to set anew at each arrival; heavier ones wait for ``_PAUSE``."""
_PAUSE: Final = 0.4
_PAUSE_AT_KEYS: Final = 1.5
"""Seconds between two listings of what comes in while somebody is at the keys."""


class LibraryScreen(Screen[Place | Other]):
    """The base of the screens of all quotes and of all speakers.

    It lists what the session holds so far, asks the worker for the rest while it is open, and is
    dismissed with the place to go to, or with ``Other.SCREEN``.
    """

    CSS_PATH = "library.tcss"
    AUTO_FOCUS = ""  # the list has the keys, not the filter that stands first
    SCOPES: ClassVar[tuple[Scope, ...]] = ()
    PLACEHOLDER: ClassVar[str] = ""

    def __init__(self, session: Session, worker: Worker) -> None:
        super().__init__()
        self.session = session
        self._worker = worker
        self.say = notifier(self, seconds=4)
        self.halted = False
        self.filter = FilterLine(self.PLACEHOLDER, id="filter")
        self.progress = ProgressLine("x", id="progress")
        self.keys = KeyBar(self.SCOPES, id="keys")
        self.notices = NoticeLine(self.keys, id="notice")
        self.listing = Horizontal(id="listing")
        self.found = Vertical(id="found")
        self.shape: LibraryShape = library_shape(80, 24)
        self._wants_detail: bool | None = None
        self._shown = -1
        self._cost = 0.0
        self._listed_at = 0.0
        self._timer: Timer | None = None

    # What each screen says for itself.

    @property
    @abstractmethod
    def rows(self) -> Rows:
        """The list."""

    @property
    @abstractmethod
    def detail(self) -> Widget:
        """The pane with more about the row at the cursor."""

    @abstractmethod
    def show_detail(self) -> None:
        """Show more of the row at the cursor, if there is room."""

    def bars(self) -> ComposeResult:
        """Yield what stands below the filter, from side to side."""
        yield from ()

    @abstractmethod
    def lists(self) -> ComposeResult:
        """Yield the list, with what stands over it."""

    @abstractmethod
    def relist(self) -> None:
        """List what there is now."""

    # What all have.

    def compose(self) -> ComposeResult:
        """The filter, the list beside or over the detail, progress, notices and keys."""
        yield self.filter
        yield from self.bars()
        with self.listing:
            with self.found:
                yield from self.lists()
            yield self.detail
        yield self.progress
        yield self.notices
        yield self.keys

    def on_mount(self) -> None:
        """Give the list the keys."""
        self.progress._key = first_key("library.halt", self.app._keymap)
        self.set_focus(self.rows)
        self.watch(self.rows, "cursor", self.show_place)

    def on_screen_resume(self) -> None:
        """List what has come, and ask for the rest."""
        if not self.halted:
            self._worker.gather(True)
        self.list_changes(now=True)

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for."""
        self.fit()

    def fit(self) -> None:
        """Put the detail beside the list, below it, in its place or away; the list goes first."""
        size = self.app.size
        self.shape = shape = library_shape(size.width, size.height, self._wants_detail)
        self.set_class(shape.beside, "-wide")
        self.set_class(not shape.titled, "-bare")
        self.found.display = not shape.instead
        self.detail.display = shape.has_detail
        self.detail.styles.height = shape.detail or "1fr"
        self.filter.display = shape.has_filter or self.filter.has_focus or bool(self.filter.value)
        self.notices.fit(size.width, size.height)
        self.rows.dense = shape.dense
        self.show_progress()
        self.call_after_refresh(self.show_detail)  # a text that is hidden does not set itself anew

    def show_progress(self) -> None:
        """Show how much of the library is read: on a line of its own, or beside the keys."""
        session = self.session
        self.progress.state = (session.done, session.total, session.going)
        self.progress.display = self.shape.has_progress and session.done < session.total
        short = not self.shape.has_progress and session.done < session.total
        self.notices.busy = f"{session.done:,} of {session.total:,}" if short else ""
        self.update_footer()

    def update_footer(self) -> None:
        """Leave out of the footer what does nothing now."""
        idle = set(self.idle_keys())
        if self.session.done >= self.session.total:
            idle.add("library.halt")
        if not self.rows.count():
            idle.add("library.detail")
        if self.escape.closes and first_key("library.back", self.app._keymap) != NO_KEY:
            idle.add("library.close")  # Escape does the same, and is named
        self.keys.idle = frozenset(idle)
        leave = Escape.CLEAR_FILTER if self.filter.value else Escape.LIST
        self.keys.renamed = {"library.back": self.escape.label, "filter.leave": leave.label}
        self.show_place()

    def show_place(self) -> None:
        """Show which of how many rows the cursor is on."""
        count = self.rows.count()
        self.notices.status = f"{self.rows.cursor + 1:,} of {count:,} listed" if count else ""

    @property
    def escape(self) -> Escape:
        """What Escape does now: what ``action_back`` does."""
        if self.shape.instead:
            return Escape.CLOSE_DETAILS
        return Escape.CLEAR_FILTER if self.filter.value else Escape.ARTICLES

    @property
    def help_now(self) -> dict[str, str]:
        """What commands do now, by their ids, where that changes."""
        return {"library.back": self.escape.help}

    @abstractmethod
    def idle_keys(self) -> tuple[str, ...]:
        """Return the ids of this screen's own commands that do nothing now."""

    def on_library_changed(self, message: LibraryChanged) -> None:
        """List what has come."""
        self.list_changes()

    def list_changes(self, now: bool = False) -> None:
        """List anew: at once while that is light, else a few times a second."""
        session = self.session
        self.show_progress()
        if not self.is_current or self._shown == session.version:
            return
        at_keys = self._worker.keys.is_busy
        pause = _PAUSE_AT_KEYS if at_keys else _PAUSE
        is_due = perf_counter() - self._listed_at > pause
        is_light = self._cost < _LIGHT and not at_keys
        if now or is_due or is_light or session.is_all_read:
            self._relist()
        elif self._timer is None:  # for what comes last: while more comes, that is listed with it
            self._timer = self.set_timer(2 * _PAUSE, self._relist)

    def _relist(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._shown = self.session.version
        began = perf_counter()
        self.relist()
        self._listed_at = perf_counter()
        self._cost = self._listed_at - began

    def name_list(self, *parts: str) -> None:
        """Write the parts over the list, what matters most first."""
        self.rows.border_title = PaneTitle(*parts)

    # Filter.

    def action_filter(self) -> None:
        """Type what to filter by."""
        self.filter.display = True
        self.set_focus(self.filter)

    def on_filter_asked(self, message: FilterAsked) -> None:
        """Filter as it is typed."""
        self.filtered(message.words)

    def filtered(self, words: str) -> None:
        """List what passes the filter."""
        self.relist()

    def on_filter_left(self, message: FilterLeft) -> None:
        """Back to the list."""
        self.focus_list()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Put the filter away where there is no room for one that is not used."""
        self.fit()

    # Keys.

    def action_halt(self) -> None:
        """Stop reading the library, or go on."""
        self.halted = self.session.going
        self.session.going = not self.halted
        self._worker.gather(not self.halted)
        self.list_changes()

    def action_pane(self, direction: int) -> None:
        """Go round filter, list and detail."""
        (self.focus_next if direction > 0 else self.focus_previous)()

    def action_detail(self) -> None:
        """Show the detail, in the place of the list where there is no other, or put it away."""
        self._wants_detail = not self.shape.has_detail
        self.fit()
        if self.shape.instead:
            self.set_focus(self.detail)
        elif not self.filter.has_focus:
            self.set_focus(self.rows)

    def focus_list(self) -> None:
        """Give the list the keys, and its place if the detail has it."""
        if self.shape.instead:
            self._wants_detail = None
            self.fit()
        self.set_focus(self.rows)

    def key_escape(self) -> None:
        """Leave the selection to the command of the key, which takes one thing at a time."""

    def action_back(self) -> None:
        """Put away what stands before the list, take the filter away, or leave."""
        if self.selections:
            self.clear_selection()
        elif self.shape.instead:
            self.focus_list()
        elif self.filter.value:
            self.filter.value = ""
            self.focus_list()
            self.fit()
        else:
            self.action_close()

    @property
    def is_in_front(self) -> bool:
        """Whether no other screen stands over this: what is opened or left is so but once."""
        return self.app.screen is self

    def leave(self, result: Place | Other) -> None:
        """Leave for a place or the other screen; not for two, as a double click may want."""
        if self.is_in_front:
            self.dismiss(result)

    def action_close(self) -> None:
        """Leave for the screen below, whatever is filtered, which stays so."""
        if self.is_in_front:
            self.app.pop_screen()

    def action_switch(self) -> None:
        """Go to the other screen of the library."""
        self.leave(Other.SCREEN)

    async def action_help(self) -> None:
        """Show the keys of this screen."""
        from tui.screens.help_screen import HelpScreen

        self.app.push_screen(HelpScreen(self.focused, self.SCOPES, self.help_now))

    def action_quit(self) -> None:
        """Leave pullquote."""
        self.app.exit(return_code=0)
