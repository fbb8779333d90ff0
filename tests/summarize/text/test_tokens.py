"""Tokens of a text, and the part of speech each is given where it stands."""

from __future__ import annotations

import pytest

from summarize.text.tokens import tokenize
from tests.summarize.telling import table


def tagged(text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text, [(0, len(text))])
    return list(zip(tokens.words, tokens.tags, strict=True))


WORDS = {
    "abbreviations": ("Mr. Lowe left the U.S. today.", ["Mr.", "Lowe", "left", "the", "U.S."]),
    "possessive": ("Ortiz’s plan", ["Ortiz", "’s", "plan"]),
    "contraction": ("They’ll see", ["They", "’ll", "see"]),
    "apostrophe in a name": ("O’Neill spoke", ["O’Neill", "spoke"]),
    "hyphens": ("the so-called plan", ["the", "so-called", "plan"]),
    "numbers": ("$1,120.50 and 63%", ["$1,120.50", "and", "63%"]),
    "marks": ("“No,” she", ["“", "No", ",", "”", "she"]),
}


@pytest.mark.parametrize(("text", "words"), table(WORDS))
def test_words_are_cut_where_a_reader_cuts_them(text: str, words: list[str]) -> None:
    assert [word for word, _ in tagged(text)][: len(words)] == words


def test_tokens_lie_where_their_words_stand() -> None:
    text = "Before. Maria Ortiz said no. After."
    tokens = tokenize(text, [(8, 28)])
    assert list(tokens.words) == ["Maria", "Ortiz", "said", "no", "."]
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == list(
        tokens.words
    )


def test_parts_of_speech() -> None:
    assert tagged("On Monday she said that Maria Ortiz was on the old pier.") == [
        ("On", "IN"),
        ("Monday", "DATE"),
        ("she", "PRP"),
        ("said", "VBD"),
        ("that", "SUB"),
        ("Maria", "NAME"),
        ("Ortiz", "NAME"),
        ("was", "AUX"),
        ("on", "IN"),
        ("the", "DT"),
        ("old", "JJ"),
        ("pier", "NN"),
        (".", "."),
    ]


def test_a_capital_at_the_start_of_a_sentence_makes_no_name() -> None:
    text = "Residents left. The residents came back."
    tokens = tokenize(text, [(0, 15), (16, len(text))])
    assert "NAME" not in tokens.tags


def test_in_a_headline_no_capital_does() -> None:
    text = "Residents Leave Old Pier"
    assert "NAME" in tokenize(text, [(0, len(text))]).tags
    assert "NAME" not in tokenize(text, [(0, len(text))], frozenset({0})).tags


def test_the_apostrophe_of_a_plural_that_owns() -> None:
    text = "The teachers’ union met. ‘The teachers’ he said."
    found = tokenize(text, [(0, 24), (25, len(text))])
    tags = [tag for word, tag in zip(found.words, found.tags, strict=True) if word == "’"]
    assert tags == ["POS", ","]


def test_a_handle_is_one_word() -> None:
    found = tokenize("Write to ann@x.example, or @annlee and @ann_lee2.", [(0, 49)])
    assert [word for word in found.words if "@" in word] == ["@", "@annlee", "@ann_lee2"]
