"""See through what stands in a text and is no part of its words.

Note markers (``[1]``, ``¹``, ``[^1]``, ``[citation needed]``) and characters that show nothing
(soft hyphens, zero-width spaces, word joiners) stand between a quotation and who said it, or inside
a name. The analysis and the search read a text without them; offsets stay those of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from summarize.english.note_markers import EDITORS_REMARKS, NOTE_WORDS
from summarize.frozen import frozen
from summarize.model import Span

__all__ = ["SeenThrough", "see_through"]

_HIDDEN: Final = "\u00ad\u034f\u200b\u2060-\u2064"
"""Characters that show nothing, wherever they stand."""
_JOINERS: Final = "\u200c\u200d"
"""Characters that show nothing between Latin letters, and mean something elsewhere."""
_RAISED: Final = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
"""Raised figures: ¹ ² ³."""

_MAYBE: Final = re.compile(rf"[{_HIDDEN}{_JOINERS}{_RAISED}\[†‡]")
"""A quick look: a text that has none of these has nothing to see through."""

_REMARKS: Final = "|".join(re.escape(remark) for remark in EDITORS_REMARKS)
_BRACKETED: Final = (
    r"\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}"
    rf"|(?:{'|'.join(NOTE_WORDS)})\s?\d{{1,3}}"
    r"|\^[\w-]{1,20}"
    rf"|(?:{_REMARKS})\??)\]"
)
# A bracket behind a bare [ or ( is no marker but words; an address may follow in Markdown.
_TRANSPARENT: Final = re.compile(
    rf"[{_HIDDEN}]+"
    rf"|(?<=[^\W\d_])[{_JOINERS}]+(?=[a-zA-Z])"
    rf"|(?<=[^\s\[(])\ ?(?:{_BRACKETED})+(?![(\[\w])"
    rf"|(?<=[.,;:!?”’\"'»)\]])[{_RAISED}]{{1,3}}(?![{_RAISED}\w])"
    rf"|(?<=[a-z]{{4}})[{_RAISED}]{{1,3}}(?![{_RAISED}\w])"
    r"|(?<=[\w.,;:!?”’\"'»)])[†‡]{1,3}(?!\w)",
    re.IGNORECASE,
)


@frozen
class SeenThrough:
    """A text without what is seen through, and where its characters stand in the whole one.

    ``cuts`` are what was taken out, in characters of the whole text, in order and apart.
    """

    text: str
    cuts: tuple[Span, ...]
    _ends: tuple[int, ...]
    """Where each cut lies in ``text``."""
    _taken: tuple[int, ...]
    """How many characters are gone up to each cut, it included; 0 before the first."""

    def inward(self, offset: int) -> int:
        """Return where an offset of the whole text is in ``text``."""
        at = bisect_right(self.cuts, offset, key=lambda cut: cut.start)
        inside = max(0, self.cuts[at - 1].end - offset) if at else 0
        return offset - self._taken[at] + inside

    def outward(self, offset: int) -> int:
        """Return where a character of ``text`` stands in the whole text."""
        return offset + self._taken[bisect_right(self._ends, offset)]

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of ``text`` stands in the whole text, from word to word."""
        if end <= start:
            first = offset = self.outward(start)
            return Span(first, offset)
        return Span(self.outward(start), self.outward(end - 1) + 1)


def see_through(text: str, blocks: tuple[Span, ...] = ()) -> SeenThrough | None:
    """Return a text without note markers and hidden characters, None where it has none.

    Of a block that has nothing else, what is in it stays.

    >>> seen = see_through("“It moves,”[2] said No\u00adra.")
    >>> seen.text
    '“It moves,” said Nora.'
    >>> seen.outward(12)
    15
    """
    if not _MAYBE.search(text):
        return None
    cuts = list(_find_cuts(text))
    cuts = _without_whole_blocks(text, cuts, blocks)
    if not cuts:
        return None
    pieces = []
    at = 0
    for cut in cuts:
        pieces.append(text[at : cut.start])
        at = cut.end
    pieces.append(text[at:])
    taken = (0, *accumulate(len(cut) for cut in cuts))
    ends = tuple(cut.start - gone for cut, gone in zip(cuts, taken, strict=False))
    return SeenThrough("".join(pieces), tuple(cuts), ends, taken)


def _find_cuts(text: str) -> Iterator[Span]:
    """Yield what is seen through: looked for where a sign of it stands, with the blank before."""
    at = 0
    while sign := _MAYBE.search(text, at):
        start = sign.start()
        match = _TRANSPARENT.match(text, start - 1) if start > at else None
        match = match or _TRANSPARENT.match(text, start)
        if match is None:
            at = start + 1
        else:
            yield Span(*match.span())
            at = match.end()


def _without_whole_blocks(text: str, cuts: list[Span], blocks: tuple[Span, ...]) -> list[Span]:
    """Return the cuts but those that would leave nothing of a block."""
    starts = [cut.start for cut in cuts]
    kept: list[Span] = []
    at = 0
    for block in blocks:
        first, last = bisect_left(starts, block.start, at), bisect_left(starts, block.end, at)
        gone = sum(len(cut) for cut in cuts[first:last])
        kept += cuts[at:first]
        if gone < len(block) and (last == first or _has_more(text, block, cuts[first:last])):
            kept += cuts[first:last]
        at = last
    return kept + cuts[at:]


def _has_more(text: str, block: Span, cuts: list[Span]) -> bool:
    """Whether a block has more than blanks beside its cuts."""
    at = block.start
    for cut in cuts:
        if not text[at : cut.start].isspace() and at < cut.start:
            return True
        at = cut.end
    return at < block.end and not text[at : block.end].isspace()
