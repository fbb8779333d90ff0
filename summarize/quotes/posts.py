"""Find posts that are set as paragraphs, without marks: by the handle beside, above or below.

``@annlee: The mill must stay.``, ``The mill must stay. — Ann Lee (@annlee) May 4``, or a line with
a name and a handle and nothing else over the post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarize.english.non_person_names import PARTICLES
from summarize.model import Article, BlockKind, Span
from summarize.quotes.quotation_marks import QuotedSpan, SpanForm

__all__ = ["add_posts"]

OWN_NAME: Final = (
    rf"(?:[^\W\d_a-z][\w.’'-]{{0,30}} (?:(?:{'|'.join(sorted(PARTICLES))}) ){{0,2}}){{0,4}}"
)
"""A name before a handle, or none: Max du Preez (@maxdp)."""
HANDLE: Final = r"[(\[]?@\w{2,40}[)\]]?"
BEHIND_HANDLE: Final = r"(?:,? (?:on|via) \w{1,20})?"
"""Where it was posted: on X."""
LABELLED: Final = re.compile(rf"(?:[•*-] )?{OWN_NAME}{HANDLE}{BEHIND_HANDLE}: (?=[^\s“\"‘'«])")
"""A post behind its handle and a colon."""
SIGNED: Final = re.compile(rf"\s(?=(?:[—–―]|--?)\s?{OWN_NAME}{HANDLE}(?:[ ,·|].{{0,40}})?\Z)")
"""Where a post ends before its writer's handle, and perhaps its date."""
SIGNATURE: Final = re.compile(rf"(?:[—–―]|--?)\s?{OWN_NAME}{HANDLE}(?:[ ,·|].{{0,40}})?\Z")
"""A line below a post that says whose it is."""
HEADER: Final = re.compile(rf"{OWN_NAME}{HANDLE}(?: ?[·•|,].{{0,30}})?\Z")
"""A line over a post that says whose it is."""
LONGEST_POST: Final = 1_200
"""Characters of a paragraph that is taken for a post."""
LONGEST_SIGNATURE_LINE: Final = 120
"""Characters of a line that says whose a post is."""
SHORTEST_LEAD: Final = 80
"""Characters of the first paragraph that is none of the lines above a story."""
BODY: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
"""The kinds of block that a post can be."""


def add_posts(
    article: Article, marks: Sequence[QuotedSpan], blocks: Sequence[int]
) -> tuple[QuotedSpan, ...]:
    """Return ``marks`` and the posts that have none, in text order."""
    if "@" not in article.text:
        return tuple(marks)
    marked = {mark.block for mark in marks}
    found: dict[int, QuotedSpan] = {}
    above: int | None = None
    for index in _after_lead(article, blocks):
        line = article.blocks[index].slice(article.text)
        span, of = _own_post(article, index, line), index
        if span is None and above is not None:
            span, of = _beside(article, above, index, line)
        if span is not None and of not in marked and of not in found:
            found[of] = QuotedSpan(span.start, span.end, of, form=SpanForm.BLOCK)
        above = index
    return tuple(sorted([*marks, *found.values()], key=lambda mark: mark.start))


def _after_lead(article: Article, blocks: Sequence[int]) -> Iterator[int]:
    """Yield the blocks behind the first paragraph of some length: what is above is no post.

    A name and a handle stand there as those of who wrote the article.
    """
    is_lead_read = False
    for index in blocks:
        if is_lead_read:
            yield index
        block = article.blocks[index]
        is_lead_read = is_lead_read or (block.kind in BODY and len(block) >= SHORTEST_LEAD)


def _own_post(article: Article, index: int, line: str) -> Span | None:
    """Return the post in a block that names its writer before or behind it, or None."""
    block = article.blocks[index]
    if block.kind not in BODY or len(line) > LONGEST_POST or "@" not in line:
        return None
    label = LABELLED.match(line)
    if label is not None:
        return Span(block.start + label.end(), block.end)
    signed = SIGNED.search(line, max(0, len(line) - LONGEST_SIGNATURE_LINE))
    return None if signed is None else Span(block.start, block.start + signed.start())


def _beside(article: Article, above: int, index: int, line: str) -> tuple[Span | None, int]:
    """Return the post whose writer the line above or below it names, and its block."""
    first, second = article.blocks[above], article.blocks[index]
    if "@" in line and len(line) <= LONGEST_SIGNATURE_LINE and SIGNATURE.match(line):
        if any(name in line for name in article.bylines):
            return None, above  # who wrote the article signs it
        is_post = first.kind in BODY and len(first) <= LONGEST_POST
        return (Span(first.start, first.end) if is_post else None), above
    over = first.slice(article.text) if len(first) <= LONGEST_SIGNATURE_LINE else ""
    if "@" in over and HEADER.match(over):
        is_post = second.kind in BODY and len(second) <= LONGEST_POST
        return (Span(second.start, second.end) if is_post else None), index
    return None, index
