"""When two names are those of one person, and when not."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.model import Gender
from summarize.people.name_match import (
    genders_compatible,
    generation,
    one_generation,
    same_given_name,
    spelling_root,
)
from tests.summarize.telling import (
    names,
    person,
    speakers,
    table,
    tell,
)


class Case(NamedTuple):
    text: str
    name: str | None
    aliases: set[str]


ONE = {
    "surname": Case("Dana Holt came. Holt left.", name="Dana Holt", aliases={"Holt"}),
    "nickname": Case(
        "Robert Farrow came. Bob Farrow left.", name="Robert Farrow", aliases={"Bob Farrow"}
    ),
    "middle initial": Case(
        "Robert Farrow came. Robert J. Farrow left.",
        name="Robert J. Farrow",
        aliases={"Robert Farrow"},
    ),
    "initials": Case(
        "R. J. Farrow came. Robert J. Farrow left.", name=None, aliases={"R. J. Farrow"}
    ),
    "initials later": Case(
        "Robert J. Farrow came. R. J. Farrow left.", name=None, aliases={"R. J. Farrow"}
    ),
    "Jr. left out": Case(
        "George Farrow Jr. came. George Farrow left.", name=None, aliases={"George Farrow"}
    ),
    "last vowels": Case(
        "Director Dana Kazmee came. Critics of Dana Kazmi left. Kazmee smiled, and Kazmi sang.",
        name="Dana Kazmee",
        aliases={"Dana Kazmi", "Kazmee", "Kazmi"},
    ),
    "double letters": Case(
        "Dana Verrillo came. Verillo left.", name="Dana Verrillo", aliases={"Verillo"}
    ),
    "title": Case("Mayor Dana Holt came. Ms. Holt left.", name="Dana Holt", aliases={"Holt"}),
    "particles": Case(
        "Ludwig van der Meer came. Van der Meer left.",
        name="Ludwig van der Meer",
        aliases={"Van der Meer"},
    ),
    "particles, small": Case(
        "Ludwig van der Meer came. The critics met van der Meer.",
        name="Ludwig van der Meer",
        aliases={"van der Meer"},
    ),
    "second surname": Case(
        "Gabriela Ortiz Blanes came, said Ortiz Blanes.",
        name="Gabriela Ortiz Blanes",
        aliases={"Ortiz Blanes"},
    ),
}


@pytest.mark.parametrize("case", table(ONE))
def test_one_person_under_several_names(case: Case) -> None:
    told = tell(f"{case.text} “No,” he said of the plan to close the old pier of the town.")
    assert len(names(told)) == 1
    if case.name is not None:
        assert names(told) == [case.name]
        assert set(person(told, case.name).aliases) == case.aliases
    else:
        assert {names(told)[0], *told.people[0].aliases} > case.aliases


TWO = {
    "one surname": "Dana Holt met Grant Holt.",
    "one surname, Mr. and Mrs.": "Mr. Holt met Mrs. Holt. Mr. Holt smiled, and Mrs. Holt did too.",
    "father and son": "George Farrow Sr. met George Farrow Jr.",
    "other middle initial": "Robert J. Farrow met Robert K. Farrow.",
    "one given name": "Dana Holt met Dana Farrow.",
}


@pytest.mark.parametrize("text", table(TWO))
def test_two_people_are_kept_apart(text: str) -> None:
    assert len(names(tell(text))) == 2


@pytest.mark.parametrize(
    "told",
    [
        "He showed a photo of Maria Holt.",
        "They blamed Maria Holt.",
        "He came with his wife, Maria Holt.",
        "Maria Holt’s hat was red.",
    ],
)
def test_who_is_named_in_passing_does_not_take_the_surname(told: str) -> None:
    found = tell(f"Dana Holt came. Holt smiled. {told} “I am glad,” Holt said.")
    assert speakers(found) == ["Dana Holt"]


def test_two_of_one_surname_speak_each_for_themselves() -> None:
    told = tell("Dana Holt met Grant Holt. “Yes,” Grant Holt said. “No,” Dana Holt said.")
    assert speakers(told) == ["Grant Holt", "Dana Holt"]


class GivenNames(NamedTuple):
    one: str
    other: str
    same: bool


@pytest.mark.parametrize(
    "case",
    [
        GivenNames("robert", "robert", same=True),
        GivenNames("robert", "bob", same=True),
        GivenNames("bob", "robert", same=True),
        GivenNames("r.", "robert", same=True),
        GivenNames("robert", "richard", same=False),
        GivenNames("r.", "peter", same=False),
    ],
)
def test_given_names_of_one_person(case: GivenNames) -> None:
    assert same_given_name(case.one, case.other) is case.same


def test_father_and_son_are_told_apart_by_their_suffix() -> None:
    assert generation(["george", "farrow", "jr."]) == "jr"
    assert generation(["george", "farrow"]) is None
    assert one_generation("jr", None)
    assert not one_generation("jr", "sr")


def test_genders_that_are_not_known_are_anybodys() -> None:
    assert genders_compatible(Gender.FEMALE, None)
    assert genders_compatible(Gender.MALE, Gender.MALE)
    assert not genders_compatible(Gender.MALE, Gender.FEMALE)


@pytest.mark.parametrize(
    ("surname", "root"),
    [("kazmi", "kazm"), ("kazzmi", "kazm"), ("kazmee", "kazm"), ("rosie", None), ("holt", "holt")],
)
def test_the_spellings_of_a_surname_share_a_root(surname: str, root: str | None) -> None:
    assert spelling_root(surname) == root
