"""Whom a phrase means that names nobody, by what was spoken of before."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.coreference.descriptions import Description, DescriptionResolver
from summarize.coreference.discourse import DiscourseModel
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.model import Gender, Person, PersonKind
from summarize.syntax.heads import head_zone
from tests.summarize.steps import sentence_of

ORTIZ = Person("Maria Ortiz", PersonKind.PERSON, "mayor", gender=Gender.FEMALE)


def resolve(phrase: str, discourse: DiscourseModel) -> ResolvedMention | None:
    """Resolve a phrase that is the subject of a sentence."""
    text = f"{phrase} said no."
    sentence = sentence_of(text)
    last = sentence.words.index("said")
    description = Description(sentence, 0, head_zone(sentence, 0, last), last)
    acronyms = {"HU": "Harbor Union"}
    return DescriptionResolver(text, acronyms, discourse).resolve(description)


class Case(NamedTuple):
    phrase: str
    name: str
    kind: PersonKind
    form: ReferenceForm
    sure: bool = True


NEW = {
    "a role": Case("A port spokesman", "port spokesman", PersonKind.UNNAMED, ReferenceForm.ROLE),
    "a role of somebody's": Case(
        "His lawyer", "His lawyer", PersonKind.UNNAMED, ReferenceForm.ROLE, sure=False
    ),
    "a group": Case("Residents", "Residents", PersonKind.GROUP, ReferenceForm.GROUP),
    "a share": Case(
        "Two-thirds of voters", "Two-thirds of voters", PersonKind.GROUP, ReferenceForm.NOUN, False
    ),
    "what is written": Case("The lawsuit", "lawsuit", PersonKind.UNNAMED, ReferenceForm.THING),
    "a body": Case("The ministry", "ministry", PersonKind.ORGANIZATION, ReferenceForm.THING),
    "an organization": Case(
        "The Harbor Union", "Harbor Union", PersonKind.ORGANIZATION, ReferenceForm.ORGANIZATION
    ),
    "an organization behind an adjective": Case(
        "The nonpartisan Harbor Union",
        "Harbor Union",
        PersonKind.ORGANIZATION,
        ReferenceForm.ORGANIZATION,
    ),
    "a medium and what it is": Case(
        "The Quorrelan newspaper",
        "Quorrelan",
        PersonKind.ORGANIZATION,
        ReferenceForm.ORGANIZATION,
    ),
    "a news agency": Case(
        "The Quorrelan news agency",
        "Quorrelan",
        PersonKind.ORGANIZATION,
        ReferenceForm.ORGANIZATION,
    ),
    "another agency": Case(
        "The Quorrelan agency", "Quorrelan agency", PersonKind.ORGANIZATION, ReferenceForm.THING
    ),
    "a channel": Case(
        "The Harbor TV", "Harbor TV", PersonKind.ORGANIZATION, ReferenceForm.ORGANIZATION
    ),
    "a medium of a place": Case(
        "A London newspaper", "London newspaper", PersonKind.ORGANIZATION, ReferenceForm.THING
    ),
    "a body on a theme": Case(
        "The Commission on Harbor Safety",
        "Commission on Harbor Safety",
        PersonKind.ORGANIZATION,
        ReferenceForm.ORGANIZATION,
    ),
    "an acronym": Case(
        "The HU", "Harbor Union", PersonKind.ORGANIZATION, ReferenceForm.ORGANIZATION
    ),
    "a law": Case(
        "The Voting Rights Act",
        "Voting Rights Act",
        PersonKind.UNNAMED,
        ReferenceForm.ORGANIZATION,
    ),
    "with a participle": Case(
        "A statement released", "statement", PersonKind.UNNAMED, ReferenceForm.THING
    ),
}


@pytest.mark.parametrize("case", NEW.values(), ids=NEW)
def test_somebody_new(case: Case) -> None:
    discourse = DiscourseModel()
    mention = resolve(case.phrase, discourse)
    assert mention is not None
    entity = discourse.entities[mention.entity]
    assert (entity.name, entity.kind) == (case.name, case.kind)
    assert (mention.form, mention.sure) == (case.form, case.sure)


@pytest.mark.parametrize("phrase", ["This", "The idea", "British", "The ancient DNA"])
def test_what_cannot_speak(phrase: str) -> None:
    assert resolve(phrase, DiscourseModel()) is None


def test_the_mayor_is_who_has_the_role() -> None:
    discourse = DiscourseModel()
    discourse.add_person(ORTIZ, 0)
    discourse.touch(0)
    mention = resolve("The mayor", discourse)
    assert mention is not None
    assert (mention.entity, mention.form, mention.sure) == (0, ReferenceForm.ROLE, True)


def test_the_native_is_who_was_spoken_of_just_now() -> None:
    discourse = DiscourseModel()
    discourse.add_person(ORTIZ, 0)
    discourse.touch(0)
    mention = resolve("The Australian", discourse)
    assert mention is not None
    assert (mention.entity, mention.sure) == (0, False)


def test_the_agency_is_the_organization_last_named() -> None:
    discourse = DiscourseModel()
    union = resolve("The Harbor Union", discourse)
    assert union is not None
    discourse.touch(union.entity)
    agency = resolve("The agency", discourse)
    assert agency is not None
    assert (agency.entity, agency.sure) == (union.entity, False)


def test_one_of_them_is_the_group_last_spoken_of() -> None:
    discourse = DiscourseModel()
    residents = resolve("Residents", discourse)
    assert residents is not None
    discourse.touch(residents.entity)
    one = resolve("One of them", discourse)
    assert one is not None
    assert one.entity == residents.entity


def test_a_mention_is_its_characters() -> None:
    mention = resolve("A statement released", DiscourseModel())
    assert mention is not None
    assert (mention.start, mention.end) == (0, len("A statement"))


def test_the_newspaper_is_the_one_that_was_called_so() -> None:
    discourse = DiscourseModel()
    named = resolve("The Quorrelan newspaper", discourse)
    assert named is not None
    discourse.touch(named.entity)
    again = resolve("The newspaper", discourse)
    assert again is not None
    assert again.entity == named.entity


def test_or_between_two_nouns_means_nobody() -> None:
    assert resolve("A baker or grocer", DiscourseModel()) is None
    assert resolve("Two or three bakers", DiscourseModel()) is not None


def test_letters_are_the_only_organization_that_has_them() -> None:
    discourse = DiscourseModel()
    union = resolve("The Port Workers Union", discourse)
    letters = resolve("The PWU", discourse)
    assert union is not None
    assert letters is not None
    assert letters.entity == union.entity
    resolve("The Pier Wardens Union", discourse)
    unsure = resolve("The PWU", discourse)
    assert unsure is not None
    assert discourse.entities[unsure.entity].name == "PWU"
