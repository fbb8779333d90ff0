"""Somebody who takes what the worker reports."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from tui.worker.reports import (
    Report,
)
from tui.worker.scheduler import Worker


class Ear:
    """Collects reports until one of them is what a test waits for."""

    def __init__(self, worker: Worker) -> None:
        self.reports: list[Report] = worker.drain(10)
        self._file_changes = threading.Condition()
        worker.listen(self.build_quote_rows)

    def build_quote_rows(self, reports: Sequence[Report]) -> None:
        with self._file_changes:
            self.reports.extend(reports)
            self._file_changes.notify_all()

    def wait_for(self, kind: type, count: int = 1) -> list[Report]:
        with self._file_changes:
            assert self._file_changes.wait_for(lambda: len(self.of(kind)) >= count, 30), [
                type(report).__name__ for report in self.reports
            ]
        return self.of(kind)

    def of(self, kind: type) -> list[Report]:
        return [report for report in self.reports if isinstance(report, kind)]
