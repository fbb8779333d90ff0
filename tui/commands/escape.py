"""What Escape does next: one step back, and which one that is."""

from __future__ import annotations

from enum import Enum

__all__ = ["Escape"]


class Escape(Enum):
    """A step back; the value is a label for the footer."""

    DESELECT_TEXT = "deselect text"
    END_FIND = "end find"
    DESELECT_QUOTE = "deselect quote"
    DESELECT_SENTENCE = "deselect sentence"
    LEAVE_FULL_SCREEN = "leave full screen"
    CLEAR_FILTER = "clear filter"
    GO_TO_TEXT = "go to text"
    CLOSE_DETAILS = "close details"
    DESELECT_SPEAKERS = "deselect all"
    ALL_SPEAKERS = "back to speakers"
    ARTICLES = "back to articles"
    LIST = "back to list"

    @property
    def label(self) -> str:
        """A word or two for the footer."""
        return self.value

    @property
    def closes(self) -> bool:
        """Whether it closes the screen, for the one below."""
        return self in (Escape.ALL_SPEAKERS, Escape.ARTICLES)

    @property
    def help(self) -> str:
        """A line for help and palette."""
        return self.value.capitalize()
