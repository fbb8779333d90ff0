"""What looks like a report and is none."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.attribution.non_speech import is_non_speech
from summarize.attribution.statement_filter import find_stated
from summarize.model import QuoteKind
from tests.summarize.steps import attributed
from tests.summarize.telling import speakers, statements, table, tell


def test_a_nickname_is_credited_to_nobody() -> None:
    told = tell("City attorney Grant Holloway warned Commissioner Edward “Ned” Farrow on Monday.")
    assert speakers(told) == [None]


NO_STATEMENTS = {
    "this suggests": "This suggests that the pier will close.",
    "the vote ensures": "The vote ensures that the pier will close.",
    "concerns persist": "Concerns persist that the pier will close.",
    "fears grew": "Fears grew that the pier would close.",
    "it was unclear": "It was unclear whether the pier would close.",
    "there is no word": "There is no word on when the pier will open.",
    "it goes without saying": "It goes without saying that the pier is old.",
    "nobody said": "Nobody said the pier was safe.",
    "did not say": "Maria Ortiz did not say whether the pier would close.",
    "didn't say": "Maria Ortiz didn’t say whether the pier would close.",
    "would not say": "Maria Ortiz would not say whether the pier would close.",
    "refused to say": "Maria Ortiz refused to say whether the pier would close.",
    "has yet to say": "Maria Ortiz has yet to say whether the pier would close.",
    "declined to comment": "Maria Ortiz declined to comment on the pier.",
    "no response": "Maria Ortiz did not immediately respond to a request for comment.",
    "was asked": "Maria Ortiz was asked whether the pier would close.",
    "wants": "Maria Ortiz wants to close the pier.",
    "suspected of": "The pier, suspected of being unsafe, was closed.",
    "says something about": "A town with such a pier says something about the pride that it has.",
    "said nothing about": "Maria Ortiz said nothing about the pier that burned.",
    "demanded of owners": "The plan mandates that owners prove that the pier is safe.",
    "seen from a story": "Her story shows that the pier is old.",
    "seen from what says nothing": "The DNA revealed that the bones were old.",
    "signs of": "Three clerks showed signs of a fever after the pier had burned.",
    "the second of two acts": "The law would help by taking fines and directing them to the town.",
    "a clause that is a subject": "Adding a fence to the pier is a duty of the town.",
    "with an act": "Brandville opened the game with attacking runs that nobody saw.",
    "anybody": "They would trust a baker or grocer who said the pier is old.",
    "nouns of speech": "The claim was rejected. The reports of damage were few.",
    "found guilty": "A judge found Peter Lowe guilty of fraud.",
    "found in contempt": "A judge found Mayor Peter Lowe in contempt for trying to close the pier.",
    "called the police": "Maria Ortiz called the police on Monday.",
    "read the report": "Maria Ortiz read the report that was published on Monday.",
    "opposed": "For residents who opposed the plan, the vote was a blow.",
    "noted as an adjective": "The noted baker left. The said pier is old.",
    "charged a fee": "Maria Ortiz charged a fee of ten dollars.",
    "moved a mountain": "The storm moved the pier and broke the mill.",
    "certain parameters": "The pier is rated according to certain parameters.",
    "old standards": "The pier is built according to the old standards.",
    "her style": "They let her go, saying nothing, but her style said that she cared.",
    "attacked a place": "The rebels attacked the pier in the early morning.",
    "threatened somebody": "Maria Ortiz threatened the baker on Monday.",
    "defended a title": "Peter Lowe defended his title in Brandville.",
    "helped somebody do": "It helped Maria Ortiz maintain that she was the owner of the pier.",
    "found a thing": "Officers found a letter in the drawer that was from the mayor.",
    "found somebody": "The court found Maria Ortiz in contempt, as she was late.",
    "how somebody felt": "Maria Ortiz felt betrayed when the pier was closed.",
    "a goal it pledged to reach": "The port missed the target it pledged to reach in May.",
}


@pytest.mark.parametrize("text", table(NO_STATEMENTS))
def test_what_looks_like_a_cue_and_is_none(text: str) -> None:
    assert statements(tell(text)) == []


class FilterCase(NamedTuple):
    """A sentence with one frame, and whether that reports a statement."""

    text: str
    is_stated: bool


FILTERED = {
    "a clause": FilterCase("Maria Ortiz said it was old.", True),
    "an object": FilterCase("Maria Ortiz criticized the plan.", True),
    "a wish": FilterCase("Maria Ortiz wants to leave.", False),
    "a deed": FilterCase("Maria Ortiz attacked the convoy.", False),
    "a deed of words": FilterCase("Maria Ortiz attacked the decision.", True),
    "a finding of things": FilterCase("Maria Ortiz found a letter.", False),
    "denied": FilterCase("Maria Ortiz did not say it was old.", False),
    "supposed": FilterCase("Maria Ortiz could criticize the plan.", False),
    "terms": FilterCase("Maria Ortiz asked not to be named.", False),
    "an infinitive": FilterCase("Maria Ortiz hoped to say it was old.", False),
    "nobody": FilterCase("It was said that it was old.", False),
}


@pytest.mark.parametrize("case", FILTERED.values(), ids=FILTERED)
def test_the_step_keeps_what_reports_a_statement(case: FilterCase) -> None:
    _, found = attributed(case.text)
    assert find_stated(found) == ((0,) if case.is_stated else ())


def test_deeds_are_told_from_words() -> None:
    _, found = attributed("Maria Ortiz attacked the convoy. She attacked the decision.")
    deeds = [is_non_speech(found.narration[s.sentence], s) for s in found.statements]
    assert deeds == [True, False]


TOLD_ONCE = {
    "two cues of one speaker": (
        "Maria Ortiz is the mayor. Ortiz recalled telling the council that the pier was unsafe.",
        ("Maria Ortiz", "telling"),
    ),
    "a source within what somebody says": (
        "Maria Ortiz is the mayor. Ortiz noted published reports alleging that the pier was sold.",
        ("published reports", "alleging"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), table(TOLD_ONCE))
def test_the_same_words_are_one_statement(text: str, expected: tuple[str, str]) -> None:
    found = [quote for quote in tell(text).quotes if quote.kind is QuoteKind.INDIRECT]
    assert [(quote.speaker and quote.speaker.name, quote.cue) for quote in found] == [expected]
