"""The words of a span as they are shown: in a line, and without the dateline."""

from __future__ import annotations

from summarize.model import Article, Span

__all__ = ["display_text"]


def display_text(article: Article, span: Span) -> str:
    """Return the words of ``span`` in one line, blanks collapsed, without the dateline.

    The offsets of ``span`` stay what they are: ``MIAMI — The city voted.`` keeps its place in the
    text and shows as ``The city voted.``
    """
    start, end = span.start, span.end
    dateline = article.dateline
    if dateline is not None and dateline.start <= start < dateline.end < end:
        start = dateline.end
    return " ".join(article.text[start:end].split())
