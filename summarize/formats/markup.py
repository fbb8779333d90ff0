"""The words of any markup, however broken, in one pass: what stands in its tags is left out.

For pages too small, too deep or too odd for an extractor that knows where an article ends, and
for documents that are nothing but their text: the chapters of a book, HTML inside Markdown. Each
character is read a bounded number of times, and nesting costs nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final
from urllib.parse import urljoin

from summarize.formats.hints import web_address
from summarize.formats.html_entities import unescape
from summarize.formats.inline import Line
from summarize.formats.text_builder import TextBuilder
from summarize.model import BlockKind, StyleKind

__all__ = ["add_markup", "strip_tags", "title_of", "write_tag"]

_TOKEN: Final = re.compile(
    r"<!--|<!\[CDATA\[|<[!?][^<>]*+>?"
    r"|<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]{0,40})"
    r"(?:[^<>\"']++|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'|[\"'])*+(?:>|(?=<)|\Z)"
)
_KINDS: Final = {
    "h1": BlockKind.HEADLINE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.SUBHEAD),
    "li": BlockKind.ITEM,
    **dict.fromkeys(("dt", "dd"), BlockKind.PARAGRAPH),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}
_BREAKS: Final = frozenset(
    "address article aside blockquote body br center div dl fieldset figure footer form frameset "
    "header hr html main nav ol optgroup option p pre section select summary table tbody td "
    "tfoot th thead title tr ul".split()
)
_INLINE: Final = {
    **dict.fromkeys(("b", "strong"), StyleKind.STRONG),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), StyleKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), StyleKind.CODE),
    **dict.fromkeys(("del", "s", "strike"), StyleKind.STRUCK),
    "a": StyleKind.LINK,
}
"""What tags set apart within a line."""
_LISTS: Final = frozenset({"ul", "ol"})
_AROUND: Final = {"blockquote": StyleKind.QUOTE, "li": StyleKind.ITEM}
"""What tags set apart around lines."""
_HREF: Final = re.compile(r"\shref\s{0,9}=\s{0,9}(\"[^\"]*\"|'[^']*'|[^\s>\"']+)", re.IGNORECASE)
_NOTE: Final = re.compile(
    r"\s(?:epub:type|role)\s{0,9}=\s{0,9}[\"'](?:doc-)?noteref\b", re.IGNORECASE
)
"""A link to a note, whose number books raise by their style sheet alone."""
_LONGEST_ADDRESS: Final = 2_000
"""Characters of the address of a link that is kept: browsers take no more."""
_TITLE_REACH: Final = 100_000
"""Characters from the start in which ``<title>`` is looked for: scripts may stand before it."""
_COMMENT_END: Final = 3
"""Characters of ``-->`` and of ``]]>``."""
_UNSEEN: Final = frozenset(
    "head math noscript object script style svg template textarea title".split()
)
_BOILERPLATE: Final = frozenset({"nav", "footer", "form", "button", "select"})
_TITLE: Final = re.compile(r"<title[^<>]{0,500}>([^<]{1,2000})</title", re.IGNORECASE)


def add_markup(
    markup: str, to: TextBuilder, *, boilerplate: bool = True, address: str | None = None
) -> None:
    """Add the blocks of ``markup``; without ``boilerplate``, leave out menus, footers and forms.

    ``address`` is where the markup was: what its links are relative to.
    """
    hidden = _UNSEEN if boilerplate else _UNSEEN | _BOILERPLATE
    base = address if address and len(address) <= _LONGEST_ADDRESS else ""
    _Reader(markup, to, hidden, base).read()


def write_tag(tag: str, to: Line) -> None:
    """Open or close on a line what a tag sets apart: ``<b>``, ``</a>``; any other does nothing."""
    match = _TOKEN.match(tag)
    if match and match["tag"]:
        _set_apart(match, match["tag"].lower(), to, "")


def _set_apart(match: re.Match[str], tag: str, to: Line, base: str) -> None:
    style = _INLINE.get(tag)
    if tag == "q":
        (to.close_quotation if match["end"] else to.open_quotation)()
    if match["end"]:
        to.lower_figures(tag)
    elif tag == "sup" or (tag == "a" and _NOTE.search(match[0])):
        to.raise_figures(tag)
    if style is None:
        return
    if match["end"]:
        to.close(style)
    elif style is StyleKind.LINK:
        to.open(style, _address(match[0], base))
    else:
        to.open(style)


def _address(tag: str, base: str) -> str:
    """Return where a link leads, or nothing where that is no address of the web."""
    found = _HREF.search(tag)
    if found is None or len(found[1]) > _LONGEST_ADDRESS:
        return ""
    try:
        address = urljoin(base, unescape(found[1].strip("\"'")).strip())
    except ValueError:
        return ""
    return web_address(address) or ""


class _Reader:
    """Goes through the tags of a markup once and adds a block at each that ends a line."""

    def __init__(self, markup: str, to: TextBuilder, hidden: frozenset[str], address: str) -> None:
        self._markup = markup
        self._to = to
        self._hidden = hidden
        self._address = address
        self._line = Line()
        self._kind = BlockKind.PARAGRAPH
        self._heading = 0
        self._around: list[str] = []
        self._inside: Counter[str] = Counter()
        self._floor = to.depth
        self._after_quote = False

    def read(self) -> None:
        """Add the blocks."""
        markup, position, hiding = self._markup, 0, ""
        unclosed: set[str] = set()
        while match := _TOKEN.search(markup, position):
            if not hiding:
                self._line.write(unescape(markup[position : match.start()]))
            position = match.end()
            tag = (match["tag"] or "").lower().rpartition(":")[2]
            if not tag:
                position = _after_declaration(markup, match, self._line)
            elif hiding:
                hiding = "" if match["end"] and tag == hiding else hiding
            elif self._hides(tag) and not match["end"]:
                self._end_block()
                closing = tag not in unclosed and _closing(tag).search(markup, position)
                if closing:
                    position, hiding = closing.start(), tag
                else:  # what is never closed hides nothing
                    unclosed.add(tag)
            else:
                self._tag(match, tag)
        self._line.write(unescape(markup[position:]))
        self._end_block()
        self._to.close_to(self._floor)

    def _hides(self, tag: str) -> bool:
        """Whether what is in the tag is not read; the foot of a block quote says whose it is."""
        return tag in self._hidden and not (tag == "footer" and self._inside["blockquote"])

    def _tag(self, match: re.Match[str], tag: str) -> None:
        is_end = bool(match["end"])
        if tag in _KINDS:
            self._end_block()
            if tag == "dt" and not is_end:  # the term, or the question
                self._line.open(StyleKind.STRONG)
            if not is_end:
                names_source = tag == "figcaption" and self._after_quote
                self._kind = BlockKind.PARAGRAPH if names_source else _KINDS[tag]
            self._heading = int(tag[1]) if tag[0] == "h" and not is_end else 0
        elif tag in _BREAKS:
            if self._line.is_blank:  # <li><p>: still the item
                self._line.clear()
            else:
                self._end_block()
            if tag == "hr":
                self._to.rule()
        else:
            _set_apart(match, tag, self._line, self._address)
        if tag in _AROUND or tag in _LISTS:
            self._enclose(tag, is_end)

    def _enclose(self, tag: str, is_end: bool) -> None:
        """Open or close a list, an item or a block quote; what is left open ends with its list."""
        around = self._around
        if tag == "li" and not is_end:
            while around and around[-1] not in _LISTS:
                self._leave()
        while is_end and self._inside[tag]:
            if self._leave() == tag:
                break
        if not is_end:
            around.append(tag)
            self._inside[tag] += 1
            if tag not in _LISTS:
                self._to.open(_AROUND[tag])

    def _leave(self) -> str:
        tag = self._around.pop()
        self._after_quote = tag == "blockquote"
        self._inside[tag] -= 1
        if tag not in _LISTS:
            self._to.close(_AROUND[tag])
        return tag

    def _end_block(self) -> None:
        words, marks = self._line.take()
        self._line.clear()
        self._after_quote = self._after_quote and not words.strip()
        if self._heading:
            self._to.open(StyleKind.HEADING, self._heading)
        is_item = self._kind is BlockKind.ITEM and words.strip()
        self._to.add(words, self._kind, marks, "• " if is_item else "")
        if self._heading:
            self._to.close(StyleKind.HEADING)
        self._kind, self._heading = BlockKind.PARAGRAPH, 0


def _closing(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</{tag}\b", re.IGNORECASE)


def _after_declaration(markup: str, match: re.Match[str], line: Line) -> int:
    """Return where a comment or a piece of CDATA ends; the words of the latter are text."""
    comment = match[0] == "<!--"
    if not comment and match[0] != "<![CDATA[":
        return match.end()
    end = markup.find("-->" if comment else "]]>", match.end())
    stop = len(markup) if end < 0 else end
    if not comment:
        line.write(markup[match.end() : stop])
    return stop + (_COMMENT_END if end >= 0 else 0)


def strip_tags(markup: str) -> str:
    """Return the words of a piece of markup as one text."""
    builder = TextBuilder()
    add_markup(markup, builder)
    return builder.extract().text.strip()


def title_of(markup: str) -> str | None:
    """Return the words of ``<title>``."""
    match = _TITLE.search(markup, 0, _TITLE_REACH)
    return unescape(match[1]) if match else None
