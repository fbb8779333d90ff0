"""A quote with its source, as one pastes it into a story or a note.

Words that were spoken stand as they are, as Markdown in a block quote. A reported statement is in
the words of the article, not of its speaker: it is never set like a quotation, and says so.
"""

from __future__ import annotations

from typing import Final

from summarize.model import SPOKEN_KINDS, Article, Confidence, Quote, QuoteKind
from summarize.text.clean import one_line
from summarize.text.span_text import display_text

__all__ = [
    "cite",
    "cite_markdown",
    "cite_words",
    "describe_cited",
    "describe_cited_sentence",
    "source_line",
]

_ENDS: Final = (".", "!", "?", "…")
"""Marks after which a headline needs no comma, within quotation marks too."""
_CLOSING: Final = "”’»\"'"


def cite(article: Article, quote: Quote) -> str:
    """Return the words, who said them, and where they stand, on two lines."""
    words = display_text(article, quote)
    if quote.kind is QuoteKind.INDIRECT:
        cue = f", “{_line(quote.cue)}”" if quote.cue else ""
        words = f"{_named(quote) or 'No speaker'} (reported{cue}): {words}"
    elif who := _named(quote):
        words = f"{words} — {who}"
    return f"{words}\n{source_line(article)}"


def cite_markdown(article: Article, quote: Quote) -> str:
    """Return the same as Markdown: only words that were spoken are a block quote."""
    from summarize.output.markdown import escape, named, reported
    from summarize.output.quoted_statements import VERBATIM_KINDS

    if quote.kind is QuoteKind.INDIRECT:
        return f"{reported(article, quote)}\n\n{_source_markdown(article)}"
    words = escape(display_text(article, quote))
    if quote.kind not in VERBATIM_KINDS:
        return f"{words}\n\n{_source_markdown(article)}"
    who = f"{named(quote)}, " if quote.speaker else ""
    return f"> {words}\n\n— {who}{_source_markdown(article)}"


def cite_words(article: Article, words: str, form: str) -> str:
    """Return words of the article itself, a sentence of its summary, with their source.

    ``form`` is ``text`` or ``markdown``.
    """
    if form != "markdown":
        return f"{words}\n{source_line(article)}"
    from summarize.output.markdown import escape

    return f"{escape(' '.join(words.split()))}\n\n{_source_markdown(article)}"


def describe_cited(quote: Quote, form: str) -> str:
    """Return what is copied with a quote, in words: ``quote with speaker and source as text``.

    It says where the speaker is to be checked. ``form`` is ``text`` or ``markdown``.
    """
    if quote.kind not in SPOKEN_KINDS or quote.speaker is None:
        return f"words with source {_as(form)}"
    what = "reported statement" if quote.kind is QuoteKind.INDIRECT else "quote"
    doubt = " (low confidence, check)" if quote.confidence is Confidence.LOW else ""
    return f"{what} with speaker{doubt} and source {_as(form)}"


def describe_cited_sentence(form: str) -> str:
    """Return what is copied with a sentence of the summary, in words."""
    return f"sentence with source {_as(form)}"


def _as(form: str) -> str:
    return "as Markdown" if form == "markdown" else "as text"


def source_line(article: Article) -> str:
    """Return headline, source, date and address or file, as far as they are known.

    Commas part them, but for a headline that ends in a mark of its own.
    """
    title = _line(article.title)
    others = (article.source, article.date, article.url or article.file)
    rest = ", ".join(_line(part) for part in others if part)
    gap = " " if title.rstrip(_CLOSING).endswith(_ENDS) else ", "
    return gap.join(part for part in (title, rest) if part)


def _source_markdown(article: Article) -> str:
    from summarize.output.markdown import escape, link, web_address

    if not (address := web_address(article)):
        return escape(source_line(article))
    known = [part for part in (article.source, article.date) if part]
    return ", ".join([link(article.title or address, address), *(escape(_line(p)) for p in known)])


def _named(quote: Quote) -> str:
    """Return who said a quote, with role and who quotes them; "" for nobody, or no speech."""
    if quote.speaker is None or quote.kind not in SPOKEN_KINDS:
        return ""
    parts = [quote.speaker.name, quote.speaker.role or ""]
    if quote.quoted_by is not None:
        parts.append(f"quoted by {quote.quoted_by.name}")
    return ", ".join(_line(part) for part in parts if part)


def _line(words: str) -> str:
    return " ".join(one_line(words).split())
