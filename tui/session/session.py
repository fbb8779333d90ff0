"""The articles of a session and what is known of each so far. Kept by the screen, in one thread."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from summarize.frozen import slotted
from summarize.model import (
    Analysis,
    Span,
)
from tui.session.cards import Card, CardFace
from tui.session.entry import ArticleEntry
from tui.session.quote_spans import NO_SPANS, QuoteSpans
from tui.session.shared_titles import SharedTitles
from tui.session.speaker_index import SpeakerIndex

if TYPE_CHECKING:
    from summarize.corrections.log import Correction
    from summarize.speakers.records import SpeakerRecord
    from tui.session.quote_rows import QuoteRow
    from tui.state.store import Bookmark, ReadMark

__all__ = ["Session", "face_at", "insert_late"]


@slotted
class Session:
    """All entries and what is known of the library as a whole.

    ``index`` is who speaks in the library, and in what that was found; ``records`` are those of it.
    ``given`` are the indices of the entries in the order of their files: those that came late
    stand where they belong. ``described`` are corrections in the words of the screen that made
    them. ``export_folder`` and ``export_suffix`` (``.md``) are those of the last export.
    ``version`` grows with every change that the library's screens show.
    ``is_listed`` says that all files that were given are among the entries, ``has_gone`` that the
    file of one or another was removed.
    ``done`` of ``total`` entries are analysed, and ``going`` tells whether the worker goes on with
    the others.
    """

    entries: list[ArticleEntry] = field(default_factory=list)
    given: list[int] = field(default_factory=list)
    index: SpeakerIndex = field(default_factory=SpeakerIndex)
    record_of: dict[tuple[int, int], int] = field(default_factory=dict)
    starred: set[tuple[int, int]] = field(default_factory=set)
    read_marks: dict[str, ReadMark] = field(default_factory=dict)
    bookmarks: dict[tuple[str, Span | None], Bookmark] = field(default_factory=dict)
    filters: dict[str, str] = field(default_factory=dict)
    described: dict[Correction, str] = field(default_factory=dict)
    export_folder: str = ""
    export_suffix: str = ".md"
    is_listed: bool = False
    has_gone: bool = False
    done: int = 0
    total: int = 0
    going: bool = False
    version: int = 0
    titles: SharedTitles = field(default_factory=SharedTitles)

    @property
    def is_all_read(self) -> bool:
        """Whether all that is listed is read and analysed, so that nothing more comes of it."""
        return self.done >= self.total > 0

    @property
    def records(self) -> tuple[SpeakerRecord, ...]:
        """Who speaks in the library."""
        return self.index.records

    def add(
        self,
        fresh: Sequence[ArticleEntry],
        after: Sequence[int | None] = (),
        ahead_of: int | None = None,
    ) -> None:
        """Take more entries: for the end of the list, or where they belong (see ``Listed``)."""
        indices = range(len(self.entries), len(self.entries) + len(fresh))
        self.entries.extend(fresh)
        if after:
            late = zip(indices, after, strict=True)
            self.given[:] = insert_late(self.given, late, ahead_of)
        else:
            self.given.extend(indices)

    def lose(self, index: int) -> None:
        """The file of an entry is gone: what was said in it is said in the library no more."""
        entry = self.entries[index]
        entry.is_gone, entry.quote_rows = True, ()
        self.has_gone = True
        self.version += 1

    def analysed(
        self,
        index: int,
        analysis: Analysis,
        spans: QuoteSpans,
        quote_rows: tuple[QuoteRow, ...] = (),
    ) -> None:
        """Take the analysis of an entry."""
        from tui.session.quote_rows import build_quote_rows

        entry = self.entries[index]
        entry.analysis, entry.spans = analysis, spans
        entry.quote_rows = (
            () if entry.is_gone else quote_rows or build_quote_rows(index, analysis, spans)
        )
        self.star(index)

    def forget(self, index: int) -> None:
        """An entry is read again: what was found in it holds no more."""
        entry = self.entries[index]
        entry.analysis, entry.spans, entry.quote_rows = None, NO_SPANS, ()
        self.version += 1

    def star(self, index: int) -> None:
        """Work out which quotes of an entry are bookmarked."""
        self.version += 1
        entry = self.entries[index]
        if not self.bookmarks:
            self.starred.clear()
            return
        self.starred -= {place for place in self.starred if place[0] == index}
        self.starred |= {
            (index, number)
            for number, quote in enumerate(entry.spans.quotes)
            if (entry.key, Span(quote.start, quote.end)) in self.bookmarks
        }

    def stars_of(self, index: int) -> frozenset[int]:
        """Return the quotes of an entry that are bookmarked."""
        if not self.starred:
            return frozenset()
        quotes = range(len(self.entries[index].spans.quotes))
        return frozenset(number for number in quotes if (index, number) in self.starred)

    def is_starred(self, entry: ArticleEntry) -> bool:
        """Whether an article is bookmarked as a whole."""
        return bool(self.bookmarks) and (entry.key, None) in self.bookmarks

    def bookmark_places(self) -> Iterator[tuple[int, int, bool]]:
        """Yield each bookmark that is at hand: entry, offset, and whether it is a quote's."""
        places: dict[str, list[Span | None]] = {}
        for key, span in self.bookmarks:
            places.setdefault(key, []).append(span)
        for index, entry in enumerate(self.entries):
            for span in places.get(entry.key, ()) if not entry.is_gone else ():
                yield index, span.start if span else entry.opening, span is not None

    def is_read(self, entry: ArticleEntry) -> bool:
        """Whether an entry was read to its end."""
        if not self.read_marks:
            return False
        kept = self.read_marks.get(entry.key)
        return kept is not None and kept.is_read

    def card_of(self, index: int) -> Card:
        """Return what the list shows of an entry."""
        entry = self.entries[index]
        return entry.card(self.is_read(entry), self.is_starred(entry), self.tell_apart(index))

    def retitle(self, index: int) -> Collection[int]:
        """Take the title of an entry; return the other entries whose cards it changes."""
        entry = self.entries[index]
        is_listed = entry.article is not None and not entry.is_gone
        return self.titles.update(index, entry.title if is_listed else "")

    def tell_apart(self, index: int) -> str:
        """Return what tells an entry from others of its title, "" where there are none."""
        entry = self.entries[index]
        return self.titles.tell_apart(entry.title, entry.file)

    def indexed(self, records: tuple[SpeakerRecord, ...]) -> None:
        """Take who speaks in the library."""
        self.index = SpeakerIndex(records, tuple(entry.analysis for entry in self.entries))
        self.record_of = {place: n for n, r in enumerate(records) for place in r.entries}
        self.version += 1

    def quote_rows(self) -> list[QuoteRow]:
        """Return the quotes of all entries, in the order of their files."""
        return [item for index in self.given for item in self.entries[index].quote_rows]

    def speaker_of(self, item: QuoteRow) -> Hashable:
        """Return what is equal for quotes of one speaker: their record, else their name."""
        return self.record_of.get((item.article, item.quote), item.speaker)


def insert_late(
    given: Sequence[int], late: Iterable[tuple[int, int | None]], ahead_of: int | None = None
) -> list[int]:
    """Return ``given`` with each of the ``late`` entries behind the entry it is to follow.

    One that follows none (None) goes before the entry ``ahead_of``, or to the end if that is None
    as well. Of two that follow the same, the one that came later stands nearer.
    """
    followers: dict[int | None, list[int]] = {}
    for index, after in late:
        followers.setdefault(after, []).append(index)
    first = followers.pop(None, [])
    placed: list[int] = []

    def place(index: int) -> None:
        waiting = [index]
        while waiting:
            placed.append(waiting.pop())
            waiting.extend(followers.pop(placed[-1], ()))

    for index in given:
        if index == ahead_of:
            for other in first:
                place(other)
            first = []
        place(index)
    for other in first:
        place(other)
    for left in list(followers.values()):  # what follows nothing that is listed
        placed.extend(left)
    return placed


def face_at(
    session: Session, index: int, number: int, position: str, room: int = 0
) -> CardFace | None:
    """Return the card of a quote as the library shows it, with the article it stands in.

    Of the text around the quote, so many characters as there is ``room`` for beside its words.
    """
    from tui.session.quote_context import around

    entry = session.entries[index]
    if entry.article is None or number >= len(entry.spans.quotes):
        return None
    quote = entry.spans.quotes[number]
    words = " ".join(quote.slice(entry.article.text).split())
    facts = (
        entry.title,
        session.tell_apart(index),
        entry.article.source,
        entry.article.date,
    )
    source = " · ".join(" ".join(fact.split()) for fact in facts if fact)
    speaker_number = entry.spans.speaker_numbers[number]
    is_starred = (index, number) in session.starred
    before, after = around(entry.article, quote, room - len(words))
    return CardFace(quote, words, speaker_number, position, source, is_starred, before, after)
