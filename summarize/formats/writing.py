"""An article -> Markdown with front matter, which reads back as the same article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final

from summarize.model import Article, Block, BlockKind

__all__ = ["write_markdown"]

_INLINE: Final = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|(?<=~)~|&(?=#?\w+;)")
_OPENING: Final = re.compile(r"(#{1,6}(?=\s|\Z)|[-+=>~|]|\d{1,9}(?=[.)]))")
_NUMBERED: Final = re.compile(r"\d{1,9}[.)] (?=\S)")
_BULLET: Final = "• "


def write_markdown(article: Article) -> bytes:
    """Return ``article`` as Markdown in UTF-8: title, authors, date and source in front matter."""
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
    return ("\n\n".join((*parts, *_blocks(article))) + "\n").encode()


def _blocks(article: Article) -> Iterable[str]:
    """Yield the blocks; items that follow one another make one list."""
    items: list[str] = []
    for block in article.blocks:
        words = block.slice(article.text)
        if block.kind is BlockKind.ITEM and _is_marked(words):
            items.append(_item(words))
            continue
        if items:
            yield "\n".join(items)
            items = []
        yield _block(block, words)
    if items:
        yield "\n".join(items)


def _is_marked(words: str) -> bool:
    return words.startswith(_BULLET) or _NUMBERED.match(words) is not None


def _item(words: str) -> str:
    if words.startswith(_BULLET):
        return f"- {_escape(words.removeprefix(_BULLET))}"
    number, _, rest = words.partition(" ")
    return f"{number} {_escape(rest)}"


def _block(block: Block, words: str) -> str:
    if block.kind is BlockKind.BOILERPLATE and ("\n" in words or " | " in words):
        fence = "~" * max(3, *(len(run) + 1 for run in re.findall("~+", words)), 3)
        return f"{fence}\n{words}\n{fence}"
    line = " ".join(words.split())
    match block.kind:
        case BlockKind.HEADLINE:
            return f"# {_escape(line)}"
        case BlockKind.SUBHEAD:
            return f"## {_escape(line)}"
        case BlockKind.CAPTION:
            return f"![{_escape(line)}]()"
        case _:
            return _escape(line)


def _escape(line: str) -> str:
    line = _INLINE.sub(r"\\\g<0>", line)
    opening = _OPENING.match(line)
    if opening:
        mark = opening[1]
        # A number's stop is what makes it a list, and a digit cannot be escaped.
        at = len(mark) if mark[0].isdigit() else 0
        line = f"{line[:at]}\\{line[at:]}"
    return line
