"""Bookmarks and corrections whose words are gone from an edited text: found, and said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from summarize.output.wrapped_text import counted
from tui.session.session import Session

if TYPE_CHECKING:
    from summarize.corrections.log import QuotePlace
    from tui.session.entry import ArticleEntry
    from tui.state.store import Bookmark

__all__ = ["LostWords"]

_KEPT_AS: Final = "lost-words"
"""Under this name it is kept, with the filters of the session, what was said already."""
_MOST_KEPT: Final = 200
"""So many are kept of which nothing is known in this session: their articles may come back."""
_NAMED: Final = 3
"""Files that are named; of more, how many there are."""
_BOOKMARK: Final = "bookmark:"
_CORRECTION: Final = "correction:"
_HASH: Final = 12
"""Characters of a content hash that tell a text from others."""


class LostWords:
    """Finds out what edited articles have lost, and puts it in words, once for each.

    What is lost is neither changed nor forgotten: it is there again as soon as its words are.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: set[int] = set()
        """Entries of which it is to be said yet."""
        self._corrected: dict[int, tuple[QuotePlace, ...]] = {}
        """Places of quotes in earlier texts of an entry of which corrections are lost."""
        self._lost_of: dict[int, frozenset[str]] = {}
        """What an entry had lost when it was last described, as it is kept."""

    def look(self, index: int, corrected: tuple[QuotePlace, ...]) -> None:
        """Take that an entry is analysed, and its bookmarks have followed their words there.

        ``corrected`` are the places of quotes in its earlier texts of which corrections are lost.
        """
        self._waiting.add(index)
        self._corrected[index] = corrected

    def look_again(self) -> None:
        """Take that other bookmarks are known now."""
        self._waiting.update(self._corrected)

    def describe(self, here: int) -> str:
        """Return what the open article (``here``) has lost, or "" where nothing is to be said.

        That of all articles, as soon as all are read. What is returned is not returned again.
        """
        is_all = self._session.is_all_read
        indices = [index for index in sorted(self._waiting) if is_all or index == here]
        self._waiting.difference_update(indices)
        is_any = self._session.bookmarks or any(self._corrected.values()) or self._lost_of
        if not indices or not is_any:
            return ""
        said, holders = self._said(), Counter(entry.key for entry in self._session.entries)
        lost: dict[str, str] = {}
        found: set[str] = set()
        for index in indices:
            entry = self._session.entries[index]
            if entry.analysis is not None:
                names = dict.fromkeys(self._names(index, entry, holders))
                found |= self._lost_of.get(index, frozenset()) - names.keys()
                self._lost_of[index] = frozenset(names)
                lost |= {name: entry.file for name in names if name not in said}
        self._keep([*(name for name in said if name not in found), *lost])
        if not lost:
            return ""
        bookmarks = sum(name.startswith(_BOOKMARK) for name in lost)
        return _sentence(bookmarks, len(lost) - bookmarks, list(dict.fromkeys(lost.values())))

    def _names(self, index: int, entry: ArticleEntry, holders: Container[str]) -> Iterator[str]:
        """Yield what an entry has lost, as it is kept: nothing that is still in another file."""
        for mark in self._lost_marks(entry):
            if mark.article == entry.key or mark.article not in holders:
                yield _of_bookmark(mark)
        for place in self._corrected[index]:
            if place.article not in holders:
                yield _of_correction(place)

    def _lost_marks(self, entry: ArticleEntry) -> Iterator[Bookmark]:
        """Yield the bookmarks of an entry's earlier texts that have no place in its text."""
        marks = self._session.bookmarks.values()
        if not marks or entry.article is None:
            return
        from tui.state.relocate_bookmarks import is_earlier_text, outdated

        for mark in outdated(marks, entry.file, entry.key):
            if is_earlier_text(mark, entry.file, entry.title):
                yield mark
        quotes = {(quote.start, quote.end) for quote in entry.spans.quotes}
        for mark in marks:
            span = mark.span
            if mark.article != entry.key or span is None or (span.start, span.end) in quotes:
                continue
            if " ".join(span.slice(entry.article.text).split()) != mark.words:
                yield mark  # like the words that were marked, but no quote

    def _said(self) -> dict[str, None]:
        return dict.fromkeys(self._session.filters.get(_KEPT_AS, "").split())

    def _keep(self, said: Sequence[str]) -> None:
        """Keep what was said: all that is lost still, and the newest of the rest.

        As long as articles are to be read yet, nothing is left out: they may have lost it.
        """
        if self._session.is_all_read:
            lost = frozenset().union(*self._lost_of.values())
            others = [name for name in said if name not in lost][-_MOST_KEPT:]
            said = [*others, *(name for name in said if name in lost)]
        if said or _KEPT_AS in self._session.filters:
            self._session.filters[_KEPT_AS] = " ".join(said)


def _of_bookmark(mark: Bookmark) -> str:
    at = f":{mark.span.start}-{mark.span.end}" if mark.span is not None else ""
    return f"{_BOOKMARK}{mark.article[:_HASH]}{at}"


def _of_correction(place: QuotePlace) -> str:
    return f"{_CORRECTION}{place.article[:_HASH]}:{place.start}-{place.end}"


def _sentence(bookmarks: int, corrections: int, files: Sequence[str]) -> str:
    """Say what is lost: ``1 bookmark in a.txt has lost its words; it comes back with them``."""
    lost = [
        counted(count, what)
        for count, what in ((bookmarks, "bookmark"), (corrections, "correction"))
        if count
    ]
    is_one = bookmarks + corrections == 1
    has, comes = ("has lost its", "it comes") if is_one else ("have lost their", "they come")
    names = [file.rpartition("/")[2] or file for file in files]
    where = ", ".join(names) if len(names) <= _NAMED else counted(len(names), "article")
    return f"{' and '.join(lost)} in {where} {has} words; {comes} back with them"
