"""The values of a digest: one account of several articles, with the place of each part.

They are apart from ``model`` because a reader of single articles never loads them.
"""

from __future__ import annotations

from summarize.frozen import frozen
from summarize.model import Article, PersonKind, Reason, Span

__all__ = [
    "Claim",
    "Difference",
    "Digest",
    "DigestQuote",
    "DigestSentence",
    "DigestSpeaker",
    "Place",
]


@frozen
class Place(Span):
    """A stretch of the text of one of several articles; ``article`` is its index among them."""

    article: int


@frozen
class DigestSentence(Place):
    """A sentence chosen for a digest.

    ``also`` are the indices of the other articles that report the same. Sentences of one
    ``group`` (0, 1, …) belong together and make one paragraph of the account.
    """

    score: float
    reasons: tuple[Reason, ...] = ()
    also: tuple[int, ...] = ()
    group: int = 0


@frozen
class DigestQuote(Place):
    """Marked words on the event; ``quote`` is the index into that article's quotes."""

    quote: int


@frozen
class DigestSpeaker:
    """What one speaker says of the event, over all articles, each statement once."""

    name: str
    role: str | None
    kind: PersonKind
    quotes: tuple[DigestQuote, ...]


@frozen
class Claim:
    """What some sources say of a fact: the ``value`` as it stands in them, and the sentences."""

    value: str
    places: tuple[Place, ...]


@frozen
class Difference:
    """One fact of which the sources say different things; ``fact`` names it in a few words."""

    fact: str
    claims: tuple[Claim, ...]


@frozen
class Digest:
    """One account of what several articles report.

    ``sentences`` are in the order they are to be read. ``only_in`` are sentences that carry what
    a single article has and that matter to the event. All indices point into ``articles``.
    """

    articles: tuple[Article, ...]
    sentences: tuple[DigestSentence, ...]
    language: str = "en"
    keyphrases: tuple[str, ...] = ()
    quotes: tuple[DigestSpeaker, ...] = ()
    only_in: tuple[Place, ...] = ()
    differences: tuple[Difference, ...] = ()
