"""Where the session was left: gone back to at the start, and kept while one reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from summarize.model import Span
from tui.config.settings_in_force import Settings
from tui.session.open_article import OpenArticle
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

__all__ = ["SessionPlace"]

_PAUSE: Final = 1.0
"""Seconds between two savings of the place: so much a kill may lose."""

_SHARE: Final = "-share"
"""A pane's share of the screen is kept under the pane's name and this."""

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
            self._session.filters.update(dict(left.filters))
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
        index = next((n for n, e in enumerate(entries) if e.file == left.file), None)
        if index is None:
            if self._session.is_listed:
                self._left = None
            return
        self._left = None
        entries[index].place = left.place
        self._walk.held = left.quote
        if index != self._current.index:
            self._open_article(index)
        else:
            self._text.go_to(Span(left.place, left.place + 1), top=True)
        if left.pane in (Pane.ARTICLES, Pane.SUMMARY):
            self._panes.show(Pane(left.pane))
        else:
            self._panes.arrange()

    def stay(self) -> None:
        """Go back nowhere: a person has gone on."""
        self._left = None

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
        self._settings.memory.leave(
            LeftOff(
                entry.key,
                entry.file,
                self._text.top if entry.article else entry.place or 0,
                quote.start if quote is not None else None,
                self._panes.active.value,
                self._widths(),
                tuple(self._session.filters.items()),
            )
        )
        self._marks.keep()

    def _widths(self) -> tuple[tuple[str, int], ...]:
        shares = ((f"{pane}{_SHARE}", share) for pane, share in self._panes.shares.items())
        return (*shares, (_LIST_WIDTH, self._settings.config.list_width))
