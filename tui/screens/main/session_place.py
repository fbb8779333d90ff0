"""Where the session was left: gone back to at the start, and kept while one reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from summarize.model import Span
from tui.config.settings_in_force import Settings
from tui.screens.notify import Notify
from tui.session.open_article import OpenArticle
from tui.typesetting.control_characters import displayable
from tui.typesetting.pane_layout import WHOLE, Pane

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.screens.main.article_list_controller import ArticleListController
    from tui.screens.main.panes import Panes
    from tui.screens.main.quote_walk import QuoteWalk
    from tui.screens.main.read_marks import ReadMarks, SetTimer
    from tui.state.session_memory import Recalled
    from tui.state.store import LeftOff
    from tui.widgets.article_view import ArticleView

__all__ = ["SessionPlace", "next_file", "same_file"]

_PAUSE: Final = 1.0
"""Seconds between two savings of the place: so much a kill may lose."""

_SHARE: Final = "-share"
"""A pane's share of the screen is kept under the pane's name and this."""
_MOST_WORDS: Final = 160
"""Characters that are kept of the words at a place, and of a quote."""

_LIST_WIDTH: Final = "list-width"
"""Under this name the width that the settings gave the list is kept with the shares."""


class SessionPlace:
    """The article, offset, quote, pane and list of a session, as they were and as they are.

    ``open_article`` opens an entry by its index.
    """

    def __init__(
        self,
        current: OpenArticle,
        text: ArticleView,
        panes: Panes,
        articles: ArticleListController,
        walk: QuoteWalk,
        marks: ReadMarks,
        settings: Settings,
        set_timer: SetTimer,
        open_article: Callable[[int], object],
        notify: Notify,
    ) -> None:
        self._current = current
        self._session = current.session
        self._text = text
        self._panes = panes
        self._articles = articles
        self._walk = walk
        self._marks = marks
        self._settings = settings
        self._set_timer = set_timer
        self._open_article = open_article
        self._notify = notify
        self._edited: LeftOff | None = None
        """Where the session was left, until it is known whether that text was edited since."""
        self._left: LeftOff | None = None
        """Where the session was left, until that is gone back to."""
        self._saving: Timer | None = None

    # What was kept.

    def take(self, recalled: Recalled) -> None:
        """Take what earlier sessions left; ``go_back`` goes there once the article is listed."""
        self._session.read_marks.update(recalled.marks)
        self._session.bookmarks.update(
            {(mark.article, mark.span): mark for mark in recalled.bookmarks}
        )
        self._left = left = recalled.left
        if left is not None:
            kept = {name: displayable(words) for name, words in left.filters}
            self._session.filters.update(kept)
            self._articles.restore()
            self._panes.restore(self._shares_of(left))

    def _shares_of(self, left: LeftOff) -> dict[str, int]:
        """Return what the panes had of the screen, but for a list that the file has otherwise now.

        Widths that an older version kept as cells, of a screen of a width that it did not keep,
        are passed over.
        """
        kept = dict(left.widths)
        panes = [Pane.ARTICLES, Pane.SUMMARY]
        if kept.get(_LIST_WIDTH, 0) != self._settings.config.list_width:
            panes.remove(Pane.ARTICLES)
        shares = {pane.value: kept.get(f"{pane}{_SHARE}", 0) for pane in panes}
        return {pane: share for pane, share in shares.items() if 0 < share <= WHOLE}

    def go_back(self) -> None:
        """Open the article that was open, at its place, as soon as it is listed."""
        left = self._left
        if left is None:
            return
        entries = self._current.entries
        index = same_file([entry.file for entry in entries], left.file, self._session.is_listed)
        if index is None:
            if self._session.is_listed:
                self._left = None
                self._open_instead(left)
            return
        self._left = None
        entries[index].place = left.place
        self._walk.held = left.quote
        if index != self._current.index:
            self._open_article(index)
        self._edited = left
        self.follow_edit(index)
        if entries[index].article is not None:
            place = entries[index].place or 0
            self._text.go_to(Span(place, place + 1), top=True)
        if left.pane in (Pane.ARTICLES, Pane.SUMMARY):
            self._panes.show(Pane(left.pane))
        else:
            self._panes.arrange()

    def _open_instead(self, left: LeftOff) -> None:
        """Open what is next to an article that is gone, and say so."""
        given, entries = self._session.given, self._current.entries
        files = [entries[index].file for index in given]
        if not left.file or not files or entries[given[0]].is_empty_folder:
            return
        self._notify(f"{left.file.rpartition('/')[2] or left.file} is no longer here")
        nearest = given[next_file(files, left.file)]
        if nearest != self._current.index:
            self._open_article(nearest)

    def follow_edit(self, index: int) -> None:
        """Take the place and the quote that were kept to where their words stand now.

        Called when an article has been read; the one that was gone back to may be another text.
        """
        left, entry = self._edited, self._current.entries[index]
        if left is None or index != self._current.index or entry.article is None:
            return
        self._edited = None
        if entry.key == left.article or not left.article:
            return
        from summarize.text.relocate import find_again

        text = entry.article.text
        at = find_again(text, left.words)
        entry.place = min(left.place, len(text)) if at is None else at.start
        if self._walk.held is not None:
            quote = find_again(text, left.quote_words)
            self._walk.held = self._walk.held if quote is None else quote.start

    def stay(self) -> None:
        """Go back nowhere: a person has gone on."""
        self._left = self._edited = None

    # What is kept.

    def save_soon(self) -> None:
        """Keep the place before long."""
        if self._saving is None:
            self._saving = self._set_timer(_PAUSE, self.save)

    def save(self) -> None:
        """Keep where the reader is, and what is read."""
        if self._saving is not None:
            self._saving.stop()
            self._saving = None
        entry = self._current.entry
        if entry is None or self._left is not None:
            return
        from tui.state.store import LeftOff

        quote = self._walk.quote
        text = entry.article.text if entry.article is not None else ""
        top = self._text.top if entry.article else entry.place or 0
        self._settings.memory.leave(
            LeftOff(
                entry.key,
                entry.file,
                top,
                quote.start if quote is not None else None,
                self._panes.active.value,
                self._widths(),
                tuple(self._session.filters.items()),
                _words(text, top, len(text)),
                _words(text, quote.start, quote.end) if quote is not None else "",
            )
        )
        self._marks.keep()

    def _widths(self) -> tuple[tuple[str, int], ...]:
        shares = ((f"{pane}{_SHARE}", share) for pane, share in self._panes.shares.items())
        return (*shares, (_LIST_WIDTH, self._settings.config.list_width))


def same_file(files: Sequence[str], file: str, are_all: bool = True) -> int | None:
    """Return which of ``files`` is meant by the name that a file had in an earlier session.

    That may have been opened from another folder: if these ``are_all``, the only one of that name
    in a folder of that name is meant, too. None where there is none.
    """
    if file in files:
        return files.index(file)
    if not are_all:
        return None
    from summarize.corrections.log import ends_alike, file_parts

    parts = file_parts(file)
    alike = [number for number, other in enumerate(files) if ends_alike(file_parts(other), parts)]
    return alike[0] if len(alike) == 1 else None


def next_file(files: Sequence[str], file: str) -> int:
    """Return which of ``files`` follows a file that is not among them; the last where none does."""
    after = (number for number, other in enumerate(files) if other > file)
    return next(after, len(files) - 1)


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start : min(end, start + _MOST_WORDS)].split())
