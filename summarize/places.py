"""Where the user's own things are kept, and how a file is replaced but never half there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

__all__ = ["data_folder", "library_folder", "locked", "replace_file"]


def data_folder() -> Path:
    """Return the folder of what the user keeps; it need not exist."""
    from platformdirs import user_data_path

    return user_data_path("pullquote", appauthor=False)


def library_folder() -> Path:
    """Return the folder of the user's own articles; it need not exist."""
    return data_folder() / "library"


def replace_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``: whoever looks finds the old file whole or the new one whole.

    The file is the user's alone to read. Folders that are missing are made. Raises
    :class:`OSError`, and leaves nothing behind then.
    """
    import tempfile  # which takes longer to import than the reader may wait for it

    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=".", suffix="~", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let nobody else who asks for the same ``path`` in at the same time; a file stands for it.

    Where the system has no such locks, nobody is kept out. Raises :class:`OSError` where the file
    cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        try:
            import fcntl
        except ImportError:
            yield
            return
        fcntl.flock(file, fcntl.LOCK_EX)
        yield  # closing the file opens the lock
