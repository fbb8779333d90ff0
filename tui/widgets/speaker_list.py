"""Everybody who speaks in the library: name, role, how often and how much they are heard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from rich.style import Style

from summarize.speakers.records import SpeakerRecord
from tui.theme.parts import Part
from tui.typesetting.control_characters import displayable
from tui.typesetting.wrapping import shorten
from tui.widgets.messages import SpeakerPicked
from tui.widgets.row_list import Line, Rows

__all__ = ["SpeakerList", "share_text"]

_PLAIN: Final = Style()
_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_COLUMNS: Final = (("articles", 8), ("quotes", 7), ("reported", 9), ("words", 7))
"""The numbers of a row and their widths in cells, those that stay longest last."""

_SHARE: Final = "share"
_PERCENT: Final = len(_SHARE) + 1
"""Cells of the percentages, and of what they are called."""
_BARRED: Final = 36
"""Cells from which there is room for a bar beside name and percentage."""


def share_text(share: float) -> str:
    """Return a share in whole percents, as all of a column; who is heard at all has never 0%."""
    return "<1%" if 0 < share < 0.01 else f"{share:.0%}"


class SpeakerList(Rows):
    """Two lines a speaker: name and numbers with a bar for the share of voice, then the role."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._records: Sequence[SpeakerRecord] = ()
        self._marked: frozenset[int] = frozenset()
        self.notice = ""

    @property
    def records(self) -> Sequence[SpeakerRecord]:
        """The speakers that are listed."""
        return self._records

    @property
    def record(self) -> SpeakerRecord | None:
        """The speaker at the cursor."""
        return self._records[self.cursor] if self.cursor < len(self._records) else None

    def show(
        self, records: Sequence[SpeakerRecord], marked: frozenset[int] = frozenset(), at: int = 0
    ) -> None:
        """List other speakers, with the cursor at row ``at``.

        ``marked`` are the indices of those that are marked, to be merged.
        """
        self._records, self._marked = records, marked
        self.set_reactive(SpeakerList.cursor, at)
        self.renew()
        self._show_cursor()

    def count(self) -> int:
        """Return how many speakers there are."""
        return len(self._records)

    def height_of(self, index: int, width: int) -> int:
        """Every speaker takes a line, a line for the role, and a blank one."""
        return 3 - self.dense

    def heading(self, width: int) -> str:
        """Return the names of the columns, each flush with the right edge of its numbers."""
        columns, bar = _plan(width)
        names = "".join(name.rjust(size) for name, size in columns)
        names += "  " + " " * bar + _SHARE.rjust(_PERCENT)
        return names.rjust(width)[-width:] if width > 0 else ""

    def draw(self, index: int, width: int) -> list[Line]:
        """Return name, numbers, bar and percentage, and the role below."""
        record = self._records[index]
        at_cursor = index == self.cursor
        columns, bar_width = _plan(width)
        values = {
            "articles": len(record.articles),
            "quotes": record.quotes,
            "reported": record.reported,
            "words": record.words,
        }
        numbers = "".join(f"{values[name]:>{size},}" for name, size in columns)
        room = max(1, width - len(numbers) - bar_width - _PERCENT - 4)
        accent = self.part(Part.ACCENT)
        mark = "✓" if index in self._marked else " "
        name = shorten(record.name, room)
        style = self.part(Part.STRONG) if at_cursor else _PLAIN
        percent = share_text(record.share).rjust(_PERCENT)
        first: Line = [
            self.bar(at_cursor, ""),
            (mark, accent),
            (name, style + Style(bold=True)),
            (" " * (room - cell_len(name)), _PLAIN),
            (numbers, _PLAIN),
            ("  ", _PLAIN),
            (_bar(record.share, bar_width), accent),
            (percent, _PLAIN),
        ]
        kind = "" if record.role else record.kind.value if record.kind.value != "person" else ""
        about = displayable(record.role or kind)
        below = shorten(about, max(1, width - 4)) if about else ""
        second: Line = [self.bar(at_cursor), (below, self.part(Part.QUIET))] if below else []
        return [first, second, []][: 3 - self.dense]

    def rest(self) -> list[Line]:
        """Return the notice, where there is nobody to list."""
        return self.notice_lines(self.notice)

    def picked(self, index: int, opened: bool) -> None:
        """Post the choice."""
        self.post_message(SpeakerPicked(index, opened))


def _plan(width: int) -> tuple[list[tuple[str, int]], int]:
    """Return the columns there is room for beside a name, and the width of the bar."""
    bar = max(4, min(24, (width - 40) // 4)) if width >= _BARRED else 0
    columns = list(_COLUMNS)
    while columns and sum(size for _, size in columns) + bar + _PERCENT + 26 > width:
        columns.pop(0)
    return columns, bar


def _bar(share: float, width: int) -> str:
    eighths = max(1 if share else 0, round(share * width * 8))
    full, part = divmod(min(eighths, width * 8), 8)
    return ("█" * full + (_EIGHTHS[part] if part else "")).ljust(width)
