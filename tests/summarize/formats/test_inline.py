"""Styles follow their words when a text is cleaned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.formats.inline import settle
from summarize.model import Hints, Style, StyleKind


def test_of_a_text_that_cleaning_changes_no_style_is_kept() -> None:
    mark = (Style(1, 4, StyleKind.STRONG),)
    assert read_article("a bold", hints=Hints(styles=mark)).styles == mark
    assert read_article("\x1b[1ma bold", hints=Hints(styles=mark)).styles == ()


@given(st.text(st.sampled_from("ab \t\n\u00a0\x1b["), max_size=30), st.data())
def test_marks_follow_their_words_when_blanks_go(words: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    text, marks = settle(words, [(start, end, StyleKind.STRONG, "")])
    for first, last, *_ in marks:
        assert text[first:last] == " ".join(words[start:end].split())
