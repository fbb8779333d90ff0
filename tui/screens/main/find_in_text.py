"""Find in the open article: lights what is looked for, and steps from match to match."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual.message import Message

from summarize.model import Span
from tui.screens.main.pane_widgets import PaneWidgets
from tui.screens.main.panes import Panes
from tui.screens.notify import Notify
from tui.session.open_article import OpenArticle
from tui.typesetting.pane_layout import Pane

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

    from tui.session.text_search import Finder
    from tui.widgets.find_line import FindBar

__all__ = ["FindInText", "Found"]

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


class FindInText:
    """``/`` opens the line, typing lights all matches, Enter settles and ``n`` steps.

    Escape while typing goes back to where find was begun; later it ends find and stays.
    ``matches`` are the places found in the open article, ``match`` is the current one's number.
    ``changed`` is called when there are other matches; ``key_of`` names the key of a command by
    its id.
    """

    def __init__(
        self,
        screen: Screen[None],
        current: OpenArticle,
        widgets: PaneWidgets,
        panes: Panes,
        notify: Notify,
        changed: Callable[[], object],
        key_of: Callable[[str], str],
    ) -> None:
        self._screen = screen
        self._current = current
        self._text = widgets.text
        self._reading = widgets.reading
        self._panes = panes
        self._notify = notify
        self._changed = changed
        self._key_of = key_of
        self._bar: FindBar | None = None
        self._origin = 0
        self._soon: Timer | None = None
        self._is_looking = False
        self._is_typed_out = False
        self._too_slow = False
        self.pattern = ""
        self.missing = ""
        """What was looked for last in the open article and does not stand there."""
        self.matches: tuple[Span, ...] = ()
        self.match: int | None = None

    # The line.

    async def open(self) -> None:
        """Open the line to type what to find."""
        self._panes.show(Pane.TEXT)
        self._origin = self._text.top
        if self._bar is None:
            from tui.widgets.find_line import FindBar

            self._bar = FindBar(id="find")
            await self._reading.mount(self._bar)
        self._bar.display = True
        self._bar.line.value = ""
        self._bar.count("")
        self._screen.set_focus(self._bar.line)

    @property
    def is_open(self) -> bool:
        """Whether the line to type what to find is open."""
        return self._bar is not None and self._bar.display

    def ask(self, pattern: str, done: bool) -> None:
        """Light all places of what is typed, and show the first from where find was begun.

        ``done`` says that it is typed out: the line is closed then.
        """
        if self._current.article is None or not self.is_open:
            return
        if pattern != self.pattern or (done and self._soon is not None):
            self.seek(pattern, self._origin, soon=not done)
        if done:
            self._close_line()
            self._is_typed_out = True
            self._report_missing()

    def cancel(self) -> None:
        """End find, and go back to where it was begun."""
        self._return()
        self.end()

    def _close_line(self) -> None:
        if self._bar is not None and self._bar.display:
            if self._bar.line.has_focus:
                self._screen.set_focus(self._text)
            self._bar.display = False
            self._changed()  # the status counts now

    def _return(self) -> None:
        """Go back to where find was begun."""
        if self.is_open and self._text.top != self._origin:
            self._text.go_to(Span(self._origin, self._origin + 1), top=True)

    # Looking.

    def seek(self, pattern: str, here: int, soon: bool = False) -> None:
        """Find all places in the open article, and show the first from offset ``here`` on.

        With ``soon`` more letters are waited for in a long article.
        """
        from tui.session.text_search import finder_of

        article, finder = self._current.article, finder_of(pattern)
        self._stop_looking()
        self.pattern, self.missing, self._origin = pattern, "", here
        self._is_typed_out = False
        if finder is None or article is None:
            self._take_matches(())
            return
        text = article.text
        found = _look(finder, text, _PATIENCE) if len(text) <= _LIGHT else None
        if found is not None:
            self._take_matches(found)
            return
        self._is_looking = True
        if soon:
            self._soon = self._screen.set_timer(
                _PAUSE, lambda: self._look_late(pattern, finder, text)
            )
        else:
            self._look_late(pattern, finder, text)

    def _look_late(self, pattern: str, finder: Finder, text: str) -> None:
        self._soon = None
        screen = self._screen

        def look() -> None:
            screen.post_message(Found(pattern, _look(finder, text, _LATE_PATIENCE)))

        screen.run_worker(look, thread=True, exclusive=True, group="find")

    def take_late(self, pattern: str, matches: tuple[Span, ...] | None) -> None:
        """Light what a thread found, unless something else is looked for by now."""
        if self._is_looking and pattern == self.pattern:
            self._is_looking = False
            self._take_matches(matches)
            self._report_missing()

    def _stop_looking(self) -> None:
        self._is_looking = False
        if self._soon is not None:
            self._soon.stop()
            self._soon = None

    def _take_matches(self, matches: tuple[Span, ...] | None) -> None:
        """Light the places found, and show the first that ends after where find was begun."""
        self._too_slow = matches is None
        self.matches = matches or ()
        here = self._origin
        self.match = next((n for n, m in enumerate(self.matches) if m.end > here), 0)
        if not self.matches:
            self._return()
        self._show_match()

    def _report_missing(self) -> None:
        """After Enter: say what was not found, once that is known."""
        if self._is_typed_out and not self._is_looking and not self.matches:
            slow = "Took too long to find:" if self._too_slow else "Not found:"
            if self.pattern.strip():
                from tui.session.text_search import flaw_of

                flaw = "" if self._too_slow else flaw_of(self.pattern)
                said = f"{slow} {self.pattern}" + (f" ({flaw})" if flaw else "")
                offer = f"; {self._key_of('find.all')} finds it in all articles"
                self._notify(said + offer * (not flaw and not self._too_slow))
            missing = self.pattern
            self.end()
            self.missing = missing

    # Going through what was found.

    def step(self, direction: int) -> bool:
        """Go to the next or previous match, round the end; False if nothing is looked for."""
        if not self.matches or self.match is None:
            return False
        self.match = (self.match + direction) % len(self.matches)
        self._panes.show_text()
        self._show_match()
        return True

    @property
    def is_on(self) -> bool:
        """Whether something is looked for, or found, or about to be typed."""
        return bool(self.matches) or self._is_looking or self.is_open

    def _show_match(self) -> None:
        if self._bar is not None:
            self._bar.count(self.position)
        if not self.matches or self.match is None:
            self.match = None
            self._text.show_matches(())
            self._changed()
            return
        self._text.show_matches(self.matches, self.match)
        self._changed()
        self._text.go_to(self.matches[self.match])

    @property
    def position(self) -> str:
        """``3 of 17``, or why there is nothing to count."""
        if self.matches and self.match is not None:
            from tui.session.text_search import MOST

            count = len(self.matches)
            return f"{self.match + 1:,} of {count:,}" + "+" * (count >= MOST)
        if not self.pattern.strip():
            return ""
        return "took too long" if self._too_slow else "not found"

    # The end.

    def forget(self, keep_line: bool = False) -> None:
        """Look for nothing any more; ``keep_line`` leaves a line open that is typed into."""
        self._stop_looking()
        self.matches, self.match, self.pattern, self.missing = (), None, "", ""
        if not keep_line:
            self._close_line()

    def end(self) -> bool:
        """End find; return whether it was on."""
        on = self.is_on
        self.forget()
        if on:
            self._text.show_matches(())
            self._changed()
        return on


def _look(finder: Finder, text: str, seconds: float) -> tuple[Span, ...] | None:
    """Return all places in ``text``, None where that takes longer than ``seconds``."""
    from tui.session.text_search import TooSlowError

    try:
        return finder(text, seconds)
    except TooSlowError:
        return None
