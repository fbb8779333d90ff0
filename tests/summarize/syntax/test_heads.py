"""What heads a noun phrase."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.model import PersonKind
from summarize.syntax.heads import (
    head_of,
    head_zone,
    is_given_name,
    is_native,
    kind_of_voice,
    modifiers,
    role_noun,
    without_article,
)
from tests.summarize.steps import sentence_of


class Case(NamedTuple):
    phrase: str
    own_words: str
    head: str | None
    role: str | None


CASES = {
    "a role": Case("The mayor of Milford", "The mayor", "mayor", "mayor"),
    "a role with a modifier": Case(
        "The Indiana governor", "The Indiana governor", "governor", "governor"
    ),
    "a thing": Case("The lawsuit by residents", "The lawsuit", "lawsuit", None),
    "before a participle": Case(
        "Commissioners supporting it", "Commissioners", "Commissioners", None
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_heads(case: Case) -> None:
    sentence = sentence_of(f"{case.phrase} said no.")
    last = sentence.words.index("said")
    stop = head_zone(sentence, 0, last)
    head = head_of(sentence, 0, stop)
    assert " ".join(sentence.words[:stop]) == case.own_words
    assert (None if head is None else sentence.words[head]) == case.head
    assert role_noun(sentence, 0, stop) == case.role


def test_modifiers_tell_which_holder_of_a_role() -> None:
    assert modifiers(sentence_of("The Indiana governor said no."), 0, 3) == {"indiana"}


def test_kinds_of_voices_that_are_no_person() -> None:
    assert kind_of_voice("letter") is PersonKind.UNNAMED
    assert kind_of_voice("crowd") is PersonKind.GROUP
    assert kind_of_voice("ministry") is PersonKind.ORGANIZATION


def test_single_words_that_are_somebody() -> None:
    assert is_given_name("Jacqueline")
    assert not is_given_name("Charlotte")
    assert is_native("australian")
    assert is_native("dane")
    assert not is_native("chinese")
    assert not is_native("republican")


def test_names_go_without_their_article() -> None:
    assert without_article("the Harbor Union") == "Harbor Union"
    assert without_article("The") == "The"
