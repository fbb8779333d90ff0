"""Speakers over many articles, and the digest of several, set for people to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from summarize.digest.digest_model import Difference, Digest, DigestSentence, DigestSpeaker, Place
from summarize.output.wrapped_text import BULLET, Look, cells, counted, wrap
from summarize.speakers.records import SpeakerRecord
from summarize.text.clean import one_line
from summarize.text.span_text import display_text

__all__ = ["digest_page", "speakers_page"]

_BAR: Final = 10
"""Cells of the bar that shows a share."""
_GAPS: Final = 4
"""Cells between the columns: two before the numbers, two before the bar."""
_NUMBERS: Final = f"{'articles':>8}  {'quotes':>6}  {'words':>6}  {'share':>5}"
_NARROW: Final = len(_NUMBERS) + _BAR + _GAPS + 20
"""Below so many cells there is no table: a name of 20 would not fit beside the numbers."""


def speakers_page(records: Sequence[SpeakerRecord], look: Look) -> str:
    """Return a table of speakers, most quoted words first, with the articles that quote each."""
    if not records:
        return look.italic("No speakers.") + "\n"
    is_narrow = look.width < _NARROW
    names = look.width - len(_NUMBERS) - _BAR - _GAPS
    lines = []
    if not is_narrow:
        lines.append(look.dim(f"{counted(len(records), 'speaker'):<{names}}  {_NUMBERS}"))
    for record in records:
        lines.append("")
        lines.extend(_narrow_row(record, look) if is_narrow else _row(record, names, look))
        lines.extend(_below(record, look))
    return "\n".join(lines) + "\n"


def _row(record: SpeakerRecord, names: int, look: Look) -> Iterator[str]:
    first, *rest = wrap(one_line(record.name), names, "", "  ")
    bar = "█" * max(round(record.share * _BAR), 1 if record.words else 0)
    numbers = (
        f"{len(record.articles):>8}  {record.quotes:>6,}  {record.words:>6,}  {record.share:>5.0%}"
    )
    yield f"{look.bold(first)}{' ' * (names - cells(first))}  {numbers}  {bar}".rstrip()
    yield from (look.bold(line) for line in rest)


def _narrow_row(record: SpeakerRecord, look: Look) -> Iterator[str]:
    yield from (look.bold(line) for line in wrap(one_line(record.name), look.width))
    counts = (
        counted(len(record.articles), "article"),
        counted(record.quotes, "quote"),
        f"{counted(record.words, 'word')} ({record.share:.0%})",
    )
    yield from wrap(BULLET.join(counts), look.width, "  ")


def _below(record: SpeakerRecord, look: Look) -> Iterator[str]:
    """Yield role, other names, statements beyond the quotes, and the articles, file by file."""
    if record.role:
        yield from wrap(one_line(record.role), look.width, "  ")
    notes = []
    if record.aliases:
        notes.append("also " + ", ".join(map(one_line, record.aliases)))
    if record.statements > record.quotes:
        notes.append(f"{counted(record.statements, 'statement')} in all")
    if notes:
        yield from map(look.dim, wrap(BULLET.join(notes), look.width, "  "))
    for article in record.articles:
        yield look.dim(f"  {article.quotes:>3}  {one_line(article.file)}")


def digest_page(digest: Digest, look: Look) -> str:
    """Return one account of several articles, its sources numbered."""
    articles = digest.articles
    lines = [look.bold(f"Digest of {counted(len(articles), 'article')}")]
    if digest.keyphrases:
        lines.extend(map(look.italic, wrap(", ".join(digest.keyphrases), look.width)))
    for _, together in groupby(digest.sentences, key=lambda sentence: sentence.group):
        paragraph = " ".join(_sourced(digest, sentence) for sentence in together)
        lines += ["", *wrap(paragraph, look.width, "  ")]
    lines.extend(_section("In their words", _voices(digest, digest.quotes, look), look))
    lines.extend(_section("Where sources differ", _differing(digest.differences, look), look))
    single = (
        line
        for at in digest.only_in
        for line in wrap(_sourced(digest, at), look.width, "  ", "    ")
    )
    lines.extend(_section("Only in one source", single, look))
    lines.extend(_section("Sources", _sources(digest, look), look))
    return "\n".join(lines) + "\n"


def _section(title: str, content: Iterator[str], look: Look) -> Iterator[str]:
    lines = list(content)
    if lines:
        yield from ("", look.bold(title), *lines)


def _sourced(digest: Digest, at: Place) -> str:
    """Return a sentence with the numbers of the articles that have it, its own first."""
    also = at.also if isinstance(at, DigestSentence) else ()
    return f"{display_text(digest.articles[at.article], at)} {_numbers((at.article, *also))}"


def _numbers(indices: Sequence[int]) -> str:
    return "".join(f"[{index + 1}]" for index in dict.fromkeys(indices))


def _voices(digest: Digest, speakers: Sequence[DigestSpeaker], look: Look) -> Iterator[str]:
    for speaker in speakers:
        role = f", {one_line(speaker.role)}" if speaker.role else ""
        yield from wrap(f"{one_line(speaker.name)}{role}", look.width, "  ", "    ")
        for quote in speaker.quotes:
            yield from wrap(_sourced(digest, quote), look.width, "    ")


def _differing(differences: Sequence[Difference], look: Look) -> Iterator[str]:
    for difference in differences:
        yield from wrap(one_line(difference.fact), look.width, "  ")
        for claim in difference.claims:
            numbers = _numbers([place.article for place in claim.places])
            yield from wrap(f"{one_line(claim.value)} {numbers}", look.width, "    ")


def _alone(digest: Digest, look: Look) -> Iterator[str]:
    for at in digest.only_in:
        yield from wrap(_sourced(digest, at), look.width, "  ", "    ")


def _sources(digest: Digest, look: Look) -> Iterator[str]:
    for number, article in enumerate(digest.articles, 1):
        lead = f"  [{number}] "
        facts = BULLET.join(filter(None, (article.title, article.date, article.source)))
        yield from wrap(one_line(facts), look.width, lead, " " * len(lead))
        if article.file:
            yield look.dim(" " * len(lead) + one_line(article.file))
