"""What stands around a quote: the words of its paragraph, clipped, so that it can be judged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarize.model import Article, Quote

__all__ = ["around"]

_SPACE: Final = re.compile(r"\s+")


def around(article: Article, quote: Quote, room: int) -> tuple[str, str]:
    """Return what stands before and after a quote in its paragraph, in ``room`` characters.

    Of a quote that fills its paragraphs, the neighbouring ones, each set off by a newline. Where
    more stands there than there is room for, words are left out at the far ends, for an … .
    """
    if room <= 0:
        return "", ""
    text, blocks = article.text, article.blocks
    first = last = quote.paragraph
    while last + 1 < len(blocks) and blocks[last].end < quote.end:
        last += 1
    before = text[max(blocks[first].start, quote.start - 2 * room) : quote.start]
    after = text[quote.end : min(blocks[last].end, quote.end + 2 * room)]
    if not before.strip() and not after.strip():
        before = after = ""
        if first and blocks[first - 1].is_body:
            before = blocks[first - 1].slice(text)[-2 * room :]
        if last + 1 < len(blocks) and blocks[last + 1].is_body:
            after = blocks[last + 1].slice(text)[: 2 * room]
        joints = ("\n" if before else "", "\n" if after else "")
    else:
        joints = ("", "")
    before, after = _SPACE.sub(" ", before).lstrip(), _SPACE.sub(" ", after).rstrip()
    half = room // 2
    head = _last_words(before, max(half, room - len(after)))
    tail = _first_words(after, room - min(len(before), max(half, room - len(after))))
    return head + joints[0], joints[1] + tail


def _last_words(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    start = text.find(" ", len(text) - room)
    return "… " + text[start + 1 :] if -1 < start < len(text) - 1 else ""


def _first_words(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    end = text.rfind(" ", 0, room + 1)
    return text[:end] + " …" if end > 0 else ""
