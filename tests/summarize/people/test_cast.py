"""Who is named in an article: their mentions, their gender, their order."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.model import Gender
from tests.summarize.telling import (
    mentions,
    names,
    person,
    table,
    tell,
    the_quote,
)


def test_a_byline_is_a_name() -> None:
    told = tell(
        "Town closes its old pier", "By Zorvath Quillimane", "The pier was closed on Monday."
    )
    assert names(told) == ["Zorvath Quillimane"]


HOLT = "Dana Holt"


MENTIONS = {
    # name: (paragraphs, mentions of Dana Holt)
    "name and surname": (
        ["Dana Holt came. Holt left."],
        [("Dana Holt", "name"), ("Holt", "short")],
    ),
    "without the title": (
        ["Mayor Dana Holt came. Mayor Holt left."],
        [("Dana Holt", "name"), ("Holt", "short")],
    ),
    "given name": (["Dana Holt came. Dana left."], [("Dana Holt", "name"), ("Dana", "short")]),
    "possessive": (
        ["Dana Holt’s plan failed. Holt’s critics cheered."],
        [("Dana Holt", "name"), ("Holt", "short")],
    ),
    "she": (
        ["Mrs. Dana Holt came. She left."],
        [("Dana Holt", "name"), ("She", "pronoun")],
    ),
    "her and hers": (
        ["Mrs. Dana Holt came with her dog. The critics met her."],
        [("Dana Holt", "name"), ("her", "pronoun"), ("her", "pronoun")],
    ),
    "role": (
        ["Dana Holt, the mayor, came. The mayor left."],
        [("Dana Holt", "name"), ("The mayor", "role")],
    ),
    "across paragraphs": (
        ["Mrs. Dana Holt came.", "She left.", "Holt said no."],
        [("Dana Holt", "name"), ("She", "pronoun"), ("Holt", "short")],
    ),
    "of another, none": (
        ["Mrs. Dana Holt met Peter Lowe. He left."],
        [("Dana Holt", "name")],
    ),
    "before the name": (
        ["On Friday Holt came.", "Dana Holt, the mayor, left."],
        [("Holt", "short"), ("Dana Holt", "name")],
    ),
    "headline": (
        ["Holt says pier will be closed", "Dana Holt, the mayor, said the pier would close."],
        [("Holt", "short"), ("Dana Holt", "name")],
    ),
    "capitals": (
        ["DANA HOLT: PIER TO CLOSE", "Dana Holt, the mayor, said the pier would close."],
        [("DANA HOLT", "short"), ("Dana Holt", "name")],
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), table(MENTIONS))
def test_mentions(paragraphs: list[str], expected: list[tuple[str, str]]) -> None:
    assert mentions(tell(*paragraphs), HOLT) == expected


class Case(NamedTuple):
    text: str
    name: str
    gender: Gender | None


GENDERS = {
    "Mr.": Case("Mr. Quorrel voted no.", name="Quorrel", gender=Gender.MALE),
    "Ms.": Case("Ms. Quorrel voted no.", name="Quorrel", gender=Gender.FEMALE),
    "given name": Case("Maria Ortiz voted no.", name="Maria Ortiz", gender=Gender.FEMALE),
    "given name, male": Case("Peter Lowe voted no.", name="Peter Lowe", gender=Gender.MALE),
    "role": Case(
        "Congresswoman Zorva Quorrel voted no.", name="Zorva Quorrel", gender=Gender.FEMALE
    ),
    "role behind": Case(
        "Zorva Quorrel, a businessman, voted no.", name="Zorva Quorrel", gender=Gender.MALE
    ),
    "pronoun": Case(
        "Zorva Quorrel, a baker, came. “No,” she said.",
        name="Zorva Quorrel",
        gender=Gender.FEMALE,
    ),
    "title over given name": Case(
        "Mr. Maria Ortiz voted no.", name="Maria Ortiz", gender=Gender.MALE
    ),
    "unknown": Case("Zorva Quorrel, a baker, voted no.", name="Zorva Quorrel", gender=None),
}


@pytest.mark.parametrize("case", table(GENDERS))
def test_gender_where_it_is_known(case: Case) -> None:
    assert person(tell(case.text), case.name).gender is case.gender


def test_people_come_in_the_order_in_which_they_are_first_named() -> None:
    told = tell("Peter Lowe came. Maria Ortiz left. Lowe met Grant Holloway.")
    assert names(told) == ["Peter Lowe", "Maria Ortiz", "Grant Holloway"]


@pytest.mark.parametrize(
    "name", ["Holm,PhD,PhD", "Ann Holm, PhD, MD, PhD", "Holm, PhD, PhD, PhD", "Ann Holm, Jr., PhD"]
)
def test_many_titles_after_a_name_leave_it_a_name(name: str) -> None:
    told = tell(f"Sens. {name} said no.")
    assert [one.partition(",")[0] for one in names(told)] == [name.partition(",")[0]]


def test_the_possessive_of_somebodys_lawyer_is_no_mention_of_the_lawyer() -> None:
    told = tell("“It was long,” his lawyer said.")
    assert the_quote(told).speaker is not None
    assert mentions(told, "his lawyer") == [("his lawyer", "role")]


@pytest.mark.parametrize(
    ("written", "name", "later"),
    [
        ("Rosa Quill, M.D.,", "Rosa Quill", "Quill"),
        ("Dr. Rosa Quill, PhD, RN,", "Rosa Quill", "Quill"),
        ("Rosa Quill, Esq.,", "Rosa Quill", "Quill"),
        ("Rosa Quill OBE", "Rosa Quill", "Quill"),
        ("Ramon Orr Bishop III", "Ramon Orr Bishop III", "Bishop"),
        ("Sen. Rosa Judge Sr.", "Rosa Judge Sr.", "Judge"),
        ("Jan van der Quill", "Jan van der Quill", "van der Quill"),
        ("Tran Van An", "Tran Van An", "Tran Van An"),
        ("Alain d’Orly", "Alain d’Orly", "D'Orly"),
        ("Edith “Edie” Quill", "Edith “Edie” Quill", "Edie Quill"),
    ],
)
def test_names_with_something_behind_or_inside(written: str, name: str, later: str) -> None:
    text = (
        f"Fair\n\n“It rains,” said {written} on Friday. The crowd left. “It stops,” {later} said."
    )
    told = tell(text)
    assert names(told) == [name]
