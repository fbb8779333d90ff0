"""Which corrections of an edited text have lost the quote they were made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.corrections.log import (
    Corrections,
    LocalSpeaker,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
)
from summarize.corrections.lost_quotes import lost_quotes
from summarize.model import Analysis
from summarize.text.content_hash import content_hash
from tests.summarize.corrections.samples import log_of
from tests.summarize.corrections.test_follow import EDITS, QUOTE, TEXT, found_in, kept, place

GONE = TEXT.replace(QUOTE, "“No comment,”")
UNMARKED = TEXT.replace(f"{QUOTE} said Ann Lee", f"{QUOTE[1:-2]}. So it was for Ann Lee")
HOW: list[Callable[[QuotePlace], SetSpeaker | NotAQuote]] = [
    lambda at: SetSpeaker(at, "Pia Holm"),
    NotAQuote,
]


def corrected(
    how: Callable[[QuotePlace], SetSpeaker | NotAQuote] = HOW[0], file: str = "stories/holm.txt"
) -> tuple[Corrections, QuotePlace]:
    before = found_in(TEXT, file)
    where = place(before, "We counted")
    return kept(log_of(how(where)), before), where


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("text", [GONE, UNMARKED])
def test_words_that_are_gone_or_no_quote_any_more_are_lost(
    how: Callable[[QuotePlace], SetSpeaker | NotAQuote], text: str
) -> None:
    log, where = corrected(how)
    assert lost_quotes(found_in(text), log) == (where,)


def test_several_corrections_of_one_quote_lose_it_once() -> None:
    log, where = corrected()
    before = found_in(TEXT)
    again = kept(log.add(SetSpeaker(where, "Bo Day"), NotAQuote(where)), before)
    assert lost_quotes(found_in(GONE), again) == (where,)


@pytest.mark.parametrize("text", [TEXT, *(edit.text for edit in EDITS)])
def test_words_that_are_still_there_are_not_lost(text: str) -> None:
    log, _ = corrected()
    assert lost_quotes(found_in(text), log) == ()


def test_what_a_speaker_is_called_is_no_quote_to_lose() -> None:
    before = found_in(TEXT)
    speaker = LocalSpeaker(content_hash(before.article.text), "Ann Lee")
    assert lost_quotes(found_in(GONE), kept(log_of(Rename((speaker,), "A. Lee")), before)) == ()


FOREIGN = "Another town\n\n“It rained all day long in our town,” said Cy May, a baker.\n"


@pytest.mark.parametrize(
    ("file", "found", "is_lost"),
    [
        ("holm.txt", found_in(FOREIGN, "holm.txt"), False),
        ("holm.txt", found_in(FOREIGN, "other/holm.txt"), False),
        ("holm.txt", found_in(GONE, "holm.txt"), True),
        ("stories/holm.txt", found_in(FOREIGN, "stories/holm.txt"), True),
    ],
)
def test_a_namesake_in_another_folder_has_lost_nothing(
    file: str, found: Analysis, is_lost: bool
) -> None:
    log, _ = corrected(file=file)
    assert bool(lost_quotes(found, log)) is is_lost
