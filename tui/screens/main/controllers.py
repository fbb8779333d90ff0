"""The controllers of the main screen, made in their order, and what they do together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from tui.commands.bindings import first_key
from tui.commands.escape import Escape
from tui.config.config import Config
from tui.config.settings_in_force import Settings
from tui.screens.main.article_controller import ArticleController
from tui.screens.main.article_list_controller import ArticleListController
from tui.screens.main.bookmark_controller import BookmarkController
from tui.screens.main.find_in_text import FindInText
from tui.screens.main.footer import FooterState, escape_of, idle_commands, renamed_commands
from tui.screens.main.pane_widgets import PaneWidgets
from tui.screens.main.panes import Panes
from tui.screens.main.quote_walk import QuoteWalk
from tui.screens.main.read_marks import ReadMarks
from tui.screens.main.reading_modes import ReadingModes
from tui.screens.main.report_receiver import ReportReceiver
from tui.screens.main.session_place import SessionPlace
from tui.screens.main.status_line import StatusLine, has_text
from tui.screens.main.summary_controller import SummaryController
from tui.screens.notify import Notify
from tui.session.open_article import OpenArticle
from tui.session.session import Session
from tui.typesetting.control_characters import displayable
from tui.typesetting.pane_layout import Pane

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.actions.corrections import CorrectionController
    from tui.screens.actions.export import ExportController
    from tui.screens.actions.other_programs import OtherPrograms
    from tui.screens.main.library_screens import LibraryScreens
    from tui.state.session_memory import Recalled
    from tui.worker.reports import Report
    from tui.worker.scheduler import Worker

__all__ = ["Reader"]

_MEASURES: Final = range(30, 201)
"""Cells that a line of the text may be long."""


class Reader:
    """Reads the articles of a session: owns the controllers, and does what takes several of them.

    ``ready`` is called before another screen is opened.
    """

    def __init__(
        self,
        screen: Screen[None],
        widgets: PaneWidgets,
        worker: Worker,
        settings: Settings,
        say: Notify,
        ready: Callable[[], object],
    ) -> None:
        self._screen = screen
        self._widgets = widgets
        self._settings = settings
        self._say = say
        self._worker = worker
        self._ready = ready
        self.session = Session()
        self.current = current = OpenArticle(self.session)
        text, memory, open_article = widgets.text, settings.memory, self.open_article
        self.panes = panes = Panes(
            screen, widgets, self.session.filters, say, self._show_position, self._save_soon
        )
        self.articles = articles = ArticleListController(
            screen, current, widgets, panes, worker, say, open_article, self._save_soon
        )
        self.summary = SummaryController(current, widgets, panes, worker, settings, say)
        self.find = FindInText(
            screen, current, widgets, panes, say, self.update_footer, self._key_of
        )
        self.walk = walk = QuoteWalk(
            current, widgets, panes, articles, say, self._key_of, open_article, self._follow_quote
        )
        self.read_marks = ReadMarks(
            current, text, articles, memory, say, screen.set_timer, self._save
        )
        self.bookmarks = BookmarkController(
            current, text, panes, articles, walk, memory, say, open_article, self._key_of
        )
        self.place = SessionPlace(
            current, text, panes, articles, walk, self.read_marks, settings, screen.set_timer,
            open_article, say,
        )  # fmt: skip
        self.article = ArticleController(
            current, widgets, articles, self.summary, self.find, walk, self.read_marks,
            self.bookmarks, self.place,
        )  # fmt: skip
        self.modes = ReadingModes(
            text, panes, walk, self.find, self.session.filters, self._key_of, self._choose_mode
        )
        self.status = StatusLine(current, widgets.notices, articles, self.summary, walk)
        self._receiver = ReportReceiver(
            current, widgets, articles, self.article, self.summary, walk, self.bookmarks,
            self.place, say, self._warn, open_article,
            lambda before, after: self.corrections.report(before, after),
        )  # fmt: skip

    # What is made when it is first asked for, so that the first paint need not wait for it.

    @cached_property
    def corrections(self) -> CorrectionController:
        """Another speaker, or no quote, for the current quote; undo and redo."""
        from tui.screens.actions.corrections import CorrectionController

        return CorrectionController(
            self._screen,
            self.session,
            self._worker,
            self._say,
            lambda: self.walk.selected,
            lambda: f": press {self._key_of('quote.next')} for the first",
            lambda index: self._screen.is_current and index == self.current.index,
        )

    @cached_property
    def export(self) -> ExportController:
        """The export of quotes, those of the open article first."""
        from tui.screens.actions.export import ExportController
        from tui.session.export_choices import in_article

        return ExportController(
            self._screen,
            self.session,
            self._say,
            lambda: (in_article(self.session, self.current.index, self.walk.visited()),),
        )

    @cached_property
    def programs(self) -> OtherPrograms:
        """The editor and the browser."""
        from tui.screens.actions.other_programs import OtherPrograms

        return OtherPrograms(self._screen, self._say)

    @cached_property
    def library(self) -> LibraryScreens:
        """The screens of the library."""
        from tui.screens.main.library_screens import LibraryScreens

        return LibraryScreens(
            self._screen,
            self.session,
            self._worker,
            self._ready,
            self.go_to_quote,
            self._go_to_match,
        )

    # At the start.

    def use_settings(self) -> None:
        """Do as the settings say."""
        config = self._settings.config
        self._widgets.text.measure = config.measure
        self.summary.use_settings()
        self.panes.list_cells = config.list_width

    def follow_settings(self, before: Config) -> None:
        """Do as the settings say now, as far as they say otherwise than ``before``."""
        config = self._settings.config
        self._widgets.text.measure = config.measure
        self.summary.follow_settings()
        if config.list_width != before.list_width:
            self.panes.set_list_width(config.list_width)

    def recall(self, recalled: Recalled) -> None:
        """Take what earlier sessions left."""
        self._settings.apply_choices(recalled.choices)
        self.use_settings()
        self.place.take(recalled)
        self.modes.restore()

    def recall_late(self, recalled: Recalled) -> None:
        """Take what earlier sessions left, after articles have come."""
        self.recall(recalled)
        self.place.go_back()
        self.bookmarks.refresh()
        self._receiver.look_for_lost_words()

    # What takes several controllers.

    def open_article(self, index: int) -> None:
        """Show another article where it was left, and ask for its summary."""
        if self.article.open(index):
            self.update_status()

    def go_to_quote(self, index: int, number: int) -> None:
        """Open an article, and make a quote of it the current one."""
        self.open_article(index)
        self.walk.go_to(number)

    def take_reports(self, reports: Sequence[Report]) -> None:
        """Take what the worker has done, and show it here and on the screens in front."""
        self._receiver.take(reports)
        self.update_status()
        if len(self._screen.app.screen_stack) > 1:
            self.library.announce_change()

    def read_again(self) -> None:
        """Look at once whether files have changed, and read those that have."""
        self._receiver.await_answer()
        self._worker.look_again()

    def update_status(self) -> None:
        """Show what is under way, and which keys do something now."""
        self.status.show_busy()
        self.update_footer()

    def update_footer(self) -> None:
        """Show which modes are on, and leave out the keys that would do nothing now."""
        state, keys = self.footer_state(), self._widgets.keys
        self._widgets.notices.modes = tuple(self.modes.on())
        keys.idle = frozenset(idle_commands(state))
        keys.renamed = renamed_commands(state)

    def footer_state(self) -> FooterState:
        """Return what decides which keys do something now, and what."""
        widgets = self._widgets
        return FooterState(
            entry=self.current.entry,
            quote=self.walk.number,
            mode=self.walk.mode,
            has_matches=bool(self.find.matches),
            has_next=next(self.articles.neighbours(1), None) is not None,
            has_summary=bool(widgets.summary.points),
            is_summary_seen=self.panes.is_summary_seen,
            in_list=widgets.articles.has_focus,
            in_summary=widgets.summary.has_focus,
            is_finding=self.find.is_on,
            is_alone=self.panes.is_text_alone,
            is_filtered=self.articles.is_filtered,
            is_at_list=self.panes.active is Pane.ARTICLES,
            has_sentence=widgets.text.has_sentence,
            has_selection=bool(self._screen.selections),
        )

    def move_to(self, offset: int, progress: float) -> None:
        """Take that the text is now read at ``offset``, ``progress`` (0 to 1) of the way."""
        if self.current.article is None:
            return
        self.read_marks.see(progress)
        self.walk.follow_place()
        self.place.save_soon()
        self.status.show_progress(progress)
        if not self._widgets.summary.has_focus:
            self.summary.follow(offset)

    def step(self, direction: int) -> None:
        """Go to the next or previous quote, or, while something is found, to the next match."""
        if not self.find.step(direction):
            self.walk.step(direction)

    def change_measure(self, cells: int) -> None:
        """Make the lines of the text longer or shorter, and keep that."""
        text = self._widgets.text
        text.measure = measure = max(_MEASURES[0], min(_MEASURES[-1], text.measure + cells))
        self._settings.choose("measure", str(measure))
        fit = min(measure, text.most_measure)
        said = f"Text width: {measure} columns" + f" ({fit} fit the pane)" * (fit < measure)
        self._say(said + self._settings.describe_loss("measure"))

    async def find_all(self) -> None:
        """Find in all articles, at first what the article or the list has not."""
        missing, self.find.missing = self.find.missing, ""
        await self.library.open_find(missing or self.articles.take_vain_words())

    def open_unread(self) -> None:
        """Open the next article that is not read, round the end."""
        if (index := self.read_marks.next_unread()) is not None:
            self.place.save()
            self.open_article(index)

    def leave_one(self) -> None:
        """Go one step back: the one that the footer names."""
        self.walk.stop()
        match escape_of(self.footer_state()):
            case Escape.DESELECT_TEXT:
                self._screen.clear_selection()
            case Escape.END_FIND:
                self.find.end()
            case Escape.DESELECT_QUOTE:
                self.walk.deselect()
            case Escape.LEAVE_FULL_SCREEN:
                self.panes.toggle_alone()
            case Escape.CLEAR_FILTER:
                self.articles.clear_filter()
            case Escape.GO_TO_TEXT:
                self.panes.show(Pane.TEXT)
            case Escape.DESELECT_SENTENCE:
                self._widgets.text.point_at_sentence(None)
        self.update_footer()

    @property
    def has_text(self) -> bool:
        """Whether there is a text to do something with; if not, it is said why."""
        return has_text(self.current, self._say)

    @property
    def offset(self) -> int:
        """Where the current quote starts, else the first line in view."""
        quote = self.walk.quote
        return self._widgets.text.top if quote is None else quote.start

    def citation(self, form: str) -> tuple[str, str] | None:
        """Return what is to be copied, with its source, and what that is in words.

        It is the current quote, else the chosen sentence of the summary; None for neither.
        """
        summary, article = self._widgets.summary, self.current.article
        if (cited := self.walk.citation(form)) is not None or article is None:
            return cited
        if not summary.has_focus or not summary.points:
            return None
        words = summary.points[summary.cursor].words
        from tui.session.citation import cite_words, describe_cited_sentence

        return cite_words(article, words, form), describe_cited_sentence(form)

    # What the controllers ask for.

    def _show_position(self) -> None:
        self.articles.show_position()
        self.update_footer()

    def _choose_mode(self) -> None:
        self._save_soon()
        self.update_footer()

    def _save(self) -> None:
        self.place.save()

    def _save_soon(self) -> None:
        self.place.save_soon()

    def _follow_quote(self, offset: int | None) -> None:
        if offset is not None:
            self.summary.follow(offset)
        self.update_footer()

    def _go_to_match(self, index: int, offset: int, pattern: str) -> None:
        self.open_article(index)
        self.panes.show(Pane.TEXT)
        self.find.seek(pattern, offset)

    def _key_of(self, name: str) -> str:
        return first_key(name, self._screen.app._keymap)

    def _warn(self, words: str) -> None:
        self._screen.notify(displayable(words), severity="warning", markup=False)
