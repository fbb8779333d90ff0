"""A quote with its source, as one pastes it into a story or a note."""

from __future__ import annotations

from summarize.model import Article, Quote, QuoteKind, Span

__all__ = ["cite", "source_line", "words_of"]


def words_of(article: Article, span: Span) -> str:
    """Return the words of a span in one line."""
    return " ".join(span.slice(article.text).split())


def cite(article: Article, quote: Quote) -> str:
    """Return the words, who said them, and where they stand, on two lines."""
    words = words_of(article, quote)
    speaker = quote.speaker
    if speaker is not None:
        who = f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name
        said = "reported" if quote.kind is QuoteKind.INDIRECT else ""
        words = f"{words} — {who}" + (f" ({said})" if said else "")
    return f"{words}\n{source_line(article)}"


def source_line(article: Article) -> str:
    """Return headline, source, date and address or file, as far as they are known."""
    parts = [article.title, article.source, article.date, article.url or article.file]
    return ", ".join(" ".join(part.split()) for part in parts if part)
