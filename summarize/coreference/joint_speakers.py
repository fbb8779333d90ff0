"""Join persons who speak as one: ``Stern and Katz said``, and ``the two`` later on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.coreference.discourse import REACH, DiscourseModel
from summarize.english.joint_words import COUNTS, PAIR_NOUNS
from summarize.model import PersonKind

__all__ = ["JointSpeakers", "count_in"]

MOST_JOINED = 6
"""Persons of a list that are joined under one name; of a longer one the mention is the name."""


@dataclass(slots=True)
class JointSpeakers:
    """The groups of named persons that have spoken as one, each under one name.

    ``Yael Stern and Omri Katz`` are ``Stern and Katz`` and ``Katz and Stern`` later on: the group
    is known by its persons, and named as they are named in full, in the order of the first time.
    """

    discourse: DiscourseModel
    _groups: dict[frozenset[int], int] = field(default_factory=dict)
    _sizes: dict[int, int] = field(default_factory=dict)
    """Entity of a group -> how many persons it has, the last spoken of at the end."""

    def join(self, persons: Sequence[int], words: str) -> int:
        """Return the entity of persons who speak together; ``words`` are those that name them."""
        key = frozenset(persons)
        group = self._groups.get(key)
        if group is None:
            names = [self.discourse.entities[person].name for person in persons]
            name = f"{', '.join(names[:-1])} and {names[-1]}"
            name = words if len(persons) > MOST_JOINED else name
            group = self._groups[key] = self.discourse.find_or_add(name, PersonKind.GROUP, "")
        self._sizes.pop(group, None)
        self._sizes[group] = len(key)
        return group

    def last_of(self, size: int | None) -> int | None:
        """Return the group of so many persons that spoke last (of any number for None), or None."""
        salience, number = self.discourse.salience, self.discourse.number
        for group in reversed(self._sizes):
            if number - salience[group].seen > REACH:
                return None
            if size is None or self._sizes[group] == size:
                return group
        return None


def count_in(lowers: Sequence[str]) -> int | None:
    """Return of how many persons a phrase of lower-case words speaks, None if it does not.

    >>> count_in(["the", "two"]), count_in(["the", "pair"]), count_in(["the", "two", "towers"])
    (2, 2, None)
    """
    words = [word for word in lowers if word not in ("the", "these", "those", "all")]
    if not words or len(words) > 2 or words == list(lowers) != ["both"]:
        return None
    count = COUNTS.get(words[0])
    if len(words) == 2:
        return count if words[1] in PAIR_NOUNS else None
    return count
