"""The line above the keys: what is said to the person who reads, else the modes and the status."""

from __future__ import annotations

from enum import Enum
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from tui.commands.bindings import NO_KEY, first_key
from tui.terminal.notices import Severity, ShownNotice
from tui.theme.parts import Part, part_style
from tui.typesetting.status_words import Mode, set_modes
from tui.typesetting.wrapping import shorten
from tui.widgets.key_bar import LEAST_KEYS, KeyBar
from tui.widgets.messages import NoticeDismissed

__all__ = ["NoticeLine", "NoticeRoom", "room_for_notices"]

_LOOKS: Final = {Severity.WARNING: Part.WARNING, Severity.ERROR: Part.FAULT}

_TWO_LINES: Final = 16
"""Lines of a screen that has room for notices and for keys."""

_ONE_LINE: Final = 4
"""Lines of a screen that has room for keys."""

_OVER: Final = "-over"
_RAISED: Final = "-raised"
"""Names of the style sheet for where it stands."""


class NoticeRoom(Enum):
    """Where notices are shown."""

    OWN_LINE = "own line"
    INSTEAD_OF_KEYS = "instead of the keys"
    OVER = "over the last line"


def room_for_notices(height: int) -> NoticeRoom:
    """Return where a screen of so many lines shows notices."""
    if height >= _TWO_LINES:
        return NoticeRoom.OWN_LINE
    return NoticeRoom.INSTEAD_OF_KEYS if height >= _ONE_LINE else NoticeRoom.OVER


class NoticeLine(Widget):
    """Shows the notice of the app; a click takes it away.

    Where the screen is low it stands in the place of the ``keys`` while there is a notice, and the
    keys show the status, or over the last line of the screen. A dialog, which has no keys, shows it
    where the screen below would. No other part of the screen moves when a notice comes or goes.
    """

    notice: reactive[ShownNotice | None] = reactive(None, init=False)
    status: reactive[str] = reactive("", init=False)
    busy: reactive[str] = reactive("", init=False)
    modes: reactive[tuple[Mode, ...]] = reactive((), init=False)

    def __init__(self, keys: KeyBar | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id, classes=None if keys else _RAISED)
        self._keys = keys
        self._room = NoticeRoom.OWN_LINE
        self._width = 0
        self.visible = keys is not None

    def on_mount(self) -> None:
        """Follow the app."""
        self.watch(self.app, "notice", self._take)

    def _take(self, notice: ShownNotice | None) -> None:
        self.notice = notice

    # Where it stands.

    def fit(self, width: int, height: int) -> None:
        """Take the place there is for it on a screen of so many cells and lines."""
        self._width = width
        self._room = room_for_notices(height)
        if self._keys is None and self._room is NoticeRoom.INSTEAD_OF_KEYS:
            self._room = NoticeRoom.OVER
        self._place()
        self._pass_status_on()

    def _place(self) -> None:
        self.set_class(self._room is NoticeRoom.OVER, _OVER)
        has_notice = self.notice is not None
        self.display = has_notice or self._room is NoticeRoom.OWN_LINE
        if self._keys is None:  # the line of the screen below shows through
            self.set_class(self._room is NoticeRoom.OWN_LINE, _RAISED)
            self.visible = has_notice
        else:
            in_place = self._room is NoticeRoom.INSTEAD_OF_KEYS and has_notice
            self._keys.display = self._room is not NoticeRoom.OVER and not in_place

    def watch_notice(self) -> None:
        """Show the notice, or what stood there before."""
        self._place()

    # The status, where the keys show it.

    def watch_status(self) -> None:
        """Show how far it is."""
        self._pass_status_on()

    def watch_busy(self) -> None:
        """Show what is under way."""
        self._pass_status_on()

    def watch_modes(self) -> None:
        """Show what is on."""
        self._pass_status_on()

    def _pass_status_on(self) -> None:
        """Have the keys show the status where there is no line for it."""
        if self._keys is None:
            return
        is_here = self._room is NoticeRoom.OWN_LINE
        room = self._width - LEAST_KEYS - 2
        modes = set_modes(self.modes, room)
        both = " · ".join(part for part in (modes, self.status) if part)
        self._keys.status = "" if is_here else both if cell_len(both) <= room else modes
        self._keys.busy = "" if is_here else self.busy

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        if self.notice is not None:
            return self._draw_notice(self.notice, width)
        return self._draw_status(width)

    def _draw_notice(self, notice: ShownNotice, width: int) -> Strip:
        base = part_style(Part.NOTICE, self.app.theme_variables)
        style = base
        if notice.severity is not Severity.INFORMATION:
            style = part_style(_LOOKS[notice.severity], self.app.theme_variables)
        words = notice.severity.sign + notice.words
        count = f"  ({notice.number} of {notice.count})" if notice.count > 1 else ""
        if not notice.is_alone or cell_len(words) > width - 2:
            count += self._describe_more()
        room = max(1, width - cell_len(count) - 2)
        line = [Segment(" ", base), Segment(shorten(words, room), style), Segment(count, base)]
        return Strip(line).crop_extend(0, width, base)

    def _describe_more(self) -> str:
        """Return which key shows all notices in full, "" while it would be typed into a line."""
        key = first_key("reader.messages", self.app._keymap)
        is_typing = isinstance(self.screen.focused, Input)
        return "" if key == NO_KEY or is_typing else f"  {key} for all"

    def _draw_status(self, width: int) -> Strip:
        base = self.rich_style
        status = shorten(self.busy or self.status, max(1, width - 2))
        style = part_style(Part.BUSY, self.app.theme_variables) if self.busy else base
        modes = set_modes(self.modes, width - cell_len(status) - 4)
        gap = width - cell_len(modes) - cell_len(status) - 2
        return Strip(
            [
                Segment(" ", base),
                Segment(modes, part_style(Part.MODE, self.app.theme_variables)),
                Segment(" " * max(0, gap), base),
                Segment(status, style),
            ]
        ).crop_extend(0, width, base)

    def on_click(self, event: events.Click) -> None:
        """Take the notice away."""
        if self.notice is not None:
            self.post_message(NoticeDismissed())
