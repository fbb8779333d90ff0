"""Who has been spoken of, and whom a description or a pronoun can mean for it."""

from __future__ import annotations

from summarize.coreference.discourse import REACH, DiscourseModel
from summarize.coreference.entities import Entity
from summarize.coreference.grammatical_roles import GrammaticalRole
from summarize.coreference.pronouns import Pronoun, antecedent
from summarize.coreference.sentence_mentions import SentenceMentions
from summarize.model import Gender, Person, PersonKind

ORTIZ = Person("Maria Ortiz", PersonKind.PERSON, "mayor", gender=Gender.FEMALE)
LOWE = Person("Peter Lowe", PersonKind.PERSON, gender=Gender.MALE)


def model(*people: Person) -> DiscourseModel:
    discourse = DiscourseModel()
    for index, person in enumerate(people):
        discourse.add_person(person, index)
    return discourse


def test_an_entity_is_added_once_by_name_and_kind() -> None:
    discourse = model()
    union = discourse.find_or_add("Harbor Union", PersonKind.ORGANIZATION, "NAME")
    assert discourse.find_or_add("harbor union", PersonKind.ORGANIZATION, "NAME") == union
    assert discourse.find_or_add("Harbor Union", PersonKind.GROUP, "") != union


def pronoun(gender: Gender) -> Pronoun:
    return Pronoun(0, gender, GrammaticalRole.SUBJECT, opens=True)


def meant(discourse: DiscourseModel, gender: Gender, barred: int = -1) -> tuple[int, bool] | None:
    return antecedent(discourse, pronoun(gender), SentenceMentions(), {barred})


def test_who_was_seen_too_long_ago_is_no_longer_meant() -> None:
    discourse = model(ORTIZ)
    discourse.enter(0)
    discourse.touch(0)
    discourse.enter(REACH)
    assert meant(discourse, Gender.FEMALE) == (0, False)
    discourse.enter(REACH + 1)
    assert meant(discourse, Gender.FEMALE) is None


def test_a_pronoun_means_nobody_of_the_other_gender() -> None:
    discourse = model(ORTIZ, LOWE)
    discourse.enter(0)
    for person in (0, 1):
        discourse.note(person, GrammaticalRole.SUBJECT, None, leads=True)
        discourse.touch(person, subject=True)
        discourse.count(person)
    discourse.enter(1)
    assert meant(discourse, Gender.FEMALE) == (0, True)
    assert meant(discourse, Gender.MALE) == (1, True)
    assert meant(discourse, Gender.MALE, barred=1) is None


def test_a_sure_pronoun_tells_a_gender() -> None:
    discourse = model(Person("Kim Lee", PersonKind.PERSON))
    discourse.enter(0)
    for _ in range(6):
        discourse.note(0, GrammaticalRole.SUBJECT, None, leads=True)
        discourse.touch(0, subject=True)
        discourse.count(0)
    discourse.enter(1)
    assert meant(discourse, Gender.FEMALE) == (0, True)
    assert discourse.entities[0].gender is Gender.FEMALE


def test_a_role_means_who_has_it() -> None:
    discourse = model(ORTIZ, LOWE)
    discourse.enter(0)
    discourse.touch(0)
    assert discourse.role_holder("mayor", set()) == (0, 0, True)
    assert discourse.role_holder("mayor", {"milford"}) is None
    assert discourse.role_holder("treasurer", set()) is None


def test_of_two_with_a_role_the_one_seen_last_is_meant_and_of_one_sentence_neither_alone() -> None:
    discourse = model(ORTIZ, Person("Grant Holloway", PersonKind.PERSON, "deputy and mayor"))
    discourse.enter(0)
    discourse.touch(1)
    discourse.enter(1)
    discourse.touch(0)
    assert discourse.role_holder("mayor", set()) == (0, 1, True)
    discourse.touch(1)
    found = discourse.role_holder("mayor", set())
    assert found is not None
    assert not found.is_sole


def test_the_agency_is_the_organization_last_seen() -> None:
    discourse = model()
    for name in ("Harbor Union", "Coast Guard"):
        discourse.touch(discourse.find_or_add(name, PersonKind.ORGANIZATION, "NAME"))
    assert discourse.organization_called("agency") == 1
    assert discourse.organization_called("union") == 0
    assert discourse.organization_called("pier") is None


def test_an_unnamed_speaker_is_joined_with_who_is_named_right_after() -> None:
    discourse = model(Person("Abigail Jackson", PersonKind.PERSON))
    discourse.enter(0)
    somebody = discourse.add(Entity("port spokeswoman", PersonKind.UNNAMED, head="spokeswoman"))
    discourse.note_speakers([somebody], in_marks=True)
    discourse.enter(1)
    discourse.note_speakers([0], in_marks=True)
    assert discourse.join_introduced() == (0, 0)
    assert discourse.entities[0].role == "port spokeswoman"


def test_nobody_is_joined_with_somebody_named_later() -> None:
    discourse = model(Person("Abigail Jackson", PersonKind.PERSON))
    discourse.enter(0)
    discourse.note_speakers(
        [discourse.add(Entity("port spokeswoman", PersonKind.UNNAMED, head="spokeswoman"))]
    )
    discourse.enter(4)
    discourse.note_speakers([0], in_marks=True)
    assert discourse.join_introduced() == (0, 1)
