from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.typesetting.wrapping import _WIDE_OR_ODD, cell_column, cell_index, wrap

# Words of every width: Latin, curly marks, CJK, emoji with joiners, combining marks, long words.
WORDS = "the |vote| |  |“Quote,” |漢字|かな。|「|」|é|\u200b|\n|well-known|—|\u3000|ﬁ|ก็"
CLUSTERS = ["e\u0301", "👩\u200d👩\u200d👧", "❤\ufe0f", "🇫🇷", "x" * 30]
PIECES = st.sampled_from([*WORDS.split("|"), *CLUSTERS])
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80))


def lines(text: str, width: int) -> list[str]:
    starts = wrap(text, 0, len(text), width)
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@given(TEXTS, st.integers(1, 60))
def test_every_character_is_on_exactly_one_line(text: str, width: int) -> None:
    assert "".join(lines(text, width)) == text


@given(TEXTS, st.integers(2, 60))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    for line in lines(text, width):
        shown = line.rstrip(" \u3000\n")
        assert cell_len(shown) <= width or len(shown) <= 1 or _is_one_cluster(shown)


def _is_one_cluster(text: str) -> bool:
    from rich.cells import split_graphemes

    return len([span for span in split_graphemes(text)[0] if span[2]]) <= 1


@given(TEXTS, st.integers(1, 60))
def test_newlines_always_end_a_line(text: str, width: int) -> None:
    for line in lines(text, width):
        assert "\n" not in line[:-1]


@given(st.lists(st.text("abcdefg-", min_size=1, max_size=9), max_size=30), st.integers(10, 40))
def test_words_that_fit_are_never_cut(words: list[str], width: int) -> None:
    for line in lines(" ".join(words), width):
        assert all(word in words for word in line.split())


class Case(NamedTuple):
    text: str
    width: int
    expected: list[str]


@pytest.mark.parametrize(
    "case",
    [
        Case("", width=10, expected=[""]),
        Case("one two three", width=7, expected=["one two ", "three"]),
        Case("one two three", width=8, expected=["one two ", "three"]),
        Case("exactly10! next", width=10, expected=["exactly10! ", "next"]),
        Case("a\n\nb", width=9, expected=["a\n", "\n", "b"]),
        Case("unbreakableword", width=5, expected=["unbre", "akabl", "eword"]),
        Case("three-to-two-vote", width=9, expected=["three-to-", "two-vote"]),
        Case("漢字漢字", width=4, expected=["漢字", "漢字"]),
        Case("漢字漢字", width=5, expected=["漢字", "漢字"]),
        Case("漢字。漢", width=4, expected=["漢", "字。", "漢"]),
        Case("a  " + " " * 20 + "b", width=4, expected=["a" + " " * 22, "b"]),
        Case("e\u0301" * 4, width=2, expected=["e\u0301e\u0301", "e\u0301e\u0301"]),
        Case("👩\u200d👩\u200d👧👍", width=2, expected=["👩\u200d👩\u200d👧", "👍"]),
    ],
    ids=lambda case: case.text,
)
def test_examples(case: Case) -> None:
    assert lines(case.text, case.width) == case.expected


def test_the_narrow_class_is_narrow() -> None:
    wrong = [
        hex(code)
        for code in range(0x20, 0x2100)
        if not _WIDE_OR_ODD.search(chr(code)) and cell_len(chr(code)) != 1
    ]
    assert wrong == []


@given(TEXTS.filter(lambda text: "\n" not in text), st.integers(0, 80))
def test_cell_index_is_the_inverse_of_cell_column(text: str, index: int) -> None:
    index = min(index, len(text))
    found = cell_index(text, cell_column(text, index))
    assert found >= index or cell_len(text[found:index]) == 0 or index < len(text)
    assert cell_index(text, 10_000) == len(text)
