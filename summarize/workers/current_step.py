"""What this process is doing with an input, for whoever watches over it.

Code that reads or analyses says so by :func:`begin_step`. In a worker process that is passed on
and renews the budget; elsewhere it does nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from summarize.workers.input_budget import Step

__all__ = ["begin_step", "report_steps_to"]

_report: Callable[[Step, int], object] | None = None


def begin_step(step: Step, length: int = 0) -> None:
    """Say that ``step`` begins, on an input now known to be ``length`` bytes long (0: unknown)."""
    if _report is not None:
        _report(step, length)


def report_steps_to(listener: Callable[[Step, int], object] | None) -> None:
    """Let ``listener`` know of every step that begins in this process from now on."""
    global _report
    _report = listener
