"""Find speech that a dash opens and no marks enclose: — Where are you going? she asked.

Only where a text does so regularly: several paragraphs open with a dash, and beside the words of
some stands who says them. Signatures and the items of a list open with a dash too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.english.function_words import SPEAKING_PRONOUNS
from summarize.english.lexicon import part_of_speech
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
SHORT_NAME: Final = r"(?:(?:Mrs?|Ms|Dr|St|[A-Z])\. |[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+"
SPEAKER: Final = rf"(?:he|she|they|I|we|[Tt]he [a-z]+|{SHORT_NAME})"
CUE: Final = rf"(?:{'|'.join(sorted(REPORTING_FORMS))})"
TAG: Final = re.compile(
    rf"(?<=[,?!.…\s])\s?(?:[—–―]\s?)?(?={SPEAKER} (?:\w+ly )?{CUE}\b|{CUE} {SPEAKER}\b)"
)
"""Where the words end and it is told who says them: — No, | said Anna."""
TAG_WORDS: Final = re.compile(
    rf"\s?(?:[—–―]\s?)?(?:{SPEAKER} (?:\w+ly )?{CUE}\b|{CUE} {SPEAKER}\b)"
)
"""Who says them, at the place that ``TAG`` finds."""
TAG_END: Final = re.compile(r"[.?!…](?=\s|\Z)|,(?=\s)|(?=[—–―])")
"""What the words behind who speaks end with: said Anna | at last. | asked Tom | when it’s over?"""
SENTENCE_END: Final = re.compile(r"[.?!…](?=\s|\Z)|(?=[—–―])")
GOES_ON: Final = re.compile(
    r"(?:and|but|so|or|then|because) (?:I|you|we|he|she|they|it|there|that)\b|I’|I'|you\b|we\b",
    re.IGNORECASE,
)
"""What opens more of the words behind a comma: I will, Anna said, | and you too."""
TELLS: Final = re.compile(
    rf"(?P<subject>[Hh]e|[Ss]he|[Tt]hey|[Tt]he [a-z]+|{SHORT_NAME}) "
    r"(?:\w+ly )?(?P<verb>[a-z]+)\b(?![’'])"
)
"""A subject and its verb, which tell of somebody if it is past: She put down the cup."""
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
        spoken, has_tag = _spoken(article, index)
        tagged += has_tag
        spans += [QuotedSpan(start, end, index, form=SpanForm.DASH) for start, end in spoken]
    if tagged < LEAST_TAGGED:
        return tuple(marks)
    return tuple(sorted([*marks, *spans], key=lambda mark: mark.start))


def _spoken(article: Article, index: int) -> tuple[list[tuple[int, int]], bool]:
    """Return what is said in a paragraph that a dash opens, and whether it tells by whom."""
    text, block = article.text, article.blocks[index]
    opening = OPENING.match(text, block.start)
    assert opening is not None
    start, end = opening.end(), block.end
    tag = TAG.search(text, start + 1, min(end, start + FARTHEST_TAG))
    first = (start, _without_blanks(text, start, end if tag is None else tag.start()))
    if first[0] == first[1]:
        return [], False
    if tag is None:
        return [first], False
    more = _more_behind(text, tag.start(), end)
    if more is None:
        return [first], True
    return [first, (more, _without_blanks(text, more, end))], True


def _without_blanks(text: str, start: int, end: int) -> int:
    """Return where a stretch ends without the blanks at its end."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _more_behind(text: str, tag: int, end: int) -> int | None:
    """Return where more is said behind who says it, None where the rest tells of something else.

    ``— They sent a leaflet, she said. [It had a picture.]``
    ``— I’ll go, Tom said, [and I’ll take you.]`` ``— No, said Anna, and she left the room.``
    """
    words = TAG_WORDS.match(text, tag, end)
    stop = None if words is None else TAG_END.search(text, words.end(), end)
    if stop is None:
        return None
    if stop[0] == ",":
        at = _next_word(text, stop.end(), end)
        ends = SENTENCE_END.search(text, at, end)
        asks = ends is not None and ends[0] in ("?", "!")
        if (asks or GOES_ON.match(text, at, end)) and not _tells(text, at, end):
            return at
        if ends is None:
            return None
        stop = ends
    at = _next_word(text, stop.end(), end)
    return at if at < end and not _tells(text, at, end) else None


def _next_word(text: str, at: int, end: int) -> int:
    """Return where the next word begins, behind blanks and a dash."""
    while at < end and (text[at].isspace() or text[at] in DASHES):
        at += 1
    return at


def _tells(text: str, at: int, end: int) -> bool:
    """Whether what stands at a place tells what somebody did, and is no speech."""
    told = TELLS.match(text, at, end) or TELLS.match(text, text.find(" ", at, end) + 1 or at, end)
    if told is None or told["subject"].lower() in SPEAKING_PRONOUNS:
        return False
    verb, tag = told["verb"], part_of_speech(told["verb"])
    is_of_one = not told["subject"].lower().endswith(("they", "s"))
    return tag in ("VBD", "VBN") or (is_of_one and tag in ("VB", "JJ") and verb[-1] != "s")
