"""Split a text into sentences: at newlines, by rules in tables, then by NLTK's Punkt.

A candidate is a stop with the closing marks after it, followed by a blank. Most are settled by
what opens the next word; the tables settle what Punkt is known to miss; Punkt settles the rest,
which are the full stops that may belong to an abbreviation, an initial or a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from summarize.english.sentence_breaks import ABBREVIATIONS, BREAKS, JOINS, LOWER_NAME, Rule
from summarize.model import Article, Sentence, Span
from summarize.text.lines import logical_lines

if TYPE_CHECKING:
    from summarize.text.punkt import NewsPunkt

__all__ = ["split_sentences", "split_text"]

_CANDIDATE: Final = re.compile(
    r"[.?!…。！？｡।॥؟](?:"  # one set of characters in front is looked for quickly
    r"(?<=[.?!…])(?:[.?!…\"'”’»)\]]|\[\d{1,3}\]|[“‘«](?=\s))*+(?P<blank>\s++|(?=[A-Z“‘]))?+"
    r"|(?<=[。！？｡।॥؟])(?:[。！？｡।॥؟”’」』）)\"])*+(?P<wide>\s*+))"
)
"""Stops, closing marks and footnotes, then white space or what may follow without any.

A run of stops always matches as a whole, candidate or not, so that none is read twice.
"""

_WORD: Final = re.compile(r"\w[\w-]*(?:(?<=\b\w)\.)?")
"""A word up to its apostrophe, or an initial with its stop."""
_SURE: Final = re.compile(r"[?!]|[)\]”\"’'][.…]")
"""Marks that no abbreviation has: ``at 5 p.m.).``"""
_LAST_WORD: Final = re.compile(r"\w[\w.&'’-]*\.\Z")
_MARKER: Final = re.compile(r"\(?(?:\d{1,3}|[A-Za-z])[.)]")
"""What numbers an item of a list: ``1. Train officers.``"""
_GLUED: Final = re.compile(r"(?<=[a-z]{3}[.?!])(?=[A-Z][a-z’']*[ ,])|(?<=[.?!][”’])(?=[“‘][A-Z])")
"""Boundaries without a blank: ``The vote passed.It was close.``, ``“We won.”“We lost.”``"""

_PLAIN: Final = re.compile(r"(?<=[a-z]{4})\.\s+[“\"‘]?[A-Z][a-z]")
"""What stands between most sentences. No row of ``JOINS`` fits it but for an abbreviation."""

_BEFORE: Final = 48
"""So many characters before a stop are looked at; no abbreviation is longer."""


@cache
def _punkt() -> NewsPunkt:
    from summarize.text.punkt import NewsPunkt

    return NewsPunkt()


def split_text(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of ``text[start:end]``, in order, as spans of ``text``.

    A newline ends a sentence unless it only wraps a paragraph. Spans have no white space around
    them, do not overlap, and together hold every character that is not white space. Closing
    quotes and brackets belong to the sentence before.
    """
    return [
        sentence
        for line in logical_lines(text, start, end)
        for sentence in _split_line(text, line.start, line.end)
    ]


def split_sentences(
    article: Article, starts: Mapping[int, int] = MappingProxyType({})
) -> tuple[Sentence, ...]:
    """Return the sentences of all blocks of ``article``, in order.

    ``starts`` has where the words begin of blocks (their indices) that open with a speaker's
    label, which is part of no sentence.
    """
    return tuple(
        Sentence(span.start, span.end, index)
        for index, block in enumerate(article.blocks)
        for span in _split_line(article.text, starts.get(index, block.start), block.end)
    )


def _split_line(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of a stretch without white space around it."""
    first = start
    for candidate in _CANDIDATE.finditer(text, start, end):
        after = candidate.end()
        if after >= end:
            break
        kind = candidate.lastgroup
        if kind is None or (first == start and _MARKER.fullmatch(text, start, after - 1)):
            continue
        if kind == "wide" or _is_break(text, first, candidate, end):
            yield Span(first, candidate.start(kind))
            first = after
    if first < end:
        yield Span(first, end)


def _is_break(text: str, first: int, candidate: re.Match[str], end: int) -> bool:
    """Whether a sentence that began at ``first`` ends with ``candidate``."""
    stop, before, after = candidate.start(), candidate.start("blank"), candidate.end()
    if before == after:
        return _GLUED.match(text, after, end) is not None and not _is_address(text, first, stop)
    if text[after].islower() and not LOWER_NAME.match(text, after, end):
        return False
    tail = max(first, stop - _BEFORE)
    if _PLAIN.match(text, stop, end):
        last = text[text.rfind(" ", tail, stop) + 1 : stop]
        if last.isalpha() and last.islower() and last not in ABBREVIATIONS:
            return True
    if _fits(JOINS, text, tail, before, after, end):
        return False
    if _SURE.search(text, stop, before):
        return True
    word = _LAST_WORD.search(text, tail, stop + 1)
    following = _WORD.search(text, after, min(end, after + _BEFORE))
    if word is None or following is None:  # a stop on its own, or a mark alone after it
        ends = text[stop] == "."
    else:
        ends = _punkt().is_break(word[0], following[0])
    if ends:
        return True
    return _fits(BREAKS, text, tail, before, after, end)


def _fits(rules: tuple[Rule, ...], text: str, tail: int, before: int, after: int, end: int) -> bool:
    return any(
        right.match(text, after, end) is not None and left.search(text, tail, before) is not None
        for left, right, _ in rules
    )


def _is_address(text: str, first: int, stop: int) -> bool:
    """Whether the word before a stop is part of an address: ``www.example.Com``."""
    word = text[max(first, stop - _BEFORE) : stop].rsplit(None, 1)[-1:]
    return bool(word) and any(mark in word[0] for mark in "@/.")
