"""The full text: set to a measure, marked, walked and searched, drawn line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.style import Style
from textual import events, on
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from summarize.model import Article, Span
from tui.commands.bindings import Scope, bindings
from tui.session.quote_spans import NOBODY, QuoteSpans
from tui.typesetting.page import Page
from tui.typesetting.reading_place import is_whole, reading_place, share_above
from tui.typesetting.typeset import set_page
from tui.widgets.line_painter import GUTTER, LinePainter, View
from tui.widgets.messages import PlaceMoved, QuotePicked
from tui.widgets.scrolled import Scrolled
from tui.widgets.text_mouse import TextMouse
from tui.widgets.text_selection import span_of

__all__ = ["ArticleView"]

MEASURE: Final = 72
"""Cells in a line of text: what a book sets (Bringhurst: 45 to 75 characters)."""

_CONTEXT: Final = 4
"""So many lines are kept in view above and below what is gone to."""


class ArticleView(Scrolled, inherit_bindings=False):
    """One article to read.

    It keeps three things apart, so that each can change alone at the price of the lines on the
    screen: the page (article and width), the marks (quotes, names, summary), and what is current.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.TEXT)
    measure: reactive[int] = reactive(MEASURE, init=False)
    skim: reactive[bool] = reactive(False, init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._article: Article | None = None
        self._page: Page | None = None
        self._view = View()
        self._painter: LinePainter | None = None
        self._strips: LRUCache[int, Strip] = LRUCache(512)
        self._posted = (-1, -1.0)
        self._set_for = Size(0, 0)
        self._kept_top = 0
        self._beginning = 0
        self._base: Style | None = None
        self._quote_seen = False
        self._mouse = TextMouse(self, lambda: self._page, lambda: self._left)

    # What the screen uses.

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    def show(self, article: Article | None, at: int = 0, beginning: int = 0) -> None:
        """Show an article with character ``at`` on the first line.

        Its story begins at ``beginning``: what stands above that is not counted as read.
        """
        self._mouse.release()  # it was over another text
        if self.is_attached and self.text_selection is not None:
            self.screen.clear_selection()
        self._article = article
        self._view = View()
        if article is not None and article.styles:
            from tui.typesetting.styles import make_style_runs

            self._view.style_runs = make_style_runs(article.styles)
        self._page = None
        self._set_for = Size(0, 0)  # a pane that is not on the screen is set when it is
        self._kept_top, self._beginning = at, beginning
        self._posted = (-1, -1.0)  # the beginning of another article is another place
        self._set_page(at)
        if article is not None and self._page is None:  # where a pane that is hidden begins
            self.post_message(PlaceMoved(at, share_above(at, beginning, len(article.text))))

    def show_fault(self, fault: Span) -> None:
        """Mark the words that say why there is no article."""
        self._view.fault = fault
        self._forget()

    def show_spans(self, spans: QuoteSpans, starred: frozenset[int] = frozenset()) -> None:
        """Mark quotes and speakers, and those quotes that are bookmarked."""
        self._view.spans = spans
        self._view.starred = starred
        self._forget()

    def show_stars(self, starred: frozenset[int]) -> None:
        """Mark other quotes as bookmarked."""
        self._view.starred = starred
        self._forget()

    def show_summary(self, sentences: Sequence[Span]) -> None:
        """Mark the sentences of the summary in the margin."""
        self._view.summary = tuple(sentences)
        self._view.chosen = None
        self._forget()

    def show_matches(self, matches: Sequence[Span], current: int | None = None) -> None:
        """Light all places found, one of them as the current one."""
        self._view.matches = tuple(matches)
        self._view.match = current
        self._forget()

    def point_at_quote(self, number: int | None, go: bool = True) -> None:
        """Make a quote the current one and bring it into view, or none."""
        quotes = self._view.spans.quotes
        touched = [self._view.quote, number]
        self._view.quote = number
        for quote in [quotes[n] for n in touched if n is not None and n < len(quotes)]:
            self._refresh_span(quote.start, quote.end)
            speaker = quote.speaker
            if speaker and speaker.mention_start is not None and speaker.mention_end is not None:
                self._refresh_span(speaker.mention_start, speaker.mention_end)
            if quote.cue is not None and quote.cue_start is not None:
                self._refresh_span(quote.cue_start, quote.cue_start + len(quote.cue))
        if number is not None and go:
            self.go_to(quotes[number])
            self._quote_seen = True

    def point_at_sentence(self, sentence: Span | None, go: bool = True) -> None:
        """Light a sentence of the summary at its place and bring it into view, or none."""
        for span in (self._view.chosen, sentence):
            if span is not None:
                self._refresh_span(span.start, span.end)
        self._view.chosen = sentence
        if sentence is not None and go:
            self.go_to(sentence)

    def go_to(self, span: Span, top: bool = False) -> None:
        """Scroll no further than needed to have ``span`` and some lines around it in view."""
        if self._page is None:
            self._kept_top = span.start
            return
        first, last = (
            self._page.line_at(span.start),
            self._page.line_at(max(span.start, span.end - 1)),
        )
        height = max(1, self.scrollable_content_region.height)
        above, below = self.scroll_offset.y, self.scroll_offset.y + height
        room = min(_CONTEXT, (height - 1) // 4)
        if top:
            target = first
        elif first - room < above or last - first + 2 * room >= height:
            target = first - room
        elif last + room >= below:
            target = last + room + 1 - height
        else:
            return self._post_place()
        self.scroll_to(y=max(0, target), animate=False, immediate=True, force=True)

    @property
    def has_sentence(self) -> bool:
        """Whether a sentence of the summary is lit."""
        return self._view.chosen is not None

    def in_view(self, span: Span) -> bool:
        """Whether the beginning of ``span`` is on the screen."""
        if self._page is None:
            return False
        line = self._page.line_at(span.start) - self.scroll_offset.y
        return 0 <= line < self.scrollable_content_region.height

    def reach(self, direction: int) -> int:
        """The offset from which a walk in ``direction`` starts: the top of what is in view."""
        return self.top

    # Layout.

    def _set_page(self, at: int) -> None:
        """Wrap to the width there is, with character ``at`` on the first line."""
        size = self.scrollable_content_region.size
        width = size.width
        if width <= 0:
            return
        self._set_for = size
        self._forget()
        if self._article is None:
            self._page = None
            self.virtual_size = Size(width, 0)
            return
        text_width = max(1, min(self.measure, self.most_measure))
        if self._page is None or self._page.width != text_width:
            self._page = set_page(self._article, text_width)
        self.virtual_size = Size(width, len(self._page) + 1)
        line = self._page.line_at(at) if at > 0 else 0
        self.scroll_to(y=line, animate=False, immediate=True, force=True)
        self._post_place()
        self._kept_top = at

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew, unless the pane was drawn at its new size already."""
        if self._set_for != self.scrollable_content_region.size:
            self._set_anew()

    def _set_anew(self) -> None:
        """Wrap anew; keep the line being read, and the current quote in view if it was."""
        top, seen = self._kept_top, self._quote_seen
        self._set_page(top)
        if seen and self._view.quote is not None:
            self.go_to(self._view.spans.quotes[self._view.quote])

    @property
    def top(self) -> int:
        """The offset of the first line in view, or of what will be when the pane is shown."""
        if self._page is None:
            return self._kept_top
        line = self.scroll_offset.y
        if line <= 0 or not len(self._page):
            return 0
        return self._page.starts[min(line, len(self._page) - 1)]

    @property
    def most_measure(self) -> int:
        """How many cells of text the pane has room for."""
        return max(1, self.scrollable_content_region.width - GUTTER - 1)

    def watch_measure(self) -> None:
        """Wrap to the new measure."""
        self._set_page(self.top)

    def watch_skim(self) -> None:
        """Draw bright or dimmed."""
        self._forget()

    def _forget(self) -> None:
        self._painter = None
        self._strips.clear()
        self.refresh()

    @property
    def base(self) -> Style:
        """The pane's own style, kept, for it is asked for at every line."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old style."""
        super().notify_style_update()
        self._base = None
        self._painter = None
        self._strips.clear()

    def _refresh_span(self, start: int, end: int) -> None:
        if self._page is None:
            return
        first, last = self._page.line_at(start), self._page.line_at(max(start, end - 1))
        for line in range(first, last + 1):
            self._strips.discard(line)
        self.refresh_lines(first, last - first + 1)

    # Drawing.

    @property
    def _left(self) -> int:
        """Cells to the left of the gutter: the text stands in the middle of a wide pane."""
        if self._page is None:
            return 0
        spare = self.scrollable_content_region.width - GUTTER - 1 - self._page.width
        return max(0, spare // 2)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the pane, set to its size before its resize is told.

        So the first frame has words in it, and no frame after a resize has the old lines.
        """
        if self._set_for != self.scrollable_content_region.size:
            self._set_anew()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Return line ``y`` of what is on the screen."""
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        page = self._page
        if page is None or line >= len(page):
            return Strip.blank(max(0, width), self.base)
        if (selection := self.text_selection) is not None:
            return self._draw(page, line, width, selection)
        strip = self._strips.get(line)
        if strip is None:
            strip = self._strips[line] = self._draw(page, line, width, None)
        return strip

    def _draw(self, page: Page, line: int, width: int, selection: Selection | None) -> Strip:
        if self._painter is None:
            self._painter = LinePainter.of(self, self._article, page, self._view, self.skim)
        selected = span_of(selection, len(page.text)) if selection is not None else None
        margin, text = self._painter.paint(line, selected)
        left = self._left
        base = self.base
        lead = Strip.blank(left, base) if left else None
        parts = [part for part in (lead, Strip(margin), Strip(text)) if part is not None]
        return Strip.join(parts).crop_extend(0, width, base)

    # Selection: what is copied is the article's own text, not the lines it is set in.

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected words, unwrapped."""
        if self._page is None:
            return None
        text = self._page.text
        return span_of(selection, len(text)).slice(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._strips.clear()
        self.refresh()

    # Place.

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell where the reader is now."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._kept_top = self.top
            quotes, number = self._view.spans.quotes, self._view.quote
            self._quote_seen = number is not None and self.in_view(quotes[number])
            self._post_place()

    def _place(self) -> tuple[int, float]:
        if self._page is None:
            return 0, 0.0
        height = self.scrollable_content_region.height
        return reading_place(self._page, round(self.scroll_y), height, self._beginning)

    @property
    def is_whole(self) -> bool:
        """Whether the story fits the pane, so that its end is in view from the beginning."""
        height = self.scrollable_content_region.height
        return self._page is not None and is_whole(self._page, height, self._beginning)

    def _post_place(self) -> None:
        place = self._place()
        if place != self._posted:
            self._posted = place
            self.post_message(PlaceMoved(*place))

    # Keys and mouse.

    def action_move(self, lines: int) -> None:
        """Scroll by lines."""
        self.scroll_to(y=self.scroll_target_y + lines, animate=False, force=True)

    def action_page(self, pages: int) -> None:
        """Scroll by what fits on the screen, less two lines to find one's place by."""
        height = max(1, self.scrollable_content_region.height - 2)
        self.scroll_to(y=self.scroll_target_y + pages * height, animate=False, force=True)

    def action_half(self, halves: int) -> None:
        """Scroll by half of what fits on the screen."""
        height = max(1, self.scrollable_content_region.height // 2)
        self.scroll_to(y=self.scroll_target_y + halves * height, animate=False, force=True)

    def action_edge(self, side: int) -> None:
        """Scroll to the beginning (-1) or the end (1)."""
        self.scroll_to(y=0 if side < 0 else self.max_scroll_y, animate=False, force=True)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select."""
        self._mouse.press(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select while the button is held."""
        self._mouse.move(event)

    @on(events.MouseUp)
    @on(events.Hide)
    def _leave_selection(self) -> None:
        self._mouse.release()

    def on_mouse_release(self) -> None:
        """Leave the selection as it is, as where a dialog has opened."""
        self._mouse.lose()

    def on_click(self, event: events.Click) -> None:
        """Make the quote under the mouse the current one; more clicks select."""
        at = self._mouse.click(event)
        if at is not None and (quote := self._view.spans.at(at)) != NOBODY:
            self.post_message(QuotePicked(quote, opened=True))
