"""Bookmarks of a session: set, removed, and kept where a file's text has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.frozen import frozen
from summarize.model import Span
from tui.session.session import Session

if TYPE_CHECKING:
    from tui.state.store import Bookmark

__all__ = ["BookmarkChange", "relocate_bookmarks", "toggle_bookmark"]


@frozen
class BookmarkChange:
    """A bookmark that is to be kept, or (``is_kept`` False) to be forgotten."""

    bookmark: Bookmark
    is_kept: bool


def toggle_bookmark(session: Session, index: int, number: int | None) -> BookmarkChange:
    """Bookmark a quote of an entry, or its article (``number`` None); or remove the bookmark.

    The session is changed; what is returned has to be written down. The entry must have been read.
    """
    from tui.state.store import Bookmark

    entry = session.entries[index]
    article = entry.article
    assert article is not None
    quote = None if number is None else entry.spans.quotes[number]
    span = Span(quote.start, quote.end) if quote is not None else None
    words = " ".join(quote.slice(article.text).split()) if quote is not None else ""
    bookmark = Bookmark(entry.key, span, entry.file, entry.title, words)
    is_kept = (entry.key, span) not in session.bookmarks
    if is_kept:
        session.bookmarks[entry.key, span] = bookmark
    else:
        del session.bookmarks[entry.key, span]
    session.star(index)
    return BookmarkChange(bookmark, is_kept)


def relocate_bookmarks(session: Session, index: int) -> list[BookmarkChange]:
    """Move the bookmarks of an entry whose text has changed to where their words stand now.

    Returns what has to be written down, in order: for each bookmark that was moved, the old one
    to be forgotten and the new one to be kept. Nothing is done for an entry that is not read.
    """
    entry, kept = session.entries[index], session.bookmarks
    if entry.article is None or not kept:
        return []
    from tui.state.relocate_bookmarks import carried, outdated

    if not outdated(kept.values(), entry.file, entry.key):
        return []
    changes: list[BookmarkChange] = []
    known = {other.key for other in session.entries if other.article is not None}
    for mark in outdated([*kept.values()], entry.file, entry.key, known):
        moved = carried(mark, entry.article.text, entry.key, entry.title)
        if moved is not None:
            del kept[mark.article, mark.span]
            kept[moved.article, moved.span] = moved
            changes += [BookmarkChange(mark, False), BookmarkChange(moved, True)]
    return changes
