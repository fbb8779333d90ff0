"""The line to type what to find, and how often it stands there."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.commands.bindings import Scope, bindings
from tui.widgets.answer_line import AnswerLine
from tui.widgets.messages import FindAsked, FindLeft

__all__ = ["FindBar"]


class FindLine(AnswerLine):
    """An input that says what is typed as it is typed. Enter settles it, Escape leaves."""

    SCOPE: ClassVar[Scope] = Scope.FIND_LINE
    BINDINGS: ClassVar[list[BindingType]] = bindings(SCOPE)

    def __init__(self) -> None:
        super().__init__(placeholder="Find: text or regular expression", compact=True)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is looked for now."""
        event.stop()
        self.post_message(FindAsked(self.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say that it is typed out."""
        event.stop()
        self.post_message(FindAsked(self.value, done=True))

    def action_leave_find(self) -> None:
        """Say that nothing is looked for any more."""
        self.post_message(FindLeft())


class FindBar(Horizontal):
    """The line, and beside it which of how many places is shown."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.line = FindLine()
        self._count = Static(classes="count")

    def compose(self) -> ComposeResult:
        """The line and the count."""
        yield self.line
        yield self._count

    def count(self, words: str) -> None:
        """Show ``3 of 17``, ``not found`` or nothing."""
        self._count.update(Content(words))
