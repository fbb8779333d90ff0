"""Which correction of a quote is in force."""

from __future__ import annotations

from summarize.corrections.log import (
    Corrections,
    LocalSpeaker,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
)
from tui.session.correction_notices import is_in_force


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
