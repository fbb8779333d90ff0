"""What may be a speaker's label at the head of a line, and what of it is name and role."""

from __future__ import annotations

import pytest

from summarize.turns.label_names import normal_case, read_name
from summarize.turns.labels import LabelForm, read_label, read_line_label

LABELS = {
    "PETRA VOGT: I was there.": ("Petra Vogt", None),
    "Petra Vogt: I was there.": ("Petra Vogt", None),
    "PETRA VOGT, HOST:": ("Petra Vogt", "host"),
    "PETRA VOGT, BYLINE: I went.": ("Petra Vogt", "reporter"),
    "MR. ABARA: I object.": ("Abara", None),
    "CHIEF JUSTICE ABARA: We will hear it.": ("Abara", "Chief Justice"),
    "Sen. O’Dowd (D-Ohio): No.": ("O’Dowd", "Sen."),
    "FMR. SECRETARY OF STATE ABARA: I was.": ("Abara", "Fmr. Secretary of State"),
    "Senator Abara. Thank you.": ("Abara", "Senator"),
    "The Chairman. Thank you.": ("The Chairman", None),
    "The Prime Minister: I will.": ("The Prime Minister", None),
    "Petra Vogt (Bay North) (Lab): Will he?": ("Petra Vogt", "Bay North"),
    "PETRA VOGT (R), MEMBER OF THE COUNCIL: No.": ("Petra Vogt", "member of the council"),
    "PETRA VOGT, CHIEF CORRESPONDENT (voice-over): No.": ("Petra Vogt", "chief correspondent"),
    "Vogt (laughing): No.": ("Vogt", None),
    "JUROR NO. 5: I can.": ("Juror No. 5", None),
    "Speaker A: I can.": ("Speaker A", None),
    "THE COURT: Sustained.": ("The Court", None),
    "Speaker 2: Yes.": ("Speaker 2", None),
    "UNIDENTIFIED PERSON #1: Yes.": ("Unidentified Person #1", None),
    "MODERATOR (PETRA VOGT): Welcome.": ("Petra Vogt", "moderator"),
    "Petra Vogt (moderator): Welcome.": ("Petra Vogt", "moderator"),
    "[00:12:33] Petra Vogt: Yes.": ("Petra Vogt", None),
    "Petra Vogt (00:12):": ("Petra Vogt", None),
    ">> VOGT: Yes.": ("Vogt", None),
    "**Petra Vogt:** Yes.": ("Petra Vogt", None),
    "Jan van der Berg: Yes.": ("Jan van der Berg", None),
    "Amos Reed, Jr.: Yes.": ("Amos Reed Jr.", None),
    "PV: Yes.": ("PV", None),
}


@pytest.mark.parametrize("line", LABELS)
def test_a_label_names_somebody_and_may_tell_a_role(line: str) -> None:
    label = read_label(line)
    assert label is not None
    name = read_name(label)
    assert (name.shown, name.role) == LABELS[line]


@pytest.mark.parametrize(
    "line",
    [
        "The plan has three parts: a pier, a bridge and a road.",
        "he said: no",
        "Mr. Chairman, and may it please the board: We are here.",
        "Petra Vogt. A boat.",
        "It starts at 12:30 and ends at two.",
        "They want one thing, as they have said for nine years and will say again: money.",
        "https://example.org is the address",
        "",
    ],
)
def test_other_lines_have_no_label(line: str) -> None:
    assert read_label(line) is None


def test_a_label_says_where_its_name_and_its_words_stand() -> None:
    line = "[00:01:02] PETRA VOGT, HOST: Good evening."
    label = read_label(line)
    assert label is not None
    assert line[label.start : label.end] == "PETRA VOGT"
    assert line[label.words :] == "Good evening."


@pytest.mark.parametrize(
    ("line", "name", "words"),
    [
        ("Q: Who paints it?", "Q", "Who paints it?"),
        ("A. The town.", "A", "The town."),
        ("Q    Who paints it?", "Q", "Who paints it?"),
        ("Q:", "Q", ""),
    ],
)
def test_letters_are_labels(line: str, name: str, words: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.form, label.name, line[label.words :]) == (LabelForm.LETTER, name, words)


def test_who_examines_is_a_label_without_words() -> None:
    label = read_label("BY MS. ABARA:")
    assert label is not None
    assert (label.form, label.name) == (LabelForm.EXAMINER, "MS. ABARA")


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Petra Vogt -- Chief Executive Officer", "Petra Vogt", "Chief Executive Officer"),
        ("Petra Vogt -- Long Bank -- Analyst", "Petra Vogt", "Analyst, Long Bank"),
        ("Petra Vogt  0:12", "Petra Vogt", None),
        ("Operator", "Operator", None),
    ],
)
def test_a_whole_line_may_be_a_label(line: str, name: str, role: str | None) -> None:
    label = read_line_label(line)
    assert label is not None
    assert (read_name(label).shown, read_name(label).role) == (name, role)


def test_a_sentence_is_no_label_of_its_own() -> None:
    assert read_line_label("Petra Vogt left.") is None
    assert read_line_label("the end") is None


@pytest.mark.parametrize(
    ("word", "of", "shown"),
    [
        ("VOGT", "PETRA VOGT", "Vogt"),
        ("O’DOWD", "O’DOWD", "O’Dowd"),
        ("SMITH-LEE", "ANN SMITH-LEE", "Smith-Lee"),
        ("MCKAY", "ANN MCKAY", "McKay"),
        ("IV", "AMOS REED IV", "IV"),
        ("J.", "ANN J. REED", "J."),
        ("NPR", "NPR", "NPR"),
        ("ANN", "ANN", "Ann"),
        ("McKay", "Ann McKay", "McKay"),
    ],
)
def test_names_in_capitals_are_shown_in_normal_case(word: str, of: str, shown: str) -> None:
    assert normal_case(word, of=of) == shown
