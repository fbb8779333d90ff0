"""Which articles are read: marked at their end, or by hand."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol

from tui.screens.main.status_line import has_text
from tui.screens.notify import Notify
from tui.session.entry import ArticleEntry, reading_time
from tui.session.open_article import OpenArticle
from tui.state.session_memory import SessionMemory

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.screens.main.article_list_controller import ArticleListController

__all__ = ["ReadMarks", "ReadingPane", "SetTimer"]

_READ: Final = 0.99
"""So much of an article makes it a read one; no less than its end is as much."""

SetTimer = Callable[[float, Callable[[], object]], "Timer"]
"""Calls a function after so many seconds, unless the timer is stopped before."""


class ReadingPane(Protocol):
    """What is asked of the pane that shows the text."""

    @property
    def top(self) -> int:
        """The offset of the first line in view."""

    @property
    def is_whole(self) -> bool:
        """Whether the story fits the pane, so that its end is in view from the beginning."""


class ReadMarks:
    """Marks an article as read that was scrolled to its end or was in view whole long enough.

    ``progress`` is how far the open article was read (0 to 1). ``looked_through`` is called when
    an article that fits the screen was in view long enough.
    """

    clock: Callable[[], float] = staticmethod(monotonic)
    """Seconds from any beginning."""

    def __init__(
        self,
        current: OpenArticle,
        text: ReadingPane,
        articles: ArticleListController,
        memory: SessionMemory,
        notify: Notify,
        set_timer: SetTimer,
        looked_through: Callable[[], object],
    ) -> None:
        self._current = current
        self._session = current.session
        self._text = text
        self._articles = articles
        self._memory = memory
        self._notify = notify
        self._set_timer = set_timer
        self._looked_through = looked_through
        self._timer: Timer | None = None
        self._seen_since: tuple[int, float] | None = None
        """The entry that was on the screen last, and since when by ``clock``."""
        self.progress = 0.0

    def see(self, progress: float) -> None:
        """Take that the open article is read so far."""
        self.progress = progress
        self._look()

    def _look(self) -> float:
        """Return since when the open article is on the screen."""
        if self._seen_since is None or self._seen_since[0] != self._current.index:
            self._seen_since = self._current.index, self.clock()
        return self._seen_since[1]

    def keep(self) -> None:
        """Keep how far the open article is read, and whether it is read to its end."""
        entry = self._current.entry
        if entry is not None and entry.article is not None:
            is_read = self._session.is_read(entry) or self._is_through(entry)
            self._mark(self._current.index, is_read)

    def _is_through(self, entry: ArticleEntry) -> bool:
        """Whether an article is read: scrolled to its end, or on the screen whole long enough."""
        since = self._look()
        if self.progress < _READ or entry.article is None:
            return False
        if not self._text.is_whole:
            return True
        lacks = reading_time(entry.article) - (self.clock() - since)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._set_timer(lacks, self._looked_through) if lacks > 0 else None
        return lacks <= 0

    def _mark(self, index: int, is_read: bool) -> None:
        from tui.state.store import ReadMark

        entry, marks = self._current.entries[index], self._session.read_marks
        mark = ReadMark(is_read, self._text.top)
        if entry.article is None or marks.get(entry.key) == mark:
            return
        marks[entry.key] = mark
        self._memory.mark(entry.key, mark)
        self._articles.update_entry(index)

    def toggle(self) -> None:
        """Mark the open article as read, or as unread."""
        entry = self._current.entry
        if entry is not None and has_text(self._current, self._notify):
            is_read = not self._session.is_read(entry)
            self.progress = 0.0  # what is marked unread at its end stays so
            self._mark(self._current.index, is_read)
            said = "Marked as read" if is_read else "Marked as unread"
            self._notify(said + self._memory.describe_loss("read"))

    def next_unread(self) -> int | None:
        """Return the next article that is not read, round the end, which is said.

        Where there is none, that is said.
        """
        ahead = set(self._articles.neighbours(1))
        for index in self._articles.all_others():
            entry = self._current.entries[index]
            if entry.problem is None and not self._session.is_read(entry):
                if index not in ahead:
                    self._notify("Next unread, from the top")
                return index
        self._notify("No other unread articles")
        return None
