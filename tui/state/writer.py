"""The state writer: the thread that owns the reader's memory, so that no disk holds up a key."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from tui.state.store import State

__all__ = ["StateWriter"]

_T = TypeVar("_T")


class StateWriter:
    """Applies changes to a :class:`~tui.state.store.State`, in order, in a daemon thread.

    ``path`` is the file, None the user's own. ``report`` is called in that thread with each new
    problem, one safe line; so is what answers an ``ask``: post a message there, touch no widget.
    ``problem`` is what was still wrong in the end, once it is closed.
    """

    def __init__(
        self, path: Path | None = None, report: Callable[[str], object] | None = None
    ) -> None:
        self._path = path
        self._listener = report
        self._untold: list[str] = []
        self.problem: str | None = None
        self.is_failing = False
        """Whether the state cannot be kept as things are now."""
        self._steps: deque[Callable[[State], object]] = deque()
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        """Open the state; what was asked before is done then."""
        self._thread.start()

    def do(self, step: Callable[[State], object]) -> None:
        """Do a step some time soon: ``writer.do(lambda state: state.mark(article, mark))``."""
        with self._changed:
            if not self._closed:
                self._steps.append(step)
                self._changed.notify_all()

    def ask(self, question: Callable[[State], _T], answer: Callable[[_T], object]) -> None:
        """Hand what ``question`` returns to ``answer``."""
        self.do(lambda state: answer(question(state)))

    def listen(self, report: Callable[[str], object]) -> None:
        """Call ``report`` with each new problem, and now with those not reported yet."""
        with self._changed:
            self._listener = report
            untold, self._untold = self._untold, []
        for line in untold:
            report(line)

    def close(self, patience: float = 2.0) -> None:
        """Do what is left, waiting up to ``patience`` seconds, and let the file go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(patience)

    # Everything below runs in the writer's thread.

    def _run(self) -> None:
        from tui.state.store import State

        state = State(self._path)
        reported = self._report_problem(state, None)
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._steps or self._closed)
                if not self._steps:
                    break
                step = self._steps.popleft()
            try:
                step(state)
            except Exception as error:  # a defect of the step's; the memory goes on
                self._report(f"saving the state failed: {type(error).__name__}: {error}")
            reported = self._report_problem(state, reported)
        state.close()
        self.problem = state.problem

    def _report_problem(self, state: State, reported: str | None) -> str | None:
        self.is_failing = state.is_failing
        if state.problem is not None and state.problem != reported:
            self._report(state.problem)
        return state.problem

    def _report(self, line: str) -> None:
        from summarize.text.clean import one_line

        with self._changed:
            report = self._listener
            if report is None:
                self._untold.append(one_line(line))
        if report is not None:
            report(one_line(line))
