"""Bookmarks on the main screen: set, shown, and gone to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from summarize.corrections.corrected_quotes import is_taken_for_no_quote
from summarize.model import Span
from tui.screens.main.status_line import has_text
from tui.screens.notify import Notify
from tui.session.open_article import OpenArticle
from tui.state.session_memory import SessionMemory
from tui.typesetting.pane_layout import Pane
from tui.widgets.pane_title import PaneTitle

if TYPE_CHECKING:
    from tui.screens.main.article_list_controller import ArticleListController
    from tui.screens.main.panes import Panes
    from tui.screens.main.quote_walk import QuoteWalk
    from tui.session.bookmarks import BookmarkChange
    from tui.widgets.article_view import ArticleView

__all__ = ["BookmarkController"]


class BookmarkController:
    """Keeps the bookmarks of quotes and articles, and shows them in list, margin and card."""

    def __init__(
        self,
        current: OpenArticle,
        text: ArticleView,
        panes: Panes,
        articles: ArticleListController,
        walk: QuoteWalk,
        memory: SessionMemory,
        notify: Notify,
        open_article: Callable[[int], object],
        key_of: Callable[[str], str],
    ) -> None:
        self._current = current
        self._session = current.session
        self._text = text
        self._panes = panes
        self._articles = articles
        self._walk = walk
        self._memory = memory
        self._notify = notify
        self._open_article = open_article
        self._key_of = key_of

    def toggle(self) -> None:
        """Bookmark the current quote, else the article; or remove the bookmark.

        While the list of articles has the keys it is the article, whatever quote is current.
        """
        if not has_text(self._current, self._notify):
            return
        from tui.session.bookmarks import toggle_bookmark

        quote = None if self._panes.active is Pane.ARTICLES else self._walk.number
        if self._is_no_quote(quote):
            undo = self._key_of("correct.undo")
            self._notify(f"Marked as not a quote: {undo} undoes the last correction")
            return
        change = toggle_bookmark(self._session, self._current.index, quote)
        self.record(self._current.index, change)
        what = "article" if quote is None else "quote"
        said = f"Bookmark added to {what}" if change.is_kept else f"Bookmark removed from {what}"
        self._notify(said + self._memory.describe_loss("bookmark"))

    def _is_no_quote(self, number: int | None) -> bool:
        """Whether what somebody bookmarks was marked as no quote; it may be removed, though.

        Of a quote that is gone with that, this is said once: the article can be bookmarked.
        """
        is_gone, self._walk.is_quote_gone = self._walk.is_quote_gone, False
        if number is None:
            return is_gone and self._panes.active is not Pane.ARTICLES
        quote = self._walk.quote
        is_starred = (self._current.index, number) in self._session.starred
        return quote is not None and is_taken_for_no_quote(quote) and not is_starred

    def record(self, index: int, change: BookmarkChange) -> None:
        """Keep what has changed in the bookmarks of an entry, and show it."""
        self._memory.bookmark(change.bookmark, change.is_kept)
        self._articles.update_entry(index)
        if index == self._current.index:
            self.show()

    def relocate(self, index: int) -> None:
        """Move the bookmarks of a file whose text has changed to where their words stand now."""
        if self._session.bookmarks:
            from tui.session.bookmarks import relocate_bookmarks

            for change in relocate_bookmarks(self._session, index):
                self._memory.bookmark(change.bookmark, change.is_kept)

    def settle(self, index: int) -> None:
        """Put bookmarks that moved into an edited text on its quotes, which are known now."""
        if self._session.bookmarks:
            from tui.session.bookmarks import settle_bookmarks

            changes = settle_bookmarks(self._session, index)
            for change in changes:
                self._memory.bookmark(change.bookmark, change.is_kept)
            if changes:
                self._session.star(index)

    def refresh(self) -> None:
        """Show the bookmarks of all entries, which have been read from disk."""
        for index in range(len(self._current.entries)):
            self.relocate(index)
            self.settle(index)
            self._session.star(index)
            self._articles.update_entry(index)
        self.show()

    def show(self) -> None:
        """Show what of the open article is bookmarked: in its margin, its title, on the card."""
        if self._current.entry is not None:
            self._text.show_stars(self._session.stars_of(self._current.index))
            self.show_title()
            self._walk.show_card()

    def show_title(self) -> None:
        """Write the headline over the text, with a star where the article is bookmarked."""
        if (entry := self._current.entry) is not None:
            star = "★ " if self._session.is_starred(entry) else ""
            self._text.border_title = PaneTitle(f"{star}{entry.title}")

    def go_to_next(self) -> None:
        """Go to the next bookmark of the library, round the end."""
        ranks = self._articles.ranks()
        places = sorted(self._session.bookmark_places(), key=lambda at: (ranks[at[0]], at[1]))
        if not places:
            self._notify(f"No bookmarks: press {self._key_of('quote.bookmark')} to add one")
            return
        quote = self._walk.quote
        here = (ranks[self._current.index], self._text.top if quote is None else quote.start)
        ahead = [place for place in places if (ranks[place[0]], place[1]) > here]
        index, offset, is_quote = (ahead or places)[0]
        if self._is_at(index, offset, is_quote):
            self._notify("No other bookmark")
        self._open_article(index)
        self._panes.show_text()
        if is_quote:
            self._walk.held = offset
            self._walk.restore()
        else:
            self._text.go_to(Span(offset, offset + 1), top=True)

    def _is_at(self, index: int, offset: int, is_quote: bool) -> bool:
        """Whether a bookmark is where one is: at the current quote, or at the top of the text."""
        if index != self._current.index:
            return False
        quote = self._walk.quote
        if is_quote:
            return quote is not None and quote.start == offset
        return quote is None and self._text.top <= offset
