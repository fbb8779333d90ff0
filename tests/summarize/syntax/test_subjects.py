"""The subject of a verb, and of a whole sentence, behind whatever stands between."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.syntax.subjects import main_subject, subject_before
from tests.summarize.steps import item_of, sentence_of, words_of


class Case(NamedTuple):
    text: str
    subject: str | None


MAIN = {
    "a name": Case("Maria Ortiz said no.", "Maria Ortiz"),
    "behind a fronted phrase": Case("In May, Maria Ortiz said no.", "Maria Ortiz"),
    "behind a fronted clause": Case("When Lowe left, Maria Ortiz said no.", "Maria Ortiz"),
    "behind a participle": Case("Asked about it, the mayor said no.", "the mayor"),
    "behind a fronted mark": Case(
        "In a note titled “The Pier,” Maria Ortiz said no.", "Maria Ortiz"
    ),
    "before an apposition": Case("Maria Ortiz, the mayor, said no.", "Maria Ortiz"),
    "before a relative clause": Case("Maria Ortiz, who left, said no.", "Maria Ortiz"),
    "a lone determiner": Case("Others said no.", "Others"),
    "none": Case("Not at all.", None),
}


@pytest.mark.parametrize("case", MAIN.values(), ids=MAIN)
def test_the_subject_of_a_sentence(case: Case) -> None:
    sentence = sentence_of(case.text)
    assert words_of(sentence, main_subject(sentence)) == case.subject


BEFORE_SAID = {
    "right before": Case("The mayor said no.", "The mayor"),
    "over adverbs": Case("The mayor later also said no.", "The mayor"),
    "over commas": Case("Maria Ortiz, a former mayor, said no.", "Maria Ortiz"),
    "over dashes": Case("Maria Ortiz — a former mayor — said no.", "Maria Ortiz"),
    "over brackets": Case("Maria Ortiz (D) said no.", "Maria Ortiz"),
    "over a mark with its comma": Case(
        "Maria Ortiz, speaking on “The Hour,” said no.", "Maria Ortiz"
    ),
    "with its own clause": Case("An employee who answered the telephone said no.", "An employee"),
    "seen by somebody": Case("A letter seen by the paper said no.", "A letter seen by the paper"),
    "who asked for terms": Case("A man who asked not to be named said no.", "A man"),
}


@pytest.mark.parametrize("case", BEFORE_SAID.values(), ids=BEFORE_SAID)
def test_the_subject_of_a_verb(case: Case) -> None:
    sentence = sentence_of(case.text)
    found = subject_before(sentence, item_of(sentence, "said"))
    assert words_of(sentence, found) == case.subject
