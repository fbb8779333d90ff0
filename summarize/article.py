"""Text -> Article: which block is headline, byline, subhead, caption or page furniture.

Every block that is not the story is marked, none is deleted. In doubt a block is a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from summarize import layout_tables as tables
from summarize.clean import clean, one_line
from summarize.layout import logical_lines
from summarize.model import Article, Block, BlockKind, Span

__all__ = ["Hints", "read_article"]


@dataclass(frozen=True, slots=True)
class Hints:
    """What the format of a file (front matter, HTML, mail, a feed) says of its article.

    What is given here wins over what the text suggests. ``date`` is ISO 8601.
    """

    title: str | None = None
    bylines: tuple[str, ...] = ()
    date: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


def read_article(text: str, *, file: str = "", hints: Hints | None = None) -> Article:
    """Return the article in ``text``, which is cleaned first.

    ``file`` is the name it goes by (``""`` for a string). Never fails: a text of which nothing
    is recognised is an article of paragraphs titled by its first sentence.
    """
    hints = hints or Hints()
    text = clean(text)
    page = _Page(text, hints)
    page.mark()
    blocks = tuple(Block(s.start, s.end, k) for s, k in zip(page.spans, page.kinds, strict=True))
    title, title_source = page.title(file)
    return Article(
        text=text,
        blocks=blocks,
        file=file,
        title=title,
        title_source=title_source,
        bylines=tuple(map(one_line, hints.bylines)) or tuple(page.bylines),
        dateline=page.dateline,
        date=hints.date or page.date,
        source=one_line(hints.source) if hints.source else page.source,
        url=one_line(hints.url) if hints.url else None,
        language=hints.language or "en",
    )


_SHORT: Final = 300
"""No line longer than this, in characters, is anything but a paragraph (or a bio)."""


class _Page:
    """The lines of a page while their kinds are being found."""

    def __init__(self, text: str, hints: Hints) -> None:
        self.text = text
        self.hints = hints
        self.spans: list[Span] = logical_lines(text)
        self.lines: list[str] = [span.slice(text) for span in self.spans]
        self.kinds: list[BlockKind] = [BlockKind.PARAGRAPH] * len(self.lines)
        self.bylines: list[str] = []
        self.dateline: Span | None = None
        self.date: str | None = None
        self.source: str | None = None
        self.headline: int | None = None

    def mark(self) -> None:
        """Find the kinds of all lines."""

    def title(self, file: str) -> tuple[str, str]:
        """Return the title and where it came from."""
        if self.hints.title:
            return one_line(self.hints.title), "format"
        if self.headline is not None:
            return one_line(self.lines[self.headline]), "headline"
        if self.lines:
            return one_line(self.lines[0])[:90], "first sentence"
        return one_line(PurePath(file).stem), "file name"
