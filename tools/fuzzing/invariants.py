"""What holds of every article, analysis and printed page, whatever was read."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from summarize.model import (
    Analysis,
    Article,
    Confidence,
    MentionForm,
    PersonKind,
    Quote,
    QuoteKind,
    Span,
    Summary,
)
from summarize.text.clean import clean, one_line
from tests.hostile.oracle import unsafe

__all__ = [
    "check_analysis",
    "check_article",
    "check_printed",
    "check_spans",
    "check_summary",
    "holds",
]

_OPENING_MARKS: Final = (*"“”„‟\"＂«»‹›「」『』'‘’‚", "``", "''")
_UNSPOKEN: Final = (QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE)


def holds(condition: object, what: str) -> None:
    """Raise ``AssertionError`` with ``what`` unless the condition holds."""
    if not condition:
        raise AssertionError(what)


def check_article(article: Article) -> None:
    """Hold what is promised of a text, its blocks, its styles and its labels."""
    text = article.text
    holds(clean(text) == text, "the text is not clean")
    holds(not unsafe(text), f"the text is not safe: {unsafe(text)[:3]}")
    check_spans(article.styles, len(text), "a style")
    for style in article.styles:
        holds(clean(style.address) == style.address, "an address is not clean")
    end = 0
    for block in article.blocks:
        holds(end <= block.start < block.end <= len(text), "blocks out of order or of the text")
        end = block.end
    for label in (article.title, *article.bylines, article.source or "", article.url or ""):
        holds(one_line(label) == label, f"a label that is not of one line: {label[:80]!r}")


def check_spans(spans: tuple[Span, ...], length: int, what: str) -> None:
    """Hold that each of the spans is in a text of so many characters."""
    for span in spans:
        holds(0 <= span.start <= span.end <= length, f"{what} out of the text")


def check_analysis(analysis: Analysis) -> None:
    """Hold what is promised of quotes and people: places, words, speakers, evidence."""
    text = analysis.article.text
    check_spans(analysis.sentences, len(text), "a sentence")
    quotes = analysis.quotes
    for quote in quotes:
        _check_quote(analysis, quote)
    places = [(quote.start, quote.end) for quote in quotes]
    holds(places == sorted(places), "quotes out of order")
    marked = [quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT]
    for one, other in pairwise(marked):
        holds(one.end <= other.start, "quotations over one another")
    open_ends: list[int] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        holds(not open_ends or end <= open_ends[-1], "quotes that cross")
        open_ends.append(end)
    _check_people(analysis)


def _check_quote(analysis: Analysis, quote: Quote) -> None:
    article = analysis.article
    text = article.text
    holds(0 <= quote.start < quote.end <= len(text), "a quote out of the text")
    statement = (quote.statement_start, quote.statement_end)
    holds(0 <= statement[0] < statement[1] <= len(text), "a statement out of the text")
    block = article.blocks[quote.paragraph]
    holds(block.start <= quote.start < block.end, "a quote out of its block")
    words = quote.slice(text)
    if quote.kind is QuoteKind.INDIRECT:
        holds(words == words.strip(), "an indirect quote with blanks around it")
    else:
        holds(words.startswith(_OPENING_MARKS), "a quotation that starts with no mark")
    if quote.kind is QuoteKind.MIXED:
        holds(statement[0] <= quote.start, "a quotation before its statement")
        holds(quote.end <= statement[1], "a quotation beyond its statement")
    else:
        holds(statement == (quote.start, quote.end), "a statement that is not the quote")
    holds(quote.evidence.strip() and "\n" not in quote.evidence, "no evidence on one line")
    holds(quote.confidence in Confidence, "no confidence")
    holds((quote.speaker is None) == (quote.rule is None), "a speaker without a rule, or a rule")
    holds((quote.cue is None) == (quote.cue_start is None), "half a cue")
    if quote.cue is not None and quote.cue_start is not None:
        holds(text.startswith(quote.cue, quote.cue_start), "a cue that is not there")
    holds(quote.kind not in _UNSPOKEN or quote.speaker is None, "a speaker of unspoken words")
    speaker = quote.speaker
    if speaker is None:
        return
    holds(speaker.name.strip(), "a speaker without a name")
    person = analysis.people[speaker.person] if speaker.person is not None else None
    holds(person is not None, "a speaker who is nobody")
    if person is not None:
        holds(person.name == speaker.name, "a speaker of another name")
        holds(person.kind is speaker.kind, "a speaker of another kind")
    if speaker.mention is not None and speaker.mention_start is not None:
        mention = text[speaker.mention_start : speaker.mention_end]
        holds(mention == speaker.mention, "a mention that is not there")
    else:
        holds(speaker.mention is None and speaker.mention_start is None, "half a mention")


def _check_people(analysis: Analysis) -> None:
    text = analysis.article.text
    for person in analysis.people:
        holds(person.name.strip(), "a person without a name")
        places = [(mention.start, mention.end) for mention in person.mentions]
        holds(places == sorted(set(places)), "mentions out of order, or twice")
        check_spans(person.mentions, len(text), "a mention")
        if person.kind is not PersonKind.PERSON:
            continue
        aliases = set(person.aliases)
        for mention in person.mentions:
            words = mention.slice(text)
            if mention.form is MentionForm.NAME:
                holds(words == person.name, "a mention by name with another name")
            elif mention.form is MentionForm.SHORT:
                holds(words in aliases, "a mention by no known name")
        forms = {mention.form for mention in person.mentions}
        holds(forms & {MentionForm.NAME, MentionForm.SHORT}, "a person nobody names")


def check_summary(article: Article, summary: Summary) -> None:
    """Hold that the sentences of a summary are in the text, in order."""
    check_spans(summary.sentences, len(article.text), "a sentence of the summary")
    starts = [sentence.start for sentence in summary.sentences]
    holds(starts == sorted(starts), "sentences of the summary out of order")


def check_printed(name: str, printed: str) -> None:
    """Hold that what is printed is safe on a terminal; ``csv`` in a name: CRLF ends a record."""
    shown = printed.replace("\r\n", "\n") if name.endswith("csv") else printed
    found = unsafe(shown)
    holds(not found, f"{name} prints {', '.join(found[:3])}")
    printed.encode("utf-8")
