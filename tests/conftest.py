"""What all tests share: the seeds, and the program as a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings

from summarize.workers.in_order import usable_cores
from tests import warm

pytest.register_assert_rewrite("tests.summarize.reported_speech.report")
settings.register_profile("pullquote", deadline=None, derandomize=True)
settings.load_profile("pullquote")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A job in the background ignores Ctrl-C, and so would every program that a test starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


TEXT_AS_NOBODY = """
import contextlib, io, os, sys
from tui.cli import main
with contextlib.redirect_stderr(io.StringIO()):
    main(['text', '/dev/null'])  # loads what nobody but root may read here
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
sys.exit(main(['text', *sys.argv[1:]]))
"""
"""``pullquote text`` on its arguments, as somebody who may not read everything."""

FOREIGN = ("XDG_", "PULLQUOTE", "_PULLQUOTE", "PYTHON", "LC_", "NO_COLOR", "COLUMNS", "LINES")
"""What settings of the machine the tests run on must not reach the program."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Return how many processes share the tests, none for those of a few files.

    More than there are processors, for many tests wait for a terminal or a timer.
    """
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None
    if all(Path(argument.partition("::")[0]).is_file() for argument in config.args):
        return 0
    return min(2 * usable_cores(), usable_cores() + 4)


class Run(Protocol):
    """Run ``pullquote`` with arguments and wait for it."""

    def __call__(
        self,
        *arguments: str | bytes | Path,
        stdin: bytes | int | None = None,
        env: dict[str, str] | None = None,
        module: str = "tui",
    ) -> subprocess.CompletedProcess[bytes]: ...


@pytest.fixture(scope="session")
def seeds() -> Path:
    return SEEDS


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment with a home of its own, in which nothing of the user's is found."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(
            ("XDG_", "PULLQUOTE", "PYTHON", "LC_", "NO_COLOR", "COLUMNS", "LINES")
        )
    }
    return {
        **kept,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
    }


def command(arguments: Sequence[str | bytes | Path], module: str = "tui") -> list[bytes]:
    return [os.fsencode(part) for part in (sys.executable, "-m", module, *arguments)]


@pytest.fixture
def pullquote(environment: dict[str, str], tmp_path: Path) -> Run:
    """The program, in an empty folder; what it prints comes back as bytes."""
    work = tmp_path / "work"
    work.mkdir()

    def run(
        *arguments: str | bytes | Path,
        stdin: bytes | int | None = None,
        env: dict[str, str] | None = None,
        module: str = "tui",
    ) -> subprocess.CompletedProcess[bytes]:
        return warm.run(
            command(arguments, module),
            env={**environment, **(env or {})},
            cwd=work,
            stdin=subprocess.DEVNULL if stdin is None else stdin,
            timeout=120,
        )

    return run
