"""Awkward articles for the lines of a screen: long words, many frames, tables and styles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family

if TYPE_CHECKING:
    from summarize.model import Article, Block, Style

DEEPEST: Final = 12
"""Styles that lie in one another: formats nest no deeper."""

Styling = Callable[[Sequence["Block"]], list["Style"]]


def article_of(text: str, styling: Styling | None = None) -> Article:
    """Return an article with a block for each paragraph of a text, and styles."""
    from summarize.model import Article, Block, BlockKind

    blocks, position = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block(position, position + len(part), BlockKind.PARAGRAPH))
        position += len(part) + 2
    return Article(text, tuple(blocks), styles=tuple(styling(blocks) if styling else ()))


def set_as(styling: Styling | None = None, width: int = 80) -> Callable[[str], object]:
    """Return a work: set a text with styles in lines, and flatten the styles."""

    def set_it(text: str) -> object:
        from tui.typesetting.styles import make_style_runs
        from tui.typesetting.typeset import set_page

        article = article_of(text, styling)
        return set_page(article, width), make_style_runs(article.styles)

    return set_it


def clamped(text: str) -> object:
    """Cut a text to three lines."""
    from tui.typesetting.wrapping import clamp

    return clamp(text, 40, 3)


def each(*kinds: str) -> Styling:
    """Return a styling: every block is of the kinds, one in the other."""

    def style(blocks: Sequence[Block]) -> list[Style]:
        from summarize.model import Style, StyleKind

        return [
            Style(block.start, block.end, StyleKind(kind), level=1)
            for block in blocks
            for kind in kinds
        ]

    return style


def nested(kind: str) -> Styling:
    """Return a styling: all blocks lie in as many of a kind as formats nest."""

    def style(blocks: Sequence[Block]) -> list[Style]:
        from summarize.model import Style, StyleKind

        return [
            Style(blocks[0].start, blocks[-1].end, StyleKind(kind), level)
            for level in range(DEEPEST)
        ]

    return style


def tables_of(rows: int) -> Styling:
    """Return a styling: so many blocks and so many more are each a table."""

    def style(blocks: Sequence[Block]) -> list[Style]:
        from summarize.model import Style, StyleKind

        found = []
        for first in range(0, len(blocks), rows):
            table = blocks[first : first + rows]
            found.append(Style(table[0].start, table[-1].end, StyleKind.TABLE))
            found.append(Style(table[0].start, table[0].end, StyleKind.TABLE_HEAD))
        return found

    return style


def words_in(kind: str) -> Styling:
    """Return a styling: every second character of every block is of a kind."""

    def style(blocks: Sequence[Block]) -> list[Style]:
        from summarize.model import Style, StyleKind

        return [
            Style(at, at + 1, StyleKind(kind))
            for block in blocks
            for at in range(block.start, block.end, 2)
        ]

    return style


FAMILIES = tuple(
    Family("typesetting", name, build, work)
    for name, build, work in (
        ("one word", repeat("a"), set_as()),
        ("one word in one cell", repeat("a"), set_as(width=1)),
        ("one word of wide letters", repeat("日本"), set_as()),
        ("one word of letters with marks", repeat("e\u0301"), set_as()),
        ("one word of joined faces", repeat("👩\u200d"), set_as()),
        ("letters without width", repeat("\u200b", "a ", " b"), set_as()),
        ("hyphens", repeat("a-"), set_as()),
        ("blanks", repeat(" ", "a", "b"), set_as()),
        ("wide blanks", repeat("\u3000", "a", "b"), set_as()),
        ("lines", repeat("a\n"), set_as()),
        ("long lines", repeat("word " * 20 + "\n"), set_as()),
        ("paragraphs", repeat("a\n\n"), set_as()),
        ("tabs", repeat("\t", "a", "b"), set_as()),
        ("marks that open", repeat("「日"), set_as()),
        ("headings", repeat("a b c\n\n"), set_as(each("heading"))),
        ("block quotes", repeat("a b c\n\n"), set_as(each("block quote"))),
        ("block quotes in block quotes", repeat("a b c\n\n"), set_as(nested("block quote"))),
        ("items in items", repeat("- a b c\n\n"), set_as(nested("item"))),
        ("items", repeat("- a b c\n\n"), set_as(each("item", "lines"))),
        ("rules", repeat("a\n\n"), set_as(each("rule"))),
        ("listings", repeat("a  b\n"), set_as(each("code block"))),
        ("a listing of one line", repeat("a  b"), set_as(each("code block"))),
        ("a listing of tabs", repeat("\ta"), set_as(each("code block"))),
        ("a deep listing", repeat(" ", "", "a"), set_as(each("code block"))),
        ("tables", repeat("a | b\n\n"), set_as(tables_of(1))),
        ("tables of two rows", repeat("a | 1\n\n"), set_as(tables_of(2))),
        ("one table", repeat("a | 1\n\n"), set_as(tables_of(100_000))),
        ("one row", repeat("a | "), set_as(tables_of(2))),
        ("one row of empty cells", repeat("| "), set_as(tables_of(2))),
        ("one row of bars", repeat(" |"), set_as(tables_of(2))),
        ("rows of unlike lengths", count_up("a | {}\n\na\n\n"), set_as(tables_of(4))),
        ("emphasis", repeat("a b c"), set_as(words_in("emphasis"))),
        ("emphasis in emphasis", repeat("a b c\n\n"), set_as(nested("emphasis"))),
        ("cut short", repeat("word "), clamped),
        ("one word cut short", repeat("日本"), clamped),
        ("blanks cut short", repeat(" ", "a", "b"), clamped),
    )
)
