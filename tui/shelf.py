"""The articles of a session and what is known of each so far. Kept by the screen, in one thread."""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Final

from summarize.display import display_text
from summarize.model import (
    Analysis,
    Article,
    BlockKind,
    Length,
    LengthUnit,
    Quote,
    QuoteKind,
    Summary,
    SummarySentence,
)
from summarize.speakers import SpeakerRecord
from tui.heard import Heard, hear
from tui.marks import NO_MARKS, Marks
from tui.walking import Walk, position
from tui.widgets.article_list import Card
from tui.widgets.quote_card import CardFace
from tui.widgets.summary_view import Point

__all__ = ["Entry", "Shelf", "describe_length", "face_at", "face_of", "minutes", "points_of"]

_CHARACTERS_A_MINUTE: Final = 1380
"""230 words of six characters: silent reading of English (Brysbaert 2019 finds 238 words)."""

_SPOKEN: Final = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.HEADLINE})


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

    @property
    def title(self) -> str:
        """What to call it: its headline, or its file's name until that is known."""
        return (self.article.title if self.article else "") or self.file

    @property
    def opening(self) -> int:
        """Where reading goes on: where it was left, at first past what stands above the story."""
        if self.place is not None or self.article is None:
            return self.place or 0
        blocks = self.article.blocks
        return next((block.start for block in blocks if block.kind not in _FURNITURE), 0)

    @property
    def card(self) -> Card:
        """Return what the list shows of it."""
        if self.problem is not None:
            return Card(self.file, (self.problem,), wrong=True)
        if self.article is None:
            return Card(self.file, ("…",))
        parts = []
        if self.analysis is not None and self.article.language == "en":
            count = sum(quote.kind in _SPOKEN for quote in self.analysis.quotes)
            parts.append(f"{count} quote{'' if count == 1 else 's'}" if count else "no quotes")
        parts.append(f"{minutes(self.article)} min")
        parts += [part for part in (self.article.source, self.article.date) if part]
        return Card(self.title, tuple(parts))


@dataclass(slots=True)
class Shelf:
    """All entries and what is known of the library as a whole.

    ``version`` grows with every change that the library's screens show. ``done`` of ``total``
    entries are analysed, and ``going`` tells whether the desk goes on with the others.
    """

    entries: list[Entry] = field(default_factory=list)
    records: tuple[SpeakerRecord, ...] = ()
    record_of: dict[tuple[int, int], int] = field(default_factory=dict)
    starred: frozenset[tuple[int, int]] = frozenset()
    done: int = 0
    total: int = 0
    going: bool = False
    version: int = 0

    def analysed(self, index: int, analysis: Analysis, marks: Marks) -> None:
        """Take the analysis of an entry."""
        entry = self.entries[index]
        entry.analysis, entry.marks = analysis, marks
        entry.heard = hear(index, analysis, marks)
        self.version += 1

    def indexed(self, records: tuple[SpeakerRecord, ...]) -> None:
        """Take who speaks in the library."""
        self.records = records
        self.record_of = {place: n for n, r in enumerate(records) for place in r.entries}
        self.version += 1

    def heard(self) -> list[Heard]:
        """Return the quotes of all entries, in the list's order."""
        return [item for entry in self.entries for item in entry.heard]

    def speaker_of(self, item: Heard) -> Hashable:
        """Return what is equal for quotes of one speaker: their record, else their name."""
        return self.record_of.get((item.article, item.quote), item.speaker)


def minutes(article: Article, progress: float = 0.0) -> int:
    """Return how many minutes are left to read, at least one until the end."""
    left = (1.0 - progress) * len(article.text) / _CHARACTERS_A_MINUTE
    return max(1, round(left)) if left > 0 else 0


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


def face_of(article: Article, marks: Marks, walk: Walk, number: int) -> CardFace:
    """Return the card of a quote."""
    quote: Quote = marks.quotes[number]
    place = position(marks.quotes, walk, number)
    return CardFace(
        quote,
        " ".join(quote.slice(article.text).split()),
        marks.voice_of[number],
        f"{place[0]} of {place[1]}" if place else "",
    )


def face_at(entry: Entry, number: int, position: str) -> CardFace | None:
    """Return the card of a quote as the library shows it, with the article it stands in."""
    if entry.article is None or number >= len(entry.marks.quotes):
        return None
    quote = entry.marks.quotes[number]
    words = " ".join(quote.slice(entry.article.text).split())
    facts = (entry.title, entry.article.source, entry.article.date)
    source = " · ".join(" ".join(fact.split()) for fact in facts if fact)
    return CardFace(quote, words, entry.marks.voice_of[number], position, source)


def describe_length(length: Length) -> str:
    """Say how long a summary is: ``3 sentences``, ``60 words``, ``20%``."""
    if length.unit is LengthUnit.PERCENT:
        return f"{length.amount}%"
    unit = length.unit.value
    return f"{length.amount} {unit[:-1] if length.amount == 1 else unit}"
