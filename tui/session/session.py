"""The articles of a session and what is known of each so far. Kept by the screen, in one thread."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from summarize.model import (
    Analysis,
    Article,
    BlockKind,
    Length,
    LengthUnit,
    Quote,
    QuoteKind,
    Span,
    Summary,
    SummarySentence,
)
from summarize.storage.os_errors import NO_ARTICLES
from summarize.text.display import display_text
from tui.session.quote_spans import NO_MARKS, Marks
from tui.session.walk import Walk, position
from tui.widgets.article_list import Card
from tui.widgets.quote_card import CardFace
from tui.widgets.summary_view import Point

if TYPE_CHECKING:
    from summarize.corrections.log import Correction
    from summarize.speakers.index import SpeakerRecord
    from tui.session.quote_rows import Heard
    from tui.state.store import Bookmark, ReadMark

__all__ = [
    "Entry",
    "Shelf",
    "describe_length",
    "face_at",
    "face_of",
    "minutes",
    "points_of",
    "reading_time",
]

_CHARACTERS_A_MINUTE: Final = 1380
"""230 words of six characters: silent reading of English (Brysbaert 2019 finds 238 words)."""

_APART: Final = {QuoteKind.HEADLINE: "in a headline"}
"""What stands in the place of a number where a quote is not counted with the others."""

_COUNTED: Final = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED})
"""What counts as a quote, as ``pullquote quotes`` lists them; a headline's are told apart."""

_WAY_OUT: Final = (
    "Put text, Markdown, web pages, mail or books there, and they show up here by themselves.\n\n"
    "Or leave, and open another folder: pullquote FOLDER. pullquote alone opens your library, or "
    "the articles that come with it."
)

_FURNITURE: Final = frozenset({BlockKind.BOILERPLATE, BlockKind.CAPTION})


@dataclass(slots=True)
class Entry:
    """One line of the list: a name, then an article or a problem, then its analysis."""

    file: str
    article: Article | None = None
    analysis: Analysis | None = None
    problem: str | None = None
    place: int | None = None
    marks: Marks = NO_MARKS
    heard: tuple[Heard, ...] = ()
    is_gone: bool = False
    is_awaited: bool = False
    path: str = ""
    _key: str = ""

    @property
    def title(self) -> str:
        """What to call it: its headline, or its file's name until that is known."""
        return (self.article.title if self.article else "") or self.file

    @property
    def key(self) -> str:
        """What names its content: "" until it is read."""
        if not self._key and self.article is not None:
            from summarize.corrections.log import content_hash

            self._key = content_hash(self.article.text)
        return self._key

    def opened(self, article: Article) -> None:
        """Take the article."""
        self.article, self._key, self.problem = article, "", None
        self.is_gone = self.is_awaited = False

    def failed(self, reason: str) -> None:
        """Take that it cannot be read, and why."""
        self.problem, self.is_awaited = reason, False

    @property
    def is_empty_folder(self) -> bool:
        """Whether it stands for a folder that holds no articles."""
        return self.problem == NO_ARTICLES

    @property
    def excuse(self) -> str:
        """What to show in the place of the text that cannot be read."""
        if self.is_empty_folder:
            return f"There are no articles in {self.file}.\n\n{_WAY_OUT}"
        it = "it " * (self.problem or "").startswith(("is ", "has ", "holds "))
        return f"{self.file}\n\nThis cannot be read: {it}{self.problem}."

    @property
    def quotes(self) -> int | None:
        """How many quotes it has; None before that is known, and where none were looked for."""
        if self.analysis is None or self.article is None or self.article.language != "en":
            return None
        return sum(quote.kind in _COUNTED for quote in self.analysis.quotes)

    @property
    def headline_quotes(self) -> int:
        """How many quotes stand in its headlines, which are not counted with the others."""
        quotes = self.analysis.quotes if self.analysis is not None else ()
        return sum(quote.kind is QuoteKind.HEADLINE for quote in quotes)

    @property
    def opening(self) -> int:
        """Where reading goes on: where it was left, at first past what stands above the story."""
        if self.place is not None or self.article is None:
            return self.place or 0
        blocks = self.article.blocks
        return next((block.start for block in blocks if block.kind not in _FURNITURE), 0)

    def card(self, is_read: bool = False, is_starred: bool = False) -> Card:
        """Return what the list shows of it."""
        if self.problem is not None:
            return Card(self.file, (self.problem,), wrong=True)
        if self.article is None:
            return Card(self.file, ("fetching …" if self.is_awaited else "…",))
        parts = ["removed"] * self.is_gone
        if (count := self.quotes) is not None:
            parts.append(f"{count} quote{'' if count == 1 else 's'}" if count else "no quotes")
        parts.append(f"{minutes(self.article)} min")
        if apart := self.headline_quotes:
            parts.append(f"+{apart} in a headline")
        parts += [part for part in (self.article.source, self.article.date) if part]
        flags = "★ " * is_starred + "✓ read · " * is_read
        parts[0] = flags + parts[0]
        return Card(self.title, tuple(parts), is_read=is_read, date=self.article.date or "")


@dataclass(slots=True)
class Shelf:
    """All entries and what is known of the library as a whole.

    ``given`` are the indices of the entries in the order of their files: those that came late
    stand where they belong. ``described`` are corrections in the words of the screen that made
    them. ``version`` grows with every change that the library's screens show.
    ``done`` of ``total`` entries are analysed, and ``going`` tells whether the desk goes on with
    the others.
    """

    entries: list[Entry] = field(default_factory=list)
    given: list[int] = field(default_factory=list)
    records: tuple[SpeakerRecord, ...] = ()
    record_of: dict[tuple[int, int], int] = field(default_factory=dict)
    starred: set[tuple[int, int]] = field(default_factory=set)
    marks_kept: dict[str, ReadMark] = field(default_factory=dict)
    bookmarks: dict[tuple[str, Span | None], Bookmark] = field(default_factory=dict)
    filters: dict[str, str] = field(default_factory=dict)
    described: dict[Correction, str] = field(default_factory=dict)
    done: int = 0
    total: int = 0
    going: bool = False
    version: int = 0

    def add(
        self, fresh: Sequence[Entry], after: Sequence[int | None] = (), ahead_of: int | None = None
    ) -> None:
        """Take more entries: for the end of the list, or where they belong (see ``Listed``)."""
        indices = range(len(self.entries), len(self.entries) + len(fresh))
        self.entries.extend(fresh)
        if after:
            from tui.session.article_order import insert_late

            late = zip(indices, after, strict=True)
            self.given[:] = insert_late(self.given, late, ahead_of)
        else:
            self.given.extend(indices)

    def lose(self, index: int) -> None:
        """The file of an entry is gone: what was said in it is said in the library no more."""
        entry = self.entries[index]
        entry.is_gone, entry.heard = True, ()
        self.version += 1

    def analysed(
        self, index: int, analysis: Analysis, marks: Marks, heard: tuple[Heard, ...] = ()
    ) -> None:
        """Take the analysis of an entry."""
        from tui.session.quote_rows import hear

        entry = self.entries[index]
        entry.analysis, entry.marks = analysis, marks
        entry.heard = () if entry.is_gone else heard or hear(index, analysis, marks)
        self.star(index)

    def forget(self, index: int) -> None:
        """An entry is read again: what was found in it holds no more."""
        entry = self.entries[index]
        entry.analysis, entry.marks, entry.heard = None, NO_MARKS, ()
        self.version += 1

    def star(self, index: int) -> None:
        """Work out which quotes of an entry are bookmarked."""
        self.version += 1
        entry = self.entries[index]
        if not self.bookmarks:
            self.starred.clear()
            return
        for number, quote in enumerate(entry.marks.quotes):
            if (entry.key, Span(quote.start, quote.end)) in self.bookmarks:
                self.starred.add((index, number))
            else:
                self.starred.discard((index, number))

    def stars_of(self, index: int) -> frozenset[int]:
        """Return the quotes of an entry that are bookmarked."""
        if not self.starred:
            return frozenset()
        quotes = range(len(self.entries[index].marks.quotes))
        return frozenset(number for number in quotes if (index, number) in self.starred)

    def is_starred(self, entry: Entry) -> bool:
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

    def is_read(self, entry: Entry) -> bool:
        """Whether an entry was read to its end."""
        if not self.marks_kept:
            return False
        mark = self.marks_kept.get(entry.key)
        return mark is not None and mark.is_read

    def card_of(self, index: int) -> Card:
        """Return what the list shows of an entry."""
        entry = self.entries[index]
        return entry.card(self.is_read(entry), self.is_starred(entry))

    def indexed(self, records: tuple[SpeakerRecord, ...]) -> None:
        """Take who speaks in the library."""
        self.records = records
        self.record_of = {place: n for n, r in enumerate(records) for place in r.entries}
        self.version += 1

    def heard(self) -> list[Heard]:
        """Return the quotes of all entries, in the order of their files."""
        return [item for index in self.given for item in self.entries[index].heard]

    def speaker_of(self, item: Heard) -> Hashable:
        """Return what is equal for quotes of one speaker: their record, else their name."""
        return self.record_of.get((item.article, item.quote), item.speaker)


def minutes(article: Article, progress: float = 0.0) -> int:
    """Return how many minutes are left to read, at least one until the end."""
    left = (1.0 - progress) * len(article.text) / _CHARACTERS_A_MINUTE
    return max(1, round(left)) if left > 0 else 0


def reading_time(article: Article) -> float:
    """Return the seconds in which an article that fits the screen is looked through, 4 at least.

    A quarter of the time it takes to read, for nobody reads every word.
    """
    return max(4.0, 60 * len(article.text) / _CHARACTERS_A_MINUTE / 4)


def points_of(article: Article, summary: Summary) -> tuple[Point, ...]:
    """Return the sentences of a summary as they are shown, each with its reasons."""
    return tuple(
        Point(display_text(article, sentence), _reasons(sentence)) for sentence in summary.sentences
    )


def _reasons(sentence: SummarySentence) -> str:
    """Say what a score is made of: the parts that raised it, by their share, the largest first."""
    raised = [reason for reason in sentence.reasons if reason.value > 0]
    total = math.fsum(reason.value for reason in raised)
    ranked = sorted(raised, key=lambda reason: -reason.value)
    shares = [(reason.name, round(100 * reason.value / total)) for reason in ranked]
    return " · ".join(f"{name} {share}%" for name, share in shares if share)


def face_of(
    article: Article, marks: Marks, walk: Walk, number: int, starred: bool = False
) -> CardFace:
    """Return the card of a quote, ``starred`` where it is bookmarked."""
    quote: Quote = marks.quotes[number]
    place = position(marks.quotes, walk, number)
    return CardFace(
        quote,
        " ".join(quote.slice(article.text).split()),
        marks.voice_of[number],
        f"{place[0]} of {place[1]}" if place else _APART.get(quote.kind, ""),
        starred=starred,
    )


def face_at(shelf: Shelf, index: int, number: int, position: str, room: int = 0) -> CardFace | None:
    """Return the card of a quote as the library shows it, with the article it stands in.

    Of the text around the quote, so many characters as there is ``room`` for beside its words.
    """
    from tui.session.quote_context import around

    entry = shelf.entries[index]
    if entry.article is None or number >= len(entry.marks.quotes):
        return None
    quote = entry.marks.quotes[number]
    words = " ".join(quote.slice(entry.article.text).split())
    facts = (entry.title, entry.article.source, entry.article.date)
    source = " · ".join(" ".join(fact.split()) for fact in facts if fact)
    voice = entry.marks.voice_of[number]
    is_starred = (index, number) in shelf.starred
    before, after = around(entry.article, quote, room - len(words))
    return CardFace(quote, words, voice, position, source, is_starred, before, after)


def describe_length(length: Length) -> str:
    """Say how long a summary is: ``3 sentences``, ``60 words``, ``20%``."""
    if length.unit is LengthUnit.PERCENT:
        return f"{length.amount}%"
    unit = length.unit.value
    return f"{length.amount} {unit[:-1] if length.amount == 1 else unit}"
