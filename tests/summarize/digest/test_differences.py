"""Facts that sources tell differently."""

from __future__ import annotations

import pytest

from summarize.digest.digest_model import Digest
from summarize.digest.make_digest import make_digest
from tests.summarize.digest.conftest import GAZETTE, POST, read, words


def test_the_day_of_the_vote_differs(bridge: Digest) -> None:
    (difference,) = bridge.differences
    assert difference.fact == "the day of the vote"
    assert {
        claim.value: {place.article for place in claim.places} for claim in difference.claims
    } == {"Monday": {0, 2}, "Wednesday": {1}}


def test_the_day_of_the_vote_in_miami(miami: Digest) -> None:
    (difference,) = miami.differences
    assert difference.fact == "the day of the vote"
    assert {
        claim.value: {miami.articles[place.article].file[:3] for place in claim.places}
        for claim in difference.claims
    } == {"Tuesday": {"001", "002", "004"}, "Thursday": {"003"}}
    for claim in difference.claims:
        for place in claim.places:
            assert claim.value in words(miami, place)


AGREEING = {
    "the same day": (GAZETTE, POST),
    "another event": (
        GAZETTE,
        "The Corby school board chose a new head on Wednesday.\n\nParents cheered the choice.\n",
    ),
    "an article of two minds": (
        GAZETTE,
        "The Leam city council voted on Tuesday to delay the Aire bridge vote.\n\n"
        "On Wednesday the Leam city council voted to close the Aire bridge.\n",
    ),
    "a day of another week": (
        GAZETTE,
        "The Leam city council voted last Wednesday to hear residents on the Aire bridge.\n",
    ),
    "reports, not events": (
        "Mayor Ann Roe reported cracks in the Aire bridge on Monday.\n\nShe closed the bridge.\n",
        "Engineers of Leam and mayor Ann Roe reported on Friday that the Aire bridge is old.\n",
    ),
    "one article": (GAZETTE,),
    "none": (),
}


@pytest.mark.parametrize("texts", AGREEING.values(), ids=AGREEING)
def test_no_difference_where_it_is_not_the_same_fact(texts: tuple[str, ...]) -> None:
    assert make_digest(read(*texts)).differences == ()


def test_different_counts_of_a_vote() -> None:
    other = GAZETTE.replace("5-4", "6-3")
    (difference,) = make_digest(read(GAZETTE, other)).differences
    assert {claim.value for claim in difference.claims} == {"5-4", "6-3"}


def test_different_numbers_of_the_same_things() -> None:
    text = "The fire in the Corby mill killed 14 workers on Sunday night, police in Leam said.\n"
    (difference,) = make_digest(read(text, text.replace("14", "19"))).differences
    assert difference.fact == "the number of workers"
    assert [claim.value for claim in difference.claims] == ["14", "19"]


def test_rounded_numbers_are_no_difference() -> None:
    text = "The fire in the Corby mill hurt 103 workers on Sunday night, police in Leam said.\n"
    assert not make_digest(read(text, text.replace("103", "100"))).differences
    assert not make_digest(read(text, text.replace("103", "about 80"))).differences


def test_a_number_of_thousands_of_digits_counts_nothing() -> None:
    boats = "The town of Leam has {} boats in the old harbor."
    assert make_digest(read(boats.format(3), boats.format("9" * 5000))).differences == ()
