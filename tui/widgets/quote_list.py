"""All quotes as cards under the headings of their groups."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain
from typing import Final

from rich.cells import cell_len
from rich.style import Style

from tui.session.quote_rows import LEVELS, MARK_KINDS, MARKED, Group, Grouping, QuoteRow
from tui.theme.parts import Part
from tui.theme.speaker_colours import speaker_colours, speaker_sign
from tui.theme.themes import sign_of
from tui.typesetting.control_characters import displayable
from tui.typesetting.joined_parts import join_fitting
from tui.typesetting.wrapping import clamp, shorten, told_apart
from tui.widgets.group_heading import group_heading
from tui.widgets.messages import QuoteRowPicked
from tui.widgets.row_list import Line, Rows

__all__ = ["METERS", "QuoteList"]

_PLAIN: Final = Style()
_LEAD: Final = 6
METERS: Final = ("●●●", "●●○", "●○○", "○○○")
"""How sure an attribution is, by its index into ``LEVELS``."""

assert len(METERS) == len(LEVELS)


class QuoteList(Rows):
    """A card a quote: its words on at most two lines, then who says it and how surely.

    Heights follow from the number of characters alone, so that ten thousand cards are laid out
    in milliseconds and only those on the screen are drawn.
    """

    def __init__(
        self, *, tell_apart: Callable[[QuoteRow], str] = lambda item: "", id: str | None = None
    ) -> None:
        """``tell_apart`` returns what tells the article of a quote from others of its title."""
        super().__init__(id=id)
        self._tell_apart = tell_apart
        self._items: Sequence[QuoteRow] = ()
        self._groups: Mapping[int, Group] = {}
        self._grouping = Grouping.ARTICLE
        self._starred: Collection[tuple[int, int]] = frozenset()
        self.notice = ""

    @property
    def items(self) -> Sequence[QuoteRow]:
        """The quotes that are listed."""
        return self._items

    @property
    def item(self) -> QuoteRow | None:
        """The quote at the cursor."""
        return self._items[self.cursor] if self.cursor < len(self._items) else None

    @staticmethod
    def find_place(items: Sequence[QuoteRow], place: tuple[int, int] | None) -> int | None:
        """Return the row of the quote of that entry and number, None where it is not listed."""
        if place is None:
            return None
        return next((n for n, i in enumerate(items) if (i.article, i.quote) == place), None)

    def show(
        self,
        items: Sequence[QuoteRow],
        groups: Mapping[int, Group],
        grouping: Grouping,
        starred: Collection[tuple[int, int]] = frozenset(),
        at: int | None = None,
    ) -> None:
        """List other quotes, with the cursor at ``at``.

        Without that it is on the one it was on, or the next still there.
        """
        if at is None:
            at = _still_there(self._items, self.cursor, items)
        elif not at:
            self.go_to_top()  # there stands the heading of the group with the best match
        self._items, self._groups, self._grouping = items, groups, grouping
        self._starred = starred
        self.set_reactive(QuoteList.cursor, at)
        self.renew()
        self._show_cursor()

    def count(self) -> int:
        """Return how many quotes there are."""
        return len(self._items)

    def height_of(self, index: int, width: int) -> int:
        """Return two or three lines and a blank one, and one more under a heading."""
        long = len(self._items[index].words) > width - _LEAD - 1
        return 3 - self.dense + long + (index in self._groups)

    def lines_above(self, index: int) -> int:
        """Return one where a group begins: for its heading."""
        return int(index in self._groups)

    def draw(self, index: int, width: int) -> list[Line]:
        """Return the heading of the group that begins here, the words, and who says them."""
        item = self._items[index]
        room = max(1, width - _LEAD - 1)
        at_cursor = index == self.cursor
        colour = Style(color=speaker_colours(self.app.theme_variables).of(item.speaker_number))
        sign = sign_of(MARK_KINDS[item.mark])
        bar = self.bar(at_cursor)
        lines: list[Line] = []
        if index in self._groups:
            group = self._groups[index]
            count = join_fitting(group.counts.brief, width // 2, ", ")
            lines.append(group_heading(self, group.title, group.note, count, width))
        typeface = colour + Style(italic=sign.style.italic)
        typeface += self.part(Part.STRONG) if at_cursor else _PLAIN
        words = clamp(item.words, room, 2 if len(item.words) > room else 1)
        who = f"{speaker_sign(item.speaker_number)}{sign.mark}  "
        for number, text in enumerate(words):
            lines.append([bar, (" " * 4 if number else who, colour), (text, typeface)])
        lines.append([bar, (" " * 4, _PLAIN), *self._attribution(item, room, colour)])
        blanks = self.height_of(index, width) - len(lines)
        return lines + [[("", _PLAIN)]] * blanks

    def _attribution(self, item: QuoteRow, room: int, colour: Style) -> Line:
        """Say who, in what role or article, and how surely, as far as there is room."""
        quiet = self.part(Part.QUIET)
        flags = "★ " if (item.article, item.quote) in self._starred else ""
        flags += "✎ " if item.corrected else ""
        meter = "" if item.mark == MARKED else f"{METERS[item.level]} "
        left = room - len(flags) - len(meter)
        if self._grouping is Grouping.SPEAKER:
            title = told_apart(item.title, self._tell_apart(item), max(1, left))
            return [(flags, self.part(Part.ACCENT)), (meter, quiet), (title, quiet)]
        name = item.speaker or ("not speech" if item.mark == MARKED else "no speaker")
        name = shorten(name, max(1, left))
        left -= cell_len(name)
        more = [item.role] if item.role else []
        if self._grouping is not Grouping.ARTICLE:
            more.append(" · ".join(filter(None, [self._tell_apart(item), item.title])))
        note = "  " + displayable(" · ".join(more)) if more else ""
        note = shorten(note, left) if note and left > 6 else ""
        style = colour + Style(bold=True) if item.speaker else quiet
        return [(flags, self.part(Part.ACCENT)), (meter, quiet), (name, style), (note, quiet)]

    def rest(self) -> list[Line]:
        """Return the notice, where there is nothing to list."""
        return self.notice_lines(self.notice)

    def picked(self, index: int, opened: bool) -> None:
        """Post the choice."""
        self.post_message(QuoteRowPicked(index, opened))


def _still_there(before: Sequence[QuoteRow], cursor: int, after: Sequence[QuoteRow]) -> int:
    """Return where in ``after`` the item at the cursor stands, or the next that is left of them.

    They are known by their words, for numbers change with an analysis.
    """
    exact = {(item.article, item.quote, item.words): n for n, item in enumerate(after)}
    alike = {(item.article, item.words): n for n, item in enumerate(after)}
    nearest = chain(range(cursor, len(before)), range(min(cursor, len(before)) - 1, -1, -1))
    items = (before[n] for n in nearest)
    found = (
        exact.get((i.article, i.quote, i.words), alike.get((i.article, i.words))) for i in items
    )
    return next((index for index in found if index is not None), 0)
