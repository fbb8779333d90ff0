"""Find in all articles: the places as you type, by article; Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from tui.commands.bindings import Scope, bindings
from tui.commands.escape import Escape
from tui.session.entry import ArticleEntry
from tui.session.text_search import Finder, TooSlowError, finder_of, flaw_of
from tui.widgets.filter_line import FilterLine
from tui.widgets.key_bar import KeyBar
from tui.widgets.messages import FilterAsked, FilterLeft
from tui.widgets.notice_line import NoticeLine
from tui.widgets.pane_title import PaneTitle
from tui.widgets.place_list import FoundPlace, PlaceList, PlacePicked

if TYPE_CHECKING:
    from tui.session.session import Session

__all__ = ["FindAllScreen"]

_PATIENCE: Final = 0.25
"""Seconds an expression may take in one article."""
_TITLE: Final = "Find in all articles"
_MOST: Final = 5_000
_AROUND: Final = 400
"""Characters kept before a place and after it: more than a line of any screen shows."""
_OF_A_MATCH: Final = frozenset({"find-all.open", "filter.done"})
"""The commands that do nothing where nothing is found."""
_SCOPES: Final = (Scope.FIND_SCREEN, Scope.READER)


class _Found(Message):
    """The places in all articles, or why there are none."""

    def __init__(self, pattern: str, places: Sequence[FoundPlace], note: str) -> None:
        self.pattern = pattern
        self.places = places
        self.note = note
        super().__init__()


class FindAllScreen(Screen[tuple[int, int, str]]):
    """Is dismissed with an entry, an offset and the pattern that was found there."""

    CSS_PATH = "library.tcss"
    SCOPES = _SCOPES
    BINDINGS: ClassVar[list[BindingType]] = bindings(*_SCOPES)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._entries = session.entries
        self._pattern = ""
        self.wish = ""
        """What to find when the screen is shown next, "" for what was found before."""
        self.line = FilterLine(
            "Find in all articles: text or regular expression", id="filter", keeps_words=True
        )
        self.list = PlaceList(id="places")
        self.list.add_class("pane")
        self.keys = KeyBar(_SCOPES, id="keys")
        back = Escape.ARTICLES.label
        self.keys.renamed = {
            "filter.leave": back,
            "find-all.back": back,
            "filter.done": "go to matches",
        }
        self._is_left = True
        self.notices = NoticeLine(self.keys, id="notice")

    def compose(self) -> ComposeResult:
        """The line, the places, the notices, the keys."""
        yield self.line
        yield self.list
        yield self.notices
        yield self.keys

    def on_mount(self) -> None:
        """Say what this is."""
        self.list.border_title = PaneTitle(_TITLE)
        self.watch(self.list, "cursor", self._show_place)

    def _show_place(self) -> None:
        """Show which of how many matches the cursor is on."""
        count = self.list.count()
        self.notices.status = f"Match {self.list.cursor + 1:,} of {count:,}" if count else ""
        self.keys.idle = frozenset() if count else _OF_A_MATCH

    def on_screen_resume(self) -> None:
        """Ask what to find, looking again where more is read now.

        What was found before is there: Enter goes to it, and what is typed takes its place.
        """
        if self.wish:
            self._pattern, self.wish = self.wish, ""
            with self.line.prevent(self.line.Changed):
                self.line.value = self._pattern
        if self._pattern.strip():
            self._find(self._pattern)
        if self._is_left:
            self._is_left = False
            self.set_focus(self.line)
            self.line.action_select_all()

    def on_screen_suspend(self) -> None:
        """Ask anew next time, unless another screen is merely opened over this one."""
        self._is_left = self not in self.app.screen_stack

    def on_resize(self, event: events.Resize) -> None:
        """Leave the keys out where there is no room."""
        self.notices.fit(event.size.width, event.size.height)

    def on_filter_asked(self, message: FilterAsked) -> None:
        """Look for what is typed, in a thread of its own; a newer wish ends an older."""
        if message.words != self._pattern:
            self._find(message.words)

    def _find(self, pattern: str) -> None:
        self._pattern = pattern
        finder = finder_of(pattern)
        if finder is None:
            self.workers.cancel_all()
            self.list.notice = ""
            self.list.show(())
            self._show_place()
            self.list.border_title = PaneTitle(_TITLE)
            return
        entries = enumerate(self._entries)
        articles = [(n, e) for n, e in entries if e.article is not None and not e.is_gone]
        self.run_worker(lambda: self._look(pattern, finder, articles), thread=True, exclusive=True)

    def _look(self, pattern: str, finder: Finder, articles: list[tuple[int, ArticleEntry]]) -> None:
        worker = get_current_worker()
        places: list[FoundPlace] = []
        slow = 0
        for index, entry in articles:
            if worker.is_cancelled:
                return
            text = entry.article.text if entry.article else ""
            try:
                spans = finder(text, _PATIENCE)
            except TooSlowError:
                slow += 1
                if slow > 3:
                    break
                continue
            title = " ".join(entry.title.split())
            note = self._session.tell_apart(index)
            for span in spans[: _MOST - len(places)]:
                line = text.rfind("\n", 0, span.start) + 1
                end = text.find("\n", span.end)
                before = text[max(line, span.start - _AROUND) : span.start]
                after = text[span.end : min(span.end + _AROUND, len(text) if end < 0 else end)]
                words = text[span.start : span.end][:_AROUND]
                places.append(FoundPlace(index, span.start, title, before, words, after, note))
        trouble = "Finding took too long in some articles." if slow else _flaw(pattern)
        self.post_message(_Found(pattern, places, trouble))

    def on__found(self, message: _Found) -> None:
        """Show the places."""
        if message.pattern != self._pattern:
            return
        nowhere = "" if message.places else "No matches."
        self.list.notice = f"{nowhere} {message.note}".strip()
        self.list.show(message.places)
        self._show_place()
        count = len(message.places)
        articles = len({place.article for place in message.places})
        more = "+" if count >= _MOST else ""
        what = "match" if count == 1 else "matches"
        of = f"{articles:,} of {len(self._entries):,}"
        self.list.border_title = PaneTitle(_TITLE, f"{count:,}{more} {what} in {of}")

    def on_filter_left(self, message: FilterLeft) -> None:
        """Enter goes to the places; Escape leaves."""
        if message.cleared:
            self.action_back()
        elif self.list.count():
            self.set_focus(self.list)

    def on_place_picked(self, message: PlacePicked) -> None:
        """Go to the place."""
        if message.opened:
            self.action_open()

    def action_open(self) -> None:
        """Go to the place at the cursor."""
        if self.app.screen is self and self.list.cursor < len(self.list.places):
            place = self.list.places[self.list.cursor]
            self.dismiss((place.article, place.offset, self._pattern))

    def action_filter(self) -> None:
        """Type something else."""
        self.set_focus(self.line)

    def action_back(self) -> None:
        """Leave, unless that is done already: two keys may come at once."""
        if self.app.screen is self:
            self.app.pop_screen()

    async def action_help(self) -> None:
        """Show the keys of this screen."""
        from tui.screens.help_screen import HelpScreen

        self.app.push_screen(HelpScreen(self.focused, _SCOPES))

    def action_quit(self) -> None:
        """Leave pullquote."""
        self.app.exit(return_code=0)


def _flaw(pattern: str) -> str:
    flaw = flaw_of(pattern)
    return f"{pattern.strip()}: {flaw}" if flaw else ""
