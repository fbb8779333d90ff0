"""Web pages: trafilatura finds the article in them, and leaves menus and advertising out.

Pages it finds nothing in (a few words, no paragraphs, tags 10,000 deep) are read whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from summarize.clean import clean, decode
from summarize.formats import Extract, facts
from summarize.formats.building import TextBuilder
from summarize.formats.markup import add_markup, title_of
from summarize.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["decode_page", "extract", "read_page"]

_CHARSET: Final = re.compile(
    rb"(?:<meta[^<>]{0,300}?charset\s{0,9}=|<\?xml[^<>]{0,100}?encoding\s{0,9}=)"
    rb"\s{0,9}[\"']?([A-Za-z0-9_-]{2,30})",
    re.IGNORECASE,
)
_HEAD: Final = 4096

_LARGEST: Final = 10_000_000
_MOST_TAGS: Final = 50_000
"""Beyond these a page is no article: it is read whole, which takes less than a tenth as long."""

_LEAST: Final = 250
"""Characters; of a page with less than this in it, words that count may have been left out."""

_KINDS: Final = {
    "item": BlockKind.ITEM,
    "figcaption": BlockKind.CAPTION,
    "row": BlockKind.BOILERPLATE,
}
_BLOCKS: Final = frozenset({"p", "head", "quote", "code", "item", "row", "table", "list", "ab"})


def extract(data: bytes, max_size: int) -> Extract:
    """Read a page; raises :class:`summarize.clean.NotTextError`."""
    return read_page(decode_page(data))


def decode_page(data: bytes, charset: str | None = None) -> str:
    """Return the text of a page; ``charset`` is what came with it, else what stands in it."""
    if charset is None and (declared := _CHARSET.search(data, 0, _HEAD)):
        charset = declared[1].decode("ascii")
    return decode(data, charset)


def read_page(page: str, address: str | None = None) -> Extract:
    """Return the article of ``page``, which was at ``address``."""
    builder = TextBuilder()
    known: dict[str, object] = {}
    document = _find_article(page, address)
    if document is not None:
        _add_tree(document.body, builder)
        known = _facts(document, address)
    if builder.size < _LEAST:
        for furniture in (False, True):
            builder = TextBuilder()
            add_markup(page, builder, furniture=furniture)
            if builder.size:
                break
        known = known or {"title": facts.words(title_of(page)), "url": address}
    title = known.get("title")
    known["title"] = title if title else builder.headline(None)
    return builder.extract(known)


def _find_article(page: str, address: str | None) -> Any:
    """Return trafilatura's document, or None where it finds no article."""
    if len(page) > _LARGEST or page.count("<") > 2 * _MOST_TAGS:
        return None
    import logging

    from trafilatura import bare_extraction, load_html

    # It logs what it gives up on, and standard error is not its place.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL + 1)
    logging.getLogger("courlan").setLevel(logging.CRITICAL + 1)
    try:
        tree = load_html(page)
        if tree is None:
            return None
        _clean_tree(tree)
        return bare_extraction(
            tree, url=address, fast=True, include_comments=False, with_metadata=True
        )
    except Exception:
        # Whatever it stumbles over (lxml, dates, addresses) need not cost the reader the page.
        return None


def _clean_tree(tree: Any) -> None:
    """Take out what entities (``&#27;``) brought in: lxml refuses some of it later, loudly."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            if element.text:
                element.text = clean(element.text)
            for name, value in element.attrib.items():
                cleaned = clean(value)
                if cleaned is not value:
                    element.attrib[name] = cleaned
        if element.tail:
            element.tail = clean(element.tail)


def _facts(document: Any, address: str | None) -> dict[str, object]:
    return {
        "title": facts.words(document.title),
        "bylines": facts.names([document.author]),
        "date": facts.day(document.date),
        "source": facts.words(document.sitename) or facts.words(document.hostname),
        "url": facts.web_address(document.url) or address,
    }


def _add_tree(body: Any, to: TextBuilder) -> None:
    """Add the blocks of trafilatura's tree (TEI: ``head``, ``p``, ``item``, ``quote`` …)."""
    for words, kind in _lines(body):
        first = kind is BlockKind.HEADLINE and to.has(kind)
        to.add(words, BlockKind.SUBHEAD if first else kind)


def _lines(body: Any) -> Iterator[tuple[str, BlockKind]]:
    """Yield the lines of the tree in order: one for each innermost block, and at each break."""
    words: list[str] = []
    kind = BlockKind.PARAGRAPH

    def line() -> tuple[str, BlockKind]:
        text = " ".join("".join(words).split())
        words.clear()
        return (f"• {text}" if kind is BlockKind.ITEM and text else text), kind

    from lxml import etree

    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag
        if event == "start":
            if tag in _BLOCKS:
                yield line()
                kind = _kind_of(element)
            elif tag == "lb":
                yield line()
            elif tag == "cell" and "".join(words).strip():
                words.append(" | ")
            words.append(element.text or "")
        else:
            if tag in _BLOCKS:
                yield line()
                kind = BlockKind.PARAGRAPH
            words.append(element.tail or "")
    yield line()


def _kind_of(element: Any) -> BlockKind:
    if element.tag == "head":
        return BlockKind.HEADLINE if element.get("rend") == "h1" else BlockKind.SUBHEAD
    parent = element.getparent()
    if element.tag == "p" and parent is not None and parent.tag == "item":
        return BlockKind.ITEM
    return _KINDS.get(element.tag, BlockKind.PARAGRAPH)
