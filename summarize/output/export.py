"""Quotes as a document to keep: Markdown, CSV or JSON text of quotes of many articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarize.model import Article, Quote
from summarize.output.machine import Format, encode, frame

__all__ = ["EXPORT_FORMATS", "export_quotes"]

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
            from summarize.output.rows import quote_rows

            pieces.extend(encode("quotes", quote_rows(article, quotes), format_))
    if not pieces:
        return framed.empty
    return framed.head + framed.between.join(pieces) + framed.tail
