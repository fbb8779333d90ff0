"""Notes on the author below an article."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.coreference.author_notes import pronouns_of_bios
from summarize.model import Article, Block, BlockKind
from summarize.people.cast import find_people
from summarize.people.name_runs import find_name_runs
from summarize.text.tokens import tokenize
from tests.summarize.telling import (
    mentions,
    table,
    tell,
)


def test_pronouns_of_a_bio_are_mentions_too() -> None:
    told = tell(
        "Town closes its old pier on Monday",
        "By Sergio Bustamante",
        "The pier was closed on Monday, and the boats were gone by noon.",
        "Sergio Bustamante is the Harbor Tribune's editor. He was a baker before.",
    )
    assert ("He", "pronoun") in mentions(told, "Sergio Bustamante")


class Note(NamedTuple):
    text: str
    pronouns: list[str]


NOTES = {
    "her own": Note("Maria Ortiz writes about the coast. She lives in Holm.", pronouns=["She"]),
    "of two": Note("Maria Ortiz and Peter Lowe write of the coast. She left.", pronouns=[]),
    "somebody else": Note("Maria Ortiz writes about the coast. He left.", pronouns=[]),
}


@pytest.mark.parametrize("note", table(NOTES))
def test_the_pronouns_of_a_note_are_those_of_the_one_it_names(note: Note) -> None:
    tokens = tokenize(note.text, [(0, len(note.text))])
    runs = find_name_runs(tokens)
    article = Article(note.text, (Block(0, len(note.text), BlockKind.BIO),))
    found = pronouns_of_bios(article, tokens, runs, find_people(note.text, tokens, runs))
    assert [mention.slice(note.text) for mention in found] == note.pronouns
