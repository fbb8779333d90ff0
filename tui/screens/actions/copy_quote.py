"""Copying: a screen asks the app, and says where the words went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.screens.screen_messages import Copied, CopyRequested

if TYPE_CHECKING:
    from textual.screen import Screen

__all__ = ["count_words", "describe_copied", "request_copy"]


def request_copy(screen: Screen[Any], words: str, what: str) -> None:
    """Ask the app to copy ``words``; ``what`` says what they are: "the quote".

    The app answers the screen with ``Copied``.
    """
    screen.post_message(CopyRequested(screen, words, what))


def describe_copied(copied: Copied) -> str:
    """Return where the words went, as far as that can be known."""
    outcome, what = copied.outcome, copied.what
    if outcome.taken:
        return f"Copied {what} ({outcome.program})"
    failed = f"{outcome.program} failed; sent" if outcome.program else "Sent"
    return f"{failed} {what} to the terminal’s clipboard"


def count_words(text: str) -> str:
    """Say how much ``text`` is: ``1 word``, ``12 words``; ``3 characters`` where it has no word."""
    from summarize.output.wrapped_text import counted

    words = sum(any(map(str.isalnum, word)) for word in text.split())
    count, unit = (words, "word") if words else (len(text), "character")
    return counted(count, unit)
