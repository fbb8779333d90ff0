"""Two commands on one key: one is told and loses it."""

from __future__ import annotations

import pytest

from tui.config.config import (
    read_config,
)


def test_keys_of_panes_that_never_listen_together_may_be_the_same() -> None:
    text = '[keys]\n"text.down" = "w"\n"card.down" = "w"\n"rows.down" = "w"'
    assert read_config(text)[1] == ()


@pytest.mark.parametrize(
    ("keys", "keymap", "told"),
    [
        (
            '"quote.next" = "m"',
            {"quote.next": "m", "summary.method": "none"},
            "line 2: quote.next takes the key m from summary.method (which has no key now)",
        ),
        (
            '"pane.next" = "space"',
            {
                "pane.next": "space",
                "rows.page-down": "pagedown,ctrl+f",
                "text.page-down": "pagedown,ctrl+f",
                "card.page-down": "pagedown",
            },
            "line 2: pane.next takes the key space from rows.page-down, text.page-down and "
            "card.page-down",
        ),
        (
            '"text.down" = "n,down"',
            {"text.down": "n,down", "quote.next": "none"},
            "line 2: text.down takes the key n from quote.next (which has no key now)",
        ),
        (  # two that change keys lose nothing
            '"quote.next" = "m"\n"summary.method" = "n"',
            {"quote.next": "m", "summary.method": "n"},
            None,
        ),
        (  # in other places the same key means something else as it is
            '"all-quotes.group" = "m"',
            {"all-quotes.group": "m"},
            None,
        ),
        (  # what the file says of a command is its own key is no claim to it
            '"quote.next" = "m"\n"summary.method" = "m"',
            {"quote.next": "m", "summary.method": "none"},
            "line 2: quote.next takes the key m from summary.method (which has no key now)",
        ),
        (
            '"text.down" = "x"\n"quote.next" = "x"',
            {"text.down": "x"},
            "line 3: quote.next has a key that text.down has already",
        ),
    ],
)
def test_a_key_that_another_command_has_is_told_and_taken_from_it(
    keys: str, keymap: dict[str, str], told: str | None
) -> None:
    config, problems = read_config(f"[keys]\n{keys}\n")
    assert config.keymap == keymap
    assert problems == ((f"config.toml, {told}",) if told else ())
