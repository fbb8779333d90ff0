"""The line of a file where the words stand that are read in its cleaned text: for an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["line_in_file", "line_to_edit"]

_WORD: Final = re.compile(r"[^\W_]+")

_GAP: Final = r"(?:<[^<>]{0,400}>|&#?\w{1,10};|=[0-9A-F]{2}|=\n|\]\([^()\s]{0,400}\)|[\W_])++"
"""What may stand between two words in a file: blanks and signs, a tag or an entity of HTML, the
target of a Markdown link, the escapes of mail (quoted-printable). It gives nothing back once
taken, so that finding is linear."""

_SIZES: Final = (12, 8, 5, 3)
"""Words that are looked for together, most first: markup may part some of them."""

_STARTS: Final = 5
"""Words in the beginning that may be passed over."""


def line_in_file(file_text: str, text: str, offset: int) -> int | None:
    """Return the line, from 1, of ``file_text`` that holds what stands at ``offset`` of ``text``.

    ``text`` is what was made of the file: without front matter, tags and the like. The words at
    the place are looked for, fewer of them where markup parts them; of several places the one of
    the same number is meant, or else the nearest in proportion. None where they are not found.
    """
    if file_text == text:
        return text.count("\n", 0, offset) + 1
    for piece in _pieces(text, offset):
        found = [match.start() for match in piece.finditer(file_text)]
        if found:
            return file_text.count("\n", 0, _which(found, piece, file_text, text, offset)) + 1
    return None


def _pieces(text: str, offset: int) -> Iterator[re.Pattern[str]]:
    """Yield what to look for, the surest first: words of the line at ``offset``."""
    first = _WORD.search(text, offset)
    if first is None:
        return
    end = text.find("\n", first.start())
    end = min(len(text) if end < 0 else end, first.start() + 400)
    words = _WORD.findall(text, first.start(), end)[: _SIZES[0] + _STARTS]
    seen: set[tuple[str, ...]] = set()
    for size in _SIZES:
        for start in range(_STARTS):
            piece = tuple(words[start : start + size])
            if piece in seen or len(piece) < min(3, len(words)):
                continue
            seen.add(piece)
            yield re.compile(rf"(?<![^\W_]){_GAP.join(map(re.escape, piece))}(?![^\W_])")


def _which(found: list[int], piece: re.Pattern[str], file_text: str, text: str, offset: int) -> int:
    if len(found) == 1:
        return found[0]
    own = [match.start() for match in piece.finditer(text)]
    if len(own) == len(found):
        return found[next((n for n, start in enumerate(own) if start >= offset), -1)]
    wanted = offset / max(1, len(text))
    return min(found, key=lambda start: abs(start / max(1, len(file_text)) - wanted))


def line_to_edit(path: str, text: str, offset: int) -> int | None:
    """Return the line of the file ``path`` for a place in its cleaned text, None if unknown.

    Reads the file anew, which is what an editor is about to do; never raises.
    """
    from summarize.storage.files import Problem, Source, read_bytes
    from summarize.text.clean import NotTextError, decode

    data = read_bytes(Source("", path))
    if isinstance(data, Problem):
        return None
    if b"\0" not in data:  # these end a line for the cleaner, and for no editor
        data = data.replace(b"\f", b" ").replace(b"\v", b" ")
    try:
        return line_in_file(decode(data), text, offset)
    except NotTextError:
        return None
