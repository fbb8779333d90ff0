"""The subject of a verb of speech, with all that may stand in it and around it."""

from __future__ import annotations

import pytest

from tests.summarize.reported_speech.report import Report
from tests.summarize.telling import table

REPORTS = {
    "a role and a name no list knows": Report(
        "The Labour member for Holm East, Nasreen Malik, said it was “a disgrace to all of us.”",
        speaker="Nasreen Malik",
        rule="cue-before",
        cue="said",
    ),
    "In a place, the role, X, said": Report(
        "At a briefing in Tokyo, the chief secretary, Maria Ortiz, said the move was “wrong.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "his rival, X, called": Report(
        "His Conservative rival, Maria Ortiz, called the plan “a disgrace to all of us.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="called",
    ),
    "the company, by its name, said": Report(
        "The company, Harlan Properties, said it was “sorry for every bit of it.”",
        speaker="Harlan Properties",
        rule="cue-before",
        cue="said",
    ),
    "the broadcaster’s X asked": Report(
        "The moderator, Iowa Public Radio’s Maria Ortiz, asked for “a little less noise.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="asked",
    ),
    "what came out last week": Report(
        "A report released last week warned that the numbers were “rosy at the very best.”",
        speaker="report",
        rule="cue-before",
        cue="warned",
    ),
    "a source last night": Report(
        "A Downing Street source last night defended the “full and frank” talks.",
        speaker="Downing Street source",
        rule="cue-before",
        cue="defended",
    ),
    "a verb of the subject's relative clause": Report(
        "Maria Ortiz describes the plan, which allows police to question and arrest boaters, "
        "as a “costly mistake.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="describes",
    ),
    "words, X, role, said": Report(
        "“The pier is closed,” Maria Ortiz, the mayor of Brandville, said.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "words, said X, role": Report(
        "“The pier is closed,” said Maria Ortiz, the mayor of Brandville.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "words, said role X": Report(
        "“The pier is closed,” said Mayor Maria Ortiz of Brandville.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
}


@pytest.mark.parametrize("report", table(REPORTS))
def test_reports(report: Report) -> None:
    report.check()


@pytest.mark.parametrize("report", table(REPORTS))
def test_reports_hold_with_straight_marks(report: Report) -> None:
    report.with_straight_marks().check()


def test_reports_may_break_off_after_any_word() -> None:
    for report in REPORTS.values():
        report.break_off()
