"""What a page says of itself, made small enough for the library that reads it.

trafilatura compares each author with every other, each time one is added, and reads JSON that is
broken with patterns that begin anew at each word they look for. Of ordinary pages nothing is
changed here; of others, authors beyond some dozens and JSON that is none go.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from summarize.formats.html_entities import unescape

__all__ = ["trim_metadata"]

_MOST_AUTHORS: Final = 30
_LONGEST_AUTHORS: Final = 2_000
"""Authors of a page that are handed on, and characters of all of them; fewer are shown."""
_LONGEST_CONTENT: Final = 2_000
_MOST_COMMENTS: Final = 10
"""A longer value with more comments in it than this is cut: each is sought up to the end."""
_LONGEST_BROKEN: Final = 20_000
"""Characters of broken JSON that are searched for a title and names."""
_MOST_KEYS: Final = 30
_MOST_SEPARATORS: Final = 1_000
_MOST_ESCAPED: Final = 1_000
"""What JSON may have of the words that are looked for in it, of what may part names in it, and of
quotation marks that end nothing."""
_KEYS: Final = re.compile(r'"(?:author|[Pp]erson|publisher|@type)"')
_SEPARATOR: Final = re.compile(r"[/;,|&]")
_TAG: Final = re.compile(r"<[^<>]*>")
_BREAKING: Final = re.compile(r"\\[u\\]")
_NO_MARKUP: Final = str.maketrans(dict.fromkeys("<>\\", " "))
_IS_AUTHOR: Final = re.compile(r"author|creator|\bbyl\b", re.IGNORECASE)
_NAMES: Final = ("name", "givenName", "additionalName", "familyName")
_JSON_TYPES: Final = frozenset({"application/ld+json", "application/settings+json"})


def trim_metadata(tree: Any) -> None:
    """Cut what the metadata of a page has too much of, in its element tree."""
    budget = _Budget()
    for meta in tree.iter("meta"):
        content = meta.get("content")
        if not content:
            continue
        name = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
        if _IS_AUTHOR.search(name[:_LONGEST_CONTENT]) and not budget.allows(content):
            del meta.attrib["content"]
        elif len(content) > _LONGEST_CONTENT and content.count("<!--") > _MOST_COMMENTS:
            meta.set("content", content[:_LONGEST_CONTENT])
    broken = _LONGEST_BROKEN
    for script in tree.iter("script"):
        text = script.text
        if not text or script.get("type") not in _JSON_TYPES:
            continue
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            script.text = text[:broken] if _is_calm(text[:broken]) else None
            broken = max(0, broken - len(text))
        else:
            if _trim_authors(value, budget) or not (_is_firm(text) or _is_calm(text)):
                script.text = json.dumps(_without_markup(value), ensure_ascii=False)


class _Budget:
    """Counts the authors that were handed on."""

    def __init__(self) -> None:
        self._authors = _MOST_AUTHORS
        self._characters = _LONGEST_AUTHORS

    def allows(self, names: object) -> bool:
        """Whether one more, or several in one text, may be handed on; if so, they are counted."""
        length = len(names) if isinstance(names, str) else 0
        if self._authors < 1 or length > self._characters:
            return False
        self._authors -= 1
        self._characters -= length
        return True


def _is_calm(text: str) -> bool:
    """Whether JSON, were it broken, could be searched in good time."""
    return (
        text.count("<!--") <= _MOST_COMMENTS
        and text.count('\\"') <= _MOST_ESCAPED
        and len(_KEYS.findall(text)) <= _MOST_KEYS
        and len(_SEPARATOR.findall(text)) <= _MOST_SEPARATORS
    )


def _is_firm(text: str) -> bool:
    """Whether JSON stays JSON when tags, escapes and entities are taken out of it as text."""
    return "<" not in text and not ("\\" in text and ("&" in text or _BREAKING.search(text)))


def _trim_authors(value: Any, budget: _Budget) -> bool:
    """Take out of parsed JSON the authors beyond the budget; tell whether there were any."""
    trimmed = False
    for found in _described(value):
        authors = found.get("author")
        entries = authors if isinstance(authors, list) else [authors] if authors else []
        kept = [entry for entry in entries if budget.allows(_name_of(entry))]
        if len(kept) < len(entries):
            found["author"] = kept
            trimmed = True
        if "erson" in str(found.get("@type"))[:100] and not budget.allows(_name_of(found)):
            found.pop("name", None)
            trimmed = True
    return trimmed


def _described(value: Any) -> Iterator[dict[str, Any]]:
    """Yield what JSON-LD describes: its objects, or those they list."""
    for found in value if isinstance(value, list) else [value]:
        if isinstance(found, dict):
            yield found
            for key in ("@graph", "liveBlogUpdate"):
                inner = found.get(key)
                for each in inner if isinstance(inner, list) else [inner]:
                    if isinstance(each, dict):
                        yield each


def _name_of(entry: Any) -> object:
    name = [entry.get(part) for part in _NAMES] if isinstance(entry, dict) else entry
    return " ".join(map(str, name)) if isinstance(name, list) else name


def _without_markup(value: Any) -> Any:
    """Return parsed JSON that stays JSON when what looks like tags and escapes is taken out."""
    if isinstance(value, str):
        return _TAG.sub(" ", unescape(value)).translate(_NO_MARKUP)
    if isinstance(value, list):
        return [_without_markup(inner) for inner in value]
    if isinstance(value, dict):
        return {_without_markup(name): _without_markup(inner) for name, inner in value.items()}
    return value
