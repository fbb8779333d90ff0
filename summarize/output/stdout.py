"""Standard output: the one place that writes there.

UTF-8 with Unix newlines whatever the locale says, flushed whenever a file is done, so that
whoever reads the pipe sees rows as they come.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from summarize.output.serialize import Delimiters
from summarize.output.stderr import OutputError, ReaderGoneError, takes_sequences
from summarize.output.wrapped_text import Look

__all__ = ["Writer", "look", "prepare"]

_WIDTH_WITHOUT_TERMINAL, _HEIGHT_WITHOUT_TERMINAL = 80, 24
"""Cells and lines where there is no terminal and ``COLUMNS`` says nothing."""
_COMFORTABLE = 100
"""Cells of a line at most: a measure the eye can follow."""
_LEAST = 20
"""Cells of a line at least, however narrow the terminal."""


def prepare() -> None:
    """Make standard output UTF-8, with Unix newlines; call once, before anything is written."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def look() -> Look:
    """Return how to set text for people: the terminal's width, colour if it is one.

    Lines are at most 100 cells, a measure the eye can follow; 80 where there is no terminal and
    ``COLUMNS`` says nothing.
    """
    columns = shutil.get_terminal_size((_WIDTH_WITHOUT_TERMINAL, _HEIGHT_WITHOUT_TERMINAL)).columns
    colour = takes_sequences(sys.stdout) and not os.environ.get("NO_COLOR")
    return Look(width=max(_LEAST, min(columns, _COMFORTABLE)), colour=colour)


class Writer:
    """Writes the pieces of one command's output, framed as its format asks."""

    def __init__(self, frame: Delimiters) -> None:
        if sys.stdout is None:
            raise OutputError("closed")
        self._frame = frame
        self._any = False

    def write(self, pieces: Iterable[str]) -> None:
        """Write what one file gave, and pass it on at once."""
        for piece in pieces:
            _write(self._frame.between if self._any else self._frame.head)
            _write(piece)
            self._any = True
        _flush()

    def close(self) -> None:
        """Write what stands at the end."""
        _write(self._frame.tail if self._any else self._frame.empty)
        _flush()


def _write(text: str) -> None:
    with _failures():
        sys.stdout.write(text)


def _flush() -> None:
    with _failures():
        sys.stdout.flush()


@contextmanager
def _failures() -> Iterator[None]:
    """Give what can go wrong in writing its own names, lest it pass for a failed input."""
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGoneError from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise OutputError((reason or str(error)).lower()) from error
