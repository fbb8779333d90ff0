"""Whether two names, or two genders, can belong to one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from summarize.english.nicknames import NICKNAMES
from summarize.english.non_person_names import GENERATIONS
from summarize.model import Gender

__all__ = ["genders_compatible", "generation", "one_generation", "same_given_name"]


def _short_forms() -> dict[str, set[str]]:
    """Return given name -> the names that stand for it: bob, bobby and rob for robert."""
    forms: dict[str, set[str]] = defaultdict(set)
    for line in NICKNAMES:
        full, *short = line.split()
        for name in (full, *short):
            forms[name].update((full, *short))
    return forms


_SHORT_FORMS = _short_forms()


def genders_compatible(one: Gender | None, other: Gender | None) -> bool:
    """Whether two genders, either of them unknown, can be one person's."""
    return one is None or other is None or one is other


def same_given_name(one: str, other: str) -> bool:
    """Whether two given names (lower case) can be one person's: equal, an initial, a nickname."""
    one, other = one.rstrip("."), other.rstrip(".")
    if one == other or other in _SHORT_FORMS.get(one, ()):
        return True
    return (len(one) == 1 or len(other) == 1) and one[:1] == other[:1]


def generation(words: Sequence[str]) -> str | None:
    """Return the suffix (``jr``, ``iii``) in the lower-case words of a name, or None."""
    last = words[-1].rstrip(".") if words else ""
    return last if len(words) > 1 and last in GENERATIONS else None


def one_generation(one: str | None, other: str | None) -> bool:
    """Whether two such suffixes, either of them left out, can be one person's."""
    return one is None or other is None or one == other
