"""Which notice is shown, and how long: the last thing said, but for what must be read."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from time import monotonic
from typing import Final

from summarize.frozen import frozen

__all__ = ["Notice", "NoticeQueue", "Severity", "ShownNotice"]

_READ_IN_A_SECOND: Final = 15
"""Characters."""

_LEAST: Final = 4.0
"""Seconds that anybody needs to notice a warning and to read it."""

_GLANCE: Final = 1.0
"""Seconds that somebody needs at least who takes a warning away on purpose."""

_STALE: Final = 10.0
"""Seconds after which words that had to wait are not worth saying any more."""

_MOST: Final = 9
"""So many warnings and errors wait; one that comes then goes before the oldest that waits."""


class Severity(StrEnum):
    """How much a notice matters; the values are Textual's."""

    INFORMATION = "information"
    WARNING = "warning"
    ERROR = "error"

    @property
    def sign(self) -> str:
        """What stands before the words, for colour is never the only sign; "" for nothing."""
        return _SIGNS[self]


_SIGNS: Final = {Severity.INFORMATION: "", Severity.WARNING: "! ", Severity.ERROR: "✗ "}


@frozen
class Notice:
    """What is said on one line, ``seconds`` long where it is said in passing."""

    words: str
    severity: Severity = Severity.INFORMATION
    seconds: float = 4.0

    @property
    def stays(self) -> bool:
        """Whether it stays until somebody has read it."""
        return self.severity is not Severity.INFORMATION

    @property
    def reading_time(self) -> float:
        """Seconds it takes to read it."""
        return len(self.words) / _READ_IN_A_SECOND


@frozen
class ShownNotice:
    """The notice that is shown: number ``number`` of ``count`` that are to be read."""

    words: str
    severity: Severity
    number: int = 1
    count: int = 1
    has_more: bool = False
    """Whether words said in passing wait behind it."""

    @property
    def is_alone(self) -> bool:
        """Whether nothing waits behind it, and nothing went before it."""
        return self.count == 1 and not self.has_more


class NoticeQueue:
    """Takes notices, and says which is shown.

    What is said in passing is the last thing said; it goes by itself, or with the next key or
    click, as it is about what was done before. A warning or an error stays until there was time to
    read it and a key is pressed or the mouse clicked; words said in passing meanwhile wait for it
    as long as nothing else is done. Where somebody has pressed a key since it came, as to mend
    what it is about, those words follow by themselves when there was time to read it. ``clock``
    counts seconds from any beginning.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._to_read: list[Notice] = []
        self._shown_since = 0.0
        """Since when the first of those to read is shown."""
        self._is_attended = False
        """Whether a key was pressed since then."""
        self._read = 0
        """How many of those that wait together were read and are gone."""
        self._passing: Notice | None = None
        self._said_at = 0.0
        self._until: float | None = None
        """When the passing notice goes; None while it waits to be shown."""

    # What comes.

    def add(self, notice: Notice) -> None:
        """Take a notice."""
        if not notice.stays:
            self._passing, self._said_at, self._until = notice, self._clock(), None
        elif all(waiting.words != notice.words for waiting in self._to_read):
            self._passing = None
            self._add_to_read(notice)

    def _add_to_read(self, notice: Notice) -> None:
        """Take what is to be read; a warning takes the place of the one before."""
        waiting = self._to_read
        same = [n for n, w in enumerate(waiting) if w.severity is Severity.WARNING]
        if notice.severity is Severity.WARNING and same:
            waiting[same[0]] = notice
        else:
            waiting.append(notice)
        if len(waiting) > _MOST:
            del waiting[1]
        if waiting[0] is notice:
            self._begin()

    # What goes.

    def touch(self, keeps_errors: bool = False, on_purpose: bool = False) -> bool:
        """Take that somebody pressed a key or clicked: what was said in passing goes.

        So does the first warning or error, where there was time to read it: less where the key
        takes it away ``on_purpose``. With ``keeps_errors`` the key does something else. Words that
        wait behind an error are shown when it goes, and go where it stays. Returns whether
        something went.
        """
        if self._to_read and not keeps_errors and self._is_read(_GLANCE if on_purpose else _LEAST):
            self.dismiss()
            return True
        self._is_attended = True
        had_words, self._passing = self._passing is not None, None
        return had_words and not self._to_read

    def _is_read(self, least: float) -> bool:
        """Whether the first warning or error was shown long enough to be read."""
        return self._unread_for(least) <= 0

    def _unread_for(self, least: float) -> float:
        """Return seconds until the first warning or error was shown long enough to be read."""
        needed = max(least, self._to_read[0].reading_time)
        return self._shown_since + needed - self._clock()

    def _begin(self) -> None:
        """Take that another warning or error is the first from now on."""
        self._shown_since, self._is_attended = self._clock(), False

    @property
    def _gives_way(self) -> bool:
        """Whether what is to be read goes by itself, for the words that wait behind it."""
        return bool(self._to_read) and self._is_attended and self._passing is not None

    def dismiss(self) -> None:
        """Take away what is shown, read or not."""
        if not self._to_read:
            self._passing = None
            return
        del self._to_read[0]
        self._begin()
        self._read = self._read + 1 if self._to_read else 0

    def withdraw(self, words: str) -> None:
        """Take away a warning or an error that is true no more, read or not."""
        left = [notice for notice in self._to_read if notice.words != words]
        is_first_gone = left[:1] != self._to_read[:1]
        self._to_read = left
        if is_first_gone:
            self._begin()
        self._read = self._read if left else 0

    def clear(self) -> None:
        """Take everything away."""
        self._to_read.clear()
        self._read = 0
        self._passing = None

    # What is shown.

    @property
    def shown(self) -> ShownNotice | None:
        """What is shown now."""
        if self._gives_way and self._is_read(_LEAST):
            self.dismiss()
        if self._to_read:
            first, read = self._to_read[0], self._read
            count, has_more = read + len(self._to_read), self._passing is not None
            return ShownNotice(first.words, first.severity, read + 1, count, has_more)
        passing = self._passing_now()
        return ShownNotice(passing.words, passing.severity) if passing is not None else None

    @property
    def seconds_left(self) -> float | None:
        """Seconds until what is shown goes by itself, None where it does not."""
        if self._to_read:
            return max(0.0, self._unread_for(_LEAST)) if self._gives_way else None
        if self._passing_now() is None or self._until is None:
            return None
        return self._until - self._clock()

    @property
    def waiting(self) -> tuple[Notice, ...]:
        """All that is shown or waits, in the order in which it is shown."""
        passing = self._passing
        return (*self._to_read, *(() if passing is None else (passing,)))

    def _passing_now(self) -> Notice | None:
        """Return what is said in passing; its time begins when it is asked for first."""
        if self._passing is None:
            return None
        now = self._clock()
        if self._until is None and now - self._said_at < _STALE:
            self._until = now + max(self._passing.seconds, self._passing.reading_time)
        if self._until is None or now >= self._until:
            self._passing = None
        return self._passing
