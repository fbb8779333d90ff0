"""Digests: one account of several articles, and where they differ."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.digest.digest_model import Digest
from summarize.digest.make_digest import make_digest
from summarize.model import Length, LengthUnit
from tests.summarize.digest.conftest import GAZETTE, HERALD, POST, read, words


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
