"""Bookmarks of a session: set, removed, and kept where a file's text has changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from summarize.frozen import frozen
from summarize.model import Span
from summarize.text.overlap import overlap
from tui.session.session import Session

if TYPE_CHECKING:
    from summarize.model import Article
    from tui.state.store import Bookmark

__all__ = ["BookmarkChange", "relocate_bookmarks", "settle_bookmarks", "toggle_bookmark"]

_FIRST_WORDS: Final = 300
"""Characters that are kept of a bookmarked article, to know it by when its headline changes."""


_MOST_OF_IT: Final = 0.5
"""More than this share of a quote and a bookmark must be the same for it to be meant."""


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
    words = _first_words(article) if quote is None else quote.slice(article.text)
    words = " ".join(words.split())
    bookmark = Bookmark(entry.key, span, entry.file, entry.title, words)
    is_kept = (entry.key, span) not in session.bookmarks
    if is_kept:
        session.bookmarks[entry.key, span] = bookmark
    else:
        del session.bookmarks[entry.key, span]
    session.star(index)
    return BookmarkChange(bookmark, is_kept)


def _first_words(article: Article) -> str:
    body = next((block for block in article.blocks if block.is_body), None)
    return body.slice(article.text)[:_FIRST_WORDS] if body is not None else ""


def relocate_bookmarks(session: Session, index: int) -> list[BookmarkChange]:
    """Move the bookmarks of an entry whose text has changed to where their words stand now.

    Returns what has to be written down, in order: for each bookmark that was moved, the old one
    to be forgotten and the new one to be kept. Where another file still has the text that a
    bookmark was made in, it stays there, too. Nothing is done for an entry that is not read.
    """
    entry, kept = session.entries[index], session.bookmarks
    if entry.article is None or not kept:
        return []
    from tui.state.relocate_bookmarks import carried, outdated

    marks = outdated(kept.values(), entry.file, entry.key)
    if not marks:
        return []
    changes: list[BookmarkChange] = []
    others = {
        other.key: other.file
        for other in session.entries
        if other is not entry and other.article is not None
    }
    for mark in marks:
        moved = carried(mark, entry.article.text, entry.key, entry.title)
        if moved is None:
            continue
        elsewhere = others.get(mark.article)
        if elsewhere is None:
            del kept[mark.article, mark.span]
            changes.append(BookmarkChange(mark, False))
        else:
            stays = kept[mark.article, mark.span] = replace(mark, file=elsewhere)
            changes.append(BookmarkChange(stays, True))
        moved = replace(moved, file=entry.file)
        kept[moved.article, moved.span] = moved
        changes.append(BookmarkChange(moved, True))
    return changes


def settle_bookmarks(session: Session, index: int) -> list[BookmarkChange]:
    """Give bookmarks that moved to nearly the place of a quote its place, now that it is known.

    Of several such quotes, one within the other, it is the one that stands there most exactly. The
    words that are kept become those of the quote, so that the next edit is a small one again.
    Returns what has to be written down, as ``relocate_bookmarks`` does.
    """
    entry, kept = session.entries[index], session.bookmarks
    analysed = entry.analysis.article.text if entry.analysis is not None else None
    if not kept or entry.article is None or analysed != entry.article.text:
        return []
    quotes = {Span(quote.start, quote.end) for quote in entry.spans.quotes}
    changes: list[BookmarkChange] = []
    for mark in [mark for mark in kept.values() if mark.article == entry.key and mark.span]:
        assert mark.span is not None
        place = mark.span if mark.span in quotes else _nearest(quotes, mark.span)
        if place is None or (place != mark.span and (entry.key, place) in kept):
            continue
        settled = replace(mark, span=place, words=" ".join(place.slice(analysed).split()))
        if settled == mark:
            continue
        if place != mark.span:
            del kept[mark.article, mark.span]
            changes.append(BookmarkChange(mark, False))
        kept[settled.article, settled.span] = settled
        changes.append(BookmarkChange(settled, True))
    return changes


def _nearest(quotes: Collection[Span], span: Span) -> Span | None:
    """Return the quote that most of a place is, None where there is none."""
    best = max(quotes, key=partial(overlap, span), default=None)
    return best if best is not None and overlap(span, best) > _MOST_OF_IT else None
