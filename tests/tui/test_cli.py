"""How the reader is started: its terminal, its keys, and names of commands mistyped."""

from __future__ import annotations

import os
import shlex
import sys

import pexpect
import pytest

from tests.conftest import SEEDS, Run, command
from tests.terminal import on_terminal

STORY = SEEDS / "004_0671674b0591bc64.txt"


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


READER_THAT_TELLS = """
import sys, types
def run_reader(*arguments):
    from textual.screen import UPDATE_PERIOD
    print("frames:", round(1 / UPDATE_PERIOD))
    return 0
sys.modules["tui.app"] = types.SimpleNamespace(run_reader=run_reader)
from tui.cli import main
main(sys.argv[1:])
"""


@pytest.mark.parametrize(("asked", "drawn"), [({}, 240), ({"TEXTUAL_FPS": "30"}, 30)])
def test_a_key_hardly_waits_for_a_frame(
    asked: dict[str, str], drawn: int, environment: dict[str, str]
) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-c", READER_THAT_TELLS, str(STORY)],
        env={**environment, "TERM": "xterm-256color", **asked},
        encoding="utf-8",
        timeout=60,
    )
    child.expect(f"frames: {drawn}\r")
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
