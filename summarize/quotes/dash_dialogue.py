"""Find speech that a dash opens and no marks enclose: — Where are you going? she asked.

Only where a text does so regularly: several paragraphs open with a dash, and beside the words of
some stands who says them. Signatures and the items of a list open with a dash too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.model import Article, BlockKind
from summarize.quotes.quotation_marks import QuotedSpan, SpanForm

__all__ = ["add_dash_dialogue"]

LEAST_DIALOGUE_LINES: Final = 3
"""How many paragraphs must open with a dash."""
LEAST_TAGGED: Final = 2
"""Beside the words of how many of them it must stand who says them."""
FARTHEST_TAG: Final = 600
"""Characters from the dash within which it is told who speaks."""
OPENING: Final = re.compile(r"[—–―]\s?(?=[^\W\d_a-z]|[¿¡…])")
"""A dash that opens speech: before a capital."""
SPEAKER: Final = r"(?:he|she|they|I|we|[Tt]he [a-z]+|(?:[A-Z][\w.’'-]+ ){0,2}[A-Z][\w’'-]+)"
CUE: Final = rf"(?:{'|'.join(sorted(REPORTING_FORMS))})"
TAG: Final = re.compile(
    rf"(?<=[,?!.…\s])\s?(?:[—–―]\s?)?(?={SPEAKER} (?:\w+ly )?{CUE}\b|{CUE} {SPEAKER}\b)"
)
"""Where the words end and it is told who says them: — No, | said Anna."""
DASHES: Final = "—–―"
BODY: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
"""The kinds of block in which people speak."""


def add_dash_dialogue(
    article: Article, marks: Sequence[QuotedSpan], blocks: Sequence[int]
) -> tuple[QuotedSpan, ...]:
    """Return ``marks`` and the speech that dashes open, if the text does so, in text order."""
    text = article.text
    opened = [
        index
        for index in blocks
        if text[article.blocks[index].start] in DASHES
        and article.blocks[index].kind in BODY
        and OPENING.match(text, article.blocks[index].start)
    ]
    if len(opened) < LEAST_DIALOGUE_LINES:
        return tuple(marks)
    marked = {mark.block for mark in marks}
    spans: list[QuotedSpan] = []
    tagged = 0
    for index in opened:
        if index in marked:
            continue
        span, has_tag = _spoken(article, index)
        tagged += has_tag
        if span is not None:
            spans.append(span)
    if tagged < LEAST_TAGGED:
        return tuple(marks)
    return tuple(sorted([*marks, *spans], key=lambda mark: mark.start))


def _spoken(article: Article, index: int) -> tuple[QuotedSpan | None, bool]:
    """Return what is said in a paragraph that a dash opens, and whether it tells by whom."""
    text, block = article.text, article.blocks[index]
    opening = OPENING.match(text, block.start)
    assert opening is not None
    start, end = opening.end(), block.end
    tag = TAG.search(text, start + 1, min(end, start + FARTHEST_TAG))
    if tag is not None:
        end = tag.start()
    while end > start and text[end - 1].isspace():
        end -= 1
    if end <= start:
        return None, False
    return QuotedSpan(start, end, index, form=SpanForm.DASH), tag is not None
