"""Summarising: the part of the main screen that asks for summaries and ties them to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from summarize.model import Length, LengthUnit, Summary
from tui.session.cards import describe_length, points_of
from tui.session.entry import ArticleEntry, minutes
from tui.widgets.messages import PlaceMoved, SentencePicked
from tui.worker.reports import Wanted

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.widgets.article_view import ArticleView
    from tui.widgets.key_bar import KeyBar
    from tui.widgets.legend import Legend
    from tui.widgets.summary_view import SummaryView
    from tui.worker.scheduler import Worker

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["Summarising"]

_STEP = {LengthUnit.SENTENCES: 1, LengthUnit.WORDS: 20, LengthUnit.PERCENT: 5}


class Summarising(_Base):
    """Longer and shorter, by which method, and the sentence that goes with the place."""

    entries: list[ArticleEntry]
    index: int
    text: ArticleView
    summary: SummaryView
    legend: Legend
    keys: KeyBar
    _worker: Worker

    _length: Length = Length()
    _method: str = ""
    _summary: Summary | None = None
    _failed: bool = False

    if TYPE_CHECKING:

        @property
        def entry(self) -> ArticleEntry | None: ...  # noqa: D102
        def action_show(self, pane: str) -> None: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102
        def at_place(self, offset: int, progress: float) -> None: ...  # noqa: D102
        def chose(self, name: str, value: str) -> None: ...  # noqa: D102

    def _wanted(self) -> Wanted:
        return Wanted(self.index, self._length, self._method)

    def _want(self) -> None:
        if self.entries:
            self._worker.want(self._wanted())

    def _show_summary(self, summary: Summary) -> None:
        entry = self.entry
        if entry is None or entry.article is None:
            return
        before, self._summary = self._summary, summary
        nothing = "" if summary.sentences else "There is no running text to summarise."
        chosen = before.sentences[self.summary.cursor].start if before and before.sentences else 0
        self.summary.show(points_of(entry.article, summary), nothing)
        for number, sentence in enumerate(summary.sentences):
            if sentence.start <= chosen < sentence.end:
                self.summary.point_at(number)
        self.text.show_summary(summary.sentences)
        self.legend.show_keyphrases(summary.keyphrases)
        self._tell_method()

    def _tell_method(self) -> None:
        length = describe_length(self._length)
        self.summary.border_title = Content(f" Summary · {self._method or 'news'}, {length} ")

    def action_longer(self, direction: int) -> None:
        """Make the summary longer or shorter by one step of its unit."""
        step = _STEP[self._length.unit]
        most = 100 if self._length.unit is LengthUnit.PERCENT else 100_000
        if direction > 0 and self._summary is not None:
            sentences = len(self._summary.sentences)
            if self._length.unit is LengthUnit.SENTENCES and sentences < self._length.amount:
                self.tell("That is all there is.")
                return
        amount = max(step, min(most, self._length.amount + direction * step))
        self._ask(Length(self._length.unit, amount), self._method)

    def action_method(self, direction: int) -> None:
        """Summarise by the method after or before this one."""
        from summarize.summary.summarise import METHODS

        at = METHODS.index(self._method) if self._method in METHODS else 0
        self._ask(self._length, METHODS[(at + direction) % len(METHODS)])

    def _ask(self, length: Length, method: str) -> None:
        if (length, method) != (self._length, self._method):
            self._length, self._method = length, method
            self.chose("length", describe_length(length))
            self.chose("method", method or "news")
            self._failed = False
            self._want()
            self._tell_method()

    def on_sentence_picked(self, message: SentencePicked) -> None:
        """Bring the place of a sentence into view; Enter goes there."""
        if self._summary is None:
            return
        if message.opened:
            self.action_show("text")
        self.text.point_at_sentence(self._summary.sentences[message.index])

    def on_place_moved(self, message: PlaceMoved) -> None:
        """Keep the summary at the place that is read, and say how far it is."""
        entry = self.entry
        if entry is None or entry.article is None:
            return
        self.at_place(message.offset, message.progress)
        left = minutes(entry.article, message.progress)
        done = round(100 * message.progress)
        self.keys.status = f"{done}% · {left} min left" if done < 100 else "the end"
        if self.focused is not self.summary:
            self.follow(message.offset)

    def follow(self, offset: int) -> None:
        """Point the summary at its sentence at ``offset``, or the last one before."""
        if self._summary is None or not self._summary.sentences:
            return
        sentences = self._summary.sentences
        chosen = sentences[self.summary.cursor] if self.summary.cursor < len(sentences) else None
        if chosen is not None and chosen.start > offset and self.text.in_view(chosen):
            return
        before = [n for n, sentence in enumerate(sentences) if sentence.start <= offset]
        self.summary.point_at(before[-1] if before else 0)
