"""The table of formats: which module reads which files.

A format's module has one function, ``extract(data: bytes, max_size: int) -> Extract``, which
turns the bytes of a file into text and what the format itself says of it (title, author, date,
what each block is). It raises :class:`summarize.text.clean.NotTextError` for bytes it can make
nothing of, and unpacks no more than ``max_size`` bytes. To add a format: write the module, add its
row to :data:`FORMATS`, and its signs to ``sniff`` if they show it without a name. The module is
imported when first needed. Any of them may be compressed by gzip.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, cast

from summarize.formats.extract import Extract
from summarize.frozen import frozen
from summarize.workers.current_step import begin_step
from summarize.workers.input_budget import Step, counted_length

__all__ = [
    "FILE_SUFFIXES",
    "FORMATS",
    "Format",
    "choose",
    "extract",
    "is_claimed",
]


@frozen
class Format:
    """One format: its name, its module, and the suffixes it goes by."""

    name: str
    module: str
    suffixes: tuple[str, ...] = ()


FORMATS: Final = (
    Format("plain text", "summarize.formats.plain", (".txt", ".text")),
    Format("Markdown", "summarize.formats.markdown", (".md", ".markdown", ".mdown", ".mkd")),
    Format("HTML", "summarize.formats.html", (".html", ".htm", ".xhtml")),
    Format("mail", "summarize.formats.mail", (".eml", ".mht", ".mhtml")),
    Format("EPUB", "summarize.formats.epub", (".epub",)),
)
"""Every format that can be read; the first takes what no other claims."""

FILE_SUFFIXES: Final = frozenset(suffix for format_ in FORMATS for suffix in format_.suffixes)
"""The suffixes, in lower case, of the files that are read when they stand in a folder."""

_GZIP: Final = ".gz"
_NAMED: Final = {suffix: format_ for format_ in FORMATS for suffix in format_.suffixes}


def _suffix(name: str) -> str:
    """Return the suffix of a file in lower case, what gzip adds to it left out."""
    stem, dot, suffix = name.lower().removesuffix(_GZIP).rpartition(".")
    return dot + suffix if stem else ""


def is_claimed(name: str) -> bool:
    """Whether a format claims files that are called so: ``story.txt``, ``page.html.gz``."""
    return _suffix(name) in FILE_SUFFIXES


def choose(name: str, data: bytes) -> Format:
    """Return the format of ``data``: by its bytes where they leave no doubt, else by ``name``.

    Where the name says nothing (standard input has none) the first lines are looked at.
    """
    from summarize.formats import sniff

    named = _NAMED.get(_suffix(name))
    sniffed = sniff.certain(data) or (sniff.likely(data) if named is None else None)
    return next((f for f in FORMATS if f.name == sniffed), named or FORMATS[0])


def extract(name: str, data: bytes, max_size: int = 50_000_000) -> Extract:
    """Turn the bytes of a file called ``name`` (``""`` where it has no name) into text.

    ``max_size`` is the most that is unpacked of compressed data, in bytes. Raises
    :class:`summarize.text.clean.NotTextError` where there is no text in them.
    """
    from summarize.formats.gzip import MAGIC, unpack

    if data.startswith(MAGIC):
        given, data = len(data), unpack(data, max_size)
        begin_step(Step.READING, counted_length(len(data), given))
    module = import_module(choose(name, data).module)
    return cast("Callable[[bytes, int], Extract]", module.extract)(data, max_size)
