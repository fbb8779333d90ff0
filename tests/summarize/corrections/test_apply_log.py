"""What a person puts right: applied to analyses, in the index of speakers, undone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from summarize import index_speakers
from summarize.corrections.apply_log import apply, place_of, speakers_of
from summarize.corrections.log import (
    NO_CORRECTIONS,
    Corrections,
    LocalSpeaker,
    Merge,
    NotAQuote,
    Rename,
    SetSpeaker,
    Split,
)
from summarize.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Confidence,
    PersonKind,
    Quote,
    QuoteKind,
)
from summarize.speakers.records import SpeakerRecord
from summarize.text.content_hash import content_hash
from tests.summarize.corrections.samples import log_of, logs, seeds


def corrected(log: Corrections) -> list[Analysis]:
    return [apply(analysis, log) for analysis in seeds()]


def records(log: Corrections = NO_CORRECTIONS) -> tuple[SpeakerRecord, ...]:
    return index_speakers(corrected(log), log)


def voices(name: str, log: Corrections = NO_CORRECTIONS) -> tuple[LocalSpeaker, ...]:
    (record,) = (record for record in records(log) if record.name == name)
    return speakers_of(corrected(log), record.entries)


def a_quote(kind: QuoteKind, number: int = 4) -> tuple[Analysis, Quote, int]:
    analysis = seeds()[number]
    position = next(i for i, quote in enumerate(analysis.quotes) if quote.kind is kind)
    return analysis, analysis.quotes[position], position


# --- one quote --------------------------------------------------------------------------------


def test_nothing_to_correct_gives_the_same_object() -> None:
    analysis, quote, _ = a_quote(QuoteKind.DIRECT)
    elsewhere = replace(place_of(analysis, quote), article="0" * 32)
    for log in (NO_CORRECTIONS, log_of(SetSpeaker(elsewhere, "Nobody Here"), NotAQuote(elsewhere))):
        assert apply(analysis, log) is analysis


def test_a_set_speaker_is_one_of_the_people_of_the_article() -> None:
    analysis, quote, position = a_quote(QuoteKind.DIRECT)
    other = next(
        index
        for index, person in enumerate(analysis.people)
        if quote.speaker and person.name != quote.speaker.name and person.role
    )
    log = log_of(SetSpeaker(place_of(analysis, quote), analysis.people[other].name.upper()))
    row = apply(analysis, log).quotes[position]
    assert row.speaker is not None
    assert (row.speaker.person, row.speaker.name) == (other, analysis.people[other].name)
    assert row.speaker.role == analysis.people[other].role
    assert (row.rule, row.confidence, row.cue) == ("user", Confidence.HIGH, None)
    assert row.speaker.mention is None
    assert quote.speaker is not None
    assert quote.speaker.name in row.evidence  # what the rules had found
    assert (row.start, row.end, row.kind) == (quote.start, quote.end, quote.kind)


def test_a_speaker_nobody_named_is_set_by_name_role_and_kind() -> None:
    analysis, quote, position = a_quote(QuoteKind.DIRECT)
    place = place_of(analysis, quote)
    log = log_of(SetSpeaker(place, "Unseen Board", "the board", PersonKind.ORGANIZATION))
    speaker = apply(analysis, log).quotes[position].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.kind, speaker.person) == (
        "Unseen Board",
        "the board",
        PersonKind.ORGANIZATION,
        None,
    )
    nobody = apply(analysis, log_of(SetSpeaker(place, None))).quotes[position]
    assert (nobody.speaker, nobody.rule) == (None, "user")


def test_who_was_set_by_a_person_is_sure() -> None:
    analysis, quote, position = next(
        (analysis, quote, position)
        for analysis in seeds()
        for position, quote in enumerate(analysis.quotes)
        if quote.confidence is Confidence.LOW
    )
    row = apply(analysis, log_of(SetSpeaker(place_of(analysis, quote), "A B"))).quotes[position]
    assert row.confidence is Confidence.HIGH


def test_a_speaker_is_set_for_all_parts_of_a_statement() -> None:
    text = "He said “one” and “two” and then “three”."
    places = [(text.index(word), text.index(word) + len(word)) for word in ("“one”", "“two”")]
    last = (text.index("“three”"), len(text) - 1)
    statement = (places[0][0], places[1][1])
    quotes = tuple(
        Quote(*place, QuoteKind.MIXED, *whole, 0)
        for place, whole in [(places[0], statement), (places[1], statement), (last, last)]
    )
    article = Article(text, (Block(0, len(text), BlockKind.PARAGRAPH),))
    analysis = Analysis(article, (), (), quotes)
    done = apply(analysis, log_of(SetSpeaker(place_of(analysis, quotes[1]), "A B")))
    assert [row.speaker and row.speaker.name for row in done.quotes] == ["A B", "A B", None]
    undone = apply(analysis, log_of(NotAQuote(place_of(analysis, quotes[1]))))
    assert [row.kind.value for row in undone.quotes] == ["mixed", "scare", "mixed"]


def test_marked_words_that_are_no_quote_stay_as_marks_of_nobody() -> None:
    analysis, quote, position = a_quote(QuoteKind.DIRECT)
    done = apply(analysis, log_of(NotAQuote(place_of(analysis, quote), QuoteKind.TITLE)))
    row = done.quotes[position]
    assert (row.kind, row.speaker, row.rule) == (QuoteKind.TITLE, None, "user")
    assert row.confidence is Confidence.HIGH
    assert (row.start, row.end) == (row.statement_start, row.statement_end)
    assert len(done.quotes) == len(analysis.quotes)


def test_an_indirect_statement_that_is_none_is_no_row() -> None:
    analysis, quote, position = a_quote(QuoteKind.INDIRECT)
    done = apply(analysis, log_of(NotAQuote(place_of(analysis, quote))))
    assert done.quotes == analysis.quotes[:position] + analysis.quotes[position + 1 :]


def test_who_spoke_marks_that_nobody_spoke_makes_them_speech() -> None:
    analysis, quote, position = next(
        (analysis, quote, position)
        for analysis in seeds()
        for position, quote in enumerate(analysis.quotes)
        if quote.kind in (QuoteKind.SCARE, QuoteKind.TERM)
    )
    done = apply(analysis, log_of(SetSpeaker(place_of(analysis, quote), "A B")))
    assert done.quotes[position].kind is QuoteKind.DIRECT


def test_a_place_that_another_version_cuts_otherwise_is_still_found() -> None:
    analysis, quote, position = a_quote(QuoteKind.DIRECT)
    near = replace(place_of(analysis, quote), start=quote.start + 1, end=quote.end - 2)
    assert apply(analysis, log_of(SetSpeaker(near, "A B"))).quotes[position].rule == "user"
    far = replace(near, start=quote.start, end=quote.start + (quote.end - quote.start) // 3)
    assert apply(analysis, log_of(SetSpeaker(far, "A B"))).quotes == analysis.quotes


def test_the_last_word_on_a_quote_counts() -> None:
    analysis, quote, position = a_quote(QuoteKind.DIRECT)
    place = place_of(analysis, quote)
    log = log_of(SetSpeaker(place, "A B"), NotAQuote(place), SetSpeaker(place, "C D"))
    row = apply(analysis, log).quotes[position]
    assert row.speaker is not None
    assert row.speaker.name == "C D"
    assert "A B" not in row.evidence


# --- speakers ---------------------------------------------------------------------------------


def test_two_speakers_are_merged_over_articles() -> None:
    one, two = (
        next(r for r in records() if r.name == n) for n in ("Abigail Jackson", "Bacardi Jackson")
    )
    log = log_of(Merge(voices(one.name) + voices(two.name), two.name))
    merged = {record.name: record for record in records(log)}
    assert one.name not in merged
    record = merged[two.name]
    assert record.quotes == one.quotes + two.quotes
    assert record.words == one.words + two.words
    assert one.name in record.aliases
    assert set(record.entries) == {*one.entries, *two.entries}
    rows = [q for a in corrected(log) for q in a.quotes if q.rule == "user"]
    assert rows
    assert all(one.name in row.evidence for row in rows)


def test_the_evidence_tells_of_the_newest_names_and_of_the_rules() -> None:
    analysis, quote, position = a_quote(QuoteKind.DIRECT)
    assert quote.speaker is not None
    names = [quote.speaker.name, *(f"Name {number}" for number in range(40))]
    article = content_hash(analysis.article.text)
    renames = [Rename((LocalSpeaker(article, old),), new) for old, new in pairwise(names)]
    row = apply(analysis, log_of(*renames)).quotes[position]
    assert row.evidence.startswith("a person said that Name 38 is Name 39; a person said that")
    assert row.evidence.endswith(f"Name 31 is Name 32; {quote.evidence}")


def test_a_merge_says_nothing_of_how_sure_the_attributions_are() -> None:
    log = log_of(Merge(voices("Abigail Jackson") + voices("Bacardi Jackson"), "Bacardi Jackson"))
    for before, after in zip(seeds(), corrected(log), strict=True):
        assert [q.confidence for q in before.quotes] == [q.confidence for q in after.quotes]


def test_one_speaker_is_split_though_the_names_are_the_same() -> None:
    (whole,) = (record for record in records() if record.name == "Tessa Petit")
    first, *others = voices("Tessa Petit")
    log = log_of(Split((first,), "Tessa Petit"))
    parts = [record for record in records(log) if record.name == "Tessa Petit"]
    assert len(parts) == 2
    assert sum(record.quotes for record in parts) == whole.quotes
    found = {speakers_of(corrected(log), record.entries) for record in parts}
    assert found == {(first,), tuple(others)}
    files = [{article.file for article in record.articles} for record in parts]
    assert files[0].isdisjoint(files[1])


def test_a_split_speaker_can_be_called_something_else_and_stays_apart() -> None:
    first = voices("Tessa Petit")[0]
    log = log_of(Split((first,), "Tessa Petit"), Rename((first,), "T. Petit of Miami"))
    names = [record.name for record in records(log) if "Petit" in record.name]
    assert sorted(names) == ["T. Petit of Miami", "Tessa Petit"]
    again = log.add(Rename((LocalSpeaker(first.article, "T. Petit of Miami"),), "Tessa Petit"))
    assert [r.name for r in records(again) if "Petit" in r.name] == ["Tessa Petit"] * 2


def test_a_renamed_speaker_keeps_all_and_takes_the_role_given() -> None:
    (before,) = (record for record in records() if record.name == "Tessa Petit")
    log = log_of(Rename(voices("Tessa Petit"), "Teresa Petit", "a director"))
    (after,) = (record for record in records(log) if record.name == "Teresa Petit")
    assert after.entries == before.entries
    assert after.role == "a director"
    assert "Tessa Petit" in after.aliases
    assert not [record for record in records(log) if record.name == "Tessa Petit"]


def test_other_articles_follow_a_merge_by_the_names_it_joined() -> None:
    """A merge of what was read so far holds for what comes later."""
    first, second = voices("Tessa Petit")
    log = log_of(Rename((first,), "Zelda Other"))
    (record,) = (record for record in records(log) if record.name == "Zelda Other")
    assert len({number for number, _ in record.entries}) == 2
    assert second not in log.done[0].speakers  # type: ignore[union-attr]


@pytest.mark.parametrize("backwards", [False, True])
def test_the_index_does_not_depend_on_the_order_of_articles(backwards: bool) -> None:
    log = log_of(
        Merge(voices("Abigail Jackson") + voices("Christine King"), "A. Jackson"),
        Split(voices("Tessa Petit")[:1], "Tessa Petit"),
    )
    found = index_speakers(corrected(log)[:: -1 if backwards else 1], log)
    made = [
        (r.name, r.quotes, r.statements) for r in found if r.name in ("A. Jackson", "Tessa Petit")
    ]
    assert sorted(made) == [("A. Jackson", 2, 8), ("Tessa Petit", 1, 1), ("Tessa Petit", 1, 6)]


def test_who_takes_the_name_of_another_in_the_article_is_that_one() -> None:
    article = content_hash(seeds()[4].article.text)
    renamed = log_of(Rename((LocalSpeaker(article, "Tessa Petit"),), "Bacardi Jackson"))
    done = apply(seeds()[4], renamed)
    people = {q.speaker.person for q in done.quotes if q.speaker and "Bacardi" in q.speaker.name}
    assert len(people) == 1
    unchanged = [q for q in done.quotes if q.speaker and q.rule != "user"]
    assert any(q.speaker and q.speaker.name == "Bacardi Jackson" for q in unchanged)


def test_people_of_an_article_that_are_one_share_their_mentions() -> None:
    names = [
        q.speaker.name for q in seeds()[4].quotes if q.speaker and q.speaker.person is not None
    ]
    one, two = list(dict.fromkeys(names))[:2]
    article = content_hash(seeds()[4].article.text)
    done = apply(
        seeds()[4], log_of(Merge((LocalSpeaker(article, one), LocalSpeaker(article, two)), one))
    )
    people = {q.speaker.person for q in done.quotes if q.speaker and q.speaker.name == one}
    (index,) = people
    assert index is not None
    before = {p.name: set(p.mentions) for p in seeds()[4].people}
    assert set(done.people[index].mentions) == before[one] | before[two]
    assert len(done.people) == len(seeds()[4].people)


@given(logs)
def test_every_corrected_analysis_is_whole(log: Corrections) -> None:
    for before, after in zip(seeds(), corrected(log), strict=True):
        assert after.article is before.article
        assert len(after.people) == len(before.people)
        places = {(q.start, q.end) for q in before.quotes}
        for row in after.quotes:
            assert (row.start, row.end) in places
            if row.speaker and row.speaker.person is not None:
                assert after.people[row.speaker.person].name == row.speaker.name
            if row not in before.quotes and row.rule != "user":
                assert row.speaker is not None  # only which of two people of one name it is
                assert row.speaker.name in {q.speaker.name for q in before.quotes if q.speaker}
            if row.rule == "user":
                assert row.evidence


@given(logs)
def test_the_index_holds_every_attributed_quote_once(log: Corrections) -> None:
    analyses = corrected(log)
    entries = [entry for record in index_speakers(analyses, log) for entry in record.entries]
    attributed = {
        (number, position): quote
        for number, analysis in enumerate(analyses)
        for position, quote in enumerate(analysis.quotes)
        if quote.speaker
    }
    assert len(set(entries)) == len(entries)
    assert set(entries) <= attributed.keys()
    for place in attributed.keys() - set(entries):  # what a document says without being quoted
        assert attributed[place].kind is QuoteKind.INDIRECT
        assert attributed[place].speaker.kind is PersonKind.UNNAMED
