"""Calls in a process: the same results, and none that is stopped stops the next."""

from __future__ import annotations

import math
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.workers.calls import CallsHere, StoppableCalls, started_calls
from summarize.workers.current_step import begin_step
from summarize.workers.input_budget import Budget, Step, Stop, StopCause

SMALL = Budget(seconds=1, memory=100_000_000)


@pytest.fixture
def calls() -> Iterator[StoppableCalls]:
    """Calls that are started where a thread runs, as the reader's are after the first stop."""
    made = StoppableCalls(SMALL)
    yield made
    made.close()


def never_end(step: Step) -> None:
    begin_step(step)
    while True:
        pass


def eat_memory() -> int:
    return len(bytearray(10**9))


def limit_own_memory(size: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory_mapped() + size, resource.RLIM_INFINITY))


def memory_mapped() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")


class Hasty(Budget):
    """One that waits a second for an answer."""

    def patience_for(self, length: int) -> float:
        return 1.0


def die(sent: int) -> None:
    os.kill(os.getpid(), sent)


def fail(words: str) -> None:
    raise ValueError(words)


def test_a_call_returns_what_the_function_returns(calls: StoppableCalls) -> None:
    assert calls(divmod, 17, 5) == CallsHere()(divmod, 17, 5) == (3, 2)
    assert calls(int, "ff", base=16) == 255
    with pytest.raises(ValueError, match="odd words"):
        calls(fail, "odd words")
    assert calls(os.getpid) != os.getpid()


def test_all_calls_are_of_one_process_until_it_is_stopped(calls: StoppableCalls) -> None:
    first = calls(os.getpid)
    assert calls(os.getpid) == first
    stop = calls(never_end, Step.SUMMARISING)
    assert stop == Stop(StopCause.TIME, Step.SUMMARISING, 1.0)
    second = calls(os.getpid)
    assert second not in (first, os.getpid())
    stop = calls(die, signal.SIGKILL)
    assert isinstance(stop, Stop)
    assert stop.cause is StopCause.KILLED
    assert calls(os.getpid) not in (first, second, os.getpid())


def test_a_process_that_dies_with_nothing_to_do_costs_nothing(calls: StoppableCalls) -> None:
    first = calls(os.getpid)
    assert isinstance(first, int)
    (process,) = [each for each in multiprocessing.active_children() if each.pid == first]
    process.kill()
    os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
    assert calls(divmod, 17, 5) == (3, 2)


def test_close_ends_a_call_that_is_under_way_and_no_other_begins(calls: StoppableCalls) -> None:
    assert calls(divmod, 17, 5) == (3, 2)
    before = len(multiprocessing.active_children())
    with_time = StoppableCalls(Budget(seconds=0))
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(with_time(never_end, Step.READING)))
    thread.start()
    while len(multiprocessing.active_children()) == before:
        thread.join(0.01)
    with_time.close()
    thread.join(30)
    assert not thread.is_alive()
    assert all(isinstance(each, Stop) for each in found)
    assert isinstance(with_time(divmod, 17, 5), Stop)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_nothing_is_left_of_a_process_after_close(calls: StoppableCalls) -> None:
    process = Path("/proc", str(calls(os.getpid)))
    assert process.exists()
    calls.close()
    assert not process.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_process_that_stands_still_and_takes_nothing_is_followed_by_another() -> None:
    calls = StoppableCalls(Hasty(seconds=1))
    first = calls(os.getpid)
    assert isinstance(first, int)
    os.kill(first, signal.SIGSTOP)
    assert calls(len, b"word " * 1_000_000) == 5_000_000
    assert calls(os.getpid) != first
    calls.close()


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory")
def test_whose_limit_on_memory_was_met_is_told(calls: StoppableCalls) -> None:
    stop = calls(eat_memory)
    assert isinstance(stop, Stop)
    assert stop.cause is StopCause.MEMORY
    calls(limit_own_memory, 50_000_000)
    stop = calls(eat_memory)
    assert isinstance(stop, Stop)
    assert stop.cause is StopCause.SHORTAGE
    assert stop.reason == "stopped while reading: the system gives it no more memory"


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory")
@pytest.mark.parametrize("budget", [Budget(1e300, 10**40), Budget(math.inf), Budget(1e-9, 0)])
def test_no_budget_is_too_large_or_too_small_to_be_kept(budget: Budget) -> None:
    calls = StoppableCalls(budget)
    assert calls(divmod, 17, 5) == (3, 2)
    calls.close()


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_what_is_prepared_costs_no_call_anything() -> None:
    with started_calls(SMALL) as ready:
        assert ready(divmod, 17, 5) == (3, 2)
    prepared = StoppableCalls(SMALL, lambda: os.environ.update(PREPARED="yes"))
    prepared.start()
    assert prepared(os.getenv, "PREPARED") == "yes"
    assert os.getenv("PREPARED") is None
    prepared.close()


def test_it_starts_where_standard_error_is_no_file(
    calls: StoppableCalls, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Textual puts something in its place whose file is -1."""

    class Captured:
        def fileno(self) -> int:
            return -1

    captured = Captured()
    monkeypatch.setattr(sys, "stderr", captured)
    monkeypatch.setattr(multiprocessing.resource_tracker._resource_tracker, "_fd", None)
    assert calls(divmod, 17, 5) == (3, 2)
    assert sys.stderr is captured
