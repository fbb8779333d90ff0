"""Markdown for documents: everything that came from an article is escaped.

What an article says is never parsed as markup: each character that Markdown or HTML could take
for its own stands behind a backslash, so that ``[sic]`` and ``*`` show as they are. A block quote
holds words that somebody spoke, word for word, and nothing else: what is reported in the article’s
own words is a paragraph that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarize.digest.digest_model import Digest, DigestSentence, Place
from summarize.model import Article, BlockKind, Quote, QuoteKind, Span, Summary
from summarize.output.json_objects import line_numbers
from summarize.output.quote_counts import count_quotes
from summarize.output.quoted_statements import VERBATIM_KINDS, Statement, kind_words, statements
from summarize.output.wrapped_text import BULLET, counted
from summarize.speakers.records import SpeakerRecord
from summarize.text.clean import one_line
from summarize.text.span_text import display_text

__all__ = [
    "article_page",
    "digest_page",
    "escape",
    "heading",
    "link",
    "named",
    "quotes_page",
    "reported",
    "speakers_page",
    "summary_page",
    "web_address",
]

_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]<>#|~&$^]")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_LINE_OPENER: Final = re.compile(r"^(\s*(?:[0-9]+(?=[.)]))?)([-+=:.)])", re.MULTILINE)


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    return _LINE_OPENER.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text))


def _line(text: str) -> str:
    return escape(one_line(text).strip())


def heading(title: str, *facts: str | None) -> str:
    """Return the heading of a document of several articles, and below it what is known."""
    below = BULLET.join(_line(fact) for fact in facts if fact)
    return _page([f"# {_line(title)}", *(("", below) if below else ())])


def web_address(article: Article) -> str:
    """Return where an article stands in the web, ``""`` where that is not known.

    What could end a link or show nothing is in percent signs.
    """
    address = (article.url or "").strip()
    if not address.lower().startswith(("http://", "https://")):
        return ""
    return "".join(map(_in_address, address))


def _in_address(character: str) -> str:
    if character.isprintable() and character not in " <>\\":
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def link(words: str, address: str) -> str:
    """Return ``words`` as a link to a :func:`web_address`."""
    return f"[{_line(words)}](<{_ENTITY.sub('&amp;', address)}>)"


def _headed(article: Article, *facts: str) -> Iterator[str]:
    yield f"## {_line(article.title)}"
    address = web_address(article)
    file = "" if article.file == article.url else article.file
    known = [_line(fact) for fact in (article.source, article.date) if fact]
    known += [f"<{address}>"] * bool(address)
    known += [_line(fact) for fact in (file, *facts) if fact]
    if known:
        yield from ("", BULLET.join(known))


def summary_page(article: Article, summary: Summary) -> str:
    """Return one article's summary as a list of sentences."""
    lines = [*_headed(article), ""]
    if summary.keyphrases:
        lines += [f"*{_line(', '.join(summary.keyphrases))}*", ""]
    lines += [f"- {escape(display_text(article, sentence))}" for sentence in summary.sentences]
    return _page(lines)


def quotes_page(article: Article, quotes: Sequence[Quote]) -> str:
    """Return quotes of one article: each what was said, and who said it.

    Words that were spoken are block quotes, what is reported is a paragraph that names its speaker
    and says so, and words in marks that nobody spoke are a paragraph that says what they are.
    """
    lines = [*_headed(article, count_quotes(quote.kind for quote in quotes).words)]
    numbers = line_numbers(article.text, (quote.start for quote in quotes))
    for statement in statements(quotes, numbers):
        for paragraph in _paragraphs(article, statement):
            lines += ["", paragraph]
    return _page(lines)


def _paragraphs(article: Article, statement: Statement) -> Iterator[str]:
    quote = statement.first
    facts = f"({_facts(statement)})"
    if quote.kind is QuoteKind.INDIRECT:
        yield reported(article, quote)
        yield facts
    elif quote.kind in VERBATIM_KINDS:
        yield "\n>\n".join(f"> {_words(article, part)}" for part in statement.quotes)
        yield f"— {named(quote) or 'no speaker'} {facts}"
        whole = _whole(article, statement)
        if whole:
            yield f"Whole statement, reported: {whole}"
    else:
        yield f"{_words(article, quote)} {facts}"


def _words(article: Article, span: Span) -> str:
    return escape(display_text(article, span))


def _whole(article: Article, statement: Statement) -> str:
    """Return the statement that marked words are a part of, ``""`` where they are all of it."""
    quote = statement.first
    said = Span(quote.statement_start, quote.statement_end)
    marked = sum(len(re.findall(r"\w", part.slice(article.text))) for part in statement.quotes)
    has_more = len(re.findall(r"\w", said.slice(article.text))) > marked
    return _words(article, said) if quote.kind is QuoteKind.MIXED and has_more else ""


def named(quote: Quote) -> str:
    """Return who said a quote: name, role, and who quotes them; ``""`` for nobody."""
    speaker = quote.speaker
    if speaker is None:
        return ""
    parts = [f"**{_line(speaker.name)}**", _line(speaker.role or "")]
    if quote.quoted_by is not None:
        parts.append(f"quoted by {_line(quote.quoted_by.name)}")
    return ", ".join(filter(None, parts))


def reported(article: Article, quote: Quote) -> str:
    """Return a reported statement as a paragraph: who, that it is reported, by which word, what.

    It is the article that speaks: ``**Ann Lee**, mayor (reported, “warned”): the pier was old``.
    """
    cue = f", “{_line(quote.cue)}”" if quote.cue else ""
    return f"{named(quote) or 'No speaker'} (reported{cue}): {_words(article, quote)}"


def _facts(statement: Statement) -> str:
    quote = statement.first
    kind = kind_words(quote) + "s" * (len(statement.quotes) > 1)
    facts = (kind, f"line {statement.line}", f"{quote.confidence.value} confidence")
    why = f": {_line(quote.evidence)}" if quote.evidence else ""
    return ", ".join(facts) + why


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
