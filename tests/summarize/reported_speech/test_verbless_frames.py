"""Reports without a verb: according to somebody, labels of a transcript, signatures."""

from __future__ import annotations

import pytest

from tests.summarize.reported_speech.report import Report
from tests.summarize.telling import Statement, marked, speaker_of, statements, table, tell

REPORTS = {
    "according to X, words": Report(
        "According to Maria Ortiz, the plan is “a costly mistake.”",
        speaker="Maria Ortiz",
        rule="according-to",
        cue="According to",
    ),
    "words, according to X": Report(
        "The plan is “a costly mistake,” according to Maria Ortiz.",
        speaker="Maria Ortiz",
        rule="according-to",
        cue="according to",
    ),
    "in the words of X": Report(
        "The pier is a “death trap,” in the words of Maria Ortiz.",
        speaker="Maria Ortiz",
        rule="according-to",
        cue="in the words of",
    ),
    "X: words": Report(
        "Maria Ortiz: “The pier is closed.”", speaker="Maria Ortiz", rule="colon", cue=None
    ),
    "role X: words": Report(
        "Mayor Maria Ortiz: “The pier is closed.”", speaker="Maria Ortiz", rule="colon", cue=None
    ),
    "signed": Report(
        "“The pier is closed” — Maria Ortiz", speaker="Maria Ortiz", rule="signed", cue=None
    ),
    "signed behind a full stop": Report(
        "“The pier is closed.” — Maria Ortiz",
        speaker="Maria Ortiz",
        rule="signed",
        cue=None,
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


def test_a_transcript_makes_the_label_speak() -> None:
    told = tell(
        "Anchor Ruth Wallace spoke with Mayor Maria Ortiz about the pier.",
        "WALLACE: “Is the pier closed?”",
        "ORTIZ: “It is closed.”",
    )
    assert [speaker_of(quote) for quote in marked(told)] == ["Ruth Wallace", "Maria Ortiz"]


def test_a_transcript_inside_marks_makes_the_label_speak() -> None:
    told = tell(
        "Anchor Ruth Wallace spoke with Mayor Maria Ortiz about the pier.",
        "“WALLACE: Is the pier closed?",
        "“ORTIZ: It is closed for good.”",
    )
    assert [speaker_of(quote) for quote in marked(told)] == ["Ruth Wallace", "Maria Ortiz"]
    assert {quote.rule for quote in marked(told)} == {"label"}


def test_labels_of_a_transcript_are_persons_though_nothing_introduces_them() -> None:
    told = tell("WALLACE: “Is the pier closed?”", "ORTIZ: “It is closed.”")
    assert [q.speaker.kind.value for q in marked(told) if q.speaker] == ["person", "person"]


TURNS = (
    "Anchor Ruth Wallace spoke with Mayor Maria Ortiz about the pier.",
    "WALLACE: Let us begin. Is the pier closed?",
    "ORTIZ: It is closed. It will stay so.",
)


def test_a_turn_of_a_transcript_goes_on_to_the_end_of_its_paragraph() -> None:
    assert statements(tell(*TURNS)) == [
        Statement("Ruth Wallace", cue=None, words="Let us begin. Is the pier closed"),
        Statement("Maria Ortiz", cue=None, words="It is closed. It will stay so"),
    ]


@pytest.mark.parametrize("label", ["Harbor Bell Image", "Black Widow Photo"])
def test_a_credit_behind_a_caption_is_nobodys_turn(label: str) -> None:
    told = tell("Maria Ortiz came to the pier.", f"{label}: Peter Lowe.", "She left early.")
    assert told.quotes == ()
    assert [one.name for one in told.people] == ["Maria Ortiz", "Peter Lowe"]
