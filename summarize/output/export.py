"""Quotes as a document to keep: Markdown, CSV or JSON text of quotes of many articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from summarize.model import Article, Quote
from summarize.output.serialize import Format, encode, frame
from summarize.storage.atomic_write import create_file, replace_file

__all__ = ["EXPORT_FORMATS", "export_quotes", "write_new"]

EXPORT_FORMATS = (Format.MD, Format.CSV, Format.JSON)
"""The formats a reader offers; their values (``md``, ``csv``, ``json``) are also the suffixes."""


def export_quotes(articles: Iterable[tuple[Article, Sequence[Quote]]], format_: Format) -> str:
    """Return quotes, by article, as one text: what ``pullquote quotes --format`` prints of them."""
    framed = frame("quotes", format_)
    pieces: list[str] = []
    for article, quotes in articles:
        if not quotes:
            continue
        if format_ is Format.MD:
            from summarize.output.markdown import quotes_page

            pieces.append(quotes_page(article, quotes))
        else:
            from summarize.output.json_objects import quote_rows

            pieces.extend(encode("quotes", quote_rows(article, quotes), format_))
    if not pieces:
        return framed.empty
    return framed.head + framed.between.join(pieces) + framed.tail


def write_new(path: Path, text: str, *, replace: bool = False) -> None:
    """Write an exported document; one that is there only with ``replace``.

    Raises ``FileExistsError``, or another ``OSError``; what was there is then as it was.
    """
    data = text.encode("utf-8", "backslashreplace")
    if replace:
        replace_file(path, data, is_private=False)
    else:
        create_file(path, data)
