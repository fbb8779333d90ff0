"""Keep who is mentioned in the sentence that is being read, in the order of its words."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from summarize.coreference.grammatical_roles import GrammaticalRole
from summarize.model import Gender

__all__ = ["Placed", "SentenceMentions"]


class Placed(NamedTuple):
    """A mention at items ``[item, last)`` of a sentence: whom it means, its part in the clause."""

    item: int
    entity: int
    role: GrammaticalRole
    last: int
    is_fronted: bool = False
    pronoun: Gender | None = None
    """The gender of a pronoun, None for a name."""
    is_modifier: bool = False
    """Whether it only tells which: the Clinton campaign."""
    has_clause: bool = False
    """Whether it is the subject of a clause of its own: Lee, who left."""
    is_joined: bool = False
    """Whether another is named with it: Lee and Day."""

    @property
    def is_subject(self) -> bool:
        """Whether it is the subject of a clause."""
        return self.role is GrammaticalRole.SUBJECT or self.has_clause


@dataclass(slots=True)
class SentenceMentions:
    """The mentions of one sentence. ``lead`` is the item where its main clause begins."""

    placed: list[Placed] = field(default_factory=list)
    lead: int = 0

    def add(self, mention: Placed) -> None:
        """Add a mention at its place."""
        insort(self.placed, mention, key=lambda one: one.item)

    def before(self, item: int) -> list[Placed]:
        """Return the mentions before an item."""
        return [one for one in self.placed if one.item < item and not one.is_modifier]

    def behind(self, item: int) -> Iterator[Placed]:
        """Yield the mentions behind an item."""
        return (one for one in self.placed if one.item > item and not one.is_modifier)
