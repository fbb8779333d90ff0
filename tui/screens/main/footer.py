"""Offering: the part of the main screen that knows which of the footer's keys do something now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.session.walk import VisitMode, first_or_last

if TYPE_CHECKING:
    from textual.screen import Screen

    from summarize.model import Span
    from tui.session.entry import ArticleEntry
    from tui.widgets.article_list import ArticleList
    from tui.widgets.key_bar import KeyBar
    from tui.widgets.summary_view import SummaryView

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["Offering"]


class Offering(_Base):
    """Leaves out of the footer what would do nothing; asked at every step, so it looks no far."""

    keys: KeyBar
    articles: ArticleList
    summary: SummaryView
    _quote: int | None
    _walk: VisitMode
    _matches: tuple[Span, ...]

    if TYPE_CHECKING:

        @property
        def entry(self) -> ArticleEntry | None: ...  # noqa: D102
        def neighbours(self, direction: int) -> Iterator[int]: ...  # noqa: D102

    def tell_keys(self) -> None:
        """Tell the footer which keys do nothing now."""
        self.keys.idle = frozenset(self._idle())
        self.keys.renamed = {"quote.next": "next match"} if self._matches else {}

    def _idle(self) -> Iterator[str]:
        entry = self.entry
        if self._quote is None:
            yield from ("correct.speaker", "correct.no-quote")
        alone = next(self.neighbours(1), None) is None
        if alone:
            yield "article.next"
        if self.articles.has_focus:
            yield "find.open"  # its key filters the list there
        else:
            yield from ("list.sift", "list.order")
        if entry is None or entry.article is None:
            yield from ("find.open", "summary.longer", "summary.method", "speaker.next",
                        "quote.copy")  # fmt: skip
            if alone:
                yield "quote.next"
            return
        if entry.analysis is not None and not self.summary.points:
            yield from ("summary.longer", "summary.method")
        quotes = entry.spans.quotes
        if alone and not self._matches and first_or_last(quotes, self._walk, 1) is None:
            yield "quote.next"
        if self._quote is None or quotes[self._quote].speaker is None:
            yield "speaker.next"
        if self._quote is None and not (self.summary.has_focus and self.summary.points):
            yield "quote.copy"
