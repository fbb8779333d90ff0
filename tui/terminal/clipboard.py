"""Copy to the system's clipboard by a program of the desktop, without blocking the reader.

The reader sends what it copies to the terminal (OSC 52), which says nothing back: some terminals
refuse it, tmux needs to be told. Where there is a program for the clipboard, it gets the words
too, and whether it took them can be known. It is run by an argument list, in a daemon thread, for
a short time: one that hangs holds up neither a key nor the exit.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from summarize.frozen import frozen

if TYPE_CHECKING:
    from subprocess import Popen

__all__ = ["Clipboard", "Outcome", "helper_of"]

_PATIENCE: Final = 3.0
"""Seconds a program may take to take the words."""

_FAREWELL: Final = 0.5
"""Seconds the exit waits for one that is at it."""


@frozen
class Outcome:
    """What became of a copy: the program that was asked, "" for none, and whether it took it."""

    program: str = ""
    taken: bool = False


def helper_of(
    environment: Mapping[str, str], platform: str, which: Callable[[str], str | None]
) -> list[str] | None:
    """Return the argument list of the program for the clipboard, or None where there is none.

    Over ssh only one that reaches the clipboard of whoever sits there will do: that of a
    forwarded X display.
    """
    candidates: list[list[str]] = []
    is_remote = "SSH_CONNECTION" in environment or "SSH_TTY" in environment
    if environment.get("WAYLAND_DISPLAY") and not is_remote:
        candidates.append(["wl-copy", "--type", "text/plain;charset=utf-8"])
    if environment.get("DISPLAY"):
        candidates.append(["xclip", "-selection", "clipboard", "-in"])
        candidates.append(["xsel", "--clipboard", "--input"])
    if not is_remote:
        candidates += [["pbcopy"]] if platform == "darwin" else []
        candidates += [["clip.exe"]]
    for name, *options in candidates:
        if path := which(name):
            return [path, *options]
    return None


class Clipboard:
    """Hands words to the system's clipboard, the newest last; see the module for what it promises.

    ``find`` returns the program's argument list, None where there is none.
    """

    def __init__(self, find: Callable[[], list[str] | None] | None = None) -> None:
        self._find = find or _find
        self._turn = threading.Lock()
        self._newest = 0
        self._at_work: threading.Thread | None = None
        self._process: Popen[bytes] | None = None

    def put(self, words: str, report: Callable[[Outcome], object]) -> None:
        """Hand over ``words``; ``report`` is called once, in a thread: post a message there."""
        self._newest += 1
        self._at_work = threading.Thread(
            target=self._hand_over,
            args=(words, report, self._newest),
            name="clipboard",
            daemon=True,
        )
        self._at_work.start()

    def close(self) -> None:
        """Wait a moment for a program that is at it, then end it."""
        if self._at_work is not None:
            self._at_work.join(_FAREWELL)
            if self._process is not None:
                self._process.kill()

    def _hand_over(self, words: str, report: Callable[[Outcome], object], number: int) -> None:
        with self._turn:
            if number != self._newest:  # what was copied later goes before it
                return
            try:
                command = self._find()
                outcome = Outcome() if command is None else self._run(command, words)
            except Exception:  # the terminal has the words all the same
                outcome = Outcome()
        report(outcome)

    def _run(self, command: list[str], words: str) -> Outcome:
        import subprocess
        from pathlib import Path

        program = Path(command[0]).name
        encoding = "utf-16" if program == "clip.exe" else "utf-8"
        try:
            # No pipe but the one it reads: such programs stay behind to serve what they hold.
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=sys.platform != "win32",
                env=_environment(),
            )
            self._process.communicate(words.encode(encoding, "replace"), _PATIENCE)
            return Outcome(program, self._process.returncode == 0)
        except (OSError, ValueError, subprocess.TimeoutExpired):
            if self._process is not None:
                self._process.kill()
                self._process.wait(1)
            return Outcome(program)
        finally:
            self._process = None


def _find() -> list[str] | None:
    import os

    from tui.terminal.programs import find_program

    return helper_of(os.environ, sys.platform, find_program)


def _environment() -> dict[str, str]:
    """Return the environment, with UTF-8 for ``pbcopy``, which goes by the locale."""
    import os

    return {**os.environ, **({"LC_CTYPE": "UTF-8"} if sys.platform == "darwin" else {})}
