"""The reader's memory, whose steps on the disk are SQLite's: a system call of its is made to fail.

Done with strace, which counts the calls on the files of the memory and lets one of them fail or
be the program's last.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from functools import cache
from pathlib import Path

from tests.conftest import ROOT
from tests.tui.pty_session import PATIENCE, environment

__all__ = ["CALLS", "Memory", "can_be_traced"]

CALLS = "openat,mkdir,pread64,pwrite64,fsync,fdatasync,ftruncate,unlink,rename"

STEPS = 6
WRITER = f"""
import sys
from pathlib import Path
from summarize.model import Span
from tui.state.store import Bookmark, ReadMark, State
state = State(Path(sys.argv[1]))
def told(): print(state.problem or "kept", flush=True)
for number in range({STEPS // 2}):
    state.mark(f"{{number:032x}}", ReadMark(True, number)); told()
    state.add_bookmark(Bookmark(f"{{number:032x}}", Span(1, 2), "a.txt", "A", "words")); told()
state.close()
told()
"""


@cache
def can_be_traced() -> bool:
    """Whether strace is here, and may be used."""
    program = shutil.which("strace")
    return (
        program is not None
        and not subprocess.run([program, "true"], capture_output=True).returncode
    )


class Memory:
    """A memory in a folder of its own, and a program that writes it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "kept" / "state.sqlite"

    def calls(self) -> Counter[str]:
        """Return which calls the program makes on a new memory, and how often."""
        self._run(f"trace={CALLS}")
        lines = (self._folder / "calls").read_text().splitlines()
        return Counter(made[1] for line in lines if (made := re.match(r"\d+ +(\w+)\(", line)))

    def befall(self, call: str, number: int, what: str, *, lasting: bool = False) -> None:
        """Let one call fail (``error=EIO``), or be the last (``signal=SIGKILL``).

        Sees that what was told to be kept is kept, and that the memory is whole.
        """
        shutil.rmtree(self._path.parent, ignore_errors=True)
        ended = self._run(f"inject={call}:{what}:when={number}{'+' if lasting else ''}")
        told = ended.stdout.splitlines()
        if what.startswith("signal"):
            assert ended.returncode == (-9 if len(told) <= STEPS else 0), ended
        else:
            assert (ended.returncode, ended.stderr) == (0, ""), ended
            assert len(told) == STEPS + 1, ended
            assert all(line == "kept" or "state.sqlite: " in line for line in told), told
        is_all = len(told) > STEPS and told[-1] == "kept"
        self._check(
            set(range(STEPS)) if is_all else {n for n, line in enumerate(told) if line == "kept"}
        )

    def _check(self, kept: set[int]) -> None:
        from tui.state.store import State

        assert not list(self._path.parent.glob("*.broken-*"))
        state = State(self._path)
        assert state.problem is None, state.problem
        marks = {int(article, 16) * 2 for article in state.read_marks()}
        marked = {int(each.article, 16) * 2 + 1 for each in state.bookmarks()}
        state.close()
        assert kept <= marks | marked, (kept, marks, marked)
        with closing(sqlite3.connect(self._path)) as file:
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        left = {path.name for path in self._path.parent.iterdir()}
        assert left <= {"state.sqlite", "state.sqlite.lock"}, left

    def _run(self, what: str) -> subprocess.CompletedProcess[str]:
        files = [f"{self._path}{end}" for end in ("", "-wal", "-shm", "-journal", ".lock")]
        paths = [part for file in (*files, str(self._path.parent)) for part in ("-P", file)]
        tracing = ["strace", "-f", "-o", str(self._folder / "calls"), "-e", f"trace={CALLS}"]
        return subprocess.run(
            [*tracing, "-e", what, *paths, sys.executable, "-c", WRITER, self._path],
            cwd=ROOT,
            env=environment(self._folder),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
