"""What a program writes to a terminal of its own."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pexpect

from tests import warm
from tests.conftest import command

PROGRESS = re.compile(r"\r[^\r\n]*\x1b\[K")


def on_terminal(*arguments: str | Path, environment: dict[str, str], columns: int = 80) -> str:
    """Return what the program writes to a terminal of its own."""
    program, *words = map(os.fsdecode, command(arguments))
    child = warm.Terminal(
        program,
        words,
        env={**environment, "TERM": "xterm-256color"},
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=60,
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.before is not None
    return PROGRESS.sub("", str(child.before).replace("\r\n", "\n"))
