"""The main screen: articles, summary and text, and what the reader does with them."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from summarize.model import Article
from tui.commands.bindings import MAIN, Scope, bindings
from tui.screens.actions.corrections import Correcting
from tui.screens.actions.export import Exporting
from tui.screens.main.article_list import ArticleListing
from tui.screens.main.find import Finding
from tui.screens.main.footer import Offering
from tui.screens.main.library_screens import LibraryOpening
from tui.screens.main.panes import PaneLayout
from tui.screens.main.place import Remembering, place_moved
from tui.screens.main.quote_walk import QuoteWalking
from tui.screens.main.status import Telling
from tui.screens.main.summary import Summarising
from tui.screens.messages import Arrived
from tui.session.entry import ArticleEntry
from tui.session.file_changes import FileChanges
from tui.session.quote_spans import NO_SPANS
from tui.session.session import Session
from tui.state.session_memory import SessionMemory
from tui.typesetting.displayable import displayable
from tui.widgets.article_list import ArticleList
from tui.widgets.article_view import ArticleView
from tui.widgets.key_bar import KeyBar
from tui.widgets.legend import Legend
from tui.widgets.quote_card import QuoteCard
from tui.widgets.summary_view import SummaryView
from tui.widgets.tab_bar import TabBar
from tui.worker.reports import (
    Analysed,
    Corrected,
    Failed,
    Fetching,
    Gone,
    Indexed,
    Listed,
    Notice,
    Opened,
    Progress,
    Report,
    Summarised,
    Unreadable,
)
from tui.worker.scheduler import Worker

__all__ = ["MainScreen"]

_QUIET = 0.3
"""Seconds after the first paint until a new memory is made, which nobody waits for."""
_MOST_TOLD = 2
"""So many problems of the settings are told one by one: no more notices stay."""
_COLLECTED = (5_000, 5, 400)
"""Allocations, and rounds, after which garbage is looked for: so few that nobody feels a round,
and hardly ever among all that is kept, which takes a tenth of a second where that is a library."""
_FIRST_LOOK = 0.15
"""Seconds the first paint waits, at most, for the first article to be read."""


class MainScreen(
    QuoteWalking,
    Correcting,
    Exporting,
    Summarising,
    Finding,
    Offering,
    LibraryOpening,
    Remembering,
    ArticleListing,
    PaneLayout,
    Telling,
    Screen[None],
):
    """Composes the panes, takes the desk's reports, and answers the commands.

    Walking quotes is in ``QuoteWalking``, finding in ``Finding``, the panes in ``PaneLayout``,
    the list in ``ArticleListing``; here is what is left: which article and which summary.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*MAIN)
    AUTO_FOCUS = "#text"

    def __init__(self, worker: Worker, memory: SessionMemory) -> None:
        super().__init__()
        self._worker = worker
        self.memory = memory
        self.tabs = TabBar(id="tabs")
        self.articles = _pane(ArticleList(id="articles"), "Articles")
        self.summary = _pane(SummaryView(id="summary"), "Summary")
        self.legend = _pane(Legend(id="legend"), "Speakers")
        self.text = _pane(ArticleView(id="text"), "Text")
        self.card = _pane(QuoteCard(id="card"), "Quote")
        self.catalogue = Vertical(self.articles, id="catalogue")
        self.side = Vertical(self.summary, self.legend, id="side")
        self.reading = Vertical(self.text, self.card, id="reading")
        self.keys = KeyBar((Scope.LIST, *MAIN), id="keys")
        self.session = Session()
        self.entries: list[ArticleEntry] = self.session.entries
        self.index = 0
        self.side_widths: dict[str, int] = {}
        self._listed_all = False
        self._file_changes = FileChanges()
        self._begun = False

    # What it is made of.

    def compose(self) -> ComposeResult:
        """Lay out the panes; what is shown of them depends on the size."""
        self.place_panes()
        yield self.tabs
        with Horizontal(id="panes"):
            yield self.catalogue
            yield self.side
            yield self.reading
        yield self.keys

    def on_mount(self) -> None:
        """Take what the desk has read so far, so that the first paint has words in it."""
        reports = self._worker.drain(_FIRST_LOOK)
        self.use_settings()
        self.recall()
        self._take(reports)
        self.tell_busy()
        self.call_after_refresh(self.begin)

    def begin(self) -> None:
        """After the first paint: ask for the analysis, and hear of all that is done."""
        if self._begun:
            return
        self._begun = True
        self.set_timer(_QUIET, self.memory.start_late)
        problems = self.settings.problems
        for problem in problems if len(problems) <= _MOST_TOLD else problems[:1]:
            self.tell(problem, wrong=True)
        if len(problems) > _MOST_TOLD:
            more = f"{len(problems) - 1} more problems with the settings"
            self.tell(f"{more}: pullquote config lists them.", wrong=True)
        gc.freeze()
        gc.set_threshold(*_COLLECTED)
        gc.enable()
        self._worker.listen(lambda reports: self.post_message(Arrived(reports)), answers=True)
        self.memory.listen(lambda problem: self.post_message(Arrived((Notice(problem),))))
        self._want()

    @property
    def entry(self) -> ArticleEntry | None:
        """The entry that is open, None while the list is empty."""
        return self.entries[self.index] if self.index < len(self.entries) else None

    # What the desk reports.

    def on_arrived(self, message: Arrived) -> None:
        """Take what the desk has done."""
        self._take(message.reports)
        self.app.screen.call_after_refresh(self._worker.taken)

    def _take(self, reports: Sequence[Report]) -> None:
        for report in reports:
            match report:
                case Listed():
                    self._extend(report)
                case Fetching(index):
                    self.entries[index].is_awaited = True
                    self._entry_changed(index)
                    if index == self.index:
                        self._show_article()
                case Opened(index, article):
                    self._take_article(index, article)
                case Unreadable(index, reason):
                    self.entries[index].failed(reason)
                    self._entry_changed(index)
                    self._tell_problem(index)
                case Analysed(index, analysis, spans, quote_rows):
                    if index == self.index:
                        self.hold_quote()
                    self.session.analysed(index, analysis, spans, quote_rows)
                    self._entry_changed(index)
                    if index == self.index:
                        self._show_marks()
                        self.return_to_quote()
                        self.resume_walk()
                case Summarised(wanted, summary):
                    if wanted == self._wanted():
                        self._show_summary(summary)
                case Progress(done, total, going):
                    self.session.done, self.session.total, self.session.going = done, total, going
                case Indexed(records):
                    self.session.indexed(records)
                case Gone(index):
                    self.session.lose(index)
                    self._entry_changed(index)
                    self._file_changes.gone(self.entries[index])
                case Corrected(before, after):
                    self.corrected(before, after)
                case Failed(index, step, reason):
                    self._tell_failure(index, step, reason)
                case Notice(words):
                    self.tell(words, wrong=True)
        if trouble := self._file_changes.trouble():
            self.notify(displayable(trouble), severity="warning", timeout=5, markup=False)
        if self._file_changes.relist:
            self.relist()
        for words in self._file_changes.tell(self.entry):
            self.tell(words)
        self.tell_busy()
        self.tell_library()

    def _take_article(self, index: int, article: Article) -> None:
        """Take an article that was read, or read again because its file changed."""
        entry = self.entries[index]
        before = entry.article
        again = entry.analysis is not None
        shown = index == self.index
        if shown and entry.article is not None and (again or self.text.top):
            entry.place = place_moved(self.text.top, before, article)
        if again or entry.is_gone:
            self._file_changes.changed(entry)
        if again:
            self.hold_quote()
            self.session.forget(index)
        entry.opened(article)
        self.carry_bookmarks(index)
        if before is not None and before.text != article.text:
            self._worker.carry(before.text, article.text)
        self._entry_changed(index)
        if shown:
            held = self._quote_left
            self._show_article(again=True)
            self._quote_left = None if held is None else place_moved(held, before, article)
        if again and shown:
            self._want()

    def _extend(self, listed: Listed) -> None:
        paths = listed.paths or [""] * len(listed.files)
        fresh = [
            ArticleEntry(file, path=path) for file, path in zip(listed.files, paths, strict=True)
        ]
        if self._listed_all:
            self._file_changes.listed(fresh)
        first = len(self.entries)
        self.session.add(fresh, listed.after, listed.ahead_of)
        self.articles.extend([entry.card() for entry in fresh])
        self.relist()
        self._listed_all = self._listed_all or listed.complete
        if first == 0 and fresh:
            self._show_article()
        elif fresh and self.entry is not None and self.entry.is_empty_folder:
            self.open_article(first)
        self.return_to_place()

    def _tell_problem(self, index: int) -> None:
        entry = self.entries[index]
        if index == self.index:
            self._show_article()
        if not entry.is_empty_folder:
            self._file_changes.unreadable(entry)

    def _tell_failure(self, index: int, step: str, reason: str) -> None:
        name = self.entries[index].file if 0 <= index < len(self.entries) else "pullquote"
        self.tell(f"{name}: {step} failed: {reason}", wrong=True)
        if index == self.index:
            self._failed = True
            self.summary.show((), f"No summary: {step} failed.")

    # The article.

    def open_article(self, index: int) -> None:
        """Show another article where it was left, and ask for its summary."""
        if index == self.index or not 0 <= index < len(self.entries):
            return
        self._left = None
        self.stop_walk()
        left = self.entry
        if left is not None:
            left.place = self.text.top
        self.index = index
        self._progress = 0.0  # of this one, until it is told
        self._show_article()
        self._want()
        if left is not None and left.is_gone:
            self.relist()  # it stayed only while it was open
        self.articles.go_to(index)
        self.tell_position()
        self.tell_busy()

    def _show_article(self, again: bool = False) -> None:
        entry = self.entry
        self.leave_quote()
        self.forget_matches(keep_line=again)
        if entry is None:
            return
        if entry.problem is not None:
            self.text.show(Article(entry.excuse, ()))
        elif entry.is_awaited:
            self.text.show(Article(f"{entry.file}\n\nFetching it …", ()))
        else:
            self.text.show(entry.article, entry.opening)
        self._summary = None
        self._failed = False
        later = "" if entry.problem or entry.is_awaited else "Summary and quotes in a moment …"
        self.summary.show((), later)
        self.legend.show_keyphrases(())
        self._tell_method()
        self._show_marks()

    def _show_marks(self) -> None:
        spans = self.entry.spans if self.entry else NO_SPANS
        self.text.show_spans(spans, self.session.stars_of(self.index))
        self.tell_title()
        entry = self.entry
        article = entry.article if entry else None
        foreign = article is not None and article.language != "en"
        self.legend.show(spans, foreign)
        self.legend.display = bool(spans.voices or spans.quotes or foreign)

    # The rest.

    def action_skim(self) -> None:
        """Dim all but summary and quotes, or light everything again."""
        self.text.skim = not self.text.skim

    def action_leave(self) -> None:
        """Let go of one thing: what was found, the quote, the whole screen, the called list."""
        self.stop_walk()
        if self.leave_find() or self.leave_quote():
            return
        if self._alone:
            self.action_focus_mode()
        elif self._active == "articles":
            if not self.leave_filter():
                self.action_show("text")
        else:
            self.text.point_at_sentence(None)

    def action_edit(self) -> None:
        """Open the article in the editor, at the quote or the line that is read."""
        if (entry := self.entry) is not None:
            at_hand = self.quote_at_hand()
            self.edit(entry, entry.spans.quotes[at_hand[1]].start if at_hand else self.text.top)

    def action_browse(self) -> None:
        """Open the article's address in the browser."""
        if (entry := self.entry) is not None:
            self.browse(entry)

    async def action_links(self) -> None:
        """Open one of the article's links, the first offered being the next in the text."""
        if (entry := self.entry) is not None:
            await self.open_link(entry, self.text.top)

    async def action_help(self) -> None:
        """Show the keys, those of the pane at hand first."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.focused))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit(return_code=0)


_W = TypeVar("_W", bound=Widget)


def _pane(widget: _W, title: str) -> _W:
    widget.add_class("pane")
    widget.border_title = Content(f" {title} ")
    return widget
