"""Standard error and the exit codes: this module alone writes there, and decides them.

Every line is cleaned before it is written, names the program first and stands by itself, so that
an article, a file name or an argument can neither act on the terminal nor pass for our words.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from enum import IntEnum
from typing import Final, TypeVar

from summarize.storage.files import Problem
from summarize.text.clean import clean, one_line

__all__ = [
    "PROGRAM",
    "Console",
    "ExitCode",
    "OutputError",
    "ReaderGoneError",
    "defect",
    "guarded",
    "is_terminal",
    "takes_sequences",
]

PROGRAM: Final = "pullquote"

_T = TypeVar("_T")


class ExitCode(IntEnum):
    """What a script learns from how the program ended."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    INTERRUPTED = 130


class OutputError(Exception):
    """Standard output took no more: a full disk, a closed descriptor."""


class ReaderGoneError(Exception):
    """Whoever read our output has what it wanted and closed the pipe (``| head``)."""


class Console:
    """One run's messages to people, and whether any input failed."""

    def __init__(self) -> None:
        self.failed = False
        self._progress = ""

    @property
    def exit_code(self) -> ExitCode:
        """Return how the run ends as things stand."""
        return ExitCode.SOME_FAILED if self.failed else ExitCode.DONE

    def problem(self, problem: Problem) -> None:
        """Report an input that could not be read; the run will end with exit code 1."""
        self.failed = True
        self.note(f"{_name(problem.file)}: {problem.reason}")

    def note(self, text: str) -> None:
        """Write a note that is no failure, on one line."""
        self.clear()
        _write(f"{PROGRAM}: {one_line(text)}\n")

    def usage(self, text: str, hint: str = "") -> ExitCode:
        """Report wrong usage, with a ``hint`` on a line of its own where there is one."""
        self.note(text)
        if hint:
            _write(f"{one_line(hint)}\n")
        return ExitCode.USAGE

    # --- progress -----------------------------------------------------------------------------

    def progress(self, items: Iterable[_T], total: int) -> Iterator[_T]:
        """Pass ``items`` on, drawing how many of ``total`` are done once that takes a while."""
        began = shown = time.monotonic()
        try:
            for done, item in enumerate(items, 1):
                now = time.monotonic()
                if now - began > _PATIENCE and now - shown > _EVERY:
                    shown = now
                    self._draw(done, total, now - began)
                yield item
        finally:
            self.clear()

    def _draw(self, done: int, total: int, seconds: float) -> None:
        filled = _BAR * done // max(total, 1)
        left = seconds / done * (total - done)
        remaining = f"{left:.0f} s left" if left < _LONGEST_SECONDS else f"{left / 60:.0f} min left"
        bar = "#" * filled + "." * (_BAR - filled)
        self._progress = f"{done:,} of {total:,} [{bar}] {remaining}"
        _write(f"\r{self._progress[: _width() - 1]}\x1b[K")

    def end_line(self) -> None:
        """End the line in which a terminal has shown ``^C``: what follows has a line of its own."""
        if is_terminal(sys.stderr):
            _write("\n")

    def clear(self) -> None:
        """Take the progress bar off the terminal, so that something else can be written."""
        if self._progress:
            self._progress = ""
            _write("\r\x1b[K")


_BAR: Final = 24
"""Cells of the progress bar."""
_PATIENCE: Final = 0.5
"""Seconds before it is shown: what is done sooner needs none."""
_EVERY: Final = 0.1
"""Seconds between two drawings."""
_LONGEST_SECONDS: Final = 90
"""Seconds up to which the time left is given in seconds, then in minutes."""
_WIDTH: Final = 80
"""Cells of a terminal that does not say how wide it is."""


def _width() -> int:
    with suppress(OSError, ValueError, AttributeError):
        return max(os.get_terminal_size(sys.stderr.fileno()).columns, 2)
    return _WIDTH


def is_terminal(stream: object) -> bool:
    """Whether ``stream`` is open and a terminal."""
    with suppress(AttributeError, ValueError, OSError):
        return bool(stream.isatty())  # type: ignore[attr-defined]
    return False


def takes_sequences(stream: object) -> bool:
    """Whether ``stream`` is a terminal that takes escape sequences, as the colours of a text.

    The old console of Windows shows them as they are; a terminal there says that it is one.
    """
    if not is_terminal(stream) or os.environ.get("TERM") == "dumb":
        return False
    return sys.platform != "win32" or any(map(os.environ.get, ("WT_SESSION", "TERM", "ANSICON")))


def defect(error: Exception) -> str:
    """Return the line for an internal error: a defect of the program, not of the input.

    With ``PULLQUOTE_DEBUG`` set the traceback is written too, cleaned, for it may quote an article.
    """
    if os.environ.get("PULLQUOTE_DEBUG"):
        import traceback

        _write(clean("".join(traceback.format_exception(error))))
    return f"internal error, please report it ({type(error).__name__}: {error})"


def guarded(run: Callable[[], int]) -> int:
    """Run a command and return its exit code, whatever ends it.

    Ctrl-C is exit code 130. A reader of our output that has gone away (``| head``) ends the run
    quietly, with what was so far.
    """
    try:
        code = run()
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    except ReaderGoneError:
        code = ExitCode.DONE
    except OutputError as error:
        Console().note(f"standard output: {error}")
        code = ExitCode.SOME_FAILED
    except Exception as error:
        if isinstance(error.__cause__, KeyboardInterrupt):  # amid the making of a class
            code = ExitCode.INTERRUPTED
        else:
            Console().note(defect(error))
            code = ExitCode.SOME_FAILED
    else:
        return code
    _let_go_of_stdout()
    return code


def _let_go_of_stdout() -> None:
    """Keep the interpreter from complaining of unwritten output when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


def _name(file: str) -> str:
    return "standard input" if file == "-" else file


def _write(text: str) -> None:
    """Write to standard error where there is one; a message is never worth a crash."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(text)
        sys.stderr.flush()
