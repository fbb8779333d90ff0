"""Part runs of capitalised words that are more than one name: the Harbor Council | Ann Lowe.

All places are token indices.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import NamedTuple, TypeAlias

from summarize.english.function_words import ARTICLES
from summarize.english.lexicon import given_names, part_of_speech
from summarize.english.non_person_names import ORGANIZATION_WORDS, PLACE_NAMES, PLACES
from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.people.person_score import has_organization_word, is_role
from summarize.text.tokens import Tokens

__all__ = [
    "KnownNames",
    "Part",
    "may_be_parted",
    "role_of_body",
    "split_off_body",
    "split_off_known",
]

Part: TypeAlias = tuple[int, int]
"""The tokens ``[first, last)`` of a name."""
ROLE_REACH = 14
"""How many tokens a role may stand before the name of the body that it is in."""
LONGEST_PERSON = 4
"""How many words the name of a person behind that of a body may have."""
BODY_STOPS = frozenset({".", "VBD", "VBZ", "VBP", "AUX", "MD", "PRP", "SUB", "WH", "QUOTE"})
"""Tags that do not stand between a role and the body that it is in."""
PREDICATE_TAGS = frozenset({"VBD", "VBZ", "AUX", "RB"})
"""Tags of what follows a subject: the Post Ortiz [said]."""


class KnownNames(NamedTuple):
    """The names that the running text of an article has, in lower case."""

    full: Set[tuple[str, ...]]
    """Names of several words that are likely persons'."""
    last: Set[str]
    """The last words of those."""
    alone: Set[str]
    """Names of one word."""
    all: Set[tuple[str, ...]]
    """Names of all kinds."""

    @classmethod
    def of(cls, tokens: Tokens, parts: Iterable[tuple[int, int, bool]]) -> KnownNames:
        """Collect names that are no headline's: their tokens, and whether each is a person's."""
        full, names = set(), set()
        for first, last, is_person in parts:
            if first in tokens.headline:
                continue
            name = tuple(tokens.lowers[first:last])
            names.add(name)
            if (
                is_person
                and len(name) > 1
                and not has_organization_word(tokens, first, last)
                and not _has_article(tokens, first)
            ):
                full.add(name)
        alone = {name[0] for name in names if len(name) == 1}
        return cls(full, {name[-1] for name in full}, alone, names)


def role_of_body(tokens: Tokens, first: int) -> int | None:
    """Return the role noun whose body is named from ``first`` on: [director] of the Port Council.

    None where there is none, or a clause or a comma stands between.
    """
    between = first - 1
    if between > 0 and tokens.lowers[between] in ARTICLES:
        between -= 1
    if between <= 0 or tokens.tags[between] not in ("IN", "TO", ","):
        return None
    for at in range(between - 1, max(-1, between - ROLE_REACH), -1):
        if is_role(tokens.lowers[at]):
            return at
        if tokens.tags[at] in BODY_STOPS or tokens.words[at] == "," or at in tokens.opens:
            return None
    return None


def split_off_body(tokens: Tokens, first: int, last: int) -> int | None:
    """Return where a person's name begins behind the body or place that their role is of.

    In ``director of the Harbor Council Ann Lowe said`` that is ``Ann``; None in all other runs.
    """
    behind = tokens.lowers[last] if last < len(tokens.tags) else ""
    if last - first <= 2 or (behind != "," and behind not in REPORTING_FORMS):
        return None
    for at in range(last - 2, max(first, last - LONGEST_PERSON - 1), -1):
        body = " ".join(tokens.lowers[first:at])
        ends_body = tokens.lowers[at - 1] in ORGANIZATION_WORDS or _is_charge(tokens, first, at)
        if not (ends_body or body in PLACE_NAMES or body in PLACES):
            continue
        if _is_person(tokens, at, last) and role_of_body(tokens, first) is not None:
            return at
        return None
    return None


def _is_charge(tokens: Tokens, first: int, at: int) -> bool:
    """Whether one common noun tells what a minister is for: Minister for Information Jan Reza."""
    is_noun = at - first == 1 and part_of_speech(tokens.lowers[first]) == "NN"
    return is_noun and first > 0 and tokens.lowers[first - 1] in ("for", "of")


def _is_person(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words behind a body's name are a person's: a given name, or no words at all."""
    lowers = tokens.lowers[first:last]
    if any(tokens.tags[at] != "NAME" for at in range(first, last)):
        return False
    if any(lower in ORGANIZATION_WORDS or lower in PLACES for lower in lowers):
        return False
    if tokens.words[first] in given_names():
        return True
    return all(part_of_speech(lower) is None for lower in lowers)


def split_off_known(tokens: Tokens, first: int, last: int, known: KnownNames) -> list[Part]:
    """Return the names that are parts of a run, by those the article's running text knows.

    A headline's run is cut to them: Angry [Ortiz]; [Maria Ortiz] Slams Port Chief. Elsewhere
    a thing stands before somebody's surname: the [Harbor Post] [Ortiz] said.
    """
    if not may_be_parted(tokens, first, last) or tuple(tokens.lowers[first:last]) in known.full:
        return [(first, last)]
    if first in tokens.headline:
        return _known_in_headline(tokens, first, last, known)
    surname = last - 1
    if tokens.lowers[surname] not in known.last or _opens_name(tokens, first):
        return [(first, last)]
    return [(first, surname), (surname, last)]


def may_be_parted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run has a place where it may be two names: a headline, the Post Ortiz said."""
    if last - first < 2:
        return False
    if first in tokens.headline:
        return True
    is_subject = last < len(tokens.tags) and tokens.tags[last] in PREDICATE_TAGS
    return is_subject and _has_article(tokens, first)


def _has_article(tokens: Tokens, first: int) -> bool:
    """Whether an article stands before a name, or before one word before it: the new Beetle."""
    before = first - 1
    if before > 0 and tokens.tags[before] in ("NN", "JJ"):
        before -= 1
    return before >= 0 and tokens.lowers[before] in ARTICLES


def _opens_name(tokens: Tokens, first: int) -> bool:
    """Whether a word is a given name, and no place."""
    return tokens.words[first] in given_names() and tokens.lowers[first] not in PLACES


def _known_in_headline(tokens: Tokens, first: int, last: int, known: KnownNames) -> list[Part]:
    """Return the known names in a headline's run, the run itself where there are none."""
    lowers = tokens.lowers
    surname = [(last - 1, last)] if lowers[last - 1] in known.last else []
    for start in range(first, last - 1):
        for end in range(min(last, start + LONGEST_PERSON), start + 1, -1):
            if tuple(lowers[start:end]) in known.full:
                return [(start, end), *(surname if end < last else [])]
    is_word = part_of_speech(lowers[first]) is not None and not _opens_name(tokens, first)
    if not is_word or tuple(lowers[first:last]) in known.all:
        return [(first, last)]
    is_alone = lowers[last - 1] in known.alone and not has_organization_word(tokens, first, last)
    return [(last - 1, last)] if surname or is_alone else [(first, last)]
