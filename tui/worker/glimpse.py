"""The words of a plain text before anybody knows which of them are the headline."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarize.model import Article

if TYPE_CHECKING:
    from summarize.storage.files import Source

__all__ = ["glimpse"]

_SUFFIXES: Final = frozenset({"", ".txt", ".text"})
_LARGEST: Final = 2_000_000
"""Bytes of the largest file whose words are shown before it is read in earnest."""


def glimpse(source: Source) -> Article | None:
    """Return a plain text as an article of one block, None for all else.

    Telling headlines from captions takes longer to import than the first paint may wait. What goes
    wrong here will go wrong, and be told, when the article is read.
    """
    from summarize.storage.files import read_bytes
    from summarize.text.clean import NotTextError, decode

    if Path(source.path).suffix.lower() not in _SUFFIXES:
        return None
    data = read_bytes(source)
    if isinstance(data, bytes) and len(data) <= _LARGEST:
        with suppress(NotTextError):
            return Article(decode(data), (), file=source.file)
    return None
