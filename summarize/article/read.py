"""Read a text as an article: clean it, classify its blocks, find its metadata.

Every block that is not the story is marked, none is deleted. In doubt a block is a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from summarize.model import BODY_KINDS, Article, Block, BlockKind, Hints, Span, StyleKind
from summarize.text.clean import clean, one_line
from summarize.text.lines import logical_lines

__all__ = ["Hints", "read_article"]


def read_article(text: str, *, file: str = "", hints: Hints | None = None) -> Article:
    """Return the article in ``text``, which is cleaned first.

    ``file`` is the name it goes by (``""`` for a string). Never fails: a text of which nothing
    is recognised is an article of paragraphs titled by its first sentence.
    """
    # Their tables of patterns take a while to compile, and not everybody who imports this reads.
    from summarize.article.blocks import classify
    from summarize.article.metadata import find_bylines, find_date, find_source
    from summarize.article.numbered_lines import join_numbered_lines

    hints = hints or Hints()
    given, text = text, clean(text)
    if not hints.blocks:
        text = join_numbered_lines(text)
    spans: Sequence[Span] = hints.blocks or logical_lines(text)
    lines = [span.slice(text) for span in spans]
    given_kinds = tuple(block.kind for block in hints.blocks)
    kinds = classify(lines, hints.title, given_kinds)
    if hints.styles and text == given:
        _keep_block_quotes(spans, kinds, hints)
    title, title_source = _title(lines, kinds, file, hints.title)
    dateline = _dateline(spans, lines, kinds)
    place = dateline.slice(text) if dateline else None
    return Article(
        text=text,
        blocks=tuple(
            Block(span.start, span.end, kind) for span, kind in zip(spans, kinds, strict=True)
        ),
        file=file,
        title=title,
        title_source=title_source,
        bylines=tuple(map(_label, hints.bylines or find_bylines(lines, kinds))),
        dateline=dateline,
        date=(one_line(hints.date) if hints.date else None) or find_date(lines, kinds, place),
        source=_label(hints.source or find_source(lines, kinds, place) or "") or None,
        url=one_line(hints.url) if hints.url else None,
        language=hints.language or _language(text),
        styles=hints.styles if text == given else (),  # of another text they would be anywhere
    )


def _keep_block_quotes(spans: Sequence[Span], kinds: list[BlockKind], hints: Hints) -> None:
    """Make paragraphs again of what the words alone made something else in a block quotation.

    What is quoted is no headline, and a name under it is no byline.
    """
    starts = [span.start for span in spans]
    for style in hints.styles:
        if style.kind is not StyleKind.QUOTE:
            continue
        for index in range(bisect_left(starts, style.start), bisect_left(starts, style.end)):
            if kinds[index] in _MISTAKEN and hints.blocks[index].kind is BlockKind.PARAGRAPH:
                kinds[index] = BlockKind.PARAGRAPH


_MISTAKEN: Final = frozenset(
    {BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.BYLINE, BlockKind.BIO, BlockKind.CAPTION}
)
"""What a line of a block quotation may look like and is not."""


def _label(words: str) -> str:
    """Return ``words`` on one line: in a wrapped text a name may go over two."""
    return _BLANKS.sub(" ", one_line(words)).strip()


def _language(text: str) -> str:
    from summarize.text.language import detect_language

    return detect_language(text)


_EARLY: Final = 3
"""The dateline opens one of so many first paragraphs: a summary may stand before it."""


def _dateline(
    spans: Sequence[Span], lines: Sequence[str], kinds: Sequence[BlockKind]
) -> Span | None:
    """Return the dateline, which opens one of the first paragraphs."""
    from summarize.article.metadata import dateline_length

    body = [index for index in range(len(lines)) if kinds[index] in BODY_KINDS]
    for index in body[:_EARLY]:
        length = dateline_length(lines[index])
        if length:
            return Span(spans[index].start, spans[index].start + length)
    return None


_LONGEST_TITLE: Final = 100
"""Characters of a title made of the first sentence: one line of a wide terminal."""
_LONGEST_HEADLINE: Final = 300
"""Characters of any other title: it stands beside every quote that is printed."""
_TITLE_SAMPLE: Final = 1000
"""Characters of a line that are looked through for a letter or a figure."""
_SENTENCE_END: Final = re.compile(r"(?<=[a-z0-9)\]”\"’%][.?!])[”\"’)\]]*\s")
_BLANKS: Final = re.compile(r"\s+")


def _title(
    lines: Sequence[str], kinds: Sequence[BlockKind], file: str, given: str | None
) -> tuple[str, str]:
    """Return the title, and where it came from (see :class:`Article`)."""
    from summarize.article.metadata import dateline_length

    if given and given.strip():
        return _fit(one_line(given).strip(), _LONGEST_HEADLINE), "format"
    for line, kind in zip(lines, kinds, strict=True):
        if kind is BlockKind.HEADLINE:
            whole = _BLANKS.sub(" ", line[: 3 * _LONGEST_HEADLINE]).rstrip("; ")
            return _fit(whole, _LONGEST_HEADLINE), "headline"
    for wanted in (BODY_KINDS, frozenset(BlockKind)):
        for line, kind in zip(lines, kinds, strict=True):
            if kind in wanted and any(map(str.isalnum, line[:_TITLE_SAMPLE])):
                return _shorten(line[dateline_length(line) :]), "first sentence"
    return one_line(PurePath(file).stem), "file name"


def _shorten(line: str) -> str:
    """Return the first sentence of ``line``, cut at a word where it is too long for a title."""
    words = _BLANKS.sub(" ", line[: 3 * _LONGEST_TITLE]).strip()
    ends = (words[: end.start()] for end in _SENTENCE_END.finditer(words))
    return _fit(next((one for one in ends if not _is_abbreviated(one)), words), _LONGEST_TITLE)


def _is_abbreviated(words: str) -> bool:
    """Whether the last of ``words`` is an abbreviation, whose full stop need not end a sentence.

    A look in the tables is enough for a title; the splitter takes too long to load for it.
    """
    from summarize.english.sentence_breaks import (
        ABBREVIATIONS,
        CAPITAL_ABBREVIATIONS,
        SHORT_TITLES,
    )

    last = words.rsplit(" ", 1)[-1].strip("([“‘\"'.")
    is_known = last.lower() in ABBREVIATIONS | SHORT_TITLES or last in CAPITAL_ABBREVIATIONS
    return words.endswith(".") and is_known


def _fit(words: str, most: int) -> str:
    """Cut words to at most so many characters, at a blank if there is one in good time."""
    if len(words) <= most:
        return words
    cut = words.rfind(" ", 0, most)
    return words[: cut if cut > most // 2 else most - 1].rstrip(" ,;:—–-") + "…"
