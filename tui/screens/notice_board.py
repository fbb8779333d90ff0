"""Notices of all screens: taken from wherever they are said, and shown on one line."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from tui.terminal.notice_log import NoticeLog
from tui.terminal.notices import Notice, NoticeQueue, Severity, ShownNotice
from tui.typesetting.control_characters import displayable

if TYPE_CHECKING:
    from textual.notifications import Notification
    from textual.timer import Timer

__all__ = ["NoticeBoard"]


class NoticeBoard:
    """Has one notice after the other shown.

    ``show`` is called with the notice that is to be seen now, None for none; ``set_timer`` calls a
    function after so many seconds, ``clock`` counts them. ``log`` keeps all that was said.
    """

    def __init__(
        self,
        show: Callable[[ShownNotice | None], object],
        set_timer: Callable[[float, Callable[[], object]], Timer],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._show_notice = show
        self._set_timer = set_timer
        self._queue = NoticeQueue(clock)
        self.log = NoticeLog()
        self._timer: Timer | None = None
        self._is_gone = False
        """Whether the last key or click has taken a notice away."""

    @property
    def said(self) -> list[str]:
        """The words that are shown or wait to be, in that order."""
        return [notice.words for notice in self._queue.waiting]

    def take(self, notification: Notification) -> None:
        """Take what a screen, the app or Textual says; it is cleaned, and never parsed."""
        words = _on_one_line(f"{notification.title}\n{notification.message}")
        severity = Severity(notification.severity)
        self.log.add(words, severity)
        self._queue.add(Notice(words, severity, notification.timeout))
        self._show()

    def touch(self, key: str = "", is_free: bool = True) -> None:
        """Take that a key was pressed, or the mouse clicked.

        Escape takes an error away where it ``is_free``, as it does nothing else then.
        """
        is_escape = key == "escape"
        self._is_gone = self._queue.touch(is_escape and not is_free, is_escape)
        self._show()

    def dismiss(self) -> None:
        """Take away the notice that was clicked, unless the same click has taken it away."""
        if not self._is_gone:
            self._queue.dismiss()
            self._show()

    def withdraw(self, message: str) -> None:
        """Take away a warning or an error that is true no more; the log keeps it."""
        self._queue.withdraw(_on_one_line(message))
        self._show()

    def clear(self) -> None:
        """Take away all notices."""
        self._queue.clear()
        self._show()

    def _show(self) -> None:
        self._show_notice(self._queue.shown)
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        left = self._queue.seconds_left
        if left is not None:
            self._timer = self._set_timer(max(0.01, left), self._show)


def _on_one_line(message: str) -> str:
    """Return the lines of a message cleaned, with dots between them."""
    lines = (" ".join(displayable(line).split()) for line in message.split("\n") if line.strip())
    return " · ".join(lines)
