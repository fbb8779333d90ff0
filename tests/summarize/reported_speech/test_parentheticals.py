"""The report stands inside what is reported, or around it."""

from __future__ import annotations

import pytest

from tests.summarize.reported_speech.report import Report
from tests.summarize.telling import table

REPORTS = {
    "aside": Report(
        "The pier, Maria Ortiz said, is “a death trap.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "inverted aside": Report(
        "Mending the pier, says Maria Ortiz, would be “a costly mistake.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="says",
    ),
    "as X put it": Report(
        "“It is a disgrace,” as Maria Ortiz put it.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="put it",
    ),
    "as X put it, in front": Report(
        "As Maria Ortiz put it in a letter to the port, the plan is “a disgrace to us all.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="put it",
    ),
    "marks inside, X said behind": Report(
        "The pier is “a death trap” and must go, Maria Ortiz said.",
        speaker="Maria Ortiz",
        rule="cue-around",
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
