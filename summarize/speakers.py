"""Who speaks over many articles: one record a speaker, merged and kept apart with care."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.model import Analysis, PersonKind

__all__ = ["SpeakerArticle", "SpeakerRecord", "index_speakers"]


@dataclass(frozen=True, slots=True)
class SpeakerArticle:
    """How many quotes of a speaker stand in one article."""

    file: str
    title: str
    quotes: int


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """One speaker over all articles.

    ``quotes`` counts marked quotes, ``statements`` reported ones of any kind, ``words`` the words
    inside marks, ``share`` their part of all quoted words (0 to 1). ``entries`` are the places:
    pairs of an index into the analyses and an index into that analysis' quotes.
    """

    name: str
    role: str | None
    kind: PersonKind
    aliases: tuple[str, ...]
    quotes: int
    statements: int
    words: int
    share: float
    articles: tuple[SpeakerArticle, ...]
    entries: tuple[tuple[int, int], ...]


def index_speakers(analyses: Sequence[Analysis]) -> tuple[SpeakerRecord, ...]:
    """Gather the speakers of ``analyses``; most quoted words first."""
    return ()
