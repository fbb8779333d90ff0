"""Whom a label means, and who is interviewed."""

from __future__ import annotations

import pytest

from summarize import Analysis, PersonKind, Quote
from tests.summarize.telling import tell


def speakers(analysis: Analysis) -> list[str | None]:
    """Who speaks each row in the rules of turns, in order."""
    return [name_of(q) for q in turns_of(analysis)]


def turns_of(analysis: Analysis) -> list[Quote]:
    return [quote for quote in analysis.quotes if quote.rule in ("turn", "question")]


def name_of(quote: Quote) -> str | None:
    return None if quote.speaker is None else quote.speaker.name


def test_a_surname_a_given_name_and_initials_mean_the_full_name() -> None:
    told = tell(
        "The pier, a talk",
        "PETRA VOGT: Who built it?",
        "AMOS REED: I did.",
        "VOGT: Alone?",
        "Amos: I had help.",
        "PV: From whom?",
        "AR: From you.",
    )
    assert speakers(told) == ["Petra Vogt", "Amos Reed"] * 3


def test_labels_find_the_people_of_the_introduction() -> None:
    told = tell(
        "The pier, a talk",
        "Petra Vogt of the Gazette met boat builder Amos Reed on Monday.",
        "VOGT: Who built it?",
        "MR. REED: I did.",
        "VOGT: Alone?",
    )
    assert speakers(told) == ["Petra Vogt", "Amos Reed", "Petra Vogt"]


def test_a_list_of_those_present_names_them_in_full() -> None:
    told = tell(
        "The council, 3 March",
        "Present: Celia Hart (chair), Amos Reed",
        "Chair Hart: I call us to order. Is there a motion?",
        "Councilor Reed: I move that we go home.",
        "Chair Hart: Is there a second?",
    )
    assert speakers(told) == ["Celia Hart", "Amos Reed", "Celia Hart"]


def test_who_stands_in_labels_alone_is_one_of_the_people() -> None:
    told = tell("The pier, a talk", "PETRA VOGT: Who?", "AMOS REED: I did.", "VOGT: Alone?")
    people = {person.name: person for person in told.people}
    assert people["Petra Vogt"].kind is PersonKind.PERSON
    assert [m.slice(told.article.text) for m in people["Petra Vogt"].mentions] == [
        "PETRA VOGT",
        "VOGT",
    ]


@pytest.mark.parametrize(
    ("label", "name", "kind"),
    [
        ("THE COURT", "The Court", PersonKind.UNNAMED),
        ("UNIDENTIFIED WOMAN #2", "Unidentified Woman #2", PersonKind.UNNAMED),
        ("THE BAY GAZETTE", "The Bay Gazette", PersonKind.ORGANIZATION),
    ],
)
def test_voices_and_outlets_are_no_persons(label: str, name: str, kind: PersonKind) -> None:
    told = tell("A talk", f"{label}: Who?", "AMOS REED: I did.", f"{label}: Alone?", "REED: Yes.")
    speaker = turns_of(told)[0].speaker
    assert speaker is not None
    assert speaker.kind is kind
    assert name.endswith(speaker.name)


def test_a_role_beside_a_label_is_the_speakers() -> None:
    told = tell(
        "The pier falls",
        "PETRA VOGT, HOST: The pier fell. Amos Reed saw it.",
        "AMOS REED: I was there, and I ran.",
        "VOGT: What did you see?",
    )
    speaker = turns_of(told)[2].speaker
    assert speaker is not None
    assert speaker.role == "host"


QUESTIONS = ("Q: Who built it?", "A: I did.", "Q: Alone?", "A: I had help.")


@pytest.mark.parametrize(
    "introduction",
    [
        "The Gazette spoke with Petra Vogt, the boat builder, on Monday.",
        "Petra Vogt, 61, answered our questions. Amos Reed wrote them down.",
        "Petra Vogt has built boats for nine years. Vogt sat down with us in her office.",
        "Petra Vogt has built boats for nine years. She spoke to Amos Reed in May.",
        "Petra Vogt has built boats for nine years. She was interviewed by Amos Reed.",
    ],
)
def test_the_letter_a_is_whom_the_introduction_says_was_asked(introduction: str) -> None:
    told = tell("The pier, a talk", introduction, *QUESTIONS)
    assert speakers(told) == ["Interviewer", "Petra Vogt"] * 2


def test_the_letter_q_is_the_author() -> None:
    told = tell("The pier: Petra Vogt on her plan", "By Amos Reed", "We met in May.", *QUESTIONS)
    assert speakers(told) == ["Amos Reed", "Petra Vogt"] * 2


def test_two_who_are_as_likely_are_neither() -> None:
    told = tell("The pier, a talk", "Petra Vogt and Amos Reed own it. We met one.", *QUESTIONS)
    assert speakers(told) == ["Interviewer", "Interviewee"] * 2
    assert {str(q.confidence) for q in turns_of(told) if q.rule == "turn"} == {"low"}


def test_questions_that_a_body_answers_are_no_interview() -> None:
    told = tell(
        "The new bins, in short",
        "Here is what there is to know of the plan for the bins.",
        "Q: When do they come?",
        "A: They come in May.",
        "Q: What goes in?",
        "A: Paper and card go in.",
    )
    assert turns_of(told) == []


def test_questions_as_headings_are_an_interview_with_somebody_named_alone() -> None:
    questions = (
        "How many boats do you have?",
        "I have nine of them, and I have sold four in the last year to people here.",
        "What do you do when it rains?",
        "I read. My mother left me her books, and I have not read half of them yet.",
    )
    asked = tell("The boats", "Petra Vogt spoke with us on Monday about her yard.", *questions)
    assert speakers(asked) == ["Interviewer", "Petra Vogt"] * 2
    told = tell("The boats", "Here is what there is to know of boats, in short.", *questions)
    assert turns_of(told) == []


def test_in_a_court_the_last_witness_answers_and_counsel_asks() -> None:
    told = tell(
        "The trial, day two",
        "AMOS REED, having been duly sworn, testified as follows:",
        "BY MS. ABARA:",
        "Q. Where were you?",
        "A. At the pier.",
        "THE COURT: Speak up.",
        "CELIA HART, having been duly sworn, testified as follows:",
        "BY MR. OKORO:",
        "Q. And you?",
        "A. At home.",
    )
    assert speakers(told) == ["Abara", "Amos Reed", "The Court", "Okoro", "Celia Hart"]


def test_who_does_little_but_ask_is_told_apart() -> None:
    told = tell(
        "The pier, a talk",
        "PETRA VOGT: Who built it?",
        "AMOS REED: I did, and it took me nine years.",
        "VOGT: Alone?",
        "REED: I had help.",
    )
    assert [quote.rule for quote in turns_of(told)] == ["question", "turn"] * 2


def test_initials_mean_somebody_whose_given_name_no_list_knows() -> None:
    told = tell(
        "The sound of ice",
        "Glaciologist Bronwen Puckett and her engineer, Olu Laramie, spoke to Sanna Wirth (SW).",
        "SW: What does it sound like?",
        "BP: A stomach, I think.",
        "OL: I would say a staircase.",
        "SW: And what did you hope for?",
        "BP: Water. I like it.",
    )
    assert speakers(told) == [
        *("Sanna Wirth", "Bronwen Puckett", "Olu Laramie", "Sanna Wirth", "Bronwen Puckett")
    ]


def test_a_list_of_appearances_in_capitals_names_the_lawyers_in_full() -> None:
    told = tell(
        "SUPERIOR COURT, COUNTY OF MARLOW",
        "For the Plaintiff: LEOPOLD HARGROVE, ESQ. For the Defendant: NADINE ORMSBY, ESQ.",
        "THE COURT: Are we ready?",
        "MR. HARGROVE: We are, your Honor.",
        "MS. ORMSBY: I object.",
        "THE COURT: To what?",
    )
    assert speakers(told) == ["The Court", "Leopold Hargrove", "Nadine Ormsby", "The Court"]


def test_the_chair_is_the_only_one_of_that_office() -> None:
    told = tell(
        "The council, 3 March",
        "CHAIR BROCK: I call us to order.",
        "MR. REED: Who counts the votes?",
        "THE CHAIR: I do.",
    )
    assert speakers(told) == ["Brock", "Reed", "Brock"]


def test_an_introduction_begins_with_whom_it_introduces() -> None:
    told = tell(
        "“I never look at the clock”",
        "Petra Vogt has pulled dough for forty years. Amos Reed came to her shed.",
        *QUESTIONS,
    )
    answers = [quote for quote in turns_of(told) if quote.rule == "turn"]
    assert {name_of(quote) for quote in answers} == {"Petra Vogt"}
    assert {str(quote.confidence) for quote in answers} == {"low"}


def test_who_was_told_is_not_who_tells() -> None:
    told = tell(
        "The pier, a talk",
        "Petra Vogt has built boats for nine years. She tells Amos Reed how.",
        *QUESTIONS,
    )
    assert "Amos Reed" not in speakers(told)


def test_whom_only_the_headline_names_in_full_answers() -> None:
    told = tell("Ten minutes with Ingmar Sole", "Sole, 61, bakes bread in a mill.", *QUESTIONS)
    assert speakers(told)[1] == "Ingmar Sole"


def test_the_heading_over_questions_names_who_asks() -> None:
    told = tell(
        "IN THE MATTER OF THE FERRY",
        "MR. DUNMORE: I call Captain Lorna Pascoe.",
        "LORNA PASCOE, called as a witness, was sworn and testified as follows:",
        "EXAMINATION BY MR. DUNMORE",
        "Q. Is this your chart?",
        "A. It is. I drew it.",
        "CROSS-EXAMINATION BY MS. ISHERWOOD:",
        "Q. Who held the wheel?",
        "A. My brother did.",
    )
    assert [one for one in speakers(told) if one != "Lorna Pascoe"] == [
        *("Dunmore", "Dunmore", "Isherwood")
    ]
    assert speakers(told).count("Lorna Pascoe") == 2


@pytest.mark.parametrize(
    "called",
    [
        "Captain Lorna Pascoe (sworn)",
        "WITNESS: Lorna Pascoe, master of the ferry",
        "The witness, Lorna Pascoe, took the oath.",
        "MR. DUNMORE: I call Lorna Pascoe.",
        "Examination of Captain Lorna Pascoe, master of the ferry",
    ],
)
def test_a_witness_is_called_or_sworn(called: str) -> None:
    told = tell(
        "IN THE MATTER OF THE FERRY",
        "MR. DUNMORE: We are ready, sir.",
        called,
        "EXAMINATION BY MR. DUNMORE",
        "Q. Is this your chart?",
        "A. It is. I drew it.",
    )
    assert speakers(told)[-1] == "Lorna Pascoe"


def test_a_voice_is_whom_the_head_presents_so() -> None:
    told = tell(
        "The focus group, 3 March",
        "Two people came to the talk, held by the moderator, Tamsin Hoyle, in Pell.",
        "MODERATOR: What do you think of it?",
        "SPEAKER 1: I like it.",
        "MODERATOR: Why?",
        "SPEAKER 2: I don’t.",
    )
    assert speakers(told)[::2] == ["Tamsin Hoyle", "Tamsin Hoyle"]
