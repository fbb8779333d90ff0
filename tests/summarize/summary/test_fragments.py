"""What stands among the sentences and is none, and that no summary takes it before a sentence."""

from __future__ import annotations

import pytest

from summarize.article.read import read_article
from summarize.pipeline import analyse
from summarize.summary.fragments import is_fragment
from summarize.summary.summarise import summarise
from summarize.text.span_text import display_text

FRAGMENTS = {
    "numbered item": "1. first step",
    "numbered item with a verb": "2. Go to the pier.",
    "item in brackets": "(a) the second plan",
    "bullet": "• Adults: 12 euros",
    "dash": "- Peter Lowe",
    "row of a table": "Adults | 12 euros | daily from May to September, when the pier is open",
    "row of tabs": "Adults\t12 euros",
    "label": "About: Harbor Line",
    "marks of notes alone": "[26][30]",
    "word and marks of notes": "LETTERS. [26][30]",
    "date": "March 18, 2015 .",
    "no verb": "Eight minutes of sheer terror.",
    "a headline left over": "Club v country .",
}


@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_a_fragment_is_known(text: str) -> None:
    assert is_fragment(text)


SENTENCES = {
    "short": "Lowe resigned.",
    "one verb": "Go home.",
    "contracted": "It’s old.",
    "denied": "She didn’t.",
    "present tense": "The pier reopens.",
    "verb that is a noun too": "Neighbors share a garden.",
    "opens with a number": "2015 was a good year.",
    "opens with a number and a stop": (
        "12. The council voted on Monday to close the old pier for good after the storms."
    ),
    "words behind a colon": "Lowe: “We lost.”",
    "a sentence with notes": "The council cut the plan for the pier in May.[3] It was late.",
    "long, no verb known": "Zorble wump the grelf of the whimbly pier on the far hill by the sea.",
}


@pytest.mark.parametrize("text", SENTENCES.values(), ids=SENTENCES.keys())
def test_a_sentence_is_no_fragment(text: str) -> None:
    assert not is_fragment(text)


def test_verbs_are_looked_for_in_english_alone() -> None:
    assert is_fragment("Der Steg in Brandville.")
    assert not is_fragment("Der Steg in Brandville.", english=False)


LISTED = """LETTERS.

1. First step

Prices for adults, all year.

The council of Brandville voted on Monday to close the pier that has stood since 1962.

• Adults: 12 euros

The mayor said that the storm had broken the pier beyond repair.

A new pier will be built in the spring, and the port will pay for most of it.
"""


def test_a_summary_is_made_of_sentences() -> None:
    analysis = analyse(read_article(LISTED))
    chosen = [display_text(analysis.article, s) for s in summarise(analysis).sentences]
    assert [text.split()[0] for text in chosen] == ["The", "The", "A"]


def test_fragments_are_taken_where_there_is_nothing_else() -> None:
    analysis = analyse(read_article("A farce.\n\nA pier.\n"))
    assert summarise(analysis).sentences
