"""What sentences are compared by: stems without stop words, in the language of the text."""

from __future__ import annotations

import pytest

from summarize.text.language import KNOWN
from summarize.text.vocabulary import Tokenizer, get_vocabulary


def test_terms_are_stems_without_stop_words() -> None:
    terms = get_vocabulary("en").terms("The councillors voted for the bridges")
    assert terms == get_vocabulary("en").terms("councillor votes, a bridge")


def test_each_language_has_its_own() -> None:
    assert "und" in get_vocabulary("de").stop_words
    assert "and" in get_vocabulary("en").stop_words
    assert get_vocabulary("de").terms("der Rat und die Räte") != []


@pytest.mark.parametrize("language", KNOWN)
def test_every_language_has_terms(language: str) -> None:
    assert len(get_vocabulary(language).terms("αβγδεζηθ przystanek zupełnie")) == 3


def test_a_word_that_no_language_has_is_its_own_stem() -> None:
    word = "b" * 200 + "ations"
    assert get_vocabulary("en").terms(word) == [word]


def test_a_language_that_sumy_does_not_know_has_every_word() -> None:
    assert get_vocabulary("xx").terms("The councillors voted") == ["the", "councillors", "voted"]


def test_words_keep_what_belongs_to_them() -> None:
    words = Tokenizer().to_words("Miami-Dade’s U.S. vote: 1,120 to 3-2, don’t")
    assert words == ("miami-dade's", "u.s.", "vote", "1,120", "to", "3-2", "don't")


def test_scripts_without_blanks_are_cut_in_pairs() -> None:
    assert Tokenizer().to_words("市議会は") == ("市議", "議会", "会は")
