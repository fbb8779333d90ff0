"""Bookmarks of a session, as values."""

from __future__ import annotations

from dataclasses import replace

from summarize.model import Analysis, QuoteKind, Span
from tests.tui.factory import harbour
from tests.tui.screens.main.fakes import opened
from tui.session.bookmarks import relocate_bookmarks, settle_bookmarks, toggle_bookmark
from tui.session.quote_spans import find_spans


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


def edited(analysis: Analysis, old: str, new: str) -> Analysis:
    """Return an analysis of which nothing is known but its text, edited."""
    text = analysis.article.text.replace(old, new)
    return replace(analysis, article=replace(analysis.article, text=text), quotes=())


def test_a_bookmark_of_a_quote_that_was_edited_a_little_is_put_on_it() -> None:
    session = opened(harbour()).session
    toggle_bookmark(session, 0, 5)
    entry = session.entries[0]
    assert entry.article is not None
    again = edited(harbour(), "This is [sic] the wrong", "This is [sic], they say, the wrong")
    text = again.article.text.replace("[T]his is [sic] the wrong", "[T]his is the very wrong")
    entry.opened(replace(again.article, text=text))
    relocate_bookmarks(session, 0)
    at = text.index("“[T]his")
    meant = replace(harbour().quotes[5], start=at, end=text.index("” said Pia") + 1)
    found = Analysis(entry.article, (), (), (meant,))
    entry.analysis, entry.spans = found, find_spans(found)
    settle_bookmarks(session, 0)
    session.star(0)
    assert [mark.span for mark in session.bookmarks.values()] == [Span(meant.start, meant.end)]
    assert session.starred == {(0, 0)}


def test_of_two_files_with_one_text_both_keep_their_bookmark_when_one_is_edited() -> None:
    session = opened(harbour(), harbour("again.txt")).session
    toggle_bookmark(session, 0, 2)
    old = session.entries[0].key
    session.entries[0].opened(edited(harbour(), "on Monday", "on Tuesday").article)
    changes = relocate_bookmarks(session, 0)
    assert [change.is_kept for change in changes] == [True, True]
    kept = {(mark.article, mark.file) for mark in session.bookmarks.values()}
    assert kept == {(old, "again.txt"), (session.entries[0].key, "holm.txt")}
    assert relocate_bookmarks(session, 0) == []  # so that one that is removed stays removed


STATED = "an internal review shows no one from the state released part of the filings of last year"


def test_a_bookmark_of_one_of_two_statements_one_within_the_other_is_put_on_it() -> None:
    said = replace(harbour().quotes[0], kind=QuoteKind.INDIRECT)

    def told(words: str) -> Analysis:
        text = f"The office says {words}."
        at, inner = text.index(words), text.index("no one")
        quotes = (replace(said, start=at, end=len(text) - 1),
                  replace(said, start=inner, end=len(text) - 1))  # fmt: skip
        return Analysis(replace(harbour().article, text=text), (), (), quotes)

    session = opened(told(STATED)).session
    for meant in (0, 1):
        toggle_bookmark(session, 0, meant)
        for words in (STATED.replace("an", "a thorough"), STATED.replace("state", "whole state")):
            found = told(words)
            session.entries[0].opened(found.article)
            relocate_bookmarks(session, 0)
            session.analysed(0, found, find_spans(found))
            settle_bookmarks(session, 0)
            session.star(0)
            assert session.starred == {(0, meant)}
        toggle_bookmark(session, 0, meant)


def test_a_bookmark_follows_one_small_edit_after_the_other() -> None:
    session = opened(harbour()).session
    toggle_bookmark(session, 0, 5)
    text = harbour().article.text
    quote = harbour().quotes[5]
    words = quote.slice(text).split()
    for place in range(1, len(words) - 1):
        words[place] = f"other{place}"
        edited_words = " ".join(words)
        again = f"{text[: quote.start]}{edited_words}{text[quote.end :]}"
        meant = replace(quote, end=quote.start + len(edited_words))
        found = Analysis(replace(harbour().article, text=again), (), (), (meant,))
        session.entries[0].opened(found.article)
        relocate_bookmarks(session, 0)
        session.analysed(0, found, find_spans(found))
        settle_bookmarks(session, 0)
    session.star(0)
    assert session.starred == {(0, 0)}
