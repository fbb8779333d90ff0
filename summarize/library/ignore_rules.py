"""What ``.gitignore`` and ``.ignore`` files leave out, as git understands them.

A name is judged in a time that grows with its own length alone: patterns without wildcards are
looked up, all others go through one machine, and how much of them may be in force is limited.
"""

from __future__ import annotations

import os
import re
from typing import Final, NamedTuple

from summarize.frozen import frozen
from summarize.library.glob_machine import Glob, GlobMachine, least_length, parse_glob, weight

__all__ = ["LARGEST", "TOO_MUCH", "IgnoreRules"]

LARGEST: Final = 1_000_000
"""Bytes of all ignore files in force at a place, those of the folders above it included."""

TOO_MUCH: Final = "has too many patterns: none of them is applied"
"""Why an ignore file is not heeded: what it holds, with those above it, is over a limit."""

_HEAVIEST: Final = 65_536
"""Characters of patterns with wildcards; some 8,000 patterns like ``*.aux``."""
_MOST_FILES: Final = 100
_LONGEST_NAME: Final = 255
_LONGEST_PATH: Final = 4_096
"""Characters that no name and no path on any system has more of."""

_WILDCARD: Final = re.compile(r"[*?\[\\]")
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class _Names(NamedTuple):
    """Names without wildcards, each with the verdict of its last pattern."""

    any: dict[str, int]
    folders: dict[str, int]


class _Pattern(NamedTuple):
    """A line of an ignore file. ``verdict`` is twice its number, and one more if it ignores."""

    text: str
    verdict: int
    is_folder_only: bool


class _IgnoreFile:
    """The patterns of one file, sorted by how they are looked up."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        self.weight = 0
        self.names = _Names({}, {})
        self.paths: dict[str, _Names] = {}
        in_names: list[tuple[Glob, int, bool]] = []
        in_paths: list[tuple[Glob, int, bool]] = []
        for number, line in enumerate(data.removeprefix(_BYTE_ORDER_MARK).split(b"\n")):
            pattern = _pattern(line, number)
            if pattern is None:
                continue
            if "/" not in pattern.text:
                if _WILDCARD.search(pattern.text) is None:
                    _note(self.names, pattern.text, pattern)
                else:
                    self._add(in_names, pattern, 0, _LONGEST_NAME)
                continue
            path = pattern.text.removeprefix("/")
            wildcard = _WILDCARD.search(path)
            if wildcard is None:
                folder, slash, name = path.rpartition("/")
                there = self.paths.setdefault(folder + slash, _Names({}, {}))
                _note(there, name, pattern)
            else:
                pattern = pattern._replace(text=path)
                self._add(in_paths, pattern, wildcard.start(), _LONGEST_PATH)
            if self.weight > _HEAVIEST:
                break
        is_light = self.weight <= _HEAVIEST
        self.in_names = GlobMachine(in_names) if in_names and is_light else None
        self.in_paths = GlobMachine(in_paths) if in_paths and is_light else None

    def _add(
        self, globs: list[tuple[Glob, int, bool]], pattern: _Pattern, prefix: int, longest: int
    ) -> None:
        """Add a pattern with wildcards; git reads what stands before the first as it is.

        So ``a**/b`` is ``a`` and then ``**/b``.
        """
        glob = parse_glob(pattern.text[prefix:])
        if glob is None or prefix + least_length(glob) > longest:
            return
        glob = (*pattern.text[:prefix], *glob)
        self.weight += weight(glob)
        globs.append((glob, pattern.verdict, pattern.is_folder_only))


def _pattern(line: bytes, number: int) -> _Pattern | None:
    """Read a line; None where it holds no pattern."""
    if line.startswith(b"#"):
        return None
    text = _without_blanks(os.fsdecode(line.removesuffix(b"\r").partition(b"\0")[0]))
    ignores = not text.startswith("!")
    text = text if ignores else text[1:]
    is_folder_only = text.endswith("/")
    text = text[:-1] if is_folder_only else text
    return _Pattern(text, number * 2 + ignores, is_folder_only) if text else None


def _without_blanks(text: str) -> str:
    r"""Take the blanks from the end, but one that is escaped: ``a\ ``."""
    bare = text.rstrip(" ")
    backslashes = len(bare) - len(bare.rstrip("\\"))
    return text[: len(bare) + 1] if backslashes % 2 and len(bare) < len(text) else bare


def _note(names: _Names, name: str, pattern: _Pattern) -> None:
    (names.folders if pattern.is_folder_only else names.any)[name] = pattern.verdict


@frozen
class _Level:
    """One ignore file as it is in force in a folder at or below its own.

    ``prefix`` is the way to that folder (``drafts/old/``), ``state`` that of the machine after it.
    """

    file: _IgnoreFile
    prefix: str = ""
    state: int = 0

    def below(self, name: str) -> _Level:
        """Return the level as it is in force in the folder ``name``."""
        machine = self.file.in_paths
        state = machine.advance(self.state, f"{name}/") if machine and self.state else 0
        return _Level(self.file, f"{self.prefix}{name}/", state)

    def verdict(self, name: str, is_folder: bool) -> int:
        """Return the verdict of the last pattern that matches, or -1."""
        file = self.file
        found = _look_up(file.names, name, is_folder)
        there = file.paths.get(self.prefix) if file.paths else None
        if there is not None:
            found = max(found, _look_up(there, name, is_folder))
        if file.in_names is not None:
            state = file.in_names.advance(file.in_names.start, name)
            found = max(found, file.in_names.verdict(state, is_folder=is_folder))
        if file.in_paths is not None and self.state:
            state = file.in_paths.advance(self.state, name)
            found = max(found, file.in_paths.verdict(state, is_folder=is_folder))
        return found


def _look_up(names: _Names, name: str, is_folder: bool) -> int:
    found = names.any.get(name, -1)
    return max(found, names.folders.get(name, -1)) if is_folder else found


class IgnoreRules:
    """What is left out in one folder, by the ignore files of it and of those above it."""

    def __init__(self, levels: tuple[_Level, ...] = ()) -> None:
        self._levels = levels

    def with_file(self, data: bytes) -> IgnoreRules | None:
        """Return these rules and those of an ignore file in this folder; None: :data:`TOO_MUCH`."""
        files = [level.file for level in self._levels]
        if len(files) >= _MOST_FILES or sum(file.size for file in files) + len(data) > LARGEST:
            return None
        made = _IgnoreFile(data)
        if sum(file.weight for file in files) + made.weight > _HEAVIEST:
            return None
        start = made.in_paths.start if made.in_paths else 0
        return IgnoreRules((*self._levels, _Level(made, state=start)))

    def below(self, name: str) -> IgnoreRules:
        """Return the rules for the folder ``name`` in this one."""
        return IgnoreRules(tuple(level.below(name) for level in self._levels))

    def ignores(self, name: str, *, is_folder: bool) -> bool:
        """Whether ``name`` in this folder is left out; the file nearest to it speaks last."""
        for level in reversed(self._levels):
            verdict = level.verdict(name, is_folder)
            if verdict >= 0:
                return bool(verdict % 2)
        return False
