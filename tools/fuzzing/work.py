"""What is done with one input, step by step: all that the program would do with it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from summarize.model import Analysis, Article, Summary
from tools.fuzzing.formats import FEED, FORMATS, make_input
from tools.fuzzing.invariants import (
    check_analysis,
    check_article,
    check_printed,
    check_summary,
    holds,
)

__all__ = ["NEWS", "Step", "read_and_check", "read_articles", "warm_up"]

Step = Callable[[str], None]
"""What is told the name of each step that begins; ``""`` begins what is of no interest."""

_LARGEST: Final = 1_000_000
_MOST_HELD: Final = 5_000_000
"""Characters of a page that is looked at whole, as no command does."""
_NARROW: Final = 24
_DATED: Final = f"<html><body><p>{'Words of a story. ' * 30}</p><p class=time>Am 3. foo 2024 zz</p>"
"""A page with a date that is looked up in the tables of all languages, which take long to load."""
_WARMING: Final = 60
"""Inputs that are read before any that counts."""

NEWS: Final = (
    "Ferry stays in town\n\nThe council voted on Monday to keep the ferry. “We found the money,” "
    "said Ann Lee, the mayor, who had asked for more time. Nobody spoke against it.\n\nBob Ray, a "
    "captain, said that the boats would need new engines before spring. He said: “They "
    "are old.”\n\n"
)


def warm_up() -> None:
    """Load and build all that any input needs, so that no input is charged with it."""
    for number in range(_WARMING):
        made = make_input(0, number, tuple(FORMATS), 2_000)
        with contextlib.suppress(Exception):  # what is wrong is found when it is looked for
            read_and_check(made.file, made.pack()[0], lambda step: None)
    for name, words in (("a.txt", NEWS), ("a.html", _DATED)):
        read_and_check(name, words.encode(), lambda step: None)


def read_and_check(name: str, data: bytes, step: Step) -> None:
    """Read bytes as a file called ``name``, do everything with the article, and check it all.

    Raises whatever is wrong: ``AssertionError`` where a promise is broken.
    """
    step("read")
    articles = read_articles(name, data, step)
    step("")
    for article in articles:
        check_article(article)
        _work_on(article, step)
    step("read again")
    holds(read_articles(name, data, step) == articles, "read twice, it is not the same")


def read_articles(name: str, data: bytes, step: Step = lambda name: None) -> list[Article]:
    """Return the article in bytes called ``name``, none if they are refused as they should be."""
    return list(_feed(data, step) if name == FEED else _file(name, data))


def _file(name: str, data: bytes) -> Iterator[Article]:
    from summarize.library.load import load
    from summarize.storage.files import Problem, Source
    from summarize.text.clean import one_line

    found = load(Source(name, name, data), max_size=_LARGEST)
    if isinstance(found, Problem):
        reason = found.reason
        holds(reason and one_line(reason) == reason, f"a reason not on one line: {reason[:80]!r}")
        holds(len(reason) < 300, "a reason of more than 300 characters")
    else:
        yield found


def _feed(data: bytes, step: Step) -> Iterator[Article]:
    """Yield one article of what the entries of a feed have, as fetching it would keep them."""
    from summarize.article.read import read_article
    from summarize.formats.markup import add_markup
    from summarize.formats.text_builder import TextBuilder
    from summarize.text.clean import one_line
    from summarize.web.download import Page
    from summarize.web.feed_parser import find_feed, read_entries

    find_feed(Page("http://x.example/", data))
    read = read_entries(Page("http://x.example/", data))
    entries = read[1] if read else ()
    for label in (read[0] if read else None, *(entry.title for entry in entries)):
        holds(label is None or one_line(label) == label, "a title that is not of one line")
    if not entries:
        return
    step("entries")
    builder = TextBuilder()
    for entry in entries:
        add_markup(entry.markup, builder)
    if builder.size:
        extract = builder.extract({"title": entries[0].title, "bylines": entries[0].bylines})
        yield read_article(extract.text, hints=extract.hints)


def _work_on(article: Article, step: Step) -> None:
    from summarize.pipeline import analyse, survey
    from summarize.storage.analysis_json import decode, encode
    from summarize.summary.summarise import summarise
    from tui.typesetting.typeset import set_page

    english = replace(article, language="en")
    step("analysis")
    analysis = analyse(english)
    step("")
    check_analysis(analysis)
    step("cache")
    kept = encode(analysis)
    step("")
    holds(decode(kept, english.file) == analysis, "an analysis that does not come back from JSON")
    step("summary")
    summary = summarise(survey(english))
    step("")
    check_summary(english, summary)
    step("summary, language as found")
    summarise(survey(article))
    step("page")
    set_page(article, 80)
    step("narrow page")
    set_page(article, _NARROW)
    _check_pages(analysis, summary, step)
    step("analysis again")
    holds(encode(analyse(english)) == kept, "analysed twice, it is not the same")


def _check_pages(analysis: Analysis, summary: Summary, step: Step) -> None:
    """Check what the commands print of an analysis, by command and format, one after another."""
    from summarize.digest.make_digest import make_digest
    from summarize.output import json_objects, markdown, text_article, text_library
    from summarize.output.serialize import Format, encode
    from summarize.output.wrapped_text import Look
    from summarize.speakers.index import index_speakers

    article, quotes, look = analysis.article, analysis.quotes, Look()
    both = [analysis, _other_story()]
    step("speakers")
    records = index_speakers(both)
    step("digest")
    digest = make_digest(both)
    pages: dict[str, Callable[[], str]] = {
        "quotes text": lambda: text_article.quotes_page(article, quotes, look),
        "quotes md": lambda: markdown.quotes_page(article, quotes),
        "summary text": lambda: text_article.summary_page(article, summary, look),
        "summary md": lambda: markdown.summary_page(article, summary),
        "text md": lambda: markdown.article_page(article),
        "speakers text": lambda: text_library.speakers_page(records, look),
        "speakers md": lambda: markdown.speakers_page(records),
        "digest text": lambda: text_library.digest_page(digest, look),
        "digest md": lambda: markdown.digest_page(digest),
    }
    for name, page in pages.items():
        step("print")
        printed = page()
        step("")
        check_printed(name, printed)
    rows: dict[str, Callable[[], list[json_objects.Row]]] = {
        "quotes": lambda: [*json_objects.quote_rows(article, quotes)],
        "summary": lambda: [json_objects.summary_row(article, summary)],
        "speakers": lambda: [json_objects.speaker_row(record) for record in records],
        "digest": lambda: [json_objects.digest_row(digest)],
        "text": lambda: [json_objects.text_row(article)],
    }
    for command, make in rows.items():
        step("print")
        made = make()
        for format_ in (Format.JSON, Format.JSONL, Format.CSV):
            step("print")
            parts = encode(command, made, format_)
            size = sum(map(len, parts))  # as a command does, which holds no more than a part
            step("")
            if size > _MOST_HELD:
                continue
            printed = "".join(encode(command, made, format_))
            check_printed(f"{command} {format_.value}", printed)
            if format_ is Format.JSONL:
                read = [json.loads(line) for line in printed.split("\n")[:-1]]
                holds(read == made, "JSON that lies")


@cache
def _other_story() -> Analysis:
    """Return the analysis of a story that any other is compared with."""
    from summarize.article.read import read_article
    from summarize.model import Hints
    from summarize.pipeline import analyse

    return analyse(read_article(NEWS, file="other.txt", hints=Hints(language="en")))
