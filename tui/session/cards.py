"""What lists and cards show of an article, a quote and a sentence of a summary, as values."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

from summarize.frozen import frozen
from summarize.model import (
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
from summarize.text.span_text import display_text
from tui.session.quote_spans import QuoteSpans
from tui.session.quote_steps import VisitMode, position
from tui.typesetting.joined_parts import join_fitting
from tui.typesetting.page import ITEM_MARK

__all__ = ["Card", "CardFace", "Point", "describe_length", "face_of", "points_of"]


@frozen
class Card:
    """One article of the list: its title, notes for a quiet line, whether it is wrong, read, kept.

    ``date`` is one of the notes, for a list in the order of dates; ``is_undated`` tells an article
    that has none from one that is not read yet.
    """

    title: str
    notes: tuple[str, ...]
    wrong: bool = False
    is_read: bool = False
    date: str = ""
    is_undated: bool = False
    is_starred: bool = False

    def note(self, width: int, dated: bool = False) -> str:
        """Return the notes that fit ``width`` cells, the first first, or (``dated``) the date.

        Where there is none that is said in its place. Whether it is bookmarked and read comes
        before them, with or without a word.
        """
        notes = self.notes
        date = self.date or "date unknown" * self.is_undated
        if dated and date:
            notes = (date, *(note for note in notes if note != date))
        first = notes[0] if notes else ""
        star = "★ " * self.is_starred
        line = f"{star}{'✓ read · ' * self.is_read}{first}"
        if cell_len(line) > width:
            line = f"{star}{'✓ ' * self.is_read}{first}"
        return join_fitting((line, *notes[1:]), width)


@frozen
class CardFace:
    """What a card shows.

    The quote, its words, the speaker's number, "3 of 19", its source, whether it is bookmarked,
    and what stands ``before`` and ``after`` it in the text, where that is to be seen.
    """

    quote: Quote
    words: str
    speaker_number: int
    position: str
    source: str = ""
    starred: bool = False
    before: str = ""
    after: str = ""


@frozen
class Point:
    """One sentence of a summary: its words, and in a few more why it was chosen."""

    words: str
    reason: str = ""


_APART: Final = {QuoteKind.HEADLINE: "in a headline"}
"""What stands in the place of a number where a quote is not counted with the others."""


_COUNTED_TOO: Final = {
    VisitMode.SPOKEN: "",
    VisitMode.REPORTED: ", reported included",
    VisitMode.EVERYTHING: ", scare quotes and terms included",
}
"""What is said of a number where more than quotes are counted, as more are stepped through."""


def points_of(article: Article, summary: Summary) -> tuple[Point, ...]:
    """Return the sentences of a summary as they are shown, each with its reasons.

    They have numbers there, and so not those that they have in a list of the article.
    """
    starts = [block.start for block in article.blocks]
    return tuple(
        Point(display_text(article, _without_mark(article, starts, sentence)), _reasons(sentence))
        for sentence in summary.sentences
    )


def _without_mark(article: Article, starts: Sequence[int], sentence: Span) -> Span:
    """Return a sentence without the mark of the item of a list that it begins."""
    number = bisect_right(starts, sentence.start) - 1
    if number < 0:
        return sentence
    block = article.blocks[number]
    if block.kind is not BlockKind.ITEM or article.text[block.start : sentence.start].strip():
        return sentence
    mark = ITEM_MARK.match(article.text, sentence.start, sentence.end)
    return Span(mark.end(), sentence.end) if mark and mark.end() < sentence.end else sentence


def _reasons(sentence: SummarySentence) -> str:
    """Say what a score is made of: the parts that raised it, by their share, the largest first."""
    raised = [reason for reason in sentence.reasons if reason.value > 0]
    total = math.fsum(reason.value for reason in raised)
    ranked = sorted(raised, key=lambda reason: -reason.value)
    shares = [(reason.name, round(100 * reason.value / total)) for reason in ranked]
    return " · ".join(f"{name} {share}%" for name, share in shares if share)


def face_of(
    article: Article, spans: QuoteSpans, walk: VisitMode, number: int, starred: bool = False
) -> CardFace:
    """Return the card of a quote, ``starred`` where it is bookmarked."""
    quote: Quote = spans.quotes[number]
    place = position(spans.quotes, walk, number)
    counted = f"{place[0]:,} of {place[1]:,}{_COUNTED_TOO[walk]}" if place else ""
    return CardFace(
        quote,
        " ".join(quote.slice(article.text).split()),
        spans.speaker_numbers[number],
        counted or _APART.get(quote.kind, ""),
        starred=starred,
    )


def describe_length(length: Length) -> str:
    """Say how long a summary is: ``3 sentences``, ``60 words``, ``20%``."""
    if length.unit is LengthUnit.PERCENT:
        return f"{length.amount}%"
    unit = length.unit.value
    return f"{length.amount} {unit[:-1] if length.amount == 1 else unit}"
