"""Which full name a bare surname can mean across many articles: only ever one, and a common one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from summarize.english.lexicon import given_names
from summarize.english.non_person_names import SUFFIXES
from summarize.model import Analysis, PersonKind
from summarize.people.name_match import GivenNames, generation

__all__ = ["LEAST_ARTICLES", "only_bearers"]

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
    bearers: defaultdict[str, list[_Bearer]] = defaultdict(list)
    names = GivenNames()
    for number, analysis in enumerate(analyses):
        for person in analysis.people:
            if person.kind is not PersonKind.PERSON:
                continue
            words = person.name.lower().split()
            suffix = generation(words)
            while len(words) > 1 and words[-1].rstrip(".") in SUFFIXES | {suffix}:
                words.pop()
            if len(words) > 1 and words[-1] in surnames:
                given, surname = words[0], words[-1]
                known = bearers[surname]
                place = min(names.find(surname, given), default=len(known))
                if place == len(known):
                    names.add(surname, given, place)
                    known.append(_Bearer(given))
                bearer = known[place]
                bearer.articles.add(number)
                bearer.generations.add(suffix)
    found = {}
    for surname, known in bearers.items():
        most = max(known, key=lambda bearer: len(bearer.articles))
        is_one = all(bearer is most or _is_odd(bearer, most) for bearer in known)
        if is_one and len(most.generations) == 1:
            found[surname] = (most.given, len(most.articles))
    return found


def _is_odd(bearer: _Bearer, most: _Bearer) -> bool:
    """Whether a name is a chance run of capitals: Derelict Obama, beside many a Barack."""
    if bearer.given.capitalize() in given_names():
        return False
    return len(bearer.articles) * ODD_SHARE <= len(most.articles)
