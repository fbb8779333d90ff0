"""What each setting may be: from the value in the file to the one in force, or why not.

Each reader takes what TOML gave, returns the value, and raises ``ValueError`` with what to say
after the setting's name: ``must be a whole number from 30 to 200, not 'wide'``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from summarize.model import Length, LengthUnit
from tui.commands.command_table import BY_ID, NO_KEY, Command

__all__ = [
    "NO_KEY",
    "key_lines",
    "read_cache",
    "read_keys",
    "read_length",
    "read_list_width",
    "read_measure",
    "read_method",
    "read_theme",
    "unknown",
]

MEASURES: Final = range(30, 201)
LIST_WIDTHS: Final = range(16, 121)
_LONGEST_SHOWN: Final = 60
"""Characters of what is wrong that are repeated."""
_MOST_HINTS: Final = 20
"""So many problems are told with a guess at what is meant: a guess takes a look at all there is."""

_LENGTH: Final = re.compile(r"([0-9]{1,6})\s*(sentences?|words?|%|percent)?")
_UNITS: Final = {
    "s": LengthUnit.SENTENCES,
    "w": LengthUnit.WORDS,
    "%": LengthUnit.PERCENT,
    "p": LengthUnit.PERCENT,
}


def read_theme(value: Any) -> str:
    """Read the name of a theme: one of ours or of Textual's."""
    from textual.theme import BUILTIN_THEMES

    from tui.theme.themes import themes

    names = [*(theme.name for theme in themes()), *BUILTIN_THEMES]
    if value not in names:
        from difflib import get_close_matches

        near = get_close_matches(str(value)[:_LONGEST_SHOWN], names, 3, 0.4) or names[:3]
        raise ValueError(
            f"must be the name of a theme, such as {', '.join(near)}, not {_shown(value)}"
        )
    return str(value)


def read_measure(value: Any) -> int:
    """Read the width of the text, in cells."""
    return _number(value, MEASURES)


def read_list_width(value: Any) -> int:
    """Read the width of the list, in cells; 0 fits it to the screen."""
    if value == 0 and type(value) is int:
        return 0
    try:
        return _number(value, LIST_WIDTHS)
    except ValueError as error:
        raise ValueError(f"{error} (or 0 to fit the screen)") from None


def _number(value: Any, allowed: range) -> int:
    if type(value) is not int or value not in allowed:
        bounds = f"a whole number from {allowed[0]} to {allowed[-1]}"
        raise ValueError(f"must be {bounds}, not {_shown(value)}")
    return value


def read_cache(value: Any) -> bool:
    """Read whether analyses are kept."""
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {_shown(value)}")
    return value


def read_length(value: Any) -> Length:
    """Read the length of a summary: ``"3 sentences"``, ``"60 words"``, ``"20%"``, or 3."""
    match = _LENGTH.fullmatch(value.strip()) if isinstance(value, str) else None
    if type(value) is int:
        amount, unit = value, LengthUnit.SENTENCES
    elif match is not None:
        amount, unit = int(match[1]), _UNITS[(match[2] or "s")[0]]
    else:
        amount, unit = 0, LengthUnit.SENTENCES
    most = 100 if unit is LengthUnit.PERCENT else 100_000
    if not 1 <= amount <= most:
        example = '"3 sentences", "60 words" or "20%"'
        raise ValueError(f"must be like {example}, not {_shown(value)}")
    return Length(unit, amount)


def read_method(value: Any) -> str:
    """Read the name of a method of summarising."""
    if value == "news":  # the default: nothing need be loaded to know it
        return "news"
    from summarize.summary.summarise import METHODS

    if value not in METHODS:
        raise ValueError(f"must be one of {', '.join(METHODS)}, not {_shown(value)}")
    return str(value)


def _shown(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 3]}…"


# --- keys -------------------------------------------------------------------------------------

_MODIFIERS: Final = frozenset({"ctrl", "shift", "alt", "meta", "super", "hyper"})


def read_keys(table: Mapping[str, Any]) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return the keymap of the ``[keys]`` table, and its problems by command id.

    A value is keys with commas between them or a list of keys; none leaves the command without.
    Of two commands of one place that are given the same key, the first has it, and the other
    keeps its own; a command that was given nothing goes without the key, which is told too.
    """
    from tui.commands.conflicts import give_way

    given: dict[str, tuple[str, ...]] = {}
    problems: list[tuple[str, str]] = []
    for name, value in _joined(table):
        command = BY_ID.get(name)
        if command is None:
            problems.append((name, unknown("command", name, BY_ID, len(problems))))
            continue
        try:
            keys = _keys(value)
        except ValueError as error:
            problems.append((name, f"{name} {error}"))
            continue
        if keys == command.own_keys:
            continue
        clash = next((c for c in given if _clash(BY_ID[c], given[c], command, keys)), "")
        if clash:
            problems.append((name, f"{name} has a key that {clash} already has"))
        else:
            given[name] = keys
    left, clashes = give_way(given)
    keymap = {name: ",".join(keys) or NO_KEY for name, keys in (given | left).items()}
    return keymap, problems + clashes


def _clash(one: Command, ones: tuple[str, ...], other: Command, others: tuple[str, ...]) -> bool:
    """Whether two commands of one place are given a key that they do not share as it is."""
    from tui.commands.conflicts import meets

    shared = {*one.own_keys} & {*other.own_keys}
    return meets(one, other) and bool({*ones} & {*others} - shared)


def _joined(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield command ids and their values; TOML takes ``quote.next = …`` for a table ``quote``."""
    for name, value in table.items():
        if isinstance(value, dict) and above.count(".") < 3:
            yield from _joined(value, f"{above}{name[:_LONGEST_TABLE]}.")
        else:
            yield f"{above}{name}", value


def unknown(what: str, name: str, known: Iterable[str], told: int) -> str:
    """Say that there is no such command or setting, and which is meant, as far as can be seen.

    ``told`` is how many problems were told before: after some, nothing is guessed any more.
    """
    meant: list[str] = []
    if told < _MOST_HINTS and len(name) <= _LONGEST_SHOWN:
        from difflib import get_close_matches

        meant = get_close_matches(name, known, 1)
    hint = f" (did you mean {meant[0]}?)" if meant else ""
    return f"unknown {what} {name[:_LONGEST_SHOWN]!r}{hint}"


def _keys(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value] if value.strip() == "," else [part for part in value.split(",") if part]
    if not isinstance(value, list) or not all(isinstance(key, str) for key in value):
        raise ValueError(f'must be keys like "n,ctrl+n" or ["n"], not {_shown(value)}')
    return tuple(dict.fromkeys(_key(key) for key in value if key.strip() or key == " "))


def _key(key: str) -> str:
    """Return a key by Textual's name: ``right_square_bracket`` for ``]``, ``N`` for ``shift+n``."""
    if key == " ":
        return "space"
    words = key.strip()
    above, last = (words[:-2], "+") if words.endswith("++") else words.rpartition("+")[::2]
    above, last = ("", "+") if words == "+" else (above, last)
    modifiers = [modifier.lower() for modifier in above.split("+") if modifier]
    name = _name(last)
    if name is None or not set(modifiers) <= _MODIFIERS:
        raise ValueError(f"has an unknown key: {_shown(key)}")
    if modifiers == ["shift"] and len(name) == 1 and name.isalpha():
        return name.upper()
    if "ctrl" in modifiers and len(name) == 1:
        name = name.lower()
    return "+".join([*sorted(set(modifiers)), name])


@cache
def _known_keys() -> frozenset[str]:
    """Return the names of keys: of those that type nothing, and of the signs of Latin keyboards."""
    from textual.keys import Keys

    named = {key.value.split("+")[-1] for key in Keys if "<" not in key.value}
    return frozenset(named | {_sign(chr(code)) for code in range(33, 0x250)})


def _sign(character: str) -> str:
    """Return Textual's name of the key that types a character."""
    from textual.keys import KEY_NAME_REPLACEMENTS

    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def _name(key: str) -> str | None:
    """Return Textual's name of a key without modifiers, or None where there is no such key."""
    if len(key) == 1:
        return (_sign(key) or None) if key.isprintable() else None
    name = key.lower()
    return name if name in _known_keys() else None


# --- lines ------------------------------------------------------------------------------------

_HEADER: Final = re.compile(r"\s*+\[([^\[\]]++)\]")
_ASSIGNED: Final = re.compile(r"""\s*+((?:"[^"]*+"|'[^']*+'|[\w.\-\s])++)=""")
_LONGEST_TABLE: Final = 100
"""Characters of the name of a table whose keys are looked for; none of ours has as many."""


def key_lines(text: str) -> dict[str, int]:
    """Return the line, from 1, in which a TOML text sets each key (``summary.length``) first."""
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _plain(header[1])
            found.setdefault(table, number)
        elif (assigned := _ASSIGNED.match(line)) and len(table) <= _LONGEST_TABLE:
            name = _plain(assigned[1])
            found.setdefault(f"{table}.{name}" if table else name, number)
    return found


def _plain(name: str) -> str:
    return re.sub(r"[\"'\s]", "", name)
