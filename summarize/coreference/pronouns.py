"""Find whom a pronoun means: whoever is most in mind, as far as gender and kind allow.

The weights say what puts somebody in mind; they were fitted on half of a gold set and rounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from summarize.coreference.discourse import REACH, DiscourseModel
from summarize.english.roles import ROLE_NOUNS, UNNAMED_VOICES
from summarize.model import Gender, PersonKind

__all__ = ["antecedent", "in_mind"]

OFTEN = 6
"""How many sentences must name somebody who counts as the story's main figure."""
WITHIN_REACH = 2.0
"""The weight of anybody within reach."""
SAME_GENDER = 0.6
"""The weight of a gender that is known to be the pronoun's."""
SPOKE_LAST = 1.0
"""The weight of who spoke last, in this sentence or the one before: Lee said no. He …"""
SPOKE_BEFORE = 0.4
"""The weight of who spoke last, further back."""
SPOKE_LATELY = 0.4
"""The weight of who spoke in one of the last sentences, but not last."""
SUBJECT_LAST = 1.7
"""The weight of the subject of this sentence or the one before."""
SUBJECT_LATELY = 1.0
"""The weight of the subject of one of the last sentences."""
SUBJECT_HERE = 2.0
"""The weight of the sentence's own subject before the pronoun: Lee said he …"""
SAME_SENTENCE = 2.5
"""The weight of who is named before the pronoun in its sentence."""
LAST_SENTENCE = 1.2
"""The weight of who was seen in the sentence before."""
FAR = -1.5
"""The weight of who was last seen far back."""
UNNAMED = -1.2
"""The weight of who has no name: a spokesman."""
OFTEN_NAMED = 2.0
"""The weight of the story's main figure; who is named less often gets a part of it."""
FAR_BACK = 5
"""After how many sentences somebody is far back."""
SPEAKER_REACH = 2
"""How many sentences back somebody has spoken lately."""
SUBJECT_REACH = 3
"""How many sentences back somebody was subject lately."""
MARGIN = 1.5
"""By how much the best antecedent must lead for a pronoun to count as sure."""
GENDERS = {"he": Gender.MALE, "she": Gender.FEMALE}
"""Pronoun (subject form) of one person -> the gender it tells."""
KINDS = {"they": PersonKind.GROUP, "it": PersonKind.ORGANIZATION}
"""Other pronouns -> the kind of speaker they mean."""
THING_REACH = 3
"""How many sentences back ``they`` and ``it`` look."""


def antecedent(
    discourse: DiscourseModel,
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
        found = discourse.last_of_kind(KINDS[pronoun], THING_REACH)
        if found is None and pronoun == "they":
            found = _somebody(discourse)
        return None if found is None else (found, False)
    gender = GENDERS.get(pronoun)
    if gender is None:
        return None
    best, best_score, second = None, 0.0, 0.0
    for index in _candidates(discourse, here):
        if index in barred:
            continue
        score = in_mind(discourse, index, gender, here)
        if index == leading and score > 0:
            score += SUBJECT_HERE
        if score > best_score:
            best, best_score, second = index, score, best_score
        elif score > second:
            second = score
    if best is None:
        return None
    sure = best_score - second >= MARGIN
    if sure:
        discourse.learn_gender(best, gender)
    return best, sure


PERSONS = ROLE_NOUNS.keys() | UNNAMED_VOICES
"""Nouns of one person, who may be called they: a spokesperson, a source."""


def _somebody(discourse: DiscourseModel) -> int | None:
    """Return who spoke last, left unnamed and of no known gender: a spokesperson … they added."""
    spoken = [
        index
        for index in discourse.recent
        if discourse.entities[index].person is None
        and discourse.entities[index].gender is None
        and discourse.entities[index].head in PERSONS
        and discourse.number - discourse.salience[index].spoke <= THING_REACH
    ]
    return max(spoken, key=lambda index: discourse.salience[index].spoke, default=None)


def _candidates(discourse: DiscourseModel, here: Set[int]) -> Iterable[int]:
    """Yield whom ``he`` and ``she`` can mean: persons, and who is known by a role."""
    for index in discourse.recent.keys() | here:
        entity = discourse.entities[index]
        if entity.kind is PersonKind.PERSON or entity.head in ROLE_NOUNS:
            yield index


def in_mind(discourse: DiscourseModel, index: int, gender: Gender | None, here: Set[int]) -> float:
    """Return how much an entity is in mind in the sentence being read, 0 if gender forbids."""
    entity, salience = discourse.entities[index], discourse.salience[index]
    age = 0 if index in here else discourse.number - salience.seen
    if age > REACH or (gender and entity.gender not in (None, gender)):
        return 0.0
    score = WITHIN_REACH + _spoke(discourse, index) + _subject(discourse.number - salience.subject)
    if gender and entity.gender is gender:
        score += SAME_GENDER
    if index in here:
        score += SAME_SENTENCE
    elif age <= 1:
        score += LAST_SENTENCE
    elif age > FAR_BACK:
        score += FAR
    if entity.person is None:
        score += UNNAMED
    return score + OFTEN_NAMED * min(salience.count, OFTEN) / OFTEN


def _spoke(discourse: DiscourseModel, index: int) -> float:
    """Return the weight of when an entity spoke."""
    if index == discourse.last_speaker:
        near = discourse.number - discourse.last_spoke <= 1
        return SPOKE_LAST if near else SPOKE_BEFORE
    return (
        SPOKE_LATELY if discourse.number - discourse.salience[index].spoke <= SPEAKER_REACH else 0.0
    )


def _subject(since: int) -> float:
    """Return the weight of having been the subject so many sentences ago."""
    if since <= 1:
        return SUBJECT_LAST
    return SUBJECT_LATELY if since <= SUBJECT_REACH else 0.0
