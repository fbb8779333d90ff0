"""Analyses kept by what they were made of, so that nothing is worked out twice.

An entry is a file named by the bytes of the article, its file's name (of which the format and a
missing headline come) and a fingerprint of the code that made it. It holds plain JSON under a
checksum: what is cut short, changed, or anybody else's is passed over and made again. Entries are
written beside and moved into place, so that any number of programs may share the folder; those
not used for longest go when it grows over its limit.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarize.storage.analysis_json import DecodingError, decode, encode
from summarize.storage.atomic_write import TEMPORARY, replace_file
from summarize.storage.file_lock import remove_unless_held
from summarize.storage.files import MAX_SIZE, Problem, Source, read_bytes
from summarize.storage.os_errors import os_reason
from summarize.storage.paths import cache_folder, config_file, is_usable
from summarize.storage.private_files import close_to_others, make_folder, open_private

if TYPE_CHECKING:
    from summarize.model import Analysis

__all__ = ["LIMIT", "NO_CACHE", "AnalysisCache", "code_version", "is_wanted"]

NO_CACHE: Final = "PULLQUOTE_NO_CACHE"
"""The variable of the environment that, set to anything, switches the user's own cache off."""

LIMIT: Final = 256_000_000
"""Bytes that all entries may take; some 20,000 articles."""

_MAGIC: Final = b"pullquote analysis 2 "
_LARGEST: Final = 20_000_000
"""Bytes of the largest entry."""

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_NO_ANALYSES: Final = frozenset({"__pycache__", "cli", "output", "seeds", "web"})
"""Folders of the package in which no analysis is made: a change there leaves analyses valid."""

_DAY: Final = 86_400.0
_SWEEP_EVERY: Final = 1_000
"""Entries one program writes before it looks at the size of the folder again."""

_SWEPT: Final = "swept"
_SUFFIX: Final = ".json"


@lru_cache(maxsize=1)
def code_version() -> str | None:
    """Return a fingerprint of all code that makes analyses, or None where there is none to take.

    Of every file of this package and of the folder its libraries are installed in: the name, the
    size and the time of change. A new version of either makes all analyses anew.
    """
    digest = blake2b(repr(sys.version_info[:3]).encode(), digest_size=12)
    try:
        for entry in sorted(_code_files(_PACKAGE), key=lambda entry: entry.path):
            status = entry.stat()
            facts = f"{entry.path}\0{status.st_size}\0{status.st_mtime_ns}\n"
            digest.update(facts.encode("utf-8", "surrogateescape"))
        library = find_spec("nltk")
        if library is not None and library.origin:
            installed = Path(library.origin).parent.parent.stat().st_mtime_ns
            digest.update(f"{installed}".encode())
    except OSError:
        return None
    return digest.hexdigest()


def _code_files(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in _NO_ANALYSES:
                    yield from _code_files(Path(entry.path))
            elif entry.name.endswith((".py", ".txt", ".json")):
                yield entry


class AnalysisCache:
    """The cache: never raises, and where it cannot be used is as if it were empty.

    ``folder`` None is the user's own, which :func:`is_wanted` switches off.
    ``problem`` says in one line why nothing is kept, if so.
    For one thread; any number of caches may share a folder.
    """

    def __init__(self, folder: Path | None = None, *, limit: int = LIMIT) -> None:
        self.problem: str | None = None
        self._limit = limit
        self._folder: Path | None = None
        if folder is None and not is_wanted():
            return
        self._root = cache_folder() if folder is None else folder
        close_to_others(self._root)
        version = code_version()
        self._folder = None if version is None else self._root / version
        self._written = 0
        if not is_usable(self._root):
            self._folder, self.problem = None, "cannot cache analyses: no home folder"
        elif not _is_own(self._root):
            self._folder, self.problem = (
                None,
                "cannot cache analyses: the cache folder belongs to another user",
            )

    @staticmethod
    def key(data: bytes, source: Source, max_size: int = MAX_SIZE) -> str:
        """Return what an analysis of ``data``, the bytes of ``source``, is kept under."""
        names = f"\0{Path(source.path).name}\0{Path(source.file).name}\0{max_size}"
        digest = blake2b(data, digest_size=20, key=b"analysis")
        digest.update(names.encode("utf-8", "surrogateescape"))
        return digest.hexdigest()

    def recall(self, key: str, file: str) -> Analysis | None:
        """Return the analysis kept under ``key``, of an article called ``file``; None: make it."""
        if self._folder is None:
            return None
        path = self._folder / f"{key}{_SUFFIX}"
        data = read_bytes(Source("", str(path)), _LARGEST)
        if isinstance(data, Problem):
            return None
        text = _unwrapped(data, key)
        if text is None:
            return None
        try:
            analysis = decode(text, file)
        except DecodingError:
            return None
        with suppress(OSError):
            if not _is_of_today(path):
                os.utime(path)  # used today
        return analysis

    def keep(self, key: str | None, analysis: Analysis) -> None:
        """Keep an analysis; where that cannot be, say so in ``problem`` and keep no more."""
        if key is None or self._folder is None:
            return
        data = _wrapped(encode(analysis), key)
        if len(data) > min(_LARGEST, self._limit // 4):
            return
        try:
            replace_file(self._folder / f"{key}{_SUFFIX}", data, is_shared=True)
        except (OSError, ValueError) as error:
            self.problem = f"cannot cache analyses: {os_reason(error, str(self._folder))}"
            self._folder = None
            return
        self._written += 1
        if self._written % _SWEEP_EVERY == 1:
            self.sweep(is_due=self._written == 1)

    def sweep(self, *, is_due: bool = False) -> None:
        """Take out what was not used for longest until all fits; ``is_due``: at most once a day."""
        marker = self._root / _SWEPT
        with suppress(OSError):
            if is_due and _is_of_today(marker):
                return
        with suppress(OSError):
            make_folder(self._root)
            descriptor = open_private(marker, 0)
            try:
                os.utime(descriptor if os.utime in os.supports_fd else marker)
            finally:
                os.close(descriptor)
            _sweep(self._root, self._limit)


def _is_of_today(path: Path) -> bool:
    """Whether a file was written within a day; what is of the future is not: clocks are set."""
    return 0 <= time.time() - path.stat().st_mtime < _DAY


def is_wanted() -> bool:
    """Whether the user's analyses are to be kept: nothing says no, here or in the settings.

    ``PULLQUOTE_NO_CACHE`` in the environment says no, and ``cache = false`` in the settings file;
    the reader reports a file that cannot be read.
    """
    if os.environ.get(NO_CACHE):
        return False
    path = config_file()
    if not is_usable(path):
        return True
    data = read_bytes(Source("", str(path)), _LARGEST)
    if isinstance(data, Problem) or b"cache" not in data:
        return True
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig")).get("cache") is not False
    except (ValueError, RecursionError):
        return True


def _is_own(folder: Path) -> bool:
    """Whether nobody else may write what is in ``folder``; one that is not there will be ours."""
    if not hasattr(os, "geteuid"):
        return True
    try:
        status = folder.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _wrapped(text: str, key: str) -> bytes:
    body = text.encode("utf-8", "surrogatepass")
    return _MAGIC + _checksum(body, key) + b"\n" + body


def _unwrapped(data: bytes, key: str) -> str | None:
    head, _, body = data.partition(b"\n")
    if not head.startswith(_MAGIC) or head[len(_MAGIC) :] != _checksum(body, key):
        return None
    try:
        return body.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def _checksum(body: bytes, key: str) -> bytes:
    """Return what the body of the entry under ``key`` must give: a copied entry gives another."""
    return blake2b(body, digest_size=16, key=key.encode()).hexdigest().encode()


def _sweep(root: Path, limit: int) -> None:
    found: list[tuple[float, int, Path]] = []
    tomorrow = time.time() + _DAY  # what is later was used before the clock was set back
    for folder in [entry for entry in root.iterdir() if entry.is_dir()]:
        for path in folder.iterdir():
            try:
                status = path.stat()
            except OSError:
                continue
            if path.suffix == _SUFFIX:
                used = status.st_mtime if status.st_mtime < tomorrow else 0.0
                found.append((used, status.st_size, path))
            elif path.suffix == TEMPORARY:
                remove_unless_held(path)
    total = sum(size for _, size, _ in found)
    goal = limit * 4 // 5 if total > limit else limit
    for _, size, path in sorted(found, key=lambda entry: entry[0]):
        if total <= goal:
            break
        with suppress(OSError):
            path.unlink()
        total -= size
    for folder in [entry for entry in root.iterdir() if entry.is_dir()]:
        with suppress(OSError):
            folder.rmdir()  # where it is empty
