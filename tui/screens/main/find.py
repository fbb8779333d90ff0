"""Finding: the part of the main screen that lights what was looked for and steps through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.message import Message

from summarize.model import Span
from tui.session.find import MOST, Finder, TooSlowError, finder_of, flaw_of
from tui.widgets.messages import FindAsked, FindLeft

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer
    from textual.widget import Widget

    from tui.screens.find_all import FindAllScreen
    from tui.session.entry import ArticleEntry
    from tui.widgets.article_view import ArticleView
    from tui.widgets.find_line import FindBar

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["Finding"]

_LIGHT: Final = 150_000
"""Characters that are looked through at once, at each letter; longer texts in a thread."""

_PATIENCE: Final = 0.04
"""Seconds an expression may take in such a text, for it holds up the keys …"""

_LATE_PATIENCE: Final = 2.0
"""… and in a thread, where it holds up nothing."""

_PAUSE: Final = 0.06
"""Seconds without a key until a long text is looked through."""


class Found(Message):
    """The places of ``pattern`` that a thread found; None where that took too long."""

    def __init__(self, pattern: str, matches: tuple[Span, ...] | None) -> None:
        self.pattern = pattern
        self.matches = matches
        super().__init__()


class Finding(_Base):
    """``/`` opens the line, typing lights all places, Enter settles and ``n`` steps.

    Escape while typing goes back to where one was; later it ends find and stays.
    """

    text: ArticleView
    reading: Widget

    _bar: FindBar | None = None
    _matches: tuple[Span, ...] = ()
    _match: int | None = None
    _pattern: str = ""
    _origin: int = 0
    _soon: Timer | None = None
    _is_looking: bool = False
    _is_settled: bool = False
    _too_slow: bool = False
    _all: FindAllScreen | None = None
    entries: list[ArticleEntry]

    if TYPE_CHECKING:

        @property
        def entry(self) -> ArticleEntry | None: ...  # noqa: D102
        def action_show(self, pane: str) -> None: ...  # noqa: D102
        def bring_up_text(self) -> None: ...  # noqa: D102
        def open_article(self, index: int) -> None: ...  # noqa: D102
        def has_text(self) -> bool: ...  # noqa: D102
        def tell_keys(self) -> None: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102

    async def action_find(self) -> None:
        """Open the line to type what to find."""
        if not self.has_text():
            return
        self.action_show("text")
        self._origin = self.text.top
        if self._bar is None:
            from tui.widgets.find_line import FindBar

            self._bar = FindBar(id="find")
            await self.reading.mount(self._bar)
        self._bar.display = True
        self._bar.line.value = ""
        self._bar.count("")
        self.set_focus(self._bar.line)

    def on_find_asked(self, message: FindAsked) -> None:
        """Light all places of what is typed, and show the first from where it was begun."""
        if self.entry is None or self.entry.article is None or not self.finding:
            return
        if message.pattern != self._pattern or (message.done and self._soon is not None):
            self._seek(message.pattern, self._origin, soon=not message.done)
        if message.done:
            self._close_line()
            self._is_settled = True
            self._tell_missing()

    def _tell_missing(self) -> None:
        """After Enter: say what was not found, once that is known."""
        if self._is_settled and not self._is_looking and not self._matches:
            slow = "It takes too long to look for" if self._too_slow else "Not found:"
            if self._pattern.strip():
                flaw = "" if self._too_slow else flaw_of(self._pattern)
                self.tell(f"{slow} {self._pattern}" + (f" ({flaw})" if flaw else ""))
            self.leave_find()

    def _seek(self, pattern: str, here: int, soon: bool = False) -> None:
        """Find all places in the open article; ``soon`` waits for more letters in a long one."""
        entry, finder = self.entry, finder_of(pattern)
        self._stop_looking()
        self._pattern, self._origin = pattern, here
        self._is_settled = False
        if finder is None or entry is None or entry.article is None:
            self._take_matches(())
            return
        text = entry.article.text
        found = _look(finder, text, _PATIENCE) if len(text) <= _LIGHT else None
        if found is not None:
            self._take_matches(found)
            return
        self._is_looking = True
        if soon:
            self._soon = self.set_timer(_PAUSE, lambda: self._look_late(pattern, finder, text))
        else:
            self._look_late(pattern, finder, text)

    def _look_late(self, pattern: str, finder: Finder, text: str) -> None:
        self._soon = None

        def look() -> None:
            self.post_message(Found(pattern, _look(finder, text, _LATE_PATIENCE)))

        self.run_worker(look, thread=True, exclusive=True, group="find")

    def on_found(self, message: Found) -> None:
        """Light what a thread found, unless something else is looked for by now."""
        if self._is_looking and message.pattern == self._pattern:
            self._is_looking = False
            self._take_matches(message.matches)
            self._tell_missing()

    def _stop_looking(self) -> None:
        self._is_looking = False
        if self._soon is not None:
            self._soon.stop()
            self._soon = None

    def _take_matches(self, matches: tuple[Span, ...] | None) -> None:
        """Light the places found, and show the first that ends after where it was begun."""
        self._too_slow = matches is None
        self._matches = matches or ()
        here = self._origin
        self._match = next((n for n, m in enumerate(self._matches) if m.end > here), 0)
        if not self._matches:
            self._return()
        self._show_match()

    def _return(self) -> None:
        """Go back to where find was begun."""
        if self.finding and self.text.top != self._origin:
            self.text.go_to(Span(self._origin, self._origin + 1), top=True)

    async def action_find_all(self) -> None:
        """Find in all articles, or go back to what was found there."""
        from tui.screens.find_all import FindAllScreen

        def answered(found: tuple[int, int, str] | None) -> None:
            if found is not None:
                index, offset, pattern = found
                self.open_article(index)
                self.action_show("text")
                self._seek(pattern, offset)

        if self._all is None:  # made once, and found again with what was found
            self._all = FindAllScreen(self.entries)
            self.app.install_screen(self._all, "find-all")
        await self.app.push_screen(self._all, answered)

    def _show_match(self) -> None:
        if self._bar is not None:
            self._bar.count(self._counted())
        if not self._matches or self._match is None:
            self._match = None
            self.text.show_matches(())
            self.tell_keys()
            return
        self.text.show_matches(self._matches, self._match)
        self.tell_keys()
        self.text.go_to(self._matches[self._match])

    def _counted(self) -> str:
        """Return ``3 of 17``, or why there is nothing to count."""
        if self._matches and self._match is not None:
            count = len(self._matches)
            return f"{self._match + 1:,} of {count:,}" + "+" * (count >= MOST)
        if not self._pattern.strip():
            return ""
        return "takes too long" if self._too_slow else "not found"

    def step_match(self, direction: int) -> bool:
        """Go to the next or previous place, round the end; False if nothing is looked for."""
        if not self._matches or self._match is None:
            return False
        self._match = (self._match + direction) % len(self._matches)
        self.bring_up_text()
        self._show_match()
        self.tell(f"{self._counted()}. Esc ends find.")
        return True

    def forget_matches(self, keep_line: bool = False) -> None:
        """Nothing is looked for any more; ``keep_line`` leaves a line open that is typed into."""
        self._stop_looking()
        self._matches, self._match, self._pattern = (), None, ""
        if not keep_line:
            self._close_line()

    @property
    def finding(self) -> bool:
        """Whether the line to type what to find is open."""
        return self._bar is not None and self._bar.display

    def _close_line(self) -> None:
        if self._bar is not None and self._bar.display:
            if self._bar.line.has_focus:
                self.set_focus(self.text)
            self._bar.display = False

    def leave_find(self) -> bool:
        """End find; return whether it was on."""
        on = bool(self._matches) or self._is_looking or self.finding
        self.forget_matches()
        if on:
            self.text.show_matches(())
            self.tell_keys()
        return on

    def on_find_left(self, message: FindLeft) -> None:
        """Escape while typing ends it, and goes back to where one was."""
        self._return()
        self.leave_find()


def _look(finder: Finder, text: str, seconds: float) -> tuple[Span, ...] | None:
    """Return all places in ``text``, None where that takes longer than ``seconds``."""
    try:
        return finder(text, seconds)
    except TooSlowError:
        return None
