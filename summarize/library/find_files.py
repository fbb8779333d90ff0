"""Paths to sources: the files of folders, in order, with errors as values."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from summarize.formats.registry import is_claimed
from summarize.library.ignore_rules import LARGEST, TOO_MUCH, IgnoreRules
from summarize.storage.files import (
    MAX_SIZE,
    READ_WITHOUT_WAITING,
    STANDARD_INPUT,
    Problem,
    Source,
    Web,
    label,
    read_head,
    read_open_stream,
    read_stream,
)
from summarize.storage.os_errors import NO_ARTICLES, kind_reason, os_reason
from summarize.storage.paths import library_folder
from summarize.storage.private_files import close_to_others

__all__ = ["Found", "default_folder", "find_files", "seeds_folder"]


_IGNORE_FILES: Final = (".gitignore", ".ignore")


_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)


_OPEN_STREAM: Final = re.compile(r"/dev/(?:stdin|fd/[0-9]+)|/proc/self/fd/[0-9]+")


_NUMBER: Final = re.compile(r"([0-9]+)")


_LEADS_NOWHERE: Final = (errno.ENOENT, errno.ELOOP)


Found: TypeAlias = Source | Problem


def seeds_folder() -> Path:
    """Return the folder of the five articles that come with pullquote.

    In an installed package they are inside it; in a checkout, beside it.
    """
    here = Path(__file__).resolve().parent.parent
    inside = here / "seeds"
    return inside if inside.is_dir() else here.parent / "seeds"


def default_folder() -> Path:
    """Return what opens when no path is given: the library if it holds anything, or the seeds.

    A library that is no folder opens too, so that it is named.
    """
    library = library_folder()
    close_to_others(library)
    if os.path.lexists(library) and not library.is_dir():
        return library
    holds_any = library.is_dir() and any(
        isinstance(found, Source) for found in find_files([str(library)])
    )
    return library if holds_any else seeds_folder()


def find_files(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    max_size: int = MAX_SIZE,
    web: Web | None = None,
) -> Iterator[Found]:
    """Yield a source or a problem for each article that ``paths`` name, in their order.

    A path is a file, a folder, an address (http or https) or ``-``. A file is taken whatever it
    is called. Folders are read at any depth in natural order (``2.txt`` before ``10.txt``): files
    whose suffix a format claims and text files without a suffix; hidden ones, backups (``a~``)
    and what ``.gitignore`` or ``.ignore`` name are skipped, and links are followed once. With no
    paths it is :func:`default_folder`. ``stdin`` is what ``-`` means where the caller has read
    it; else standard input is read to its end or to ``max_size`` bytes. ``web`` is how addresses
    are opened; that is done when they are loaded, not here.
    """
    for path in paths or [str(default_folder())]:
        if path == STANDARD_INPUT:
            data = stdin if stdin is not None else read_stream(0, max_size)
            yield Source(STANDARD_INPUT, data=data) if isinstance(data, bytes) else data
        elif _ADDRESS.match(path):
            yield Source(label(path), path, web=web or Web())
        else:
            yield from _find(path, max_size)


def _find(path: str, max_size: int) -> Iterator[Found]:
    try:
        status = os.stat(path)
    except (OSError, ValueError) as error:
        yield Problem(label(path), os_reason(error, path))
        return
    if stat.S_ISDIR(status.st_mode):
        empty = True
        for found in _FolderScan().folder(path):
            empty = False
            yield found
        if empty:
            yield Problem(label(path), NO_ARTICLES)
    elif stat.S_ISREG(status.st_mode):
        yield Source(label(path), path)
    elif _OPEN_STREAM.fullmatch(path) and not stat.S_ISBLK(status.st_mode):
        # A pipe that the shell made and opened for us: <(curl …) is /dev/fd/63.
        yield read_open_stream(path, max_size)
    else:
        yield Problem(label(path), kind_reason(status.st_mode))


class _FolderScan:
    """One walk through a folder; remembers where it was, so that links are followed once."""

    def __init__(self) -> None:
        self._folders: set[tuple[int, int]] = set()
        self._files: set[tuple[int, int]] = set()
        self._linked: set[tuple[int, int]] = set()

    def folder(self, path: str) -> Iterator[Found]:
        """Yield what is in the folder ``path``, depth first, without recursion."""
        stack = [self._entries(path, IgnoreRules())]
        while stack:
            found = next(stack[-1], None)
            if found is None:
                stack.pop()
            elif isinstance(found, (Source, Problem)):
                yield found
            else:
                stack.append(self._entries(*found))

    def _entries(self, path: str, rules: IgnoreRules) -> Iterator[Found | tuple[str, IgnoreRules]]:
        try:
            status, names = _listing(path)
        except OSError as error:
            yield Problem(label(path), os_reason(error, path))
            return
        identity = (status.st_dev, status.st_ino)
        if identity in self._folders:
            return
        self._folders.add(identity)
        problems: list[Problem] = []  # told last, for they are no articles
        for ignore_file in sorted(set(_IGNORE_FILES) & set(names)):
            added = _with_ignore_file(rules, os.path.join(path, ignore_file))
            if isinstance(added, Problem):
                problems.append(added)
            else:
                rules = added
        for name in sorted(names, key=_natural):
            if name.startswith(".") or name.endswith("~"):
                continue
            below = os.path.join(path, name)
            try:
                is_link = stat.S_ISLNK(os.lstat(below).st_mode)
                entry = os.stat(below)
            except OSError as error:
                # A link that leads nowhere matters where it should lead to an article. What else
                # cannot be looked at may be a whole folder.
                is_missed = error.errno not in _LEADS_NOWHERE or is_claimed(name)
                if is_missed and not rules.ignores(name, is_folder=False):
                    yield Problem(label(below), os_reason(error, below))
                continue
            is_folder = stat.S_ISDIR(entry.st_mode)
            if rules.ignores(name, is_folder=is_folder):
                continue
            if is_folder:
                yield below, rules.below(name)
            elif is_claimed(name) or ("." not in name and _looks_like_text(below, entry)):
                yield from self._file(below, entry, is_link)
        yield from problems

    def _file(self, path: str, status: os.stat_result, is_link: bool) -> Iterator[Found]:
        identity = (status.st_dev, status.st_ino)
        if identity in (self._files if is_link else self._linked):
            return
        self._files.add(identity)
        if is_link:
            self._linked.add(identity)
        if stat.S_ISREG(status.st_mode):
            yield Source(label(path), path)
        else:
            yield Problem(label(path), kind_reason(status.st_mode))


def _listing(path: str) -> tuple[os.stat_result, list[str]]:
    """Return what a folder is and what it holds.

    Both of the same one, though another thing may get its name meanwhile: or a folder that becomes
    a link to one above it would be read again, and again below that.
    """
    if os.listdir not in os.supports_fd:
        return os.stat(path), os.listdir(path)
    descriptor = os.open(path, READ_WITHOUT_WAITING | getattr(os, "O_DIRECTORY", 0))
    try:
        return os.fstat(descriptor), os.listdir(descriptor)
    finally:
        os.close(descriptor)


def _with_ignore_file(rules: IgnoreRules, path: str) -> IgnoreRules | Problem:
    data = read_head(path, LARGEST)
    if isinstance(data, Problem):
        return Problem(label(path), data.reason)
    return rules.with_file(data) or Problem(label(path), TOO_MUCH)


def _natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """Return a key that puts ``2.txt`` before ``10.txt`` and pays no heed to case."""
    parts = _NUMBER.split(name.casefold())
    return [(0, int(p), "") if i % 2 else (1, 0, p) for i, p in enumerate(parts) if p], name


def _looks_like_text(path: str, status: os.stat_result) -> bool:
    """Whether a file without a suffix may be an article: programs and archives are not."""
    if not stat.S_ISREG(status.st_mode):
        return False
    head = read_head(path, 1024)
    return not isinstance(head, bytes) or b"\0" not in head
