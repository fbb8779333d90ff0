"""Whom a statement is credited to, and whom it is not."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.summarize.reported_speech.report import Report
from tests.summarize.telling import marked, speaker_of, speakers, table, tell


def test_the_nearest_name_does_not_win_over_the_cue() -> None:
    told = tell(
        "“The plan betrays the harbor,” said Maria Ortiz of the Harbor Union. Peter Lowe nodded."
    )
    assert speakers(told) == ["Maria Ortiz"]


WITHOUT_CUE = {
    "X laughed. words": Report(
        "Maria Ortiz laughed out loud. “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="lead-in",
        cue=None,
    ),
    "no cue at all": Report(
        "Maria Ortiz has a “deep and never quite mastered fear” of the pier.",
        speaker="Maria Ortiz",
        rule="subject",
        cue=None,
    ),
}


@pytest.mark.parametrize("report", table(WITHOUT_CUE))
def test_words_without_a_cue_are_the_subjects(report: Report) -> None:
    report.check()
    report.with_straight_marks().check()
    report.break_off()


class Case(NamedTuple):
    """Who said each marked stretch of a text, and by which rule."""

    text: str
    speakers: list[str]
    rules: list[str]


TWO = {
    "interrupted": Case(
        "“The pier,” Maria Ortiz said, “is closed.”",
        speakers=["Maria Ortiz", "Maria Ortiz"],
        rules=["cue-after", "cue-before"],
    ),
    "going on": Case(
        "“The pier is closed,” said Maria Ortiz. “It will stay so.”",
        speakers=["Maria Ortiz", "Maria Ortiz"],
        rules=["cue-after", "continued"],
    ),
    "adding": Case(
        "“The pier is closed,” Maria Ortiz said, adding that “nobody will miss it.”",
        speakers=["Maria Ortiz", "Maria Ortiz"],
        rules=["cue-after", "cue-before"],
    ),
    "two parts": Case(
        "Maria Ortiz said the plan was “a costly mistake” and “a farce.”",
        speakers=["Maria Ortiz", "Maria Ortiz"],
        rules=["cue-before", "cue-before"],
    ),
    "two speakers": Case(
        "“The pier is closed,” Maria Ortiz said. “It is not,” Peter Lowe said.",
        speakers=["Maria Ortiz", "Peter Lowe"],
        rules=["cue-after", "cue-after"],
    ),
    "two speakers, cues before": Case(
        "Maria Ortiz said, “The pier is closed.” Peter Lowe said, “It is not.”",
        speakers=["Maria Ortiz", "Peter Lowe"],
        rules=["cue-before", "cue-before"],
    ),
    "cue before, then cue after": Case(
        "Maria Ortiz said, “The pier is closed.” “It is not,” Peter Lowe said.",
        speakers=["Maria Ortiz", "Peter Lowe"],
        rules=["cue-before", "cue-after"],
    ),
    "while": Case(
        "Maria Ortiz called the plan “a farce,” while Peter Lowe called it “a triumph.”",
        speakers=["Maria Ortiz", "Peter Lowe"],
        rules=["cue-before", "cue-before"],
    ),
    "and": Case(
        "Maria Ortiz called the plan “a farce,” and Peter Lowe said it was “a triumph.”",
        speakers=["Maria Ortiz", "Peter Lowe"],
        rules=["cue-before", "cue-before"],
    ),
    "named behind the second": Case(
        "“The pier is closed. “It will stay so,” Maria Ortiz said.".replace(
            "closed. ", "closed.” "
        ),
        speakers=["Maria Ortiz", "Maria Ortiz"],
        rules=["ahead", "cue-after"],
    ),
}


@pytest.mark.parametrize("case", table(TWO))
def test_two_marks(case: Case) -> None:
    quotes = marked(tell(case.text))
    assert [speaker_of(quote) for quote in quotes] == case.speakers
    assert [(quote.rule or "").partition("/")[0] for quote in quotes] == case.rules
