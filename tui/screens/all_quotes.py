"""All quotes of the library on one screen: grouped, filtered, switched, walked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from tui.commands.bindings import bindings
from tui.commands.command_table import QUOTES_SCREEN
from tui.commands.escape import Escape
from tui.screens.actions.copy_quote import request_copy
from tui.screens.actions.corrections import CorrectionController
from tui.screens.actions.export import ExportController
from tui.screens.library_base import LibraryScreen
from tui.screens.quote_switches import LEVEL_NAMES, MARK_NAMES, describe_hidden, switches_of
from tui.screens.screen_messages import BookmarkChanged, QuoteCorrected
from tui.session.citation import cite, cite_markdown, describe_cited
from tui.session.entry import ArticleEntry
from tui.session.export_choices import ExportChoice, listed_choices
from tui.session.kept_quote_filter import (
    describe_filter,
    keep_filter,
    loosen_filter,
    recall_filter,
)
from tui.session.kept_quotes import find_row, find_speaker, is_same, keep_row, place_now, places_now
from tui.session.place_before_filter import PlaceBeforeFilter
from tui.session.quote_rows import (
    BOOKMARKED,
    MARK_KINDS,
    Grouping,
    QuoteFilter,
    QuoteRow,
    arrange,
    count_rows,
    filter_quotes,
    next_doubtful,
)
from tui.session.session import face_at
from tui.session.speaker_index import KeptQuote, KeptSpeaker
from tui.session.text_filter import TypedWords
from tui.widgets.messages import QuoteRowPicked, Toggled
from tui.widgets.pane_title import PaneTitle
from tui.widgets.quote_card import QuoteCard
from tui.widgets.quote_list import QuoteList
from tui.widgets.switches import Switches

if TYPE_CHECKING:
    from tui.session.session import Session
    from tui.worker.scheduler import Worker

__all__ = ["AllQuotesScreen"]

_OF_A_QUOTE: Final = (
    "all-quotes.open", "all-quotes.group", "all-quotes.copy", "correct.speaker", "correct.no-quote"
)  # fmt: skip
"""The commands that do nothing where no quote is listed."""
_MOST_AROUND: Final = 800
"""Characters of a text that the card shows at most of a quote and what stands around it."""
_FACTS: Final = 5
"""Lines of the card about a quote, below and above its words."""


class AllQuotesScreen(LibraryScreen):
    """Cards of all quotes, or of everything one speaker said; Enter goes to the place."""

    SCOPES = QUOTES_SCREEN
    PLACEHOLDER = "/ filter by words, speaker, role or article"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*QUOTES_SCREEN)

    def __init__(self, session: Session, worker: Worker, of: KeptSpeaker | None = None) -> None:
        super().__init__(session, worker)
        self._of = of
        self._said: list[QuoteRow] = []
        self._said_in = -1
        """All that the speaker says, and in which version of the session."""
        self._corrections = CorrectionController(self, session, worker, self.say, self._selected)
        self._export = ExportController(self, session, self.say, self._exportable)
        self.list = QuoteList(tell_apart=self._tell_apart, id="quotes")
        self.list.add_class("pane")
        self.switches = Switches(id="switches")
        self.card = QuoteCard(id="detail")
        self.card.add_class("pane")
        self.card.border_title = PaneTitle("Quote")
        self.quote_filter = QuoteFilter()
        self.grouping = Grouping.ARTICLE
        self._has_doubtful = False
        self._typed = TypedWords("")
        self._before_filter: PlaceBeforeFilter[KeptQuote] = PlaceBeforeFilter(
            lambda one, other: is_same(session, one, other)
        )
        self._is_recalled = False
        if of is None:
            self._take_filters()

    @property
    def rows(self) -> QuoteList:
        """The list."""
        return self.list

    @property
    def detail(self) -> Widget:
        """The card of the quote at the cursor."""
        return self.card

    def bars(self) -> ComposeResult:
        """The switches."""
        yield self.switches

    def lists(self) -> ComposeResult:
        """The list."""
        yield self.list

    def fit(self) -> None:
        """Show what there is room for."""
        super().fit()
        self._show_switches()

    # What was filtered last time.

    def _take_filters(self) -> None:
        self.quote_filter, self.grouping = recall_filter(self.session.filters)
        self.filter.value = self.quote_filter.words
        self._is_recalled = self.quote_filter != QuoteFilter()

    def _keep_filters(self, everything: list[QuoteRow]) -> None:
        """Keep what is filtered, but for what nothing matches now that all is read."""
        if self._of is None:
            kept = replace(self.quote_filter, bookmarked=False)  # that hides all the rest
            if self.session.is_all_read and not self.list.items:
                kept = loosen_filter(kept, everything)
            self.session.filters.pop("bookmarked", None)  # as it was kept before
            self.session.filters.update(keep_filter(kept, self.grouping))

    def _clear_recalled(self, everything: list[QuoteRow]) -> None:
        """Clear a filter of an earlier session that matches nothing any more, and say so."""
        looser = loosen_filter(self.quote_filter, everything, self.session.starred)
        if looser != self.quote_filter:
            self.say(f"{describe_filter(self.quote_filter, looser)} matches no quotes: cleared")
            self.quote_filter = looser
            with self.filter.prevent(self.filter.Changed):
                self.filter.value = looser.words
            self.fit()

    # What is listed.

    def _all(self) -> list[QuoteRow]:
        if self._of is None:
            return self.session.quote_rows()
        session = self.session
        if self._said_in != session.version:
            self._said_in = session.version
            if (record := find_speaker(session, self._of)) is not None:
                self._of = session.index.keep(record)
            places = places_now(session, self._of.quotes, by_the_same=True)
            known = ((session.entries[index].quote_rows, number) for index, number in places)
            self._said = [rows[number] for rows, number in known if number < len(rows)]
        return self._said

    def relist(self) -> None:
        """List what passes the filter, in its groups.

        The cursor stays on its quote, or goes to the best match where other words are typed, and
        back from there when they are cleared.
        """
        everything = self._all()
        if self._is_recalled and self.session.is_all_read:
            self._is_recalled = False
            self._clear_recalled(everything)
        passed = filter_quotes(everything, self.quote_filter, self.session.starred)
        before, typed = self._typed.words, TypedWords(self.quote_filter.words)
        self._typed = typed
        arranged = arrange(passed, self.grouping, self.session.speaker_of, typed, self._tell_apart)
        items, is_new = arranged.rows, bool(typed) and typed.words != before
        self.list.notice = "" if items else self._nothing(everything)
        back_to = self._before_filter.change(typed.words, keep_row(self.session, self.list.item))
        at = 0 if is_new else self.list.find_place(items, place_now(self.session, back_to))
        starred = frozenset(self.session.starred)  # of these rows, whatever their numbers become
        self.list.show(items, arranged.groups, self.grouping, starred, at)
        if is_new:
            self._before_filter.follow(keep_row(self.session, self.list.item))
        counts, hidden = count_rows(items), len(everything) - len(items)
        about = f"Quotes by {self._of.name}" if self._of else "All quotes"
        ranked = ", best match first" * bool(typed)
        self.name_list(
            about,
            ", ".join(counts.brief),
            f"{hidden:,} hidden" if hidden else "",
            f"by {self.grouping.value}{ranked}",
        )
        self._show_switches()
        self.show_detail()
        self._has_doubtful = any(item.is_doubtful for item in items)
        self._keep_filters(everything)
        self.update_footer()

    def _tell_apart(self, item: QuoteRow) -> str:
        """Return what tells the article of a quote from others of its title."""
        return self.session.tell_apart(item.article)

    def idle_keys(self) -> tuple[str, ...]:
        """Return what does nothing where no quote, or no doubtful one, is listed."""
        none = () if self.list.items else _OF_A_QUOTE
        doubtful = () if self._has_doubtful else ("all-quotes.doubtful",)
        export = () if self.list.items or self.session.starred else ("all-quotes.export",)
        return (*none, *doubtful, *export)

    @property
    def escape(self) -> Escape:
        """What Escape does now: from one person’s quotes it goes back to all speakers."""
        escape = super().escape
        return Escape.ALL_SPEAKERS if self._of and escape is Escape.ARTICLES else escape

    def _nothing(self, everything: list[QuoteRow]) -> str:
        """Say why nothing is listed."""
        if not everything:
            return "Looking for quotes …" if self.session.going else "No quotes"
        return describe_hidden(
            everything, self.quote_filter, self.session.starred, self.app._keymap
        )

    def _show_switches(self) -> int:
        switches = switches_of(self.quote_filter, self.app._keymap)
        return self.switches.show(switches, self.app.size.width, self.shape.switches)

    def show_detail(self) -> None:
        """Show the card of the quote at the cursor."""
        face, row = None, self._row_now
        if row is not None:
            position = f"{self.list.cursor + 1:,} of {len(self.list.items):,} listed"
            face = face_at(self.session, row.article, row.quote, position, self._room())
        self.card.show(face)
        self.card.display = face is not None and self.shape.has_detail

    def _room(self) -> int:
        """Return how many characters of a quote and what stands around it the card has room for."""
        width, height = self.app.size
        if self.shape.beside:
            return min(_MOST_AROUND, width * 38 // 100 * height // 2)
        if self.shape.instead:
            return min(_MOST_AROUND, width * height // 2)
        return (self.shape.detail - 1 - _FACTS) * (width - 3)

    def filtered(self, words: str) -> None:
        """List what passes the filter."""
        self._sift(replace(self.quote_filter, words=words))

    def _sift(self, quote_filter: QuoteFilter) -> None:
        if quote_filter != self.quote_filter:
            self.quote_filter = quote_filter
            self._is_recalled = False
            self.relist()

    def _switched(self, quote_filter: QuoteFilter, name: str, on: bool) -> None:
        """Take a turned switch; where no switches are seen, say what it does."""
        self._sift(quote_filter)
        if not self._show_switches():
            self.say(f"{name.capitalize()}: {'on' if on else 'off'}")

    def action_toggle_kind(self, number: int) -> None:
        """Show a kind of quote, or not."""
        marks = self.quote_filter.marks ^ {number}
        self._switched(
            replace(self.quote_filter, marks=marks), MARK_NAMES[number][0], number in marks
        )

    def action_toggle_confidence(self, number: int) -> None:
        """Show attributions that are so sure, or not."""
        levels = self.quote_filter.levels ^ {number}
        name = LEVEL_NAMES[number][0]
        self._switched(replace(self.quote_filter, levels=levels), name, number in levels)

    def action_toggle_bookmarked(self) -> None:
        """Show what is bookmarked alone, or everything."""
        only = not self.quote_filter.bookmarked
        self._switched(replace(self.quote_filter, bookmarked=only), "bookmarked only", only)

    def on_toggled(self, message: Toggled) -> None:
        """Turn the switch that was clicked."""
        if message.index == BOOKMARKED:
            self.action_toggle_bookmarked()
        elif message.index < len(MARK_KINDS):
            self.action_toggle_kind(message.index)
        else:
            self.action_toggle_confidence(message.index - len(MARK_KINDS))

    def action_group(self) -> None:
        """Group by article, speaker or kind, in turn."""
        self.grouping = self.grouping.following
        self.relist()

    @property
    def _row_now(self) -> QuoteRow | None:
        """The quote at the cursor as it is now; None where it is gone."""
        item = self.list.item
        return None if item is None else find_row(self.session, item)

    def _row(self) -> QuoteRow | None:
        """Return the quote at the cursor as it is now; where it is gone, say so and list anew."""
        row = self._row_now
        if row is None and self.list.item is not None:
            self.list_changes(now=True)
            self.say("The article has changed since; the quote is no longer there")
        return row

    def _selected(self) -> tuple[ArticleEntry, int] | None:
        """Return the entry of the quote at the cursor, and its number there."""
        row = self._row_now
        return (self.session.entries[row.article], row.quote) if row else None

    def _exportable(self) -> list[ExportChoice]:
        """Return what can be exported: what is listed, by its best name first."""
        rows = self.list.items
        return listed_choices(self.session, rows, self.quote_filter.words, self._of)

    @property
    def has_quote(self) -> bool:
        """Whether there is a quote at the cursor, to be copied."""
        return self.list.item is not None

    def action_copy(self, form: str = "text") -> None:
        """Copy the quote at the cursor with its source."""
        row = self._row()
        if row is not None and (article := self.session.entries[row.article].article) is not None:
            how = cite_markdown if form == "markdown" else cite
            quote = self.session.entries[row.article].spans.quotes[row.quote]
            request_copy(self, how(article, quote), describe_cited(quote, form))

    async def action_export(self) -> None:
        """Export quotes to a file."""
        await self._export.ask()

    async def action_set_speaker(self) -> None:
        """Ask who really says the quote at the cursor."""
        if self.list.item is None or self._row() is not None:
            await self._corrections.ask_speaker()

    def action_not_a_quote(self) -> None:
        """Correct that what is at the cursor is no quote."""
        if self.list.item is None or self._row() is not None:
            self._corrections.mark_not_a_quote()

    def action_undo(self) -> None:
        """Undo the last correction."""
        self._corrections.undo()

    def action_redo(self) -> None:
        """Redo the correction that was undone last."""
        self._corrections.redo()

    def action_bookmark(self) -> None:
        """Bookmark the quote at the cursor, or remove its bookmark."""
        if (row := self._row()) is not None:
            from tui.session.bookmarks import toggle_bookmark

            change = toggle_bookmark(self.session, row.article, row.quote)
            self.post_message(BookmarkChanged(row.article, change))
            self.relist()

    def on_quote_corrected(self, message: QuoteCorrected) -> None:
        """Go to the quote whose correction was undone or redone, if it is listed."""
        self.list_changes(now=True)
        at = self.list.find_place(self.list.items, message.place)
        if at is not None:
            self.list.point_at(at)
            self.show_detail()

    # Where to go.

    def on_quote_row_picked(self, message: QuoteRowPicked) -> None:
        """Show the card; Enter goes to the place."""
        if message.opened:
            self.action_open()
        else:
            self.show_detail()

    def action_open(self) -> None:
        """Go to the place of the quote at the cursor, from the card too."""
        if self.is_in_front and (row := self._row()) is not None:
            self.leave((row.article, row.quote))

    def action_doubtful(self, direction: int) -> None:
        """Go to the next or previous attribution that ought to be checked."""
        target = next_doubtful(self.list.items, self.list.cursor, direction)
        if target is None:
            self.say("No quotes to check")
            return
        self.list.point_at(target)
        self.show_detail()
        if not self.shape.instead:
            self.set_focus(self.list)
