"""Bookmarks set, shown and gone to: without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from summarize.model import Span
from tests.tui.factory import harbour, plain, reader, said
from tests.tui.screens.main.fakes import (
    FakeArticles,
    FakeMemory,
    FakePanes,
    Said,
    fake_widgets,
    opened,
)
from tui.screens.main.bookmark_controller import BookmarkController
from tui.screens.main.quote_walk import QuoteWalk
from tui.session.open_article import OpenArticle
from tui.typesetting.pane_layout import Pane


@dataclass
class Bookmarked:
    """Two articles of which things are bookmarked."""

    current: OpenArticle = field(default_factory=lambda: opened(harbour(), plain("A", "a.txt")))
    widgets: SimpleNamespace = field(default_factory=fake_widgets)
    panes: FakePanes = field(default_factory=FakePanes)
    memory: FakeMemory = field(default_factory=FakeMemory)
    said: Said = field(default_factory=Said)

    def __post_init__(self) -> None:
        self.articles = FakeArticles(self.current)
        self.walk = QuoteWalk(
            self.current,
            self.widgets,
            self.panes,
            self.articles,
            self.said,
            str,
            self.open_article,
            lambda offset: None,
        )
        self.bookmarks = BookmarkController(
            self.current,
            self.widgets.text,
            self.panes,
            self.articles,
            self.walk,
            self.memory,
            self.said,
            self.open_article,
            lambda name: "B",
        )

    def open_article(self, index: int) -> None:
        if index != self.current.index:
            self.walk.deselect()
            self.current.index = index


@pytest.fixture
def b() -> Bookmarked:
    return Bookmarked()


def test_the_article_is_bookmarked_where_no_quote_is_current(b: Bookmarked) -> None:
    b.bookmarks.toggle()
    assert b.said == ["Bookmark added to article"]
    assert str(b.widgets.text.border_title).startswith(" ★ ")
    assert b.articles.updated == [0]
    b.bookmarks.toggle()
    assert b.said[-1] == "Bookmark removed from article"
    assert [kept for _, kept in b.memory.bookmarks] == [True, False]


def test_the_article_is_bookmarked_while_the_list_has_the_keys(b: Bookmarked) -> None:
    b.walk.go_to(2)
    b.panes.active = Pane.ARTICLES
    b.bookmarks.toggle()
    assert b.said == ["Bookmark added to article"]
    assert {span for _, span in b.current.session.bookmarks} == {None}
    b.panes.active = Pane.TEXT
    b.bookmarks.toggle()
    assert b.said[-1] == "Bookmark added to quote"


def test_the_current_quote_is_bookmarked(b: Bookmarked) -> None:
    b.walk.go_to(3)
    b.bookmarks.toggle()
    assert b.said == ["Bookmark added to quote"]
    assert b.widgets.text.last("show_stars") == (frozenset({3}),)
    assert b.widgets.card.last("show")[0].starred
    assert not str(b.widgets.text.border_title).startswith(" ★ ")


def test_bookmarks_are_gone_round(b: Bookmarked) -> None:
    for number in (5, 2):
        b.walk.go_to(number)
        b.bookmarks.toggle()
    b.open_article(1)
    b.bookmarks.toggle()
    places = []
    for _ in range(4):
        b.bookmarks.go_to_next()
        places.append((b.current.index, b.walk.number))
        b.widgets.text.top += 1
    assert places == [(0, 2), (0, 5), (1, None), (0, 2)]


@pytest.mark.parametrize("number", [None, 3])
def test_where_the_only_bookmark_is_it_is_said_that_there_is_no_other(
    b: Bookmarked, number: int | None
) -> None:
    if number is not None:
        b.walk.go_to(number)
    b.bookmarks.toggle()
    b.bookmarks.go_to_next()
    assert b.said[-1] == "No other bookmark"
    b.open_article(1)
    b.bookmarks.go_to_next()
    assert len(b.said) == 2, "it goes there"


def test_without_bookmarks_it_says_how_to_make_one(b: Bookmarked) -> None:
    b.bookmarks.go_to_next()
    assert b.said == ["No bookmarks: press B to add one"]


def test_the_bookmarks_of_a_changed_text_move_with_their_words(b: Bookmarked) -> None:
    b.walk.go_to(0)
    b.bookmarks.toggle()
    (old,) = b.current.session.bookmarks.values()
    words = b.current.entry.spans.quotes[0].slice(b.current.article.text)
    b.current.entry.opened(harbour(headline="Harbour council votes again, and longer").article)
    b.bookmarks.relocate(0)
    (new,) = b.current.session.bookmarks.values()
    assert new.article != old.article
    assert isinstance(new.span, Span)
    assert new.span.slice(b.current.article.text) == words
    assert b.memory.bookmarks[-2:] == [(old, False), (new, True)]


def test_an_article_that_is_not_read_has_no_bookmark() -> None:
    b = Bookmarked(opened("late.txt"))
    b.bookmarks.toggle()
    assert b.said == ["This article is still being read"]


NO_QUOTE = "Marked as not a quote: Z undoes the last correction"


@pytest.mark.parametrize("number", [0, 3], ids=["marked words", "indirect"])
async def test_what_was_just_marked_as_no_quote_is_not_bookmarked_nor_its_article(
    number: int,
) -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        screen: Any = app.screen
        screen.reader.walk.go_to(number)
        await pilot.press("X")
        await pilot.pause()
        await pilot.press("B")
        await pilot.pause()
        assert said(app) == [NO_QUOTE]
        assert not screen.reader.current.session.bookmarks
        await pilot.press("Z")
        await pilot.pause()
        screen.reader.walk.go_to(number)
        await pilot.press("B")
        await pilot.pause()
        assert said(app) == ["Bookmark added to quote"]


@pytest.mark.parametrize("keys", [("B",), ("n", "escape")], ids=["said", "another quote"])
async def test_an_article_can_be_bookmarked_though_a_quote_of_it_became_none(
    keys: tuple[str, ...],
) -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        screen: Any = app.screen
        screen.reader.walk.go_to(3)
        await pilot.press("X")
        await pilot.pause()
        await pilot.press(*keys, "B")
        await pilot.pause()
        assert said(app) == ["Bookmark added to article"]
