"""The summary on the main screen: how long, by which method, and how it follows the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarize.model import Length, LengthUnit, Summary
from tui.config.settings_in_force import Settings
from tui.screens.main.pane_widgets import PaneWidgets
from tui.screens.main.panes import Panes
from tui.screens.notify import Notify
from tui.session.cards import describe_length, points_of
from tui.session.open_article import OpenArticle
from tui.typesetting.pane_layout import Pane
from tui.widgets.pane_title import PaneTitle
from tui.worker.reports import Wanted

if TYPE_CHECKING:
    from tui.worker.scheduler import Worker

__all__ = ["SummaryController"]

_STEP: Final = {LengthUnit.SENTENCES: 1, LengthUnit.WORDS: 20, LengthUnit.PERCENT: 5}
"""How much longer or shorter one key makes a summary, by the unit of its length."""

_DEFAULT_METHOD: Final = "news"


class SummaryController:
    """Asks the worker for summaries, and keeps summary and text at the same place.

    ``shown`` is the summary on the screen, ``has_failed`` whether the one asked for broke.
    """

    def __init__(
        self,
        current: OpenArticle,
        widgets: PaneWidgets,
        panes: Panes,
        worker: Worker,
        settings: Settings,
        notify: Notify,
    ) -> None:
        self._current = current
        self._summary = widgets.summary
        self._text = widgets.text
        self._legend = widgets.legend
        self._panes = panes
        self._worker = worker
        self._settings = settings
        self._notify = notify
        self._length = Length()
        self._method = ""
        self.shown: Summary | None = None
        self.has_failed = False

    # What is wanted.

    def use_settings(self) -> None:
        """Summarise at the length and by the method of the settings."""
        config = self._settings.config
        self._length = config.length
        self._method = "" if config.method == _DEFAULT_METHOD else config.method

    def follow_settings(self) -> None:
        """Summarise anew if the settings now say otherwise."""
        before = self.wanted
        self.use_settings()
        if self.wanted != before:
            self.has_failed = False
            self.request()
            self._show_method()

    @property
    def wanted(self) -> Wanted:
        """What the worker is asked for: the open article at this length, by this method."""
        return Wanted(self._current.index, self._length, self._method)

    def request(self) -> None:
        """Ask the worker to analyse and summarise the open article."""
        if self._current.entries:
            self._worker.want(self.wanted)

    def lengthen(self, direction: int) -> None:
        """Make the summary longer (1) or shorter (-1) by one step of its unit."""
        step = _STEP[self._length.unit]
        most = 100 if self._length.unit is LengthUnit.PERCENT else 100_000
        if direction > 0 and self.shown is not None:
            sentences = len(self.shown.sentences)
            if self._length.unit is LengthUnit.SENTENCES and sentences < self._length.amount:
                self._notify("The summary cannot be longer")
                return
        amount = max(step, min(most, self._length.amount + direction * step))
        self._choose(Length(self._length.unit, amount), self._method)

    def change_method(self, direction: int) -> None:
        """Summarise by the method after (1) or before (-1) this one."""
        from summarize.summary.summarise import METHODS

        at = METHODS.index(self._method) if self._method in METHODS else 0
        self._choose(self._length, METHODS[(at + direction) % len(METHODS)])

    def _choose(self, length: Length, method: str) -> None:
        if (length, method) != (self._length, self._method):
            self._length, self._method = length, method
            self._settings.choose("length", describe_length(length))
            self._settings.choose("method", method or _DEFAULT_METHOD)
            self.has_failed = False
            self.request()
            self._show_method()

    # What is shown.

    def take(self, wanted: Wanted, summary: Summary) -> None:
        """Show a summary, if it is still the one that is wanted."""
        article = self._current.article
        if wanted != self.wanted or article is None:
            return
        before, self.shown = self.shown, summary
        nothing = "" if summary.sentences else "Nothing to summarise: no running text"
        chosen = before.sentences[self._summary.cursor].start if before and before.sentences else 0
        self._summary.show(points_of(article, summary), nothing)
        for number, sentence in enumerate(summary.sentences):
            if sentence.start <= chosen < sentence.end:
                self._summary.point_at(number)
        self._text.show_summary(summary.sentences)
        self._legend.show_keyphrases(summary.keyphrases)
        self._show_method()

    def clear(self, notice: str) -> None:
        """Show no summary, and in its place a notice of what is to come."""
        self.shown = None
        self.has_failed = False
        self._summary.show((), notice)
        self._legend.show_keyphrases(())
        self._show_method()

    def fail(self, reason: str) -> None:
        """Show that there is no summary, and why, in its place."""
        self.has_failed = True
        self._summary.show((), f"No summary: {reason}")
        self._show_method()

    def _show_method(self) -> None:
        """Name the method and the length of a summary that is shown or to come."""
        is_to_come = bool(self._summary.notice) and not self.has_failed
        if self.shown is None and not is_to_come:
            self._summary.border_title = PaneTitle("Summary")
            return
        length = describe_length(self._length)
        method = self._method or _DEFAULT_METHOD
        self._summary.border_title = PaneTitle("Summary", method, length)

    # Summary and text at one place.

    def pick(self, number: int, opened: bool) -> None:
        """Bring the place of a sentence into view; ``opened`` goes there."""
        if self.shown is None:
            return
        if opened:
            self._panes.show(Pane.TEXT)
        self._text.point_at_sentence(self.shown.sentences[number])

    def follow(self, offset: int) -> None:
        """Point the summary at its sentence at ``offset`` of the text, or the last one before."""
        if self.shown is None or not self.shown.sentences:
            return
        sentences = self.shown.sentences
        cursor = self._summary.cursor
        chosen = sentences[cursor] if cursor < len(sentences) else None
        if chosen is not None and chosen.start > offset and self._text.in_view(chosen):
            return
        before = [n for n, sentence in enumerate(sentences) if sentence.start <= offset]
        self._summary.point_at(before[-1] if before else 0)
