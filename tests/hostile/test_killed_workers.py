"""Processes that work on inputs, killed as a system short of memory does: it costs one input."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import SEEDS, command
from tests.tui.pty_session import PATIENCE, Session, environment, stories

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
]

BUSY = 0.5
"""Seconds of processor time after which a worker is at a long input: the others take less."""
BUSY_READER = 2.5
"""So in the reader, whose worker loads what it needs and reads all before it analyses any."""
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """Six short stories, and two that take many seconds, ``2a.txt`` and ``4a.txt``."""
    folder = stories(tmp_path / "stories", count=6)
    news = "\n\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    for name in ("2a.txt", "4a.txt"):
        (folder / name).write_text(news * 80, "utf-8")
    return folder


Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program with arguments; whatever is left of it ends with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def run(*arguments: str | Path) -> subprocess.Popen[bytes]:
        program = subprocess.Popen(
            command(arguments),
            env=environment(tmp_path),
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        started.append(program)
        return program

    yield run
    for program in started:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.communicate()


def status(pid: int) -> list[str]:
    """Return what /proc says of a process after its name: its state, its parent …"""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def is_alive(pid: int) -> bool:
    return status(pid)[:1] not in ([], ["Z"], ["X"])


def workers(program: int) -> dict[int, float]:
    """Return the processes of a program, and the seconds of processor time that each has used."""
    found = {}
    for pid in (int(place.name) for place in Path("/proc").glob("[0-9]*")):
        facts = status(pid)
        if facts and int(facts[1]) == program and facts[0] != "Z":
            found[pid] = (int(facts[11]) + int(facts[12])) / TICKS
    return found


def at_work(program: int, *but: int, busy: float = BUSY) -> list[int]:
    """Return the workers of a program that are at a long input, but for some."""
    return [pid for pid, seconds in workers(program).items() if seconds > busy and pid not in but]


def until(ready: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not ready():
        assert time.monotonic() < end, f"{what} never came"
        time.sleep(0.01)


def busy(program: subprocess.Popen[bytes], but: int = 0) -> int:
    """Wait until a worker is at a long input; return its process, one other than ``but``."""
    found: list[int] = []

    def look() -> bool:
        assert program.poll() is None, program.communicate()
        found.extend(at_work(program.pid, but))
        return bool(found)

    until(look, "a busy worker")
    return found[0]


def told(program: subprocess.Popen[bytes]) -> tuple[list[str], list[str], int]:
    """Wait for the end; return the files whose quotes were printed, the lines told, the code."""
    output, errors = program.communicate(timeout=PATIENCE)
    files = [Path(json.loads(row)["file"]).name for row in output.splitlines()]
    return list(dict.fromkeys(files)), errors.decode().splitlines(), program.returncode


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_worker_that_is_killed_costs_its_input_alone(
    jobs: str, inputs: Path, start: Start
) -> None:
    """Twice, so that a fresh worker is killed too; what it had in hand is named, once."""
    program = start("quotes", "--format", "jsonl", "--jobs", jobs, inputs)
    first = busy(program)
    os.kill(first, signal.SIGKILL)
    os.kill(busy(program, but=first), signal.SIGKILL)
    files, lines, code = told(program)
    assert files == [f"{number}.txt" for number in range(1, 7)]
    assert [line.partition(": ")[2].partition(": ")[0] for line in lines] == [
        str(inputs / "2a.txt"),
        str(inputs / "4a.txt"),
    ]
    assert all(line.startswith("pullquote: ") and "killed" in line for line in lines), lines
    assert code == 1


def test_workers_whose_parent_is_killed_end_by_themselves(inputs: Path, start: Start) -> None:
    program = start("quotes", "--jobs", "2", inputs)
    busy(program)
    left = list(workers(program.pid))
    assert left
    program.kill()
    until(lambda: not any(map(is_alive, left)), "the end of the workers")


def test_ctrl_c_leaves_no_worker(inputs: Path, start: Start) -> None:
    program = start("quotes", "--jobs", "2", inputs)
    busy(program)
    left = list(workers(program.pid))
    os.killpg(program.pid, signal.SIGINT)  # as a terminal does
    _, errors = program.communicate(timeout=PATIENCE)
    assert (errors, program.returncode) == (b"", 130)
    assert not any(map(is_alive, left))


def test_who_reads_one_line_and_goes_leaves_no_worker(tmp_path: Path, start: Start) -> None:
    program = start("quotes", "--jobs", "2", stories(tmp_path / "many", count=200))
    assert program.stdout is not None
    assert program.stdout.readline()
    left = list(workers(program.pid))
    program.stdout.close()
    assert program.stderr is not None
    assert program.stderr.read() == b""
    assert program.wait(PATIENCE) == 0
    assert not any(map(is_alive, left))


def test_a_worker_that_is_killed_leaves_the_cache_whole(inputs: Path, start: Start) -> None:
    (inputs / "4a.txt").unlink()
    program = start("quotes", "--format", "jsonl", "--jobs", "2", inputs)
    os.kill(busy(program), signal.SIGKILL)
    before, _, _ = told(program)
    (inputs / "2a.txt").unlink()
    again = told(start("quotes", "--format", "jsonl", "--jobs", "2", inputs))
    assert again == (before, [], 0)


def lengthen(inputs: Path) -> None:
    for name in ("2a.txt", "4a.txt"):
        (inputs / name).write_bytes((inputs / name).read_bytes() * 3)


def test_a_reader_whose_worker_is_killed_reads_on(inputs: Path, tmp_path: Path) -> None:
    """Twice, so that a fresh worker is killed too; the others are all read, and leaving works."""
    lengthen(inputs)
    session = Session([inputs], tmp_path, rows=60)
    killed: list[int] = []

    def kill_one() -> bool:
        fresh = at_work(session.child.pid, *killed, busy=BUSY_READER)
        killed.extend(fresh)
        for pid in fresh:
            os.kill(pid, signal.SIGKILL)
        return len(killed) >= 2

    try:
        session.until(kill_one, "two busy workers")
        session.until(lambda: session.text.count("3 quotes") >= 6, "the other articles")
        session.press("]]")
        session.wait_for("stopped while")
        session.wait_for("Articles 3 of 8")
        left = list(workers(session.child.pid))
        assert session.quit() == 0
        assert not any(map(is_alive, left))
    finally:
        session.close()


def test_a_reader_stops_what_takes_too_long_and_reads_on(inputs: Path, tmp_path: Path) -> None:
    lengthen(inputs)
    session = Session([inputs], tmp_path, rows=60, env={"PULLQUOTE_MAX_TIME": "0.5"})
    try:
        session.until(lambda: session.text.count("3 quotes") >= 6, "the other articles")
        session.press("]]")
        session.wait_for("stopped while")
        assert session.quit() == 0
    finally:
        session.close()
