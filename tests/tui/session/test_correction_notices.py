"""Which correction of a quote is in force."""

from __future__ import annotations

from dataclasses import replace

from summarize.corrections.follow import with_contexts
from summarize.corrections.log import (
    Corrections,
    LocalSpeaker,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
)
from summarize.text.content_hash import content_hash
from tests.tui.factory import harbour
from tests.tui.screens.main.fakes import opened
from tui.session.correction_notices import account, is_in_force


def test_what_is_in_force_is_what_was_said_last_of_a_quote() -> None:
    one, other = QuotePlace("a", 0, 9), QuotePlace("a", 20, 29)
    log = Corrections().add(NotAQuote(one)).add(NotAQuote(other))
    assert is_in_force(log, NotAQuote(one))
    assert not is_in_force(log, NotAQuote(QuotePlace("b", 0, 9)))
    assert not is_in_force(log, SetSpeaker(one, "Ann"))
    log = log.add(SetSpeaker(one, "Ann"))
    assert is_in_force(log, SetSpeaker(one, "Ann"))
    assert not is_in_force(log, SetSpeaker(one, "Ann", "chair"))
    assert not is_in_force(log, NotAQuote(one))
    rename = Rename((LocalSpeaker("a", "Ann"),), "Anna")
    assert not is_in_force(log, rename)
    assert is_in_force(log.add(rename), rename)
    assert not is_in_force(log.add(rename), SetSpeaker(one, "Ann"))


def test_what_is_undone_where_it_is_not_seen_begins_with_the_article() -> None:
    story = harbour()
    quote = story.quotes[2]
    place = QuotePlace(content_hash(story.article.text), quote.start, quote.end)
    log, session = Corrections((SetSpeaker(place, "Pia Holm"),)), opened(story).session
    here = account(log, log.undo(), session, is_shown=lambda index: index == 0).words
    assert here.startswith("Undone: speaker set to Pia Holm")
    assert here.endswith(" · Harbour council votes to keep its…")
    away = account(log, log.undo(), session, is_shown=lambda index: False).words
    assert away.startswith(
        "Undone in “Harbour council votes to keep its…”: speaker set to Pia Holm"
    )
    again = account(log.undo(), log, session, is_shown=lambda index: False).words
    assert again.startswith("Redone in “Harbour council votes to keep its…”: speaker set to Pia")
    assert again.count("Harbour council") == 1


def test_what_is_undone_in_an_edited_text_is_told_with_its_quote_there() -> None:
    before = harbour()
    quote = before.quotes[2]
    key = content_hash(before.article.text)
    place = QuotePlace(key, quote.start, quote.end)
    log = with_contexts(Corrections((SetSpeaker(place, "Pia Holm"),)), {key: [before]})
    text = f"A line above.\n\n{before.article.text}"
    at = text.index("“a long time coming”")
    moved = replace(quote, start=at, end=at + len(quote))
    edited = replace(before, article=replace(before.article, text=text), quotes=(moved,))
    session = opened(edited).session
    told = account(log, log.undo(), session)
    assert told.place == (0, 0)
    assert "“a long time coming” · Harbour" in told.words


def test_of_statements_one_within_the_other_the_corrected_one_is_told() -> None:
    outer = harbour().quotes[0]
    inner = replace(outer, start=outer.start + 9)
    found = replace(harbour(), quotes=(outer, inner))
    place = QuotePlace(content_hash(found.article.text), inner.start, inner.end)
    log = Corrections((SetSpeaker(place, "Pia Holm"),))
    assert account(log, log.undo(), opened(found).session).place == (0, 1)
