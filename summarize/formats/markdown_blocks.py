"""The blocks of a Markdown text, by the parser, as far as it finds them in good time.

Of what the parser makes of a block only what is read is kept: its own tokens take hundreds of bytes
for a letter in a list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["Piece", "parse_blocks"]

_DEEPEST: Final = 100
"""Levels of nesting that are looked into; the parser drops what lies below."""
_LARGEST: Final = 2_000_000
"""Characters; a larger text is taken for plain, its marks left in."""
_MOST_BREAKS: Final = 60_000
"""Lines of one paragraph, or cells of a table, that the parser takes in good time."""
_MOST_LINES: Final = 20_000
_SHORTEST: Final = 16
"""A text of more lines than these is plain if they are shorter than this, one with another."""
_MOST_NESTED: Final = 100_000
"""Lines, each as often as it is nested, through which the parser goes in good time …"""
_NESTED: Final = 12
"""… beyond so many for each line."""
_MARKER: Final = r"(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))"
_MARKED: Final = re.compile(rf"[ \t]*+((?:{_MARKER}[ \t]*+)*+)")
_SIGN: Final = re.compile(r"[>*+.)-]")
_INDENT: Final = 2
"""Blanks by which a list in another is set in at least."""
_TAB: Final = 4
_DEFECTS: Final = (ValueError, IndexError, RecursionError, AttributeError, KeyError, TypeError)
"""What the parser raises on odd input; the words are there all the same."""


class Piece(NamedTuple):
    """One piece of the parser's account of a text: the start or the end of a block, or its words.

    ``start`` is the number of the first item of a list.
    """

    type: str
    tag: str = ""
    content: str = ""
    start: int = 1


class _Pieces(list["Token"]):
    """Takes the parser's tokens, and keeps their pieces.

    A token is complete when the next one comes. The parser looks back at those of a list, to mark
    it as tight, and finds none, which is as well.
    """

    def __init__(self) -> None:
        super().__init__()
        self.deepest = 0
        self._found: list[Piece] = []
        self._known: dict[Piece, Piece] = {}
        self._latest: Token | None = None

    def append(self, token: Token) -> None:
        """Take a token."""
        self._settle()
        self._latest = token

    def take(self) -> list[Piece]:
        """Return the pieces."""
        self._settle()
        self._latest = None
        return self._found

    def _settle(self) -> None:
        token = self._latest
        if token is None:
            return
        self.deepest = max(self.deepest, token.level)
        if token.content:
            piece = Piece(token.type, token.tag, token.content)
        else:
            start = token.attrs.get("start", 1)  # none where it is 1; it may be 0
            piece = Piece(token.type, token.tag, "", int(start))
            piece = self._known.setdefault(piece, piece)
        self._found.append(piece)


def parse_blocks(body: str) -> tuple[MarkdownIt, list[Piece], dict[str, object]] | None:
    """Return the parser, the pieces and what links refer to; None where it would take too long."""
    from markdown_it import MarkdownIt

    if len(body) > _LARGEST or _is_bait(body):
        return None
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"])
    references: dict[str, object] = {}
    pieces = _Pieces()
    try:
        parser.block.parse(body, parser, references, pieces)
    except _DEFECTS:
        return None
    if pieces.deepest >= _DEEPEST - 2:
        return None
    return parser, pieces.take(), references


def _is_bait(body: str) -> bool:
    """Whether a text has more lines, cells or nesting than anybody would write."""
    lines = body.count("\n")
    return (
        body.count("|") > _MOST_BREAKS
        or (lines > _MOST_BREAKS and _longest_run(body) > _MOST_BREAKS)
        or (lines > _MOST_LINES and len(body) < _SHORTEST * lines)
        or _nested_lines(body) > _MOST_NESTED + _NESTED * lines
    )


def _longest_run(body: str) -> int:
    """Return how many lines the longest run without a blank line may have, at most."""
    return max(part.count("\n") for part in body.split("\n\n"))


def _nested_lines(body: str) -> int:
    """Return the sum of how deep each line is nested, at most.

    A line that begins no item goes on with what the one before is in, with no blank one between.
    """
    total = depth = 0
    after_blank = True
    for line in body.split("\n"):
        if not line or line.isspace():
            after_blank = True
            continue
        marked = _MARKED.match(line)
        assert marked is not None
        marks, blanks = marked[1], line[: marked.start(1)].expandtabs(_TAB)
        own = len(_SIGN.findall(marks)) + len(blanks) // _INDENT
        begins_item = marks and ">" not in marks
        if after_blank or begins_item or own > depth:
            depth = own
        after_blank = False
        total += depth
    return total
