"""Work in several processes: the same results, in order, and nothing left behind."""

from __future__ import annotations

import gzip
import json
import multiprocessing
import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from summarize.workers.current_step import begin_step
from summarize.workers.in_order import work_in_order
from summarize.workers.input_budget import Budget, Step, Stop, StopCause
from summarize.workers.worker_process import NoProcessError, WorkerProcess
from tests.conftest import SEEDS, Run

STORY = SEEDS / "004_0671674b0591bc64.txt"


@pytest.mark.parametrize("name", ["summary", "quotes", "speakers", "digest", "text"])
def test_jobs_change_nothing_but_the_time(name: str, pullquote: Run) -> None:
    paths = [SEEDS, "nope.txt", STORY]
    alone = pullquote(name, *paths, "--format", "jsonl")
    together = pullquote(name, *paths, "--format", "jsonl", "--jobs", "3")
    assert together.stdout == alone.stdout
    assert together.stderr == alone.stderr == b"pullquote: nope.txt: no such file or folder\n"
    assert together.returncode == alone.returncode == 1


def test_jobs_of_zero_is_one_for_each_processor(pullquote: Run) -> None:
    assert pullquote("summary", SEEDS, "--jobs", "0").returncode == 0


def never(item: int, stop: Stop) -> int:
    raise AssertionError(stop.reason)


def double(number: int) -> int:
    if number < 0:
        raise ValueError("negative")
    return number * 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_inputs_order(jobs: int) -> None:
    assert list(work_in_order(double, range(50), never, jobs=jobs)) == [
        number * 2 for number in range(50)
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_work_raises_is_raised(jobs: int) -> None:
    with pytest.raises(ValueError, match="negative"):
        list(work_in_order(double, [1, -1, 2], never, jobs=jobs))


@pytest.mark.parametrize("jobs", [1, 2])
def test_inputs_are_taken_only_a_little_ahead(jobs: int) -> None:
    taken = []

    def inputs() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = work_in_order(double, inputs(), never, jobs=jobs)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(taken) < 50


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_behind(sent: signal.Signals, environment: dict[str, str]) -> None:
    """Reads what never ends, in two processes, until it is stopped."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import os, sys, time\n"
            "from summarize.output.stderr import guarded\n"
            "from summarize.workers.in_order import work_in_order\n"
            "os.dup2(1, 9)\n"
            "def work(n):\n"
            "    os.write(9, b'started\\n')\n"
            "    time.sleep(600)\n"
            "def run():\n"
            "    list(work_in_order(work, range(3), print, jobs=2))\n"
            "    return 0\n"
            "sys.exit(guarded(run))\n",
        ],
        env=environment,
        stdout=writing,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    os.close(writing)
    try:
        with os.fdopen(reading, "rb", buffering=0) as output:
            assert [output.readline(), output.readline()] == 2 * [b"started\n"]
            process.send_signal(sent)
            # It ends when the last process that holds the pipe is gone.
            assert select.select([output], [], [], 30)[0]
            assert output.read() == b""
        process.wait(timeout=30)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    _, errors = process.communicate(timeout=60)
    assert errors == b""
    assert process.returncode == (130 if sent is signal.SIGINT else -sent)


@pytest.mark.parametrize("there_are", [0, 1, 2])
def test_where_no_more_processes_can_be_started_fewer_do(
    there_are: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []

    def start(*arguments: Any) -> WorkerProcess[int, int]:
        if len(started) == there_are:
            raise NoProcessError("cannot start a process: none to be had")
        started.append(WorkerProcess[int, int](*arguments))
        return started[-1]

    monkeypatch.setattr("summarize.workers.in_order.WorkerProcess", start)
    results = work_in_order(double, range(50), never, jobs=4)
    if there_are:
        assert list(results) == [number * 2 for number in range(50)]
    else:
        with pytest.raises(NoProcessError):
            list(results)


@pytest.mark.skipif(sys.platform == "win32", reason="limits descriptors")
def test_a_command_that_can_start_no_process_says_so(environment: dict[str, str]) -> None:
    program = ["sh", "-c", f"ulimit -n 8; exec {sys.executable} -m tui quotes {STORY}"]
    done = subprocess.run(program, env=environment, capture_output=True, text=True, timeout=60)
    assert done.stderr == "pullquote: cannot start a process: Too many open files\n"
    assert (done.stdout, done.returncode) == ("", 1)


@pytest.mark.parametrize(
    ("cause", "limit", "told"),
    [
        (StopCause.TIME, 45.3, "over 45 s of processor time (see --max-time)"),
        (StopCause.TIME, 0.5, "over 0.5 s of processor time (see --max-time)"),
        (StopCause.MEMORY, 1_500e6, "over 1,500 MB of memory (see --max-memory)"),
        (StopCause.MEMORY, 200_000, "over 0.2 MB of memory (see --max-memory)"),
    ],
)
def test_a_limit_is_told_as_it_was_set(cause: StopCause, limit: float, told: str) -> None:
    assert Stop(cause, Step.READING, limit).reason == f"stopped while reading: {told}"


@pytest.mark.parametrize("given", ["nan", "-1", "soon", ""])
def test_a_budget_that_makes_no_sense_is_wrong_usage(given: str, pullquote: Run) -> None:
    done = pullquote("quotes", STORY, env={"PULLQUOTE_MAX_TIME": given or " "})
    line, _ = done.stderr.decode().splitlines()
    assert "'--max-time' (env var: 'PULLQUOTE_MAX_TIME')" in line
    assert line.endswith(f"{given or ' '!r} is not a number of seconds")
    assert done.returncode == 2


# --- what is stopped ------------------------------------------------------------------------------

SMALL = Budget(seconds=1, memory=100_000_000)


def misbehave(how: str) -> str:
    """Do what an input can make a process do."""
    begin_step(Step.ANALYSING, 1000)
    if how == "never end":
        while True:
            pass
    elif how == "never end in C":
        re.match(r"(a+)+$", "a" * 60 + "b")
    elif how == "eat memory":
        bytearray(10**9)
    elif how == "be killed":
        os.kill(os.getpid(), signal.SIGKILL)
    elif how == "crash":
        os._exit(9)
    elif how == "wait for ever":
        signal.pause()
    return how


def tell(how: str, stop: Stop) -> str:
    return f"{how}: {stop.cause.value}: {stop.reason}"


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("how", "cause", "words"),
    [
        ("never end", StopCause.TIME, "over 1 s of processor time (see --max-time)"),
        ("never end in C", StopCause.TIME, "over 1 s of processor time (see --max-time)"),
        ("eat memory", StopCause.MEMORY, "over 100 MB of memory (see --max-memory)"),
        ("be killed", StopCause.KILLED, "its process was killed"),
        ("crash", StopCause.CRASHED, "its process crashed"),
        ("wait for ever", StopCause.SILENCE, "no answer for 0 s"),
    ],
)
def test_one_input_is_stopped_and_the_others_go_on(
    how: str, cause: StopCause, words: str, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if cause is StopCause.SILENCE:
        monkeypatch.setattr(Budget, "patience_for", lambda self, length: 0.1)
    inputs = ["a", how, "b", "c"]
    found = list(work_in_order(misbehave, inputs, tell, jobs=jobs, budget=SMALL))
    assert found[:1] + found[2:] == ["a", "b", "c"]
    assert found[1].startswith(f"{how}: {cause.value}: stopped while analysing: {words}")


def own_number(_: int) -> int:
    return os.getpid()


def test_a_worker_that_dies_with_nothing_to_do_costs_nothing() -> None:
    killed = set()

    def inputs() -> Iterator[int]:
        yield 1
        (worker,) = multiprocessing.active_children()
        assert worker.pid is not None
        os.kill(worker.pid, signal.SIGKILL)
        os.waitid(os.P_PID, worker.pid, os.WEXITED | os.WNOWAIT)
        killed.add(worker.pid)
        yield from (2, 3)

    first, second, third = work_in_order(own_number, inputs(), never)
    assert killed == {first}
    assert second == third != first


def test_a_longer_input_may_take_more() -> None:
    budget = Budget(seconds=2, memory=1000, memory_per_byte=10)
    assert budget.time_for(0) == 2
    assert budget.time_for(3_000_000) == 8
    assert budget.memory_for(50) == 1500
    assert budget.patience_for(0) > 10 * budget.time_for(0)


def fill(size: int) -> int:
    begin_step(Step.READING, size)
    return len(bytearray(90 * size))


def test_the_budget_follows_the_length_that_a_step_reports() -> None:
    inputs, small = [1_000, 2_000_000], Budget(seconds=1, memory=30_000_000)
    assert list(work_in_order(fill, inputs, never, budget=small)) == [90_000, 180_000_000]


def test_without_limits_nothing_is_stopped() -> None:
    unlimited = Budget(0, 0)
    assert unlimited.time_for(10) == unlimited.memory_for(10) == unlimited.patience_for(10) == 0
    assert list(work_in_order(fill, [2_000_000], never, budget=unlimited)) == [180_000_000]


def shout(number: int) -> int:
    print("out")
    os.write(1, b"out")
    os.write(2, b"err")
    return number


def test_what_a_library_prints_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    assert list(work_in_order(shout, [1], never)) == [1]
    assert capfd.readouterr() == ("", "")


NEWS = "“We won,” said Ann Lee, the mayor. "


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_file_that_takes_too_long_is_one_line(jobs: str, pullquote: Run, tmp_path: Path) -> None:
    slow = tmp_path / "slow.txt"
    slow.write_text(NEWS * 90_000, "utf-8")
    limit = ["--max-time", "0.01", "--jobs", jobs]
    done = pullquote("quotes", *limit, "--format", "jsonl", STORY, slow, STORY)
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"pullquote: {slow}: stopped while ")
    assert line.endswith(" s of processor time (see --max-time)")
    assert done.returncode == 1
    assert {json.loads(row)["file"] for row in done.stdout.splitlines()} == {str(STORY)}


def test_a_file_that_needs_too_much_memory_is_one_line(pullquote: Run, tmp_path: Path) -> None:
    small, packed = tmp_path / "small.txt", tmp_path / "packed.txt.gz"
    small.write_text(NEWS, "utf-8")
    packed.write_bytes(gzip.compress(b"word " * 9_000_000))
    done = pullquote("text", "--max-memory", "20M", small, packed)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"pullquote: {packed}: stopped while reading: over ")
    assert line.endswith(" MB of memory (see --max-memory)")


def test_a_small_file_that_unpacks_to_much_has_the_time_of_a_small_one(
    pullquote: Run, tmp_path: Path
) -> None:
    packed = tmp_path / "packed.txt.gz"
    packed.write_bytes(gzip.compress(NEWS.encode() * 250_000))
    done = pullquote("quotes", "--max-time", "1", packed)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert re.search(r": over (1|1\.\d) s of processor time", line), line
