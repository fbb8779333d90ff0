"""The line to type a filter: the list follows each letter; Enter goes to it, Escape clears."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from tui.commands.bindings import Scope, bindings
from tui.widgets.answer_line import AnswerLine
from tui.widgets.messages import FilterAsked, FilterLeft

__all__ = ["FilterLine"]


class FilterLine(AnswerLine):
    """An input that says what is typed as it is typed; with ``keeps_words`` Escape leaves it so."""

    SCOPE: ClassVar[Scope] = Scope.FILTER_LINE
    BINDINGS: ClassVar[list[BindingType]] = bindings(SCOPE)

    def __init__(
        self, placeholder: str, *, id: str | None = None, keeps_words: bool = False
    ) -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True)
        self._keeps_words = keeps_words

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what to filter by now."""
        event.stop()
        self.post_message(FilterAsked(self.value))

    def action_filter_done(self) -> None:
        """Go to the list."""
        self.post_message(FilterLeft(cleared=False))

    def action_leave_filter(self) -> None:
        """Show everything again, and go to the list."""
        if not self._keeps_words:
            self.value = ""
        self.post_message(FilterLeft(cleared=True))
