"""Walking the quotes: the part of the main screen that knows which quote is current."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.model import SPOKEN_KINDS, QuoteKind
from tui.commands.bindings import command, key_names
from tui.session.cards import face_of
from tui.session.citation import cite, cite_markdown, source_line
from tui.session.entry import ArticleEntry
from tui.session.quote_spans import NO_SPANS, NOBODY
from tui.session.session import Session
from tui.session.walk import VisitMode, first_or_last, same_voice, step
from tui.widgets.messages import LegendPicked, QuotePicked

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.widgets.article_view import ArticleView
    from tui.widgets.legend import Legend
    from tui.widgets.quote_card import QuoteCard
    from tui.widgets.summary_view import SummaryView

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["QuoteWalking"]


class QuoteWalking(_Base):
    """Next and previous quote, by anybody or by the same speaker, across articles; and copying."""

    session: Session
    entries: list[ArticleEntry]
    index: int
    text: ArticleView
    card: QuoteCard
    summary: SummaryView
    legend: Legend

    _walk: VisitMode = VisitMode.SPOKEN
    _quote: int | None = None
    _resume: int = 0
    """Steps of the walk, -1 each where it goes back, that wait for the analysis of the article."""
    _has_crossed: bool = False
    _edge: tuple[int, int | None, int] | None = None
    """Where and in which direction it was said last that a walk goes on in another article."""

    if TYPE_CHECKING:

        @property
        def entry(self) -> ArticleEntry | None: ...  # noqa: D102
        def open_article(self, index: int) -> None: ...  # noqa: D102
        def bring_up_text(self) -> None: ...  # noqa: D102
        def follow(self, offset: int) -> None: ...  # noqa: D102
        def neighbours(self, direction: int) -> Iterator[int]: ...  # noqa: D102
        def ranks(self) -> dict[int, int]: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102
        def step_match(self, direction: int) -> bool: ...  # noqa: D102
        def tell_keys(self) -> None: ...  # noqa: D102
        def copy(self, words: str, what: str) -> None: ...  # noqa: D102
        def has_text(self) -> bool: ...  # noqa: D102

    def go_to_quote(self, number: int) -> None:
        """Make a quote of the open article the current one, in text and card, and show them."""
        self.bring_up_text()
        self.take_quote(number)

    def take_quote(self, number: int) -> None:
        """Make a quote of the open article the current one, whichever pane is shown."""
        entry = self.entry
        if entry is None or entry.article is None:
            return
        self._quote = number
        self._edge = None
        self.show_card()
        self.legend.show_voice(entry.spans.voice_of[number])
        self.text.point_at_sentence(None)
        self.text.point_at_quote(number)
        self.follow(entry.spans.quotes[number].start)
        self.tell_keys()

    def show_card(self) -> None:
        """Show the card of the current quote as it is now, or none."""
        entry, number = self.entry, self._quote
        if entry is None or entry.article is None or number is None:
            return
        starred = (self.index, number) in self.session.starred
        self.card.show(face_of(entry.article, entry.spans, self._walk, number, starred))

    def quote_at_hand(self) -> tuple[ArticleEntry, int] | None:
        """Return the current quote and its entry."""
        entry = self.entry
        return None if entry is None or self._quote is None else (entry, self._quote)

    def leave_quote(self) -> bool:
        """Let go of the current quote; return whether there was one."""
        had = self._quote is not None
        self._quote = None
        if had:
            if self.focused is self.card:
                self.set_focus(self.text)
            self.text.point_at_quote(None)
            self.legend.show_voice(NOBODY)
            self.card.show(None)
            self.tell_keys()
        return had

    def action_quote(self, direction: int) -> None:
        """Go to the next or previous quote, or, while something is found, to the next place."""
        if not self.step_match(direction):
            self._step(direction)

    def _step(self, direction: int) -> None:
        entry = self.entry
        if entry is None or entry.problem is not None:
            self._cross(direction)
        elif entry.analysis is None:
            self._has_crossed = self._has_crossed and self._resume != 0
            self._resume += direction
        else:
            number = step(
                entry.spans.quotes, self._walk, self._quote, self.text.reach(direction), direction
            )
            if number is not None:
                self.go_to_quote(number)
            else:
                self._go_on(direction)

    def _go_on(self, direction: int) -> None:
        """Say where the walk goes on, and go there if that is asked for again."""
        target = self._beyond(direction)
        edge = (self.index, self._quote, direction)
        if target is None or edge == self._edge:
            self._cross(direction)
            return
        self._edge = edge
        quotes = self.entry.spans.quotes if self.entry is not None else ()
        if not any(self._walk.visits(quote) for quote in quotes):
            where = "No quotes here"
        else:
            where = "Last quote here" if direction > 0 else "First quote here"
        name = "quote.next" if direction > 0 else "quote.previous"
        key = key_names(command(name), self.app._keymap)[0]
        goes = "goes on to the next article" if direction > 0 else "goes back to the article before"
        title = " ".join(self.entries[target].title.split())
        self.tell(f"{where}; {key} again {goes}: {title}")

    def _beyond(self, direction: int) -> int | None:
        """Return the next article that has quotes, or one that is not analysed yet."""
        for index in self.neighbours(direction):
            entry = self.entries[index]
            if entry.analysis is None and entry.problem is None:
                return index
            if first_or_last(entry.spans.quotes, self._walk, direction) is not None:
                return index
        return None

    def _cross(self, direction: int) -> None:
        """Walk on into the next article that has quotes, or one that is not analysed yet."""
        self._edge = None
        index = self._beyond(direction)
        if index is None:
            self.tell(self._no_further(direction))
            return
        self.open_article(index)
        entry = self.entries[index]
        number = first_or_last(entry.spans.quotes, self._walk, direction)
        if number is None:
            self._resume, self._has_crossed = direction, True
        else:
            self._arrive(number)

    def _arrive(self, number: int) -> None:
        """Go to a quote of an article that a walk came to, and say which article that is."""
        self.go_to_quote(number)
        if self.entry is not None:
            self.tell(f"Now in: {' '.join(self.entry.title.split())}")

    def _no_further(self, direction: int) -> str:
        """Say that there is nothing to visit from here on, and where there is something."""
        quotes = self.entry.spans.quotes if self.entry is not None else ()
        if any(self._walk.visits(quote) for quote in quotes):
            return "No more quotes." if direction > 0 else "No quotes before this."
        reported = sum(quote.kind is QuoteKind.INDIRECT for quote in quotes)
        if not reported or self._walk is not VisitMode.SPOKEN:
            return "No quotes here."
        key = key_names(command("quote.walk"), self.app._keymap)[0]
        return f"No quotes here, but reported words: {key} visits them."

    @property
    def is_walking(self) -> bool:
        """Whether steps wait for the analysis of the open article."""
        return self._resume != 0

    def stop_walk(self) -> None:
        """Forget the steps that wait."""
        self._resume = 0

    def resume_walk(self) -> None:
        """Take the steps of a walk that had to wait for the analysis of the open article."""
        steps, self._resume = self._resume, 0
        direction = 1 if steps > 0 else -1
        if steps and self._has_crossed and self.entry is not None:
            steps -= direction
            number = first_or_last(self.entry.spans.quotes, self._walk, direction)
            if number is None:
                self._cross(direction)
            else:
                self._arrive(number)
        for _ in range(abs(steps)):
            self._step(direction)

    def action_speaker(self, direction: int) -> None:
        """Go to the next or previous quote by whoever says the current one."""
        entry = self.entry
        if entry is None or self._quote is None:
            self.action_quote(direction)
            return
        quote = entry.spans.quotes[self._quote]
        if quote.speaker is None:
            self.tell("Nobody is named as the speaker of this.")
            return
        number = same_voice(entry.spans, self._walk, self._quote, direction)
        if number is not None:
            self.go_to_quote(number)
            return
        place = self._elsewhere(self._quote, direction)
        if place is not None:
            self.open_article(place[0])
            self._arrive(place[1])
        else:
            which = "more" if direction > 0 else "earlier"
            where = "in what is read" if self.session.records else "in this article"
            self.tell(f"No {which} quotes by {quote.speaker.name} {where}.")

    def _elsewhere(self, number: int, direction: int) -> tuple[int, int] | None:
        """Return the next or previous quote by the same speaker in another article, or None."""
        record = self.session.record_of.get((self.index, number))
        if record is None:
            return None
        ranks = self.ranks()
        here = ranks[self.index]
        places = (
            (ranks[a], q, a)
            for a, q in self.session.records[record].entries
            if q < len(self.entries[a].spans.quotes)
            and self._walk.visits(self.entries[a].spans.quotes[q])
        )
        if direction > 0:
            found = min((place for place in places if place[0] > here), default=None)
        else:
            found = max((place for place in places if place[0] < here), default=None)
        return (found[2], found[1]) if found is not None else None

    def action_walk(self) -> None:
        """Change which quotes the keys visit."""
        self._walk = self._walk.following
        self.tell(f"n and N visit {self._walk.value}.")
        if self._quote is not None:
            self.go_to_quote(self._quote)

    def on_quote_picked(self, message: QuotePicked) -> None:
        """Make the quote that was clicked the current one."""
        self.go_to_quote(message.index)

    def on_legend_picked(self, message: LegendPicked) -> None:
        """Go to the first words of the speaker who was picked."""
        entry = self.entry
        if entry is None or message.index >= len(entry.spans.voices):
            return
        said = entry.spans.voices[message.index].quotes
        visited = [n for n in said if self._walk.visits(entry.spans.quotes[n])]
        self.go_to_quote((visited or list(said))[0])

    def quotes_at_hand(self) -> list[tuple[int, int]]:
        """Return the quotes of the open article that the keys visit."""
        spans = self.entries[self.index].spans if self.entries else NO_SPANS
        return [(self.index, n) for n, q in enumerate(spans.quotes) if self._walk.visits(q)]

    def action_copy(self, form: str = "text") -> None:
        """Copy the current quote with its source, else the chosen sentence of the summary.

        ``form`` is ``text`` or ``markdown``.
        """
        entry = self.entry
        if not self.has_text() or entry is None or entry.article is None:
            return
        if self._quote is not None:
            quote = entry.spans.quotes[self._quote]
            how = cite_markdown if form == "markdown" else cite
            spoken = quote.kind in SPOKEN_KINDS and quote.speaker is not None
            what = (
                "the quote, its speaker and its source" if spoken else "the words and their source"
            )
            self.copy(how(entry.article, quote), what)
        elif self.focused is self.summary and self.summary.points:
            words = self.summary.points[self.summary.cursor].words
            self.copy(f"{words}\n{source_line(entry.article)}", "the sentence and its source")
        else:
            self.tell("No quote is chosen: n goes to the first.")
