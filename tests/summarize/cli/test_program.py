"""Help, version, completion, and what is wrong usage."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Run
from tests.summarize.cli.output import COMMANDS


@pytest.mark.parametrize(
    "arguments",
    [
        ("summary", "-n", "3", "--words", "60"),
        ("summary", "--words", "60", "--percent", "20"),
        ("digest", "-n", "3", "--percent", "20"),
        ("summary", "-n", "0"),
        ("summary", "--percent", "101"),
        ("summary", "--method", "magic"),
        ("summary", "--format", "xml"),
        ("summary", "--max-size", "much"),
        ("summary", "--language", "English"),
        ("summary", "--language", "xx"),
        ("quotes", "--kind", "loud"),
        ("quotes", "--confidence", "total"),
        ("quotes", "--speaker", " "),
        ("quotes", "--jobs", "-1"),
        ("quotes", "--colour"),
        ("feed", "add"),
        ("fetch", "--limit", "0"),
        ("--nonsense",),
    ],
)
def test_wrong_usage_is_exit_code_2_and_says_why(
    arguments: tuple[str, ...], pullquote: Run
) -> None:
    done = pullquote(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    reason, hint = done.stderr.decode().splitlines()
    assert reason.startswith("pullquote: ")
    assert hint.startswith("Try: pullquote")


def test_wrong_usage_cannot_act_on_the_terminal(pullquote: Run) -> None:
    done = pullquote("summary", "--\x1b]0;owned\x07", "--nope\u202e")
    assert done.returncode == 2
    assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xe2\x80\xae", done.stderr)


@pytest.mark.parametrize("module", ["tui", "summarize"])
def test_help_and_version(module: str, pullquote: Run) -> None:
    done = pullquote("--version", module=module)
    assert re.fullmatch(rb"pullquote [0-9]+\.[0-9]+\.[0-9]+\S*\n", done.stdout)
    top = pullquote("--help", module=module)
    assert top.returncode == 0
    for command in COMMANDS:
        assert f"  {command} ".encode() in top.stdout
        shown = pullquote(command, "--help", module=module)
        assert shown.returncode == 0
        assert b"Example" in shown.stdout
    assert b"  fetch " in top.stdout


def test_the_shell_can_complete(pullquote: Run) -> None:
    done = pullquote(
        env={
            "_PULLQUOTE_COMPLETE": "bash_complete",
            "COMP_WORDS": "pullquote sp",
            "COMP_CWORD": "1",
        }
    )
    assert b"speakers" in done.stdout
    done = pullquote(env={"_PULLQUOTE_COMPLETE": "bash_source"})
    assert b"complete" in done.stdout
