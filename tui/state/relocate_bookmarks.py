"""Places and bookmarks of a text that has changed: where their words stand now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.corrections.log import ends_alike, file_parts
from summarize.text.relocate import find_again, find_once

if TYPE_CHECKING:
    from tui.state.store import Bookmark

__all__ = ["carried", "is_earlier_text", "moved", "outdated"]

_ENOUGH = 60
"""Characters that tell a place from others."""


def moved(place: int, before: str, after: str) -> int:
    """Return where what stands at a place of one text stands in the next, in characters.

    The same place where that is not known, or the text's beginning.
    """
    at = find_once(after, before[place : place + _ENOUGH]) if place else None
    return min(place, len(after)) if at is None else at


def outdated(bookmarks: Iterable[Bookmark], file: str, article: str) -> list[Bookmark]:
    """Return the bookmarks of a file that were made in another text of it.

    ``article`` is the content hash of its text now. A file is known by its name and folder, from
    wherever it was opened.
    """
    parts = file_parts(file)
    return [
        mark
        for mark in bookmarks
        if mark.article != article
        and (mark.file == file or ends_alike(file_parts(mark.file), parts))
    ]


def is_earlier_text(mark: Bookmark, file: str, title: str) -> bool:
    """Whether a bookmark is surely of a text that a file had before, not of a namesake elsewhere.

    ``title`` is that of its text now.
    """
    is_whole = len(file_parts(file)) > 1 or "://" in file
    return mark.title == title or (is_whole and mark.file == file)


def carried(mark: Bookmark, text: str, article: str, title: str) -> Bookmark | None:
    """Return the bookmark as it is in the new text, None where that has no one place for it.

    A quote is where its words are, if they are there once, edited a little or not; an article is
    the same by its headline or by its first words.
    """
    if mark.span is None:
        is_same = mark.title == title or (
            bool(mark.words) and find_again(text, mark.words) is not None
        )
        return replace(mark, article=article, title=title) if is_same else None
    place = find_again(text, mark.words)
    return None if place is None else replace(mark, article=article, span=place, title=title)
