"""Tell the words of a block quotation from the lines in it that say whose words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from summarize.model import Article, Span
from summarize.quotes.quotation_marks import NO_PASSAGE

__all__ = ["passage_runs", "quoted_words", "source_lines"]

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


def passage_runs(
    passages: Mapping[int, int], blocks: Sequence[int]
) -> Iterator[tuple[int, list[int]]]:
    """Yield each run of blocks of one block quotation, with its number."""
    for number, run in groupby(blocks, key=lambda index: passages.get(index, NO_PASSAGE)):
        if number != NO_PASSAGE:
            yield number, list(run)


def source_lines(article: Article, indices: Sequence[int]) -> set[int]:
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


def quoted_words(article: Article, index: int) -> Span | None:
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
