"""Who has been spoken of, and whom a description or a pronoun can mean for it."""

from __future__ import annotations

from summarize.coreference.discourse import REACH, DiscourseModel
from summarize.coreference.entities import Entity
from summarize.coreference.pronouns import antecedent
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


def test_who_was_seen_too_long_ago_is_no_longer_meant() -> None:
    discourse = model(ORTIZ)
    discourse.enter(0)
    discourse.touch(0)
    discourse.enter(REACH)
    assert antecedent(discourse, "she", set(), None) == (0, False)
    discourse.enter(REACH + 1)
    assert antecedent(discourse, "she", set(), None) is None


def test_a_pronoun_means_nobody_of_the_other_gender() -> None:
    discourse = model(ORTIZ, LOWE)
    discourse.enter(0)
    discourse.touch(0)
    discourse.touch(1, subject=True)
    assert antecedent(discourse, "she", set(), None) == (0, True)
    assert antecedent(discourse, "he", set(), None) == (1, True)
    assert antecedent(discourse, "he", set(), None, barred={1}) is None


def test_a_sure_pronoun_tells_a_gender() -> None:
    discourse = model(Person("Kim Lee", PersonKind.PERSON))
    discourse.enter(0)
    discourse.touch(0, subject=True)
    discourse.enter(1)
    assert antecedent(discourse, "she", set(), None) == (0, True)
    assert discourse.entities[0].gender is Gender.FEMALE


def test_a_role_means_who_has_it() -> None:
    discourse = model(ORTIZ, LOWE)
    discourse.enter(0)
    discourse.touch(0)
    assert discourse.role_holder("mayor", set()) == (0, 0)
    assert discourse.role_holder("mayor", {"milford"})[0] is None
    assert discourse.role_holder("treasurer", set())[0] is None


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
    discourse.note_speakers([somebody])
    discourse.enter(1)
    discourse.note_speakers([0])
    assert discourse.join_introduced() == (0, 0)
    assert discourse.entities[0].role == "port spokeswoman"


def test_nobody_is_joined_with_somebody_named_later() -> None:
    discourse = model(Person("Abigail Jackson", PersonKind.PERSON))
    discourse.enter(0)
    discourse.note_speakers(
        [discourse.add(Entity("port spokeswoman", PersonKind.UNNAMED, head="spokeswoman"))]
    )
    discourse.enter(4)
    discourse.note_speakers([0])
    assert discourse.join_introduced() == (0, 1)
