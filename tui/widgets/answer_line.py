"""A line that is typed into, with the keys that all such lines of the reader have."""

from __future__ import annotations

from textual.widgets import Input

from tui.typesetting.control_characters import displayable

__all__ = ["AnswerLine"]


class AnswerLine(Input):
    """An input in which ``ctrl+u`` clears the whole line, wherever in it the cursor is.

    Nothing that a terminal would obey ever stands in it, wherever its words come from.
    """

    def validate_value(self, value: str) -> str:
        """Return words that may be shown, of the same length."""
        return displayable(value).replace("\n", " ")

    def action_delete_left_all(self) -> None:
        """Clear the line."""
        self.clear()
