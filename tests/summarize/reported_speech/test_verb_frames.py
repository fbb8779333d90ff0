"""Verbs of speech: who said the words beside them."""

from __future__ import annotations

import pytest

from tests.summarize.reported_speech.report import Report
from tests.summarize.telling import (
    speaker_of,
    table,
    tell,
    the_quote,
)

REPORTS = {
    "X said": Report(
        "Maria Ortiz said, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "X said:": Report(
        "Maria Ortiz said: “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "X says": Report(
        "Maria Ortiz says, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="says",
    ),
    "X has said": Report(
        "Maria Ortiz has often said, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "words, X said": Report(
        "“The pier is closed,” Maria Ortiz said.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "words, said X": Report(
        "“The pier is closed,” said Maria Ortiz.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "words, says X": Report(
        "“The pier is closed,” says Maria Ortiz.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="says",
    ),
    "words, X says of Y": Report(
        "“It was never sound,” Maria Ortiz says of the pier.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="says",
    ),
    "X said of Y": Report(
        "Maria Ortiz said of the pier: “It was never sound.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "words! shouted X": Report(
        "“Close the pier!” shouted Maria Ortiz.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="shouted",
    ),
    "words? asked X": Report(
        "“Is the pier closed?” asked Maria Ortiz.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="asked",
    ),
    "words? X asked": Report(
        "“Is the pier closed?” Maria Ortiz asked.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="asked",
    ),
    "words — X said": Report(
        "“The pier is closed” — Maria Ortiz said.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "words, adverb": Report(
        "“The pier is closed,” Maria Ortiz later said.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "words, X said on a day": Report(
        "“The pier is closed,” Maria Ortiz said on Monday in Brandville.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "X told Y": Report(
        "Maria Ortiz told the Harbor Tribune, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="told",
    ),
    "words, X told Y": Report(
        "“The pier is closed,” Maria Ortiz told Peter Lowe.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="told",
    ),
    "words, X told reporters": Report(
        "“The pier is closed,” Maria Ortiz told reporters on Monday.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="told",
    ),
    "X said in a statement": Report(
        "“The pier is closed,” Maria Ortiz said in a statement.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "in a statement, X said": Report(
        "In a statement on Monday, Maria Ortiz said, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "in a statement, X called": Report(
        "In a statement, Maria Ortiz called the pier “a death trap.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="called",
    ),
    "X wrote": Report(
        "“The pier is closed,” Maria Ortiz wrote.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="wrote",
    ),
    "X wrote on": Report(
        "“The pier is closed,” Maria Ortiz wrote on Facebook.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="wrote",
    ),
    "X tweeted": Report(
        "Maria Ortiz tweeted: “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="tweeted",
    ),
    "X testified": Report(
        "“The pier is closed,” Maria Ortiz testified.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="testified",
    ),
    "X added": Report(
        "“The pier is closed,” added Maria Ortiz.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="added",
    ),
    "X described Y as": Report(
        "Maria Ortiz has long described the pier as “a death trap.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="described",
    ),
    "what X called": Report(
        "Workers tore down what Maria Ortiz called “a death trap.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="called",
    ),
    "described by X as": Report(
        "The pier was described by Maria Ortiz as “a death trap.”",
        speaker="Maria Ortiz",
        rule="passive",
        cue="described",
    ),
    "called Y by X": Report(
        "The plan was called “a costly mistake” by Maria Ortiz.",
        speaker="Maria Ortiz",
        rule="passive",
        cue="called",
    ),
    "X put it this way": Report(
        "Maria Ortiz put it this way: “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="put it",
    ),
    "a letter seen by X says": Report(
        "A letter seen by Harbor News says “the pier is closed for good.”",
        speaker="letter seen by Harbor News",
        rule="cue-before",
        cue="says",
    ),
    "when asked, X said": Report(
        "When Peter Lowe asked about the pier, Maria Ortiz said, “It is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "said X: words": Report(
        "Said Maria Ortiz: “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="Said",
    ),
    "X's claim that": Report(
        "Maria Ortiz’s claim that the pier is “a death trap” was rejected.",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="claim",
    ),
    "words is how X described": Report(
        "“A disgrace” is how Maria Ortiz described the plan.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="described",
    ),
    "a sign read": Report(
        "A sign at the gate read “Closed for good.”",
        speaker="sign at the gate",
        rule="cue-before",
        cue="read",
    ),
    "read a sign": Report(
        "“The pier is closed for good,” read a sign at the gate.",
        speaker="sign at the gate",
        rule="cue-after",
        cue="read",
    ),
    "what others want, as X said": Report(
        "Maria Ortiz said that the residents expect “a long and cold winter.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "a cue inside the quote": Report(
        "“Peter Lowe said the pier was closed,” Maria Ortiz said.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "a name inside the quote": Report(
        "“The pier belongs to Peter Lowe,” said Maria Ortiz, laughing.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "another name behind the speaker": Report(
        "“The pier is closed,” Maria Ortiz said as Peter Lowe walked out.",
        speaker="Maria Ortiz",
        rule="cue-after",
        cue="said",
    ),
    "another name before the speaker": Report(
        "After Peter Lowe walked out, Maria Ortiz said, “The pier is closed.”",
        speaker="Maria Ortiz",
        rule="cue-before",
        cue="said",
    ),
    "the words, the letter quoted X": Report(
        "“We were never asked,” the letter quoted Maria Ortiz as writing.",
        speaker="letter",
        rule="cue-after",
        cue="quoted",
    ),
    "accused by": Report(
        "The minister has been accused by rivals of “fiddling while Rome burns” again.",
        speaker="rivals",
        rule="passive",
        cue="accused",
    ),
    "a noun of an object": Report(
        "The council would like to win young voters in river states, calling it “a costly plan.”",
        speaker="council",
        rule="cue-before",
        cue="calling",
    ),
    "accused by, for doing": Report(
        "The vet has been branded a crank by fellow nurses for selling “magic” pills.",
        speaker="fellow nurses",
        rule="passive",
        cue="branded",
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


NO_CUES = {
    "a noun before such as": "The ferry is backed by Brandville advocates such as the bakers.",
    "what a rule asks for": "“Willful neglect of a pier” requires owning a wooden pier.",
}


@pytest.mark.parametrize("text", table(NO_CUES))
def test_a_form_that_is_no_verb_of_speech_makes_nobody_speak(text: str) -> None:
    told = tell(text)
    assert {quote.speaker for quote in told.quotes} <= {None}


CUES = """said says told added noted stated explained replied responded answered announced declared
    remarked commented recalled stressed emphasized acknowledged conceded admitted insisted
    maintained argued warned cautioned complained joked quipped shouted whispered testified wrote
    tweeted continued concluded promised urged observed lamented""".split()


@pytest.mark.parametrize("cue", CUES)
def test_cues_before_and_after(cue: str) -> None:
    after = the_quote(tell(f"“The old pier has to be closed,” Maria Ortiz {cue} on Monday."))
    before = the_quote(
        tell(f"Peter Lowe left. Maria Ortiz {cue}, “The old pier has to be closed.”")
    )
    assert (speaker_of(after), after.cue) == ("Maria Ortiz", cue)
    assert (speaker_of(before), before.cue) == ("Maria Ortiz", cue)
