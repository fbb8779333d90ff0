"""The line to type what to find: Enter goes to the next place, Escape leaves."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from tui.commands import Scope, bindings
from tui.messages import FindAsked, FindLeft

__all__ = ["FindLine"]


class FindLine(Input):
    """An input that says what is typed as it is typed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.FIND_LINE)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(placeholder="Find: words or a regular expression", id=id, compact=True)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is looked for now."""
        event.stop()
        if self.display:
            self.post_message(FindAsked(self.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say that it is typed out."""
        event.stop()
        self.post_message(FindAsked(self.value, done=True))

    def action_leave_find(self) -> None:
        """Say that nothing is looked for any more."""
        self.post_message(FindLeft())
