"""Set articles with block styles: quote bars, indents, rules, aligned table columns.

Only articles that have styles come here; a plain text is set without.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from summarize.model import Article, Block, BlockKind, Span, Style, StyleKind
from tui.typesetting.page import CLOSE, NO_BLOCK, Page, add_blank_lines, add_block, pieces, trim
from tui.typesetting.tables import bars, columns, gaps, rule_below, width_of
from tui.typesetting.wrapping import wrap

__all__ = ["BlockFrame", "frame_blocks", "set_framed"]

_QUOTE: Final = "│ "
_CODE: Final = "┊ "
_GOES_ON: Final = "↪ "
"""What stands before the rest of a line of code that is too long."""
_TAB: Final = 4
_HANG: Final = 2
"""Cells by which a row of a table hangs that does not fit on a line."""
_UNDER: Final = {1: "━", 2: "─"}
"""Levels of headings that have a line below, as in a typescript; the deeper ones have none."""

_ITEM_MARK: Final = re.compile(r"(?:[•‣◦*+-]|\d{1,9}[.)])\s")
_AROUND: Final = frozenset(StyleKind) - {
    StyleKind.EMPHASIS,
    StyleKind.STRONG,
    StyleKind.CODE,
    StyleKind.STRUCK,
    StyleKind.LINK,
    StyleKind.RULE,
}


@dataclass(slots=True)
class BlockFrame:
    """How one block is set.

    ``lead`` is drawn before each of its lines, a character a cell; ``around`` are the styles it
    lies in, each by its index and what it adds to the lead. ``close`` says whether there is no
    blank line before it (None: as its kind has it), ``rule`` whether a line is drawn there.
    ``under`` is what the line below it is made of. ``columns`` are the widths of its table's
    columns, negative where they are set to the right, empty where they do not fit.
    """

    lead: str = ""
    around: tuple[tuple[int, str], ...] = ()
    close: bool | None = None
    rule: bool = False
    is_code: bool = False
    is_row: bool = False
    under: str = ""
    columns: tuple[int, ...] = ()

    def shared(self, other: BlockFrame) -> str:
        """Return what is drawn between two blocks: the bars of the quotes that both are in."""
        lead = ""
        for (mine, sign), (theirs, _) in zip(self.around, other.around, strict=False):
            if mine != theirs:
                break
            lead += sign
        return lead.rstrip()


_PLAIN: Final = BlockFrame()


def set_framed(page: Page, article: Article, spacing: int) -> None:
    """Add the lines of ``article`` to a page without any, with what stands around its blocks."""
    frames = frame_blocks(article, page.width)
    before: BlockKind | None = None
    last = _PLAIN
    for index, block, kind in pieces(article):
        frame = frames[index] if index != NO_BLOCK else _PLAIN
        start, end = trim(page.text, block.start, block.end)
        if start == end:
            continue
        if frame.rule:
            _add_rule(page, start, 0 if before is None else spacing)
        if (before is not None or frame.rule) and not _is_close(before, kind, frame, last):
            add_blank_lines(page, start, spacing, "" if frame.rule else frame.shared(last))
        first = len(page)
        if frame.is_code:
            start = page.text.rfind("\n", block.start, start) + 1 or block.start  # as indented
            _add_code(page, index, Span(start, end), frame.lead, article.text)
        elif frame.columns:
            _add_row(page, index, start, end, kind, frame)
        else:
            add_block(page, index, start, end, kind, frame.lead, _HANG if frame.is_row else 0)
        if frame.is_row:
            _add_bars(page, first, start, end)
        if frame.under:
            _underline(page, first, end, frame)
        before, last = kind, frame
    ends = [style for style in article.styles[-1:] if style.kind is StyleKind.RULE]
    if ends and before is not None and ends[0].start >= article.blocks[-1].end:
        _add_rule(page, len(page.text), spacing)


def _is_close(
    before: BlockKind | None, kind: BlockKind, frame: BlockFrame, last: BlockFrame
) -> bool:
    """Whether a block follows without a blank line; what follows a spaced item is spaced too."""
    if frame.close is None:
        return (before, kind) in CLOSE and last.close is not False
    return frame.close


def _add_rule(page: Page, offset: int, spacing: int) -> None:
    add_blank_lines(page, offset, spacing)
    add_blank_lines(page, offset, 1, "─" * page.width)


def _underline(page: Page, first: int, end: int, frame: BlockFrame) -> None:
    """Draw a line below a heading, as long as its words, or below the head of a table."""
    if frame.columns:
        line = rule_below(frame.columns)
    else:
        line = frame.under * max(cell_len(page.line(n)) for n in range(first, len(page)))
    add_blank_lines(page, end, 1, frame.lead + line)


def _add_row(
    page: Page, index: int, start: int, end: int, kind: BlockKind, frame: BlockFrame
) -> None:
    number = len(page)
    add_block(page, index, start, end, kind, frame.lead)
    found = gaps(page.text[start:end], frame.columns)
    if found and len(page) == number + 1:
        page.gaps[number] = tuple((start + at, cells) for at, cells in found)


def _add_bars(page: Page, first: int, start: int, end: int) -> None:
    """Note on which lines of a row its cells are divided, and where."""
    places = [start + at for at in bars(page.text[start:end])]
    for number in range(first, len(page)):
        low, high = page.starts[number], page.starts[number] + len(page.line(number))
        if found := tuple(at - low for at in places if low <= at < high):
            page.bars[number] = found


def _add_code(page: Page, index: int, listing: Span, lead: str, text: str) -> None:
    """Add a listing line by line; the rest of one too long hangs deeper, behind a sign."""
    room = max(1, page.width - len(lead))
    start = listing.start
    while start < listing.end:
        newline = page.text.find("\n", start, listing.end)
        stop = listing.end if newline < 0 else newline + 1
        number = len(page)
        words = page.text[start:stop]
        inner = min(len(words) - len(words.lstrip(" ")) + len(_GOES_ON), room // 2)
        starts = wrap(page.text, start, stop, room)
        if len(starts) > 1:
            starts = [start, *wrap(page.text, starts[1], stop, room - inner)]
        elif tabs := _tabs(text[start:stop], start, room):
            page.gaps[number] = tabs
        page.starts.extend(starts)
        page.ends.extend([*starts[1:], stop])
        page.blocks.extend([index] * len(starts))
        page.indents.extend([len(lead)] + [len(lead) + inner] * (len(starts) - 1))
        sign = lead + _GOES_ON.rjust(inner)
        page.signs.update(dict.fromkeys(range(number, len(page)), sign))
        page.signs[number] = lead
        start = stop


def _tabs(words: str, start: int, room: int) -> tuple[tuple[int, int], ...]:
    """Return what is left free behind the tabs of a line, to its next stop; nothing if too long."""
    found: list[tuple[int, int]] = []
    used = position = 0
    for part in words.split("\t")[:-1]:
        used += cell_len(part) + 1
        position += len(part) + 1
        if free := -used % _TAB:
            found.append((start + position, free))
            used += free
    return tuple(found) if used + cell_len(words[position:]) <= room else ()


def frame_blocks(article: Article, width: int) -> list[BlockFrame]:
    """Return the frame of each block of ``article`` for lines of ``width`` cells."""
    around = [style for style in article.styles if style.kind in _AROUND]
    rules = {style.start for style in article.styles if style.kind is StyleKind.RULE}
    starts = [block.start for block in article.blocks]
    frames: list[BlockFrame] = []
    open_: list[tuple[int, Style, str]] = []
    tables: dict[int, tuple[int, ...]] = {}
    upcoming = 0
    for block in article.blocks:
        open_ = [entry for entry in open_ if entry[1].end > block.start]
        while upcoming < len(around) and around[upcoming].start <= block.start:
            style = around[upcoming]
            if style.end > block.start:
                open_.append((upcoming, style, _sign(style, article.text)))
                if style.kind is StyleKind.TABLE:
                    tables[upcoming] = columns(article, style, width, starts)
            upcoming += 1
        frame = _frame(block, open_, width)
        frame.rule = block.start in rules
        for number, style, _ in open_:
            if style.kind is StyleKind.TABLE:
                fits = width_of(tables[number]) + len(frame.lead) <= width
                frame.columns = tables[number] if fits else ()
        frames.append(frame)
    return frames


def _sign(style: Style, text: str) -> str:
    """Return what a style adds to the lead of the blocks in it."""
    if style.kind is StyleKind.QUOTE:
        return _QUOTE
    if style.kind is StyleKind.CODE_BLOCK:
        return _CODE
    if style.kind is StyleKind.ITEM:
        mark = _ITEM_MARK.match(text, style.start, style.end)
        return " " * (mark.end() - mark.start() if mark else 2)
    return ""


def _frame(block: Block, around: Sequence[tuple[int, Style, str]], width: int) -> BlockFrame:
    frame = BlockFrame(around=tuple((number, sign) for number, _, sign in around if sign))
    lead = ""
    for _, style, sign in around:
        begins = style.start == block.start
        match style.kind:
            case StyleKind.ITEM:
                lead += "" if begins else sign
                frame.close = None if begins else False
            case StyleKind.LINES | StyleKind.TABLE:
                frame.close, frame.is_row = not begins, style.kind is StyleKind.TABLE
            case StyleKind.CODE_BLOCK:
                lead += sign
                frame.is_code, frame.close = True, False
            case StyleKind.HEADING if block.kind is BlockKind.SUBHEAD:
                frame.under = _UNDER.get(style.level, "")
            case StyleKind.TABLE_HEAD:
                frame.under = "─"
            case _:
                lead += sign
    frame.lead = lead[: width // 2]
    return frame
