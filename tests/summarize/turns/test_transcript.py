"""A text as a whole decides whether its lines open with labels of speakers."""

from __future__ import annotations

import pytest

from summarize.turns.transcript import find_labels

TRANSCRIPTS = {
    "names": """\
        PETRA VOGT: Will you come?
        AMOS REED: I will.
        VOGT: When?
        REED: On Monday.""",
    "an outlet asks": """\
        Gazette: How did it begin?
        Petra Vogt: I had a boat, and nobody else did.
        Gazette: And then?
        Vogt: Then we had two.""",
    "one question": """\
        Gazette: Will you run again?
        Petra Vogt: I have not made up my mind.""",
    "initials": """\
        PV: Will Amos Reed come?
        AR: I will.
        PV: When?
        AR: On Monday.""",
    "voices": """\
        JUDGE: Are you ready?
        CLERK: We are.
        JUDGE: Go on.""",
    "a hearing": """\
        Chairman Hart. We will come to order.
        Senator Reed. Will you answer me?
        Dr. Vogt. I will.
        Senator Reed. Thank you.""",
    "letters": """\
        Q: Who paints it?
        A: The town does.""",
    "surnames that are words": """\
        ANN PRICE: Will you come?
        AMOS COOK: I will.
        PRICE: When?
        COOK: On Monday.""",
    "questions over answers": """\
        Question: Who paints it?
        Answer: The town does.""",
    "numbered speakers": """\
        Speaker 1: Can you hear me?
        Speaker 2: I can.
        Speaker 1: Good.""",
    "hours": """\
        [00:00:01] Petra Vogt: Can you hear me?
        [00:00:04] Amos Reed: I can.
        [00:00:09] Petra Vogt: Good.""",
    "a poll of the street": """\
        Petra Vogt, 41: I think we should wait.
        Amos Reed, 30: We have waited. I say go.
        Celia Hart, 66: Nobody asked me.""",
}
OTHERS = {
    "facts of an event": """\
        When: Saturday. Will you come?
        Where: The pier, if we can.
        Cost: Free for you.
        When: Sunday.
        Where: The park.
        Cost: $3""",
    "a recipe": """\
        Ingredients: Three apples.
        Method: Peel them, if you like.
        Note: I use old ones.
        Serves: Two.""",
    "names with quotations": """\
        Petra Vogt: “I like it.”
        Amos Reed: “I do not.”
        Petra Vogt: “You will.”""",
    "two facts": "Photos: What do they show?\nLong Bank: We have them.",
    "one label": "PRICES: The price of oil rose.\nIt fell again on Monday, as we said.",
    "marks of players": """\
        Vogt: Quick on the ball. 7
        Reed: Slow off it. 5
        Hart: Saved twice. 8""",
    "places": """\
        London: Rain. 12
        Paris: Sun. 18
        London: Rain again. 11""",
    "good and bad": """\
        Pros: Cheap, light.
        Cons: Slow, loud.
        Pros: Fast.
        Cons: Dear.""",
    "names that end sentences": "Long Bank. It fell.\nMr. Reed. Yes, him.\nLong Bank. You knew.",
    "claims and facts": "VOGT: “It is old.”\nTHE FACTS: You built it in May.\nVOGT: “It is not.”",
    "letters to a column": "Dear Ann: I am sad.\nDear Wet: You are.\nDear Ann: I am glad.",
    "a list under letters": "A. Paper\nB. Glass\nC. Tin",
}


def labelled(text: str) -> list[bool]:
    lines = [line.strip() for line in text.splitlines()]
    return [label is not None for label in find_labels(lines)]


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_every_line_of_a_transcript_has_a_label(name: str) -> None:
    assert all(labelled(TRANSCRIPTS[name]))


@pytest.mark.parametrize("name", OTHERS)
def test_what_only_looks_like_one_has_none(name: str) -> None:
    assert not any(labelled(OTHERS[name]))


def test_a_note_within_a_transcript_is_no_speaker() -> None:
    text = TRANSCRIPTS["names"] + "\nNote: the tape ends here.\nMOTION: passed"
    assert labelled(text) == [True] * 4 + [False, False]


def test_a_story_may_have_an_exchange_in_it() -> None:
    story = "The pier is old.\nQ: Who paints it?\nA: We do.\nThe vote is on Monday."
    assert labelled(story) == [False, True, True, False]


def test_lines_that_are_labels_come_back() -> None:
    call = [
        "Operator",
        "Good day, and welcome to all of you.",
        "Petra Vogt -- Chief Executive Officer",
        "Thank you. We had a good year.",
        "Operator",
        "Our first question comes from Amos Reed.",
        "Amos Reed -- Long Bank -- Analyst",
        "Hi. How will next year be?",
        "Petra Vogt -- Chief Executive Officer",
        "It will be good.",
    ]
    assert [label is not None for label in find_labels(call)] == [True, False] * 5


def test_results_with_dashes_are_no_labels() -> None:
    table = [
        "Group F — Ardmore 1 – 0 Boyle",
        "It rained.",
        "Group G — Clare 2 – 1 Doon",
        "It poured.",
    ]
    assert not any(find_labels(table))
