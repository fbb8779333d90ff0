"""Reports without a verb: labels of a transcript, and words that somebody has signed."""

from __future__ import annotations

from tests.summarize.telling import (
    marked,
    speaker_of,
    tell,
)


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
