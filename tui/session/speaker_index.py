"""Who speaks in the library, and quotes and speakers by what lasts: the values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from summarize.frozen import frozen

if TYPE_CHECKING:
    from summarize.model import Analysis, PersonKind, Quote
    from summarize.speakers.records import SpeakerRecord

__all__ = ["KeptQuote", "KeptSpeaker", "SpeakerIndex", "kept_of"]


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
        return KeptSpeaker(record.name, record.role, record.kind, tuple(self._quotes_of(record)))

    def _quotes_of(self, record: SpeakerRecord) -> Iterable[KeptQuote]:
        for index, number in record.entries:
            analysis = self.analyses[index] if index < len(self.analyses) else None
            if analysis is not None and number < len(analysis.quotes):
                yield kept_of(index, analysis.article.text, analysis.quotes[number])


def kept_of(index: int, text: str, quote: Quote) -> KeptQuote:
    """Return a quote of an entry, whose text this is, by what lasts."""
    return KeptQuote(
        index, text, quote.start, quote.end, quote.speaker.name if quote.speaker else ""
    )
