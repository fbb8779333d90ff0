"""How much time and memory one input may take, and the words for one that was stopped."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Final

from summarize.frozen import frozen

__all__ = ["Budget", "Step", "Stop", "StopCause", "counted_length"]

_MEGABYTE: Final = 1_000_000
_MOST_UNPACKED: Final = 20
"""How many times its size a packed input counts at most: prose is packed to a third of it."""


def counted_length(unpacked: int, given: int) -> int:
    """Return the length that counts for a budget, of what ``given`` bytes were unpacked to.

    A bomb has no more time and memory than its own size deserves.

    >>> counted_length(400_000, 100_000), counted_length(40_000_000, 100_000)
    (400000, 2000000)
    """
    return min(unpacked, _MOST_UNPACKED * given) if given else unpacked


class Step(StrEnum):
    """What is being done with an input, in the words in which a person is told."""

    FETCHING = "fetching"
    READING = "reading"
    ANALYSING = "analysing"
    SUMMARISING = "summarising"


@frozen
class Budget:
    """What each step of an input may take: a constant, and more by its length in bytes.

    Ordinary news takes about 2 seconds and 60 MB a megabyte. The slowest input that is known takes
    20 times as long, the densest (quotations of a word) 220 MB a megabyte: of such, more than 8 MB
    needs a larger limit. A limit of 0 is none.

    >>> Budget().time_for(2_000_000)
    90.0
    """

    seconds: float = 30.0
    """Seconds of processor time that any input may take, and for each megabyte again."""
    memory: int = 1_000_000_000
    """Bytes of memory that any input may take."""
    memory_per_byte: int = 100

    def time_for(self, length: int) -> float:
        """Return the seconds of processor time for an input of ``length`` bytes, 0 for no limit."""
        return self.seconds * (1 + length / _MEGABYTE)

    def memory_for(self, length: int) -> int:
        """Return the bytes of memory for an input of ``length`` bytes, 0 for no limit."""
        return self.memory + self.memory_per_byte * length if self.memory else 0

    def patience_for(self, length: int) -> float:
        """Return how many seconds to wait for an answer, 0 for ever.

        Longer by far than the time it may work: a busy machine, a slow disk and a slow server are
        no faults of an input. It ends what waits and does not work.
        """
        return 60 + 10 * self.time_for(length) if self.seconds else 0.0


class StopCause(Enum):
    """Why the process that worked on an input is no more."""

    TIME = "time"
    MEMORY = "memory"
    SHORTAGE = "shortage"
    """The system had no more memory for it, long before our own limit."""
    SILENCE = "silence"
    KILLED = "killed"
    CRASHED = "crashed"


@frozen
class Stop:
    """An input that was not finished: why, amid which step, and the limit that it passed."""

    cause: StopCause
    step: str
    limit: float = 0.0

    @property
    def reason(self) -> str:
        """Return it in one line for people.

        >>> Stop(StopCause.TIME, "analysing", 30).reason
        'stopped while analysing: over 30 s of processor time (see --max-time)'
        """
        return f"stopped while {self.step}: {self._why()}"

    def _why(self) -> str:
        if self.cause is StopCause.TIME:
            return f"over {_amount(self.limit)} s of processor time (see --max-time)"
        if self.cause is StopCause.MEMORY:
            return f"over {_amount(self.limit / 1e6)} MB of memory (see --max-memory)"
        if self.cause is StopCause.SHORTAGE:
            return "the system gives it no more memory"
        if self.cause is StopCause.SILENCE:
            return f"no answer for {self.limit:.0f} s (see --max-time)"
        if self.cause is StopCause.KILLED:
            return "its process was killed; perhaps the system is short of memory"
        return "its process crashed"


def _amount(number: float) -> str:
    """Return a number for people: whole from 10 on, with two digits below."""
    return f"{number:,.0f}" if number >= 10 else f"{number:.2g}"
