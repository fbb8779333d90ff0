"""A quote with its source, as one pastes it into a story or a note."""

from __future__ import annotations

from summarize.model import Article, Quote, QuoteKind, Span
from summarize.text.clean import one_line

__all__ = ["cite", "cite_markdown", "source_line", "words_of"]


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


def cite_markdown(article: Article, quote: Quote) -> str:
    """Return the same as Markdown: a block quote, and what it is from."""
    from summarize.output.markdown import escape

    words, source = cite(article, quote).split("\n", 1)
    lines = [f"> {escape(words)}", ">"]
    if article.url and article.url.startswith(("http://", "https://")):
        title = escape(" ".join(article.title.split()))
        known = [part for part in (article.source, article.date) if part]
        source = f"[{title}](<{article.url.replace('>', '%3E').replace('<', '%3C')}>)"
        source += "".join(f", {escape(part)}" for part in known)
    else:
        source = escape(source)
    return "\n".join([*lines, f"> {source}"])


def source_line(article: Article) -> str:
    """Return headline, source, date and address or file, as far as they are known."""
    parts = [article.title, article.source, article.date, article.url or article.file]
    return ", ".join(" ".join(one_line(part).split()) for part in parts if part)
