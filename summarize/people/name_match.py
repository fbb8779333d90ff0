"""Whether two names, or two genders, can belong to one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import Final

from summarize.english.nicknames import NICKNAMES
from summarize.english.non_person_names import DEGREES, GENERATIONS
from summarize.model import Gender

__all__ = [
    "GivenNames",
    "genders_compatible",
    "generation",
    "is_degree",
    "is_suffix",
    "one_generation",
    "same_given_name",
    "spelling_root",
]


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


_FINAL_VOWELS: Final = "aeiouy"
"""Letters at the end of a surname from another script that articles write in several ways."""
_LEAST_ROOT: Final = 4
"""So many letters at least two spellings of a surname have in common."""
_DOUBLE: Final = re.compile(r"(.)\1")
"""A letter written twice: Verrilli, Verilli."""
_NAMES_REMEMBERED: Final = 4096
"""Surnames whose root is kept: more than an article has."""


@lru_cache(_NAMES_REMEMBERED)
def spelling_root(surname: str) -> str | None:
    """Return what the spellings of one surname (lower case) share: kazm of Kazmi, Kazmee, Kazzmy.

    None where too little is left to tell surnames apart by it.
    """
    root = _DOUBLE.sub(r"\1", surname).rstrip(_FINAL_VOWELS)
    return root if len(root) >= _LEAST_ROOT else None


_MOST_ALIKE: Final = 100
"""So many people of one surname are kept for one given name, or one initial. Whom ``B. Lee``
means among more, an article does not say."""


class GivenNames:
    """Which of many people may bear a given name, without a look at all of them.

    They are numbers, counted within what they share (a surname); those of one given name (lower
    case) come back by any that :func:`same_given_name` takes for it.
    """

    def __init__(self) -> None:
        self._by_name: dict[tuple[Hashable, str], list[int]] = {}
        self._by_initial: dict[tuple[Hashable, str], list[int]] = {}

    def add(self, shared: Hashable, given: str, number: int) -> None:
        """Note that the person of that number bears a given name, perhaps besides another."""
        given = given.rstrip(".")
        _keep(self._by_name.setdefault((shared, given), []), number)
        _keep(self._by_initial.setdefault((shared, given[:1]), []), number)

    def find(self, shared: Hashable, given: str) -> set[int]:
        """Return the people who may be meant by a given name."""
        given = given.rstrip(".")
        by_name = self._by_name
        found = set(by_name.get((shared, given), ()))
        found.update(by_name.get((shared, given[:1]), ()))
        for name in _SHORT_FORMS.get(given, ()):
            found.update(by_name.get((shared, name), ()))
        if len(given) == 1:
            found.update(self._by_initial.get((shared, given), ()))
        return found


def _keep(numbers: list[int], number: int) -> None:
    if len(numbers) < _MOST_ALIKE and number not in numbers:
        numbers.append(number)


def is_suffix(word: str) -> bool:
    """Whether a word behind a surname is no part of it: Jr., III, M.D., Esq.; not Ondo Mba."""
    return is_degree(word) or word.lower() in GENERATIONS_AND_STOPS


def is_degree(word: str) -> bool:
    """Whether a word is written as a degree, an honour or a membership: PhD, OBE, Esq.; not Mba."""
    return word.lower() in DEGREES and (
        sum(map(str.isupper, word)) > 1 or word.lower().startswith(LOWER_CASE_DEGREES)
    )


GENERATIONS_AND_STOPS: Final = GENERATIONS | {"jr.", "sr."}
LOWER_CASE_DEGREES: Final = ("esq", "ret")
"""What is written with one capital or none: Tom Reyes, Esq."""


def generation(words: Sequence[str]) -> str | None:
    """Return the suffix (``jr``, ``iii``) in the lower-case words of a name, or None."""
    last = words[-1].rstrip(".") if words else ""
    return last if len(words) > 1 and last in GENERATIONS else None


def one_generation(one: str | None, other: str | None) -> bool:
    """Whether two such suffixes, either of them left out, can be one person's."""
    return one is None or other is None or one == other
