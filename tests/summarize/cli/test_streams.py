"""Pipes, terminals and processes: streaming, Ctrl-C, a closed pipe, colour, locale."""

from __future__ import annotations

import os
import re
import select
import shlex
import subprocess
from pathlib import Path

import pexpect
import pytest

from tests.conftest import SEEDS, Run, command
from tests.terminal import on_terminal

STORY = SEEDS / "004_0671674b0591bc64.txt"
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


def start(*arguments: str | Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(arguments),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    )


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
        printed = pullquote(name, STORY, env=locale).stdout
        assert printed == pullquote(name, STORY).stdout
        assert ("“" if name != "summary" else "’") in printed.decode("utf-8")


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
