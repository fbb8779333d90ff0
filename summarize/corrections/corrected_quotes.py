"""How a quote shows what a person said of it: its rule, and the first words of its evidence."""

from __future__ import annotations

from typing import Final

from summarize.model import Quote

__all__ = ["NO_QUOTE", "USER_RULE", "is_corrected", "is_taken_for_no_quote"]

USER_RULE: Final = "user"
"""The rule of what a person corrected."""
NO_QUOTE: Final = "a person took it for no quote"
"""What the evidence says first of marked words that a person took for no quote."""


def is_corrected(quote: Quote) -> bool:
    """Whether a quote says what a person said of it."""
    return quote.rule == USER_RULE


def is_taken_for_no_quote(quote: Quote) -> bool:
    """Whether it was a person who took marked words for no quote: the rules may call them scare."""
    return is_corrected(quote) and quote.evidence.startswith(NO_QUOTE)
