"""Which full name a bare surname can mean across many articles: only ever one, and a common one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from summarize.english.lexicon import given_names
from summarize.english.non_person_names import SUFFIXES
from summarize.english.roles import ROLE_NOUNS
from summarize.model import Analysis, PersonKind
from summarize.people.name_match import generation, same_given_name

__all__ = ["LEAST_ARTICLES", "only_bearers", "shares_role"]

LEAST_ARTICLES = 3
"""How many articles must name somebody in full for a surname with the same role to mean them."""
ODD_SHARE = 10
"""What no list has for a given name and stands in fewer articles than one in so many is no name."""


@dataclass(slots=True)
class _Bearer:
    """A full name of a surname, and the articles that have it."""

    given: str
    articles: set[int] = field(default_factory=set)
    generations: set[str | None] = field(default_factory=set)


def only_bearers(analyses: Sequence[Analysis], surnames: Set[str]) -> dict[str, tuple[str, int]]:
    """Return, for surnames (lower case) that one person alone bears, that person.

    What comes back is the given name (lower case) and how many articles have the full name. Two
    full names of one surname, father and son too, leave it out: the wife is not the husband.
    """
    bearers: dict[str, list[_Bearer]] = defaultdict(list)
    for number, analysis in enumerate(analyses):
        for person in analysis.people:
            if person.kind is not PersonKind.PERSON:
                continue
            words = person.name.lower().split()
            suffix = generation(words)
            while len(words) > 1 and words[-1].rstrip(".") in SUFFIXES | {suffix}:
                words.pop()
            if len(words) > 1 and words[-1] in surnames:
                bearer = _bearer(bearers[words[-1]], words[0])
                bearer.articles.add(number)
                bearer.generations.add(suffix)
    found = {}
    for surname, known in bearers.items():
        most = max(known, key=lambda bearer: len(bearer.articles))
        is_one = all(bearer is most or _is_odd(bearer, most) for bearer in known)
        if is_one and len(most.generations) == 1:
            found[surname] = (most.given, len(most.articles))
    return found


def _bearer(known: list[_Bearer], given: str) -> _Bearer:
    """Return the bearer of a given name, a new one if there is none."""
    for bearer in known:
        if same_given_name(bearer.given, given):
            return bearer
    known.append(_Bearer(given))
    return known[-1]


def _is_odd(bearer: _Bearer, most: _Bearer) -> bool:
    """Whether a name is a chance run of capitals: Derelict Obama, beside many a Barack."""
    if bearer.given.capitalize() in given_names():
        return False
    return len(bearer.articles) * ODD_SHARE <= len(most.articles)


def shares_role(roles: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two people have a role noun in common: President, U.S. President."""
    return not _nouns(roles).isdisjoint(_nouns(others))


def _nouns(roles: Sequence[str]) -> set[str]:
    words = {word.strip(".,").lower() for role in roles for word in role.split()}
    return words & ROLE_NOUNS.keys()
