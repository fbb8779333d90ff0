"""The switches over all quotes: names and states, and what they hide where nothing is left."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from tui.commands.bindings import first_key
from tui.session.quote_rows import (
    BOOKMARKED,
    LEVELS,
    MARK_KINDS,
    WORDS,
    QuoteFilter,
    QuoteRow,
    hidden_by,
)
from tui.theme.themes import sign_of
from tui.widgets.quote_list import METERS
from tui.widgets.switches import Switch

__all__ = ["LEVEL_NAMES", "MARK_NAMES", "describe_hidden", "switches_of"]

MARK_NAMES: Final = (
    ("direct", "direct"),
    ("partial", "part"),
    ("reported", "report"),
    ("headline", "head"),
    ("scare", "scare"),
)
"""What the switches of ``MARK_KINDS`` are called, and in short."""
LEVEL_NAMES: Final = (
    ("high", "high"),
    ("medium", "med"),
    ("low", "low"),
    ("none", "none"),
)
"""What the switches of ``LEVELS`` are called, and in short."""
_SWITCHES: Final = tuple(
    f"all-quotes.{name}"
    for name in ("direct", "mixed", "indirect", "headline", "marked", "high", "medium", "low",
                 "nobody", "bookmarked")
)  # fmt: skip
"""The commands of the switches, from left to right."""
_NAMES: Final = (*MARK_NAMES, *LEVEL_NAMES, ("★ only", "★"))
"""The names of all switches."""


def switches_of(quote_filter: QuoteFilter, keymap: Mapping[str, str]) -> list[Switch]:
    """Return the switches as they stand for a filter, from left to right."""
    keys = [first_key(name, keymap) for name in _SWITCHES]
    signs = [*(sign_of(kind).mark for kind in MARK_KINDS), *METERS, "★"]
    on = [
        *(n in quote_filter.marks for n in range(len(MARK_KINDS))),
        *(n in quote_filter.levels for n in range(len(LEVELS))),
        quote_filter.bookmarked,
    ]
    return [
        Switch(key, *name, sign, is_on)
        for key, name, sign, is_on in zip(keys, _NAMES, signs, on, strict=True)
    ]


def describe_hidden(
    quote_rows: Sequence[QuoteRow],
    quote_filter: QuoteFilter,
    starred: Collection[tuple[int, int]],
    keymap: Mapping[str, str],
) -> str:
    """Say what hides how many quotes, a line each, with its key and how many that alone shows."""
    lines = ["No quotes match the filter", ""]
    if quote_filter.bookmarked and not starred:
        key = first_key("all-quotes.bookmark", keymap)
        lines = [f"No bookmarked quotes: press {key} to bookmark a quote", ""]
    for number, hidden in hidden_by(quote_rows, quote_filter, starred).items():
        if number == WORDS:
            name, command = f"Filter “{quote_filter.words}”", "library.back"
        elif number == BOOKMARKED:
            name, command = _NAMES[number][0], _SWITCHES[number]
        else:
            name, command = f"“{_NAMES[number][0]}” off", _SWITCHES[number]
        key = first_key(command, keymap)
        shows = f": press {key} to show {hidden.alone:,}" if hidden.alone else f" ({key})"
        lines.append(f"{name} hides {hidden.count:,}{shows}")
    return "\n".join(lines)
