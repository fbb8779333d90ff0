"""The open article: which one it is, and what text, summary and legend show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.model import Article, Span
from tui.session.open_article import OpenArticle
from tui.session.quote_spans import NO_SPANS

if TYPE_CHECKING:
    from tui.screens.main.article_list_controller import ArticleListController
    from tui.screens.main.bookmark_controller import BookmarkController
    from tui.screens.main.find_in_text import FindInText
    from tui.screens.main.pane_widgets import PaneWidgets
    from tui.screens.main.quote_walk import QuoteWalk
    from tui.screens.main.read_marks import ReadMarks
    from tui.screens.main.session_place import SessionPlace
    from tui.screens.main.summary_controller import SummaryController

__all__ = ["ArticleController"]


class ArticleController:
    """Opens articles, and shows the open one as far as it is known."""

    def __init__(
        self,
        current: OpenArticle,
        widgets: PaneWidgets,
        articles: ArticleListController,
        summary: SummaryController,
        find: FindInText,
        walk: QuoteWalk,
        marks: ReadMarks,
        bookmarks: BookmarkController,
        place: SessionPlace,
    ) -> None:
        self._current = current
        self._text = widgets.text
        self._legend = widgets.legend
        self._list = widgets.articles
        self._articles = articles
        self._summary = summary
        self._find = find
        self._walk = walk
        self._marks = marks
        self._bookmarks = bookmarks
        self._place = place

    def open(self, index: int) -> bool:
        """Show another article where it was left, and ask for its summary.

        Returns whether it is another one: what is no index of an entry opens nothing.
        """
        if index == self._current.index or not 0 <= index < len(self._current.entries):
            return False
        self._place.stay()
        self._walk.stop()
        left = self._current.entry
        if left is not None:
            left.place = self._text.top
        self._current.index = index
        self._marks.progress = 0.0  # of this one, until it is known
        self.show()
        self._summary.request()
        if left is not None and left.is_gone:
            self._articles.show()  # it stayed only while it was open
        self._list.go_to(index)
        self._articles.show_position()
        return True

    def show(self, again: bool = False) -> None:
        """Show the open article, with no quote current and nothing found.

        ``again`` says that it is the same with another text: a line typed into stays open.
        """
        entry = self._current.entry
        self._walk.deselect()
        self._find.forget(keep_line=again)
        if entry is None:
            return
        if entry.problem is not None:
            self._text.show(Article(entry.excuse, ()))
            self._text.show_fault(Span(0, len(entry.fault)))
        elif entry.is_awaited:
            self._text.show(Article("Fetching …", ()))
        else:
            self._text.show(entry.article, entry.opening, entry.beginning)
        self._summary.clear(
            "" if entry.problem or entry.is_awaited else "Loading summary and quotes …"
        )
        if entry.not_analysed is not None:
            self._summary.fail(entry.not_analysed)
        if not again:
            self._legend.start_over()
        self.show_spans()

    def show_spans(self) -> None:
        """Show quotes and speakers of the open article, in the text and in the legend."""
        entry = self._current.entry
        spans = entry.spans if entry else NO_SPANS
        self._text.show_spans(spans, self._current.session.stars_of(self._current.index))
        self._bookmarks.show_title()
        article = self._current.article
        foreign = article is not None and article.language != "en"
        self._legend.show(spans, foreign)
        self._legend.display = bool(spans.speakers or spans.quotes or foreign)
