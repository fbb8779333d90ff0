"""The list of articles: headline, what is known of it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style

from tui.messages import ArticlePicked
from tui.page import displayable
from tui.widgets.rows import Line, Rows
from tui.wrapping import wrap

__all__ = ["ArticleList", "Card"]

_PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Card:
    """One article of the list: its title, notes for a quiet line, whether it is wrong or read."""

    title: str
    notes: tuple[str, ...]
    wrong: bool = False
    is_read: bool = False

    def note(self, width: int) -> str:
        """Return the notes that fit ``width`` cells, the first ones first."""
        line = self.notes[0] if self.notes else ""
        for note in self.notes[1:]:
            if cell_len(f"{line} · {note}") > width:
                break
            line = f"{line} · {note}"
        return line


class ArticleList(Rows):
    """The articles; moving the cursor posts ``ArticlePicked``."""

    TITLE_LINES = 3

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._cards: list[Card] = []

    @property
    def cards(self) -> Sequence[Card]:
        """What is in the list."""
        return self._cards

    def extend(self, cards: Sequence[Card]) -> None:
        """Add to the end of the list."""
        self._cards.extend(cards)
        self.renew()

    def update_card(self, index: int, card: Card) -> None:
        """Put another card in the place of one."""
        if self._cards[index] != card:
            self._cards[index] = card
            self.renew(index)

    def count(self) -> int:
        """Return how many articles there are."""
        return len(self._cards)

    def height_of(self, index: int, width: int) -> int:
        """Every card is as high as the next, so that a long list costs nothing."""
        return self._title_lines(width) + 2

    def _title_lines(self, width: int) -> int:
        return 1 if width > 72 else 2 if width > 30 else self.TITLE_LINES

    def draw(self, index: int, width: int) -> list[Line]:
        """Return a bar at the cursor, the title, the note, and a blank line."""
        card = self._cards[index]
        at_cursor = index == self.cursor
        bar = ("▌ " if at_cursor else "  ", self.part("accent"))
        style = self.part("error") if card.wrong else self.part("strong") if at_cursor else _PLAIN
        if card.is_read and not at_cursor:
            style = self.part("quiet")
        quiet = self.part("error") if card.wrong else self.part("quiet")
        room = max(width - 3, 1)
        lines: list[Line] = [
            [bar, (text, style)] for text in clamp(card.title, room, self._title_lines(width))
        ]
        lines.append([bar, (next(iter(clamp(card.note(room), room, 1)), ""), quiet)])
        blanks = self.height_of(index, width) - len(lines)
        return lines + [[("", _PLAIN)]] * blanks

    def picked(self, index: int, opened: bool) -> None:
        """Post the choice."""
        self.post_message(ArticlePicked(index, opened))


def clamp(text: str, width: int, lines: int) -> list[str]:
    """Wrap ``text`` to at most ``lines`` lines of ``width`` cells, with … where more is to come."""
    text = displayable(text).replace("\n", " ")
    starts = wrap(text, 0, len(text), width)
    cut = [text[a:b].rstrip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    if len(cut) <= lines:
        return cut
    kept = cut[:lines]
    last = kept[-1] + "…"
    while len(wrap(last, 0, len(last), width)) > 1:
        last = last[:-2].rstrip() + "…"
    return [*kept[:-1], last]
