"""The telling around the quotes: tokens with every marked stretch folded into one.

Quoted words are hidden before a cue is looked for, or a verb inside the quote would win.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.english.reporting_verbs import CLAUSE_OPENERS, CUE_FORMS
from summarize.model import Article, Sentence, Span
from summarize.people.name_runs import NameRun
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.text.tokens import Tokens

__all__ = ["NarratedSentence", "Narration", "narrate", "span_of"]

NO_MARK = -1
QUOTE_OPENERS = frozenset({"“", '"', "‘", "«", "„", "``"})
LONGEST_SENTENCE = 240
"""Items after which a sentence is cut: what is longer is none, and would cost its square."""
NAME_MARKS = frozenset(",()\"“”'’-")
"""Marks that may stand between a name and the reporting verb: Marcia “Cia” Price (D), said."""
REPORT_REACH = 20
"""How many tokens after ``?”`` a reporting verb may come for the sentence to go on."""


@dataclass(frozen=True, slots=True)
class NarratedSentence:
    """A sentence of the telling: item indices ``[first, last)`` and the block it stands in."""

    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True)
class Narration:
    """Items (tokens outside marks, and marks) with the sentences they make.

    ``tokens`` has one entry an item; ``marks[i]`` is the index of the mark that item ``i`` is, or
    ``NO_MARK``; ``runs[i]`` the index of the name run it belongs to, or ``NO_MARK``; ``blocks[i]``
    the index of its block.
    """

    tokens: Tokens
    marks: Sequence[int]
    runs: Sequence[int]
    blocks: Sequence[int]
    sentences: Sequence[NarratedSentence]


EDGE = frozenset({",", ".", ":", ";", "—", "–", "--", "-", "?", "!", "…", "..."})


def span_of(narration: Narration, first: int, last: int) -> Span | None:
    """Return the characters of items ``[first, last)`` without the marks at either end."""
    words = narration.tokens.words
    while first < last and words[first] in EDGE:
        first += 1
    while last > first and words[last - 1] in EDGE:
        last -= 1
    if first >= last:
        return None
    return Span(narration.tokens.starts[first], narration.tokens.ends[last - 1])


def narrate(
    article: Article,
    sentences: Sequence[Sentence],
    tokens: Tokens,
    marks: Sequence[QuotedSpan],
    runs: Sequence[NameRun],
    blocks: Sequence[int],
) -> Narration:
    """Fold ``marks`` into single items and cut what remains into sentences, block by block."""
    builder = _Builder(tokens, marks, runs)
    ends = {sentence.end for sentence in sentences}
    narration: list[NarratedSentence] = []
    position = 0
    mark_number = 0
    for index in blocks:
        block = article.blocks[index]
        position = max(position, bisect_left(tokens.starts, block.start))
        first = len(builder)
        cut = first
        while position < len(tokens) and tokens.starts[position] < block.end:
            while mark_number < len(marks) and marks[mark_number].end <= tokens.starts[position]:
                mark_number += 1
            if mark_number < len(marks) and marks[mark_number].start <= tokens.starts[position]:
                mark = marks[mark_number]
                if builder.inside_name(position, bisect_left(tokens.starts, mark.end)):
                    mark_number += 1
                    continue
                builder.add_mark(mark_number)
                end = mark.end
                position = max(position + 1, bisect_left(tokens.starts, end))
                mark_number += 1
                if len(builder) - cut >= LONGEST_SENTENCE or _ends_after_mark(
                    article.text, mark, tokens, position, ends, block.end
                ):
                    narration.append(NarratedSentence(cut, len(builder), index))
                    cut = len(builder)
                continue
            builder.add_token(position)
            end = tokens.ends[position]
            position += 1
            if end in ends or len(builder) - cut >= LONGEST_SENTENCE:
                narration.append(NarratedSentence(cut, len(builder), index))
                cut = len(builder)
        if cut < len(builder):
            narration.append(NarratedSentence(cut, len(builder), index))
    of_items = [0] * len(builder)
    for sentence in narration:
        of_items[sentence.first : sentence.last] = [sentence.block] * (
            sentence.last - sentence.first
        )
    return Narration(builder.tokens(), builder.marks, builder.runs, of_items, narration)


class _Builder:
    """Gathers the items of a narration: ``n`` for token ``n``, ``~n`` for mark ``n``."""

    def __init__(
        self, tokens: Tokens, marks: Sequence[QuotedSpan], runs: Sequence[NameRun]
    ) -> None:
        self._source = tokens
        self._found = marks
        self._run_of = [NO_MARK] * len(tokens)
        for number, run in enumerate(runs):
            self._run_of[run.lead : run.last] = [number] * (run.last - run.lead)
        self._items: list[int] = []

    def __len__(self) -> int:
        return len(self._items)

    def inside_name(self, first: int, last: int) -> bool:
        """Whether tokens ``[first, last)`` are the inside of one name: Edward “Ned” Farrow."""
        if not first or last >= len(self._run_of):
            return False
        return NO_MARK != self._run_of[first - 1] == self._run_of[last]

    def add_token(self, index: int) -> None:
        self._items.append(index)

    def add_mark(self, number: int) -> None:
        self._items.append(~number)

    @property
    def marks(self) -> list[int]:
        return [~n if n < 0 else NO_MARK for n in self._items]

    @property
    def runs(self) -> list[int]:
        return [NO_MARK if n < 0 else self._run_of[n] for n in self._items]

    def tokens(self) -> Tokens:
        source, found, runs, items = self._source, self._found, self._run_of, self._items
        words, lowers, tags = source.words, source.lowers, source.tags
        return Tokens(
            [source.starts[n] if n >= 0 else found[~n].start for n in items],
            [source.ends[n] if n >= 0 else found[~n].end for n in items],
            [words[n] if n >= 0 else "“”" for n in items],
            [lowers[n] if n >= 0 else "“”" for n in items],
            [
                "QUOTE" if n < 0 else "NAME" if tags[n] == "," and runs[n] != NO_MARK else tags[n]
                for n in items
            ],
        )


def _ends_after_mark(
    text: str, mark: QuotedSpan, tokens: Tokens, following: int, ends: set[int], stop: int
) -> bool:
    """Whether the sentence of the telling ends where ``mark`` ends."""
    if following >= len(tokens) or tokens.starts[following] >= stop:
        return True
    last = text[mark.start : mark.end].rstrip("\"”’'»").rstrip()[-1:]
    if last not in ".!?…":
        return False
    tag = tokens.tags[following]
    if tokens.words[following] in QUOTE_OPENERS:
        return True
    if tokens.words[following][0].islower() or tag in (",", "."):
        return False
    if last in "!?…" and tag in ("NAME", "DT", "PRP", "NN", "NNS", "JJ"):
        return not _reported_behind(tokens, following)
    return True


def _reported_behind(tokens: Tokens, following: int) -> bool:
    """Whether a reporting verb comes behind a subject that begins at ``following``: ?” she asked.

    What follows a colon, or a clause, is other words than those before.
    """
    for index in range(following, min(following + REPORT_REACH, len(tokens))):
        word, tag = tokens.words[index], tokens.tags[index]
        kinds = CUE_FORMS.get(tokens.lowers[index])
        if kinds is not None and tag.startswith("V"):
            after = tokens.lowers[index + 1] if index + 1 < len(tokens) else "."
            return bool(kinds.keys() & {"say", "ask"}) and after not in CLAUSE_OPENERS | {":"}
        ends = tag in (".", ",") and word not in NAME_MARKS
        if ends or (index > following and tag in ("AUX", "PRP", "VBZ", "VBD")):
            return False
    return False
