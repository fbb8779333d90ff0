"""What the worker reports, taken into the session and shown on the main screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from summarize.model import Article
from tui.screens.notify import Notify
from tui.session.entry import ArticleEntry
from tui.session.file_change_notices import FileChanges
from tui.session.lost_words import LostWords
from tui.session.open_article import OpenArticle
from tui.worker.reports import (
    Analysed,
    Corrected,
    Failed,
    Fetching,
    Gone,
    Indexed,
    Listed,
    Looked,
    NotAnalysed,
    Notice,
    Opened,
    Progress,
    Report,
    Summarised,
    Unreadable,
)

if TYPE_CHECKING:
    from summarize.corrections.log import Corrections
    from tui.screens.main.article_controller import ArticleController
    from tui.screens.main.article_list_controller import ArticleListController
    from tui.screens.main.bookmark_controller import BookmarkController
    from tui.screens.main.pane_widgets import PaneWidgets
    from tui.screens.main.quote_walk import QuoteWalk
    from tui.screens.main.session_place import SessionPlace
    from tui.screens.main.summary_controller import SummaryController

__all__ = ["ReportReceiver"]


class ReportReceiver:
    """Takes the worker's reports, in their order.

    ``open_article`` opens an entry by its index; ``corrected`` is called with the corrections
    before and after a change; ``warn`` shows what is wrong with files.
    """

    def __init__(
        self,
        current: OpenArticle,
        widgets: PaneWidgets,
        articles: ArticleListController,
        article: ArticleController,
        summary: SummaryController,
        walk: QuoteWalk,
        bookmarks: BookmarkController,
        place: SessionPlace,
        notify: Notify,
        warn: Callable[[str], object],
        open_article: Callable[[int], object],
        corrected: Callable[[Corrections, Corrections], object],
    ) -> None:
        self._current = current
        self._session = current.session
        self._text = widgets.text
        self._list = widgets.articles
        self._articles = articles
        self._article = article
        self._summary = summary
        self._walk = walk
        self._bookmarks = bookmarks
        self._place = place
        self._notify = notify
        self._warn = warn
        self._open_article = open_article
        self._corrected = corrected
        self._changes = FileChanges()
        self._lost = LostWords(current.session)

    def take(self, reports: Sequence[Report]) -> None:
        """Take reports, and say in the end what has happened to the files."""
        for report in reports:
            self._take_one(report)
        if trouble := self._changes.trouble():
            self._warn(trouble)
        self._tell_what_is_lost()
        if self._changes.relist:
            self._articles.show()
        if changes := "; ".join(self._changes.describe(self._current.entry)):
            self._notify(changes)  # at once: of several notices the last alone would be seen

    def look_for_lost_words(self) -> None:
        """Say which bookmarks have lost their words, as they have been read from disk late."""
        self._lost.look_again()
        self._tell_what_is_lost()

    def _tell_what_is_lost(self) -> None:
        if lost := self._lost.describe(self._current.index):
            self._warn(lost)
            self._place.save_soon()  # so that it is not said in the next session, too

    def await_answer(self) -> None:
        """Say what has happened to the files once they were looked at again, if anything."""
        self._changes.ask()

    def _take_one(self, report: Report) -> None:
        entries, session = self._current.entries, self._session
        match report:
            case Listed():
                self._extend(report)
            case Fetching(index):
                entries[index].is_awaited = True
                self._articles.update_entry(index)
                if index == self._current.index:
                    self._article.show()
            case Opened(index, article):
                self._take_article(index, article)
            case Unreadable(index, reason):
                self._take_problem(index, reason)
            case NotAnalysed(index, reason):
                self._take_no_analysis(index, reason)
            case Analysed():
                self._take_analysis(report)
            case Summarised(wanted, summary):
                self._summary.take(wanted, summary)
            case Progress(done, total, going):
                session.done, session.total, session.going = done, total, going
                self._articles.settle()
            case Indexed(records):
                session.indexed(records)
            case Gone(index):
                session.lose(index)
                self._articles.update_entry(index)
                self._changes.gone(entries[index])
            case Looked(found):
                self._changes.looked(found)
            case Corrected(before, after):
                self._corrected(before, after)
            case Failed(index, step, reason):
                self._take_failure(index, step, reason)
            case Notice(words):
                self._notify(words, wrong=True)

    def _extend(self, listed: Listed) -> None:
        """Take more entries of the list; go on where the session was left, if that is listed."""
        paths = listed.paths or [""] * len(listed.files)
        fresh = [
            ArticleEntry(file, path=path) for file, path in zip(listed.files, paths, strict=True)
        ]
        session, current = self._session, self._current
        if session.is_listed:
            self._changes.listed(fresh)
        first = len(current.entries)
        session.add(fresh, listed.after, listed.ahead_of)
        self._list.extend([entry.card() for entry in fresh])
        self._articles.show()
        session.is_listed = session.is_listed or listed.complete
        if first == 0 and fresh:
            self._article.show()
        elif fresh and current.entry is not None and current.entry.is_empty_folder:
            self._open_article(first)
        self._place.go_back()

    def _take_article(self, index: int, article: Article) -> None:
        """Take an article that was read, or read again because its file changed."""
        entry = self._current.entries[index]
        before = entry.article
        again = entry.analysis is not None
        shown = index == self._current.index
        if shown and before is not None and (again or self._text.top):
            entry.place = _moved(self._text.top, before, article)
        if again or entry.is_gone:
            self._changes.changed(entry)
        if again:
            self._walk.hold()
            self._session.forget(index)
        entry.opened(article)
        self._place.follow_edit(index)
        self._bookmarks.relocate(index)
        self._articles.update_entry(index)
        if shown:
            held = self._walk.held
            self._article.show(again=True)
            self._walk.held = None if held is None else _moved(held, before, article)
        if again and shown:
            self._summary.request()

    def _take_problem(self, index: int, reason: str) -> None:
        """Take why an entry cannot be read; an empty folder says so in the place of its text."""
        entry = self._current.entries[index]
        entry.failed(reason)
        self._articles.update_entry(index)
        if index == self._current.index:
            self._article.show()
        if not entry.is_empty_folder:
            self._changes.unreadable(entry)

    def _take_analysis(self, found: Analysed) -> None:
        """Take the quotes of an entry; those of the open one are shown, and walked on."""
        shown = found.entry == self._current.index
        had_quote = shown and self._walk.quote is not None
        if shown:
            self._walk.hold()
        self._session.analysed(found.entry, found.analysis, found.spans, found.quote_rows)
        self._bookmarks.settle(found.entry)
        self._lost.look(found.entry, found.lost)
        self._articles.update_entry(found.entry)
        if shown:
            self._article.show_spans()
            self._walk.restore()
            if had_quote and self._walk.number is None:
                self._walk.is_quote_gone = True
            self._walk.resume()

    def _take_no_analysis(self, index: int, reason: str) -> None:
        """Take why an entry has no quotes and no summary; its text can be read."""
        entry = self._current.entries[index]
        entry.not_analysed = reason
        self._articles.update_entry(index)
        self._notify(f"{entry.file}: {reason}", wrong=True)
        if index == self._current.index:
            self._summary.fail(reason)
            self._walk.resume()

    def _take_failure(self, index: int, step: str, reason: str) -> None:
        """Say that a step broke on an entry, or (an index that is none) for all of them."""
        entries = self._current.entries
        about_entry = 0 <= index < len(entries)
        what = f"{entries[index].file}: {step}" if about_entry else step[:1].upper() + step[1:]
        self._notify(f"{what} failed: {reason}", wrong=True)
        if index == self._current.index:
            self._summary.fail(f"{step} failed")


def _moved(place: int, before: Article | None, after: Article) -> int:
    """Return where a place of an article is in its new text, or the same place."""
    if before is None or before.text == after.text:
        return place
    from tui.state.relocate_bookmarks import moved

    return moved(place, before.text, after.text)
