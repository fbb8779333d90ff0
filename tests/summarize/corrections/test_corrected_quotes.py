"""What a person took for no quote is called that, whatever the rules may call such marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.corrections.apply_log import apply, place_of
from summarize.corrections.corrected_quotes import is_corrected, is_taken_for_no_quote
from summarize.corrections.log import Correction, NotAQuote, QuotePlace, SetSpeaker
from summarize.model import Analysis, Quote, QuoteKind
from summarize.output import markdown, text_article
from summarize.output.wrapped_text import Look
from tests.summarize.corrections.samples import log_of, seeds


def the_first(kind: QuoteKind) -> tuple[Analysis, Quote]:
    return next((a, quote) for a in seeds() for quote in a.quotes if quote.kind is kind)


def corrected(kind: QuoteKind, *said: type[NotAQuote] | SetSpeaker) -> Quote:
    """A quote of a kind, corrected by what was said of it."""
    analysis, quote = the_first(kind)
    place = place_of(analysis, quote)
    log: list[Correction] = [
        replace(one, quote=place) if isinstance(one, SetSpeaker) else one(place) for one in said
    ]
    done = apply(analysis, log_of(*log))
    return next(row for row in done.quotes if row.start == quote.start)


NOBODY = SetSpeaker(QuotePlace("", 0, 0), None)
SOMEBODY = SetSpeaker(QuotePlace("", 0, 0), "A B")


@pytest.mark.parametrize("kind", [QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.SCARE])
def test_marks_that_a_person_took_for_no_quote_show_it(kind: QuoteKind) -> None:
    assert is_taken_for_no_quote(corrected(kind, NotAQuote))
    assert is_taken_for_no_quote(corrected(kind, NotAQuote, NOBODY)), "that they already say"
    assert not is_taken_for_no_quote(corrected(kind, NotAQuote, SOMEBODY))


def test_marks_that_only_the_rules_take_for_no_quote_do_not() -> None:
    _, untouched = the_first(QuoteKind.SCARE)
    nobody = corrected(QuoteKind.SCARE, NOBODY)
    assert (is_corrected(untouched), is_taken_for_no_quote(untouched)) == (False, False)
    assert (is_corrected(nobody), is_taken_for_no_quote(nobody)) == (True, False)


def test_pages_call_it_not_a_quote() -> None:
    analysis, _ = the_first(QuoteKind.DIRECT)
    quote = corrected(QuoteKind.DIRECT, NotAQuote)
    page = markdown.quotes_page(analysis.article, [quote])
    assert "(not a quote, line " in page
    assert "\n— " not in page
    assert "— not a quote\n" in text_article.quotes_page(analysis.article, [quote], Look(80))
