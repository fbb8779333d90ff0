"""The file of the reader's memory: its tables, its version, and what becomes of a broken one.

A file of a newer version and a database of another program are left as they are; a broken file is
set aside under another name, never deleted. Under the lock of ``safe_files`` one reader at a time
opens the file, so that two that start together agree on what is broken.
"""

from __future__ import annotations

import sqlite3
import stat
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from summarize.storage.file_lock import locked
from summarize.storage.files import Problem, read_head
from summarize.storage.os_errors import kind_reason, os_reason
from summarize.storage.paths import is_usable
from summarize.storage.private_files import make_file
from summarize.text.clean import one_line

__all__ = ["VERSION", "Unusable", "create", "open_file", "read_into_memory", "reason_of"]

VERSION: Final = 1
_APPLICATION: Final = 0x50755175
"""``PuQu``: what says, in the header of an SQLite file, whose it is."""

_STAMPS: Final = ("user_version", "application_id")
_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100
_JOURNALS: Final = ("-wal", "-shm", "-journal")
"""The files that SQLite keeps beside a database."""
_BUSY: Final = 5.0
"""Seconds to wait for another reader's step."""

_TABLES: Final = """
CREATE TABLE sessions (folder TEXT PRIMARY KEY, view TEXT NOT NULL);
CREATE TABLE articles (
    article TEXT PRIMARY KEY, is_read INTEGER NOT NULL, place INTEGER NOT NULL
);
CREATE TABLE bookmarks (
    number INTEGER PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL,
    end INTEGER NOT NULL, file TEXT NOT NULL, title TEXT NOT NULL, words TEXT NOT NULL,
    UNIQUE (article, start, end)
);
CREATE TABLE choices (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""

_REASONS: Final = {
    "SQLITE_FULL": "disk full",
    "SQLITE_READONLY": "read-only",
    "SQLITE_BUSY": "locked by another program",
    "SQLITE_LOCKED": "locked by another program",
    "SQLITE_CANTOPEN": "cannot be opened",
    "SQLITE_IOERR": "disk error",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
    "SQLITE_PERM": "permission denied",
}


class Unusable(Exception):
    """The file cannot be used now. ``str(error)`` says why: ``may not be written``."""


class _Broken(Exception):
    """The file is none of ours, or not whole any more."""


def reason_of(error: sqlite3.Error) -> str:
    """Say in a few safe words why SQLite would not."""
    name = getattr(error, "sqlite_errorname", "")
    for known, reason in _REASONS.items():
        if name.startswith(known):
            return reason
    return one_line(str(error))


def create(database: str | Path) -> sqlite3.Connection:
    """Open a database and make its tables if it has none. Raises ``sqlite3.Error``."""
    connection = sqlite3.connect(
        database, timeout=_BUSY, isolation_level=None, check_same_thread=False
    )
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            connection.executescript(
                f"BEGIN IMMEDIATE;{_TABLES}PRAGMA application_id = {_APPLICATION};"
                f"PRAGMA user_version = {VERSION};COMMIT;"
            )
    except BaseException:
        connection.close()
        raise
    return connection


def open_file(path: Path) -> tuple[sqlite3.Connection, str | None]:
    """Open the file, or make it; return it and what a person should know, or None.

    Raises :class:`Unusable` where it is a newer version's or cannot be had.
    """
    if not is_usable(path):
        raise Unusable("no home folder")
    try:
        with locked(path):
            return _open(path)
    except OSError as error:
        raise Unusable(os_reason(error, str(path))) from None
    except sqlite3.Error as error:
        raise Unusable(reason_of(error)) from None


def read_into_memory(path: Path) -> sqlite3.Connection:
    """Return a database in memory, with all that a file of ours holds that may only be read."""
    memory = create(":memory:")
    with suppress(OSError, ValueError, sqlite3.Error, Unusable, _Broken):
        _look_at(path)
        file = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        with closing(file):
            found = [file.execute(f"PRAGMA {name}").fetchone()[0] for name in _STAMPS]
            if found == [VERSION, _APPLICATION]:
                file.backup(memory)
    return memory


def _open(path: Path) -> tuple[sqlite3.Connection, str | None]:
    with suppress(_Broken):
        return _connect(path), None
    _read_through(path)  # SQLite calls damaged what could not be read for a moment, too
    with suppress(_Broken):
        return _connect(path), None
    note = _set_aside(path)
    return _connect(path), note


def _read_through(path: Path) -> None:
    """Read a whole file. Raises ``OSError`` where the disk would not give all of it."""
    with path.open("rb", buffering=0) as file:
        while file.read(1 << 20):
            pass


def _look_at(path: Path) -> None:
    """Judge a file by its first bytes, so that one that is not ours is not so much as opened."""
    for suffix in _JOURNALS:
        journal = path.with_name(path.name + suffix)
        with suppress(FileNotFoundError):
            mode = journal.lstat().st_mode
            if not stat.S_ISREG(mode):  # SQLite would wait for ever at a named pipe
                raise Unusable(one_line(f"{journal.name} {kind_reason(mode)}"))
    if not path.exists():
        return
    header = read_head(str(path), _HEADER)
    if isinstance(header, Problem):
        raise Unusable(header.reason)
    if not header:  # a writer was killed before its first page: an empty database
        return
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise _Broken
    version, owner = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if version == 0 and owner == 0:  # ours before its first checkpoint, or nobody's: see later
        return
    _judge(version, owner)


def _judge(version: int, owner: int) -> None:
    if owner != _APPLICATION:
        raise Unusable("not a pullquote database")
    if version > VERSION:
        raise Unusable("written by a newer version of pullquote")


def _connect(path: Path) -> sqlite3.Connection:
    """Open a file that is whole, or make one. Raises :class:`_Broken` where it is not whole."""
    _look_at(path)
    make_file(path)  # its journals get the permissions of the file
    try:
        return _checked(create(path))
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
            raise _Broken from None
        raise


def _checked(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        version, owner = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _STAMPS)
        _judge(version, owner)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise _Broken
        connection.execute("SELECT folder, view FROM sessions LIMIT 1")
        connection.execute("SELECT article, is_read, place FROM articles LIMIT 1")
        connection.execute("SELECT number, article, words FROM bookmarks LIMIT 1")
        connection.execute("SELECT name, value FROM choices LIMIT 1")
        connection.execute("BEGIN IMMEDIATE")  # can it be written at all?
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorname == "SQLITE_ERROR":  # a table or a column is not there
            raise _Broken from None
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _set_aside(path: Path) -> str:
    """Give a broken file, and the journals that belong to it, another name; say which."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.name}.broken-{stamp}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.broken-{stamp}-{number}")
    path.rename(aside)
    for suffix in _JOURNALS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    return one_line(f"{path.name} was damaged: started a new one, kept the old one as {aside.name}")
