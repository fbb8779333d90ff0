"""What the worker reports: plain values, so that neither side waits for the other's imports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.model import Analysis, Article, Length, Summary
from tui.session.quote_spans import QuoteSpans

if TYPE_CHECKING:
    from summarize.corrections.log import Corrections
    from summarize.speakers.records import SpeakerRecord
    from tui.session.quote_rows import QuoteRow

__all__ = [
    "Analysed",
    "Corrected",
    "Failed",
    "Fetching",
    "Gone",
    "Indexed",
    "Listed",
    "Notice",
    "Opened",
    "Progress",
    "Report",
    "Summarised",
    "Unreadable",
    "Wanted",
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader is looking at: an entry of the list, and how its summary should be.

    ``method`` is a name among ``summarize.summary.summarise.METHODS``, "" for the default one.
    """

    index: int
    length: Length
    method: str


@dataclass(frozen=True, slots=True)
class Listed:
    """More entries, by name; ``paths`` are their files ("": none).

    Those found late say where they belong: ``after`` is, for each, the entry it comes after, or
    None for the first, which go before the entry ``ahead_of`` (None: to the end of the list).
    """

    files: tuple[str, ...]
    complete: bool = False
    paths: tuple[str, ...] = ()
    after: tuple[int | None, ...] = ()
    ahead_of: int | None = None


@dataclass(frozen=True, slots=True)
class Fetching:
    """An entry is an address, and its server is being asked for it."""

    index: int


@dataclass(frozen=True, slots=True)
class Opened:
    """An entry has been read."""

    index: int
    article: Article


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An entry could not be read, and why, in one line."""

    index: int
    reason: str


@dataclass(frozen=True, slots=True)
class Analysed:
    """The quotes and people of an entry have been found, and flattened for the screen."""

    index: int
    analysis: Analysis
    spans: QuoteSpans
    quote_rows: tuple[QuoteRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Summarised:
    """The summary that was wanted."""

    wanted: Wanted
    summary: Summary


@dataclass(frozen=True, slots=True)
class Failed:
    """A step broke on an entry: a defect of ours, told in one line and survived."""

    index: int
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a person should know, in one line; nothing was lost to the reader by it."""

    words: str


@dataclass(frozen=True, slots=True)
class Progress:
    """So many entries of all are analysed, and the worker goes on with the others or not."""

    done: int
    total: int
    going: bool


@dataclass(frozen=True, slots=True)
class Indexed:
    """Who speaks in what is analysed; places in the records are indices of entries."""

    records: tuple[SpeakerRecord, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """The file of an entry is no longer there, or what was wrong with a folder holds no more."""

    index: int


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a person put right has changed, and every analysis with it."""

    before: Corrections
    after: Corrections


Report = (
    Listed
    | Fetching
    | Opened
    | Unreadable
    | Analysed
    | Summarised
    | Failed
    | Notice
    | Progress
    | Indexed
    | Gone
    | Corrected
)
