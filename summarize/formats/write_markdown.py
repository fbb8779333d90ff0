"""Write an article as Markdown with front matter, which reads back as the same article."""

from __future__ import annotations

import json
import re
from typing import Final

from summarize.formats.write_inline import INLINE, InlineWriter
from summarize.model import Article, Block, BlockKind, Span, Style, StyleKind

__all__ = ["write_markdown"]

_FENCE: Final = 3
"""Tildes of a fence around code at least; a fence is longer than any in the code."""
_NUMBERED: Final = re.compile(r"\d{1,9}[.)] (?=\S)")
_TAIL: Final = re.compile(r"(?<=\s)#+\Z")
_ESCAPED: Final = r"\\\g<0>"
"""Signs that end a heading are taken for its closing, and left out, unless they are escaped."""
_BULLET: Final = "• "
_RULE: Final = "* * *"

_LEFT_OUT: Final = (
    frozenset[StyleKind](),
    frozenset({StyleKind.TABLE}),
    frozenset({StyleKind.TABLE, StyleKind.ITEM, StyleKind.QUOTE, StyleKind.LINES}),
    INLINE,
)
"""What is tried: all marks; if words came out otherwise than they are, all but these."""


def write_markdown(article: Article) -> bytes:
    """Return ``article`` as Markdown in UTF-8: title, authors, date and source in front matter.

    What the article sets apart is written as marks, as far as the words come out the same when
    they are read again.
    """
    facts: dict[str, str | list[str] | None] = {
        "title": article.title if article.title_source in ("format", "headline") else None,
        "author": list(article.bylines) or None,
        "date": article.date,
        "source": article.source,
        "url": article.url,
    }
    # A string of JSON is a string of YAML too.
    head = [
        f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts.items() if value
    ]
    parts = ["\n".join(("---", *head, "---"))] if head else []
    return ("\n\n".join((*parts, _body(article))) + "\n").encode()


def _body(article: Article) -> str:
    plain = _Writer(article, ()).write()
    if not article.styles:
        return plain
    wanted = _read(plain)
    for left_out in _LEFT_OUT:
        styles = tuple(style for style in article.styles if style.kind not in left_out)
        marked = _Writer(article, styles).write()
        read = _read(marked)
        if read[0] in (wanted[0], article.text) and len(read[1]) == len(article.blocks):
            return marked
    return plain


def _read(markdown: str) -> tuple[str, tuple[Block, ...]]:
    """Return the words and blocks that are read of a Markdown text."""
    from summarize.formats.markdown import extract

    found = extract(f"---\ntitle: t\n---\n{markdown}\n".encode(), len(markdown))
    return found.text, found.hints.blocks if found.hints else ()


class _Writer:
    """Writes the blocks of one article, with marks for ``styles``."""

    def __init__(self, article: Article, styles: tuple[Style, ...]) -> None:
        self._article = article
        self._inline = InlineWriter(article.text, styles)
        self._levels = {s.start: s.level for s in styles if s.kind is StyleKind.HEADING}
        self._rules = {s.start for s in styles if s.kind is StyleKind.RULE}
        self._around = [s for s in styles if s.kind in _WRITTEN_AROUND]
        self._upcoming = 0
        self._open: list[Style] = []
        self._indents: list[int] = []

    def write(self) -> str:
        """Return the blocks."""
        parts: list[str] = []
        before: tuple[str, str] | None = None
        for block in self._article.blocks:
            words = block.slice(self._article.text)
            self._enter(block)
            quote = "> " * sum(style.kind is StyleKind.QUOTE for style in self._open)
            is_item = block.kind is BlockKind.ITEM and _is_marked(words)
            written = self._item(block, words) if is_item else self._block(block, words)
            if before is not None:
                parts.append(self._between(before, is_item, quote, block))
            parts.append("\n".join(f"{quote}{line}".rstrip() for line in written.split("\n")))
            before = ("item" if is_item else "", quote)
        return "".join(parts)

    def _enter(self, block: Block) -> None:
        """Note what the block lies in."""
        self._open = [style for style in self._open if style.end > block.start]
        while self._upcoming < len(self._around):
            style = self._around[self._upcoming]
            if style.start > block.start:
                break
            self._open.append(style)
            self._upcoming += 1

    def _innermost(self, kind: StyleKind) -> Style | None:
        return next((style for style in reversed(self._open) if style.kind is kind), None)

    def _between(self, before: tuple[str, str], is_item: bool, quote: str, block: Block) -> str:
        was_item, quoted = before
        if block.start in self._rules and not quote:
            return f"\n\n{_RULE}\n\n"
        lines, table = self._innermost(StyleKind.LINES), self._innermost(StyleKind.TABLE)
        if lines is not None and lines.start < block.start:
            return "\\\n"
        if table is not None and table.start < block.start:
            return "\n"
        if quote != quoted or not quote:
            return "\n" if was_item and is_item and quote == quoted else "\n\n"
        return "\n" if was_item and is_item else f"\n{quote.rstrip()}\n"

    def _item(self, block: Block, words: str) -> str:
        mark = "- " if words.startswith(_BULLET) else words[: words.index(" ") + 1]
        length = len(_BULLET) if words.startswith(_BULLET) else len(mark)
        item = self._innermost(StyleKind.ITEM)
        depth = min(item.level - 1, len(self._indents)) if item is not None else 0
        self._indents[depth:] = [len(mark)]
        return " " * sum(self._indents[:depth]) + mark + self._line(block, length)

    def _block(self, block: Block, words: str) -> str:
        table = self._innermost(StyleKind.TABLE)
        if table is not None:
            return self._row(block, words, is_first=table.start == block.start)
        is_listing = self._innermost(StyleKind.CODE_BLOCK) is not None
        if is_listing or (
            block.kind is BlockKind.BOILERPLATE and ("\n" in words or " | " in words)
        ):
            fence = "~" * max(_FENCE, *(len(run) + 1 for run in re.findall("~+", words)), _FENCE)
            return f"{fence}\n{words}\n{fence}"
        line = self._line(block)
        match block.kind:
            case BlockKind.HEADLINE:
                return f"# {_TAIL.sub(_ESCAPED, line)}"
            case BlockKind.SUBHEAD:
                return (
                    f"{'#' * max(2, self._levels.get(block.start, 2))} {_TAIL.sub(_ESCAPED, line)}"
                )
            case BlockKind.CAPTION:
                return f"![{line}]()"
            case BlockKind.ITEM if self._innermost(StyleKind.ITEM) is not None:
                return " " * sum(self._indents) + line
            case _:
                return line

    def _line(self, block: Block, skip: int = 0) -> str:
        return " ".join(self._inline.write(Span(block.start + skip, block.end)).split())

    def _row(self, block: Block, words: str, is_first: bool) -> str:
        row = f"| {self._line(block)} |"
        bars = words.count(" | ") + 1
        return f"{row}\n|{'---|' * bars}" if is_first else row


_WRITTEN_AROUND: Final = frozenset(
    {
        StyleKind.CODE_BLOCK,
        StyleKind.ITEM,
        StyleKind.LINES,
        StyleKind.QUOTE,
        StyleKind.TABLE,
    }
)


def _is_marked(words: str) -> bool:
    return words.startswith(_BULLET) or _NUMBERED.match(words) is not None
