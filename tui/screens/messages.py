"""What the worker, the memory and the clipboard tell the screens. Each message carries values."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from tui.state.session_memory import Recalled
from tui.terminal.clipboard import Outcome
from tui.worker.reports import Report

__all__ = ["Arrived", "Copied", "Remembered"]


class Arrived(Message):
    """The desk has done something: the reports, oldest first."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        super().__init__()


class Remembered(Message):
    """The memory has come."""

    def __init__(self, recalled: Recalled) -> None:
        self.recalled = recalled
        super().__init__()


class Copied(Message):
    """Words were handed over, in so many words ``what``; ``outcome`` says by which program."""

    def __init__(self, what: str, outcome: Outcome) -> None:
        self.what = what
        self.outcome = outcome
        super().__init__()
