"""Bookmarks and places follow their words into a text that changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.model import Span
from tui.state.relocate_bookmarks import carried, moved, outdated
from tui.state.store import Bookmark

MARK = Bookmark("ab" * 16, Span(4, 9), "a.txt", "A title", "so be it")


@pytest.mark.parametrize(
    ("text", "place"),
    [("And so\nbe it.", Span(4, 12)), ("so be it, so be it", None), ("So it was.", None)],
)
def test_where_the_words_of_a_bookmark_are_now(text: str, place: Span | None) -> None:
    found = carried(MARK, text, "cd" * 16, "Another title")
    expected = None if place is None else replace(MARK, article="cd" * 16, span=place)
    assert found == (expected and replace(expected, title="Another title"))


@pytest.mark.parametrize(
    ("place", "after", "expected"),
    [
        (7, "Well. And it is so.", 13),
        (7, "And it was not so.", 7),
        (7, "is so. And is so.", 7),
        (0, "Well. And it is so.", 0),
        (7, "And", 3),
    ],
)
def test_where_a_place_is_now(place: int, after: str, expected: int) -> None:
    assert moved(place, "And it is so.", after) == expected


def test_an_article_is_known_by_its_headline_in_another_text() -> None:
    whole = replace(MARK, span=None, words="")
    assert carried(whole, "", "cd" * 16, "A title") == replace(whole, article="cd" * 16)
    assert carried(whole, "", "cd" * 16, "Another title") is None


def test_only_bookmarks_of_texts_that_are_gone_are_outdated() -> None:
    assert outdated([MARK], "a.txt", "cd" * 16) == [MARK]
    assert outdated([MARK], "a.txt", MARK.article) == []
    assert outdated([MARK], "b.txt", "cd" * 16) == []
    assert outdated([MARK], "a.txt", "cd" * 16, {MARK.article}) == []
