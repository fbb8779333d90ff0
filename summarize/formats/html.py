"""Web pages: trafilatura finds the article in them, and leaves menus and advertising out.

Pages it finds nothing in (a few words, no paragraphs, tags 10,000 deep) are read whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from summarize.formats.extract import Extract
from summarize.formats.hints import author_names, iso_day, label_text, web_address
from summarize.formats.inline import InlineStyle, raised, settle
from summarize.formats.markup import add_markup, title_of
from summarize.formats.odd_dates import few_odd_dates
from summarize.formats.page_metadata import trim_metadata
from summarize.formats.page_shape import has_many_attributes, is_awkward, trim_attributes
from summarize.formats.text_builder import TextBuilder, row_kind
from summarize.model import BlockKind, StyleKind
from summarize.text.clean import clean, decode

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["decode_page", "extract", "read_page"]

_CHARSET: Final = re.compile(
    rb"(?:<meta[^<>]{0,300}?charset\s{0,9}=|<\?xml[^<>]{0,100}?encoding\s{0,9}=)"
    rb"\s{0,9}[\"']?([A-Za-z0-9_-]{2,30})",
    re.IGNORECASE,
)
_HEAD: Final = 4096
"""Bytes from the start in which a page names its encoding; HTML asks for the first 1024."""

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
_AROUND: Final = {
    "item": StyleKind.ITEM,
    "quote": StyleKind.QUOTE,
    "code": StyleKind.CODE_BLOCK,
    "table": StyleKind.TABLE,
}
_LINES: Final = frozenset({"p", "head", "item", "cell", "ref", "hi", "del"})
"""Elements that are a line of words, or within one."""


def extract(data: bytes, max_size: int) -> Extract:
    """Read a page; raises :class:`summarize.text.clean.NotTextError`."""
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
        known = _facts(document, address)
        _Tree(builder, _marks_of(page, address or document.url)).add(document.body)
    if builder.size < _LEAST:
        for boilerplate in (False, True):
            builder = TextBuilder()
            add_markup(page, builder, boilerplate=boilerplate, address=address)
            if builder.size:
                break
        known = known or {"title": label_text(title_of(page)), "url": address}
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
        trimmed = trim_attributes(page)
        tree = None if has_many_attributes(trimmed) else load_html(trimmed)
        if tree is None or is_awkward(tree):
            return None
        _clean_tree(tree)
        trim_metadata(tree)
        _write_quotation_marks(tree)
        _raise_figures(tree)
        _part_definitions(tree)
        _keep_citations(tree)
        with few_odd_dates() as date_params:
            return bare_extraction(
                tree,
                url=address,
                fast=True,
                include_comments=False,
                with_metadata=True,
                date_extraction_params=date_params,
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


def _write_quotation_marks(tree: Any) -> None:
    """Put the marks a browser draws for ``<q>`` among the words, which lose them otherwise."""
    from lxml import etree

    depth, found = 0, []
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag="q"):
        if event == "start":
            element.text = ("‘" if depth % 2 else "“") + (element.text or "")
            depth += 1
            continue
        depth -= 1
        closing = "’" if depth % 2 else "”"
        if len(element):
            element[-1].tail = (element[-1].tail or "") + closing
        else:
            element.text += closing
        found.append(element)
    for element in found:
        element.tag = "span"


def _raise_figures(tree: Any) -> None:
    """Write numbers in ``<sup>`` raised: the signs of notes would look like figures of the text."""
    for element in tree.iter("sup"):
        words = "".join(element.itertext())
        if raised(words) != words:
            for child in list(element):
                element.remove(child)
            element.text = raised(words)
            element.tag = "span"


def _part_definitions(tree: Any) -> None:
    """Make paragraphs of terms and definitions, or of questions and answers: they go otherwise."""
    for listing in list(tree.iter("dl")):
        listing.tag = "div"
        for part in listing.iter("dt", "dd"):
            part.tag = "div" if any(child.tag in ("p", "div") for child in part) else "p"


def _keep_citations(tree: Any) -> None:
    """Make what names the source of a block quote a line of it, or it goes as boilerplate.

    ``<blockquote>…<footer>Ann Lee</footer></blockquote>``; a figure of a quote and its caption.
    """
    for quote in list(tree.iter("blockquote")):
        sources = list(quote.iter("footer"))
        figure = quote.getparent()
        if figure is not None and figure.tag == "figure":
            figure.tag = "div"
            sources += figure.iter("figcaption")
        for source in sources:
            quote.append(quote.makeelement("br"))
            source.tag = "span"
            quote.append(source)


def _facts(document: Any, address: str | None) -> dict[str, object]:
    return {
        "title": label_text(document.title),
        "bylines": author_names([document.author]),
        "date": iso_day(document.date),
        "source": label_text(document.sitename) or label_text(document.hostname),
        "url": web_address(document.url) or address,
    }


class _Marks(TextBuilder):
    """Notes what is set apart in the lines of a page, by their words, and makes no text of them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[InlineStyle]] = {}

    def add(
        self,
        words: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        marks: Sequence[InlineStyle] = (),
        lead: str = "",
    ) -> None:
        """Note the marks of a line."""
        if marks:
            text, settled = settle(words, marks)
            if settled:
                self.found.setdefault(text, settled)


def _marks_of(page: str, address: str | None) -> dict[str, list[InlineStyle]]:
    """Return what is set apart in each line of a page, by the words of the line.

    trafilatura could keep emphasis and links in its tree, but then weighs the page differently,
    and may find other words in it. These are for the lines that it and we read alike.
    """
    marks = _Marks()
    add_markup(page, marks, address=address)
    return marks.found


class _Tree:
    """Adds the blocks of trafilatura's tree (TEI: ``head``, ``p``, ``item``, ``quote`` …)."""

    def __init__(self, to: TextBuilder, marks: dict[str, list[InlineStyle]]) -> None:
        self._to = to
        self._marks = marks
        self._words: list[str] = []
        self._is_blank = True
        self._kind = BlockKind.PARAGRAPH
        self._heading = 0
        self._listing: Any = None

    def add(self, body: Any) -> None:
        """Add a line for each innermost block, and at each break."""
        from lxml import etree

        for event, element in etree.iterwalk(body, events=("start", "end")):
            tag = element.tag
            if event == "start":
                if self._listing is None:
                    self._start(element, tag)
                elif tag == "lb":
                    self._write("\n")
                self._write(element.text or "")
            else:
                if self._listing is None or element is self._listing:
                    self._end(element, tag)
                self._write(element.tail or "")
        self._line()

    def _write(self, words: str) -> None:
        self._words.append(words)
        self._is_blank = self._is_blank and not words.strip()

    def _take(self) -> str:
        words = "".join(self._words)
        self._words.clear()
        self._is_blank = True
        return words

    def _start(self, element: Any, tag: str) -> None:
        if tag in _BLOCKS and not _is_within_line(element, tag):
            self._line()
            self._kind = _kind_of(element)
            self._heading = _level(element) if tag == "head" else 0
            if style := _AROUND.get(tag):
                self._to.open(style)
            if tag == "row" and any(cell.get("role") == "head" for cell in element):
                self._to.open(StyleKind.TABLE_HEAD)
            self._listing = element if tag == "code" else None
        elif tag == "lb":
            self._line()
        elif tag == "cell" and not self._is_blank:
            self._write(" | ")

    def _end(self, element: Any, tag: str) -> None:
        if tag not in _BLOCKS or _is_within_line(element, tag):
            return
        if element is self._listing:
            self._to.add_lines(self._take(), BlockKind.BOILERPLATE)
            self._listing = None
        else:
            self._line()
        self._kind, self._heading = BlockKind.PARAGRAPH, 0
        if tag == "row":
            self._to.close(StyleKind.TABLE_HEAD)
        if style := _AROUND.get(tag):
            self._to.close(style)

    def _line(self) -> None:
        text = " ".join(self._take().split())
        kind = self._kind
        if kind is BlockKind.HEADLINE and self._to.has(kind):
            kind = BlockKind.SUBHEAD
        if self._heading:
            self._to.open(StyleKind.HEADING, self._heading)
        is_item = kind is BlockKind.ITEM and text
        if kind is BlockKind.BOILERPLATE:
            kind = row_kind(text)
        self._to.add(text, kind, self._marks.get(text, ()), "• " if is_item else "")
        if self._heading:
            self._to.close(StyleKind.HEADING)


def _is_within_line(element: Any, tag: str) -> bool:
    """Whether an element that may be a block is a few words of a line: ``<p>Run <code>ls</code>``.

    A listing has several lines, or nothing around it.
    """
    parent = element.getparent()
    if tag != "code" or parent is None or parent.tag not in _LINES:
        return False
    return parent.tag != "item" or "\n" not in "".join(element.itertext())


def _level(element: Any) -> int:
    rend = element.get("rend") or ""
    return int(rend[1]) if rend[:1] == "h" and rend[1:] in "123456" and rend[1:] else 2


def _kind_of(element: Any) -> BlockKind:
    if element.tag == "head":
        return BlockKind.HEADLINE if element.get("rend") == "h1" else BlockKind.SUBHEAD
    parent = element.getparent()
    if element.tag == "p" and parent is not None and parent.tag == "item":
        return BlockKind.ITEM
    return _KINDS.get(element.tag, BlockKind.PARAGRAPH)
