"""Settings as the text of a file that says them all, with what each is for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from summarize.model import Length, LengthUnit
from tui.commands.command_table import COMMANDS
from tui.config.config import Config
from tui.config.config_file import PATHS_TABLE, Origin
from tui.config.setting_values import NO_KEY

__all__ = ["default_text", "write_config"]

_HEAD: Final = """\
# Settings of pullquote. Settings that are not in this file keep their defaults. The file is read
# when pullquote starts, and after "Edit settings file" in the reader.
"""

_PATHS: Final = """\
# Where pullquote keeps its files. For information only: on Linux, XDG_CONFIG_HOME, XDG_STATE_HOME,
# XDG_CACHE_HOME and XDG_DATA_HOME move the folders.
"""

_KEYS: Final = """\
# Keys of each command, separated by commas: a character, a name such as "space" or "pagedown", or
# either with modifiers ("ctrl+n", "shift+tab"). "" leaves the command without a key.
"""


def default_text() -> str:
    """Return the documented default: a file that changes nothing."""
    return write_config(Config())


def write_config(
    config: Config,
    paths: Mapping[str, str] | None = None,
    origins: Mapping[str, Origin] | None = None,
) -> str:
    """Return the TOML text that says ``config``, every command's keys included.

    ``paths`` (name to path) are told in a table of their own, which sets nothing; ``origins`` in
    a comment by each setting.
    """
    return "\n".join(_lines(config, paths or {}, origins or {})) + "\n"


def _lines(
    config: Config, paths: Mapping[str, str], origins: Mapping[str, Origin]
) -> Iterator[str]:
    def said(field: str, line: str) -> str:
        return f"{line:32}# {origins[field].value}" if field in origins else line

    yield _HEAD
    yield "# Theme: pullquote-dark, pullquote-light, pullquote-contrast, or any theme of Textual."
    yield said("theme", f"theme = {_text(config.theme)}")
    yield "\n# Text width: 30 to 200 columns."
    yield said("measure", f"measure = {config.measure}")
    yield "\n# Width of the article list: 16 to 120 columns, or 0 to fit the screen."
    yield said("list_width", f"list-width = {config.list_width}")
    yield "\n# Cache analyses, so that each article is analysed only once."
    yield said("cache", f"cache = {str(config.cache).lower()}")
    yield "\n[summary]"
    yield '# Summary length: "3 sentences", "60 words" or "20%" of the article, in whole sentences.'
    yield said("length", f"length = {_text(_length(config.length))}")
    yield "# Summary method: news, or one of sumy's: lexrank, textrank, lsa, luhn, kl, sumbasic,"
    yield "# reduction, edmundson."
    yield said("method", f"method = {_text(config.method)}")
    if paths:
        yield f"\n{_PATHS}[{PATHS_TABLE}]"
        yield from (f"{name} = {_text(path)}" for name, path in paths.items())
    yield f"\n{_KEYS}[keys]"
    width = max(len(command.id) for command in COMMANDS) + 2
    for scope, commands in groupby(COMMANDS, key=lambda command: command.scope):
        yield f"# {scope.value}"
        for command in commands:
            keys = config.keymap.get(command.id, command.keys)
            setting = f"{_text(command.id):{width}} = {_text('' if keys == NO_KEY else keys)}"
            changed = f" ({Origin.FILE.value})" if origins and command.id in config.keymap else ""
            yield f"{setting:60}  # {command.help}{changed}"


def _length(length: Length) -> str:
    if length.unit is LengthUnit.PERCENT:
        return f"{length.amount}%"
    unit = length.unit.value if length.amount != 1 else length.unit.value[:-1]
    return f"{length.amount} {unit}"


def _text(value: str) -> str:
    """Return a TOML basic string: JSON's, with all that a terminal may obey spelt out too."""
    return "".join(
        letter if letter.isprintable() else f"\\U{ord(letter):08x}"
        for letter in json.dumps(value, ensure_ascii=False)
    )
