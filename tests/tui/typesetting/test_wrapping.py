from __future__ import annotations

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


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two ", "three"]),
        ("one two three", 8, ["one two ", "three"]),
        ("exactly10! next", 10, ["exactly10! ", "next"]),
        ("a\n\nb", 9, ["a\n", "\n", "b"]),
        ("unbreakableword", 5, ["unbre", "akabl", "eword"]),
        ("three-to-two-vote", 9, ["three-to-", "two-vote"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢字。漢", 4, ["漢", "字。", "漢"]),
        ("a  " + " " * 20 + "b", 4, ["a" + " " * 22, "b"]),
        ("e\u0301" * 4, 2, ["e\u0301e\u0301", "e\u0301e\u0301"]),
        ("👩\u200d👩\u200d👧👍", 2, ["👩\u200d👩\u200d👧", "👍"]),
    ],
)
def test_examples(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


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
