"""An article goes in, an analysis comes out: what it may hold, whatever the text."""

from __future__ import annotations

import pytest

from summarize import Analysis, analyse, read_article
from summarize.model import BlockKind, Confidence, Hints, QuoteKind
from tests.summarize.telling import (
    Statement,
    marked,
    names,
    speakers,
    statements,
    table,
    tell,
    words_of,
)

PAGE = """\
Town closes its old pier

By Zorvath Quillimane

The pier was closed on Monday, and the boats were gone by noon.

Reactions

“We are sorry,” said Maria Ortiz. She said the mill would close too.

- “It is late,” Peter Lowe said.

READ MORE: “Why piers rot,” said Grant Holloway

©2025 Harbor Tribune. “All rights reserved,” said Ann Kerr.
"""


def test_an_analysis_holds_the_article_its_sentences_people_and_quotes() -> None:
    article = read_article(PAGE)
    told = analyse(article)
    assert told.article is article
    assert {"Maria Ortiz", "Peter Lowe", "Zorvath Quillimane"} == set(names(told))
    assert speakers(told) == ["Maria Ortiz", "Peter Lowe"]
    assert statements(told) == [
        Statement("Maria Ortiz", cue="said", words="the mill would close too")
    ]
    assert all(sentence.block < len(article.blocks) for sentence in told.sentences)


def test_boilerplate_is_not_quoted() -> None:
    told = analyse(read_article(PAGE))
    for quote in told.quotes:
        assert told.article.blocks[quote.paragraph].kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    assert not {"Grant Holloway", "Ann Kerr"} & set(names(told))


def test_the_paragraph_of_a_quote_is_the_block_it_starts_in() -> None:
    told = analyse(read_article(PAGE))
    for quote in told.quotes:
        block = told.article.blocks[quote.paragraph]
        assert block.start <= quote.start < block.end


def test_quotes_come_in_the_order_of_the_text() -> None:
    told = tell(
        "Maria Ortiz said the pier would close. “It is late,” she said, adding that it rained.",
        "“We are sorry,” said Peter Lowe, noting the boats are gone.",
    )
    assert [quote.start for quote in told.quotes] == sorted(quote.start for quote in told.quotes)
    assert len(told.quotes) == 5


def test_the_same_article_gives_the_same_analysis() -> None:
    assert analyse(read_article(PAGE)) == analyse(read_article(PAGE))


def test_one_article_leaves_no_trace_in_the_next() -> None:
    first = analyse(read_article(PAGE))
    tell("Maria Ortiz is a baker. “No,” said Quillimane, who is a nurse.", "She said it rained.")
    assert analyse(read_article(PAGE)) == first


def test_a_byline_that_the_format_gives_is_a_person() -> None:
    text = "Zorvath Quillimane was there. The pier was closed on Monday."
    told = analyse(read_article(text, hints=Hints(bylines=("Zorvath Quillimane",))))
    assert names(told) == ["Zorvath Quillimane"]


SPANISH = (
    "El alcalde de la ciudad dijo el lunes que el muelle se va a cerrar este año. "
    "“El muelle está cerrado”, dijo María Ortiz a los vecinos de la ciudad.\n\n"
    "Los vecinos de la ciudad dijeron que no lo sabían y que no están de acuerdo con él."
)


def test_in_another_language_no_quotes_are_looked_for() -> None:
    article = read_article(SPANISH)
    told = analyse(article)
    assert article.language == "es"
    assert told.quotes == ()
    assert told.people == ()
    assert len(told.sentences) == 3


EMPTY = {
    "nothing": "",
    "blanks": " \n \n",
    "a word": "Pier",
    "a mark": "“",
    "a closing mark": "”",
    "two marks": "“”",
    "marks alone": "“” ‘’ \"\" '' `` «»",
    "a cue": "said",
    "a colon": ":",
    "punctuation": "… — , . : ; ( ) [ ]",
    "newlines in marks": "“\n\n\n”",
    "a role": "The mayor",
    "a pronoun": "She said.",
    "a dangling cue": "“No,” said",
    "a dangling told": "“No,” told",
    "a dangling according": "“No,” according to",
    "who": ", who said",
    "emoji": "“🙂,” said 🙂.",
    "Chinese": "「好的」他说。",
    "no name": "“No,” said “Yes.”",
}


@pytest.mark.parametrize("text", table(EMPTY))
def test_scraps_do_no_harm(text: str) -> None:
    told = analyse(read_article(text))
    for quote in told.quotes:
        assert 0 <= quote.start < quote.end <= len(told.article.text)
        assert quote.evidence


def check(told: Analysis) -> None:
    for quote in told.quotes:
        assert quote.confidence in Confidence


LONG = 4_000


@pytest.mark.parametrize(
    "text",
    [
        "“No,” said Maria Ortiz. " * LONG,
        "said that " * LONG,
        "Maria Ortiz, who said, " * LONG,
        "Maria " * LONG + "said no.",
        ", the mayor" * LONG,
        "She said he said she said. " * LONG,
        "According to " * LONG,
        "of the " * LONG,
        "“" * LONG,
        '"a ' * LONG,
        "(" * LONG + "said",
        "A: " * LONG,
        "“No. “No. ” " * LONG,
    ],
    ids=lambda text: text[:20],
)
def test_bait_is_read_in_linear_time(text: str) -> None:
    """Each would take minutes if anything looked over the whole text for each of its parts."""
    told = analyse(read_article(text))
    assert told.article.text


def test_marks_and_words_are_the_text_itself() -> None:
    told = tell("“We are sorry,” said Maria Ortiz of the “old pier,” and left.")
    assert [words_of(told, quote) for quote in marked(told)] == ["“We are sorry,”", "“old pier,”"]
    assert {quote.kind for quote in told.quotes} <= set(QuoteKind)
