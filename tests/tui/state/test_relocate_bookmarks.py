"""Bookmarks and places follow their words into a text that changed."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from summarize.model import Span
from tui.state.relocate_bookmarks import carried, is_earlier_text, moved, outdated
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


class Place(NamedTuple):
    place: int
    after: str
    expected: int


@pytest.mark.parametrize(
    "case",
    [
        Place(7, after="Well. And it is so.", expected=13),
        Place(7, after="And it was not so.", expected=7),
        Place(7, after="is so. And is so.", expected=7),
        Place(0, after="Well. And it is so.", expected=0),
        Place(7, after="And", expected=3),
    ],
)
def test_where_a_place_is_now(case: Place) -> None:
    assert moved(case.place, "And it is so.", case.after) == case.expected


def test_an_article_is_known_by_its_headline_in_another_text() -> None:
    whole = replace(MARK, span=None, words="")
    assert carried(whole, "", "cd" * 16, "A title") == replace(whole, article="cd" * 16)
    assert carried(whole, "", "cd" * 16, "Another title") is None


def test_an_article_with_another_headline_is_known_by_its_first_words() -> None:
    whole = replace(MARK, span=None, words="The council of Holm met on Monday and voted.")
    text = "New title\n\nThe council of Holm met on Monday, and voted. It was late."
    moved_there = carried(whole, text, "cd" * 16, "New title")
    assert moved_there == replace(whole, article="cd" * 16, title="New title")
    assert carried(whole, "New title\n\nA fire in Leam.", "cd" * 16, "New title") is None


def test_bookmarks_of_another_text_of_a_file_are_outdated() -> None:
    assert outdated([MARK], "a.txt", "cd" * 16) == [MARK]
    assert outdated([MARK], "a.txt", MARK.article) == []
    assert outdated([MARK], "b.txt", "cd" * 16) == []
    assert outdated([MARK], "stories/a.txt", "cd" * 16) == [MARK]  # opened from elsewhere


@pytest.mark.parametrize(
    ("known", "file", "title", "is_earlier"),
    [
        ("a.txt", "a.txt", "A title", True),
        ("a.txt", "a.txt", "Of another town", False),
        ("stories/a.txt", "stories/a.txt", "Another title", True),
        ("stories/a.txt", "other/a.txt", "Another title", False),
        ("https://a.test/x", "https://a.test/x", "Another title", True),
    ],
)
def test_a_namesake_in_another_folder_is_no_earlier_text(
    known: str, file: str, title: str, is_earlier: bool
) -> None:
    assert is_earlier_text(replace(MARK, file=known), file, title) is is_earlier
