"""The subject of a verb, and of a whole sentence, behind whatever stands between."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.syntax.subjects import main_subject, subject_before
from tests.summarize.reported_speech.report import Report
from tests.summarize.steps import item_of, sentence_of, words_of
from tests.summarize.telling import table


class Case(NamedTuple):
    text: str
    subject: str | None


MAIN = {
    "a name": Case("Maria Ortiz said no.", "Maria Ortiz"),
    "behind a fronted phrase": Case("In May, Maria Ortiz said no.", "Maria Ortiz"),
    "behind a fronted clause": Case("When Lowe left, Maria Ortiz said no.", "Maria Ortiz"),
    "behind a participle": Case("Asked about it, the mayor said no.", "the mayor"),
    "behind a fronted mark": Case(
        "In a note titled “The Pier,” Maria Ortiz said no.", "Maria Ortiz"
    ),
    "before an apposition": Case("Maria Ortiz, the mayor, said no.", "Maria Ortiz"),
    "before a relative clause": Case("Maria Ortiz, who left, said no.", "Maria Ortiz"),
    "what only a relative clause tells of": Case(
        "“It is late,” a clerk of the port, who also said that Ann Lee agreed.",
        "a clerk of the port",
    ),
    "a lone determiner": Case("Others said no.", "Others"),
    "none": Case("Not at all.", None),
}


@pytest.mark.parametrize("case", MAIN.values(), ids=MAIN)
def test_the_subject_of_a_sentence(case: Case) -> None:
    sentence = sentence_of(case.text)
    assert words_of(sentence, main_subject(sentence)) == case.subject


BEFORE_SAID = {
    "right before": Case("The mayor said no.", "The mayor"),
    "over adverbs": Case("The mayor later also said no.", "The mayor"),
    "over commas": Case("Maria Ortiz, a former mayor, said no.", "Maria Ortiz"),
    "over dashes": Case("Maria Ortiz — a former mayor — said no.", "Maria Ortiz"),
    "over brackets": Case("Maria Ortiz (D) said no.", "Maria Ortiz"),
    "over a mark with its comma": Case(
        "Maria Ortiz, speaking on “The Hour,” said no.", "Maria Ortiz"
    ),
    "with its own clause": Case("An employee who answered the telephone said no.", "An employee"),
    "seen by somebody": Case("A letter seen by the paper said no.", "A letter seen by the paper"),
    "with marked words": Case("A website “run by fools” said no.", "A website"),
    "a list": Case(
        "Teachers, Maria Ortiz and the board said no.", "Teachers , Maria Ortiz and the board"
    ),
    "who somebody is, without a comma": Case("Maria Ortiz, the mayor said no.", "Maria Ortiz"),
    "an aside": Case("Maria Ortiz, the mayor said, is ill.", "the mayor"),
    "behind as": Case("It is a team as the Port Guild said no.", "the Port Guild"),
    "behind a place": Case("The mill, in Bergen, Norway, said no.", "The mill"),
    "who asked for terms": Case("A man who asked not to be named said no.", "A man"),
}


@pytest.mark.parametrize("case", BEFORE_SAID.values(), ids=BEFORE_SAID)
def test_the_subject_of_a_verb(case: Case) -> None:
    sentence = sentence_of(case.text)
    found = subject_before(sentence, item_of(sentence, "said"))
    assert words_of(sentence, found) == case.subject


# --- in whole articles ---

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
    "an object and a subject": Report(
        "They kept calling him a fool and one boatman said, “The pier is closed.”",
        speaker="one boatman",
        rule="cue-before",
        cue="said",
    ),
    "a circumstance and a subject": Report(
        "The ferry was sunk by the storm and a resident said it was “too old.”",
        speaker="resident",
        rule="cue-before",
        cue="said",
    ),
    "several words behind who": Report(
        "Two clerks who met the baker in the square an hour before the parade said he was “calm.”",
        speaker="Two clerks",
        rule="cue-before",
        cue="said",
    ),
    "a participle and a place": Report(
        "A man arrested at the harbor said he was “very sorry.”",
        speaker="man",
        rule="cue-before",
        cue="said",
    ),
    "a document and where it is": Report(
        "A memo filed with the court says the plan is “a costly mistake.”",
        speaker="memo",
        rule="cue-before",
        cue="says",
    ),
    "a document in front": Report(
        "In a statement released on Monday the council said the plan was “a costly mistake.”",
        speaker="council",
        rule="cue-before",
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
