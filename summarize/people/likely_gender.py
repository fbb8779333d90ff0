"""Tell the likely gender of people whose titles and given names do not: by what stands near.

A single given name (``Cordelia left``) and the pronouns behind a name are evidence, no proof: they
weigh in where a pronoun looks for whom it means, and are never shown.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarize.english.function_words import PRONOUNS_ANY_CASE
from summarize.english.lexicon import given_name_gender
from summarize.english.roles import ROLE_NOUNS
from summarize.model import Gender
from summarize.people.name_runs import NameRun
from summarize.text.tokens import Tokens

__all__ = ["LikelyGender", "find_contradicted", "find_likely_genders"]

PRONOUN_REACH = 24
"""How many tokens behind a name a pronoun may mean it: a sentence of usual length."""
CONTRADICTED = 2
"""How many pronouns must tell the other gender, and none the same, for a name to tell nothing."""
CLEAR = 2
"""How many times as many pronouns of one gender as of the other make it likely."""


class LikelyGender(NamedTuple):
    """What a name and what stands around it say; None where they say nothing."""

    by_name: Gender | None = None
    by_context: Gender | None = None


def find_likely_genders(
    tokens: Tokens,
    runs: Sequence[NameRun],
    owners: Iterable[tuple[int, int]],
    pronouns: Sequence[int],
) -> dict[int, LikelyGender]:
    """Return the likely gender of each owner of runs; ``owners`` are pairs of run and owner.

    ``pronouns`` are the tokens that are he, she and their forms: without any, nobody asks.
    """
    if not pronouns:
        return {}
    votes: dict[int, list[int]] = {}
    names: dict[int, Gender | None] = {}
    starts = [run.first for run in runs]
    for number, owner in owners:
        run = runs[number]
        if owner not in votes:
            votes[owner] = [0, 0]
            single = run.last - run.first == 1
            names[owner] = given_name_gender(tokens.words[run.first]) if single else None
        vote = _vote(tokens, run, number, starts, pronouns)
        if vote is not None:
            gender, weight = vote
            votes[owner][gender is Gender.FEMALE] += weight
    return {
        owner: LikelyGender(names[owner], _clear(*vote))
        for owner, vote in votes.items()
        if any(vote) or names[owner]
    }


def find_contradicted(
    tokens: Tokens,
    runs: Sequence[NameRun],
    owners: Iterable[tuple[int, int, Gender]],
    pronouns: Sequence[int],
) -> set[int]:
    """Return whose given name tells one gender, while the pronouns behind it tell the other.

    ``owners`` are triples of run, owner and gender. Names that are a man's in one country and a
    woman's in another are many.
    """
    votes: dict[int, list[int]] = {}
    starts = [run.first for run in runs]
    for number, owner, gender in owners:
        vote = _vote(tokens, runs[number], number, starts, pronouns) if pronouns else None
        if vote is not None:
            votes.setdefault(owner, [0, 0])[vote[0] is gender] += vote[1]
    return {owner for owner, (against, by) in votes.items() if not by and against >= CONTRADICTED}


def _clear(male: int, female: int) -> Gender | None:
    if male >= CLEAR * female and male:
        return Gender.MALE
    return Gender.FEMALE if female >= CLEAR * male and female else None


def _vote(
    tokens: Tokens,
    run: NameRun,
    number: int,
    starts: Sequence[int],
    pronouns: Sequence[int],
) -> tuple[Gender, int] | None:
    """Return the gender that one place of a name shows, and how much it weighs."""
    before = run.lead - 1
    if before > 0 and run.lead not in tokens.opens:
        if tokens.words[before] == ",":
            before -= 1
        shown = ROLE_NOUNS.get(tokens.lowers[before])
        if shown is not None:
            return Gender(shown), 3
    near = bisect_left(pronouns, run.last)
    if near == len(pronouns):
        return None
    at = pronouns[near]
    if at >= run.last + PRONOUN_REACH:
        return None
    if number + 1 < len(starts) and starts[number + 1] < at:
        return None
    subject = PRONOUNS_ANY_CASE[tokens.lowers[at]]
    return (Gender.MALE if subject == "he" else Gender.FEMALE), 1
