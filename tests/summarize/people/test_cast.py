"""Who is named in an article: their mentions, their gender, their order."""

from __future__ import annotations

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


GENDERS = {
    "Mr.": ("Mr. Quorrel voted no.", "Quorrel", Gender.MALE),
    "Ms.": ("Ms. Quorrel voted no.", "Quorrel", Gender.FEMALE),
    "given name": ("Maria Ortiz voted no.", "Maria Ortiz", Gender.FEMALE),
    "given name, male": ("Peter Lowe voted no.", "Peter Lowe", Gender.MALE),
    "role": ("Congresswoman Zorva Quorrel voted no.", "Zorva Quorrel", Gender.FEMALE),
    "role behind": ("Zorva Quorrel, a businessman, voted no.", "Zorva Quorrel", Gender.MALE),
    "pronoun": (
        "Zorva Quorrel, a baker, came. “No,” she said.",
        "Zorva Quorrel",
        Gender.FEMALE,
    ),
    "title over given name": ("Mr. Maria Ortiz voted no.", "Maria Ortiz", Gender.MALE),
    "unknown": ("Zorva Quorrel, a baker, voted no.", "Zorva Quorrel", None),
}


@pytest.mark.parametrize(("text", "name", "gender"), table(GENDERS))
def test_gender_where_it_is_known(text: str, name: str, gender: Gender | None) -> None:
    assert person(tell(text), name).gender is gender


def test_people_come_in_the_order_in_which_they_are_first_named() -> None:
    told = tell("Peter Lowe came. Maria Ortiz left. Lowe met Grant Holloway.")
    assert names(told) == ["Peter Lowe", "Maria Ortiz", "Grant Holloway"]


def test_the_possessive_of_somebodys_lawyer_is_no_mention_of_the_lawyer() -> None:
    told = tell("“It was long,” his lawyer said.")
    assert the_quote(told).speaker is not None
    assert mentions(told, "his lawyer") == [("his lawyer", "role")]
