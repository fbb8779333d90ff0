"""Work in several processes: the same results, in order, and nothing left behind."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress

import pytest

from summarize.cli.parallel import in_order
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


def double(number: int) -> int:
    if number < 0:
        raise ValueError("negative")
    return number * 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_inputs_order(jobs: int) -> None:
    assert list(in_order(double, range(50), jobs)) == [number * 2 for number in range(50)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_work_raises_is_raised(jobs: int) -> None:
    with pytest.raises(ValueError, match="negative"):
        list(in_order(double, [1, -1, 2], jobs))


@pytest.mark.parametrize("jobs", [1, 2])
def test_inputs_are_taken_only_a_little_ahead(jobs: int) -> None:
    taken = []

    def inputs() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = in_order(double, inputs(), jobs)
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
            "import sys, time\n"
            "from summarize.output.stderr import guarded\n"
            "from summarize.cli.parallel import in_order\n"
            "def work(n):\n"
            "    time.sleep(600)\n"
            "def run():\n"
            "    def inputs():\n"
            "        yield 1\n"
            "        yield 2\n"
            "        print('started', flush=True)\n"
            "        yield 3\n"
            "    list(in_order(work, inputs(), 2))\n"
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
            assert output.readline() == b"started\n"
            process.send_signal(sent)
            # The workers hold the pipe too: it ends when the last of them is gone.
            assert select.select([output], [], [], 30)[0]
            assert output.read() == b""
        process.wait(timeout=30)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    _, errors = process.communicate(timeout=60)
    assert errors == b""
    assert process.returncode == (130 if sent is signal.SIGINT else -sent)
