"""A narration has every marked stretch folded into one item, and sentences of its own."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import NamedTuple

import pytest

from summarize.model import Span
from summarize.syntax.narration import NO_MARK
from tests.summarize.steps import item_of, sentence_of, story


class Case(NamedTuple):
    text: str
    sentences: list[str]


CASES = {
    "no marks": Case("The pier is old. It leaks.", ["The pier is old .", "It leaks ."]),
    "a mark is one item": Case("“It is old. It leaks,” Ortiz said.", ["“” Ortiz said ."]),
    "a mark that ends a sentence": Case(
        "Ortiz said, “It is old.” Lowe left.", ["Ortiz said , “”", "Lowe left ."]
    ),
    "a question goes on to its cue": Case("“Is it old?” Ortiz asked.", ["“” Ortiz asked ."]),
    "a question, and another sentence": Case(
        "“Is it old?” The pier was closed.", ["“”", "The pier was closed ."]
    ),
    "a nickname is part of the name": Case(
        "Edward “Ned” Farrow said no.", ["Edward “ Ned ” Farrow said no ."]
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_marks_are_folded_and_sentences_cut(case: Case) -> None:
    narration = story(case.text).narration
    assert [" ".join(s.words[s.first : s.last]) for s in narration] == case.sentences


def test_sentences_are_numbered_and_know_their_block() -> None:
    narration = story("The pier is old. It leaks.", "Lowe left.").narration
    assert [(s.number, s.block) for s in narration] == [(0, 0), (1, 0), (2, 1)]


def test_items_of_all_sentences_share_their_columns() -> None:
    first, second = story("The pier is old. It leaks.").narration
    assert first.words is second.words
    assert second.words[second.first - 1] == "."


def test_a_mark_is_known_by_its_index() -> None:
    sentence = sentence_of("“One,” Ortiz said, “two.”")
    marks = [mark for mark in sentence.marks if mark != NO_MARK]
    assert marks == [0, 1]
    assert sentence.has_marks
    assert not sentence_of("Ortiz said so.").has_marks


def test_a_span_leaves_punctuation_at_its_edges_out() -> None:
    text = "The pier, Ortiz said, is old."
    sentence = sentence_of(text)
    comma = item_of(sentence, ",")
    span = sentence.span(comma, sentence.last)
    assert span is not None
    assert span.slice(text) == "Ortiz said, is old"
    assert sentence.span(comma, comma + 1) is None
    assert sentence.items_of(span) == (comma + 1, sentence.last - 1)


def test_a_sentence_can_be_read_from_an_item_on() -> None:
    sentence = sentence_of("In May, Ortiz left.")
    rest = sentence.from_item(3)
    assert (rest.first, rest.last, rest.words) == (3, sentence.last, sentence.words)
    assert sentence.from_item(sentence.first) is sentence


def test_a_sentence_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        sentence_of("Ortiz left.").first = 3  # type: ignore[misc]


def test_spans_are_characters_of_the_article() -> None:
    sentence = sentence_of("Ortiz left.")
    assert sentence.span(sentence.first, sentence.last) == Span(0, 10)
