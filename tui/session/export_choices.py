"""Which quotes can be exported from a screen, in words, and into which file they go."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarize.frozen import frozen
from summarize.model import SPOKEN_KINDS
from summarize.output.export import Person
from summarize.output.quote_counts import count_quotes
from summarize.storage.file_names import name_of_file
from tui.session.kept_quotes import keep_quotes, places_now
from tui.session.quote_rows import MARK_KINDS
from tui.session.speaker_index import KeptQuote

if TYPE_CHECKING:
    from summarize.model import Article, Quote
    from summarize.speakers.records import SpeakerRecord
    from tui.session.quote_rows import QuoteRow
    from tui.session.session import Session
    from tui.session.speaker_index import KeptSpeaker

__all__ = [
    "ExportChoice",
    "by_speaker",
    "by_speakers",
    "choices_of",
    "documents_of",
    "filtered_by",
    "in_article",
    "listed_choices",
    "split_path",
    "suggested_path",
    "with_suffix",
]

_NAME: Final = "quotes"
_OTHER_FORMAT: Final = re.compile(r"\.(?=[0-9]*[a-z])[a-z0-9]{1,5}\Z", re.ASCII | re.IGNORECASE)
"""The end of a name that says a format, so that none is to be added: ``.doc``, not ``.2024``."""


@frozen
class ExportChoice:
    """Quotes that can be exported together.

    ``quotes`` are they, wherever they stand when they are exported. ``title`` says what they are
    (``8 quotes and 1 reported statement listed here``). ``by`` is who said all of them, where that
    is one person. ``is_named`` is false where another name for the same quotes would say more.
    """

    quotes: tuple[KeptQuote, ...]
    title: str
    by: Person | None = None
    is_named: bool = True

    @property
    def stem(self) -> str:
        """What words the name of the file is made of."""
        return self.by.name if self.by else ""


def _choice(session: Session, places: Iterable[tuple[int, int]], what: str) -> ExportChoice:
    """Return quotes as a choice: how many of each sort, and ``what`` they have in common."""
    found = tuple(places)
    quotes = ((session.entries[index].spans.quotes, number) for index, number in found)
    counts = count_quotes(known[number].kind for known, number in quotes if number < len(known))
    return ExportChoice(keep_quotes(session, found), f"{counts.words} {what}")


def listed_choices(
    session: Session, rows: Iterable[QuoteRow], words: str, of: KeptSpeaker | None = None
) -> list[ExportChoice]:
    """Return what a screen lists, with the ``words`` of its filter, then all that ``of`` said."""
    listed = replace(
        _choice(
            session,
            ((row.article, row.quote) for row in rows),
            "listed here" + filtered_by(words),
        ),
        is_named=bool(words.strip()),
    )
    if of is None:
        return [listed]
    everything = _by_kept(session, of)
    return [replace(listed, by=everything.by), everything]


def filtered_by(words: str) -> str:
    """Return by which words a list is filtered, ``""`` for none."""
    return f" (filter “{' '.join(words.split())}”)" if words.strip() else ""


def in_article(
    session: Session, index: int, visited: Container[tuple[int, int]] = ()
) -> ExportChoice:
    """Return what is said in an entry, and of its other quotes those that are ``visited``."""
    quotes = session.entries[index].spans.quotes if index < len(session.entries) else ()
    numbers = [
        number
        for number, quote in enumerate(quotes)
        if quote.kind in SPOKEN_KINDS or (index, number) in visited
    ]
    return _choice(session, ((index, number) for number in numbers), "in this article")


def by_speaker(session: Session, record: SpeakerRecord) -> ExportChoice:
    """Return everything that a speaker said."""
    return _by_kept(session, session.index.keep(record))


def _by_kept(session: Session, speaker: KeptSpeaker) -> ExportChoice:
    places = _places_of(session, (speaker,))
    choice = _choice(session, places, f"by {' '.join(speaker.name.split())}")
    return replace(choice, by=Person(speaker.name, speaker.role))


def by_speakers(session: Session, records: Sequence[SpeakerRecord], which: str) -> ExportChoice:
    """Return everything that several speakers said; ``which`` they are: ``2 selected speakers``."""
    if len(records) == 1:
        return by_speaker(session, records[0])
    places = _places_of(session, map(session.index.keep, records))
    return _choice(session, places, f"by {which}")


def _places_of(session: Session, speakers: Iterable[KeptSpeaker]) -> list[tuple[int, int]]:
    """Return where speakers are quoted, as far as that is known still."""
    quotes = (quote for speaker in speakers for quote in speaker.quotes)
    places = set(places_now(session, quotes, by_the_same=True))
    return sorted(place for place in places if session.entries[place[0]].quote_rows)


def choices_of(session: Session, first: Iterable[ExportChoice]) -> list[ExportChoice]:
    """Return what can be exported: the ``first``, then the bookmarked, then the whole library.

    Of the library, as of an article, that is what is said: a scare quote goes where it is listed
    or bookmarked. What is empty, or the same as an earlier choice, is left out.
    """
    rows = session.quote_rows()
    starred = [at for row in rows if (at := (row.article, row.quote)) in session.starred]
    spoken = [(row.article, row.quote) for row in rows if MARK_KINDS[row.mark] in SPOKEN_KINDS]
    library = "in the library" + " so far" * (not session.is_all_read)
    found: dict[frozenset[KeptQuote], ExportChoice] = {}
    for choice in (
        *first,
        _choice(session, starred, "in your bookmarks"),
        _choice(session, spoken, library),
    ):
        if choice.quotes:
            same = frozenset(choice.quotes)
            if same not in found or not found[same].is_named:
                found[same] = choice
    return list(found.values())


def documents_of(session: Session, choice: ExportChoice) -> list[tuple[Article, list[Quote]]]:
    """Return the articles of a choice in the order of their files, quotes in that of the text.

    What is no longer there is left out, and of what one person said what is said by another now.
    """
    by_article: dict[int, list[int]] = {}
    for index, number in places_now(session, choice.quotes, by_the_same=choice.by is not None):
        by_article.setdefault(index, []).append(number)
    rank = {index: place for place, index in enumerate(session.given)}
    documents = []
    for index, numbers in sorted(by_article.items(), key=lambda pair: rank.get(pair[0], 0)):
        entry = session.entries[index]
        if entry.article is not None:
            quotes = entry.spans.quotes
            documents.append((entry.article, [quotes[n] for n in sorted(numbers)]))
    return documents


# Names of files.


def suggested_path(choice: ExportChoice, folder: str, suffix: str) -> str:
    """Return into which file to write, in the ``folder`` and with the ``suffix`` used last."""
    name = name_of_file(choice.stem, suffix, _NAME)
    return str(Path(folder) / name) if folder else name


def split_path(path: str) -> tuple[int, int]:
    """Return where in a path the part begins and ends that is to be typed over: the file's name."""
    name = Path(path).name if path and path[-1] not in ("/", os.sep) else ""
    return len(path) - len(name), len(path)


def with_suffix(path: Path, suffix: str) -> Path:
    """Return ``path`` with a ``suffix`` unless its name ends in one already."""
    stem = path.name.rstrip(". ")
    return path if not stem or _OTHER_FORMAT.search(stem) else path.with_name(stem + suffix)
