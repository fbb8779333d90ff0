"""Finding: the part of the main screen that lights what was looked for and steps through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.model import Span
from tui.finding import TooSlowError, finder_of
from tui.messages import FindAsked, FindLeft

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.shelf import Entry
    from tui.widgets.article_view import ArticleView
    from tui.widgets.find_line import FindLine

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["Finding"]

_PATIENCE = 0.04
"""Seconds an expression may take in the open article, for it holds up the keys."""


class Finding(_Base):
    """``/`` opens the line, typing lights all places, Enter and ``n`` step, Escape ends it."""

    text: ArticleView
    reading: Widget

    _line: FindLine | None = None
    _matches: tuple[Span, ...] = ()
    _match: int | None = None
    _too_slow: bool = False
    entries: list[Entry]

    if TYPE_CHECKING:

        @property
        def entry(self) -> Entry | None: ...  # noqa: D102
        def action_show(self, pane: str) -> None: ...  # noqa: D102
        def open_article(self, index: int) -> None: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102

    async def action_find(self) -> None:
        """Open the line to type what to find."""
        if self.entry is None or self.entry.article is None:
            return
        self.action_show("text")
        if self._line is None:
            from tui.widgets.find_line import FindLine

            self._line = FindLine(id="find")
            await self.reading.mount(self._line)
        self._line.display = True
        self._line.value = ""
        self._line.focus()

    def on_find_asked(self, message: FindAsked) -> None:
        """Light all places of what is typed, and show the first from here on."""
        entry = self.entry
        if entry is None or entry.article is None:
            return
        if message.done:
            self._close_line()
            if not self._matches:
                slow = "It takes too long to look for" if self._too_slow else "Not found:"
                self.tell(f"{slow} {message.pattern}")
                self.leave_find()
            return
        self._find(message.pattern, self.text.top)

    def _find(self, pattern: str, here: int) -> None:
        """Find all places in the open article, and show the first that ends after ``here``."""
        entry, finder = self.entry, finder_of(pattern)
        self._too_slow = False
        self._matches = ()
        if finder is not None and entry is not None and entry.article is not None:
            try:
                self._matches = finder(entry.article.text, _PATIENCE)
            except TooSlowError:
                self._too_slow = True
        self._match = next((n for n, m in enumerate(self._matches) if m.end > here), 0)
        self._show_match()

    async def action_find_all(self) -> None:
        """Find in all articles."""
        from tui.screens.find_all import FindAllScreen

        def answered(found: tuple[int, int, str] | None) -> None:
            if found is not None:
                index, offset, pattern = found
                self.open_article(index)
                self.action_show("text")
                self._find(pattern, offset)

        await self.app.push_screen(FindAllScreen(self.entries), answered)

    def _show_match(self) -> None:
        if not self._matches or self._match is None:
            self._match = None
            self.text.show_matches(())
            return
        self.text.show_matches(self._matches, self._match)
        self.text.go_to(self._matches[self._match])

    def step_match(self, direction: int) -> bool:
        """Go to the next or previous place, round the end; False if nothing is looked for."""
        if not self._matches or self._match is None:
            return False
        self._match = (self._match + direction) % len(self._matches)
        self._show_match()
        self.tell(f"{self._match + 1} of {len(self._matches)}. Esc ends find.")
        return True

    def forget_matches(self) -> None:
        """Nothing is looked for any more."""
        self._matches, self._match = (), None
        self._close_line()

    @property
    def finding(self) -> bool:
        """Whether the line to type what to find is open."""
        return self._line is not None and self._line.display

    def _close_line(self) -> None:
        if self._line is not None and self._line.display:
            if self._line.has_focus:
                self.text.focus()
            self._line.display = False

    def leave_find(self) -> bool:
        """End find; return whether it was on."""
        on = bool(self._matches) or self.finding
        self.forget_matches()
        if on:
            self.text.show_matches(())
        return on

    def on_find_left(self, message: FindLeft) -> None:
        """Escape while typing ends it."""
        self.leave_find()
