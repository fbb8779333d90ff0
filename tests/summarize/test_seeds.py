"""The five seeds: every quote, every named statement and every person, as the gold has them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from summarize import Analysis, Quote, analyse, index_speakers, read_article
from summarize.model import MentionForm, PersonKind, QuoteKind
from tests.conftest import SEEDS
from tests.summarize.telling import marked, mentions, names, person, speaker_of

GOLD = Path(__file__).parent / "gold"


def rows(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((GOLD / name).read_text(encoding="utf-8"))
    return loaded


QUOTES = rows("seeds_quotes.json")
STATEMENTS = rows("seeds_statements.json")
ARTICLES = rows("seeds_articles.json")
FILES = [row["file"] for row in ARTICLES]


def label(row: dict[str, Any]) -> str:
    return f"{row['file'][:3]}-{row['start']}"


@cache
def seed(file: str) -> Analysis:
    return analyse(read_article((SEEDS / file).read_text(encoding="utf-8"), file=file))


def without_article(name: str | None) -> str | None:
    return name.removeprefix("the ") if name is not None else None


def found(row: dict[str, Any]) -> Quote:
    """The quote that stands exactly where the gold has one."""
    (quote,) = [
        quote
        for quote in marked(seed(row["file"]))
        if (quote.start, quote.end) == (row["start"], row["end"])
    ]
    return quote


def test_the_gold_is_whole() -> None:
    assert len(QUOTES) == 19
    assert [row["class"] for row in STATEMENTS].count("named") == 9
    assert [row["class"] for row in STATEMENTS].count("named_with_quote") == 4


@pytest.mark.parametrize("file", FILES, ids=[file[:3] for file in FILES])
def test_nothing_else_stands_in_marks(file: str) -> None:
    spans = [(quote.start, quote.end) for quote in marked(seed(file))]
    assert spans == [(row["start"], row["end"]) for row in QUOTES if row["file"] == file]


@pytest.mark.parametrize("row", QUOTES, ids=label)
def test_every_marked_quote_has_its_speaker(row: dict[str, Any]) -> None:
    assert without_article(speaker_of(found(row))) in map(without_article, row["speakers"])


@pytest.mark.parametrize("row", QUOTES, ids=label)
def test_every_marked_quote_is_of_its_kind(row: dict[str, Any]) -> None:
    kinds = {"scare": {"scare", "term"}}.get(row["kind"], {row["kind"]})
    assert found(row).kind.value in kinds


@pytest.mark.parametrize("row", [row for row in QUOTES if row["cue"]], ids=label)
def test_every_cue_and_mention_is_where_it_stands(row: dict[str, Any]) -> None:
    quote, text = found(row), seed(row["file"]).article.text
    assert quote.cue == row["cue"]
    assert quote.cue_start is not None
    assert text[quote.cue_start :].startswith(row["cue"])
    assert quote.speaker is not None
    # The gold gives the full name where the text has the surname alone.
    assert quote.speaker.mention in (row["mention"], row["mention"].split()[-1])
    start, end = quote.speaker.mention_start, quote.speaker.mention_end
    assert text[start:end] == quote.speaker.mention


def test_attributions_to_people_carry_their_roles() -> None:
    roles = {
        speaker_of(quote): quote.speaker.role
        for row in QUOTES
        if (quote := found(row)).speaker is not None
    }
    assert roles["Christine King"] == "Commissioner"
    assert roles["Dariel Gomez"] == "Statewide Organizer for the ACLU of Florida"
    assert roles["Tessa Petit"] == "Executive Director of the Florida Immigrant Coalition"
    assert roles["Abigail Jackson"] == "White House spokeswoman"
    assert roles["Bacardi Jackson"] == "executive director of the ACLU of Florida"
    assert roles["Paul Christian Namphy"] == (
        "Director of Policy and Lead Organizer at the Family Action Network Movement (FANM)"
    )


@pytest.mark.parametrize(
    ("file", "words"), [(FILES[0], "“Rafael”"), (FILES[3], "“task force”")], ids=["000", "003"]
)
def test_what_nobody_said_has_no_speaker(file: str, words: str) -> None:
    (quote,) = [q for q in marked(seed(file)) if q.slice(seed(file).article.text) == words]
    assert quote.speaker is None
    assert quote.kind in {QuoteKind.NICKNAME, QuoteKind.SCARE, QuoteKind.TERM}


def test_the_spokesperson_is_that_of_the_sentence_before() -> None:
    quote = next(q for q in marked(seed(FILES[2])) if q.speaker and q.speaker.mention)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.mention) == ("ICE spokesperson", "the spokesperson")
    assert quote.speaker.kind is PersonKind.UNNAMED


NAMED = [row for row in STATEMENTS if row["class"].startswith("named")]


@pytest.mark.parametrize("row", NAMED, ids=label)
def test_every_named_statement_is_found(row: dict[str, Any]) -> None:
    """One of kind indirect or mixed, in that sentence, with that speaker and one of its cues."""
    assert [
        quote
        for quote in seed(row["file"]).quotes
        if quote.kind in (QuoteKind.INDIRECT, QuoteKind.MIXED)
        and row["start"] <= quote.statement_start
        and quote.statement_end <= row["end"]
        and speaker_of(quote) == row["speaker"]
        and quote.cue in row["cues"]
    ]


def test_indirect_statements_are_credited_to_nobody_who_did_not_make_one() -> None:
    """Named persons make no statement but in the sentences the gold has."""
    for file in FILES:
        spans = [(row["start"], row["end"]) for row in STATEMENTS if row["file"] == file]
        for quote in seed(file).quotes:
            if quote.kind is QuoteKind.INDIRECT and quote.speaker is not None:
                named = quote.speaker.kind is PersonKind.PERSON
                inside = any(start <= quote.start and quote.end <= end for start, end in spans)
                assert inside or not named


@pytest.mark.parametrize("row", ARTICLES, ids=[file[:3] for file in FILES])
def test_the_people_are_those_and_no_others(row: dict[str, Any]) -> None:
    assert sorted(names(seed(row["file"]))) == sorted(row["people"])


ROLES: dict[int, dict[str, str | None]] = {
    0: {
        "Christine King": "Commissioner",
        "Ron DeSantis": "Governor",
        "Donald Trump": "President",
        "George Wysong": "Miami City Attorney",
        "James Uthmeier": "Attorney General",
        "Joe Carollo": "Commissioner",
        "Miguel Angel Gabela": "Commissioner",
        "Ralph “Rafael” Rosado": "Commissioner",
        "Damian Pardo": None,
        "Abel Delgado": "resident",
        "Mike Davey": "former Key Biscayne mayor and congressional candidate",
    },
    1: {},
    2: {
        "Ron DeSantis": "Florida Governor",
        "Dariel Gomez": "Statewide Organizer for the ACLU of Florida",
        "Tessa Petit": "Executive Director of the Florida Immigrant Coalition",
        "Abigail Jackson": "White House spokeswoman",
        "Trump": "President",
        "Benjamin Clarke": None,
    },
    3: {
        "Tess Riski": None,
        "Syra Ortiz Blanes": None,
        "Kenia Fallat": "spokesperson for the city",
        "Donald Trump": "President",
        "Ron DeSantis": "Gov.",
    },
    4: {
        "Donald Trump": "President",
        "Bacardi Jackson": "executive director of the ACLU of Florida",
        "Tessa Petit": "Executive Director of the Florida Immigrant Coalition",
        "Paul Christian Namphy": (
            "Director of Policy and Lead Organizer at the Family Action Network Movement (FANM)"
        ),
    },
}


@pytest.mark.parametrize("number", ROLES)
def test_each_has_the_role_the_article_gives(number: int) -> None:
    people = seed(FILES[number]).people
    roles = {p.name: p.role for p in people if p.kind is PersonKind.PERSON}
    assert ROLES[number].items() <= roles.items()


def test_the_bio_gives_the_role_of_its_author() -> None:
    assert "Vice President for News" in (person(seed(FILES[4]), "Sergio Bustos").role or "")


MENTIONS = {
    (0, "Christine King"): "Christine King/name King/short King/short",
    (0, "Ron DeSantis"): "Ron DeSantis/name DeSantis/short DeSantis/short",
    (0, "Mike Davey"): "Mike Davey/name he/pronoun",
    (0, "Ralph “Rafael” Rosado"): "Ralph “Rafael” Rosado/name",
    (2, "Tessa Petit"): "Tessa Petit/name Petit/short She/pronoun she/pronoun",
    (2, "Ron DeSantis"): "Ron DeSantis/name DeSantis/short",
    (2, "Trump"): "Trump/name Trump/name Trump/name",
    (2, "Abigail Jackson"): "Abigail Jackson/name",
    (3, "Donald Trump"): "Trump/short Donald Trump/name his/pronoun",
    (3, "Ron DeSantis"): "Ron DeSantis/name His/pronoun",
    (4, "Bacardi Jackson"): "Bacardi Jackson/name Jackson/short Jackson/short Jackson/short",
    (4, "Paul Christian Namphy"): "Paul Christian Namphy/name Namphy/short",
    (4, "Tessa Petit"): "Tessa Petit/name",
}


@pytest.mark.parametrize(
    ("number", "name"), MENTIONS, ids=[f"{number:03}-{name}" for number, name in MENTIONS]
)
def test_each_has_all_mentions(number: int, name: str) -> None:
    told = mentions(seed(FILES[number]), name)
    assert " ".join(f"{words}/{form}" for words, form in told) == MENTIONS[number, name]


@pytest.mark.parametrize("file", FILES, ids=[file[:3] for file in FILES])
def test_every_place_a_full_name_stands_is_a_mention(file: str) -> None:
    """In captions and boilerplate nobody is looked for."""
    article = seed(file).article
    for found_person in seed(file).people:
        if found_person.kind is not PersonKind.PERSON or " " not in found_person.name:
            continue
        at = article.text.find(found_person.name)
        while at >= 0:
            block = next(b for b in article.blocks if b.start <= at < b.end)
            if block.kind.value in ("paragraph", "item", "byline"):
                assert any(m.start <= at < m.end for m in found_person.mentions)
            at = article.text.find(found_person.name, at + 1)


def test_the_pronoun_of_the_bio_is_a_mention() -> None:
    assert ("He", "pronoun") in mentions(seed(FILES[4]), "Sergio Bustos")


def test_no_pronoun_goes_to_somebody_else() -> None:
    allowed = {(number, name) for number, name in MENTIONS if "pronoun" in MENTIONS[number, name]}
    for number, file in enumerate(FILES):
        for found_person in seed(file).people:
            if found_person.kind is PersonKind.PERSON:
                pronouns = [m for m in found_person.mentions if m.form is MentionForm.PRONOUN]
                assert not pronouns or (number, found_person.name) in allowed | {
                    (4, "Sergio Bustos")
                }


def test_every_attribution_carries_rule_evidence_and_confidence() -> None:
    for file in FILES:
        for quote in seed(file).quotes:
            assert quote.evidence
            if quote.speaker is not None:
                assert quote.rule


def test_the_evidence_can_be_read() -> None:
    quote = next(q for q in marked(seed(FILES[2])) if speaker_of(q) == "Tessa Petit")
    assert quote.evidence == "“Petit stated” after the quote; Petit is Tessa Petit, paragraph 14"


def test_across_the_seeds_one_is_one_and_two_are_two() -> None:
    records = index_speakers([seed(file) for file in FILES])
    persons = [record for record in records if record.kind is PersonKind.PERSON]
    index = {record.name: record for record in persons}
    assert len(index) == len(persons)
    assert [a.file for a in index["Tessa Petit"].articles] == [FILES[2], FILES[4]]
    assert index["Tessa Petit"].quotes == 2
    assert [a.file for a in index["Abigail Jackson"].articles] == [FILES[2]]
    assert [a.file for a in index["Bacardi Jackson"].articles] == [FILES[4]]
    assert [name for name in index if "DeSantis" in name] == ["Ron DeSantis"]
    assert sum(record.share for record in records) == pytest.approx(1.0)


def test_ron_desantis_of_three_seeds_is_one() -> None:
    """He speaks in one alone, so the others are given a word of his."""
    told = [seed(FILES[2])]
    for number in (0, 3):
        article = seed(FILES[number]).article
        block = next(b for b in article.blocks if "Ron DeSantis" in b.slice(article.text))
        text = f"{block.slice(article.text)}\n\n“We are glad of it,” DeSantis said."
        told.append(analyse(read_article(text, file=FILES[number])))
    records = [r for r in index_speakers(told) if "DeSantis" in r.name]
    assert [record.name for record in records] == ["Ron DeSantis"]
    assert len(records[0].articles) == 3
