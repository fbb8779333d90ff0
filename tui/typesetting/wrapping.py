"""Cut text into lines that fit a width in terminal cells, as offsets into the text.

Pure functions: text in, offsets out. A blank at the end of a line hangs over the edge and is not
shown, as in every typeset page, so that each character but the newline is on exactly one line.
Words stay whole where they fit. Chinese, Japanese and Korean break between any two characters
except where a closing mark would open a line or an opening mark close one (a small part of the
kinsoku rules, JIS X 4051).
"""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len, split_graphemes

from tui.typesetting.control_characters import displayable

__all__ = ["cell_column", "cell_index", "clamp", "fold", "shorten", "shorten_start", "wrap"]

_WIDE_OR_ODD: Final = re.compile(
    "[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\n]"
)
"""Anything that might not be exactly one cell wide: text without it wraps by arithmetic alone."""

_BLANKS: Final = re.compile(r"[ \u3000]*")
_INNER_BREAK: Final = re.compile(r"[-‐–—/]")
_NO_OPENING: Final = frozenset("、。，．・：；？！）］｝〉》」』】〕’”…‥ー々")
_NO_CLOSING: Final = frozenset("（［｛〈《「『【〔‘“")
_LEFT_OVER: Final = " \u3000,;:·–—(“‘[…"
"""What does not stand before the … of a line that is cut."""


def wrap(text: str, start: int, end: int, width: int) -> list[int]:
    """Return where each line of ``text[start:end]`` begins, for lines of ``width`` cells.

    A line runs to the next one's beginning, the last to ``end``; a newline ends its line and is
    the last character of it. The list is never empty: an empty stretch is one empty line. What is
    shown of a line, ``text[a:b].rstrip(" \\u3000\\n")``, is at most ``width`` cells wide, unless a
    single character is wider than the line. A ``width`` below 1 counts as 1. Linear in the text.
    """
    width = max(width, 1)
    starts: list[int] = []
    position = start
    while True:
        newline = text.find("\n", position, end)
        stop = end if newline < 0 else newline
        if _WIDE_OR_ODD.search(text, position, stop):
            _wrap_mixed(text, position, stop, width, starts)
        else:
            _wrap_narrow(text, position, stop, width, starts)
        if newline < 0 or newline + 1 >= end:
            return starts
        position = newline + 1


def _wrap_narrow(text: str, start: int, end: int, width: int, starts: list[int]) -> None:
    """Wrap a stretch in which every character is one cell: no measuring, only searching."""
    starts.append(start)
    position = start
    while end - position > width:
        limit = position + width
        blank = text.rfind(" ", position, limit + 1)
        if blank < position:
            position = _inner_break(text, position, limit)
        else:
            position = _skip_blanks(text, blank, end)
        if position >= end:
            return
        starts.append(position)


def _inner_break(text: str, start: int, limit: int) -> int:
    """Return where to cut a word longer than the line: after a hyphen or dash, else at the edge."""
    cut = limit
    for match in _INNER_BREAK.finditer(text, start + 1, limit):
        cut = match.end()
    return cut


def _skip_blanks(text: str, position: int, end: int) -> int:
    match = _BLANKS.match(text, position, end)
    return match.end() if match else position


def _wrap_mixed(text: str, start: int, end: int, width: int, starts: list[int]) -> None:
    """Wrap a stretch by measuring each grapheme."""
    starts.append(start)
    position = start
    while True:
        cut = _measure_line(text, position, end, width)
        if cut >= end:
            return
        starts.append(cut)
        position = cut


def _measure_line(text: str, start: int, end: int, width: int) -> int:
    """Return where the line that begins at ``start`` ends."""
    reach = 2 * width + 16
    while True:
        stop = min(start + reach, end)
        cut = _fit(text[start:stop], width)
        if cut is not None:
            return _skip_blanks(text, start + cut, end)
        if stop == end:
            return end
        reach *= 2  # only characters of no width so far: look further


def _fit(piece: str, width: int) -> int | None:
    """Return where to cut ``piece`` so that it fits ``width``, or None if all of it fits."""
    used = 0
    breakable = 0
    before = ""
    before_cells = 0
    for begin, finish, cells in split_graphemes(piece)[0]:
        character = piece[begin]
        if character in " \u3000" and finish - begin == 1:
            breakable = finish
            if used + cells <= width:
                used += cells
            else:
                used = width  # it hangs
            before, before_cells = "", 0
            continue
        if (
            (cells == 2 or before_cells == 2)
            and before
            and character not in _NO_OPENING
            and before not in _NO_CLOSING
        ):
            breakable = begin
        if used + cells > width and begin > 0:
            return breakable or begin
        used += cells
        if cells:
            before, before_cells = character, cells
    return None


def cell_column(text: str, index: int) -> int:
    """Return the cell at which character ``index`` of a line begins."""
    return cell_len(text[:index])


def cell_index(text: str, column: int) -> int:
    """Return which character of a line stands at cell ``column``, ``len(text)`` beyond its end."""
    if not _WIDE_OR_ODD.search(text):
        return max(0, min(column, len(text)))
    used = 0
    for begin, _, cells in split_graphemes(text)[0]:
        if used + cells > column:
            return begin
        used += cells
    return len(text)


def fold(text: str, width: int) -> list[str]:
    """Return ``text`` wrapped to lines of ``width`` cells; its newlines end lines."""
    text = displayable(text)
    starts = wrap(text, 0, len(text), width)
    return [text[a:b].rstrip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def clamp(text: str, width: int, lines: int) -> list[str]:
    """Wrap ``text`` to at most ``lines`` lines of ``width`` cells, with … where more is to come.

    It is cut between words. Where that would leave most of the last line empty, as beside a very
    long word or in a script without blanks, it is cut between characters.
    """
    text = displayable(text).replace("\n", " ")
    starts = wrap(text, 0, len(text), width)
    ends = [*starts[1:], len(text)]
    if len(starts) <= lines:
        return [text[a:b].rstrip() for a, b in zip(starts, ends, strict=True)]
    kept = [text[a:b].rstrip() for a, b in zip(starts[: lines - 1], ends[: lines - 1], strict=True)]
    last = starts[lines - 1]
    return [*kept, _beginning(text[last : last + _enough(width)], width - 1) + "…"]


def shorten(text: str, width: int) -> str:
    """Return ``text`` on one line of ``width`` cells, its end cut off, with …, where it is longer.

    ``shorten("Council votes to keep its ferry", 20)`` is ``Council votes to…``.
    """
    text = displayable(text).replace("\n", " ")
    return text if cell_len(text) <= width else clamp(text, width, 1)[0]


def told_apart(title: str, note: str, width: int) -> str:
    """Return a title on one line of ``width`` cells, with a note that tells it from its likes.

    Where there is little room the title is cut off first: ``Council votes to… · b.txt``.
    """
    if not note:
        return shorten(title, width)
    behind = shorten_start(note, max(1, width // 2))
    return f"{shorten(title, max(1, width - cell_len(behind) - 3))} · {behind}"


def shorten_start(text: str, width: int) -> str:
    """Return ``text`` on one line of ``width`` cells, its beginning cut off where it is longer.

    ``shorten_start("Council votes to keep its ferry", 20)`` is ``…to keep its ferry``.
    """
    text = displayable(text).replace("\n", " ")
    if cell_len(text) <= width:
        return text
    room, text = width - 1, text[-_enough(width) :]
    if room < 1:
        return "…"[:width]
    start = cell_index(text, max(0, cell_len(text) - room))
    if cell_len(text[start:]) > room:
        start += 1  # a wide character stands across the edge
    blank = text.find(" ", max(0, start - 1))
    whole = text[blank + 1 :] if blank >= 0 else ""
    return "…" + (whole if cell_len(whole) * 3 >= room else text[start:])


def _enough(width: int) -> int:
    """Return how many characters of a text are looked at to fill ``width`` cells."""
    return 4 * max(width, 1) + 64


def _beginning(text: str, room: int) -> str:
    """Return the first words that fit ``room`` cells, or where they are few, characters."""
    if room < 1:
        return ""
    starts = wrap(text, 0, len(text), room)
    whole = (text[: starts[1]] if len(starts) > 1 else text).rstrip(_LEFT_OVER)
    return whole if cell_len(whole) * 3 >= room else text[: cell_index(text, room)].rstrip()
