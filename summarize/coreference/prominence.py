"""Tell how much somebody is in mind where a sentence begins: whom ``the singer`` can mean.

The weights were fitted on half of a gold set of news and rounded.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarize.coreference.discourse import REACH, DiscourseModel
from summarize.model import Gender

__all__ = ["most_prominent"]

OFTEN = 6
"""How many sentences must name somebody who counts as the story's main figure."""
WITHIN_REACH = 2.0
"""The weight of anybody within reach."""
SAME_GENDER = 0.6
"""The weight of a gender that is known to be the epithet's."""
SPOKE_LAST = 1.0
"""The weight of who spoke last, in this sentence or the one before: Lee said no. The singer …"""
SPOKE_BEFORE = 0.4
"""The weight of who spoke last, further back."""
SPOKE_LATELY = 0.4
"""The weight of who spoke in one of the last sentences, but not last."""
SUBJECT_LAST = 1.7
"""The weight of the subject of this sentence or the one before."""
SUBJECT_LATELY = 1.0
"""The weight of the subject of one of the last sentences."""
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


def most_prominent(
    discourse: DiscourseModel, candidates: Iterable[int], gender: Gender | None
) -> int | None:
    """Return who of the candidates is most in mind, of no other gender; None for nobody."""
    rated = [(_prominence(discourse, index, gender), index) for index in candidates]
    best, index = max(rated, default=(0.0, 0))
    return index if best > 0 else None


def _prominence(discourse: DiscourseModel, index: int, gender: Gender | None) -> float:
    """Return how much an entity is in mind in the sentence being read, 0 if gender forbids."""
    entity, salience = discourse.entities[index], discourse.salience[index]
    age = discourse.number - salience.seen
    if age > REACH or (gender and entity.gender not in (None, gender)):
        return 0.0
    score = WITHIN_REACH + _spoke(discourse, index) + _subject(discourse.number - salience.subject)
    if gender and entity.gender is gender:
        score += SAME_GENDER
    if age <= 1:
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
    since = discourse.number - discourse.salience[index].spoke
    return SPOKE_LATELY if since <= SPEAKER_REACH else 0.0


def _subject(since: int) -> float:
    """Return the weight of having been the subject so many sentences ago."""
    if since <= 1:
        return SUBJECT_LAST
    return SUBJECT_LATELY if since <= SUBJECT_REACH else 0.0
