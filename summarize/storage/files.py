"""The bytes of one file, or why they cannot be had: errors as values.

``file`` of a :class:`Source` or a :class:`Problem` is the name as the user gave it and may hold
anything a file name may: show it through :func:`summarize.text.clean.one_line`.
"""

from __future__ import annotations

import os
import stat
from typing import Final

from summarize.frozen import frozen
from summarize.storage.os_errors import kind_reason, os_reason

__all__ = [
    "MAX_SIZE",
    "READ_WITHOUT_WAITING",
    "STANDARD_INPUT",
    "Problem",
    "Source",
    "Web",
    "label",
    "read_bytes",
    "read_head",
    "read_open_stream",
    "read_stream",
    "standard_input_is_given",
    "too_large",
]

MAX_SIZE: Final = 50_000_000
"""Bytes: a larger file is refused unless the caller allows more."""

STANDARD_INPUT: Final = "-"

READ_WITHOUT_WAITING: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
)
"""How what may turn out to be no file is opened: a named pipe would hold up the program."""


@frozen
class Problem:
    """An input that could not be read: its ``file`` as given, and the ``reason`` in a few words."""

    file: str
    reason: str


@frozen
class Web:
    """How addresses are opened: private ones too, and whether what is found there is kept."""

    allow_private: bool = False
    keep: bool = True


@frozen
class Source:
    """Where an article is read from: a regular file, bytes that came through a pipe, an address.

    ``path`` is what to open; ``data`` are the bytes where they were read already (standard
    input), and then nothing is opened. With ``web`` the ``path`` is an address of the web.
    """

    file: str
    path: str = ""
    data: bytes | None = None
    web: Web | None = None


def label(path: str) -> str:
    r"""Return ``path`` as it is reported: as given, undecodable bytes spelt ``\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_bytes(source: Source, max_size: int = MAX_SIZE) -> bytes | Problem:
    """Read at most ``max_size`` bytes of ``source``; more than that is a problem."""
    if source.data is not None:
        data: bytes | Problem = source.data
    elif source.web is not None:
        data = Problem("", "not fetched yet")
    else:
        data = _read_file(source.path, max_size)
    if isinstance(data, Problem):
        return Problem(source.file, data.reason)
    return data if len(data) <= max_size else Problem(source.file, too_large(len(data), max_size))


def _read_file(path: str, max_size: int, *, partly: bool = False) -> bytes | Problem:
    """Read a regular file; ``partly``: its first ``max_size`` bytes are enough.

    Opened without waiting and looked at again when open, so that a file that became a named pipe
    since it was found cannot hold the program.
    """
    try:
        descriptor = os.open(path, READ_WITHOUT_WAITING)
        with open(descriptor, "rb", buffering=0):
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return Problem("", kind_reason(status.st_mode))
            if status.st_size > max_size and not partly:
                return Problem("", too_large(status.st_size, max_size))
            return _read_at_most(descriptor, max_size + 1)
    except (OSError, ValueError) as error:
        return Problem("", os_reason(error, path))


def _read_at_most(descriptor: int, size: int) -> bytes:
    parts: list[bytes] = []
    while size > 0 and (part := os.read(descriptor, min(size, 1 << 20))):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def read_head(path: str, size: int) -> bytes | Problem:
    """Read the first ``size`` bytes of a regular file."""
    return _read_file(path, size, partly=True)


def standard_input_is_given() -> bool:
    """Whether standard input is a pipe, a socket or a regular file: what is read without a path."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISREG(mode)


def read_stream(
    descriptor: int, max_size: int = MAX_SIZE, file: str = STANDARD_INPUT
) -> bytes | Problem:
    """Read an open descriptor, a pipe for one, to its end."""
    try:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            return Problem(file, "is a folder")
        data = _read_at_most(descriptor, max_size + 1)
    except OSError as error:
        return Problem(file, os_reason(error, ""))
    return data if len(data) <= max_size else Problem(file, too_large(None, max_size))


def read_open_stream(path: str, max_size: int) -> Source | Problem:
    """Read what stands open under a name like ``/dev/fd/63``."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError as error:
        return Problem(label(path), os_reason(error, path))
    try:
        data = read_stream(descriptor, max_size, label(path))
    finally:
        os.close(descriptor)
    return Source(label(path), data=data) if isinstance(data, bytes) else data


# --- reasons ----------------------------------------------------------------------------------


def too_large(size: int | None, limit: int) -> str:
    """Say that something of ``size`` bytes, where that is known, is more than ``limit``."""
    actual = f"{_megabytes(size)}, limit " if size is not None else "over "
    return f"too large: {actual}{_megabytes(limit)} (see --max-size)"


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.1f} MB".replace(".0 MB", " MB") if size >= 50_000 else f"{size:,} bytes"
