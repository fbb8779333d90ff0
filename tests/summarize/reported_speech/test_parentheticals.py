"""The report stands inside what is reported, or around it."""

from __future__ import annotations

import pytest

from summarize.reported_speech.frame import ReportingFrame
from summarize.reported_speech.parentheticals import beside_as, is_aside, is_parenthesis
from summarize.reported_speech.verb_frames import find_frames
from summarize.syntax.narration import NarratedSentence
from tests.summarize.reported_speech.report import Report
from tests.summarize.steps import sentence_of
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


def first_frame(text: str) -> tuple[NarratedSentence, ReportingFrame]:
    sentence = sentence_of(text)
    return sentence, find_frames(sentence)[0]


def test_a_parenthesis_stands_inside_the_clause_it_reports() -> None:
    assert is_parenthesis(*first_frame("The pier, Ann Lee said, is closed."))
    assert not is_parenthesis(*first_frame("Ann Lee said the pier is closed."))


def test_an_aside_has_its_subject_behind_the_cue() -> None:
    assert is_aside(*first_frame("Mending it, says Ann Lee, would cost too much."))
    assert not is_aside(*first_frame("“Mend it,” says Ann Lee, the mayor."))


def test_what_as_somebody_put_it_is_the_clause_beside_it() -> None:
    text = "It is closed, as Ann Lee put it."
    content = beside_as(*first_frame(text))
    assert content is not None
    assert content.slice(text) == "It is closed"
