"""The summary: its sentences as rows, and for the chosen one why it stands there."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style

from tui.session.cards import Point
from tui.theme.parts import Part
from tui.typesetting.joined_parts import fold_parts
from tui.typesetting.wrapping import fold
from tui.widgets.messages import SentencePicked
from tui.widgets.row_list import Line, Rows

__all__ = ["SummaryView"]

_PLAIN = Style()
_LEAD = 4


class SummaryView(Rows):
    """The sentences; moving the cursor posts ``SentencePicked``."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._points: tuple[Point, ...] = ()
        self._notice = ""

    @property
    def points(self) -> tuple[Point, ...]:
        """What is in the summary."""
        return self._points

    @property
    def notice(self) -> str:
        """What is shown in place of a summary, "" where there is one."""
        return self._notice

    def show(self, points: Sequence[Point], notice: str = "") -> None:
        """Show a summary, or a notice in its place."""
        self._points = tuple(points)
        self._notice = notice
        self.set_reactive(SummaryView.cursor, 0)
        self.renew()
        self.go_to_top()

    def count(self) -> int:
        """Return how many sentences there are."""
        return len(self._points)

    def height_of(self, index: int, width: int) -> int:
        """Return the height of the words, of the reason at the cursor, and of a blank line."""
        return len(self.draw(index, width))

    def draw(self, index: int, width: int) -> list[Line]:
        """Return a number, the words, the reason at the cursor, and a blank line."""
        point = self._points[index]
        at_cursor = index == self.cursor
        bar = self.bar(at_cursor, "")
        number = (f"{index + 1:>2} ", self.part(Part.QUIET))
        blank = (" " * 3, _PLAIN)
        style = self.part(Part.STRONG) if at_cursor else _PLAIN
        lines: list[Line] = []
        for text in fold(point.words, max(1, width - _LEAD - 1)):
            lines.append([bar, blank if lines else number, (text, style)])
        if at_cursor and point.reason:
            for text in fold_parts(point.reason, max(1, width - _LEAD - 1)):
                lines.append([bar, blank, (text, self.part(Part.QUIET))])
        lines.append([("", _PLAIN)])
        return lines

    def watch_cursor(self, before: int, now: int) -> None:
        """The reason moves with the cursor, and heights with it."""
        self.renew()
        self._show_cursor()

    def picked(self, index: int, opened: bool) -> None:
        """Post the choice."""
        self.post_message(SentencePicked(index, opened))

    def rest(self) -> list[Line]:
        """Return the notice, where there is no summary."""
        return self.notice_lines(self._notice)
