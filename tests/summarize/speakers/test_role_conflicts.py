"""One name, two roles that nobody holds at once: two people."""

from __future__ import annotations

import pytest

from tests.summarize.speakers.samples import said_by
from tests.summarize.telling import table

APART = {
    "one surname": ["Abigail Farrow", "Bernice Farrow"],
    "one given name": ["Maria Ortiz", "Maria Lowe"],
    "surname alone in one": ["Maria Ortiz", "Ms. Ortiz"],
    "surname alone in the first": ["Ms. Ortiz", "Maria Ortiz"],
    "surname alone in both": ["Mr. Ortiz", "Mr. Ortiz"],
    "Mr. and Mrs.": ["Mr. Ortiz", "Mrs. Ortiz"],
    "other middle initial": ["Maria T. Ortiz", "Maria B. Ortiz"],
    "father and son": ["George Farrow Sr.", "George Farrow Jr."],
    "clashing roles": ["Maria Ortiz, a detective", "Maria Ortiz, an actress"],
    "clashing titles": ["Dr. Maria Ortiz, a surgeon", "Maria Ortiz, the team’s coach"],
    "unnamed": ["a spokesman", "a spokesman"],
    "unnamed, of one body": ["a spokesman for the port", "a spokesman for the port"],
    "an organization and its people": ["the Harbor Union", "Harbor Union officials"],
    "two organizations": ["the Harbor Union", "the Hotel Union"],
    "a person and an organization": ["Mary Farrow", "the Farrow Group"],
    "a body no article names": ["the ministry", "the ministry"],
    "a group no article names": ["officials", "officials"],
}


@pytest.mark.parametrize("speakers", table(APART))
def test_two_speakers(speakers: list[str]) -> None:
    records = said_by(*speakers)
    assert len(records) == 2
    assert sorted(record.entries for record in records) == [((0, 0),), ((1, 0),)]
    assert [record.share for record in records] == [0.5, 0.5]


def test_three_of_one_name_are_told_apart_by_their_roles() -> None:
    records = said_by(
        "Maria Ortiz, a detective", "Maria Ortiz, a nurse", "Maria Ortiz, a detective"
    )
    assert {record.role: record.entries for record in records} == {
        "detective": ((0, 0), (2, 0)),
        "nurse": ((1, 0),),
    }
