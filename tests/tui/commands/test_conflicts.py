"""Two commands on one key: one is told and loses it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tui.config.config_file import (
    read_config,
)


def test_keys_of_panes_that_never_listen_together_may_be_the_same() -> None:
    text = '[keys]\n"text.down" = "w"\n"card.down" = "w"\n"rows.down" = "w"'
    assert read_config(text)[1] == ()


class Case(NamedTuple):
    keys: str
    keymap: dict[str, str]
    told: str | None


@pytest.mark.parametrize(
    "case",
    [
        Case(
            '"quote.next" = "m"',
            keymap={"quote.next": "m", "summary.method": "none"},
            told="line 2: quote.next takes the key m from summary.method (now without a key)",
        ),
        Case(
            '"pane.next" = "space"',
            keymap={
                "pane.next": "space",
                "rows.page-down": "pagedown,ctrl+f",
                "text.page-down": "pagedown,ctrl+f",
                "card.page-down": "pagedown",
            },
            told="line 2: pane.next takes the key space from rows.page-down, text.page-down and "
            "card.page-down",
        ),
        Case(
            '"text.down" = "n,down"',
            keymap={"text.down": "n,down", "quote.next": "none"},
            told="line 2: text.down takes the key n from quote.next (now without a key)",
        ),
        Case(  # two that change keys lose nothing
            '"quote.next" = "m"\n"summary.method" = "n"',
            keymap={"quote.next": "m", "summary.method": "n"},
            told=None,
        ),
        Case(  # as it was before library.close: no news, and it works as it did
            '"library.back" = "escape,q"',
            keymap={"library.back": "escape,q", "library.close": "none"},
            told=None,
        ),
        Case(
            '"library.filter" = "q"',
            keymap={"library.filter": "q", "library.close": "none"},
            told="line 2: library.filter takes the key q from library.close (now without a key)",
        ),
        Case(  # in other places the same key means something else as it is
            '"all-quotes.group" = "m"',
            keymap={"all-quotes.group": "m"},
            told=None,
        ),
        Case(  # what the file says of a command is its own key is no claim to it
            '"quote.next" = "m"\n"summary.method" = "m"',
            keymap={"quote.next": "m", "summary.method": "none"},
            told="line 2: quote.next takes the key m from summary.method (now without a key)",
        ),
        Case(
            '"text.down" = "x"\n"quote.next" = "x"',
            keymap={"text.down": "x"},
            told="line 3: quote.next has a key that text.down already has",
        ),
    ],
    ids=lambda case: case.keys,
)
def test_a_key_that_another_command_has_is_told_and_taken_from_it(case: Case) -> None:
    config, problems = read_config(f"[keys]\n{case.keys}\n")
    assert config.keymap == case.keymap
    assert problems == ((f"config.toml, {case.told}",) if case.told else ())
