"""Walking the quotes: which quote is the current one, and where the next and previous are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from summarize.model import Quote, QuoteKind
from tui.screens.notify import Notify
from tui.session.cards import face_of
from tui.session.entry import ArticleEntry
from tui.session.open_article import OpenArticle
from tui.session.quote_spans import NO_SPANS, NOBODY
from tui.session.quote_steps import VisitMode, first_or_last, same_speaker, step

if TYPE_CHECKING:
    from tui.screens.main.article_list_controller import ArticleListController
    from tui.screens.main.pane_widgets import PaneWidgets
    from tui.screens.main.panes import Panes

__all__ = ["QuoteWalk"]


class _Edge(NamedTuple):
    """Where it is said that the walk goes on: article, quote, direction, where to, first line."""

    article: int
    quote: int | None
    direction: int
    target: int | None
    top: int


class QuoteWalk:
    """Next and previous quote, by anybody or by the same speaker, across articles.

    ``number`` is the current quote of the open article, None where there is none; ``mode`` says
    which quotes are visited. ``held`` is where the quote starts that is to be current again once
    the quotes of the open article are known. ``open_article`` opens an entry by its index,
    ``moved`` is called with the offset of the quote gone to, or None where there is none any
    more; ``key_of`` names the key of a command by its id.
    """

    def __init__(
        self,
        current: OpenArticle,
        widgets: PaneWidgets,
        panes: Panes,
        articles: ArticleListController,
        notify: Notify,
        key_of: Callable[[str], str],
        open_article: Callable[[int], object],
        moved: Callable[[int | None], object],
    ) -> None:
        self._current = current
        self._text = widgets.text
        self._card = widgets.card
        self._legend = widgets.legend
        self._panes = panes
        self._articles = articles
        self._notify = notify
        self._key_of = key_of
        self._open_article = open_article
        self._moved = moved
        self._waiting = 0
        """Steps, -1 each where they go back, that wait for the analysis of the open article."""
        self._has_crossed = False
        self._edge: _Edge | None = None
        """Where it was said last that the walk crosses to an article; None once anything else
        was done."""
        self.mode = VisitMode.SPOKEN
        self.number: int | None = None
        self.is_quote_gone = False
        """Whether the current quote became none, and none is current since."""
        self.held: int | None = None

    # The current quote.

    def go_to(self, number: int) -> None:
        """Make a quote of the open article the current one, and show text and card."""
        self._panes.show_text()
        self.select(number)

    def select(self, number: int) -> None:
        """Make a quote of the open article the current one, whichever pane is shown."""
        entry = self._current.entry
        if entry is None or entry.article is None:
            return
        self.number, self.is_quote_gone = number, False
        self._edge = None
        self.show_card()
        self._legend.show_speaker(entry.spans.speaker_numbers[number])
        self._text.point_at_sentence(None)
        self._text.point_at_quote(number)
        self._moved(entry.spans.quotes[number].start)

    def deselect(self) -> bool:
        """Have no current quote any more; return whether there was one."""
        had = self.number is not None
        self.number = self._edge = None
        self.is_quote_gone = False
        if had:
            self._panes.leave_card()
            self._text.point_at_quote(None)
            self._legend.show_speaker(NOBODY)
            self._card.show(None)
            self._moved(None)
        return had

    def show_card(self) -> None:
        """Show the card of the current quote as it is now."""
        entry, number = self._current.entry, self.number
        if entry is None or entry.article is None or number is None:
            return
        starred = (self._current.index, number) in self._current.session.starred
        self._card.show(face_of(entry.article, entry.spans, self.mode, number, starred))

    @property
    def quote(self) -> Quote | None:
        """The current quote; None as well where the quotes have changed under it."""
        entry, number = self._current.entry, self.number
        if entry is None or number is None or number >= len(entry.spans.quotes):
            return None
        return entry.spans.quotes[number]

    @property
    def selected(self) -> tuple[ArticleEntry, int] | None:
        """The entry of the current quote, and its number there."""
        entry = self._current.entry
        return None if entry is None or self.number is None else (entry, self.number)

    def citation(self, form: str) -> tuple[str, str] | None:
        """Return the current quote with its source, and what that is in words.

        ``form`` is ``text`` or ``markdown``.
        """
        article, quote = self._current.article, self.quote
        if article is None or quote is None:
            return None
        from tui.session.citation import cite, cite_markdown, describe_cited

        how = cite_markdown if form == "markdown" else cite
        return how(article, quote), describe_cited(quote, form)

    def visited(self) -> list[tuple[int, int]]:
        """Return the quotes of the open article that the keys visit, each with its entry."""
        index, entry = self._current.index, self._current.entry
        spans = entry.spans if entry is not None else NO_SPANS
        return [(index, n) for n, quote in enumerate(spans.quotes) if self.mode.visits(quote)]

    # While the quotes change.

    def hold(self) -> None:
        """Remember the current quote over a change of the quotes."""
        if (quote := self.quote) is not None:
            self.held = quote.start
            self.deselect()

    def restore(self) -> None:
        """Make the quote current that was held, once the quotes are known."""
        start, entry = self.held, self._current.entry
        if start is None or entry is None or entry.analysis is None:
            return
        self.held = None
        for number, quote in enumerate(entry.spans.quotes):
            if quote.start == start:
                self.select(number)
                return

    # From quote to quote.

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) quote, here or in another article."""
        entry = self._current.entry
        if entry is None or entry.problem is not None:
            self._cross(direction)
        elif entry.is_looked_for_quotes:
            self._has_crossed = self._has_crossed and self._waiting != 0
            self._waiting += direction
        else:
            reach = self._text.reach(direction)
            number = step(entry.spans.quotes, self.mode, self.number, reach, direction)
            if number is not None:
                self.go_to(number)
            else:
                self._go_on(direction)

    def _go_on(self, direction: int) -> None:
        """Say where the walk goes on, and go there if that is asked for again."""
        target = self._beyond(direction)
        edge = _Edge(self._current.index, self.number, direction, target, self._text.top)
        if target is None or edge == self._edge:
            self._cross(direction)
            return
        self._edge = edge
        if not self.visited():
            where = "No quotes in this article"
        else:
            where = "Last quote" if direction > 0 else "First quote"
        key = self._key_of("quote.next" if direction > 0 else "quote.previous")
        goes = "for the next article" if direction > 0 else "for the previous article"
        title = " ".join(self._current.entries[target].title.split())
        self._notify(f"{where}; press {key} again {goes}: {title}")

    def _beyond(self, direction: int) -> int | None:
        """Return the next article that has quotes, or one that is not analysed yet."""
        for index in self._articles.neighbours(direction):
            entry = self._current.entries[index]
            if entry.is_looked_for_quotes:
                return index
            if first_or_last(entry.spans.quotes, self.mode, direction) is not None:
                return index
        return None

    def _cross(self, direction: int) -> None:
        """Walk on into the next article that has quotes, or one that is not analysed yet."""
        self._edge = None
        index = self._beyond(direction)
        if index is None:
            self._notify(self._describe_end(direction))
            return
        self._open_article(index)
        entry = self._current.entries[index]
        number = first_or_last(entry.spans.quotes, self.mode, direction)
        if number is None:
            self._waiting, self._has_crossed = direction, True
        else:
            self._arrive(number)

    def _arrive(self, number: int) -> None:
        """Go to a quote of an article that a walk came to, and say which article that is."""
        self.go_to(number)
        if (entry := self._current.entry) is not None:
            self._notify(f"Now in: {' '.join(entry.title.split())}")

    def _describe_end(self, direction: int) -> str:
        """Return that there is nothing to visit from here on, and where there is something."""
        if self.visited():
            return "No more quotes" if direction > 0 else "No earlier quotes"
        entry = self._current.entry
        quotes = entry.spans.quotes if entry is not None else ()
        reported = sum(quote.kind is QuoteKind.INDIRECT for quote in quotes)
        if not reported or self.mode is not VisitMode.SPOKEN:
            return "No quotes in this article"
        key = self._key_of("quote.walk")
        return f"No quotes in this article; press {key} for reported statements"

    # Steps that wait for an analysis.

    @property
    def is_waiting(self) -> bool:
        """Whether steps wait for the analysis of the open article."""
        return self._waiting != 0

    def stop(self) -> None:
        """Forget the steps that wait, and that it was said where the walk goes on."""
        self._waiting = 0
        self._edge = None

    def follow_place(self) -> None:
        """Take that the text was moved: where it is another place, the walk asks again."""
        if self._edge is not None and self._edge.top != self._text.top:
            self._edge = None

    def resume(self) -> None:
        """Take the steps that had to wait for the analysis of the open article."""
        steps, self._waiting = self._waiting, 0
        direction = 1 if steps > 0 else -1
        entry = self._current.entry
        if steps and self._has_crossed and entry is not None:
            steps -= direction
            number = first_or_last(entry.spans.quotes, self.mode, direction)
            if number is None:
                self._cross(direction)
            else:
                self._arrive(number)
        for _ in range(abs(steps)):
            self.step(direction)

    # By speaker, and by kind.

    def step_speaker(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) quote by whoever says the current one."""
        entry, quote = self._current.entry, self.quote
        if entry is None or quote is None or self.number is None:
            self.step(direction)
            return
        if quote.speaker is None:
            self._notify("This quote has no speaker")
            return
        number = same_speaker(entry.spans, self.mode, self.number, direction)
        if number is not None:
            self.go_to(number)
            return
        place = self._elsewhere(self.number, direction)
        if place is not None:
            self._open_article(place[0])
            self._arrive(place[1])
        else:
            which = "more" if direction > 0 else "earlier"
            session = self._current.session
            library = "in the library" + " so far" * (not session.is_all_read)
            where = library if session.records else "in this article"
            self._notify(f"No {which} quotes by {quote.speaker.name} {where}")

    def _elsewhere(self, number: int, direction: int) -> tuple[int, int] | None:
        """Return the next or previous quote by the same speaker in another article, or None."""
        session, entries = self._current.session, self._current.entries
        record = session.record_of.get((self._current.index, number))
        if record is None:
            return None
        ranks = self._articles.ranks()
        here = ranks[self._current.index]
        places = (
            (ranks[a], q, a)
            for a, q in session.records[record].entries
            if q < len(entries[a].spans.quotes) and self.mode.visits(entries[a].spans.quotes[q])
        )
        if direction > 0:
            found = min((place for place in places if place[0] > here), default=None)
        else:
            found = max((place for place in places if place[0] < here), default=None)
        return (found[2], found[1]) if found is not None else None

    def go_to_speaker(self, speaker_number: int) -> None:
        """Go to the first words of a speaker of the open article, by their number there."""
        entry = self._current.entry
        if entry is None or speaker_number >= len(entry.spans.speakers):
            return
        said = entry.spans.speakers[speaker_number].quotes
        visited = [n for n in said if self.mode.visits(entry.spans.quotes[n])]
        self.go_to((visited or list(said))[0])

    def next_mode(self) -> None:
        """Change which quotes the keys visit."""
        self.mode, self._edge = self.mode.following, None
        self._notify(f"Stepping through {self.mode.value}")
        if self.number is not None:
            self.go_to(self.number)
