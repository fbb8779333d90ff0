"""Pipes, terminals and processes: streaming, --jobs, Ctrl-C, a closed pipe, colour, locale."""

from __future__ import annotations

import os
import re
import select
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest

from summarize.cli.parallel import in_order
from tests.conftest import SEEDS, Run, command

STORY = SEEDS / "004_0671674b0591bc64.txt"
PROGRESS = re.compile(r"\r[^\r\n]*\x1b\[K")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder of copies of the seeds, enough to outrun a pipe's buffer."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        for seed in SEEDS.iterdir():
            (folder / f"{number}-{seed.name}").symlink_to(seed)
            break
    for number, seed in enumerate(sorted(SEEDS.iterdir())):
        (folder / f"copy {number}.txt").write_bytes(seed.read_bytes())
    return folder


# --- processes --------------------------------------------------------------------------------


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


def start(*arguments: str | Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(arguments),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    )


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


# --- pipes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("format_", ["text", "jsonl", "json", "csv"])
def test_a_closed_pipe_ends_quietly(
    jobs: str, format_: str, many: Path, environment: dict[str, str]
) -> None:
    process = start("text", many, "--format", format_, "--jobs", jobs, environment=environment)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    with process.stderr as errors:
        assert errors.read() == b""
    assert process.wait(timeout=60) == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_rows_come_while_other_files_are_still_to_be_read(
    jobs: str, tmp_path: Path, environment: dict[str, str]
) -> None:
    """The second input cannot be read before we have seen what the first one gave."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        command(["text", STORY, f"/dev/fd/{reading}", "--format", "jsonl", "--jobs", jobs]),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env=environment,
        pass_fds=[reading],
    )
    os.close(reading)
    assert process.stdout is not None
    if jobs == "1":
        assert select.select([process.stdout], [], [], 30)[0]
        assert process.stdout.readline().startswith(b'{"file": ')
    os.write(writing, b"The last story.")
    os.close(writing)
    assert process.stdout.read().endswith(b'"text": "The last story."}\n')
    process.stdout.close()
    assert process.wait(timeout=60) == 0


def test_a_full_disk_is_one_line(environment: dict[str, str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command(["text", STORY]),
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment,
            timeout=60,
        )
    assert done.stderr == b"pullquote: standard output: no space left on device\n"
    assert done.returncode == 1


@pytest.mark.parametrize(
    "locale",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
    ],
)
def test_output_is_utf8_whatever_the_locale(locale: dict[str, str], pullquote: Run) -> None:
    for name in ("text", "quotes", "summary"):
        assert pullquote(name, STORY, env=locale).stdout == pullquote(name, STORY).stdout
    assert "“" in pullquote("quotes", STORY, env=locale).stdout.decode("utf-8")


# --- terminals --------------------------------------------------------------------------------


def on_terminal(
    *arguments: str | Path, environment: dict[str, str], columns: int = 80, shell: str = "{}"
) -> str:
    """Return what the program writes to a terminal of its own."""
    words = [os.fsdecode(part) for part in command(arguments)]
    child = pexpect.spawn(
        "/bin/sh",
        ["-c", shell.format(shlex.join(words))],
        env={**environment, "TERM": "xterm-256color"},
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=60,
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.before is not None
    return PROGRESS.sub("", str(child.before).replace("\r\n", "\n"))


@pytest.mark.parametrize("name", ["summary", "quotes", "speakers", "digest"])
def test_colour_is_for_terminals_and_can_be_refused(
    name: str, pullquote: Run, environment: dict[str, str]
) -> None:
    shown = on_terminal(name, SEEDS, environment=environment)
    assert COLOUR.search(shown)
    refused = on_terminal(name, SEEDS, environment={**environment, "NO_COLOR": "1"})
    assert "\x1b" not in refused
    piped = pullquote(name, SEEDS).stdout.decode("utf-8")
    assert "\x1b" not in piped
    assert COLOUR.sub("", shown) == refused == piped


@pytest.mark.parametrize("columns", [24, 40, 60, 120])
@pytest.mark.parametrize("name", ["summary", "quotes", "speakers", "digest"])
def test_text_is_wrapped_to_the_terminal(
    name: str, columns: int, environment: dict[str, str]
) -> None:
    shown = on_terminal(name, SEEDS, environment=environment, columns=columns)
    for line in COLOUR.sub("", shown).splitlines():
        assert len(line) <= columns or str(SEEDS) in line, line


def test_programs_get_no_colour_even_on_a_terminal(environment: dict[str, str]) -> None:
    assert "\x1b" not in on_terminal("quotes", SEEDS, "--format", "jsonl", environment=environment)


def test_progress_is_drawn_on_a_terminal_and_taken_away(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize.output.stderr import Console

    now = iter(range(100))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(now)))
    assert list(Console().progress(iter("abc"), 3)) == ["a", "b", "c"]
    _, drawn = capfd.readouterr()
    assert "2 of 3" in drawn
    assert drawn.endswith("\r\x1b[K")


def test_the_reader_needs_a_terminal(pullquote: Run) -> None:
    for arguments in ((), (SEEDS,), ("read", SEEDS), ("--", "-odd")):
        done = pullquote(*arguments)
        assert done.returncode == 2
        assert done.stderr.startswith(b"pullquote: the reader needs a terminal\n")


@pytest.mark.parametrize(
    "shell", [f"cat {STORY} | {{}}", f"{{}} - < {STORY}", f"{{}} {STORY} < /dev/null", "{} <&-"]
)
def test_the_reader_takes_its_keys_from_the_terminal(
    shell: str, environment: dict[str, str]
) -> None:
    program = shlex.join(os.fsdecode(part) for part in command([]))
    child = pexpect.spawn(
        "/bin/sh",
        ["-c", shell.format(program)],
        env={**environment, "TERM": "xterm-256color"},
        dimensions=(40, 120),
        encoding="utf-8",
        timeout=60,
    )
    child.expect("Miami")
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_a_mistyped_command_is_told_off_a_terminal_too(pullquote: Run) -> None:
    done = pullquote("quotse", SEEDS)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "pullquote: no command, file or folder is called quotse",
        "Did you mean: pullquote quotes?",
    ]
    done = pullquote("zebra")
    assert done.stderr.startswith(b"pullquote: the reader needs a terminal\n")


def test_a_mistyped_command_is_told_from_a_file(environment: dict[str, str]) -> None:
    shown = on_terminal("sumary", "nope.txt", environment=environment)
    assert shown.splitlines() == [
        "pullquote: sumary: no such file or folder",
        "pullquote: nope.txt: no such file or folder",
        "pullquote: did you mean the command summary?",
    ]


def test_an_interrupted_command_ends_with_130(environment: dict[str, str]) -> None:
    """It has printed the first file and waits for standard input when Ctrl-C is typed."""
    program = shlex.join(os.fsdecode(part) for part in command(["quotes", STORY, "-"]))
    child = pexpect.spawn(
        "/bin/sh",
        ["-c", f"exec {program}"],
        env={**environment, "TERM": "xterm"},
        encoding="utf-8",
        timeout=60,
    )
    child.expect("Petit")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert "Traceback" not in str(child.before)
