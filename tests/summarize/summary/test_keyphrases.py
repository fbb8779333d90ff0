"""Keyphrases: few, readable, no fragments of names."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.pipeline import analyse
from summarize.summary.keyphrases import find_keyphrases
from summarize.summary.summarise import summarise
from summarize.text.vocabulary import get_vocabulary

ENGLISH = get_vocabulary("en")
TEXT = [
    "The Aire River Authority will rebuild the flood barrier in Leam, said Ann Roe.",
    "Roe runs the Aire River Authority, which built the flood barrier in 1962.",
    "The flood barrier failed quickly on Monday and the Aire River Authority was blamed.",
    "Roe said public money was short, and public money is needed.",
]


def test_names_are_written_out_and_phrases_end_in_a_noun() -> None:
    phrases = find_keyphrases([TEXT], ENGLISH, people=[("Ann Roe", ["Roe"])])
    assert set(phrases) == {"Aire River Authority", "flood barrier", "Ann Roe", "public money"}


def test_part_of_a_name_is_no_keyphrase() -> None:
    phrases = find_keyphrases([TEXT], ENGLISH)
    assert not {"Aire", "River Authority", "Aire River", "Authority"}.intersection(phrases)


def test_the_headline_lifts_its_words() -> None:
    text = ["Public money and clean water are short.", "Without public money no clean water."]
    assert find_keyphrases([text], ENGLISH, title="Clean water")[0] == "clean water"
    assert find_keyphrases([text], ENGLISH, title="Public money")[0] == "public money"


def test_a_phrase_goes_on_to_its_last_noun() -> None:
    text = ["The bridge lunch money row grew.", "A bridge lunch money row is a row."]
    assert find_keyphrases([text], ENGLISH) == ("lunch money row",)


def test_days_and_titles_are_none() -> None:
    text = [
        "On Monday Mayor Lee met police.",
        "On Monday Mayor Lee sang.",
        "Monday, Mayor Lee slept.",
    ]
    phrases = find_keyphrases([text], ENGLISH)
    assert not any(word in phrase for phrase in phrases for word in ("Monday", "Mayor"))


def test_no_more_than_asked_for_and_none_twice(seeds: Path) -> None:
    for file in seeds.glob("*.txt"):
        phrases = summarise(analyse(read_article(file.read_text("utf-8")))).keyphrases
        assert 3 <= len(phrases) <= 6
        heads = [phrase.split()[-1].rstrip("s").lower() for phrase in phrases]
        assert len(heads) == len(set(heads))


def test_phrases_stand_in_the_text_or_name_somebody(seeds: Path) -> None:
    for file in seeds.glob("*.txt"):
        analysis = analyse(read_article(file.read_text("utf-8")))
        names = {person.name for person in analysis.people}
        flat = " ".join(analysis.article.text.replace("’s", " ").split())
        for phrase in summarise(analysis).keyphrases:
            assert phrase in names or phrase in flat


@pytest.mark.parametrize("language", ["de", "fr", "xx"])
def test_other_languages_have_theirs(language: str) -> None:
    text = [
        "Der Aire Fluss stieg am Montag.",
        "Am Aire Fluss regnet es.",
        "Der Aire Fluss ist hoch.",
    ]
    assert find_keyphrases([text], get_vocabulary(language))


@given(st.lists(st.text(max_size=80), max_size=6))
def test_any_text_has_keyphrases_or_none(sentences: list[str]) -> None:
    phrases = find_keyphrases([sentences], ENGLISH)
    assert len(phrases) <= 6
    assert all(phrase.strip() for phrase in phrases)
