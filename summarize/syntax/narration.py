"""Fold every marked stretch of an article into one item, and cut what remains into sentences.

Quoted words are hidden before a cue is looked for, or a verb inside the quote would win.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, TypeAlias

from summarize.english.reporting_verbs import CLAUSE_OPENERS, CUE_FORMS, CueKind
from summarize.model import Article, Block, Sentence, Span
from summarize.people.name_runs import NameRun
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.text.tokens import Tokens

__all__ = ["NO_MARK", "NarratedSentence", "Narration", "narrate"]

NO_MARK = -1
"""What stands for the index of a mark, or of a name run, where an item belongs to none."""
MARK_WORD = "“”"
"""The word that a marked stretch has as an item."""
QUOTE_OPENERS = frozenset({"“", '"', "‘", "«", "„", "``"})
"""Marks that open a quotation."""
LONGEST_SENTENCE = 240
"""Items after which a sentence is cut: what is longer is none, and would cost its square."""
NAME_MARKS = frozenset(",()\"“”'’-")
"""Marks that may stand between a name and the reporting verb: Marcia “Cia” Price (D), said."""
REPORT_REACH = 20
"""How many tokens after ``?”`` a reporting verb may come for the sentence to go on."""


EDGE_PUNCTUATION = frozenset({",", ".", ":", ";", "—", "–", "--", "-", "?", "!", "…", "..."})
"""Marks that are no part of a phrase at whose edge they stand: the pier is old, [Smith said]."""


def _column() -> Any:
    """Return a field that is neither compared nor shown: one column of the whole narration."""
    return field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class NarratedSentence:
    """A sentence of the narration: items ``[first, last)``, with the columns they index.

    An item is a token outside quotation marks, or a whole marked stretch. ``number`` is the index
    of the sentence among those of the narration, ``block`` that of its block in the article. The
    columns have one entry for every item of the whole narration, so that an item index means the
    same everywhere and the word before a sentence can be asked for: ``starts`` and ``ends`` are
    offsets, ``marks[i]`` is the index of the mark that item ``i`` is, or ``NO_MARK``; ``runs[i]``
    the index of the name run it belongs to, or ``NO_MARK``; ``blocks[i]`` the index of its block.
    """

    number: int
    first: int
    last: int
    block: int
    starts: Sequence[int] = _column()
    ends: Sequence[int] = _column()
    words: Sequence[str] = _column()
    lowers: Sequence[str] = _column()
    tags: Sequence[str] = _column()
    marks: Sequence[int] = _column()
    runs: Sequence[int] = _column()
    blocks: Sequence[int] = _column()

    def from_item(self, first: int) -> NarratedSentence:
        """Return the part of the sentence that begins at an item: behind a fronted phrase."""
        return self if first == self.first else replace(self, first=first)

    def span(self, first: int, last: int) -> Span | None:
        """Return the characters of items ``[first, last)`` without punctuation at either end."""
        words = self.words
        while first < last and words[first] in EDGE_PUNCTUATION:
            first += 1
        while last > first and words[last - 1] in EDGE_PUNCTUATION:
            last -= 1
        if first >= last:
            return None
        return Span(self.starts[first], self.ends[last - 1])

    def items_of(self, span: Span) -> tuple[int, int]:
        """Return the items that a span of characters covers, as ``(first, last)``."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def run_end(self, item: int) -> int:
        """Return where the run of capitalised words at an item ends."""
        runs = self.runs
        run = runs[item]
        while item < len(runs) and runs[item] == run:
            item += 1
        return item

    @property
    def has_marks(self) -> bool:
        """Whether something in the sentence stands in quotation marks."""
        marks = self.marks
        return any(marks[item] != NO_MARK for item in range(self.first, self.last))


Narration: TypeAlias = tuple[NarratedSentence, ...]
"""What an article says outside quotation marks: its sentences, in order."""


def narrate(
    article: Article,
    sentences: Sequence[Sentence],
    tokens: Tokens,
    marks: Sequence[QuotedSpan],
    runs: Sequence[NameRun],
    blocks: Sequence[int],
) -> Narration:
    """Return the narration of the given blocks (indices) of an article.

    Each of ``marks`` becomes one item, but for those inside a name (Edward “Ned” Farrow); what
    remains is cut into sentences where ``sentences`` end, or a quotation ends one.
    """
    builder = _Builder(article.text, tokens, marks, runs, {sentence.end for sentence in sentences})
    for index in blocks:
        builder.add_block(article.blocks[index], index)
    return builder.sentences()


class _Builder:
    """Gathers the items of a narration: ``n`` for token ``n``, ``~n`` for mark ``n``."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        marks: Sequence[QuotedSpan],
        runs: Sequence[NameRun],
        ends: Set[int],
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._marks = marks
        self._run_of = _numbers([NO_MARK]) * len(tokens)
        for number, run in enumerate(runs):
            self._run_of[run.lead : run.last] = _numbers([number]) * (run.last - run.lead)
        self._ends = ends
        self._items = _numbers()
        self._cuts: list[int] = []
        self._cut_blocks = _numbers()
        self._token = 0
        self._mark = 0

    def add_block(self, block: Block, index: int) -> None:
        """Add the tokens and marks of a block, and cut them into sentences."""
        starts, ends, marks, items = (
            self._tokens.starts,
            self._tokens.ends,
            self._marks,
            self._items,
        )
        self._token = max(self._token, bisect_left(starts, block.start))
        first = len(items)
        while self._token < len(starts) and starts[self._token] < block.end:
            at = self._token
            if (
                self._mark < len(marks)
                and marks[self._mark].start <= starts[at]
                and self._find_mark(at)
            ):
                is_end = self._add_mark(block.end)
            else:
                items.append(at)
                self._token = at + 1
                is_end = ends[at] in self._ends
            if is_end or len(items) - first >= LONGEST_SENTENCE:
                first = self._cut(index)
        if first < len(items):
            self._cut(index)

    def _cut(self, block: int) -> int:
        """End a sentence behind the items so far; return how many these are."""
        self._cuts.append(len(self._items))
        self._cut_blocks.append(block)
        return len(self._items)

    def _find_mark(self, at: int) -> bool:
        """Go to the next mark that is no part of a name; return whether it begins at a token."""
        starts, marks = self._tokens.starts, self._marks
        while self._mark < len(marks) and marks[self._mark].start <= starts[at]:
            end = marks[self._mark].end
            if end > starts[at] and not self._is_inside_name(at, bisect_left(starts, end)):
                return True
            self._mark += 1
        return False

    def _is_inside_name(self, first: int, last: int) -> bool:
        """Whether tokens ``[first, last)`` are the inside of one name: Edward “Ned” Farrow."""
        if not first or last >= len(self._run_of):
            return False
        return NO_MARK != self._run_of[first - 1] == self._run_of[last]

    def _add_mark(self, stop: int) -> bool:
        """Add the next mark as one item; return whether a sentence ends with it."""
        mark = self._marks[self._mark]
        self._items.append(~self._mark)
        self._mark += 1
        self._token = max(self._token + 1, bisect_left(self._tokens.starts, mark.end))
        return _ends_after_mark(self._text, mark, self._tokens, self._token, stop)

    def _places(self) -> Iterator[tuple[int, int, int]]:
        """Yield the first and last item and the block of each sentence."""
        return zip(chain((0,), self._cuts), self._cuts, self._cut_blocks, strict=False)

    def sentences(self) -> Narration:
        """Return the sentences of all blocks that were added."""
        source, found, run_of, items = self._tokens, self._marks, self._run_of, self._items
        words, lowers, tags = source.words, source.lowers, source.tags
        marks = _numbers(~n if n < 0 else NO_MARK for n in items)
        runs = _numbers(NO_MARK if n < 0 else run_of[n] for n in items)
        blocks = _numbers()
        for first, last, block in self._places():
            blocks.extend([block] * (last - first))
        columns: tuple[Sequence[Any], ...] = (
            _numbers(source.starts[n] if n >= 0 else found[~n].start for n in items),
            _numbers(source.ends[n] if n >= 0 else found[~n].end for n in items),
            [words[n] if n >= 0 else MARK_WORD for n in items],
            [lowers[n] if n >= 0 else MARK_WORD for n in items],
            [
                # A comma inside a name (Lee, Jr.) ends no phrase.
                "QUOTE" if n < 0 else "NAME" if tags[n] == "," and run_of[n] != NO_MARK else tags[n]
                for n in items
            ],
            marks,
            runs,
            blocks,
        )
        return tuple(
            NarratedSentence(number, first, last, block, *columns)
            for number, (first, last, block) in enumerate(self._places())
        )


def _numbers(found: Iterable[int] = ()) -> array[int]:
    """Return whole numbers in a quarter of the room that a list of them takes."""
    return array("q", found)


def _ends_after_mark(
    text: str, mark: QuotedSpan, tokens: Tokens, following: int, stop: int
) -> bool:
    """Whether a sentence of the narration ends where ``mark`` ends."""
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
            return bool(
                kinds.keys() & {CueKind.SAY, CueKind.ASK}
            ) and after not in CLAUSE_OPENERS | {":"}
        ends = tag in (".", ",") and word not in NAME_MARKS
        if ends or (index > following and tag in ("AUX", "PRP", "VBZ", "VBD")):
            return False
    return False
