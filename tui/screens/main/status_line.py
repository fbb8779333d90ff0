"""The status of the main screen: what is under way, and whether a command can be done yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screens.notify import Notify
from tui.session.entry import minutes
from tui.session.open_article import OpenArticle

if TYPE_CHECKING:
    from summarize.model import Article
    from tui.screens.main.article_list_controller import ArticleListController
    from tui.screens.main.quote_walk import QuoteWalk
    from tui.screens.main.summary_controller import SummaryController
    from tui.widgets.notice_line import NoticeLine

__all__ = ["StatusLine", "has_text"]


class StatusLine:
    """The status above the keys: what is under way, else how far one has read."""

    def __init__(
        self,
        current: OpenArticle,
        line: NoticeLine,
        articles: ArticleListController,
        summary: SummaryController,
        walk: QuoteWalk,
    ) -> None:
        self._current = current
        self._line = line
        self._articles = articles
        self._summary = summary
        self._walk = walk

    @property
    def is_settled(self) -> bool:
        """Whether what commands are about is there: the open article, the quote walked to."""
        entry = self._current.entry
        if entry is None:
            return self._current.session.is_listed
        if entry.problem is not None or entry.is_awaited:
            return True
        return entry.article is not None and not self._walk.is_waiting

    def show_busy(self) -> None:
        """Show what is under way; how far the article before was read is not shown any more."""
        entry = self._current.entry
        if self._read_article is None:
            self._line.status = ""
        if entry is None:
            busy = "" if self._current.session.is_listed else "looking for articles …"
        elif (
            entry.problem is not None or entry.not_analysed is not None or self._summary.has_failed
        ):
            busy = ""
        elif entry.is_awaited:
            busy = "fetching …"
        elif entry.article is None:
            busy = "reading …"
        elif entry.analysis is None:
            busy = "looking for quotes …"
        else:
            busy = "" if self._summary.shown is not None else "summarising …"
        self._line.busy = busy or self._articles.describe_wait()

    def show_progress(self, progress: float) -> None:
        """Show how much of the article is read (0 to 1), and how long the rest will take."""
        article = self._read_article
        if article is None:
            self._line.status = ""
            return
        left, done = minutes(article, progress), round(100 * progress)
        self._line.status = f"{done}% · {left} min left" if progress < 1.0 else "end"

    @property
    def _read_article(self) -> Article | None:
        """The article whose text is shown: none where it cannot be read, or is not yet."""
        entry = self._current.entry
        return None if entry is None or entry.problem is not None else entry.article


def has_text(current: OpenArticle, notify: Notify) -> bool:
    """Return whether there is a text to do something with; else say why not."""
    entry = current.entry
    if entry is None:
        notify("No article")
    elif entry.problem is not None:
        notify("This article cannot be read")
    elif entry.article is None:
        notify("This article is still being read")
    else:
        return True
    return False
