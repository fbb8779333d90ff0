"""Who is meant by part of a name, by where one comes from, or by *they*."""

from __future__ import annotations

import pytest

from tests.summarize.reported_speech.report import Report
from tests.summarize.telling import table

REPORTS = {
    "the first of two surnames": Report(
        "Maria Ruiz Ortega was there. “They left us,” said Ms. Ruiz.",
        speaker="Maria Ruiz Ortega",
        rule="cue-after",
        cue="said",
    ),
    "a demonym of one": Report(
        "Annika Lund, the coach, was there. “They left us,” said the Dane.",
        speaker="Annika Lund",
        rule="cue-after",
        cue="said",
    ),
    "they, of one left unnamed": Report(
        "A spokesperson for the pier said it was shut. “We are sorry,” they said.",
        speaker="spokesperson for the pier",
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
