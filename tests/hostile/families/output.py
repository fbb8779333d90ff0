"""Awkward texts for what is printed: set for people, Markdown, JSON and CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from summarize.model import Hints
from tests.hostile.families.naming import count_up, filled
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family

SIZE: Final = 10_000


def wrapped(text: str) -> object:
    """Wrap a text for people."""
    from summarize.output.wrapped_text import wrap

    return wrap(text, 80, "  ", "    ")


def wrapped_narrowly(text: str) -> object:
    """Wrap a text in the fewest cells."""
    from summarize.output.wrapped_text import wrap

    return wrap(text, 1)


def escaped(text: str) -> object:
    """Escape a text for Markdown."""
    from summarize.output.markdown import escape

    return escape(text)


def pages(text: str) -> object:
    """Print the quotes, the speakers, the summary and the text of an article in every format."""
    return pages_under(None, text)


def pages_under_headline(text: str) -> object:
    """Print an article whose headline, as Markdown marks it, is its first paragraph."""
    from summarize.formats.registry import extract

    made = extract("a.md", f"# {text}".encode(), 50_000_000)
    return pages_under(made.hints, made.text)


def pages_under(hints: Hints | None, text: str) -> object:
    """Print an article with what its format says of it."""
    from summarize.article.read import read_article
    from summarize.output import json_objects, markdown, text_article, text_library
    from summarize.output.serialize import Format, encode
    from summarize.output.wrapped_text import Look
    from summarize.pipeline import analyse
    from summarize.speakers.index import index_speakers
    from summarize.summary.summarise import summarise

    analysis = analyse(read_article(text, hints=replace(hints or Hints(), language="en")))
    article, quotes = analysis.article, analysis.quotes
    summary, records = summarise(analysis), index_speakers([analysis])
    look = Look(80, colour=True)
    printed = [
        text_article.quotes_page(article, quotes, look),
        text_article.summary_page(article, summary, look),
        text_library.speakers_page(records, look),
        markdown.quotes_page(article, quotes),
        markdown.summary_page(article, summary),
        markdown.speakers_page(records),
        markdown.article_page(article),
    ]
    for form in (Format.JSON, Format.CSV):
        rows = json_objects.quote_rows(article, quotes)
        printed += encode("quotes", rows, form)
        printed += encode("speakers", map(json_objects.speaker_row, records), form)
        printed += encode("summary", [json_objects.summary_row(article, summary)], form)
        printed += encode("text", [json_objects.text_row(article)], form)
    return printed


WORDS: Final[Sequence[tuple[str, Callable[[int], str]]]] = (
    ("words", repeat("word ")),
    ("one word", repeat("a")),
    ("one word of wide letters", repeat("日本")),
    ("one word of letters with marks", repeat("e\u0301")),
    ("one word of marks alone", repeat("\u0301")),
    ("one word of joined faces", repeat("👩\u200d")),
    ("one word without width", repeat("\u200b")),
    ("wide words", repeat("日本語 ")),
    ("long words", repeat("a" * 100 + " ")),
    ("long wide words", repeat("日" * 100 + " ")),
    ("blanks", repeat(" ", "a", "b")),
)
MARKUP: Final[Sequence[tuple[str, Callable[[int], str]]]] = (
    ("marks of Markdown", repeat("*_`[")),
    ("lines that open like lists", repeat("- a\n")),
    ("blank lines", repeat("\n", "", "- a")),
    ("blanks before a list", repeat(" ", "", "- a")),
    ("digits before a list", repeat("1", "", ". a")),
    ("blanks and digits", repeat(" 1", "", ". a")),
)
PAGES: Final[Sequence[tuple[str, Callable[[int], str]]]] = (
    ("quotes of one speaker", repeat("“We won,” Ann Lee said. ")),
    ("quotes, a speaker each", count_up("“We won,” Ann {} said.\n\n")),
    ("quotes of nobody", repeat("“We won and we lost.”\n\n")),
    ("parts of one statement", repeat("“one” and ", "Ann Lee said it was ", "“two.”")),
    ("one quotation in parts", filled("Ann Lee said “{}”, “a” and “b”.", "it is so and ")),
    ("marks within marks", repeat("‘a “b’ c” ", "Ann Lee said ", ".")),
    ("statements", repeat("Ann Lee said that the pier was old. ")),
    ("statements within statements", repeat("Bob Ray said ", "", "it rained.")),
    ("one sentence", repeat("of the old town ", "It rained in the streets ", ".")),
    ("lines", repeat("It rained in town.\n")),
    ("blank lines", repeat("\n", "It rained.", "It rained.")),
    ("quotes and a long name", filled("{} said it.\n\n“We won,” he said.", "Ann “We lost” ")),
    ("a dateline", repeat("MIAMI — ", "", "It rained.")),
)

FAMILIES = (
    *(Family("output", f"wrapped, {name}", build, wrapped) for name, build in WORDS),
    *(
        Family("output", f"wrapped narrowly, {name}", build, wrapped_narrowly, SIZE)
        for name, build in WORDS[:3]
    ),
    *(Family("output", f"escaped, {name}", build, escaped) for name, build in MARKUP),
    *(Family("output", f"pages, {name}", build, pages, SIZE) for name, build in PAGES),
    Family("output", "pages, a headline of quotes", repeat("“it is” "), pages_under_headline, SIZE),
    Family(
        "output",
        "pages, a headline of links",
        repeat('[a](b "c" '),
        pages_under_headline,
        SIZE,
    ),
)
