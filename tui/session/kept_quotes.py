"""Quotes and speakers named by what lasts, for whoever keeps them while analyses change.

A quote of an analysis is a number there, and numbers shift with a correction and with a file that
is read again. What is kept over time is resolved when it is used; what resolves to nothing is left
out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from summarize.model import Span
from tui.session.speaker_index import KeptQuote, KeptSpeaker, kept_of, known_by

if TYPE_CHECKING:
    from summarize.corrections.log import LocalSpeaker
    from summarize.model import Quote
    from summarize.speakers.records import SpeakerRecord
    from tui.session.entry import ArticleEntry
    from tui.session.quote_rows import QuoteRow
    from tui.session.session import Session

__all__ = [
    "find_row",
    "find_speaker",
    "is_same",
    "keep_quotes",
    "keep_row",
    "local_speakers",
    "place_now",
    "places_now",
    "span_now",
]

_AROUND: Final = 160
"""Characters before and after a quote that it is found again by in a text that was edited."""


# --- quotes -------------------------------------------------------------------------------------


def keep_quotes(session: Session, places: Iterable[tuple[int, int]]) -> tuple[KeptQuote, ...]:
    """Return quotes by what lasts; ``places`` are entries and quotes of their analyses now."""
    found = []
    for index, number in places:
        entry = session.entries[index]
        if entry.article is not None and number < len(entry.spans.quotes):
            found.append(kept_of(index, entry.article.text, entry.spans.quotes[number]))
    return tuple(found)


def keep_row(session: Session, row: QuoteRow | None) -> KeptQuote | None:
    """Return a quote that is listed by what lasts, if it is there still."""
    now = None if row is None else find_row(session, row)
    return next(iter(keep_quotes(session, [(now.article, now.quote)])), None) if now else None


def place_now(session: Session, kept: KeptQuote | None) -> tuple[int, int] | None:
    """Return where a quote is now, as an entry and a quote there; None where it is not."""
    return next(iter(places_now(session, [kept])), None) if kept else None


def is_same(session: Session, one: KeptQuote, other: KeptQuote) -> bool:
    """Whether two that were kept are one quote now."""
    place = place_now(session, one)
    return one == other or (place is not None and place == place_now(session, other))


def places_now(
    session: Session, quotes: Iterable[KeptQuote], by_the_same: bool = False
) -> tuple[tuple[int, int], ...]:
    """Return where quotes are now, as entries and quotes of their analyses, in the order given.

    ``by_the_same``: those alone that the same speaker says still.
    """
    finder = _Finder()
    found = []
    for kept in quotes:
        entry = session.entries[kept.entry]
        if entry.article is None:
            continue
        known = entry.spans.quotes
        number = finder.find(kept, entry.article.text, known)
        if number is not None and not (by_the_same and _speaker(known[number]) != kept.speaker):
            found.append((kept.entry, number))
    return tuple(found)


def span_now(entry: ArticleEntry, kept: KeptQuote) -> Span | None:
    """Return where the words of a quote stand in the text of its entry now, analysed or not."""
    return None if entry.article is None else _span_in(entry.article.text, kept)


def find_row(session: Session, row: QuoteRow) -> QuoteRow | None:
    """Return the row that a quote has now which was listed earlier; None where it has none.

    It is known by its words; of several quotes of the same words the nearest is meant.
    """
    rows = session.entries[row.article].quote_rows
    if row.quote < len(rows) and rows[row.quote] == row:
        return row
    same = (now for now in rows if now.words == row.words)
    return min(same, key=lambda now: abs(now.quote - row.quote), default=None)


class _Finder:
    """Finds the numbers of many quotes; those of one entry are looked up together."""

    def __init__(self) -> None:
        self._numbers: dict[int, dict[tuple[int, int], int]] = {}

    def find(self, kept: KeptQuote, text: str, quotes: Sequence[Quote]) -> int | None:
        """Return the number of a quote among those of its entry, whose ``text`` this is now."""
        if kept.entry not in self._numbers:
            self._numbers[kept.entry] = {(q.start, q.end): n for n, q in enumerate(quotes)}
        span = _span_in(text, kept)
        return None if span is None else self._numbers[kept.entry].get((span.start, span.end))


def _span_in(text: str, kept: KeptQuote) -> Span | None:
    if text == kept.text:
        return Span(kept.start, kept.end)
    from summarize.text.relocate import find_again

    words = kept.text[kept.start : kept.end]
    before = kept.text[max(0, kept.start - _AROUND) : kept.start]
    after = kept.text[kept.end : kept.end + _AROUND]
    return find_again(text, words, before, after, kept.text.count(words) == 1)


def _speaker(quote: Quote) -> str:
    return quote.speaker.name if quote.speaker else ""


# --- speakers -----------------------------------------------------------------------------------


def find_speaker(session: Session, kept: KeptSpeaker) -> SpeakerRecord | None:
    """Return who a speaker is now: whose most of their quotes are, else who has their name."""
    finder, analyses = _Finder(), session.index.analyses
    votes: Counter[int] = Counter()
    for quote in known_by(kept.quotes):
        analysis = analyses[quote.entry] if quote.entry < len(analyses) else None
        if analysis is None:
            continue
        number = finder.find(quote, analysis.article.text, analysis.quotes)
        record = session.record_of.get((quote.entry, number)) if number is not None else None
        if record is not None:
            votes[record] += 1
    if votes:
        return session.records[votes.most_common(1)[0][0]]
    return next((record for record in session.records if record.name == kept.name), None)


def local_speakers(session: Session, speakers: Iterable[KeptSpeaker]) -> tuple[LocalSpeaker, ...]:
    """Return speakers as their articles have them now, for a correction; empty where none does.

    An article that is just being analysed again is taken to have them still.
    """
    from summarize.corrections.log import LocalSpeaker

    found: dict[LocalSpeaker, bool] = {}
    for index, name in dict.fromkeys((q.entry, q.speaker) for s in speakers for q in s.quotes):
        entry = session.entries[index]
        if entry.article is None or entry.is_gone:
            continue
        is_known = entry.analysis is not None
        if not is_known or any(_speaker(quote) == name for quote in entry.spans.quotes):
            speaker = LocalSpeaker(entry.key, name)
            found[speaker] = found.get(speaker, False) or is_known
    return tuple(found) if any(found.values()) else ()
