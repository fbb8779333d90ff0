"""Where noun phrases begin and end, found without a parser."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.syntax.noun_phrases import antecedent_of, phrase_back, phrase_end, step_back
from tests.summarize.steps import item_of, sentence_of, words_of


class Case(NamedTuple):
    text: str
    word: str
    phrase: str | None


BEFORE = {
    "a name": Case("Maria Ortiz said no.", "said", "Maria Ortiz"),
    "a determiner": Case("The old mayor said no.", "said", "The old mayor"),
    "a pronoun": Case("But she said no.", "said", "she"),
    "with a preposition": Case("A source in Milford said no.", "said", "A source in Milford"),
    "with a time": Case("A source last night said no.", "said", "A source"),
    "an adviser to somebody": Case(
        "An adviser to the mayor said no.", "said", "An adviser to the mayor"
    ),
    "a name with to": Case(
        "The site of the Right to Roam group said no.",
        "said",
        "The site of the Right to Roam group",
    ),
    "from one place to another": Case(
        "He drove from Dallas to Houston police said.", "said", "Houston police"
    ),
    "a percentage and a firm": Case("Sales rose 5% and the firm said no.", "said", "the firm"),
}


@pytest.mark.parametrize("case", BEFORE.values(), ids=BEFORE)
def test_the_phrase_before_a_word(case: Case) -> None:
    sentence = sentence_of(case.text)
    assert words_of(sentence, phrase_back(sentence, item_of(sentence, case.word))) == case.phrase


FROM = {
    "up to a verb": Case("The old mayor said no.", "The", "The old mayor"),
    "up to a relative clause": Case("The mayor who left said no.", "The", "The mayor"),
    "up to a day": Case("The mayor Monday said no.", "The", "The mayor"),
    "a pronoun": Case("She told them no.", "She", "She"),
    "things told by where they are": Case("A sign at the gate read so.", "A", "A sign at the gate"),
    "of people": Case("Residents in Milford said no.", "Residents", "Residents in Milford"),
    "a circumstance": Case("Trees in Milford said no.", "Trees", "Trees"),
}


@pytest.mark.parametrize("case", FROM.values(), ids=FROM)
def test_the_phrase_from_a_word_on(case: Case) -> None:
    sentence = sentence_of(case.text)
    start = item_of(sentence, case.word)
    assert words_of(sentence, (start, phrase_end(sentence, start))) == case.phrase


ANTECEDENTS = {
    "behind a comma": Case("Maria Ortiz, who said no, left.", "who", "Maria Ortiz"),
    "over age and home": Case(
        "Alma Reyes, 81, of Milford, who said no, left.", "who", "Alma Reyes"
    ),
    "without a comma": Case("The mayor who said no left.", "who", "The mayor"),
    "nobody": Case("Asked who said no, she left.", "who", None),
}


@pytest.mark.parametrize("case", ANTECEDENTS.values(), ids=ANTECEDENTS)
def test_whom_a_relative_pronoun_stands_for(case: Case) -> None:
    sentence = sentence_of(case.text)
    found = antecedent_of(sentence, item_of(sentence, case.word))
    assert words_of(sentence, found) == case.phrase


def test_adverbs_and_auxiliaries_are_stepped_over() -> None:
    sentence = sentence_of("The mayor has often also said no.")
    assert sentence.words[step_back(sentence, item_of(sentence, "said"))] == "mayor"
