"""A line that is typed into, with the keys that all such lines of the reader have."""

from __future__ import annotations

from textual.widgets import Input

__all__ = ["AnswerLine"]


class AnswerLine(Input):
    """An input in which ``ctrl+u`` clears the whole line, wherever in it the cursor is."""

    def action_delete_left_all(self) -> None:
        """Clear the line."""
        self.clear()
