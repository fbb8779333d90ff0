"""Calls in a process, of which one that takes long is put off for something more urgent.

What is put off goes on in its process, beside a second one that does what is urgent. Asked for
again, it is taken up where it is by then. One call at most is put off: another ends the first,
which is begun anew when it is asked for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic
from typing import Any, Concatenate, Final, ParamSpec, TypeVar

from summarize.frozen import frozen
from summarize.workers.calls import StoppableCalls
from summarize.workers.input_budget import Budget, Stop

__all__ = ["DeferrableCalls", "PutOffError"]

_SHORT: Final = 0.3
_LOADING: Final = 3.0
"""Seconds: a call is not put off before, in a process that may still be loading."""

_LOOK: Final = 0.05
"""Seconds between two looks whether something is more urgent."""

_Subject = TypeVar("_Subject")
_In = ParamSpec("_In")
_Out = TypeVar("_Out")


class PutOffError(Exception):
    """A call was put off for something more urgent; ask for it again."""


@frozen
class _Begun:
    """A call that goes on in the process of ``calls``; the same function on the same object."""

    function: Callable[..., object]
    subject: object
    calls: StoppableCalls

    def is_call_of(self, function: Callable[..., object], subject: object) -> bool:
        return self.function is function and self.subject is subject


class DeferrableCalls:
    """Calls functions on a subject in a process, each within a budget.

    ``is_called_away`` says whether something is more urgent than the call at hand. Used by one
    thread, but for :meth:`close`.
    """

    def __init__(self, budget: Budget, prepare: Callable[[], object] | None = None) -> None:
        self.is_called_away: Callable[[], bool] = bool
        self._budget = budget
        self._prepare = prepare
        self._calls = self._fresh()
        self._spare: StoppableCalls | None = None
        self._put_off: _Begun | None = None
        self._lock = threading.Lock()
        self._closed = False

    def _fresh(self) -> StoppableCalls:
        return StoppableCalls(self._budget, self._prepare)

    def start(self) -> None:
        """Start the process, before any thread runs."""
        self._calls.start()

    def close(self) -> None:
        """End whatever is under way, and do no more; from any thread."""
        with self._lock:
            self._closed = True
            self._calls.close()
            if self._spare is not None:
                self._spare.close()
            if self._put_off is not None:
                self._put_off.calls.close()

    def __call__(
        self,
        function: Callable[Concatenate[_Subject, _In], _Out],
        subject: _Subject,
        *args: _In.args,
        **kwargs: _In.kwargs,
    ) -> _Out | Stop:
        """Return what ``function`` returns, or why it was stopped.

        Raises what it raises, and :class:`PutOffError` where something else came to be more urgent.
        """
        if self._put_off is not None and self._put_off.is_call_of(function, subject):
            self._take_up(self._put_off)
        elif (stop := self._calls.begin(function, subject, *args, **kwargs)) is not None:
            return stop
        said = self._outcome(_Begun(function, subject, self._calls))
        if isinstance(said, Stop):
            return said
        result: _Out = said[0]
        return result

    def _outcome(self, begun: _Begun) -> tuple[Any] | Stop:
        since = monotonic()
        short = _LOADING if begun.calls.is_fresh else _SHORT
        while (said := begun.calls.listen(_LOOK)) is None:
            if monotonic() - since > short and self.is_called_away():
                self._defer(begun)
                raise PutOffError
        return said

    def _defer(self, begun: _Begun) -> None:
        """Leave a call to its process, and have another process for what is urgent."""
        with self._lock:
            before, self._put_off = self._put_off, begun
            self._calls, self._spare = self._spare or self._fresh(), None
            if self._closed:
                self._calls.close()
        if before is not None:
            before.calls.close()

    def _take_up(self, begun: _Begun) -> None:
        """Go on with a call that was put off, in its process; the other is kept for the next."""
        with self._lock:
            self._calls, self._spare, self._put_off = begun.calls, self._calls, None
