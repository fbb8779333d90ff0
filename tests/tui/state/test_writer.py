"""The thread that writes the memory does all it was asked before it ends."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tui.state.store import ReadMark, State
from tui.state.writer import StateWriter


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "state.sqlite"


def test_the_keeper_does_all_it_was_told_before_it_lets_go(path: Path) -> None:
    writer = StateWriter(path)
    writer.do(lambda state: state.choose("early", "1"))  # before it runs
    writer.start()
    for number in range(200):
        writer.do(lambda state, n=number: state.mark(f"{n:032x}", ReadMark(True)))
    answers: list[int] = []
    writer.ask(lambda state: len(state.read_marks()), answers.append)
    writer.close(30)
    assert answers == [200]
    state = State(path)
    assert len(state.read_marks()) == 200
    assert state.setting("early") == "1"


def test_the_keeper_tells_a_problem_once_and_survives_a_step_that_breaks(path: Path) -> None:
    path.mkdir(parents=True)
    told: list[str] = []
    writer = StateWriter(path, told.append)
    writer.start()
    writer.do(lambda state: state.choose("a", "b"))
    writer.do(lambda state: 1 // 0)
    answers: list[str | None] = []
    writer.ask(lambda state: state.setting("a"), answers.append)
    writer.close(30)
    assert writer.is_failing
    assert answers == ["b"]
    assert len(told) == 2
    assert "is a folder" in told[0]
    assert "ZeroDivisionError" in told[1]


def test_a_keeper_that_never_ran_or_is_held_up_lets_go(path: Path) -> None:
    StateWriter(path).close()
    writer = StateWriter(path)
    writer.start()
    held = threading.Event()
    writer.do(lambda state: held.wait(30))
    writer.close(0.01)
    held.set()
    writer.do(lambda state: state.choose("late", "1"))  # and takes nothing more
    writer.close(30)
    assert State(path).setting("late") is None
