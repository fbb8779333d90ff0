"""Quotes as a document to keep: Markdown, CSV or JSON text of quotes of many articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from summarize.frozen import frozen
from summarize.model import Article, Quote
from summarize.output.serialize import Format, encode, frame
from summarize.storage.atomic_write import create_file, replace_file

__all__ = ["EXPORT_FORMATS", "Person", "export_quotes", "write_new"]

EXPORT_FORMATS = (Format.MD, Format.CSV, Format.JSON)
"""The formats a reader offers; their values (``md``, ``csv``, ``json``) are also the suffixes."""


@frozen
class Person:
    """Whose quotes a document holds, where it holds one person’s: the heading of its Markdown."""

    name: str
    role: str | None = None


def export_quotes(
    articles: Iterable[tuple[Article, Sequence[Quote]]],
    format_: Format,
    by: Person | None = None,
) -> str:
    """Return quotes, by article, as one text: what ``pullquote quotes --format`` prints of them.

    Markdown of quotes that are all ``by`` one person begins with who that is.
    """
    framed = frame("quotes", format_)
    pieces: list[str] = []
    quoting = [(article, quotes) for article, quotes in articles if quotes]
    if by is not None and quoting and format_ is Format.MD:
        pieces.append(_about(by, quoting))
    for article, quotes in quoting:
        if format_ is Format.MD:
            from summarize.output.markdown import quotes_page

            pieces.append(quotes_page(article, quotes))
        else:
            from summarize.output.json_objects import quote_rows

            pieces.extend(encode("quotes", quote_rows(article, quotes), format_))
    if not pieces:
        return framed.empty
    return framed.head + framed.between.join(pieces) + framed.tail


def _about(person: Person, articles: Sequence[tuple[Article, Sequence[Quote]]]) -> str:
    from summarize.output.markdown import heading
    from summarize.output.quote_counts import count_quotes
    from summarize.output.wrapped_text import counted

    quotes = count_quotes(quote.kind for _, quotes in articles for quote in quotes)
    return heading(
        person.name, person.role, f"{quotes.words} in {counted(len(articles), 'article')}"
    )


def write_new(path: Path, text: str, *, replace: bool = False) -> None:
    """Write an exported document; one that is there only with ``replace``.

    Raises ``FileExistsError``, or another ``OSError``; what was there is then as it was.
    """
    data = text.encode("utf-8", "backslashreplace")
    if replace:
        replace_file(path, data, is_private=False)
    else:
        create_file(path, data)
