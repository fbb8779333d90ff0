"""A pseudo-terminal for the benchmarks: start a program, wait for words, press keys."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Terminal:
    """A program on a pseudo-terminal of ``columns`` by ``rows`` cells.

    ``bytecode`` is a folder to keep compiled modules in, as an installed package has them; the
    checkout is left as it is. ``home`` is a home folder of its own, in which nothing is kept yet.
    """

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 120,
        rows: int = 40,
        bytecode: str = "",
        home: str = "",
    ) -> None:
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            path = os.environ.get("PYTHONPATH", "")
            environment = {
                **os.environ,
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), path))),
            }
            if home:
                environment = {n: v for n, v in environment.items() if not n.startswith("XDG_")}
                environment["HOME"] = home
            if bytecode:
                environment.pop("PYTHONDONTWRITEBYTECODE", None)
                environment["PYTHONPYCACHEPREFIX"] = bytecode
            os.execvpe(command[0], list(command), environment)
        self.resize(columns, rows)
        self.output = b""
        self.ended = False

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, patience: float) -> bytes:
        """Return what arrives within ``patience`` seconds, b"" for nothing."""
        if not select.select([self.fd], [], [], max(0.0, patience))[0]:
            return b""
        try:
            fresh = os.read(self.fd, 1 << 16)
        except OSError:
            self.ended = True
            return b""
        self.output += fresh
        return fresh

    def wait_for(self, words: bytes, patience: float = 20.0, since: int = 0) -> float:
        """Return the time at which ``words`` were on the screen. Raises ``TimeoutError``."""
        end = time.perf_counter() + patience
        while words not in self.output[since:]:
            if self.ended or time.perf_counter() > end:
                raise TimeoutError(f"{words!r} never came; last: {self.output[-300:]!r}")
            self.read(0.05)
        return time.perf_counter()

    def settle(self, quiet: float = 0.15, patience: float = 5.0) -> float:
        """Read until nothing has come for ``quiet`` seconds; return when the last bytes came."""
        last = time.perf_counter()
        end = last + patience
        while time.perf_counter() < end:
            if self.read(quiet):
                last = time.perf_counter()
            else:
                break
        return last

    def drain(self, seconds: float) -> None:
        """Read whatever comes within so many seconds, and wait them out."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.read(left)

    def press(self, keys: bytes) -> float:
        """Press keys; return when."""
        os.write(self.fd, keys)
        return time.perf_counter()

    def close(self) -> None:
        """End the program, by its own process id."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def cpu(self) -> float:
        """Return the CPU seconds the program has used (Linux)."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Return the resident memory of the program in MB (Linux)."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
