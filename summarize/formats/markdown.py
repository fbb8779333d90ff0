"""Markdown: front matter read, blocks recognised, marks taken out of the words and kept as styles.

The words come out as they are read: ``He *said* “[no](https://…)”`` is He said “no”, so that a
quotation is found whole and the offsets are those of running text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from summarize.formats.extract import Extract
from summarize.formats.front_matter import read_front_matter
from summarize.formats.hints import web_address
from summarize.formats.inline import InlineStyle, Line, join
from summarize.formats.markdown_blocks import Piece, parse_blocks
from summarize.formats.markup import add_markup, write_tag
from summarize.formats.text_builder import TextBuilder, row_kind
from summarize.model import BlockKind, StyleKind
from summarize.text.clean import decode

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["extract"]

_MOST_MARKS: Final = 1_000
_MOST_OPEN: Final = 20
"""Brackets, stars and the like in one paragraph, and brackets open at a time; with more of them
they are left in, for the parser then takes the square of their number."""
_DEFECTS: Final = (ValueError, IndexError, RecursionError, AttributeError, KeyError, TypeError)
"""What the parser raises on odd input; the words are there all the same."""
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_BRACKET: Final = re.compile(r"[\[\]]")
_MARKS: Final = str.maketrans("", "", "*_[]`<!~")

_CONTAINERS: Final = {
    "heading": StyleKind.HEADING,
    "blockquote": StyleKind.QUOTE,
    "list_item": StyleKind.ITEM,
    "table": StyleKind.TABLE,
    "thead": StyleKind.TABLE_HEAD,
}
"""What the parser opens and closes around blocks."""
_INLINE: Final = {
    "em": StyleKind.EMPHASIS,
    "strong": StyleKind.STRONG,
    "s": StyleKind.STRUCK,
    "link": StyleKind.LINK,
}
"""What the parser opens and closes within a paragraph."""


def extract(data: bytes, max_size: int) -> Extract:
    """Read Markdown; raises :class:`summarize.text.clean.NotTextError`."""
    text = decode(data)
    known, start = read_front_matter(text)
    body = text[start:]
    builder = TextBuilder()
    parsed = parse_blocks(body)
    if parsed is None:
        return _plain(body, known)
    _Reader(*parsed, builder).read()
    # The heading that opens a text is its title, unless the front matter says otherwise.
    known["title"] = known.get("title") or builder.headline(None)
    return builder.extract(known)


def _plain(body: str, known: dict[str, object]) -> Extract:
    from summarize.model import Hints

    return Extract(body, Hints(**known))  # type: ignore[arg-type]


def _is_bait(content: str) -> bool:
    """Whether a paragraph has more marks than anybody would write."""
    if len(content) - len(content.translate(_MARKS)) > _MOST_MARKS:
        return True
    depth = 0
    for bracket in _BRACKET.findall(content):
        depth = depth + 1 if bracket == "[" else max(0, depth - 1)
        if depth > _MOST_OPEN:
            return True
    return False


class _Reader:
    """Walks through the pieces of a text and adds a block for each."""

    def __init__(
        self,
        parser: MarkdownIt,
        pieces: Sequence[Piece],
        references: dict[str, object],
        to: TextBuilder,
    ) -> None:
        self._parser = parser
        self._pieces = pieces
        self._references = references
        self._to = to
        self._kind = BlockKind.PARAGRAPH
        self._lists: list[int | None] = []
        self._marker = ""
        self._row: list[tuple[str, list[InlineStyle]]] | None = None

    def read(self) -> None:
        """Add what there is in each of the pieces."""
        for piece in self._pieces:
            if piece.type == "inline":
                self._inline(piece)
            elif piece.type in ("fence", "code_block"):
                self._to.open(StyleKind.CODE_BLOCK)
                self._to.add_lines(piece.content, BlockKind.BOILERPLATE)
                self._to.close(StyleKind.CODE_BLOCK)
            elif piece.type == "html_block":
                add_markup(piece.content, self._to)
            else:
                self._structure(piece)

    def _structure(self, piece: Piece) -> None:
        name, _, side = piece.type.rpartition("_")
        if style := _CONTAINERS.get(name):
            if side == "open":
                level = int(piece.tag[1]) if style is StyleKind.HEADING else None
                self._to.open(style, level)
            else:
                self._to.close(style)
        match piece.type:
            case "heading_open":
                is_first = piece.tag == "h1" and not self._to.has(BlockKind.HEADLINE)
                self._kind = BlockKind.HEADLINE if is_first else BlockKind.SUBHEAD
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(piece.start)
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                number = self._lists[-1]
                self._marker = "• " if number is None else f"{number}. "
                if number is not None:
                    self._lists[-1] = number + 1
            case "tr_open":
                self._row = []
            case "tr_close":
                self._to.add(*_row(self._row or ()))
                self._row = None
            case "heading_close" | "paragraph_close":
                self._kind = BlockKind.PARAGRAPH
            case "hr":
                self._to.rule()

    def _inline(self, piece: Piece) -> None:
        lines, is_picture = self._lines(piece.content)
        if self._row is not None:
            self._row.append(join(lines, " "))
            return
        if len(lines) > 1:
            self._to.open(StyleKind.LINES)
        for words, marks in lines:
            if is_picture:
                self._to.add(words, BlockKind.CAPTION, marks)
            elif self._lists and self._kind is BlockKind.PARAGRAPH:
                self._to.add(words, BlockKind.ITEM, marks, self._marker)
                self._marker = ""
            else:
                self._to.add(words, self._kind, marks)
        if len(lines) > 1:
            self._to.close(StyleKind.LINES)

    def _lines(self, content: str) -> tuple[list[tuple[str, list[InlineStyle]]], bool]:
        """Return the lines of a paragraph without their marks, and whether it is a picture."""
        if _is_bait(content):
            return [(_ESCAPED.sub(r"\1", content), [])], False
        children: list[Token] = []
        try:
            self._parser.inline.parse(content, self._parser, self._references, children)
        except _DEFECTS:
            return [(content, [])], False
        visible = [child for child in children if child.content.strip() or child.type == "image"]
        is_picture = len(visible) == 1 and visible[0].type == "image"
        lines: list[tuple[str, list[InlineStyle]]] = []
        line = Line()
        for child in children:
            match child.type:
                case "text" | "text_special":
                    line.write(child.content)
                case "code_inline":
                    line.open(StyleKind.CODE)
                    line.write(child.content)
                    line.close(StyleKind.CODE)
                case "softbreak":
                    line.write(" ")
                case "hardbreak":
                    lines.append(line.take())
                case "image":
                    for inner in child.children or ():
                        line.write(inner.content)
                case "link_open":
                    line.open(StyleKind.LINK, web_address(child.attrGet("href")) or "")
                case "html_inline":
                    if child.content[:3].lower() == "<br":
                        lines.append(line.take())
                    else:
                        write_tag(child.content, line)
                case _:
                    _open_or_close(child.type, line)
        lines.append(line.take())
        return lines, is_picture


def _open_or_close(type_: str, line: Line) -> None:
    name, _, side = type_.rpartition("_")
    if style := _INLINE.get(name):
        if side == "open":
            line.open(style)
        else:
            line.close(style)


def _row(
    cells: Sequence[tuple[str, list[InlineStyle]]],
) -> tuple[str, BlockKind, list[InlineStyle]]:
    words, marks = join(cells, " | ")
    return words, row_kind(words), marks
