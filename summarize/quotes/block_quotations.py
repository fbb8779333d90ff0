"""Take the paragraphs of block quotations for quotations, with or without quotation marks.

A block quotation is what HTML, Markdown or mail sets apart as one. In it the lines that say whose
words they are stay narration: an introduction (On Monday, Maria Ortiz wrote:), a signature
(— Maria Ortiz, director). A pull quote, which says once more what the article says, is shown and
not counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from summarize.model import Article, BlockKind, Span, StyleKind
from summarize.quotes.quotation_marks import NO_PASSAGE, QuotedSpan, SpanForm

__all__ = ["find_block_quotations"]

SIGNING_DASH: Final = r"(?:[—–―‒~]|-{1,3})"
"""A dash before a signature, as typed."""
SIGNED_BELOW: Final = re.compile(rf"\s*{SIGNING_DASH}\s*(?=[^\W\d_a-z]|@\w)")
"""A line that is a signature: a dash and a capital, or a handle."""
SIGNED_BEHIND: Final = re.compile(
    rf"[.!?…”’\"')\]]\s*({SIGNING_DASH}\s?(?:[^\W\d_a-z]|@\w)[^.!?…]*)\Z"
)
"""A signature at the end of a paragraph: We asked in May. — Maria Ortiz."""
LONGEST_SIGNATURE: Final = 120
"""Characters of a line that says whose words stand above it; a longer one is a sentence."""
MOST_SIGNATURE_WORDS: Final = 16
"""Words of such a line."""
ENDS_SENTENCE: Final = re.compile(r"[.!?…:;,][\"”’'»)\]]*\Z")
"""What a signature without a dash does not end in."""
LEAD: Final = re.compile(r"(?:[•‣▪●◦·*]|\d{1,3}[.)])\s+")
"""The sign of an item, which is no part of the words."""
MOST_QUOTED: Final = 0.6
"""The share of the text that is quoted at most; where it is more, a page is set in this way."""
LEAST_COPY: Final = 20
"""Letters of marked words that are a pull quote, at least: what is shorter may be said twice."""
LEAST_BLOCK_COPY: Final = 12
"""Letters of a block quotation that is a pull quote, at least."""
LONGEST_COPY: Final = 600
"""Letters of a pull quote at most."""
MOST_COPIES: Final = 40
"""How many quotations are looked for elsewhere in the text; each look costs its length."""
NOT_LETTERS: Final = re.compile(r"[\W_]+")
"""What is left out where words are compared."""
BODY: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
"""The kinds of block that can be quoted."""


def find_block_quotations(
    article: Article, marks: Sequence[QuotedSpan], blocks: Sequence[int]
) -> tuple[tuple[QuotedSpan, ...], tuple[int, ...]]:
    """Return ``marks`` and the paragraphs of block quotations as one list, and the blocks to read.

    Of ``blocks`` (indices) those are left out of which every word stands elsewhere in the article.
    """
    passages = _passages(article, blocks)
    alone = [mark for mark in marks if _is_whole(article, mark)]
    if not passages and not any(_may_be_copy(article, mark) for mark in alone[:MOST_COPIES]):
        return tuple(marks), tuple(blocks)
    copies = _copies(article, blocks, passages, marks)
    kept = [mark for mark in marks if mark.block not in copies]
    left = tuple(index for index in blocks if index not in copies)
    if not passages:
        return tuple(kept), left
    return _with_passages(article, kept, passages, left), left


def _is_whole(article: Article, mark: QuotedSpan) -> bool:
    """Whether a mark is all that stands in its block."""
    block = article.blocks[mark.block]
    return mark.start == block.start and mark.end == block.end


def _may_be_copy(article: Article, mark: QuotedSpan) -> bool:
    """Whether the first words of a mark stand in the text twice: a quick test before the other."""
    start = mark.start + 2  # the first letter may be small elsewhere
    return article.text.count(article.text[start : start + LEAST_COPY]) > 1


# -- which blocks belong to which block quotation -----------------------------------------------


def _passages(article: Article, blocks: Sequence[int]) -> dict[int, int]:
    """Return the block quotation (its number) of every block that is part of one.

    Of one quoted in another the inner one counts. A text that is nearly all set as a block
    quotation has none, but for those that a line introduces.
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
    introduced = _introduced(article, blocks, found)
    return {index: number for index, number in found.items() if number in introduced}


def _introduced(article: Article, blocks: Sequence[int], passages: dict[int, int]) -> set[int]:
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
    marks: Sequence[QuotedSpan],
    passages: dict[int, int],
    blocks: Sequence[int],
) -> tuple[QuotedSpan, ...]:
    """Return the marks, with a span for each quoted paragraph that is not in marks."""
    introduced = _introduced(article, blocks, passages)
    starts, ends = [mark.start for mark in marks], [mark.end for mark in marks]
    taken: set[int] = set()
    found: dict[int, QuotedSpan] = {}
    added: list[QuotedSpan] = []
    for number, indices in _runs(passages, blocks):
        sources = _sources(article, indices)
        owned = bool(sources) or number in introduced
        for index in indices:
            if index in sources:
                continue
            span = _quoted(article, index)
            if span is None:
                continue
            inner = range(bisect_right(ends, span.start), bisect_left(starts, span.end))
            whole = len(inner) == 1 and _fills(marks[inner[0]], span)
            crosses = any(
                marks[at].start < span.start or marks[at].end > article.blocks[index].end
                for at in inner
            )
            if whole or crosses or (inner and not owned and not _is_signed(article, index, span)):
                for at in inner if whole or owned else ():
                    found[at] = replace(marks[at], passage=number)
                continue
            taken.update(inner)
            added.append(
                QuotedSpan(span.start, span.end, index, form=SpanForm.BLOCK, passage=number)
            )
    left = [found.get(at, mark) for at, mark in enumerate(marks) if at not in taken]
    return tuple(sorted([*left, *added], key=lambda mark: mark.start))


def _runs(passages: dict[int, int], blocks: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield each run of blocks of one block quotation, with its number."""
    for number, run in groupby(blocks, key=lambda index: passages.get(index, NO_PASSAGE)):
        if number != NO_PASSAGE:
            yield number, list(run)


def _sources(article: Article, indices: Sequence[int]) -> set[int]:
    """Return which blocks of a quotation say whose words the others are: its signature.

    That is a dash and a name; or, as the last of several, a short line that is no sentence.
    """
    found = set()
    for position, index in enumerate(indices):
        line = article.blocks[index].slice(article.text)
        if len(line) > LONGEST_SIGNATURE or line.count(" ") >= MOST_SIGNATURE_WORDS:
            continue
        if position and SIGNED_BELOW.match(line):
            found.add(index)
        elif position and index == indices[-1] and line[0].isupper():
            above = article.blocks[indices[position - 1]].slice(article.text)
            if not ENDS_SENTENCE.search(line) and ENDS_SENTENCE.search(above):
                found.add(index)
    return found


def _quoted(article: Article, index: int) -> Span | None:
    """Return the quoted words of a block, without the sign of an item and without a signature."""
    block = article.blocks[index]
    line = block.slice(article.text)
    if line.endswith(":") and line.count(" ") < MOST_SIGNATURE_WORDS:
        return None  # it introduces what is quoted in the quotation
    lead = LEAD.match(line)
    start = block.start + (lead.end() if lead else 0)
    behind = SIGNED_BEHIND.search(line, max(0, len(line) - LONGEST_SIGNATURE))
    end = block.start + behind.start(1) if behind else block.end
    while end > start and article.text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None


def _is_signed(article: Article, index: int, span: Span) -> bool:
    """Whether a signature follows the quoted words in their block."""
    return span.end < article.blocks[index].end


def _fills(mark: QuotedSpan, span: Span) -> bool:
    """Whether a mark encloses all the quoted words of a paragraph."""
    return mark.start == span.start and mark.end >= span.end


# -- pull quotes --------------------------------------------------------------------------------


def _copies(
    article: Article,
    blocks: Sequence[int],
    passages: dict[int, int],
    marks: Sequence[QuotedSpan],
) -> set[int]:
    """Return the blocks that say again what stands in the running text: pull quotes.

    Looked at are block quotations and marks that are a block of their own. A block quotation
    is a copy if all of it is one but for its signature; marks are a copy of marks alone, for what
    they enclose may stand without them where a post is shown.
    """
    alone = [mark for mark in marks if _is_whole(article, mark)]
    apart = passages.keys() | {mark.block for mark in alone}
    running = [index for index in blocks if index not in apart]
    text = "\n".join(_letters(article.blocks[index].slice(article.text)) for index in running)
    quoted = "\n".join(
        _letters(mark.slice(article.text)) for mark in marks if mark.block not in apart
    )
    copies: set[int] = set()
    looks = 0
    seen: set[str] = set()
    for mark in alone:
        if mark.block in passages:
            continue
        words = _letters(mark.slice(article.text))
        if not LEAST_COPY <= len(words) <= LONGEST_COPY:
            continue
        looks += 1
        if looks <= MOST_COPIES and (words in seen or words in quoted):
            copies.add(mark.block)
        seen.add(words)
    text = "\n".join([text, *sorted(seen)])
    for _, indices in _runs(passages, blocks):
        sources = _sources(article, indices)
        lines = [
            _letters(span.slice(article.text))
            for index in indices
            if index not in sources and (span := _quoted(article, index)) is not None
        ]
        looks += len(lines)
        if looks > MOST_COPIES:
            break
        is_long = LEAST_BLOCK_COPY <= sum(map(len, lines)) <= LONGEST_COPY
        if is_long and all(line in text for line in lines):
            copies.update(indices)
    return copies


def _letters(words: str) -> str:
    """Return the letters and figures of words, in lower case."""
    return NOT_LETTERS.sub("", words).casefold()
