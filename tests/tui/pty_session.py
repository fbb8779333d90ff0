"""A reader as a process on a real pseudo-terminal, whose screen and raw bytes can be read."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import termios
from collections.abc import Callable, Sequence
from pathlib import Path

import pexpect
import pyte

from tests import warm
from tests.conftest import FOREIGN, ROOT

PATIENCE = 60
READER = (sys.executable, "-m", "tui")

TAKEN = (
    (b"\x1b[?1049l", b"\x1b[?1049h"),  # the screen
    (b"\x1b[?25h", b"\x1b[?25l"),  # the cursor
    (b"\x1b[?1000l", b"\x1b[?1000h"),  # the mouse: clicks, moves, and how they are told
    (b"\x1b[?1003l", b"\x1b[?1003h"),
    (b"\x1b[?1006l", b"\x1b[?1006h"),
    (b"\x1b[?2004l", b"\x1b[?2004h"),  # bracketed paste
    (b"\x1b[?1004l", b"\x1b[?1004h"),  # focus
    (b"\x1b[?7h", b"\x1b[?7l"),  # lines wrap
    (b"\x1b[<u", b"\x1b[>25u"),  # kitty's keys
)
"""What gives back what a reader takes of the terminal, and what takes it."""


def environment(home: Path) -> dict[str, str]:
    """A terminal, and a home in which nothing of the user's is found."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    return {
        **kept,
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
    }


def stories(folder: Path, count: int = 5, quotes: int = 3) -> Path:
    """Write articles of a headline and so many quotes each, whatever else is found in them."""
    folder.mkdir(exist_ok=True)
    for number in range(1, count + 1):
        said = "\n\n".join(
            f"“We counted {quote} boats in the harbour,” said Ann Lee, the mayor of Holm."
            for quote in range(1, quotes + 1)
        )
        words = f"Harbour council counts its boats, part {number}\n\n{said}\n"
        (folder / f"{number}.txt").write_text(words, "utf-8")
    return folder


class Session:
    """A program, the reader if not told otherwise, on a terminal of its own.

    ``env`` are changes to the environment; None takes a variable out of it. Where what happens as
    an interpreter starts matters, it is started anew: not ``is_warm``.
    """

    def __init__(
        self,
        arguments: Sequence[str | Path],
        home: Path,
        columns: int = 120,
        rows: int = 40,
        env: dict[str, str | None] | None = None,
        program: Sequence[str] = READER,
        is_warm: bool = True,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.ended = self.restored = False
        wanted = {**environment(home), **(env or {})}
        self.child = (warm.Terminal if is_warm else pexpect.spawn)(
            program[0],
            [*program[1:], *map(str, arguments)],
            env={name: value for name, value in wanted.items() if value is not None},
            dimensions=(rows, columns),
            timeout=PATIENCE,
            cwd=str(home),
        )

    def read(self, patience: float = 0.2, most: int = 1 << 16) -> bool:
        """Read what there is, at most so many bytes of it; False where nothing came."""
        try:
            fresh = self.child.read_nonblocking(most, timeout=patience)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self.ended = True
            return False
        self.raw += fresh
        # pyte knows no sequences with < or > marks (kitty keys, mouse modes)
        self._stream.feed(re.sub(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]", b"", fresh))
        return True

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(self.screen.display)

    def until(self, ready: Callable[[], object], what: object = "") -> None:
        """Read until something is so."""
        for _ in range(PATIENCE * 5):
            if ready():
                return
            if self.ended:
                break
            self.read()
        assert ready(), f"{what!r} never came:\n{self.text}\n{self.raw[-2000:]!r}"

    def wait_for(self, words: str) -> None:
        """Read until the screen shows ``words``."""
        self.read(0)
        self.until(lambda: words in self.text, words)

    def wait_for_bytes(self, words: bytes, start: int = 0) -> None:
        """Read until ``words`` have come, after the first ``start`` bytes."""
        self.until(lambda: words in self.raw[start:], words)

    def press(self, keys: str) -> None:
        """Type."""
        self.child.send(keys)

    def wait(self) -> int:
        """Read until the program ends; return its exit code, or less than 0 for a signal."""
        for _ in range(PATIENCE):
            while self.read(1):
                pass
            if self.ended:
                break
        assert self.ended, f"never ended:\n{self.text}\n{self.raw[-2000:]!r}"
        self.restored = self.is_restored()
        self.child.close()
        if self.child.exitstatus is not None:
            return int(self.child.exitstatus)
        return -int(self.child.signalstatus or 0)

    def quit(self) -> int:
        """Leave with ``q``; return the exit code."""
        self.press("q")
        return self.wait()

    def freeze(self) -> None:
        """Let nothing more be shown, as where a connection is stuck."""
        slave = os.open(f"/proc/{self.child.pid}/fd/0", os.O_RDWR | os.O_NOCTTY)
        termios.tcflow(slave, termios.TCOOFF)
        os.close(slave)

    def hang_up(self) -> int:
        """Close the terminal, as a closed window does; return how the program ended."""
        self.child.ptyproc.fileobj.close()
        return self.wait_blindly()

    def wait_blindly(self) -> int:
        """Wait until the program ends and read nothing; return its exit code or minus signal."""
        pty = self.child.ptyproc
        for _ in range(PATIENCE * 20):
            pid, status = os.waitpid(pty.pid, os.WNOHANG)
            if pid:
                break
            select.select([], [], [], 0.05)
        else:
            os.kill(pty.pid, signal.SIGKILL)
            _, status = os.waitpid(pty.pid, 0)
        pty.fileobj.close()
        self.ended = self.child.closed = pty.closed = True
        return os.waitstatus_to_exitcode(status)

    def close(self) -> None:
        """End it, whatever it does."""
        if not self.child.closed:
            self.child.close(force=True)

    def is_restored(self) -> bool:
        """Whether the terminal is as it was: its modes, its screen, cursor and mouse."""
        flags = termios.tcgetattr(self.child.child_fd)[3]
        cooked = termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN
        return flags & cooked == cooked and all(
            self.raw.rfind(given_back) >= self.raw.rfind(taken) for given_back, taken in TAKEN
        )
