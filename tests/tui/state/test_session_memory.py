"""What the memory says of itself: that nothing can be kept, once for each kind of change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.state.session_memory import SessionMemory
from tui.state.writer import StateWriter


@pytest.mark.parametrize("is_broken", [True, False])
def test_what_cannot_be_kept_is_said_once_for_each_kind(tmp_path: Path, is_broken: bool) -> None:
    path = tmp_path / "state.sqlite"
    if is_broken:
        path.mkdir()
    memory = SessionMemory([str(tmp_path)], StateWriter(path))
    memory.start()
    memory.recall(10, lambda _: None)
    memory.close(10)
    loss = ", for this session only" if is_broken else ""
    assert memory.describe_loss("bookmark") == loss
    assert memory.describe_loss("bookmark") == ""
    assert memory.describe_loss("read") == loss


def test_a_memory_that_is_meant_to_keep_nothing_says_nothing() -> None:
    assert SessionMemory().describe_loss("bookmark") == ""
