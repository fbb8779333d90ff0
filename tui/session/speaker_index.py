"""Who speaks in the library, and quotes and speakers by what lasts: the values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from summarize.frozen import frozen

if TYPE_CHECKING:
    from summarize.model import Analysis, PersonKind, Quote
    from summarize.speakers.records import SpeakerRecord

__all__ = ["KeptQuote", "KeptSpeaker", "SpeakerIndex", "kept_of", "known_by"]

_KNOWN_BY: Final = 64
"""Quotes of a speaker that they are found again by: of more, about so many."""

_T = TypeVar("_T")


@frozen
class KeptQuote:
    """A quote by its place in a text.

    ``entry`` is its entry of the list, ``text`` what that had then, in which the quote goes from
    ``start`` to ``end``, in characters. ``speaker`` is who said it there, "" for nobody.
    """

    entry: int
    text: str
    start: int
    end: int
    speaker: str = ""


@frozen
class KeptSpeaker:
    """A speaker of the library by the quotes they were found with, and by their name."""

    name: str
    role: str | None
    kind: PersonKind
    quotes: tuple[KeptQuote, ...]


@frozen
class SpeakerIndex:
    """Who speaks in the library, with the analyses of all entries that this was found in."""

    records: tuple[SpeakerRecord, ...] = ()
    analyses: tuple[Analysis | None, ...] = ()

    def keep(self, record: SpeakerRecord) -> KeptSpeaker:
        """Return a speaker of this index by what lasts."""
        return self._kept(record, record.entries)

    def know(self, record: SpeakerRecord) -> KeptSpeaker:
        """Return the same by no more quotes than it takes to find the speaker again."""
        return self._kept(record, known_by(record.entries))

    def _kept(self, record: SpeakerRecord, places: Iterable[tuple[int, int]]) -> KeptSpeaker:
        quotes = tuple(self._quotes_at(places))
        return KeptSpeaker(record.name, record.role, record.kind, quotes)

    def _quotes_at(self, places: Iterable[tuple[int, int]]) -> Iterable[KeptQuote]:
        for index, number in places:
            analysis = self.analyses[index] if index < len(self.analyses) else None
            if analysis is not None and number < len(analysis.quotes):
                yield kept_of(index, analysis.article.text, analysis.quotes[number])


def known_by(quotes: Sequence[_T]) -> Sequence[_T]:
    """Return enough of a speaker's quotes to find the speaker by them, from first to last."""
    return quotes[:: 1 + len(quotes) // _KNOWN_BY]


def kept_of(index: int, text: str, quote: Quote) -> KeptQuote:
    """Return a quote of an entry, whose text this is, by what lasts."""
    return KeptQuote(
        index, text, quote.start, quote.end, quote.speaker.name if quote.speaker else ""
    )
