"""Fold every marked stretch of an article into one item, and cut what remains into sentences.

Quoted words are hidden before a cue is looked for, or a verb inside the quote would win.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from itertools import chain, compress, count
from operator import ne
from typing import Any, TypeAlias

from summarize.english.reporting_verbs import CLAUSE_OPENERS, CUE_FORMS, CueKind
from summarize.frozen import frozen
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


@frozen
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
    marks_at: Sequence[int] = _column()
    """The items that are marks, in all sentences."""
    names_at: Sequence[int] = _column()
    """The items at which a run of capitalised words begins, in all sentences."""

    def from_item(self, first: int) -> NarratedSentence:
        """Return the part of the sentence that begins at an item: behind a fronted phrase."""
        return self if first == self.first else replace(self, first=first)

    @property
    def mark_items(self) -> Sequence[int]:
        """The items of the sentence that are marks."""
        return self._within(self.marks_at)

    @property
    def name_items(self) -> Sequence[int]:
        """The items of the sentence at which a run of capitalised words begins."""
        return self._within(self.names_at)

    def _within(self, items: Sequence[int]) -> Sequence[int]:
        """Return those of some items, in order, that are in the sentence."""
        first = bisect_left(items, self.first)
        if first == len(items) or items[first] >= self.last:
            return ()
        return items[first : bisect_left(items, self.last, first)]

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
        return bool(self.mark_items)


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
    ends = (sentence.end for sentence in sentences)
    builder = _Builder(article.text, tokens, marks, runs, ends)
    for index in blocks:
        builder.add_block(article.blocks[index], index)
    return builder.sentences()


class _Builder:
    """Gathers the items of a narration as pieces: runs of tokens, and marks between them."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        marks: Sequence[QuotedSpan],
        runs: Sequence[NameRun],
        ends: Iterable[int],
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._marks = marks
        self._runs = runs
        self._run_of = _numbers([NO_MARK]) * len(tokens)
        for number, run in enumerate(runs):
            self._run_of[run.lead : run.last] = _numbers([number]) * (run.last - run.lead)
        self._sentence_stops = _tokens_behind(tokens.ends, ends)
        """The tokens behind the last one of each sentence."""
        self._pieces: list[tuple[int, int]] = []
        """Tokens ``[first, last)``, or ``(~n, 0)`` for mark ``n``."""
        self._count = 0
        self._cuts: list[int] = []
        self._cut_blocks = _numbers()
        self._token = 0
        self._mark = 0
        self._stop = 0

    def add_block(self, block: Block, index: int) -> None:
        """Add the tokens and marks of a block, and cut them into sentences."""
        starts, marks = self._tokens.starts, self._marks
        self._token = max(self._token, bisect_left(starts, block.start))
        last = bisect_left(starts, block.end, self._token)
        first = self._count
        while self._token < last:
            at = self._token
            is_due = self._mark < len(marks) and marks[self._mark].start <= starts[at]
            if is_due and self._find_mark(at):
                is_end = self._add_mark(block.end)
            else:
                is_end = self._add_tokens(at, last, first + LONGEST_SENTENCE - self._count)
            if is_end or self._count - first >= LONGEST_SENTENCE:
                first = self._cut(index)
        if first < self._count:
            self._cut(index)

    def _add_tokens(self, first: int, last: int, most: int) -> bool:
        """Add tokens up to the next mark, sentence end or ``last``; return whether one ends."""
        until = min(last, first + most)
        if self._mark < len(self._marks):
            mark = bisect_left(self._tokens.starts, self._marks[self._mark].start, first, until)
            until = max(first + 1, mark)
        stops = self._sentence_stops
        while self._stop < len(stops) and stops[self._stop] <= first:
            self._stop += 1
        is_end = self._stop < len(stops) and stops[self._stop] <= until
        if is_end:
            until = stops[self._stop]
        self._pieces.append((first, until))
        self._count += until - first
        self._token = until
        return is_end

    def _cut(self, block: int) -> int:
        """End a sentence behind the items so far; return how many these are."""
        self._cuts.append(self._count)
        self._cut_blocks.append(block)
        return self._count

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
        self._pieces.append((~self._mark, 0))
        self._count += 1
        self._mark += 1
        self._token = max(self._token + 1, bisect_left(self._tokens.starts, mark.end))
        return _ends_after_mark(self._text, mark, self._tokens, self._token, stop)

    def _places(self) -> Iterator[tuple[int, int, int]]:
        """Yield the first and last item and the block of each sentence."""
        return zip(chain((0,), self._cuts), self._cuts, self._cut_blocks, strict=False)

    def sentences(self) -> Narration:
        """Return the sentences of all blocks that were added."""
        columns = self._columns()
        return tuple(
            NarratedSentence(number, first, last, block, *columns)
            for number, (first, last, block) in enumerate(self._places())
        )

    def _columns(self) -> tuple[Sequence[Any], ...]:
        """Return the columns that the sentences share."""
        source, found = self._tokens, self._marks
        tags_of_tokens = self._tags()
        starts, ends = array("I"), array("I")
        words: list[str] = []
        lowers: list[str] = []
        tags: list[str] = []
        marks, runs, blocks = _numbers([NO_MARK]) * self._count, _numbers(), _numbers()
        marks_at: list[int] = []
        for first, last in self._pieces:
            if first < 0:
                marks_at.append(len(words))
                marks[len(words)] = ~first
                starts.append(found[~first].start)
                ends.append(found[~first].end)
                words.append(MARK_WORD)
                lowers.append(MARK_WORD)
                tags.append("QUOTE")
                runs.append(NO_MARK)
                continue
            starts.extend(source.starts[first:last])
            ends.extend(source.ends[first:last])
            words += source.words[first:last]
            lowers += source.lowers[first:last]
            tags += tags_of_tokens[first:last]
            runs.extend(self._run_of[first:last])
        for first, last, block in self._places():
            blocks.extend(_numbers([block]) * (last - first))
        begins = compress(count(), map(ne, runs, chain((NO_MARK,), runs)))
        cuts = (first for first, *_ in self._places() if first < len(runs))
        names_at = sorted({at for at in chain(begins, cuts) if runs[at] != NO_MARK})
        return starts, ends, words, lowers, tags, marks, runs, blocks, marks_at, names_at

    def _tags(self) -> list[str]:
        """Return the tags of the tokens; a comma inside a name (Lee, Jr.) ends no phrase."""
        tags = list(self._tokens.tags)
        for run in self._runs:
            for at in range(run.lead, run.last):
                if tags[at] == ",":
                    tags[at] = "NAME"
        return tags


def _tokens_behind(token_ends: Sequence[int], ends: Iterable[int]) -> list[int]:
    """Return the tokens behind those that end at ``ends`` (characters, in order), in order."""
    found = []
    for end in ends:
        at = bisect_left(token_ends, end)
        if at < len(token_ends) and token_ends[at] == end:
            found.append(at + 1)
    return found


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
