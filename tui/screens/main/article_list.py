"""The list of articles: the part of the main screen that orders, filters and steps through it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from textual.content import Content

from tui.session.entry import ArticleEntry
from tui.session.session import Session
from tui.typesetting.displayable import displayable
from tui.widgets.messages import ArticlePicked, FilterAsked, FilterLeft

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer
    from textual.widget import Widget

    from tui.session.article_order import Listing
    from tui.widgets.article_list import ArticleList
    from tui.widgets.article_view import ArticleView
    from tui.widgets.filter_line import FilterLine
    from tui.widgets.tab_bar import TabBar
    from tui.worker.scheduler import Worker

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["ArticleListing"]

_PAUSE: Final = 0.3
"""Seconds between two settings of the list while what it goes by is still coming in."""

_PATIENCE: Final = 0.008
"""Seconds that gathering facts may hold up the keys at a time."""

_BREATH: Final = 0.01
"""Seconds left to the keys before more facts are gathered."""


class ArticleListing(_Base):
    """Which entries the list shows, in which order; everything that steps through it asks here.

    The open article stays open whatever the list shows. While nothing is ordered or filtered
    there is no ``Listing``, and the list is what was given.
    """

    session: Session
    entries: list[ArticleEntry]
    index: int
    articles: ArticleList
    catalogue: Widget
    text: ArticleView
    tabs: TabBar
    _worker: Worker
    _active: str
    list_width: int
    _progress: float

    _listing: Listing | None = None
    _ranked: Sequence[int] = ()
    _sift: FilterLine | None = None
    _settling: Timer | None = None
    _came_from: str = "text"

    if TYPE_CHECKING:

        @property
        def entry(self) -> ArticleEntry | None: ...  # noqa: D102
        def open_article(self, index: int) -> None: ...  # noqa: D102
        def action_show(self, pane: str) -> None: ...  # noqa: D102
        def place_panes(self) -> None: ...  # noqa: D102
        def at_place(self, offset: int, progress: float) -> None: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102

    # What is shown.

    def relist(self, follow: bool = False) -> None:
        """Show what there is now, in its order, as far as the filter lets it pass.

        With ``follow`` the open article is brought into view, else it stays in its line.
        """
        listing, given = self._listing, self.session.given
        self._ranked = given if listing is None else listing.ranked(given)
        shown = self._ranked if listing is None else listing.passing(self._ranked)
        entries, here = self.entries, self.index
        self.articles.notice = self._nothing() if not shown else ""
        there = [index for index in shown if index == here or not entries[index].is_gone]
        self.articles.show(there, here, follow, listing is not None and listing.is_by_date)
        self.tell_position()

    def _nothing(self) -> str:
        listing = self._listing
        if listing is None or not listing.is_filtered:
            return ""
        return (
            "Nothing matches."
            if self.session.done >= self.session.total
            else "Nothing matches yet."
        )

    def _entry_changed(self, index: int) -> None:
        """Show what is known of an entry by now; its place in the list follows before long."""
        self.articles.update_card(index, self.session.card_of(index))
        listing = self._listing
        if listing is not None:
            listing.forget(index)
            if not listing.is_plain:
                self._settle_in(_PAUSE)

    def _settle_in(self, seconds: float) -> None:
        if self._settling is None:
            self._settling = self.set_timer(seconds, self._settle)

    def _settle(self, follow: bool = False) -> None:
        """Put the list in order by all that is known, a little at a time where that is much."""
        if self._settling is not None:
            self._settling.stop()
            self._settling = None
        listing = self._listing
        if listing is None or listing.is_plain or listing.learn(_PATIENCE):
            self.relist(follow)
        else:
            self._settle_in(_BREATH)

    def tell_position(self) -> None:
        """Say which of how many articles this is, and what the list goes by."""
        row, count = self.articles.row_of(self.index), self.articles.count()
        place = (
            f"{row + 1:,} of {count:,}" if row is not None else f"{count:,}" * bool(self.entries)
        )
        title = f"Articles {place}".rstrip()
        if self._listing is not None:
            from tui.session.article_order import heading

            room = max(1, self.list_width - 4)
            title = heading(place, self._listing.order, self._listing.words, room)
        self.articles.border_title = Content(f" {displayable(title)} ")
        self.tabs.place = place

    def unsettled(self) -> str:
        """Say how far the desk is with what the list waits for, "" where it waits for nothing."""
        listing, session = self._listing, self.session
        going = session.going and session.done < session.total
        if listing is None or not listing.needs_all or not going:
            return ""
        return f"{session.done:,} of {session.total:,} looked through …"

    # Going through it.

    def neighbours(self, direction: int) -> Iterator[int]:
        """Yield the entries after (1) or before (-1) the open one, as the list shows them."""
        shown = self.articles.shown
        row = self.articles.row_of(self.index)
        if row is not None:
            start = row + direction
        else:  # it would stand before the first of those that come after it
            rank = self.ranks()
            after = bisect_left(shown, rank.get(self.index, -1), key=rank.__getitem__)
            start = after if direction > 0 else after - 1
        stop = len(shown) if direction > 0 else -1
        return (shown[row] for row in range(start, stop, direction))

    def ranks(self) -> dict[int, int]:
        """Return where each entry stands in the list's order, filtered out or not."""
        return {entry: rank for rank, entry in enumerate(self._ranked)}

    def action_article(self, direction: int) -> None:
        """Open the article after or before this one."""
        target = next(self.neighbours(direction), None)
        if target is not None:
            self.open_article(target)
            return
        which = "last" if direction > 0 else "first"
        filtered = self._listing is not None and self._listing.is_filtered
        self.tell(f"This is the {which} article" + (" that matches." if filtered else "."))

    def on_article_picked(self, message: ArticlePicked) -> None:
        """Open what the list points at; Enter goes to its text."""
        self.open_article(message.index)
        if message.opened:
            self.action_show("text")

    # Order.

    def _list_anew(self) -> Listing:
        from tui.session.article_order import Listing

        if self._listing is None:
            self._listing = Listing(self.entries)
        return self._listing

    def action_order_list(self) -> None:
        """Put the articles in order by the next of name, date, length, quotes, as given."""
        listing = self._list_anew()
        listing.order = listing.order.following
        self._listing_changed()
        self.tell(f"Articles {listing.order.in_words}.")

    def _listing_changed(self) -> None:
        """Show the list as it is wanted now, and remember that."""
        listing = self._list_anew()
        if listing.needs_all and not self.session.done >= self.session.total > 0:
            self._worker.gather(True)  # or only what is near would ever be known
        self.session.filters.update(listing.wish())
        self.at_place(self.text.top, self._progress)
        self._settle(follow=True)

    # Filter.

    async def action_filter_list(self) -> None:
        """Type what to filter the list by."""
        if self._sift is None or not self._sift.has_focus:
            self._came_from = self._active
        line = await self._filter_line()
        self.action_show("articles")
        line.display = True
        self.set_focus(line)

    async def _filter_line(self) -> FilterLine:
        if self._sift is None:
            from tui.widgets.filter_line import FilterLine

            self._sift = FilterLine("Filter: title, speaker …", id="list-filter")
            await self.catalogue.mount(self._sift)
        return self._sift

    def on_filter_asked(self, message: FilterAsked) -> None:
        """Filter as it is typed."""
        listing = self._list_anew()
        if message.words != listing.words:
            listing.words = message.words
            self._listing_changed()

    def on_filter_left(self, message: FilterLeft) -> None:
        """Go to the list, and open the first that matches if this one does not; or back."""
        if message.cleared:
            self.leave_filter()
            self.action_show(self._came_from)
            return
        self._fold_line()
        self.action_show("articles")
        if self.articles.row_of(self.index) is None and self.articles.count():
            self.open_article(self.articles.shown[0])

    def leave_filter(self) -> bool:
        """Take the filter away; return whether there was one."""
        listing = self._listing
        had = listing is not None and bool(listing.words)
        if listing is not None and had:
            listing.words = ""
            self._listing_changed()
        if self._sift is not None:
            self._sift.value = ""
        self._fold_line(away=True)
        return had

    def _fold_line(self, away: bool = False) -> None:
        if self._sift is not None and (away or not self._sift.value):
            self._sift.display = False

    # What was kept.

    def take_listing(self) -> None:
        """Order and filter the list as it was left."""
        if any(self.session.filters.get(name) for name in ("list-order", "list-words")):
            self._list_anew().resume(self.session.filters)
            self.call_after_refresh(self._resume_listing)

    async def _resume_listing(self) -> None:
        listing = self._list_anew()
        if listing.words:
            line = await self._filter_line()
            with line.prevent(line.Changed):
                line.value = listing.words
        self._listing_changed()
