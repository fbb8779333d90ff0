"""The text of a feed made ready for feedparser, in one pass.

feedparser looks for the end of what has none again and again, compares each category with all
others, and joins each relative address to all before it. What of that kind a feed has, and what
nothing is read from (comments, instructions, definitions of entities that are long), is taken out
here; sections of CDATA become the text they stand for.
"""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape

from summarize.formats.page_shape import trim_attributes

__all__ = ["simplify"]

_DECLARATION: Final = '<?xml version="1.0" encoding="utf-8"?>'
_DECLARED: Final = re.compile(r"<\?xml\b[^<>]*>")
_ROOT: Final = re.compile(r"<\w")
_LONGEST_HEAD: Final = 5_000
"""Characters before the first element that are read: what kind of feed it is, and entities."""
_LONG_ENTITY: Final = re.compile(r"<!ENTITY[^>]{100,}")
"""A definition of so many characters, which could be used anywhere."""
_OPENINGS: Final = re.compile(r"<!--|<!\[CDATA\[|<\?|<!DOCTYPE", re.IGNORECASE)
_ENDS: Final = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>", "<!DOCTYPE": ">"}
_ITEM: Final = re.compile(r"<(?:[\w.-]{0,40}:)?(?:item|entry)\b", re.IGNORECASE)
_TAG: Final = re.compile(
    r"<(/?)((?:[\w.-]{0,40}:)?([a-zA-Z][\w.-]{0,60}))"
    r"((?:[\s/](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)?)>"
)
_UNUSED: Final = re.compile(r"category|keywords|subject|tags?|restriction", re.IGNORECASE)
"""Elements, with any prefix, from which nothing is read."""
_LONGEST_TAG: Final = 20_000
_LONGEST_ADDRESS: Final = 2_000
_BASE: Final = re.compile(r"\s(?:xml:)?base\s*+=\s*+(\"[^\"]*\"|'[^']*'|[^\s\"']+)", re.IGNORECASE)
_MOST_BASES: Final = 20
"""Relative addresses that addresses may be relative to: each is added to the one around it."""
_XMLNS: Final = re.compile(r"\sxmlns:([\w.-]+)\s*+=\s*+(?:\"[^\"]*\"|'[^']*')")
_MOST_PREFIXES: Final = 100
_LONG_NAME: Final = re.compile(
    r"<((?:[\w.-]{0,40}:)?(?:author|contributor|creator|email|managingeditor|name|owner|publisher"
    r"|webmaster))\b[^<>]*>(?![^\0]{0,1000}?</\1\s*>)",
    re.IGNORECASE,
)
"""The start of an element that names somebody and does not end within any length of a name."""


def simplify(text: str, most_items: int) -> str:
    """Return the text of a feed without what costs more than it is worth, as UTF-8 says it is.

    Of the items, ``most_items`` are left.
    """
    root = _ROOT.search(text)
    start = root.start() if root else len(text)
    head = _DECLARED.sub("", text[:start])
    if len(head) > _LONGEST_HEAD:
        head = ""
    body = trim_attributes(_without_sections(text[start:]))
    for count, item in enumerate(_ITEM.finditer(body)):
        if count == most_items:
            body = body[: item.start()]
            break
    body = _LONG_NAME.sub("", _Tags().trim(body))
    return f"{_DECLARATION}{_LONG_ENTITY.sub('<!', head)}{body}"


def _without_sections(text: str) -> str:
    """Return ``text`` without comments and instructions, and with CDATA as text.

    What is never closed is not begun: only its mark is left out.
    """
    parts: list[str] = []
    position = 0
    unclosed: set[str] = set()
    while opening := _OPENINGS.search(text, position):
        parts.append(text[position : opening.start()])
        position = opening.end()
        mark = opening[0].upper()
        if mark in unclosed:
            continue
        end = text.find(_ENDS[mark], position)
        if end < 0:
            unclosed.add(mark)
            continue
        if mark == "<![CDATA[":
            parts.append(escape(text[position:end]))
        position = end + len(_ENDS[mark])
    parts.append(text[position:])
    return "".join(parts)


class _Tags:
    """Goes through the tags of a feed and counts what they may have only so much of."""

    def __init__(self) -> None:
        self._bases = 0
        self._prefixes: set[str] = set()

    def trim(self, text: str) -> str:
        """Return ``text`` with its tags trimmed."""
        return _TAG.sub(self._trim_tag, text)

    def _trim_tag(self, tag: re.Match[str]) -> str:
        end, name, local, attributes = tag.groups()
        if _UNUSED.fullmatch(local):
            return ""
        if len(attributes) > _LONGEST_TAG:
            return f"<{end}{name}>"
        if "base" in attributes or "xmlns:" in attributes:
            attributes = _XMLNS.sub(self._trim_prefix, _BASE.sub(self._trim_base, attributes))
            return f"<{end}{name}{attributes}>"
        return tag[0]

    def _trim_base(self, base: re.Match[str]) -> str:
        address = base[1].strip("\"'")
        if len(address) > _LONGEST_ADDRESS:
            return ""
        if not address.startswith(("http://", "https://")):
            self._bases += 1
        return base[0] if self._bases <= _MOST_BASES else ""

    def _trim_prefix(self, declared: re.Match[str]) -> str:
        self._prefixes.add(declared[1])
        return declared[0] if len(self._prefixes) <= _MOST_PREFIXES else ""
