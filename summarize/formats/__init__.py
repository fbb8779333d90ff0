"""The formats an article can come in: one module each, behind one table.

A format's module has one function, ``extract(data: bytes) -> Extract``, which turns the bytes of
a file into text and what the format itself says of it (title, author, date). It raises
:class:`summarize.clean.NotTextError` for bytes it can make nothing of. To add a format: write
the module, add its row to :data:`FORMATS`. The module is imported when first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from summarize.article import Hints

__all__ = ["FORMATS", "SUFFIXES", "Extract", "Format", "choose", "extract"]


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of an article, cleaned or not, and what its format says about it."""

    text: str
    hints: Hints | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, the suffixes it goes by, the bytes it opens with, its module."""

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()


FORMATS: Final = (
    Format("plain text", "summarize.formats.plain", (".txt", ".text", ".md", ".markdown")),
)
"""Every format that can be read; the first takes what no other claims."""

SUFFIXES: Final = frozenset(suffix for format_ in FORMATS for suffix in format_.suffixes)
"""The suffixes, in lower case, of the files that are read when they stand in a folder."""


def choose(suffix: str, data: bytes) -> Format:
    """Return the format of ``data``, by its first bytes, else by the ``suffix`` of its name."""
    for format_ in FORMATS:
        if any(data.startswith(magic) for magic in format_.magic):
            return format_
    suffix = suffix.lower()
    return next((format_ for format_ in FORMATS if suffix in format_.suffixes), FORMATS[0])


def extract(suffix: str, data: bytes) -> Extract:
    """Turn the bytes of a file into text; ``suffix`` is the end of its name, ``.txt``.

    Raises :class:`summarize.clean.NotTextError` where there is no text in them.
    """
    module = import_module(choose(suffix, data).module)
    return cast("Callable[[bytes], Extract]", module.extract)(data)
