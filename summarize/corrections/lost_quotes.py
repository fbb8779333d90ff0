"""Corrections of an earlier text of a file that have lost the quote they were made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summarize.corrections.follow import find_place
from summarize.corrections.log import (
    Context,
    Corrections,
    NotAQuote,
    QuotePlace,
    SetSpeaker,
    ends_alike,
    file_parts,
)
from summarize.corrections.working_copy import WorkingCopy
from summarize.model import Analysis, Article
from summarize.text.content_hash import content_hash
from summarize.text.relocate import find_again

__all__ = ["lost_quotes"]

_WHOLE: Final = 2
"""So many parts of a path, its folder and its name, tell a file from others."""


def lost_quotes(analysis: Analysis, log: Corrections) -> tuple[QuotePlace, ...]:
    """Return the places of quotes that were corrected in another text of a file, and are gone.

    Gone are those whose words, edited a little or not, have no one place in the text now, or are
    no quote there. ``analysis`` is that of the text as the rules have it. Where a file only has the
    name of another that is corrected, nothing is returned.
    """
    article = analysis.article
    if not log.numbers_of("", article.file):
        return ()
    here = content_hash(article.text)
    copy = WorkingCopy(analysis)
    lost: dict[tuple[str, int, int], QuotePlace] = {}
    for place in _places_of_file(log, article):
        if place.article == here:
            continue
        now = find_place(place, article, here)
        if now is None or copy.find(now) is None:
            lost[place.article, place.start, place.end] = place
    return tuple(lost.values())


def _places_of_file(log: Corrections, article: Article) -> Iterator[QuotePlace]:
    for number in log.numbers_of("", article.file):
        correction = log.done[number]
        if isinstance(correction, SetSpeaker | NotAQuote):
            context = correction.quote.context
            if context is not None and _is_earlier_text(context, article):
                yield correction.quote


def _is_earlier_text(context: Context, article: Article) -> bool:
    """Whether a context is surely of a text that an article had before, not of a namesake."""
    parts = file_parts(article.file)
    for known in map(file_parts, context.files):
        is_whole = min(len(known), len(parts)) >= _WHOLE or "://" in article.file
        if ends_alike(known, parts) and (is_whole or _stands_around(context, article.text)):
            return True
    return False


def _stands_around(context: Context, text: str) -> bool:
    return any(
        find_again(text, around) is not None for around in (context.before, context.after) if around
    )
