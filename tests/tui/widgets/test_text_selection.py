"""What the mouse selects: characters, words, paragraphs, wherever lines are broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Span
from tests.tui.factory import harbour
from tui.typesetting.typeset import set_page
from tui.widgets.text_selection import (
    TextSelector,
    paragraph_at,
    selection_of,
    span_of,
    whole_graphemes,
    word_at,
)

PAGE = set_page(harbour().article, 30)
WORDS = PAGE.text


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("The well-known O’Neill.", 5, "well-known"),
        ("The well-known O’Neill.", 8, "well-known"),
        ("The well-known O’Neill.", 16, "O’Neill"),
        ("the parents’ roof", 5, "parents"),
        ("“Nobody,” she", 1, "Nobody"),
        ("“Nobody,” she", 0, "“"),
        ("voted 5-4 on", 6, "5-4"),
        ("cafe\u0301 ole\u0301", 1, "cafe\u0301"),
        ("東京 です", 0, "東京"),
        ("a -- b", 2, "-"),
        ("so 👩\u200d👧 so", 4, "👩\u200d👧"),
    ],
)
def test_a_word_has_letters_digits_and_what_joins_them(text: str, offset: int, word: str) -> None:
    found = word_at(text, offset)
    assert found is not None
    assert found.slice(text) == word


@pytest.mark.parametrize("offset", [-1, 3, 99])
def test_there_is_no_word_in_a_blank_or_outside(offset: int) -> None:
    assert word_at("one two", offset) is None


@given(st.text("ab’'- .", max_size=30), st.integers(-2, 32))
def test_every_character_of_a_word_gives_the_same_word(text: str, offset: int) -> None:
    found = word_at(text, offset)
    if found is not None:
        assert found.start <= offset < found.end
        for other in range(found.start, found.end):
            assert word_at(text, other) == found


@given(
    st.text("ae\u0301\u200d👩👍\U0001f3fd \n", max_size=40), st.integers(0, 40), st.integers(0, 40)
)
def test_whole_graphemes_hold_what_was_meant_and_stay_as_they_are(
    text: str, one: int, other: int
) -> None:
    span = Span(*(min(n, len(text)) for n in sorted((one, other))))
    whole = whole_graphemes(text, span)
    assert whole.start <= span.start
    assert span.end <= whole.end <= len(text)
    assert whole_graphemes(text, whole) == whole


def test_a_paragraph_is_whole_however_it_is_broken_into_lines() -> None:
    said = "“Nobody here wants to be the one who sank it,” said Marta Quist, the council’s chair. "
    said += "“We found the money because we had to,” Quist added."
    start = WORDS.index("“Nobody")
    for offset in (start, start + 60, start + len(said) - 1):
        found = paragraph_at(PAGE, offset)
        assert found is not None
        assert found.slice(WORDS) == said
    headline = paragraph_at(PAGE, WORDS.index("votes"))
    assert headline is not None
    assert headline.slice(WORDS) == "Harbour council votes to keep its ferry"


def test_dragging_selects_either_way_with_both_ends() -> None:
    selector = TextSelector()
    selector.press(10)
    assert selector.drag(PAGE, 10) is None
    assert not selector.was_dragged
    assert selector.drag(PAGE, 14) == Span(10, 15)
    assert selector.drag(PAGE, 7) == Span(7, 11)
    assert selector.drag(PAGE, 10) == Span(10, 11)
    assert selector.was_dragged
    selector.release()
    assert selector.drag(PAGE, 20) is None


def test_more_clicks_select_what_the_first_was_on_though_the_text_moved() -> None:
    selector = TextSelector()
    at = WORDS.index("council")
    assert selector.click(PAGE, at, 1) is None
    word = selector.click(PAGE, at + 100, 2)
    assert word is not None
    assert word.slice(WORDS) == "council"
    assert selector.click(PAGE, at + 100, 3) == paragraph_at(PAGE, at)


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_stretch_is_kept_as_textual_keeps_it(start: int, length: int) -> None:
    span = Span(start, start + length)
    assert span_of(selection_of(span), 2000) == span
    assert span_of(selection_of(span), start).end <= start
