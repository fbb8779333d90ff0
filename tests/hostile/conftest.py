"""What the hostile tests do in the reader is never kept in the home of whoever runs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from summarize.cli import run_inputs
from tests.tui.conftest import home

__all__ = ["home", "in_this_process"]


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands work on their inputs in this process, which is quicker than one for each command."""

    def work_here(
        work: Callable[[Any], Any], inputs: Iterable[Any], stopped: object, **how: object
    ) -> Iterator[Any]:
        return map(work, inputs)

    monkeypatch.setattr(run_inputs, "work_in_order", work_here)
