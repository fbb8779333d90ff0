"""What the user set: one TOML file, read once at the start and never written by the reader.

A file that is wrong is told by line and reason, and what it got wrong keeps its default.
``config_text`` writes such a file; ``config_values`` says what each setting may be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Any, Final

from summarize.model import Length
from summarize.storage.files import Problem, Source, read_bytes
from summarize.storage.paths import config_file, is_usable
from summarize.text.clean import one_line
from tui.config.config import Config, LoadedConfig
from tui.config.setting_values import (
    key_lines,
    read_cache,
    read_keys,
    read_length,
    read_list_width,
    read_measure,
    read_method,
    read_theme,
    unknown,
)

__all__ = [
    "PATHS_TABLE",
    "Origin",
    "choice_text",
    "load_config",
    "origins",
    "read_config",
    "with_choices",
]

PATHS_TABLE: Final = "paths"
"""The table in which ``pullquote config`` tells where things are; it sets nothing."""

_LARGEST: Final = 1_000_000
"""Bytes."""
_LONGEST_NAME: Final = 100
"""Characters of the name of a table."""

_AT_LINE: Final = re.compile(r" \(at (?:line (\d+), column \d+|(end of document))\)$")


def load_config(path: Path | None = None) -> LoadedConfig:
    """Read the user's settings, or those of ``path``; never raises. No file: the defaults."""
    path = config_file() if path is None else path
    name = one_line(path.name)
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return LoadedConfig(Config(), path)
    except (OSError, ValueError):
        pass  # said below
    if not is_usable(path):
        return LoadedConfig(Config(), path)
    data = read_bytes(Source("", str(path)), _LARGEST)
    if isinstance(data, Problem):
        return LoadedConfig(Config(), path, (one_line(f"{name}: {data.reason}"),), True)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return LoadedConfig(Config(), path, (f"{name}, line {line}: not valid UTF-8",), True)
    config, problems, named = _read(text, name)
    return LoadedConfig(config, path, problems, True, named)


def read_config(text: str, name: str = "config.toml") -> tuple[Config, tuple[str, ...]]:
    """Return the settings of a TOML text, and its problems: ``NAME, line 3: what and why``.

    A text that is no TOML sets nothing; a wrong setting keeps its default, the others hold.
    """
    return _read(text, name)[:2]


def _read(text: str, name: str) -> tuple[Config, tuple[str, ...], dict[str, str]]:
    import tomllib

    from summarize.formats.toml import read_toml

    try:
        tables = read_toml(text)
    except tomllib.TOMLDecodeError as error:
        return Config(), (one_line(_no_toml(str(error), text, name)),), {}
    except (RecursionError, ValueError):  # nested too deep; a number of too many digits
        return Config(), (f"{name}: not a settings file",), {}
    reading = _Reading(text, name)
    config = reading.settings(tables)
    return config, tuple(reading.problems), reading.named


def _no_toml(message: str, text: str, name: str) -> str:
    match = _AT_LINE.search(message)
    if match is None:
        return f"{name}: {message}"
    line = match[1] or str(text.count("\n") + 1)
    reason = message[: match.start()]
    return f"{name}, line {line}: {reason[:1].lower()}{reason[1:]}"


_SETTINGS: Final[Mapping[str, tuple[str, Callable[[Any], Any]]]] = {
    "theme": ("theme", read_theme),
    "measure": ("measure", read_measure),
    "list-width": ("list_width", read_list_width),
    "cache": ("cache", read_cache),
    "summary.length": ("length", read_length),
    "summary.method": ("method", read_method),
}
"""Each setting: the field of :class:`Config` it sets, and what reads its value."""


class Origin(Enum):
    """Where a setting in force comes from."""

    DEFAULT = "default"
    FILE = "settings file"
    CHOICE = "chosen in the reader"


def choice_text(value: str, over: str = "") -> str:
    """Return what is kept of a choice: the value, and what the file said when it was made."""
    return f"{value}\n{over}" if over else value


def with_choices(
    config: Config, choices: Mapping[str, str], named: Mapping[str, str] | None = None
) -> Config:
    """Return the settings with what was chosen in the reader (``State.choices``) over them.

    The last word counts: a choice goes before what the file said when it was made, and what the
    file says anew (``named``, of :class:`LoadedConfig`) before the choice. Names are those of the
    fields of :class:`Config`; what is no such name or value is passed over.
    """
    for name, value in _chosen(choices, named or {}):
        config = replace(config, **{name: value})
    return config


def origins(choices: Mapping[str, str], named: Mapping[str, str]) -> dict[str, Origin]:
    """Return where each setting in force comes from, by the fields of :class:`Config`."""
    fields = (field_name for field_name, _ in _SETTINGS.values())
    found = {name: Origin.FILE if name in named else Origin.DEFAULT for name in fields}
    return found | dict.fromkeys((name for name, _ in _chosen(choices, named)), Origin.CHOICE)


def _chosen(choices: Mapping[str, str], named: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Yield the choices that hold, each with its value."""
    for field_name, read in _SETTINGS.values():
        kept = choices.get(field_name)
        if kept is None:
            continue
        text, _, over = kept.partition("\n")
        if over != named.get(field_name, ""):
            continue
        is_number = isinstance(getattr(Config(), field_name), int) and text.isdecimal()
        with suppress(ValueError):
            yield field_name, read(int(text) if is_number else text)


def _text(value: object) -> str:
    if isinstance(value, Length):
        return f"{value.amount} {value.unit.value}"
    return str(value)


class _Reading:
    """One reading of a file: what it sets, and what is wrong in which line."""

    def __init__(self, text: str, name: str) -> None:
        self.problems: list[str] = []
        self.named: dict[str, str] = {}
        self._text = text
        self._name = name
        self._lines: dict[str, int] | None = None  # found when something is wrong

    def settings(self, tables: Mapping[str, Any]) -> Config:
        """Return the settings of ``tables``, with the defaults for all that is wrong."""
        config = Config()
        keys = tables.get("keys", {})
        for key, value in _flattened(tables):
            if key not in _SETTINGS:
                self._wrong(key, unknown("setting", key, _SETTINGS, len(self.problems)))
                continue
            field_name, read = _SETTINGS[key]
            try:
                config = replace(config, **{field_name: read(value)})
                self.named[field_name] = _text(getattr(config, field_name))
            except ValueError as error:
                self._wrong(key, f"{key} {error}")
        if not isinstance(keys, dict):
            self._wrong("keys", "keys must be a table of commands and their keys")
            return config
        keymap, problems = read_keys(keys)
        for command, reason in problems:
            self._wrong(f"keys.{command}", reason)
        return replace(config, keymap=keymap)

    def _wrong(self, key: str, reason: str) -> None:
        if self._lines is None:
            self._lines = key_lines(self._text)
        line = self._lines.get(key)
        where = f"{self._name}, line {line}" if line else self._name
        self.problems.append(one_line(f"{where}: {reason}"))


def _flattened(tables: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield every setting but the keys: ``theme``, ``summary.length``."""
    for name, value in tables.items():
        if name in ("keys", PATHS_TABLE):
            continue
        if isinstance(value, dict):
            table = name[:_LONGEST_NAME]  # a longer one is none of ours, whatever is in it
            yield from ((f"{table}.{key}", below) for key, below in value.items())
        else:
            yield name, value
