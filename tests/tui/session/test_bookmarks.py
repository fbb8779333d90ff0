"""Bookmarks of a session, as values."""

from __future__ import annotations

from summarize.model import Span
from tests.tui.factory import harbour
from tests.tui.screens.main.fakes import opened
from tui.session.bookmarks import relocate_bookmarks, toggle_bookmark


def test_a_quote_is_bookmarked_and_not_any_more() -> None:
    session = opened(harbour()).session
    change = toggle_bookmark(session, 0, 2)
    quote = session.entries[0].spans.quotes[2]
    assert change.is_kept
    assert change.bookmark.span == Span(quote.start, quote.end)
    assert change.bookmark.words == "“a long time coming”"
    assert session.starred == {(0, 2)}
    assert not toggle_bookmark(session, 0, 2).is_kept
    assert not session.bookmarks
    assert not session.starred


def test_an_article_is_bookmarked() -> None:
    session = opened(harbour()).session
    change = toggle_bookmark(session, 0, None)
    assert change.bookmark.span is None
    assert session.is_starred(session.entries[0])


def test_what_is_not_read_or_has_not_changed_is_left_alone() -> None:
    session = opened(harbour(), "late.txt").session
    toggle_bookmark(session, 0, 2)
    assert relocate_bookmarks(session, 0) == []
    assert relocate_bookmarks(session, 1) == []


def test_words_that_are_gone_keep_their_bookmark_where_it_was() -> None:
    session = opened(harbour()).session
    toggle_bookmark(session, 0, 2)
    text = session.entries[0].article
    assert text is not None
    changed = harbour(headline="Another headline altogether").article
    shorter = type(changed)(changed.text.replace("a long time coming", "late"), changed.blocks,
                            file=changed.file, title=changed.title)  # fmt: skip
    session.entries[0].opened(shorter)
    before = dict(session.bookmarks)
    assert relocate_bookmarks(session, 0) == []
    assert session.bookmarks == before
