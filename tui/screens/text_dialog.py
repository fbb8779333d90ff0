"""The base of the dialogs that show a text: a box that scrolls by the keys of the text."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from tui.commands.bindings import Scope, bindings, only
from tui.widgets.notice_line import NoticeLine
from tui.widgets.pane_title import PaneTitle
from tui.widgets.selectable_text import SelectableText

__all__ = ["TextDialog"]


class TextDialog(ModalScreen[None]):
    """Scrolls where its text does not fit; what is selected in it can be copied.

    A subclass binds the keys that close it and says its ``HEADING`` and its text. ``BOX`` is the id
    of the box, for the stylesheet.
    """

    CSS_PATH = "library.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*only("selection.copy"), *bindings(Scope.TEXT)]
    BOX: ClassVar[str] = "text-dialog"
    HEADING: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self.notices = NoticeLine(id="notice")
        # it takes no keys: its own are fewer, and a page of its another
        self._box = VerticalScroll(id=self.BOX, classes="text-dialog", can_focus=False)
        self._text = SelectableText(id=f"{self.BOX}-text")

    @abstractmethod
    def content(self, width: int) -> Content:
        """Return the text, set to so many cells."""

    def compose(self) -> ComposeResult:
        """One text in a box that scrolls."""
        with self._box:
            yield self._text
        yield self.notices

    def on_mount(self) -> None:
        """Name the box."""
        self._box.border_title = PaneTitle(self.HEADING, around="")
        self._box.border_subtitle = PaneTitle("Esc to close", around="")

    def action_move(self, lines: int) -> None:
        """Scroll by lines."""
        self._box.scroll_to(y=self._box.scroll_target_y + lines, animate=False, force=True)

    def action_page(self, pages: int) -> None:
        """Scroll by what fits, less two lines to find one's place by."""
        self.action_move(pages * max(1, self._box.scrollable_content_region.height - 2))

    def action_half(self, halves: int) -> None:
        """Scroll by half of what fits."""
        self.action_move(halves * max(1, self._box.scrollable_content_region.height // 2))

    def action_edge(self, side: int) -> None:
        """Scroll to the beginning or the end."""
        self._box.scroll_to(y=0 if side < 0 else self._box.max_scroll_y, animate=False, force=True)

    def on_resize(self, event: events.Resize) -> None:
        """Set the text to the width there is."""
        self.set_class(event.size.height < 16, "-low")
        self.notices.fit(event.size.width, event.size.height)
        self.call_after_refresh(self.set_text)

    def set_text(self) -> None:
        """Set the text as it is now to the width there is."""
        self._text.update(self.content(max(12, self._box.scrollable_content_region.width)))
