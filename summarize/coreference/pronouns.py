"""Whom ``he``, ``she``, ``they`` and ``it`` mean: whoever is most in mind, as far as gender allows.

The weights say what puts somebody in mind; they were fitted on half of a gold set and rounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from summarize.coreference.entities import REACH, DiscourseModel
from summarize.english.roles import ROLE_NOUNS, UNNAMED_VOICES
from summarize.model import Gender, PersonKind

__all__ = ["antecedent", "in_mind"]

OFTEN = 6
"""How often somebody must be named to count as the story's main figure."""
WEIGHTS = {
    "base": 2.0,
    "gender": 0.6,
    "spoke last": 1.0,
    "spoke before": 0.4,
    "spoke lately": 0.4,
    "subject of the last sentence": 1.7,
    "subject lately": 1.0,
    "subject of this sentence": 2.0,
    "same sentence": 2.5,
    "last sentence": 1.2,
    "far": -1.5,
    "unnamed": -1.2,
    "often named": 2.0,
}
MARGIN = 1.5
"""By how much the best antecedent must lead for a pronoun to count as sure."""
GENDERS = {"he": Gender.MALE, "she": Gender.FEMALE}
KINDS = {"they": PersonKind.GROUP, "it": PersonKind.ORGANIZATION}
THING_REACH = 3
"""How many sentences back ``they`` and ``it`` look."""


def antecedent(
    memory: DiscourseModel,
    pronoun: str,
    here: Set[int],
    leading: int | None,
    barred: Set[int] = frozenset(),
) -> tuple[int, bool] | None:
    """Return whom a pronoun (subject form, lower case) means and whether that is sure, or None.

    ``here`` are the persons named before it in its own sentence, ``leading`` the sentence's
    subject if it is one of them; ``barred`` whom it cannot mean.
    """
    if pronoun in KINDS:
        found = memory.last_of_kind(KINDS[pronoun], THING_REACH)
        if found is None and pronoun == "they":
            found = _somebody(memory)
        return None if found is None else (found, False)
    gender = GENDERS.get(pronoun)
    if gender is None:
        return None
    best, best_score, second = None, 0.0, 0.0
    for index in _candidates(memory, here):
        if index in barred:
            continue
        score = in_mind(memory, index, gender, here)
        if index == leading and score > 0:
            score += WEIGHTS["subject of this sentence"]
        if score > best_score:
            best, best_score, second = index, score, best_score
        elif score > second:
            second = score
    if best is None:
        return None
    sure = best_score - second >= MARGIN
    if sure and memory.entities[best].gender is None:
        memory.entities[best].gender = gender
    return best, sure


PERSONS = ROLE_NOUNS.keys() | UNNAMED_VOICES
"""Nouns of one person, who may be called they: a spokesperson, a source."""


def _somebody(memory: DiscourseModel) -> int | None:
    """Return who spoke last, left unnamed and of no known gender: a spokesperson … they added."""
    spoken = [
        index
        for index in memory.recent
        if memory.entities[index].person is None
        and memory.entities[index].gender is None
        and memory.entities[index].head in PERSONS
        and memory.number - memory.traces[index].spoke <= THING_REACH
    ]
    return max(spoken, key=lambda index: memory.traces[index].spoke, default=None)


def _candidates(memory: DiscourseModel, here: Set[int]) -> Iterable[int]:
    for index in memory.recent.keys() | here:
        entity = memory.entities[index]
        if entity.kind is PersonKind.PERSON or entity.head in ROLE_NOUNS:
            yield index


def in_mind(memory: DiscourseModel, index: int, gender: Gender | None, here: Set[int]) -> float:
    """Return how much an entity is in mind where the walk stands; 0 where gender forbids it."""
    entity, trace = memory.entities[index], memory.traces[index]
    age = 0 if index in here else memory.number - trace.seen
    if age > REACH or (gender and entity.gender not in (None, gender)):
        return 0.0
    score = WEIGHTS["base"] + _spoke(memory, index) + _subject(memory.number - trace.subject)
    if gender and entity.gender is gender:
        score += WEIGHTS["gender"]
    if index in here:
        score += WEIGHTS["same sentence"]
    elif age <= 1:
        score += WEIGHTS["last sentence"]
    elif age > 5:
        score += WEIGHTS["far"]
    if entity.person is None:
        score += WEIGHTS["unnamed"]
    return score + WEIGHTS["often named"] * min(trace.count, OFTEN) / OFTEN


def _spoke(memory: DiscourseModel, index: int) -> float:
    if index == memory.last_speaker:
        near = memory.number - memory.last_spoke <= 1
        return WEIGHTS["spoke last" if near else "spoke before"]
    return WEIGHTS["spoke lately"] if memory.number - memory.traces[index].spoke <= 2 else 0.0


def _subject(since: int) -> float:
    if since <= 1:
        return WEIGHTS["subject of the last sentence"]
    return WEIGHTS["subject lately"] if since <= 3 else 0.0
