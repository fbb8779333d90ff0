"""The list of articles on the main screen: ordered, filtered and stepped through."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from tui.commands.bindings import command, key_names
from tui.screens.main.pane_widgets import PaneWidgets
from tui.screens.main.panes import Panes
from tui.screens.notify import Notify
from tui.session.open_article import OpenArticle
from tui.typesetting.pane_layout import Pane
from tui.widgets.pane_title import PaneTitle

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

    from tui.session.article_order import Listing
    from tui.widgets.filter_line import FilterLine
    from tui.worker.scheduler import Worker

__all__ = ["ArticleListController"]

_PAUSE: Final = 0.3
"""Seconds between two orderings of the list while what it goes by is still coming in."""

_PATIENCE: Final = 0.008
"""Seconds that gathering facts may hold up the keys at a time."""

_BREATH: Final = 0.01
"""Seconds left to the keys before more facts are gathered."""


class ArticleListController:
    """Which entries the list shows, in which order; everything that steps through it asks here.

    The open article stays open whatever the list shows. While nothing is ordered or filtered
    there is no ``Listing``, and the list is what was given. ``open_article`` opens an entry by
    its index, ``chosen`` is called when another order or filter was chosen, which is to be kept.
    """

    def __init__(
        self,
        screen: Screen[None],
        current: OpenArticle,
        widgets: PaneWidgets,
        panes: Panes,
        worker: Worker,
        notify: Notify,
        open_article: Callable[[int], object],
        chosen: Callable[[], object],
    ) -> None:
        self._screen = screen
        self._current = current
        self._session = current.session
        self._articles = widgets.articles
        self._catalogue = widgets.catalogue
        self._tabs = widgets.tabs
        self._panes = panes
        self._worker = worker
        self._notify = notify
        self._open_article = open_article
        self._chosen = chosen
        self._listing: Listing | None = None
        self._ranked: Sequence[int] = ()
        self._line: FilterLine | None = None
        self._ordering: Timer | None = None
        self._is_recalled = False
        self._came_from = Pane.TEXT
        self._is_typing = False
        self._taken = ""
        """The words that no article matches and that were looked for in the texts since."""

    # What is shown.

    def show(self, follow: bool = False) -> None:
        """Show what there is now, in its order, as far as it passes the filter.

        With ``follow`` the open article is brought into view, else it stays in its line.
        """
        listing, given = self._listing, self._session.given
        self._ranked = given if listing is None else listing.ranked(given)
        shown = self._ranked if listing is None else listing.passing(self._ranked)
        entries, here = self._current.entries, self._current.index
        if listing is not None:
            self._keep(listing, bool(shown))
            if self._is_recalled and self._is_settled(listing):
                self._is_recalled = False
                if not shown:
                    self._clear_recalled(listing)
                    return
        self._articles.notice = self._describe_nothing() if not shown else ""
        there = list(shown)
        if self._session.has_gone:
            there = [index for index in shown if index == here or not entries[index].is_gone]
        self._articles.show(there, here, follow, listing is not None and listing.is_by_date)
        if self._is_typing and listing is not None and listing.is_filtered:
            self._articles.reveal(listing.best_match(there))
        self.show_position()

    def _describe_nothing(self) -> str:
        listing = self._listing
        if listing is None or not listing.is_filtered:
            return ""
        key = key_names(command("reader.leave"), self._screen.app._keymap)[0]
        find = key_names(command("find.all"), self._screen.app._keymap)[0]
        yet = "" if self._session.is_all_read else " yet"
        return (
            f"No articles match{yet}\n\nLooked in titles, speakers, authors, sources, dates and "
            f"file names\n\nPress Enter, then {find} to find the words in all texts\n\n"
            f"Press {key} to clear the filter"
        )

    def take_vain_words(self) -> str:
        """Return what the list is filtered by where no article matches, once; else ""."""
        listing = self._listing
        if listing is None or not listing.is_filtered or self._articles.count():
            return ""
        words, taken = " ".join(listing.words.split()), self._taken
        self._taken = words
        return words if words != taken else ""

    def _is_settled(self, listing: Listing) -> bool:
        """Whether what passes the filter will stay so."""
        return self._session.is_all_read and listing.has_learnt

    def settle(self) -> None:
        """Judge a filter that nothing matched so far, now that everything may be read."""
        listing = self._listing
        if listing is None or not listing.is_filtered or not self._session.is_all_read:
            return
        if not self._articles.count():
            self.order()

    def _keep(self, listing: Listing, has_some: bool) -> None:
        """Keep order and filter with the session, but for a filter that nothing matches."""
        is_vain = listing.is_filtered and not has_some and self._is_settled(listing)
        self._session.filters.update(listing.wish() | ({"list-words": ""} if is_vain else {}))

    def _clear_recalled(self, listing: Listing) -> None:
        """Clear a filter of an earlier session that no article matches any more, and say so."""
        self._notify(f"Filter “{' '.join(listing.words.split())}” matches no articles: cleared")
        self.clear_filter()

    @property
    def is_filtered(self) -> bool:
        """Whether some articles may be left out of the list."""
        return self._listing is not None and bool(self._listing.words)

    def update_entry(self, index: int) -> None:
        """Show what is known of an entry by now; its place in the list follows before long."""
        for concerned in (index, *self._session.retitle(index)):
            self._articles.update_card(concerned, self._session.card_of(concerned))
        listing = self._listing
        if listing is not None:
            listing.forget(index)
            if not listing.is_plain:
                self._order_in(_PAUSE)

    @property
    def is_ordering(self) -> bool:
        """Whether the list is still to be put in order by what has come in."""
        return self._ordering is not None

    def _order_in(self, seconds: float) -> None:
        if self._ordering is None:
            self._ordering = self._screen.set_timer(seconds, self.order)

    def order(self, follow: bool = False) -> None:
        """Put the list in order by all that is known, a little at a time where that is much."""
        if self._ordering is not None:
            self._ordering.stop()
            self._ordering = None
        listing = self._listing
        if listing is None or listing.is_plain or listing.learn(_PATIENCE):
            self.show(follow)
        else:
            self._order_in(_BREATH)

    def show_position(self) -> None:
        """Show which of how many articles is open, and what the list is ordered by."""
        row, count = self._articles.row_of(self._current.index), self._articles.count()
        some = bool(self._current.entries)
        place = f"{row + 1:,} of {count:,}" if row is not None else f"{count:,}" * some
        title = f"Articles {place}".rstrip()
        if self._listing is not None:
            from tui.session.article_order import heading

            room = max(1, self._panes.list_width - 4)
            title = heading(place, self._listing.order, self._listing.words, room)
        self._articles.border_title = PaneTitle(title)
        self._tabs.place = place

    def describe_wait(self) -> str:
        """Return how far the worker is with what the list waits for, "" where it waits for none."""
        listing, session = self._listing, self._session
        going = session.going and session.done < session.total
        if listing is None or not listing.needs_all or not going:
            return ""
        from summarize.output.wrapped_text import counted

        return f"{session.done:,} of {counted(session.total, 'article')} read …"

    # Going through it.

    def neighbours(self, direction: int) -> Iterator[int]:
        """Yield the entries after (1) or before (-1) the open one, as the list shows them."""
        shown = self._articles.shown
        row = self._articles.row_of(self._current.index)
        if row is not None:
            start = row + direction
        else:  # it would stand before the first of those that come after it
            rank = self.ranks()
            after = bisect_left(shown, rank.get(self._current.index, -1), key=rank.__getitem__)
            start = after if direction > 0 else after - 1
        stop = len(shown) if direction > 0 else -1
        return (shown[row] for row in range(start, stop, direction))

    def all_others(self) -> Iterator[int]:
        """Yield the entries that the list shows but the open one, from the next on, round the end.

        Those after the open one come twice.
        """
        for index in (*self.neighbours(1), *self._articles.shown):
            if index != self._current.index:
                yield index

    def ranks(self) -> dict[int, int]:
        """Return where each entry stands in the list's order, filtered out or not."""
        return {entry: rank for rank, entry in enumerate(self._ranked)}

    def step(self, direction: int) -> None:
        """Open the article after (1) or before (-1) this one."""
        target = next(self.neighbours(direction), None)
        if target is not None:
            self._open_article(target)
            return
        which = "last" if direction > 0 else "first"
        filtered = self._listing is not None and self._listing.is_filtered
        self._notify(f"This is the {which} {'matching ' * filtered}article")

    # Order.

    def _need_listing(self) -> Listing:
        from tui.session.article_order import Listing

        if self._listing is None:
            self._listing = Listing(self._current.entries)
        return self._listing

    def next_order(self) -> None:
        """Put the articles in order by the next of name, date, length, quotes, as given."""
        listing = self._need_listing()
        listing.order = listing.order.following
        self._show_choice()
        self._notify(f"Sorted {listing.order.in_words}")

    def _show_choice(self) -> None:
        """Show the list as it is wanted now, and keep that."""
        listing, session = self._need_listing(), self._session
        if listing.needs_all and not session.is_all_read:
            self._worker.gather(True)  # or only what is near would ever be known
        session.filters.update(listing.wish())
        self.order(follow=True)
        self._chosen()

    # Filter.

    async def open_filter(self) -> None:
        """Open the line in which a filter is typed."""
        if self._line is None or not self._line.has_focus:
            self._came_from = self._panes.active
        line = await self._filter_line()
        self._panes.show(Pane.ARTICLES)
        line.display = True
        self._screen.set_focus(line)

    async def _filter_line(self) -> FilterLine:
        if self._line is None:
            from tui.widgets.filter_line import FilterLine

            self._line = FilterLine("Filter by title, speaker …", id="list-filter")
            await self._catalogue.mount(self._line)
        return self._line

    def filter(self, words: str) -> None:
        """Show the articles in which all of the words stand."""
        listing = self._need_listing()
        if words != listing.words:
            listing.words, self._taken = words, ""
            self._is_typing = True
            self._is_recalled = False
            self._show_choice()

    def close_filter(self, cleared: bool) -> None:
        """Go to the list, and open what matches the words just typed best; or go back.

        The open article stays open if it matches as well as any.
        """
        if cleared:
            self.clear_filter()
            self._panes.show(self._came_from)
            return
        self._hide_line()
        self._panes.show(Pane.ARTICLES)
        is_typed, self._is_typing = self._is_typing, False
        listing, shown, here = self._need_listing(), self._articles.shown, self._current.index
        best = listing.best_match(shown)
        is_shown = self._articles.row_of(here) is not None
        if best is None or (is_shown and not is_typed):
            return
        if not is_shown or listing.match(here) != listing.match(best):
            self._open_article(best)

    def clear_filter(self) -> bool:
        """Remove the filter; return whether there was one."""
        self._is_typing = False
        listing = self._listing
        had = listing is not None and bool(listing.words)
        if listing is not None and had:
            listing.words = ""
            self._show_choice()
        if self._line is not None:
            self._line.value = ""
        self._hide_line(always=True)
        return had

    def _hide_line(self, always: bool = False) -> None:
        if self._line is not None and (always or not self._line.value):
            self._line.display = False

    # What was kept.

    def restore(self) -> None:
        """Order and filter the list as it was left."""
        filters = self._session.filters
        if any(filters.get(name) for name in ("list-order", "list-words")):
            self._need_listing().resume(filters)
            self._is_recalled = self._need_listing().is_filtered
            self._screen.call_after_refresh(self._show_restored)

    async def _show_restored(self) -> None:
        listing = self._need_listing()
        if listing.words:
            line = await self._filter_line()
            with line.prevent(line.Changed):
                line.value = listing.words
            if self._panes.list_width <= 0:
                self._notify(f"Articles are filtered by “{' '.join(listing.words.split())}”")
        self._show_choice()
