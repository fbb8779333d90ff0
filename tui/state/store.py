"""What the reader remembers between sessions: where you left off, what you read and marked.

One SQLite file, written in short transactions with write-ahead logging: a kill at any moment
loses at most the step at hand, and two readers share it. Where the file cannot be had or written
(a newer version's, no home, a full disk) the reader goes on from memory, tries again as long as
it runs and once more when it ends, and ``State.problem`` says so in a line. ``state_schema`` opens
the file.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final, TypeAlias

from summarize.frozen import frozen
from summarize.model import Span
from summarize.storage.paths import state_file
from tui.state.schema import Unusable, create, open_file, read_into_memory, reason_of

__all__ = ["Bookmark", "LeftOff", "ReadMark", "State", "folder_key"]

_RETRY: Final = 5.0
"""Seconds between two tries to save what the disk would not take."""

_NO_SPAN: Final = -1

_Statement: TypeAlias = tuple[str, tuple[Any, ...]]


@frozen
class LeftOff:
    """Where a session on a folder was left.

    ``article`` is the open article's content hash and ``file`` its name; ``place`` a character
    offset into its text; ``quote`` the start of the current quote. ``pane`` has the keys;
    ``widths`` are panes and their shares of the screen; ``filters`` whatever was filtered, by name.
    ``words`` are those at the place, ``quote_words`` the quote’s: by them both are found in a text
    that was edited.
    """

    article: str = ""
    file: str = ""
    place: int = 0
    quote: int | None = None
    pane: str = "text"
    widths: tuple[tuple[str, int], ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    words: str = ""
    quote_words: str = ""


@frozen
class ReadMark:
    """What is known of an article: read to the end or not, and the offset it was left at."""

    is_read: bool = False
    place: int = 0


@frozen
class Bookmark:
    """A marked article or, with ``span``, a marked quote of it.

    ``article`` is the content hash, ``file`` and ``title`` what it was called, ``words`` what was
    marked, so that a bookmark can be shown though its article is not at hand.
    """

    article: str
    span: Span | None = None
    file: str = ""
    title: str = ""
    words: str = ""


def folder_key(paths: Sequence[str]) -> str:
    """Return what names the session on these paths: absolute, in their order, a line each."""
    return "\n".join(_absolute(path) for path in paths)


def _absolute(path: str) -> str:
    if path == "-" or "://" in path:
        return path
    return os.path.realpath(path).encode("utf-8", "backslashreplace").decode("utf-8")


class State:
    """The reader’s memory, open. Used by one thread: that of ``tui.state.writer.StateWriter``.

    No method raises for what a disk or another program can do: ``problem`` says what happened,
    in one safe line; it is None while all is well.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the user's own file, or ``path``."""
        self.problem: str | None = None
        self._path = state_file() if path is None else path
        self._file: sqlite3.Connection | None = None
        self._memory: sqlite3.Connection | None = None
        self._unsaved: list[_Statement] = []
        self._tried = time.monotonic()
        self._open()
        if self._file is None:
            self._memory = read_into_memory(self._path)

    @property
    def is_failing(self) -> bool:
        """Whether what is written is not in the file, as things are now."""
        return self._file is None or self._memory is not None

    def close(self) -> None:
        """Save what is left, and let the file go."""
        if self._unsaved:
            self._catch_up()
        for connection in (self._file, self._memory):
            if connection is not None:
                with suppress(sqlite3.Error):
                    connection.close()
        self._file = None
        self._memory = None

    # Where you left off.

    def left_off(self, folder: str) -> LeftOff | None:
        """Return where the last session on ``folder`` (a :func:`folder_key`) was left."""
        rows = self._read("SELECT view FROM sessions WHERE folder = ?", (folder,))
        return _left_off(rows[0][0]) if rows else None

    def leave(self, folder: str, where: LeftOff) -> None:
        """Remember where the session on ``folder`` is."""
        view = json.dumps(asdict(where))
        self._write(
            "INSERT INTO sessions (folder, view) VALUES (?, ?) "
            "ON CONFLICT (folder) DO UPDATE SET view = excluded.view",
            folder,
            view,
        )

    # What was read.

    def read_marks(self, articles: Iterable[str] | None = None) -> dict[str, ReadMark]:
        """Return what is known of these articles (content hashes), or of all."""
        wanted = None if articles is None else set(articles)
        return {
            article: ReadMark(bool(is_read), place)
            for article, is_read, place in self._read(
                "SELECT article, is_read, place FROM articles"
            )
            if wanted is None or article in wanted
        }

    def mark(self, article: str, mark: ReadMark) -> None:
        """Remember what was read of an article."""
        self._write(
            "INSERT INTO articles (article, is_read, place) VALUES (?, ?, ?) "
            "ON CONFLICT (article) DO UPDATE SET is_read = excluded.is_read, "
            "place = excluded.place",
            article,
            int(mark.is_read),
            mark.place,
        )

    # What was marked.

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Return all bookmarks, the newest last."""
        return tuple(
            Bookmark(article, None if start == _NO_SPAN else Span(start, end), file, title, words)
            for article, start, end, file, title, words in self._read(
                "SELECT article, start, end, file, title, words FROM bookmarks ORDER BY number"
            )
        )

    def add_bookmark(self, bookmark: Bookmark) -> None:
        """Keep a bookmark; one of the same place is replaced."""
        start, end = _ends(bookmark.span)
        texts = (bookmark.file, bookmark.title, bookmark.words)
        self._write(
            "INSERT INTO bookmarks (article, start, end, file, title, words) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article, start, end) DO UPDATE SET "
            "file = excluded.file, title = excluded.title, words = excluded.words",
            bookmark.article,
            start,
            end,
            *(text.encode("utf-8", "backslashreplace").decode("utf-8") for text in texts),
        )

    def remove_bookmark(self, article: str, span: Span | None) -> None:
        """Forget the bookmark of an article (``span`` None) or of a quote."""
        self._write(
            "DELETE FROM bookmarks WHERE article = ? AND start = ? AND end = ?",
            article,
            *_ends(span),
        )

    # What was chosen.

    def setting(self, name: str) -> str | None:
        """Return what was chosen in the reader: ``theme``, ``measure``, ``method`` …"""
        rows = self._read("SELECT value FROM choices WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def choices(self) -> dict[str, str]:
        """Return all that was chosen, by name."""
        return dict(self._read("SELECT name, value FROM choices"))

    def choose(self, name: str, value: str | None) -> None:
        """Remember a choice, or forget it with None; see ``tui.config.config_file``."""
        if value is None:
            self._write("DELETE FROM choices WHERE name = ?", name)
            return
        self._write(
            "INSERT INTO choices (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            value,
        )

    def forget_choices(self) -> None:
        """Forget all that was chosen."""
        self._write("DELETE FROM choices")

    # The file, and what stands in for it.

    def _open(self) -> str | None:
        """Open the file, if it can be had now; return what a person should know of it, or None."""
        try:
            self._file, self.problem = open_file(self._path)
        except Unusable as error:
            self.problem = f"cannot use {self._path.name}: {error}; nothing is saved"
        return self.problem

    def _read(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        for connection in (self._memory, self._file):
            if connection is not None:
                try:
                    return connection.execute(query, values).fetchall()
                except sqlite3.Error as error:
                    self._note_problem(error)
        return []

    def _write(self, statement: str, *values: Any) -> None:
        """Do it to the file; or, while that cannot be written, to memory, and to the file later."""
        step = (statement, values)
        if self._file is not None and self._memory is None:
            try:
                self._commit(self._file, [step])
            except sqlite3.Error as error:
                self._note_problem(error)
                self._remember_alone()
            else:
                return
        if self._memory is not None:
            with suppress(sqlite3.Error):
                self._commit(self._memory, [step])
        self._unsaved.append(step)
        if time.monotonic() - self._tried > _RETRY:
            self._catch_up()

    def _remember_alone(self) -> None:
        """Go on from memory, with all that can still be read of the file."""
        self._memory = create(":memory:")
        self._tried = time.monotonic()
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.backup(self._memory)

    def _catch_up(self) -> None:
        """Save what the file would not take before; once it does, it is the memory again."""
        note = self._open() if self._file is None else None
        if self._file is not None:
            try:
                self._commit(self._file, self._unsaved)
            except sqlite3.Error as error:
                self._note_problem(error)
            else:
                self.problem = note
                self._unsaved = []
                if self._memory is not None:
                    self._memory.close()
                    self._memory = None
        self._tried = time.monotonic()

    @staticmethod
    def _commit(connection: sqlite3.Connection, steps: Sequence[_Statement]) -> None:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement, values in steps:
                connection.execute(statement, values)
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise

    def _note_problem(self, error: sqlite3.Error) -> None:
        self.problem = f"cannot save {self._path.name}: {reason_of(error)}; trying again later"


def _ends(span: Span | None) -> tuple[int, int]:
    return (_NO_SPAN, _NO_SPAN) if span is None else (span.start, span.end)


def _left_off(view: object) -> LeftOff | None:
    """Return a session from its JSON, that of an older version too; None where it is not one."""
    try:
        made = json.loads(str(view))
        quote = made["quote"]
        return LeftOff(
            str(made["article"]),
            str(made["file"]),
            int(made["place"]),
            None if quote is None else int(quote),
            str(made["pane"]),
            tuple((str(pane), int(cells)) for pane, cells in made["widths"]),
            tuple((str(name), str(value)) for name, value in made["filters"]),
            str(made.get("words", "")),
            str(made.get("quote_words", "")),
        )
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None
