"""What was said in this session: every notice with the time of day, to be read again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from summarize.frozen import frozen
from tui.terminal.notices import Severity

__all__ = ["NoticeLog", "SaidNotice"]

_MOST: Final = 500
"""Notices that are kept; of more, the last."""


@frozen
class SaidNotice:
    """Something that was said: when (``14:05:09``), how much it matters, how often on end."""

    time: str
    words: str
    severity: Severity
    times: int = 1


class NoticeLog:
    """Keeps what was said, the newest first; the same words said on end are one.

    ``now`` returns the time of day.
    """

    def __init__(self, now: Callable[[], datetime] = datetime.now) -> None:
        self._now = now
        self._said: deque[SaidNotice] = deque(maxlen=_MOST)

    def add(self, words: str, severity: Severity) -> None:
        """Take what is said now."""
        last, times = self._said[-1] if self._said else None, 1
        if last is not None and (last.words, last.severity) == (words, severity):
            times += self._said.pop().times
        self._said.append(SaidNotice(f"{self._now():%H:%M:%S}", words, severity, times))

    @property
    def newest_first(self) -> Sequence[SaidNotice]:
        """What was said, the newest first."""
        return tuple(reversed(self._said))
