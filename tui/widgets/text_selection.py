"""What the mouse selects of a text: characters; by two clicks a word, by three a paragraph."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from rich.cells import split_graphemes
from textual.geometry import Offset
from textual.selection import Selection

from summarize.model import Span
from tui.typesetting.page import Page

__all__ = [
    "TextSelector",
    "Unit",
    "paragraph_at",
    "selection_of",
    "span_of",
    "whole_graphemes",
    "word_at",
]

_JOINERS: Final = frozenset("'’-\u2010\u2011")
"""What stands inside a word: apostrophes and hyphens."""
_NEAR: Final = 64
"""Characters before and after an end of a stretch that are looked at: no grapheme is as long."""


class Unit(IntEnum):
    """What is selected at once, by the number of clicks."""

    CHARACTER = 1
    WORD = 2
    PARAGRAPH = 3


def word_at(text: str, offset: int) -> Span | None:
    """Return the word that character ``offset`` belongs to; the character itself where it is none.

    Words are letters and digits with apostrophes and hyphens inside; None for white space and
    outside the text.

    >>> word_at("The well-known O’Neill.", 7)
    Span(start=4, end=14)
    """
    if not 0 <= offset < len(text) or text[offset].isspace():
        return None
    if not _is_of_word(text, offset):
        return whole_graphemes(text, Span(offset, offset + 1))
    start = end = offset
    while start > 0 and _is_of_word(text, start - 1):
        start -= 1
    while end < len(text) and _is_of_word(text, end):
        end += 1
    return Span(start, end)


def _is_of_word(text: str, at: int) -> bool:
    """Whether a character is a letter, digit or accent, or joins two of these."""
    if _is_letter(text[at]):
        return True
    inner = 0 < at < len(text) - 1 and text[at] in _JOINERS
    return inner and _is_letter(text[at - 1]) and _is_letter(text[at + 1])


def _is_letter(character: str) -> bool:
    from unicodedata import category

    return character.isalnum() or category(character)[0] == "M"


def whole_graphemes(text: str, span: Span) -> Span:
    """Return a stretch with the whole of what is seen as one character at either end.

    >>> whole_graphemes("Cafe\u0301 au lait", Span(0, 4))
    Span(start=0, end=5)
    """
    if span.end <= span.start:
        return span
    return Span(_grapheme_at(text, span.start).start, _grapheme_at(text, span.end - 1).end)


def _grapheme_at(text: str, at: int) -> Span:
    """Return what character ``at`` is seen as one with: accents, parts of an emoji."""
    if not 0 <= at < len(text) or text[at] == "\n":
        return Span(at, at + 1)
    low, high = max(0, at - _NEAR), min(len(text), at + _NEAR)
    first = max(low, text.rfind("\n", low, at) + 1)
    behind = text.find("\n", at, high)
    for start, end, _ in split_graphemes(text[first : high if behind < 0 else behind])[0]:
        if first + end > at:
            return Span(first + start, first + end)
    return Span(at, at + 1)


def paragraph_at(page: Page, offset: int) -> Span | None:
    """Return the paragraph (headline, item …) on whose lines character ``offset`` stands."""
    if not len(page):
        return None
    first = last = page.line_at(offset)
    if page.starts[first] == page.ends[first]:
        return None
    block = page.blocks[first]
    while first > 0 and page.blocks[first - 1] == block and page.line(first - 1):
        first -= 1
    while last + 1 < len(page) and page.blocks[last + 1] == block and page.line(last + 1):
        last += 1
    return Span(page.starts[first], page.starts[last] + len(page.line(last)))


class TextSelector:
    """Follows a mouse button from where it is pressed over a page to where it is let go.

    Places are offsets into the text, so that what is selected stays so when lines are set anew.
    """

    def __init__(self) -> None:
        self._pressed: int | None = None
        self._clicked = 0
        self.was_dragged = False

    @property
    def is_pressed(self) -> bool:
        """Whether the button is held."""
        return self._pressed is not None

    def press(self, offset: int) -> None:
        """Take that the button was pressed over character ``offset``."""
        self._pressed, self.was_dragged = offset, False

    def drag(self, page: Page, offset: int) -> Span | None:
        """Return what is selected with the mouse over ``offset``; None while it has not moved."""
        if self._pressed is None or (offset == self._pressed and not self.was_dragged):
            return None
        self.was_dragged = True
        low, high = sorted((self._pressed, offset))
        return whole_graphemes(page.text, Span(low, min(high + 1, len(page.text))))

    def release(self) -> None:
        """Take that the button was let go."""
        self._pressed = None

    def click(self, page: Page, offset: int, clicks: int) -> Span | None:
        """Return what the second and third click of a row select; None for the first.

        It is what the first was on: that may have moved the text.
        """
        if clicks < Unit.WORD:
            self._clicked = offset
            return None
        if clicks == Unit.WORD:
            return word_at(page.text, self._clicked)
        return paragraph_at(page, self._clicked)


def selection_of(span: Span) -> Selection:
    """Return a stretch of the text as Textual keeps it: as if all were one line."""
    return Selection(Offset(span.start, 0), Offset(span.end, 0))


def span_of(selection: Selection, length: int) -> Span:
    """Return the stretch of a text of ``length`` characters that is selected."""
    start = selection.start.x if selection.start is not None else 0
    end = selection.end.x if selection.end is not None else length
    return Span(min(start, length), min(end, length))
