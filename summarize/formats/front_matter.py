"""What stands above a Markdown text between lines of ``---`` (YAML) or ``+++`` (TOML)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from summarize.formats.hints import author_names, iso_day, label_text, language_code, web_address
from summarize.formats.toml import read_toml

__all__ = ["read_front_matter"]

_LONGEST: Final = 50_000
"""Characters of a block of front matter; a longer one is text between two rules."""
_MOST_VALUES: Final = 50
"""Values of one field that are read: more are no authors or titles."""
_BLOCK: Final = re.compile(
    r"\s{0,20}(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>(?:[^\n]*\n)*?)"
    r"(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|\Z)"
)
_BRACKET: Final = re.compile(r"[\[\]{}]")
_DEEPEST: Final = 50
"""Brackets in one another."""
_LINE: Final = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(.*)")
_WIKI_LINK: Final = re.compile(r"\A\[\[(.*?)(?:\|.*)?\]\]\Z")

_TITLE: Final = ("title", "headline")
_AUTHORS: Final = ("author", "authors", "byline", "by", "creator", "writer")
_DATE: Final = ("date", "published", "publishdate", "pubdate", "datepublished", "created", "issued")
_SOURCE: Final = ("source", "publication", "publisher", "site", "sitename", "outlet", "newspaper")
_ADDRESS: Final = ("url", "link", "canonical", "canonicalurl", "sourceurl", "permalink", "source")
_LANGUAGE: Final = ("lang", "language")
_KNOWN: Final = frozenset((*_TITLE, *_AUTHORS, *_DATE, *_SOURCE, *_ADDRESS, *_LANGUAGE, "tags"))


def read_front_matter(text: str) -> tuple[dict[str, object], int]:
    """Return the facts at the head of ``text``, as fields of ``Hints``, and where they end.

    Where there is no front matter that can be made sense of, the facts are empty and end at 0:
    what stands there is text then.
    """
    match = _BLOCK.match(text, 0, _LONGEST)
    if match is None:
        return {}, 0
    body = match["body"]
    fields = _toml(body) if match["fence"] == "+++" else _yaml(body)
    values = {re.sub(r"[\s_-]", "", str(key)).lower(): value for key, value in fields.items()}
    if not values or not _KNOWN & values.keys():
        values = _lines(body)
        if not _KNOWN & values.keys():
            return {}, 0
    return _facts(values), match.end()


def _is_deep(body: str) -> bool:
    """Whether lists lie so deep in lists that a reader of YAML looks at all of them for each."""
    depth = 0
    for bracket in _BRACKET.finditer(body):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > _DEEPEST:
            return True
    return False


def _yaml(body: str) -> Mapping[object, object]:
    """Read YAML with every scalar a string: no dates, numbers or merges to go wrong."""
    if _is_deep(body):
        return {}
    import yaml

    try:
        loaded = yaml.load(body, Loader=yaml.BaseLoader)  # makes strings, lists and dicts only
    except (yaml.YAMLError, RecursionError, ValueError, TypeError, IndexError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def _toml(body: str) -> Mapping[str, object]:
    try:
        return read_toml(body)
    except (RecursionError, ValueError):
        return {}


def _lines(body: str) -> dict[str, object]:
    """Read ``name: value`` line by line: people write ``title: Budget: the vote``, no YAML."""
    found: dict[str, object] = {}
    for line in body.splitlines():
        match = _LINE.match(line)
        if match:
            name = re.sub(r"[\s_-]", "", match[1]).lower()
            found.setdefault(name, match[2].strip().strip("\"'"))
    return found


def _facts(values: Mapping[str, object]) -> dict[str, object]:
    def first(names: tuple[str, ...]) -> list[object]:
        return next((found for name in names if (found := _flat(values.get(name)))), [])

    def one(names: tuple[str, ...]) -> object:
        return next(iter(first(names)), None)

    source = label_text(one(_SOURCE))
    addresses = (web_address(value) for name in _ADDRESS for value in _flat(values.get(name)))
    return {
        "title": label_text(one(_TITLE)),
        "bylines": author_names(first(_AUTHORS)),
        "date": iso_day(one(_DATE)),
        "source": source if web_address(source) is None else None,
        "url": next(filter(None, addresses), None),
        "language": language_code(one(_LANGUAGE)),
    }


def _flat(value: object) -> list[object]:
    """Return the strings in a value: it may be one, a list of them, or ``{name: …}``."""
    found: list[object] = []
    for item in value[:_MOST_VALUES] if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("name")
        if hasattr(item, "isoformat"):
            item = item.isoformat()
        if isinstance(item, str) and item.strip():
            found.append(_WIKI_LINK.sub(r"\1", item.strip()))
    return found
