"""What speaks for a run of capitalised words being a person's name, and what against.

A linear model over the features of :data:`CONTEXT_FEATURES` and :data:`WORD_FEATURES`: evidence
of the article first (a title before the name, a role or an age after it, a reporting verb), lists
of names and places second.
Nothing is a person for its capitals alone. The weights are small whole numbers set by hand; the
thresholds below say from which sum on a name counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from summarize.english.function_words import ARTICLES, PLACE_PREPOSITIONS
from summarize.english.lexicon import given_names
from summarize.english.name_parts import CAPITAL_PREFIXES, OWNER_ENDINGS
from summarize.english.non_person_names import (
    DEMONYMS,
    ORGANIZATION_WORDS,
    PLACE_NAMES,
    PLACE_OPENERS,
    PLACES,
    SUFFIXES,
    SURNAMES_OF_ORGANIZATIONS,
)
from summarize.english.reporting_verbs import REPORTING_FORMS, TELL_FORMS
from summarize.english.roles import GROUP_NOUNS, KIN_BEFORE_NAMES, ROLE_NOUNS, TITLES, singular
from summarize.english.titles import ROLE_PREFIXES
from summarize.frozen import frozen
from summarize.text.tokens import Tokens

__all__ = [
    "CONTEXT_FEATURES",
    "GIVEN_NAME_FLOOR",
    "PERSON_SCORE",
    "SURNAME_ALONE_BONUS",
    "SURNAME_FLOOR",
    "SURNAME_SCORE",
    "WORD_FEATURES",
    "Candidate",
    "Feature",
    "Name",
    "Words",
    "candidate_at",
    "has_organization_word",
    "is_role",
    "person_score",
]

PERSON_SCORE = 3
"""Score from which a name of several words is a person's: a given name alone makes it one."""
SURNAME_SCORE = 2
"""Score from which a single word that nobody's full name has is a person's: Okafor said."""
SURNAME_ALONE_BONUS = 2
"""What a full name gains where the article uses its last word alone, as it does of persons."""
GIVEN_NAME_FLOOR = -2
"""A word means the person of that given name, or gains the bonus, only above this score."""
SURNAME_FLOOR = -5
"""A word means the person of that surname only above this score: not where a place stands."""

WORDS_REMEMBERED = 4096
"""Words whose role is kept: more than an article has, so that a long run stays in memory."""
LONGEST_ROLE = 10
"""How many words back from a name in commas a role with its places is looked for."""
LONGEST_APPOSITION = 8
"""How many words behind a comma a role noun is looked for."""
LONGEST_INITIAL = 2
"""How many characters a middle initial has, with its full stop."""

INNER_CAPITAL = re.compile(rf"(?!{'|'.join(CAPITAL_PREFIXES)})[A-Z][a-z]+[A-Z]")
"""A capital inside a word that is no surname's: PotashCorp, YouTube."""
GROUPS = GROUP_NOUNS - DEMONYMS
"""Groups of people that are no nation or party: Lawmakers."""
VERB_TAGS = frozenset({"VBD", "VBZ", "AUX"})
"""Tags of verbs that end a subject: said, says, is."""
ROLE_STOPS = VERB_TAGS | {",", ".", "QUOTE", "CC"}
"""Tags that no role before a name has inside."""
APPOSITION_STOPS = VERB_TAGS | {",", ".", "IN", "PRP", "SUB", "WH"}
"""Tags that no role behind a name has before its head."""


@lru_cache(WORDS_REMEMBERED)
def is_role(lower: str) -> bool:
    """Whether a lower-case word is a role noun, singular or plural, or a title."""
    if lower in ROLE_NOUNS or lower in TITLES or singular(lower) in ROLE_NOUNS:
        return True
    if "-" not in lower:
        return False
    start, _, noun = lower.partition("-")
    if noun.startswith("of-"):
        return start in ROLE_NOUNS  # father-of-three
    if noun == "grader":
        return True  # fourth-grader
    if noun not in ROLE_NOUNS:
        return False
    # director-general, comedian-actor; a father-son day is none
    double = start in ROLE_NOUNS and not (ROLE_NOUNS[start] and ROLE_NOUNS[noun])
    return double or start in ROLE_PREFIXES


def has_organization_word(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word of an organization is in the name; a given name in front (Bill) is none."""
    if last - first > 1 and tokens.words[first] in given_names():
        first += 1
    return any(tokens.lowers[index] in ORGANIZATION_WORDS for index in range(first, last))


class Before(StrEnum):
    """What stands right before a name and says whose it is."""

    TITLE = "title"
    ROLE = "role"
    KIN = "kin"
    APPOSITION = "apposition"
    NOTHING = "nothing"


class After(StrEnum):
    """What stands right behind a name and says whose it is."""

    AGE = "age"
    RELATIVE = "relative"
    PRONOUN = "pronoun"
    APPOSITION = "apposition"
    VERB = "verb"
    NOTHING = "nothing"


class Name(NamedTuple):
    """The words of a name as they are written and in lower case, and whether a title leads them."""

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    is_titled: bool

    @property
    def size(self) -> int:
        """How many words there are."""
        return len(self.words)

    @property
    def is_given(self) -> bool:
        """Whether the first word is a given name."""
        return self.words[0] in given_names()

    @property
    def is_upper(self) -> bool:
        """Whether all words are in capitals, as in a label."""
        return all(map(str.isupper, self.words))


class Candidate(NamedTuple):
    """A run of capitalised words where it stands: what the features of its context look at.

    ``last`` is the token index behind the name, ``lead`` where the titles before it begin.
    ``previous`` is the lower-case word before the name (empty at the start of a text).
    """

    tokens: Tokens
    lead: int
    last: int
    name: Name
    previous: str
    before: Before
    after: After


class Words(StrEnum):
    """Which names a feature is looked for in."""

    ANY = "any"
    ONE = "one"
    SEVERAL = "several"


_T = TypeVar("_T", Name, Candidate)


@frozen
class Feature(Generic[_T]):
    """A feature of a name: its weight, which names may have it, when it holds, an example."""

    name: str
    weight: int
    words: Words
    holds: Callable[[_T], bool]
    example: str


def _has_organization_word(name: Name) -> bool:
    if name.is_titled:
        return False
    first = int(name.size > 1 and name.is_given)
    if first and name.size == 2 and name.lowers[1] in SURNAMES_OF_ORGANIZATIONS:
        # Emily Post; but the Washington Post is one of many papers of that name
        return name.lowers[1] == "post" and name.lowers[0] in PLACES
    return not ORGANIZATION_WORDS.isdisjoint(name.lowers[first:])


def _is_place(name: Name) -> bool:
    if name.lowers[0] in PLACE_OPENERS and not name.is_titled:
        return True
    return " ".join(name.lowers) in PLACE_NAMES


def _has_initials_only(name: Name) -> bool:
    inner = name.words[1:-1]
    return 1 <= len(inner) <= 2 and all(len(w) <= LONGEST_INITIAL and w[0].isupper() for w in inner)


def _is_given_name_in_capitals(name: Name) -> bool:
    return name.is_upper and name.words[0].title() in given_names()


def _has_acronym(name: Name) -> bool:
    return not name.is_upper and any(map(_is_acronym, name.words))


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 2 and "." not in word and word.lower() not in SUFFIXES


def _has_inner_given_name(name: Name) -> bool:
    return name.size > 2 and any(word in given_names() for word in name.words[1:-1])


def _has_inner_capital(name: Name) -> bool:
    return any(map(INNER_CAPITAL.match, name.words))


def _is_employer(where: Candidate) -> bool:
    at, tokens = where.last, where.tokens
    return at < len(tokens) and tokens.lowers[at] in ROLE_NOUNS and tokens.words[at][0].islower()


def _is_where(where: Candidate) -> bool:
    at, tags = where.last, where.tokens.tags
    if where.name.size > 1 and at < len(tags) and tags[at] == "POS":
        return False  # in Ann Lee’s book
    doubtful = where.after in (After.VERB, After.NOTHING)
    return where.previous in PLACE_PREPOSITIONS and not where.name.is_titled and doubtful


def _follows_reporting_verb(where: Candidate) -> bool:
    before = where.tokens.lowers[where.lead - 1] if where.lead else ""
    return before in REPORTING_FORMS and before not in TELL_FORMS


# fmt: off
WORD_FEATURES: tuple[Feature[Name], ...] = (
    Feature("title before", 4, Words.ANY, lambda n: n.is_titled, "Mayor Lee"),
    Feature("given name", 3, Words.SEVERAL, lambda n: n.is_given, "Alan Cole"),
    Feature("given name inside", 2, Words.SEVERAL, _has_inner_given_name, "Zorba Alan Cole"),
    Feature("given name in capitals", 3, Words.SEVERAL, _is_given_name_in_capitals, "ALAN COLE"),
    Feature("two words", 1, Words.SEVERAL, lambda n: n.size == 2, "Zorba Cole"),
    Feature("middle initials", 2, Words.SEVERAL, _has_initials_only, "Zorba J. R. Cole"),
    Feature("organization of one word", -4, Words.ONE, _has_organization_word, "Parliament"),
    Feature("organization", -6, Words.SEVERAL, _has_organization_word, "Lincoln Hospital"),
    Feature("place of one word", -5, Words.ONE, lambda n: n.lowers[0] in PLACES, "Miami"),
    Feature("place", -5, Words.SEVERAL, _is_place, "New York"),
    Feature("place at the end", -3, Words.SEVERAL,
            lambda n: n.lowers[-1] in PLACES and not n.is_given, "Downtown Miami"),
    Feature("nation", -4, Words.ANY, lambda n: n.lowers[0] in DEMONYMS, "Republican"),
    Feature("group", -4, Words.ONE, lambda n: n.lowers[0] in GROUPS, "Lawmakers"),
    Feature("capitals", -4, Words.ONE, lambda n: n.is_upper and len(n.words[0]) > 1, "NATO"),
    Feature("acronym inside", -4, Words.SEVERAL, _has_acronym, "WLRN News"),
    Feature("capital inside a word", -4, Words.ANY, _has_inner_capital, "PotashCorp"),
    Feature("of inside", -6, Words.SEVERAL, lambda n: "of" in n.lowers[1:-1], "Voice of America"),
    Feature("ampersand", -4, Words.ANY, lambda n: "&" in n.words, "Procter & Gamble"),
)
"""What the words of a name say for a person (positive) and against one (negative)."""
CONTEXT_FEATURES: tuple[Feature[Candidate], ...] = (
    Feature("role before", 3, Words.ANY, lambda c: c.before is Before.ROLE, "resident Abel Cole"),
    Feature("kin before", 4, Words.ANY, lambda c: c.before is Before.KIN, "His wife, Doreen"),
    Feature("role in commas before", 4, Words.SEVERAL, lambda c: c.before is Before.APPOSITION,
            "The member for Holm East, Nasreen Malik, said"),
    Feature("verb before", 2, Words.ANY, _follows_reporting_verb, "said Alan Cole"),
    Feature("verb after", 2, Words.ANY, lambda c: c.after is After.VERB, "Alan Cole said"),
    Feature("pronoun after", 3, Words.ANY, lambda c: c.after is After.PRONOUN, "Cole himself"),
    Feature("role after", 3, Words.ANY, lambda c: c.after is After.APPOSITION, "Cole, a mayor"),
    Feature("relative after", 4, Words.ANY, lambda c: c.after is After.RELATIVE, "Cole, who left"),
    Feature("age after", 4, Words.ANY, lambda c: c.after is After.AGE, "Alan Cole, 46, of Miami"),
    Feature("employer", -4, Words.SEVERAL, _is_employer, "Raymond James analyst"),
    Feature("article before", -4, Words.ANY,
            lambda c: c.previous in ARTICLES and not c.name.is_titled, "the Everglades"),
    Feature("owner before", -4, Words.ANY, lambda c: c.previous.endswith(OWNER_ENDINGS),
            "Dutch-owned Kroon"),
    Feature("preposition of place before", -2, Words.ANY, _is_where, "in Jackson"),
)
"""What stands around a name says for a person, and against one."""
# fmt: on
_OF_ONE = tuple((f.weight, f.holds) for f in CONTEXT_FEATURES if f.words is not Words.SEVERAL)
_OF_SEVERAL = tuple((f.weight, f.holds) for f in CONTEXT_FEATURES if f.words is not Words.ONE)


def person_score(tokens: Tokens, lead: int, first: int, last: int) -> int:
    """Return how much speaks for a person's name at ``[first, last)``: the weighted sum.

    ``lead`` is the token where the titles before the name begin, ``first`` if there are none.
    """
    candidate = candidate_at(tokens, lead, first, last)
    features = _OF_ONE if last - first == 1 else _OF_SEVERAL
    context = sum([weight for weight, holds in features if holds(candidate)])
    return _score_of_words(candidate.name) + context


@lru_cache(WORDS_REMEMBERED)
def _score_of_words(name: Name) -> int:
    """Return what the words of a name say alone; an article repeats its names."""
    other = Words.SEVERAL if name.size == 1 else Words.ONE
    return sum(f.weight for f in WORD_FEATURES if f.words is not other and f.holds(name))


def candidate_at(tokens: Tokens, lead: int, first: int, last: int) -> Candidate:
    """Return the name at ``[first, last)`` with what the features look at."""
    name = Name(tuple(tokens.words[first:last]), tuple(tokens.lowers[first:last]), lead < first)
    previous = tokens.lowers[first - 1] if first else ""
    before = _look_before(tokens, lead, first, last)
    return Candidate(tokens, lead, last, name, previous, before, _look_behind(tokens, last))


def _look_before(tokens: Tokens, lead: int, first: int, last: int) -> Before:
    """Return what introduces a name."""
    if lead < first:
        return Before.TITLE
    if first and _follows_role(tokens, first):
        return Before.ROLE
    if (
        first > 2
        and tokens.words[first - 1] == ","
        and tokens.lowers[first - 2] in KIN_BEFORE_NAMES
    ):
        return Before.KIN
    if last - first > 1 and _is_apposition(tokens, first, last):
        return Before.APPOSITION
    return Before.NOTHING


def _follows_role(tokens: Tokens, first: int) -> bool:
    """Whether a lower-case role noun stands right before: resident Abel Delgado."""
    lower = tokens.lowers[first - 1]
    return not tokens.words[first - 1][0].isupper() and (lower in ROLE_NOUNS or is_role(lower))


def _is_apposition(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a role and a verb stand around it: The member for Holm East, Nasreen Malik, said."""
    words, tags, lowers = tokens.words, tokens.tags, tokens.lowers
    if first < 3 or last + 1 >= len(words) or not words[first - 1] == words[last] == ",":
        return False
    if lowers[last + 1] not in REPORTING_FORMS and tags[last + 1] not in VERB_TAGS:
        return False
    role = False
    for index in range(first - 2, max(-1, first - 2 - LONGEST_ROLE), -1):
        if tags[index] in ROLE_STOPS:
            return False
        role = role or lowers[index] in ROLE_NOUNS or lowers[index] in TITLES
        if role and tags[index] in ("DT", "PRN", "POS"):
            return True
    return False


def _look_behind(tokens: Tokens, last: int) -> After:
    """Return what follows a name: a reporting verb, an age, an apposition with a role, ``who``."""
    lowers, tags = tokens.lowers, tokens.tags
    count = len(lowers)
    if last >= count:
        return After.NOTHING
    lower = lowers[last]
    if lower in REPORTING_FORMS:
        return After.VERB
    if lower in ("who", "himself", "herself"):
        return After.PRONOUN
    if tokens.words[last] != "," or last + 2 >= count:
        return After.NOTHING
    following = lowers[last + 1]
    if tags[last + 1] == "CD" and tokens.words[last + 2] == "," and following.isdigit():
        return After.AGE
    if following == "who":
        return After.RELATIVE
    return After.APPOSITION if _opens_role(tokens, last + 1) else After.NOTHING


def _opens_role(tokens: Tokens, start: int) -> bool:
    """Whether a role noun heads the words after a comma: , a former Key Biscayne mayor and …"""
    for index in range(start, min(start + LONGEST_APPOSITION, len(tokens))):
        if tokens.lowers[index] in ROLE_NOUNS:
            return tokens.lowers[start] not in ("said", "says")
        if tokens.tags[index] in APPOSITION_STOPS or tokens.words[index] in ("A", "An", "The"):
            return False  # in Salem, N.Y. An officer …
    return False
