"""Remembering: the part of the main screen that goes on where you left off, and keeps marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, Final

from textual.content import Content

from summarize.model import Article, Length, Span
from tui.screens.messages import Remembered
from tui.session.entry import ArticleEntry, reading_time
from tui.session.session import Session
from tui.typesetting.displayable import displayable

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

    from tui.app import PullquoteApp
    from tui.state.session_memory import Recalled, SessionMemory
    from tui.state.store import LeftOff
    from tui.widgets.article_list import ArticleList
    from tui.widgets.article_view import ArticleView

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["Remembering", "place_moved"]

_PATIENCE: Final = 0.06
"""Seconds the first paint waits, at most, for the memory: else it shows the first article."""

_PAUSE: Final = 1.0
"""Seconds between two savings of the place: so much a kill may lose."""

_MEASURES: Final = range(30, 201)
"""Cells that a line of the text may be long."""

_LIST_WIDTH: Final = "list-width"
"""Under this name the width that the settings gave the list is kept with those a person gave."""

_READ: Final = 0.99
"""So much of an article makes it a read one."""


class Remembering(_Base):
    """Where you left off, read marks, bookmarks, and what was chosen."""

    session: Session
    entries: list[ArticleEntry]
    index: int
    text: ArticleView
    articles: ArticleList
    memory: SessionMemory

    _left: LeftOff | None = None
    _quote_left: int | None = None
    _saving: Timer | None = None
    _progress: float = 0.0
    _reading: Timer | None = None
    _looked_at: tuple[int, float] | None = None
    """The entry that was on the screen last, and since when by ``clock``."""
    clock: Callable[[], float] = staticmethod(monotonic)
    """Seconds from any beginning."""
    _quote: int | None
    _active: str
    _folded: bool
    _length: Length
    _method: str
    _listed_all: bool
    side_widths: dict[str, int]

    if TYPE_CHECKING:

        @property
        def entry(self) -> ArticleEntry | None: ...  # noqa: D102
        def open_article(self, index: int) -> None: ...  # noqa: D102
        def take_quote(self, number: int) -> None: ...  # noqa: D102
        def leave_quote(self) -> bool: ...  # noqa: D102
        def show_card(self) -> None: ...  # noqa: D102
        def action_show(self, pane: str) -> None: ...  # noqa: D102
        def bring_up_text(self) -> None: ...  # noqa: D102
        def _entry_changed(self, index: int) -> None: ...
        def take_listing(self) -> None: ...  # noqa: D102
        def neighbours(self, direction: int) -> Iterator[int]: ...  # noqa: D102
        def ranks(self) -> dict[int, int]: ...  # noqa: D102
        def place_panes(self) -> None: ...  # noqa: D102
        def has_text(self) -> bool: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102

    # What was set and chosen.

    @property
    def settings(self) -> PullquoteApp:
        """The app, which has the settings in force."""
        from tui.app import PullquoteApp

        assert isinstance(self.app, PullquoteApp)
        return self.app

    def use_settings(self) -> None:
        """Do as the settings say."""
        config = self.settings.config
        self.text.measure = config.measure
        self._length = config.length
        self._method = "" if config.method == "news" else config.method
        if config.list_width:
            self.side_widths.setdefault("articles", config.list_width)

    def chose(self, name: str, value: str) -> None:
        """Keep a choice for the sessions to come."""
        self.settings.chose(name, value)

    def action_set_measure(self, cells: int) -> None:
        """Make the lines of the text longer or shorter."""
        measure = max(_MEASURES[0], min(_MEASURES[-1], self.text.measure + cells))
        self.text.measure = measure
        self.chose("measure", str(measure))
        self.tell(f"Lines of {measure} cells, where there is room.")

    # What was kept.

    def recall(self) -> None:
        """Take what was kept, now or when it comes."""
        recalled = self.memory.recall(_PATIENCE, lambda found: self.post_message(Remembered(found)))
        if recalled is not None:
            self._take_recalled(recalled)

    def on_remembered(self, message: Remembered) -> None:
        """Take what was kept, a little late."""
        self._take_recalled(message.recalled)
        self.return_to_place()
        for index in range(len(self.entries)):
            self.carry_bookmarks(index)
            self.session.star(index)
            self._entry_changed(index)
        self.show_stars()

    def _take_recalled(self, recalled: Recalled) -> None:
        self.settings.take_choices(recalled.choices)
        self.use_settings()
        self.session.read_marks.update(recalled.marks)
        self.session.bookmarks.update(
            {(mark.article, mark.span): mark for mark in recalled.bookmarks}
        )
        self._left = left = recalled.left
        if left is not None:
            self._take_widths(dict(left.widths))
            self.session.filters.update(dict(left.filters))
            self._folded = bool(self.session.filters.get("list-folded"))
            self.take_listing()
            self.place_panes()

    def return_to_place(self) -> None:
        """Open the article that was open, at its place, as soon as it is listed."""
        left = self._left
        if left is None:
            return
        index = next((n for n, e in enumerate(self.entries) if e.file == left.file), None)
        if index is None:
            if self._listed_all:
                self._left = None
            return
        self._left = None
        entry = self.entries[index]
        entry.place = left.place
        self._quote_left = left.quote
        if index != self.index:
            self.open_article(index)
        else:
            self.text.go_to(Span(left.place, left.place + 1), top=True)
        if left.pane in ("articles", "summary"):
            self.action_show(left.pane)
        else:
            self.place_panes()

    def _take_widths(self, widths: dict[str, int]) -> None:
        """Make the panes as wide as they were, unless the file says anew how wide the list is."""
        if widths.pop(_LIST_WIDTH, 0) != self.settings.config.list_width:
            widths.pop("articles", None)
        self.side_widths.update(widths)

    def return_to_quote(self) -> None:
        """Make the quote current that was, now that the quotes are known."""
        start = self._quote_left
        if start is None or self.entry is None or self.entry.analysis is None:
            return
        self._quote_left = None
        for number, quote in enumerate(self.entry.spans.quotes):
            if quote.start == start:
                self.take_quote(number)
                return

    def hold_quote(self) -> None:
        """Remember the current quote over a change of the quotes."""
        entry = self.entry
        if entry is not None and self._quote is not None and self._quote < len(entry.spans.quotes):
            self._quote_left = entry.spans.quotes[self._quote].start
            self.leave_quote()

    # What is kept.

    def at_place(self, offset: int, progress: float) -> None:
        """Keep the place before long."""
        self._progress = progress
        if self._looked_at is None or self._looked_at[0] != self.index:
            self._looked_at = self.index, self.clock()
        if self._saving is None:
            self._saving = self.set_timer(_PAUSE, self.keep_place)

    def keep_place(self) -> None:
        """Keep where the reader is, and what is read."""
        if self._saving is not None:
            self._saving.stop()
            self._saving = None
        entry = self.entry
        if entry is None or self._left is not None:
            return
        from tui.state.store import LeftOff

        quotes = entry.spans.quotes
        here = self._quote is not None and self._quote < len(quotes)
        self.memory.leave(
            LeftOff(
                entry.key,
                entry.file,
                self.text.top if entry.article else entry.place or 0,
                quotes[self._quote].start if here and self._quote is not None else None,
                self._active,
                (*self.side_widths.items(), (_LIST_WIDTH, self.settings.config.list_width)),
                tuple(self.session.filters.items()),
            )
        )
        if entry.article is None:
            return
        self._mark(
            self.index, self.session.is_read(entry) or self._is_through(entry), self.text.top
        )

    def _is_through(self, entry: ArticleEntry) -> bool:
        """Whether an article is read: scrolled to its end, or on the screen whole long enough."""
        if self._looked_at is None or self._looked_at[0] != self.index:
            self._looked_at = self.index, self.clock()
        if self._progress < _READ or entry.article is None:
            return False
        if self.text.max_scroll_y > 0:
            return True
        lacks = reading_time(entry.article) - (self.clock() - self._looked_at[1])
        if self._reading is not None:
            self._reading.stop()
        self._reading = self.set_timer(lacks, self.keep_place) if lacks > 0 else None
        return lacks <= 0

    def _mark(self, index: int, is_read: bool, place: int) -> None:
        from tui.state.store import ReadMark

        entry = self.entries[index]
        mark = ReadMark(is_read, place)
        if entry.article is None or self.session.read_marks.get(entry.key) == mark:
            return
        self.session.read_marks[entry.key] = mark
        self.memory.mark(entry.key, mark)
        self._entry_changed(index)

    def action_toggle_read(self) -> None:
        """Mark the article as read, or as unread."""
        entry = self.entry
        if entry is not None and self.has_text():
            is_read = not self.session.is_read(entry)
            self._progress = 0.0  # what is marked unread at its end stays so
            self._mark(self.index, is_read, self.text.top)
            self.tell("Marked as read." if is_read else "Marked as unread.")

    def action_unread(self) -> None:
        """Open the next article that is not read, round the end."""
        for index in (*self.neighbours(1), *self.articles.shown):
            entry = self.entries[index]
            if index != self.index and entry.problem is None and not self.session.is_read(entry):
                self.keep_place()
                self.open_article(index)
                return
        self.tell("Everything else is read.")

    # Bookmarks.

    def action_bookmark(self) -> None:
        """Bookmark the current quote, else the article; or take the bookmark away."""
        if not self.has_text():
            return
        kept = self.toggle_bookmark(self.index, self._quote)
        what = "article" if self._quote is None else "quote"
        self.tell(f"The {what} is bookmarked." if kept else f"The {what} is no bookmark any more.")

    def toggle_bookmark(self, index: int, number: int | None) -> bool:
        """Bookmark a quote or (``number`` None) an article, or not any more; return which."""
        from tui.state.store import Bookmark

        entry = self.entries[index]
        article = entry.article
        assert article is not None
        quote = None if number is None else entry.spans.quotes[number]
        span = Span(quote.start, quote.end) if quote is not None else None
        words = " ".join(quote.slice(article.text).split()) if quote is not None else ""
        bookmark = Bookmark(entry.key, span, entry.file, entry.title, words)
        keep = (entry.key, span) not in self.session.bookmarks
        if keep:
            self.session.bookmarks[entry.key, span] = bookmark
        else:
            del self.session.bookmarks[entry.key, span]
        self.memory.bookmark(bookmark, keep)
        self.session.star(index)
        self._entry_changed(index)
        if index == self.index:
            self.show_stars()
        return keep

    def carry_bookmarks(self, index: int) -> None:
        """Move the bookmarks of a file whose text has changed to where their words stand now."""
        entry, kept = self.entries[index], self.session.bookmarks
        if entry.article is None or not kept:
            return
        from tui.state.relocate_bookmarks import carried, outdated

        if not outdated(kept.values(), entry.file, entry.key):
            return
        known = {other.key for other in self.entries if other.article is not None}
        for mark in outdated([*kept.values()], entry.file, entry.key, known):
            moved = carried(mark, entry.article.text, entry.key, entry.title)
            if moved is not None:
                del kept[mark.article, mark.span]
                kept[moved.article, moved.span] = moved
                self.memory.bookmark(mark, keep=False)
                self.memory.bookmark(moved, keep=True)

    def show_stars(self) -> None:
        """Show what of the open article is bookmarked: in its margin, its title, on the card."""
        if self.entry is not None:
            self.text.show_stars(self.session.stars_of(self.index))
            self.tell_title()
            self.show_card()

    def tell_title(self) -> None:
        """Write the headline over the text, with a star where the article is bookmarked."""
        if self.entry is not None:
            star = "★ " if self.session.is_starred(self.entry) else ""
            self.text.border_title = Content(f" {star}{displayable(self.entry.title)} ")

    def action_to_bookmark(self, direction: int) -> None:
        """Go to the next bookmark of the library, round the end."""
        ranks = self.ranks()
        places = sorted(self.session.bookmark_places(), key=lambda at: (ranks[at[0]], at[1]))
        if not places:
            self.tell("There are no bookmarks: B makes one.")
            return
        offset = self.text.top if self._quote is None else self._quote_start()
        here = (ranks[self.index], offset)
        ahead = [place for place in places if (ranks[place[0]], place[1]) > here]
        index, offset, is_quote = (ahead or places)[0]
        self.open_article(index)
        self.bring_up_text()
        if is_quote:
            self._quote_left = offset
            self.return_to_quote()
        else:
            self.text.go_to(Span(offset, offset + 1), top=True)

    def _quote_start(self) -> int:
        assert self._quote is not None
        assert self.entry is not None
        return self.entry.spans.quotes[self._quote].start


def place_moved(place: int, before: Article | None, after: Article) -> int:
    """Return where a place of an article is in its new text, or the same place."""
    if before is None or before.text == after.text:
        return place
    from tui.state.relocate_bookmarks import moved

    return moved(place, before.text, after.text)
