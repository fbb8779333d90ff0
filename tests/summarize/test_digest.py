# ruff: noqa: E501 (a paragraph of an article is a line)
"""Digests: one account of several articles, and where they differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.digest.digest_model import Digest, Place
from summarize.digest.make import make_digest
from summarize.model import Analysis, Hints, Length, LengthUnit
from summarize.pipeline import analyse
from summarize.text.display import display_text

GAZETTE = """The Leam city council voted 5-4 on Monday to close the Aire bridge to lorries.

The council heard residents for three hours before the vote on the bridge.

“A bridge of that age cannot carry forty tonnes, and everybody in this room knows it,” said Ann Roe, the mayor.

The bridge was built in 1962 by the engineer Tom Oakes.
"""
HERALD = """Lorries will be banned from the Aire bridge after the Leam city council voted for it on Wednesday.

The 5-4 vote of the council came after residents were heard for hours.

Haulier Lee Marsh said the detour over Corby would cost his company 20 minutes a trip.
"""
POST = """A narrow majority of the Leam city council voted on Monday for closing the Aire bridge to lorries.

“A bridge of that age cannot carry forty tonnes, and everybody in this room knows it,” said Ann Roe, the mayor of Leam.

Engineers found cracks in two piers of the bridge in the spring.
"""


def read(*texts: str) -> list[Analysis]:
    return [
        analyse(
            read_article(text, file=f"{i}.txt", hints=Hints(title=f"Bridge {i}", language="en"))
        )
        for i, text in enumerate(texts)
    ]


@pytest.fixture(scope="module")
def bridge() -> Digest:
    return make_digest(read(GAZETTE, HERALD, POST))


@pytest.fixture(scope="module")
def miami() -> Digest:
    seeds = Path(__file__).parents[2] / "seeds"
    return make_digest(
        [
            analyse(read_article(file.read_text("utf-8"), file=file.name))
            for file in sorted(seeds.glob("*.txt"))
        ]
    )


def words(digest: Digest, place: Place) -> str:
    return display_text(digest.articles[place.article], place)


def test_the_vote_is_told_once_and_every_source_of_it_named(bridge: Digest) -> None:
    votes = [s for s in bridge.sentences if "voted" in words(bridge, s)]
    assert len(votes) == 1
    assert votes[0] == bridge.sentences[0]
    assert {votes[0].article, *votes[0].also} == {0, 1, 2}


def test_sentences_are_of_the_articles_they_name(bridge: Digest) -> None:
    for sentence, text in (
        (sentence, bridge.articles[sentence.article].text) for sentence in bridge.sentences
    ):
        assert text[sentence.start : sentence.end].strip()
        assert sentence.article not in sentence.also
        assert sentence.score == pytest.approx(sum(r.value for r in sentence.reasons))


def test_groups_are_told_one_after_the_other(miami: Digest) -> None:
    groups = [sentence.group for sentence in miami.sentences]
    assert groups == sorted(groups)
    assert set(groups) == set(range(max(groups) + 1))


def test_a_quote_in_two_articles_is_given_once(bridge: Digest) -> None:
    (roe,) = [speaker for speaker in bridge.quotes if speaker.name == "Ann Roe"]
    assert len(roe.quotes) == 1
    assert "forty tonnes" in words(bridge, roe.quotes[0])


def test_what_one_source_has(bridge: Digest) -> None:
    alone = [words(bridge, place) for place in bridge.only_in]
    told = {words(bridge, sentence) for sentence in bridge.sentences}
    assert not told.intersection(alone)
    assert not any("voted" in text for text in alone)


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


@pytest.mark.parametrize("limit", [30, 60, 150, 400])
def test_words_are_a_limit(limit: int) -> None:
    digest = make_digest(read(GAZETTE, HERALD, POST), length=Length(LengthUnit.WORDS, limit))
    assert 0 < sum(len(words(digest, s).split()) for s in digest.sentences) <= limit


@pytest.mark.parametrize("unit", list(LengthUnit))
def test_nothing_is_asked_for(unit: LengthUnit) -> None:
    assert make_digest(read(GAZETTE, POST), length=Length(unit, 0)).sentences == ()


def test_of_no_articles_there_is_no_account() -> None:
    digest = make_digest([])
    assert (digest.articles, digest.sentences, digest.quotes) == ((), (), ())


def test_an_empty_article_among_others_changes_nothing_but_the_list() -> None:
    digest = make_digest(read(GAZETTE, "", HERALD))
    assert len(digest.articles) == 3
    assert {sentence.article for sentence in digest.sentences} <= {0, 2}


def test_the_same_article_twice_is_told_once() -> None:
    digest = make_digest(read(GAZETTE, GAZETTE))
    told = [words(digest, sentence) for sentence in digest.sentences]
    assert len(told) == len(set(told))
    assert all(sentence.also for sentence in digest.sentences)
    assert digest.only_in == ()


def test_no_half_of_a_quotation_is_told() -> None:
    text = "The council met.\n\n“We are sorry. We did not know of the cracks,” Ann Roe said.\n"
    digest = make_digest(read(text, POST), length=Length(LengthUnit.WORDS, 300))
    told = " ".join(words(digest, sentence) for sentence in digest.sentences)
    assert ("We are sorry" in told) == ("of the cracks" in told)


@settings(max_examples=30)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_texts_can_be_digested(texts: list[str]) -> None:
    analyses = read(*texts)
    digest = make_digest(analyses)
    assert digest == make_digest(analyses)
    for sentence in digest.sentences:
        places = {(s.start, s.end) for s in analyses[sentence.article].sentences}
        assert (sentence.start, sentence.end) in places
