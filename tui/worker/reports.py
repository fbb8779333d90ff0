"""What the worker reports: plain values, so that neither side waits for the other's imports.

``entry`` is the index of an entry of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.frozen import frozen
from summarize.model import Analysis, Article, Length, Summary
from tui.session.quote_spans import QuoteSpans

if TYPE_CHECKING:
    from summarize.corrections.log import Corrections, QuotePlace
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
    "Looked",
    "NotAnalysed",
    "Notice",
    "Opened",
    "Progress",
    "Report",
    "Summarised",
    "Unreadable",
    "Wanted",
]


@frozen
class Wanted:
    """What the reader is looking at: an entry of the list, and how its summary should be.

    ``method`` is a name among ``summarize.summary.summarise.METHODS``, "" for the default one.
    """

    entry: int
    length: Length
    method: str


@frozen
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


@frozen
class Fetching:
    """An entry is an address, and its server is being asked for it."""

    entry: int


@frozen
class Opened:
    """An entry has been read."""

    entry: int
    article: Article


@frozen
class Unreadable:
    """An entry could not be read, and why, in one line."""

    entry: int
    reason: str


@frozen
class Analysed:
    """The quotes and people of an entry have been found, and flattened for the screen.

    ``lost`` are the places of quotes in earlier texts of its file that were corrected and are gone.
    """

    entry: int
    analysis: Analysis
    spans: QuoteSpans
    quote_rows: tuple[QuoteRow, ...] = ()
    lost: tuple[QuotePlace, ...] = ()


@frozen
class NotAnalysed:
    """An entry that was read could not be analysed, and why, in one line."""

    entry: int
    reason: str


@frozen
class Summarised:
    """The summary that was wanted."""

    wanted: Wanted
    summary: Summary


@frozen
class Failed:
    """A step broke on an entry: a defect of ours, told in one line and survived."""

    entry: int
    step: str
    reason: str


@frozen
class Notice:
    """Something that a person should know, in one line; nothing was lost to the reader by it."""

    words: str


@frozen
class Progress:
    """So many entries of all are analysed, and the worker goes on with the others or not."""

    done: int
    total: int
    going: bool


@frozen
class Indexed:
    """Who speaks in what is analysed; places in the records are indices of entries."""

    records: tuple[SpeakerRecord, ...]


@frozen
class Gone:
    """The file of an entry is no longer there, or what was wrong with a folder holds no more."""

    entry: int


@frozen
class Looked:
    """The files were looked at again, as was asked; ``found`` says that something had changed."""

    found: bool


@frozen
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
    | NotAnalysed
    | Summarised
    | Failed
    | Notice
    | Progress
    | Indexed
    | Gone
    | Looked
    | Corrected
)
