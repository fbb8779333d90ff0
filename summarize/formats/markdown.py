"""Markdown: front matter read, headings and lists told apart, marks taken out of the words.

The words come out as they are read: ``He *said* “[no](https://…)”`` is He said “no”, so that a
quotation is found whole and the offsets are those of running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from summarize.clean import decode
from summarize.formats import Extract
from summarize.formats.building import TextBuilder
from summarize.formats.front_matter import read_front_matter
from summarize.formats.markup import add_markup
from summarize.model import BlockKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["extract"]

_DEEPEST: Final = 100
"""Levels of nesting that are looked into; the parser drops what lies below."""
_LARGEST: Final = 2_000_000
"""Characters; a larger text is taken for plain, its marks left in."""
_MOST_BREAKS: Final = 60_000
"""Lines of one paragraph, or cells of a table, that the parser takes in good time."""
_MOST_MARKS: Final = 1_000
_MOST_OPEN: Final = 20
"""Brackets, stars and the like in one paragraph, and brackets open at a time; with more of them
they are left in, for the parser then takes the square of their number."""
_DEFECTS: Final = (ValueError, IndexError, RecursionError, AttributeError, KeyError, TypeError)
"""What the parser raises on odd input; the words are there all the same."""
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_BRACKET: Final = re.compile(r"[\[\]]")
_MARKS: Final = str.maketrans("", "", "*_[]`<!")


def extract(data: bytes, max_size: int) -> Extract:
    """Read Markdown; raises :class:`summarize.clean.NotTextError`."""
    text = decode(data)
    known, start = read_front_matter(text)
    body = text[start:]
    builder = TextBuilder()
    parsed = _parse(body)
    if parsed is None:
        return _plain(body, known)
    _Reader(*parsed, builder).read()
    # The heading that opens a text is its title, unless the front matter says otherwise.
    known["title"] = known.get("title") or builder.headline(None)
    return builder.extract(known)


def _plain(body: str, known: dict[str, object]) -> Extract:
    from summarize.article import Hints

    return Extract(body, Hints(**known))  # type: ignore[arg-type]


def _parse(body: str) -> tuple[MarkdownIt, Sequence[Token], dict[str, object]] | None:
    """Return the parser, the blocks and what links refer to; None where it would take too long."""
    from markdown_it import MarkdownIt

    if len(body) > _LARGEST or body.count("|") > _MOST_BREAKS or _longest_run(body) > _MOST_BREAKS:
        return None
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"]).disable("inline")
    references: dict[str, object] = {}
    try:
        tokens = parser.parse(body, references)
    except _DEFECTS:
        return None
    if any(token.level >= _DEEPEST - 2 for token in tokens):
        return None
    return parser, tokens, references


def _longest_run(body: str) -> int:
    """Return how many lines the longest run without a blank line may have, at most."""
    if body.count("\n") <= _MOST_BREAKS:
        return 0
    return max(part.count("\n") for part in body.split("\n\n"))


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
    """Walks through the tokens of the parser and adds a block for each."""

    def __init__(
        self,
        parser: MarkdownIt,
        tokens: Sequence[Token],
        references: dict[str, object],
        to: TextBuilder,
    ) -> None:
        self._parser = parser
        self._tokens = tokens
        self._references = references
        self._to = to
        self._kind = BlockKind.PARAGRAPH
        self._lists: list[int | None] = []
        self._marker = ""
        self._row: list[str] | None = None

    def read(self) -> None:
        """Add a block for each of the tokens."""
        for token in self._tokens:
            if token.type == "inline":
                self._inline(token)
            elif token.type in ("fence", "code_block"):
                self._to.add_lines(token.content, BlockKind.BOILERPLATE)
            elif token.type == "html_block":
                add_markup(token.content, self._to)
            else:
                self._structure(token)

    def _structure(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                is_first = token.tag == "h1" and not self._to.has(BlockKind.HEADLINE)
                self._kind = BlockKind.HEADLINE if is_first else BlockKind.SUBHEAD
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrGet("start") or 1))
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
                self._to.add(" | ".join(self._row or ()), BlockKind.BOILERPLATE)
                self._row = None
            case "heading_close" | "paragraph_close":
                self._kind = BlockKind.PARAGRAPH

    def _inline(self, token: Token) -> None:
        pieces = list(self._pieces(token.content))
        if self._row is not None:
            self._row.append(" ".join(words for words, _ in pieces))
            return
        for words, is_picture in pieces:
            if is_picture:
                self._to.add(words, BlockKind.CAPTION)
            elif self._lists and self._kind is BlockKind.PARAGRAPH:
                self._to.add(self._marker + words.strip(), BlockKind.ITEM)
                self._marker = ""
            else:
                self._to.add(words, self._kind)

    def _pieces(self, content: str) -> Iterator[tuple[str, bool]]:
        """Yield the lines of a paragraph without their marks, and whether each is a picture."""
        if _is_bait(content):
            yield _ESCAPED.sub(r"\1", content), False
            return
        children: list[Token] = []
        try:
            self._parser.inline.parse(content, self._parser, self._references, children)
        except _DEFECTS:
            yield content, False
            return
        visible = [child for child in children if child.content.strip() or child.type == "image"]
        is_picture = len(visible) == 1 and visible[0].type == "image"
        words: list[str] = []
        for child in children:
            match child.type:
                case "text" | "code_inline" | "text_special":
                    words.append(child.content)
                case "softbreak":
                    words.append(" ")
                case "hardbreak":
                    yield "".join(words), False
                    words.clear()
                case "image":
                    words += [inner.content for inner in child.children or ()]
                case "html_inline":
                    if child.content[:3].lower() == "<br":
                        yield "".join(words), False
                        words.clear()
        yield "".join(words), is_picture
