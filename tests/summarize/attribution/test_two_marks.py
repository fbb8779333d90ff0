"""Two marked stretches in one paragraph, and whose each is."""

from __future__ import annotations

import pytest

from tests.summarize.telling import (
    marked,
    speaker_of,
    table,
    tell,
)

TWO = {
    # name: (text, speakers of the marks, rules of the marks)
    "interrupted": (
        "“The pier,” Maria Ortiz said, “is closed.”",
        ["Maria Ortiz", "Maria Ortiz"],
        ["cue-after", "cue-before"],
    ),
    "going on": (
        "“The pier is closed,” said Maria Ortiz. “It will stay so.”",
        ["Maria Ortiz", "Maria Ortiz"],
        ["cue-after", "continued"],
    ),
    "adding": (
        "“The pier is closed,” Maria Ortiz said, adding that “nobody will miss it.”",
        ["Maria Ortiz", "Maria Ortiz"],
        ["cue-after", "cue-before"],
    ),
    "two parts": (
        "Maria Ortiz said the plan was “a costly mistake” and “a farce.”",
        ["Maria Ortiz", "Maria Ortiz"],
        ["cue-before", "cue-before"],
    ),
    "two speakers": (
        "“The pier is closed,” Maria Ortiz said. “It is not,” Peter Lowe said.",
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-after", "cue-after"],
    ),
    "two speakers, cues before": (
        "Maria Ortiz said, “The pier is closed.” Peter Lowe said, “It is not.”",
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-before", "cue-before"],
    ),
    "cue before, then cue after": (
        "Maria Ortiz said, “The pier is closed.” “It is not,” Peter Lowe said.",
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-before", "cue-after"],
    ),
    "while": (
        "Maria Ortiz called the plan “a farce,” while Peter Lowe called it “a triumph.”",
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-before", "cue-before"],
    ),
    "and": (
        "Maria Ortiz called the plan “a farce,” and Peter Lowe said it was “a triumph.”",
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-before", "cue-before"],
    ),
    "named behind the second": (
        "“The pier is closed. “It will stay so,” Maria Ortiz said.".replace(
            "closed. ", "closed.” "
        ),
        ["Maria Ortiz", "Maria Ortiz"],
        ["ahead", "cue-after"],
    ),
}


@pytest.mark.parametrize(("text", "speakers", "rules"), table(TWO))
def test_two_marks(text: str, speakers: list[str], rules: list[str]) -> None:
    quotes = marked(tell(text))
    assert [speaker_of(quote) for quote in quotes] == speakers
    assert [(quote.rule or "").partition("/")[0] for quote in quotes] == rules
