"""All quotes of the library on one screen: grouped, filtered, switched, walked."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from summarize.speakers import SpeakerRecord
from tui.citation import cite, cite_markdown
from tui.colours import sign_of
from tui.command_table import QUOTES_SCREEN
from tui.commands import bindings
from tui.heard import (
    ALL_LEVELS,
    ALL_MARKS,
    LEVELS,
    MARK_KINDS,
    Grouping,
    Heard,
    Sieve,
    arrange,
    next_doubtful,
    sift,
)
from tui.messages import HeardPicked, Toggled
from tui.screens.correcting import Correcting
from tui.screens.exporting import Exporting
from tui.screens.library import LibraryScreen
from tui.screens.remembering import Remembering
from tui.shelf import Entry, face_at
from tui.widgets.heard_list import METERS, HeardList
from tui.widgets.quote_card import QuoteCard
from tui.widgets.switches import Switch, Switches

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.shelf import Shelf

__all__ = ["AllQuotesScreen"]

_LEVEL_NAMES = ("high", "medium", "low", "nobody")


class AllQuotesScreen(Correcting, Exporting, LibraryScreen):
    """Cards of all quotes, or of everything one speaker said; Enter goes to the place."""

    SCOPES = QUOTES_SCREEN
    PLACEHOLDER = "/ filters by words, speaker, role, article"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*QUOTES_SCREEN)

    def __init__(self, shelf: Shelf, desk: Desk, of: SpeakerRecord | None = None) -> None:
        super().__init__(shelf, desk)
        self._of = of
        self.list = HeardList(id="heard")
        self.list.add_class("pane")
        self.switches = Switches(id="switches")
        self.card = QuoteCard(id="detail")
        self.card.add_class("pane")
        self.card.border_title = Content(" Quote ")
        self.sieve = Sieve()
        self.grouping = Grouping.ARTICLE
        if of is None:
            self._take_filters()

    @property
    def rows(self) -> HeardList:
        """The list."""
        return self.list

    def lists(self) -> ComposeResult:
        """The switches and the list."""
        yield self.switches
        yield self.list

    def details(self) -> Widget:
        """Return the card of the quote at the cursor."""
        return self.card

    # What was filtered last time.

    def _take_filters(self) -> None:
        kept = self.shelf.filters
        with suppress(KeyError, ValueError):
            marks = frozenset(map(int, kept["marks"].split())) & ALL_MARKS
            levels = frozenset(map(int, kept["levels"].split())) & ALL_LEVELS
            self.sieve = Sieve(kept["words"], marks, levels)
            self.grouping = Grouping(kept["group"])
            self.filter.value = self.sieve.words

    def _keep_filters(self) -> None:
        if self._of is None:
            self.shelf.filters.update(
                words=self.sieve.words,
                marks=" ".join(map(str, sorted(self.sieve.marks))),
                levels=" ".join(map(str, sorted(self.sieve.levels))),
                group=self.grouping.value,
            )

    # What is listed.

    def _all(self) -> list[Heard]:
        if self._of is None:
            return self.shelf.heard()
        entries = self.shelf.entries
        heard = (entries[a].heard for a, _ in self._of.entries)
        return [
            items[q]
            for items, (_, q) in zip(heard, self._of.entries, strict=True)
            if q < len(items)
        ]

    def relist(self) -> None:
        """List what passes the sieve, in its groups."""
        everything = self._all()
        passed = sift(everything, self.sieve)
        items, groups = arrange(passed, self.grouping, self.shelf.speaker_of)
        self.list.notice = "" if items else self._nothing(bool(everything))
        self.list.show(items, groups, self.grouping, self.shelf.starred)
        total = len(everything)
        count = f"{total:,}" if len(items) == total else f"{len(items):,} of {total:,}"
        about = f"What {self._of.name} said" if self._of else "All quotes"
        self.name_list(about, count, f"by {self.grouping.value}")
        self._show_switches()
        self._show_card()

    def _nothing(self, sifted: bool) -> str:
        if sifted:
            return "Nothing passes the filter and the switches."
        return "Looking for quotes …" if self.shelf.going else "There are no quotes here."

    def _show_switches(self) -> None:
        signs = [sign_of(kind) for kind in MARK_KINDS]
        names = ("quoted", "in part", "reported", "headline", "marked")
        marks = [
            Switch(str(n + 1), signs[n].mark, names[n], n in self.sieve.marks)
            for n in range(len(MARK_KINDS))
        ]
        levels = [
            Switch(str(n + 6), METERS[n], _LEVEL_NAMES[n], n in self.sieve.levels)
            for n in range(len(LEVELS))
        ]
        self.switches.show([*marks, *levels])

    def _show_card(self) -> None:
        item = self.list.item
        position = f"{self.list.cursor + 1:,} of {len(self.list.items):,}"
        self.card.show(face_at(self.shelf.entries[item.article], item.quote, position)
                       if item else None)  # fmt: skip

    def filtered(self, words: str) -> None:
        """List what passes the filter."""
        self._sift(Sieve(words, self.sieve.marks, self.sieve.levels))

    def _sift(self, sieve: Sieve) -> None:
        if sieve != self.sieve:
            self.sieve = sieve
            self._keep_filters()
            self.relist()

    def action_toggle_kind(self, number: int) -> None:
        """Show a kind of quote, or not."""
        self._sift(Sieve(self.sieve.words, self.sieve.marks ^ {number}, self.sieve.levels))

    def action_toggle_confidence(self, number: int) -> None:
        """Show attributions that are so sure, or not."""
        self._sift(Sieve(self.sieve.words, self.sieve.marks, self.sieve.levels ^ {number}))

    def on_toggled(self, message: Toggled) -> None:
        """Turn the switch that was clicked."""
        if message.index < len(MARK_KINDS):
            self.action_toggle_kind(message.index)
        else:
            self.action_toggle_confidence(message.index - len(MARK_KINDS))

    def action_group(self) -> None:
        """Group by article, speaker or kind, in turn."""
        self.grouping = self.grouping.following
        self._keep_filters()
        self.relist()

    def quote_at_hand(self) -> tuple[Entry, int] | None:
        """Return the quote at the cursor and its entry."""
        item = self.list.item
        return (self.shelf.entries[item.article], item.quote) if item else None

    def quotes_at_hand(self) -> list[tuple[int, int]]:
        """Return the quotes that are listed."""
        return [(item.article, item.quote) for item in self.list.items]

    def action_copy(self, form: str = "text") -> None:
        """Copy the quote at the cursor with its source."""
        at_hand = self.quote_at_hand()
        if at_hand is not None and (article := at_hand[0].article) is not None:
            how = cite_markdown if form == "markdown" else cite
            self.app.copy_to_clipboard(how(article, at_hand[0].marks.quotes[at_hand[1]]))
            self.tell("Copied the quote and its source.")

    def action_bookmark(self) -> None:
        """Bookmark the quote at the cursor, or not any more."""
        item = self.list.item
        main = self.app.screen_stack[0]
        if item is not None and isinstance(main, Remembering):
            main.toggle_bookmark(item.article, item.quote)
            self.relist()

    # Where to go.

    def on_heard_picked(self, message: HeardPicked) -> None:
        """Show the card; Enter goes to the place."""
        if message.opened and (item := self.list.item) is not None:
            self.dismiss((item.article, item.quote))
        else:
            self._show_card()

    def action_doubtful(self, direction: int) -> None:
        """Go to the next or previous attribution that ought to be checked."""
        target = next_doubtful(self.list.items, self.list.cursor, direction)
        if target is None:
            self.tell("No doubtful attribution is listed.")
            return
        self.list.point_at(target)
        self._show_card()
        self.list.focus()
