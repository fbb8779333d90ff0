"""Whom *she*, *they* or *the mayor* means in a report without marks."""

from __future__ import annotations

import pytest

from tests.summarize.telling import Statement, statements, table, tell

ORTIZ = "Maria Ortiz"
LOWE = "Peter Lowe"

WHO = {
    "she": (
        ["Maria Ortiz met Peter Lowe.", "She said the pier would close."],
        [Statement(ORTIZ, cue="said", words="the pier would close")],
    ),
    "he": (
        ["Maria Ortiz met Peter Lowe.", "He said the pier would close."],
        [Statement(LOWE, cue="said", words="the pier would close")],
    ),
    "they": (
        ["Residents came to the pier.", "They say it will close."],
        [Statement("Residents", cue="say", words="it will close")],
    ),
    "it": (
        ["The Harbor Union met on Monday.", "It said the pier would close."],
        [Statement("Harbor Union", cue="said", words="the pier would close")],
    ),
    "surname": (
        ["Maria Ortiz met Peter Lowe.", "Lowe said the pier would close."],
        [Statement(LOWE, cue="said", words="the pier would close")],
    ),
    "role": (
        ["Maria Ortiz, the mayor, met Peter Lowe.", "The mayor said the pier would close."],
        [Statement(ORTIZ, cue="said", words="the pier would close")],
    ),
    "spokeswoman named only later": (
        ["A port spokeswoman defended the plan.", "“It is safe,” Maria Ortiz said."],
        [Statement(ORTIZ, cue="defended", words="the plan")],
    ),
    "she, through two statements": (
        [
            "Maria Ortiz met Anna Lowe. Ortiz said the pier was old.",
            "She added that it would close. She urged the council to act.",
        ],
        [
            Statement(ORTIZ, cue="said", words="the pier was old"),
            Statement(ORTIZ, cue="added", words="that it would close"),
            Statement(ORTIZ, cue="urged", words="the council to act"),
        ],
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), table(WHO))
def test_whose_statement_it_is(paragraphs: list[str], expected: list[Statement]) -> None:
    assert statements(tell(*paragraphs)) == expected
