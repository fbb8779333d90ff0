"""Participles, infinitives, relative clauses and second verbs: whose they are."""

from __future__ import annotations

import pytest

from tests.summarize.reported_speech.report import Report
from tests.summarize.telling import table

REPORTS = {
    "X, saying": Report(
        "Maria Ortiz left the hall, saying, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="saying",
    ),
    "X, calling": Report(
        "Maria Ortiz left the hall early, calling the vote “a farce from start to finish.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="calling",
    ),
    "released a statement calling": Report(
        "Maria Ortiz released a statement calling the plan “a costly mistake.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="calling",
    ),
    "went on to say": Report(
        "Maria Ortiz went on to say that the pier is “a death trap.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="say",
    ),
    "was quoted as saying": Report(
        "Maria Ortiz was quoted as saying, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="saying",
    ),
    "stood up and said": Report(
        "Maria Ortiz stood up and said, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "a sentence with two verbs of speech": Report(
        "Maria Ortiz declined to comment on the plan but said it was “a costly mistake.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "with X doing so": Report(
        "The hearing was loud, with one resident calling the plan “a slap in the face” for all.",
        speaker="one resident",
        rule="cue-before",
        cue="calling",
    ),
    "with X, who X is, doing so": Report(
        "The vote was close, with Maria Ortiz, the mayor, arguing that the pier “pays for itself.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="arguing",
    ),
    "with some doing so": Report(
        "Many drivers were angry at the toll, with some describing it as “robbery by night.”",
        speaker="some",
        rule="cue-before",
        cue="describing",
    ),
    "with one thing done and X doing so": Report(
        "They passed it with Peter Lowe abstaining and Maria Ortiz saying it was “a bad deal.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="saying",
    ),
    "X is quoted by Y": Report(
        "The report quotes Maria Ortiz as saying the pier was “rotten all through.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="saying",
    ),
    "spoke with X, saying": Report(
        "Maria Ortiz met with Peter Lowe, saying the pier was “a bad deal.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="saying",
    ),
    "answered with things that say so": Report(
        "Maria Ortiz answered with letters calling the pier “a bad deal.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="answered",
    ),
    "a participle of the subject": Report(
        "Commissioners supporting the plan emphasized “safety for all of us.”",
        speaker="Commissioners supporting the plan",
        rule="cue-before",
        cue="emphasized",
    ),
    "X, who said": Report(
        "Maria Ortiz, who said the pier is “a death trap,” left the room.",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "criticism from X, who said": Report(
        "The plan met with scorn from Maria Ortiz, who said it was “a costly mistake.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "criticized by X, who called": Report(
        "The plan was criticized by Maria Ortiz, who called it “a costly mistake.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="called",
    ),
    "while another does": Report(
        "Peter Lowe said the plan was late, while Maria Ortiz called for its “immediate end.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="called",
    ),
    "asked about it, X said": Report(
        "Asked about the pier, Maria Ortiz said, “It is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "behind a colon": Report(
        "A small thing changed it all: Maria Ortiz left the hall, calling the vote “a farce.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="calling",
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
