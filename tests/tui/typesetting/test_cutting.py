"""What does not fit is cut between words, with … for the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.typesetting.test_wrapping import TEXTS
from tui.typesetting.wrapping import clamp, shorten, shorten_start

TITLE = "Hillary Clinton Was Headed to ER But Turned Back"


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        (TITLE, 48, TITLE),
        (TITLE, 36, "Hillary Clinton Was Headed to ER…"),
        (TITLE, 8, "Hillary…"),
        ("Council votes, then leaves", 16, "Council votes…"),
        ("They said “nothing at all”", 12, "They said…"),
        ("Jo Christopherson-Montgomery", 12, "Jo Christop…"),
        ("unbreakableword", 6, "unbre…"),
        ("港湾評議会は渡し船を残す", 9, "港湾評議…"),
        ("two\nlines", 9, "two lines"),
        ("two\x1b[2Jlines", 12, "two�[2Jlines"),
        ("a b", 1, "…"),
        ("", 5, ""),
    ],
)
def test_the_end_is_cut_between_words(text: str, width: int, shown: str) -> None:
    assert shorten(text, width) == shown


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        (TITLE, 48, TITLE),
        (TITLE, 15, "…Turned Back"),
        (TITLE, 16, "…But Turned Back"),
        ("unbreakableword", 6, "…eword"),
        ("港湾評議会は渡し船を残す", 8, "…を残す"),
        ("words before ", 20, "words before "),
        ("many words before ", 15, "…words before "),
    ],
)
def test_the_beginning_is_cut_between_words(text: str, width: int, shown: str) -> None:
    assert shorten_start(text, width) == shown


def test_the_last_line_alone_is_cut() -> None:
    assert clamp(TITLE, 16, 2) == ["Hillary Clinton", "Was Headed to…"]
    assert clamp(TITLE, 26, 2) == ["Hillary Clinton Was Headed", "to ER But Turned Back"]


@given(TEXTS, st.integers(1, 40), st.integers(1, 3))
def test_nothing_is_wider_or_longer_than_asked(text: str, width: int, lines: int) -> None:
    cut = clamp(text, width, lines)
    assert len(cut) <= lines
    for line in (*cut, shorten(text, width), shorten_start(text, width)):
        assert cell_len(line) <= max(width, 2)


@given(st.lists(st.text("abcdefg", min_size=1, max_size=5), max_size=30), st.integers(12, 40))
def test_no_short_word_is_ever_cut(words: list[str], width: int) -> None:
    text = " ".join(words)
    for cut in (shorten(text, width), shorten_start(text, width)):
        assert set(cut.replace("…", "").split()) <= set(words)
