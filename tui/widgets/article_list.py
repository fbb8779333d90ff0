"""The list of articles: headline, what is known of it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.reactive import reactive

from tui.commands.bindings import Scope, bindings
from tui.session.cards import Card
from tui.theme.parts import Part
from tui.typesetting.wrapping import clamp, shorten
from tui.widgets.messages import ArticlePicked
from tui.widgets.row_list import Line, Rows

__all__ = ["ArticleList"]

_PLAIN = Style()


class ArticleList(Rows):
    """The articles; moving the cursor posts ``ArticlePicked``.

    It has a card for every entry, by index, and shows some of them in some order: rows are not
    entries. The cursor is on the row of the open entry, and on none (-1) while that is not shown.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.LIST)
    TITLE_LINES = 3

    notice: reactive[str] = reactive("", init=False)
    """What is said where there is nothing to list."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._cards: list[Card] = []
        self._shown: Sequence[int] = ()
        self._row_of: dict[int, int] = {}
        self._dated = False

    @property
    def cards(self) -> Sequence[Card]:
        """The cards of all entries, shown or not."""
        return self._cards

    @property
    def shown(self) -> Sequence[int]:
        """The entries that are shown, from the top."""
        return self._shown

    def row_of(self, entry: int) -> int | None:
        """Return the row in which an entry is shown, None where it is not."""
        return self._row_of.get(entry)

    def extend(self, cards: Sequence[Card]) -> None:
        """Take the cards of more entries; ``show`` shows them."""
        self._cards.extend(cards)

    def update_card(self, entry: int, card: Card) -> None:
        """Take another card for an entry."""
        if self._cards[entry] != card:
            self._cards[entry] = card
            row = self._row_of.get(entry)
            if row is not None:
                self.renew(row)

    def show(
        self, shown: Sequence[int], here: int, follow: bool = False, dated: bool = False
    ) -> None:
        """Show these entries in this order; the entry ``here`` stays in its line if it was seen.

        With ``follow`` it is brought into view if it was not; ``dated`` puts dates before all else.
        """
        if dated != self._dated:
            self._dated = dated
            self.renew()
        if shown == self._shown:
            self.go_to(here)
            return
        top = self._tops[self.cursor] if 0 <= self.cursor < len(self._tops) - 1 else 0
        line = top - self.scroll_offset.y
        seen = self.cursor >= 0 and 0 <= line < self.scrollable_content_region.height
        known = len(self._shown)
        if shown[:known] != self._shown:
            known = 0
            self._row_of = {}
        self._row_of.update(zip(shown[known:], range(known, len(shown)), strict=True))
        self._shown = shown
        self.set_reactive(ArticleList.cursor, self._row_of.get(here, -1))
        self.renew()
        if seen and 0 <= self.cursor < len(self._tops) - 1:
            above = self._tops[self.cursor] - line
            self.scroll_to(y=above, animate=False, force=True, immediate=True)
        if seen or follow:
            self._show_cursor()

    def go_to(self, entry: int) -> None:
        """Move the cursor to an entry, or away where it is not shown, without telling anybody."""
        row = self._row_of.get(entry, -1)
        if row != self.cursor:
            self.cursor = row
            self._show_cursor()

    def reveal(self, entry: int | None) -> None:
        """Bring the row of an entry into view, if it is shown, and leave the cursor where it is."""
        row = self._row_of.get(-1 if entry is None else entry)
        if row is not None and row + 1 < len(self._tops):
            self.scroll_to(y=self._tops[row], animate=False, force=True, immediate=True)

    def count(self) -> int:
        """Return how many articles are shown."""
        return len(self._shown)

    def height_of(self, index: int, width: int) -> int:
        """Return the lines of the title, one for the note and a blank one."""
        return self._title_lines(width) + 2

    def uniform_height(self, width: int) -> int:
        """Every card is as high as the next, so that a long list costs nothing."""
        return self.height_of(0, width)

    def _title_lines(self, width: int) -> int:
        return 1 if width > 72 else 2 if width > 30 else self.TITLE_LINES

    def draw(self, index: int, width: int) -> list[Line]:
        """Return a bar at the cursor, the title, the note, and a blank line."""
        card = self._cards[self._shown[index]]
        at_cursor = index == self.cursor
        bar = self.bar(at_cursor)
        style = (
            self.part(Part.ERROR) if card.wrong else self.part(Part.STRONG) if at_cursor else _PLAIN
        )
        if card.is_read and not at_cursor:
            style = self.part(Part.QUIET)
        quiet = self.part(Part.ERROR) if card.wrong else self.part(Part.QUIET)
        room = max(width - 3, 1)
        lines: list[Line] = [
            [bar, (text, style)] for text in clamp(card.title, room, self._title_lines(width))
        ]
        lines.append([bar, (shorten(card.note(room, self._dated), room), quiet)])
        blanks = self.height_of(index, width) - len(lines)
        return lines + [[("", _PLAIN)]] * blanks

    def watch_notice(self) -> None:
        """Say it."""
        self.renew()

    def rest(self) -> list[Line]:
        """Return the notice, where there is nothing to list."""
        return self.notice_lines(self.notice)

    def picked(self, index: int, opened: bool) -> None:
        """Post the choice; where the cursor is on no row, that is the first."""
        if self._shown:
            self.post_message(ArticlePicked(self._shown[max(0, index)], opened))

    def action_page(self, pages: int) -> None:
        """Move the cursor by what fits on the screen."""
        if self.cursor < 0:
            self.action_edge(-1)
        else:
            super().action_page(pages)

    def _show_cursor(self) -> None:
        if self.cursor >= 0:
            super()._show_cursor()
