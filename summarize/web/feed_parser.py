"""Parse an RSS or Atom feed into its title and items, with feedparser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final
from urllib.parse import urljoin

from summarize.formats.hints import author_names, iso_day, label_text, web_address
from summarize.formats.html import decode_page
from summarize.formats.html_entities import unescape
from summarize.formats.markup import strip_tags
from summarize.frozen import frozen
from summarize.web.download import Page
from summarize.web.feed_markup import simplify

__all__ = ["MAX_FEED", "FeedItem", "find_feed", "read_entries"]

MAX_FEED: Final = 10_000_000
"""Bytes of the largest feed that is read."""
_MOST_ENTRIES: Final = 5_000
_LINK: Final = re.compile(r"<link\s([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    r"\b(rel|type|href)\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
_FEED_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml"}
)


@frozen
class FeedItem:
    """One article that a feed lists; ``markup`` is as much of its text as the feed has.

    ``base`` is what the addresses in it are relative to.
    """

    id: str
    address: str | None = None
    title: str | None = None
    bylines: tuple[str, ...] = ()
    date: str | None = None
    markup: str = ""
    base: str = ""


def read_entries(page: Page) -> tuple[str | None, tuple[FeedItem, ...]] | None:
    """Return the title and the entries of a feed, newest first as feeds are; None if it is none."""
    import feedparser

    try:
        text = simplify(decode_page(page.data), _MOST_ENTRIES)
        # A stream, never the bytes themselves: feedparser opens what could be the name of a file.
        # What markup it finds is neither trimmed nor changed by it, but read as any other is.
        parsed = feedparser.parse(
            BytesIO(text.encode()),
            response_headers={"content-location": page.address},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        if not parsed.get("version"):
            return None
        title = label_text(unescape(strip_tags(str(parsed.feed.get("title", "")))))
        entries = tuple(_entries(parsed.entries[:_MOST_ENTRIES], page.address))
    except Exception:
        # Whatever hostile XML makes it raise (it raises what sgmllib, expat and codecs do).
        return None
    return title, entries


def _entries(rows: list[Any], base: str) -> Iterator[FeedItem]:
    for row in rows:
        address = web_address(urljoin(base, str(row.get("link", ""))))
        known = label_text(str(row.get("id") or "")) or address
        texts = [(str(part.get("value", "")), part.get("base")) for part in row.get("content", ())]
        texts.append((str(row.get("summary", "")), row.get("summary_detail", {}).get("base")))
        markup, own_base = max(texts, key=lambda text: len(text[0]))
        title = label_text(strip_tags(str(row.get("title", ""))))
        if known or title:
            yield FeedItem(
                known or title or "",
                address,
                title,
                author_names([author.get("name") for author in row.get("authors", ())]),
                iso_day(row.get("published") or row.get("updated")),
                markup,
                str(own_base or base),
            )


def find_feed(page: Page) -> str | None:
    """Return the address of the feed that a web page names as its own."""
    head = page.data[:200_000].decode("utf-8", "replace")
    for match in _LINK.finditer(head):
        found = {
            name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(match[1])
        }
        if "alternate" in found.get("rel", "").lower().split() and (
            found.get("type", "").lower() in _FEED_TYPES
        ):
            return web_address(urljoin(page.address, found.get("href", "")))
    return None
