"""In what part of its clause a name or a pronoun stands."""

from __future__ import annotations

import pytest

from summarize.coreference.grammatical_roles import (
    GrammaticalRole,
    opens_relative,
    role_of_name,
    role_of_pronoun,
)
from tests.summarize.steps import item_of, sentence_of

NAMES = {
    "Lowe left the pier on Monday.": "subject",
    "Lowe, who runs the pier, left.": "subject",
    "Lowe and Ortiz left the pier.": "subject",
    "The crowd met Lowe at the pier.": "object",
    "They saw Lowe and left.": "object",
    "The crowd waited for Lowe.": "oblique",
    "The crowd left after Lowe spoke.": "subject",
    "In 1946 Lowe left the pier.": "subject",
    "They took Lowe’s hat.": "possessor",
    "The pier is closed, said Lowe.": "subject",
}


@pytest.mark.parametrize(("text", "role"), NAMES.items())
def test_role_of_a_name(text: str, role: str) -> None:
    sentence = sentence_of(text)
    at = item_of(sentence, "Lowe")
    assert role_of_name(sentence, at, at + 1, sentence.first) == role


PRONOUNS = {
    "Maria Ortiz says [she] left.": "subject",
    "Maria Ortiz met [him] there.": "object",
    "Maria Ortiz spoke to [him] there.": "oblique",
    "Maria Ortiz took [his] hat.": "possessor",
    "Peter Lowe took [her] hat.": "possessor",
    "Peter Lowe met [her] at noon.": "object",
    "Peter Lowe hurt [himself].": "reflexive",
}


@pytest.mark.parametrize(("text", "role"), PRONOUNS.items())
def test_role_of_a_pronoun(text: str, role: str) -> None:
    word = text.partition("[")[2].partition("]")[0]
    sentence = sentence_of(text.replace("[", "").replace("]", ""))
    assert role_of_pronoun(sentence, item_of(sentence, word)) is GrammaticalRole(role)


@pytest.mark.parametrize(
    ("text", "opens"), [("Lowe, who left, wept.", True), ("Lowe, a baker, wept.", False)]
)
def test_a_clause_about_a_name(text: str, opens: bool) -> None:
    sentence = sentence_of(text)
    assert opens_relative(sentence, item_of(sentence, "Lowe") + 1) is opens
