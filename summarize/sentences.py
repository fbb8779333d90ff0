"""Text -> sentences: newlines first, then NLTK's Punkt with its parameters in code."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from summarize.layout import logical_lines
from summarize.model import Article, Sentence, Span

if TYPE_CHECKING:
    from summarize._punkt import NewsPunkt

__all__ = ["split_sentences", "split_text"]

_STOP: Final = re.compile(r"[.?!…]")


@cache
def _punkt() -> NewsPunkt:
    from summarize._punkt import NewsPunkt

    return NewsPunkt()


def split_text(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of ``text[start:end]``, in order, as spans of ``text``.

    A newline ends a sentence unless it only wraps a paragraph. Spans have no white space around
    them, do not overlap, and hold every character that is no white space.
    """
    return [
        sentence
        for line in logical_lines(text, start, end)
        for sentence in _split_line(text, line)
    ]


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of all blocks of ``article``, in order."""
    return tuple(
        Sentence(span.start, span.end, index)
        for index, block in enumerate(article.blocks)
        for span in _split_line(article.text, block)
    )


def _split_line(text: str, line: Span) -> list[Span]:
    words = text[line.start : line.end]
    if _STOP.search(words) is None:
        return [Span(line.start, line.end)]
    return [
        Span(line.start + start, line.start + end)
        for start, end in _punkt().span_tokenize(words)
        if start < end
    ]
