"""Find whom a pronoun means: the candidate with the most features that speak for it.

The features and their weights are those of ``coreference.pronoun_weights``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from summarize.coreference.discourse import REACH, DiscourseModel
from summarize.coreference.grammatical_roles import GrammaticalRole
from summarize.coreference.pronoun_weights import LEARNING_LEAD, SURE_LEAD, WEIGHTS
from summarize.coreference.sentence_mentions import Placed, SentenceMentions
from summarize.english.roles import ROLE_NOUNS, UNNAMED_VOICES
from summarize.model import Gender, PersonKind
from summarize.people.likely_gender import LikelyGender

__all__ = ["GENDERS", "Pronoun", "antecedent", "group_or_thing", "rate"]

OFTEN = 6
"""How many sentences must name somebody who counts as named often."""
FAR_BACK = 5
"""After how many sentences somebody is far back."""
LATELY = 3
"""How many sentences back somebody was subject lately."""
SPEAKER_REACH = 2
"""How many sentences back somebody has spoken lately."""
LEAST_OF_WEAK = 0.0
"""How much must speak for a word that is hardly a name, or nobody is meant."""
GENDERS = {"he": Gender.MALE, "she": Gender.FEMALE}
"""Pronoun (subject form) of one person -> the gender it tells."""
KINDS = {"they": PersonKind.GROUP, "it": PersonKind.ORGANIZATION}
"""Other pronouns -> the kind of speaker they mean."""
THING_REACH = 3
"""How many sentences back ``they`` and ``it`` look."""
PERSONS = ROLE_NOUNS.keys() | UNNAMED_VOICES
"""Nouns of one person, who may be called they: a spokesperson, a source."""


class Pronoun(NamedTuple):
    """A pronoun of one person at an item of the sentence."""

    item: int
    gender: Gender
    role: GrammaticalRole
    opens: bool
    """Whether nobody is named before it in its sentence."""
    is_fronted: bool = False
    """Whether it stands in a phrase before the subject: In his youth, …"""
    clause: int = 0
    """The item where its clause begins."""
    is_predicate: bool = False
    """Whether it tells who its subject is: Lee is his wife."""
    reports: bool = False
    """Whether it is the subject of a reporting verb: she said."""
    is_behind_words: bool = False
    """Whether it reports what stands before it: The pier, he said, is old."""
    joined_at: int | None = None
    """The item of an ``and`` right before it."""

    @property
    def part(self) -> GrammaticalRole:
        """Its role, where it makes no difference whether an object has a preposition."""
        is_oblique = self.role is GrammaticalRole.OBLIQUE
        return GrammaticalRole.OBJECT if is_oblique else self.role


def antecedent(
    discourse: DiscourseModel,
    pronoun: Pronoun,
    mentions: SentenceMentions,
    barred: Set[int] = frozenset(),
) -> tuple[int, bool] | None:
    """Return whom a pronoun means and whether that is sure, or None.

    ``mentions`` are those of its own sentence; ``barred`` whom it cannot mean.
    """
    rated = [
        (index, score)
        for index, score in rate(discourse, pronoun, mentions, barred)
        if score >= LEAST_OF_WEAK or not discourse.bare.get(index, False)
    ]
    if not rated:
        return None
    best = max(rated, key=lambda each: (each[1], each[0]))
    others = [score for index, score in rated if index != best[0]]
    lead = best[1] - max(others, default=0.0)
    sure = lead >= SURE_LEAD
    if lead >= LEARNING_LEAD:
        discourse.learn_gender(best[0], pronoun.gender)
    return best[0], sure


def rate(
    discourse: DiscourseModel,
    pronoun: Pronoun,
    mentions: SentenceMentions,
    barred: Set[int] = frozenset(),
) -> list[tuple[int, float]]:
    """Return each candidate with the sum of the weights of its features."""
    return [
        (index, sum([WEIGHTS.get(feature, 0.0) for feature in features]))
        for index, features in candidates(discourse, pronoun, mentions, barred)
    ]


def candidates(
    discourse: DiscourseModel,
    pronoun: Pronoun,
    mentions: SentenceMentions,
    barred: Set[int] = frozenset(),
) -> list[tuple[int, list[str]]]:
    """Return whom a pronoun can mean by gender and distance, each with the features it has."""
    before = mentions.before(pronoun.item)
    latest = {one.entity: one for one in before}
    ahead = _ahead(pronoun, mentions)
    if ahead in latest:
        ahead = None
    within = {*latest, ahead}
    fitting = [
        index
        for index in dict.fromkeys(
            (*latest, *discourse.recent, *([] if ahead is None else [ahead]))
        )
        if index not in barred and _fits(discourse, index, pronoun.gender, is_here=index in within)
    ]
    here = _here(pronoun, before)
    ranks = _ranked(discourse, before, fitting)[:2]
    found = []
    for index in fitting:
        features = _lasting(discourse, index, pronoun)
        if index in here:
            features += here[index]
        elif index == ahead:
            features.append(AHEAD[pronoun.part])
            if before:
                features.append("ahead behind others")
        else:
            features += _before(discourse, index, pronoun)
        if index in ranks and index != ahead:
            features.append("latest" if index == ranks[0] else "second latest")
        found.append((index, features))
    return found


def _ranked(
    discourse: DiscourseModel, before: Sequence[Placed], fitting: Sequence[int]
) -> list[int]:
    """Return the candidates, the one mentioned last at the head."""
    order = {one.entity: discourse.mentions + at for at, one in enumerate(before)}
    salience = discourse.salience
    return sorted(fitting, key=lambda index: order.get(index, salience[index].order), reverse=True)


def _here(pronoun: Pronoun, before: Sequence[Placed]) -> dict[int, list[str]]:
    """Return the features of those who are mentioned before a pronoun in its sentence."""
    latest = {one.entity: one for one in before}
    subject = next((one.entity for one in reversed(before) if one.is_subject), None)
    found = {}
    for index, placed in latest.items():
        features = list(_roles_here(placed.role, pronoun.part))
        if placed.pronoun not in (None, pronoun.gender):
            features.append("just meant by the other")
        if index == before[0].entity:
            features.append("first here")
        if pronoun.is_behind_words:
            features.append("in the words it reports")
        if placed.is_joined:
            features.append("one of several")
        if placed.is_fronted:
            features.append("in a fronted phrase")
        if index == subject:
            features.append(LATEST_SUBJECT[pronoun.part])
            if placed.item >= pronoun.clause or placed.has_clause:
                features.append(OWN_SUBJECT[pronoun.part])
            if pronoun.is_predicate:
                features.append("subject of the predicate")
        if placed.last == pronoun.joined_at:
            features.append("joined by and")
        found[index] = features
    return found


def _fits(discourse: DiscourseModel, index: int, gender: Gender, *, is_here: bool) -> bool:
    """Whether an entity is one person, of no other gender, and not too far back."""
    entity = discourse.entities[index]
    if entity.kind is not PersonKind.PERSON and entity.head not in ROLE_NOUNS:
        return False
    if entity.gender not in (None, gender):
        return False
    return is_here or discourse.number - discourse.salience[index].seen <= REACH


def _ahead(pronoun: Pronoun, mentions: SentenceMentions) -> int | None:
    """Return the subject named behind a fronted phrase: When she was ten, Lee left."""
    if not pronoun.is_fronted:
        return None
    for one in mentions.behind(pronoun.item):
        if one.role is GrammaticalRole.SUBJECT:
            return one.entity
    return None


@cache
def _roles_here(role: GrammaticalRole, part: GrammaticalRole) -> tuple[str, ...]:
    """Return the features of who is named in the pronoun's sentence, by the roles of the two."""
    return f"here {role}", f"here {role} for {part}"


@cache
def _roles_before(
    role: GrammaticalRole, part: GrammaticalRole, opens: bool, by_pronoun: bool
) -> tuple[str, ...]:
    """Return the features of who is named in the sentence before, by the roles of the two."""
    opening = "opening " if opens else ""
    by = "by a pronoun " if by_pronoun else ""
    features = ("last by a pronoun",) if by_pronoun else (f"last {role}",)
    if role is GrammaticalRole.SUBJECT:
        return (*features, f"last subject {by}for {opening}{part}")
    return features


LATEST_SUBJECT = {role: f"latest subject for {role}" for role in GrammaticalRole}
OWN_SUBJECT = {role: f"own subject for {role}" for role in GrammaticalRole}
AHEAD = {role: f"ahead of {role}" for role in GrammaticalRole}
"""Role of a pronoun -> a feature of a candidate."""


def _before(discourse: DiscourseModel, index: int, pronoun: Pronoun) -> list[str]:
    """Return the features of somebody seen in a sentence before."""
    salience, number = discourse.salience[index], discourse.number
    age = number - salience.seen
    if age <= 1:
        features = list(
            _roles_before(salience.role, pronoun.part, pronoun.opens, salience.by_pronoun)
        )
        if salience.led == number - 1:
            features.append("first in the last")
        if salience.subject >= number - 1:
            features.append("subject of the last")
    else:
        features = ["two back" if age == 2 else "some back" if age <= FAR_BACK else "far back"]
        if number - salience.subject <= LATELY:
            features.append("subject lately")
    if salience.called not in (None, pronoun.gender):
        features.append("meant by the other")
    if salience.is_told:
        features.append("told of, speaks" if pronoun.reports else "told of")
    return features


def _lasting(discourse: DiscourseModel, index: int, pronoun: Pronoun) -> list[str]:
    """Return the features that an entity has wherever the pronoun stands."""
    entity, salience = discourse.entities[index], discourse.salience[index]
    features = []
    if entity.gender is pronoun.gender:
        features.append("same gender")
    else:
        likely = discourse.likely_genders.get(index)
        if likely is not None:
            features += _likely(likely, pronoun.gender)
    if entity.person is None:
        weak = discourse.bare.get(index)
        features.append("unnamed" if weak is None else "hardly a name" if weak else "bare name")
    if salience.count >= OFTEN:
        features.append("named often")
    if salience.count and salience.count == discourse.main_figure:
        features.append("main figure")
    if index == discourse.last_speaker:
        near = discourse.number - discourse.last_spoke <= 1
        if pronoun.reports:
            features.append("spoke last, speaks" if near else "spoke before, speaks")
        elif near:
            features.append("spoke last")
    elif discourse.number - salience.spoke <= SPEAKER_REACH:
        features.append("spoke lately, speaks" if pronoun.reports else "spoke lately")
    return features


def _likely(likely: LikelyGender, gender: Gender) -> Iterator[str]:
    """Yield what a likely gender says for a pronoun's, or against it."""
    if likely.by_name is not None:
        yield "given name fits" if likely.by_name is gender else "given name differs"
    if likely.by_context is not None:
        yield "pronouns fit" if likely.by_context is gender else "pronouns differ"


def group_or_thing(discourse: DiscourseModel, pronoun: str) -> int | None:
    """Return the group or the organization that ``they`` or ``it`` means, or None."""
    found = discourse.last_of_kind(KINDS[pronoun], THING_REACH)
    return _somebody(discourse) if found is None and pronoun == "they" else found


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
