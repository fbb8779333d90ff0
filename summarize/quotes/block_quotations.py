"""Take the paragraphs of block quotations for quotations, with or without quotation marks.

A block quotation is what HTML, Markdown or mail sets apart as one. In it the lines that say whose
words they are stay narration: an introduction (On Monday, Maria Ortiz wrote:), a signature
(— Maria Ortiz, director). A pull quote, which says once more what the article says, is shown and
not counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.model import Article, BlockKind, Span, StyleKind
from summarize.quotes.pull_quotes import may_hold_pull_quote, pull_quotes
from summarize.quotes.quotation_marks import NO_PASSAGE, QuotedSpan, SpanForm
from summarize.quotes.quoted_paragraphs import passage_runs, quoted_words, source_lines

__all__ = ["find_block_quotations"]

MOST_QUOTED: Final = 0.6
"""The share of the text that is quoted at most; where it is more, a page is set in this way."""
LOWER_WORD: Final = re.compile(r"[a-z]+")
BODY: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
"""The kinds of block that can be quoted."""


def find_block_quotations(
    article: Article,
    sentences: Sequence[Span],
    marks: Sequence[QuotedSpan],
    blocks: Sequence[int],
) -> tuple[tuple[QuotedSpan, ...], tuple[int, ...]]:
    """Return ``marks`` and the paragraphs of block quotations as one list, and the blocks to read.

    Of ``blocks`` (indices) those are left out of which every word stands elsewhere in the article.
    """
    passages = _passages(article, blocks)
    if not passages and not may_hold_pull_quote(article, marks):
        return tuple(marks), tuple(blocks)
    copies = pull_quotes(article, blocks, passages, marks)
    kept = [mark for mark in marks if mark.block not in copies]
    left = tuple(index for index in blocks if index not in copies)
    if not passages:
        return tuple(kept), left
    return _with_passages(article, sentences, kept, passages, left), left


# -- which blocks belong to which block quotation -----------------------------------------------


def _passages(article: Article, blocks: Sequence[int]) -> dict[int, int]:
    """Return the block quotation (its number) of every block that is part of one.

    Of one quoted in another the inner one counts. A text that is nearly all set as a block
    quotation has none, but for those that a line introduces or signs.
    """
    styles = [style for style in article.styles if style.kind is StyleKind.QUOTE]
    if not styles:
        return {}
    starts = [article.blocks[index].start for index in blocks]
    found: dict[int, int] = {}
    for number, style in enumerate(styles):
        first, last = bisect_left(starts, style.start), bisect_left(starts, style.end)
        for position in range(first, last):
            if article.blocks[blocks[position]].kind in BODY:
                found[blocks[position]] = number
    whole = sum(len(article.blocks[index]) for index in blocks)
    if sum(len(article.blocks[index]) for index in found) <= MOST_QUOTED * whole:
        return found
    owned = _introduced(article, blocks, found)
    owned |= {number for number, run in passage_runs(found, blocks) if source_lines(article, run)}
    return {index: number for index, number in found.items() if number in owned}


def _introduced(article: Article, blocks: Sequence[int], passages: Mapping[int, int]) -> set[int]:
    """Return the block quotations before whose first block stands a line that ends in a colon."""
    introduced: set[int] = set()
    seen: set[int] = set()
    before = ""
    for index in blocks:
        number = passages.get(index, NO_PASSAGE)
        if number != NO_PASSAGE and number not in seen:
            seen.add(number)
            if before.rstrip().endswith(":"):
                introduced.add(number)
        before = article.blocks[index].slice(article.text)[-2:]
    return introduced


# -- the paragraphs of a block quotation --------------------------------------------------------


def _with_passages(
    article: Article,
    sentences: Sequence[Span],
    marks: Sequence[QuotedSpan],
    passages: Mapping[int, int],
    blocks: Sequence[int],
) -> tuple[QuotedSpan, ...]:
    """Return the marks, with a span for each quoted paragraph that is not in marks."""
    introduced = _introduced(article, blocks, passages)
    firsts, ends = [s.start for s in sentences], [s.end for s in sentences]
    starts_of_marks, ends_of_marks = [m.start for m in marks], [m.end for m in marks]
    left: dict[int, QuotedSpan] = dict(enumerate(marks))
    added: list[QuotedSpan] = []
    for number, indices in passage_runs(passages, blocks):
        sources = source_lines(article, indices)
        for index in indices:
            words = None if index in sources else quoted_words(article, index)
            if words is None:
                continue
            first = bisect_right(ends_of_marks, words.start)
            inner = range(first, bisect_left(starts_of_marks, words.end))
            is_signed = bool(sources) or words.end < article.blocks[index].end
            if not inner:
                pieces = [words]
            elif len(inner) == 1 and _fills(marks[inner[0]], words):
                left[inner[0]] = replace(marks[inner[0]], passage=number)
                continue
            elif (is_signed or number in introduced) and marks[inner[-1]].end <= words.end:
                here = range(bisect_right(ends, words.start), bisect_left(firsts, words.end))
                own = [sentences[at] for at in here]
                pieces = _untold(article.text, words, own, [marks[at] for at in inner])
            else:
                continue
            for piece in pieces:
                first = bisect_left(starts_of_marks, piece.start)
                for at in range(first, bisect_left(starts_of_marks, piece.end)):
                    del left[at]
            added += [
                QuotedSpan(piece.start, piece.end, index, form=SpanForm.BLOCK, passage=number)
                for piece in pieces
            ]
    return tuple(sorted([*left.values(), *added], key=lambda mark: mark.start))


def _fills(mark: QuotedSpan, span: Span) -> bool:
    """Whether a mark encloses all the quoted words of a paragraph."""
    return mark.start == span.start and mark.end >= span.end


def _untold(
    text: str, words: Span, sentences: Sequence[Span], marks: Sequence[QuotedSpan]
) -> list[Span]:
    """Return the parts of quoted words that do not report what somebody else said.

    In “I asked the mayor. ‘No,’ she said. We left.” that is the first and the last sentence.
    """
    parts: list[Span] = []
    at, done = 0, words.start
    for sentence in sentences:
        start, end = max(sentence.start, done), min(sentence.end, words.end)
        first = at
        while at < len(marks) and marks[at].start < end:
            end = max(end, min(marks[at].end, words.end))
            at += 1
        done = max(done, end)
        if first < at and _reports(text, start, end, marks[first:at]):
            continue
        if parts and not text[parts[-1].end : start].strip():
            parts[-1] = Span(parts[-1].start, max(end, parts[-1].end))
        elif end > start:
            parts.append(Span(start, end))
    return parts


def _reports(text: str, start: int, end: int, marks: Sequence[QuotedSpan]) -> bool:
    """Whether a reporting word stands beside marks in a stretch of text: “No,” she said."""
    outside, at = [], start
    for mark in marks:
        outside.append(text[at : mark.start])
        at = mark.end
    outside.append(text[at:end])
    return any(word in REPORTING_FORMS for part in outside for word in LOWER_WORD.findall(part))
