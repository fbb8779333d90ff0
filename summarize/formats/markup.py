"""The words of any markup, however broken, in one pass: what stands in its tags is left out.

For pages too small, too deep or too odd for an extractor that knows where an article ends, and
for documents that are nothing but their text: the chapters of a book, HTML inside Markdown. Each
character is read a bounded number of times, and nesting costs nothing.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from summarize.formats.building import TextBuilder
from summarize.model import BlockKind

__all__ = ["add_markup", "strip_tags", "title_of"]

_TOKEN: Final = re.compile(
    r"<!--|<!\[CDATA\[|<[!?][^<>]*+>?"
    r"|<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]{0,40})"
    r"(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'|[\"'])*?(?:>|(?=<)|\Z)"
)
_KINDS: Final = {
    "h1": BlockKind.HEADLINE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.SUBHEAD),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}
_BREAKS: Final = frozenset(
    "address article aside blockquote body br center div dl fieldset figure footer form frameset "
    "header hr html main nav ol optgroup option p pre section select summary table tbody td "
    "tfoot th thead title tr ul".split()
)
_UNSEEN: Final = frozenset(
    "head math noscript object script style svg template textarea title".split()
)
_FURNITURE: Final = frozenset({"nav", "footer", "form", "button", "select"})
_TITLE: Final = re.compile(r"<title[^<>]{0,500}>([^<]{1,2000})</title", re.IGNORECASE)


def add_markup(markup: str, to: TextBuilder, *, furniture: bool = True) -> None:
    """Add the blocks of ``markup``; without ``furniture``, leave out menus, footers and forms."""
    hidden = _UNSEEN if furniture else _UNSEEN | _FURNITURE
    words: list[str] = []
    kind = BlockKind.PARAGRAPH
    position = 0
    hiding = ""
    unclosed: set[str] = set()

    def end_block() -> None:
        nonlocal kind
        line = "".join(words)
        words.clear()
        is_item = kind is BlockKind.ITEM and line.strip()
        to.add(f"• {line.strip()}" if is_item else line, kind)
        kind = BlockKind.PARAGRAPH

    while match := _TOKEN.search(markup, position):
        if not hiding:
            words.append(unescape(markup[position : match.start()]))
        position = match.end()
        tag = (match["tag"] or "").lower().rpartition(":")[2]
        if not tag:
            position = _after_declaration(markup, match, words)
        elif hiding:
            hiding = "" if match["end"] and tag == hiding else hiding
        elif tag in hidden and not match["end"]:
            end_block()
            closing = tag not in unclosed and _closing(tag).search(markup, position)
            if closing:
                position, hiding = closing.start(), tag
            else:  # what is never closed hides nothing
                unclosed.add(tag)
        elif tag in _KINDS:
            end_block()
            kind = kind if match["end"] else _KINDS[tag]
        elif tag in _BREAKS:
            if "".join(words).strip():
                end_block()
            else:  # <li><p>: still the item
                words.clear()
    words.append(unescape(markup[position:]))
    end_block()


def _closing(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</{tag}\b", re.IGNORECASE)


def _after_declaration(markup: str, match: re.Match[str], words: list[str]) -> int:
    """Return where a comment or a piece of CDATA ends; the words of the latter are text."""
    comment = match[0] == "<!--"
    if not comment and match[0] != "<![CDATA[":
        return match.end()
    end = markup.find("-->" if comment else "]]>", match.end())
    stop = len(markup) if end < 0 else end
    if not comment:
        words.append(markup[match.end() : stop])
    return stop + (3 if end >= 0 else 0)


def strip_tags(markup: str) -> str:
    """Return the words of a piece of markup as one text."""
    builder = TextBuilder()
    add_markup(markup, builder)
    return builder.extract().text.strip()


def title_of(markup: str) -> str | None:
    """Return the words of ``<title>``."""
    match = _TITLE.search(markup, 0, 100_000)
    return unescape(match[1]) if match else None
