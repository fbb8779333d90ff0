"""Markdown for documents: everything that came from an article is escaped.

What an article says is never parsed as markup: each character that Markdown or HTML could take
for its own stands behind a backslash, so that ``[sic]`` and ``*`` show as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarize.digest.digest_model import Digest, DigestSentence, Place
from summarize.model import Article, BlockKind, Quote, QuoteKind, Span, Summary
from summarize.output.json_objects import line_numbers
from summarize.output.wrapped_text import BULLET, counted
from summarize.speakers.records import SpeakerRecord
from summarize.text.clean import one_line
from summarize.text.span_text import display_text

__all__ = ["article_page", "digest_page", "escape", "quotes_page", "speakers_page", "summary_page"]

_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]<>#|~&$^]")
_LINE_OPENER: Final = re.compile(r"^(\s*(?:[0-9]+(?=[.)]))?)([-+=:.)])", re.MULTILINE)


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    return _LINE_OPENER.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text))


def _line(text: str) -> str:
    return escape(one_line(text).strip())


def _headed(article: Article, *facts: str) -> Iterator[str]:
    yield f"## {_line(article.title)}"
    known = (article.file, article.date, article.source, *facts)
    below = BULLET.join(_line(fact) for fact in known if fact)
    if below:
        yield from ("", below)


def summary_page(article: Article, summary: Summary) -> str:
    """Return one article's summary as a list of sentences."""
    lines = [*_headed(article), ""]
    if summary.keyphrases:
        lines += [f"*{_line(', '.join(summary.keyphrases))}*", ""]
    lines += [f"- {escape(display_text(article, sentence))}" for sentence in summary.sentences]
    return _page(lines)


def quotes_page(article: Article, quotes: Sequence[Quote]) -> str:
    """Return quotes of one article, each a block quote and who said it."""
    lines = [*_headed(article, counted(len(quotes), "quote"))]
    numbers = line_numbers(article.text, (quote.start for quote in quotes))
    for quote, number in zip(quotes, numbers, strict=True):
        span: Span = quote
        if quote.kind in (QuoteKind.MIXED, QuoteKind.INDIRECT):
            span = Span(quote.statement_start, quote.statement_end)
        lines += ["", f"> {escape(display_text(article, span))}", "", _attribution(quote, number)]
    return _page(lines)


def _attribution(quote: Quote, line: int) -> str:
    speaker = quote.speaker
    who = "nobody named"
    if speaker is not None:
        who = f"**{_line(speaker.name)}**" + (f", {_line(speaker.role)}" if speaker.role else "")
    facts = (quote.kind.value, f"line {line}", f"{quote.confidence.value} confidence")
    why = f": {_line(quote.evidence)}" if quote.evidence else ""
    return f"— {who} ({', '.join(facts)}{why})"


def speakers_page(records: Sequence[SpeakerRecord]) -> str:
    """Return a table of speakers."""
    lines = [
        "| speaker | role | articles | quotes | words | share |",
        "|---|---|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {_line(record.name)} | {_line(record.role or '')} | {len(record.articles)} "
        f"| {record.quotes} | {record.words} | {record.share:.0%} |"
        for record in records
    ]
    return _page(lines)


def digest_page(digest: Digest) -> str:
    """Return one account of several articles, its sources numbered."""
    lines = [f"# Digest of {counted(len(digest.articles), 'article')}", ""]
    if digest.keyphrases:
        lines += [f"*{_line(', '.join(digest.keyphrases))}*", ""]
    group = None
    for sentence in digest.sentences:
        if group is not None and sentence.group != group:
            lines.append("")
        group = sentence.group
        lines.append(_sourced(digest, sentence))
    if digest.quotes:
        lines += ["", "## In their words"]
    for speaker in digest.quotes:
        role = f", {_line(speaker.role)}" if speaker.role else ""
        lines += ["", f"**{_line(speaker.name)}**{role}"]
        for quote in speaker.quotes:
            lines += ["", f"> {_sourced(digest, quote)}"]
    if digest.differences:
        lines += ["", "## Where sources differ", ""]
    for difference in digest.differences:
        claims = (
            f"{_line(claim.value)} {_numbers([place.article for place in claim.places])}"
            for claim in difference.claims
        )
        lines.append(f"- {_line(difference.fact)}: {'; '.join(claims)}")
    if digest.only_in:
        lines += ["", "## Only in one source", ""]
    lines += [f"- {_sourced(digest, at)}" for at in digest.only_in]
    lines += ["", "## Sources", ""]
    for number, article in enumerate(digest.articles, 1):
        facts = (article.title, article.date, article.source, article.file)
        lines.append(f"{number}. {BULLET.join(_line(fact) for fact in facts if fact)}")
    return _page(lines)


def _sourced(digest: Digest, at: Place) -> str:
    also = at.also if isinstance(at, DigestSentence) else ()
    words = escape(display_text(digest.articles[at.article], at))
    return f"{words} {_numbers((at.article, *also))}"


def _numbers(indices: Sequence[int]) -> str:
    return "".join(f"\\[{index + 1}\\]" for index in dict.fromkeys(indices))


_BLOCKS: Final = {
    BlockKind.HEADLINE: "# {}",
    BlockKind.SUBHEAD: "## {}",
    BlockKind.BYLINE: "**{}**",
    BlockKind.ITEM: "- {}",
    BlockKind.CAPTION: "*{}*",
    BlockKind.BIO: "*{}*",
    BlockKind.BOILERPLATE: "*{}*",
}


def article_page(article: Article) -> str:
    """Return the whole of an article, its headings and captions as Markdown."""
    lines: list[str] = []
    for block in article.blocks:
        words = escape(" ".join(block.slice(article.text).split()))
        lines += [_BLOCKS.get(block.kind, "{}").format(words), ""]
    return _page(lines[:-1])


def _page(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"
