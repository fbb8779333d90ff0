"""Quotes and speakers that are kept while analyses change."""

from __future__ import annotations

from dataclasses import replace

from summarize.corrections.log import LocalSpeaker
from summarize.model import Analysis
from summarize.output.export import Person
from summarize.speakers.index import index_speakers
from tests.tui.changed_article import shortened
from tests.tui.factory import harbour
from tui.session.entry import ArticleEntry
from tui.session.export_choices import by_speaker, documents_of
from tui.session.kept_quotes import (
    find_row,
    find_speaker,
    keep_quotes,
    local_speakers,
    place_now,
    places_now,
    span_now,
)
from tui.session.quote_spans import find_spans
from tui.session.session import Session
from tui.session.speaker_index import KeptSpeaker


def library(*found: Analysis) -> Session:
    session = Session()
    session.add([ArticleEntry(story.article.file) for story in found])
    for index, story in enumerate(found):
        analyse(session, story, index)
    session.indexed(index_speakers(found))
    return session


def analyse(session: Session, story: Analysis, index: int = 0) -> None:
    session.entries[index].opened(story.article)
    session.analysed(index, story, find_spans(story))


def without(story: Analysis, number: int) -> Analysis:
    """Return an analysis in which a correction took a quote away."""
    return replace(story, quotes=story.quotes[:number] + story.quotes[number + 1 :])


def renamed(story: Analysis, name: str, to: str) -> Analysis:
    quotes = tuple(
        replace(quote, speaker=replace(quote.speaker, name=to))
        if quote.speaker and quote.speaker.name == name
        else quote
        for quote in story.quotes
    )
    return replace(story, quotes=quotes)


def kept(session: Session, name: str) -> KeptSpeaker:
    return session.index.keep(next(r for r in session.records if r.name == name))


def test_a_quote_is_found_when_its_number_shifts_and_is_left_out_when_it_is_gone() -> None:
    session = library(harbour())
    quotes = keep_quotes(session, [(0, 7), (0, 3), (0, 5)])
    analyse(session, without(harbour(), 3))
    assert places_now(session, quotes) == ((0, 6), (0, 4))


def test_a_quote_is_found_by_its_words_in_a_text_that_was_edited() -> None:
    session = library(harbour())
    stays, goes = keep_quotes(session, [(0, 5), (0, 1)])
    analyse(session, shortened())
    assert place_now(session, stays) == (0, 3)
    assert place_now(session, goes) is None
    session.forget(0)  # its words stand there before anybody has looked for quotes
    span = span_now(session.entries[0], stays)
    assert span is not None
    assert span.slice(shortened().article.text) == "“[T]his is [sic] the wrong boat to save,”"


def test_a_row_of_an_earlier_list_is_known_by_its_words() -> None:
    session = library(harbour())
    rows = session.entries[0].quote_rows
    analyse(session, shortened())
    found = find_row(session, rows[5])
    assert found is not None
    assert (found.quote, found.words) == (3, rows[5].words)
    assert find_row(session, rows[1]) is None


def test_a_speaker_is_kept_by_what_their_record_was_found_in() -> None:
    session = library(harbour())
    olaf = next(record for record in session.records if record.name == "Olaf Brandt")
    analyse(session, shortened())  # the records are of what was there before
    quotes = session.index.keep(olaf).quotes
    assert {quote.speaker for quote in quotes} == {"Olaf Brandt"}
    exported = documents_of(session, by_speaker(session, olaf))
    text = shortened().article.text
    assert [q.slice(text) for q in exported[0][1]] == [
        "“a long time coming”",
        "the boats would need new engines by spring",
    ]


def test_a_speaker_is_the_same_under_another_name_and_with_other_numbers() -> None:
    session = library(harbour(), harbour("b.txt"))
    olaf, pia = kept(session, "Olaf Brandt"), kept(session, "Pia Holm")
    changed = [renamed(without(harbour(f), 2), "Olaf Brandt", "Zed") for f in ("a.txt", "b.txt")]
    for index, story in enumerate(changed):
        analyse(session, story, index)
    session.indexed(index_speakers(changed))
    now = [find_speaker(session, speaker) for speaker in (olaf, pia)]
    assert [record and record.name for record in now] == ["Zed", "Pia Holm"]


def test_a_speaker_with_no_quote_left_is_who_has_their_name_if_anybody() -> None:
    session = library(harbour())
    nobody = KeptSpeaker("Nobody", None, session.records[0].kind, ())
    named = replace(nobody, name="Pia Holm")
    assert find_speaker(session, nobody) is None
    found = find_speaker(session, named)
    assert found is not None
    assert found.name == "Pia Holm"


def test_who_is_corrected_is_named_as_the_article_has_them_now() -> None:
    session = library(harbour())
    olaf = kept(session, "Olaf Brandt")
    analyse(session, shortened())
    key = session.entries[0].key
    assert local_speakers(session, [olaf]) == (LocalSpeaker(key, "Olaf Brandt"),)
    analyse(session, renamed(shortened(), "Olaf Brandt", "Zed"))
    assert local_speakers(session, [olaf]) == ()
    session.forget(0)
    assert local_speakers(session, [olaf]) == (), "nothing is known yet"


def test_of_one_persons_quotes_none_is_exported_that_is_another_persons_now() -> None:
    session = library(harbour())
    choice = by_speaker(session, session.records[0])
    assert choice.by == Person("Marta Quist", "chair of the harbour council")
    analyse(session, renamed(harbour(), "Marta Quist", "Zed"))
    assert documents_of(session, choice) == []
