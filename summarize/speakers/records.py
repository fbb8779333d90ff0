"""Who speaks over many articles: the values, one record a speaker."""

from __future__ import annotations

from summarize.frozen import frozen
from summarize.model import PersonKind

__all__ = ["SpeakerArticle", "SpeakerRecord"]


@frozen
class SpeakerArticle:
    """How many quotes of a speaker stand in one article: none where they are only named."""

    file: str
    title: str
    quotes: int


@frozen
class SpeakerRecord:
    """One speaker over all articles.

    ``quotes`` counts marked quotes and turns, ``questions`` those of them that are turns of who
    asks (an interviewer, a host), ``statements`` what is reported in any form (parts of one
    statement once), ``reported`` those of them without any marks, ``words`` the words inside
    marks and in turns, ``share`` their part of all quoted words (0 to 1). ``entries`` are the
    places: pairs of an index into the analyses and an index into that analysis' quotes.
    """

    name: str
    role: str | None
    kind: PersonKind
    aliases: tuple[str, ...]
    quotes: int
    statements: int
    reported: int
    questions: int
    words: int
    share: float
    articles: tuple[SpeakerArticle, ...]
    entries: tuple[tuple[int, int], ...]
