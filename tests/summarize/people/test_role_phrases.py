"""The role that an article gives somebody."""

from __future__ import annotations

import pytest

from summarize.model import Gender
from summarize.people.role_phrases import find_gender, find_role, gender_of_role
from tests.summarize.people.tokens import read
from tests.summarize.telling import (
    person,
    table,
    tell,
)

HOLT = "Dana Holt"
ROLES = {
    # name: (text, role of Dana Holt)
    "title": ("“No,” said Sen. Dana Holt.", "Sen."),
    "title, spelled out": ("Commissioner Dana Holt voted no.", "Commissioner"),
    "two titles": ("“No,” said Lt. Gov. Dana Holt.", "Lt. Gov."),
    "title of a place": ("Brandville Mayor Dana Holt voted no.", "Brandville Mayor"),
    "title of a state": ("Florida Gov. Dana Holt voted no.", "Florida Gov."),
    "title of a house": ("“No,” said U.S. Rep. Dana Holt, D-Ohio.", "U.S. Rep."),
    "title of a city": ("Miami City Attorney Dana Holt voted no.", "Miami City Attorney"),
    "secretary of": ("Secretary of State Dana Holt voted no.", "Secretary of State"),
    "Attorney General": ("Attorney General Dana Holt voted no.", "Attorney General"),
    "former": ("“No,” said former President Dana Holt.", "former President"),
    "small letters": ("They met former Brandville mayor Dana Holt.", "former Brandville mayor"),
    "resident": ("During the meeting, resident Dana Holt voted no.", "resident"),
    "CEO": ("Harbor Lines CEO Dana Holt voted no.", "Harbor Lines CEO"),
    "Professor": ("Professor Dana Holt voted no.", "Professor"),
    "Professor of": ("Professor Dana Holt of the University of Ohio voted no.", "Professor"),
    "apposition": ("Dana Holt, the mayor of Brandville, voted no.", "mayor of Brandville"),
    "side": ("Dana Holt, prosecuting, said no.", "prosecutor"),
    "side, for the": ("Dana Holt, for the defence, said no.", "defence lawyer"),
    "no side": ("Dana Holt, defending her plan, said no.", None),
    "apposition, a": ("Dana Holt, a lawyer for the port, voted no.", "lawyer for the port"),
    "apposition, capitals": (
        "Dana Holt, Executive Director of the Harbor Coalition, voted no.",
        "Executive Director of the Harbor Coalition",
    ),
    "apposition with and": (
        "Dana Holt, a former Brandville mayor and congressional candidate, voted no.",
        "former Brandville mayor and congressional candidate",
    ),
    "apposition with letters": (
        "“No,” said Dana Holt, director at the Family Action Network (FAN).",
        "director at the Family Action Network (FAN)",
    ),
    "age and apposition": (
        "Dana Holt, 43, a teacher at Brandville High School, voted no.",
        "teacher at Brandville High School",
    ),
    "brackets": ("Dana Holt (the mayor of Brandville) voted no.", "mayor of Brandville"),
    "dashes": ("Dana Holt — the mayor of Brandville — voted no.", "mayor of Brandville"),
    "who is": ("Dana Holt, who is the mayor of Brandville, voted no.", "mayor of Brandville"),
    "is": ("Dana Holt is the mayor of Brandville.", "mayor of Brandville"),
    "possessive before": ("The team’s coach, Dana Holt, voted no.", "team’s coach"),
    "indefinite before": ("A port spokesperson, Dana Holt, voted no.", "port spokesperson"),
    "told later": ("Dana Holt came. Holt, the mayor of Brandville, left.", "mayor of Brandville"),
    "title first, apposition later": (
        "Mayor Dana Holt came in. Holt, a lawyer, voted no.",
        "Mayor",
    ),
    "courtesy is none": ("Ms. Dana Holt voted no.", None),
    "courtesy and apposition": ("Ms. Dana Holt, the mayor, voted no.", "mayor"),
    "no role": ("Dana Holt, who lives nearby, voted no.", None),
    "a role for somebody else": (
        "A spokeswoman for the governor, Dana Holt, disputed it.",
        "spokeswoman for the governor",
    ),
    "managing partner": (
        "Ridgeback managing partner Dana Holt voted no.",
        "Ridgeback managing partner",
    ),
    "not a place": ("Dana Holt, of Brandville, voted no.", None),
    "not somebody else's": ("The mayor met Dana Holt. The treasurer left.", None),
    "not what is done": ("Ann Lee, who knows Dana Holt, succeeded the mayor.", None),
    "up to a title": (
        "“No,” said Dana Holt, author of a book for women called “The Code.”",
        "author of a book for women",
    ),
    "up to whose": (
        "“No,” said Dana Holt, the director of the port and whose house is there.",
        "director of the port",
    ),
    "not the next one's, in small letters": (
        "Dana Holt, city planner Peter Lowe and a clerk voted no.", None),
    "not a relative's": ("Dana Holt, her husband Peter Lowe and a clerk voted no.", None),
    "not what the husband did": (
        "When her husband first faced charges about his affair, Dana Holt stayed.", None),
    "not who does the next thing": ("They spoke to Dana Holt, the actor talked of home.", None),
    "not what is done to somebody": ("Dana Holt, thanking the late singer Ann Lee, left.", None),
    "behind a verb": ("Prosecutors called witness Dana Holt.", "witness"),
    "up to another's": ("Dana Holt, a nurse and her husband a baker, voted no.", "nurse"),
    "a participle that belongs to it": ("Dana Holt, acting mayor, voted no.", "acting mayor"),
    "not the next one's": ("Dana Holt, Mayor Peter Lowe and a clerk voted no.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "role"), table(ROLES))
def test_roles(text: str, role: str | None) -> None:
    assert person(tell(text), HOLT).role == role


@pytest.mark.parametrize(
    ("byline", "dateline"),
    [("By ALICIA MONROE, Associated Press", "WASHINGTON (AP) — President "),
     ("By Frank Iannucci, Staff Writer", ""),
     ("By Hannah Roy, CNN", "(CNN) -- ")],
)  # fmt: skip
def test_no_role_comes_from_another_paragraph(byline: str, dateline: str) -> None:
    told = tell("Council backs its ferry", byline, f"{dateline}Dana Holt’s nominee won.", "Yes.")
    assert person(told, HOLT).role in (None, "President")
    assert not any("\n" in (p.role or "") for p in told.people)


def test_a_plural_title_is_the_role_of_each_in_the_list() -> None:
    told = tell(
        "Commissioners Dana Holt, Grant Holloway and Edward “Ned” Farrow voted no, as did Ned Kerr."
    )
    roles = {p.name: p.role for p in told.people}
    assert roles["Dana Holt"] == roles["Grant Holloway"] == "Commissioner"
    assert roles["Edward “Ned” Farrow"] == "Commissioner"
    assert roles["Ned Kerr"] is None


def test_a_shortened_plural_title_is_given_in_the_singular() -> None:
    told = tell("Sens. Dana Holt and Grant Holloway voted no.")
    assert [p.role for p in told.people] == ["Sen.", "Sen."]


WHERE = {
    # name: (sentence, role of the first name in it)
    "apposition": ("Maria Ortiz, the mayor of Holm, came.", "mayor of Holm"),
    "title": ("Yesterday Mayor Maria Ortiz came.", "Mayor"),
    "words before": ("They met former mayor Mike Davey.", "former mayor"),
    "plural title": ("Sens. Ann Lee and Bo Day met.", "Sen."),
    "courtesy": ("Ms. Ortiz came.", None),
    "none": ("Maria Ortiz came.", None),
}


@pytest.mark.parametrize(("text", "role"), table(WHERE))
def test_the_role_is_read_where_the_name_stands(text: str, role: str | None) -> None:
    tokens, runs = read(text)
    assert find_role(text, tokens, runs[0]) == role


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Ms. Quorrel came.", Gender.FEMALE),
        ("Mr. Quorrel came.", Gender.MALE),
        ("Maria Quorrel came.", Gender.FEMALE),
        ("Zorva Quorrel came.", None),
    ],
)
def test_gender_by_title_and_given_name(text: str, gender: Gender | None) -> None:
    tokens, runs = read(text)
    assert find_gender(tokens, runs[0]) is gender


def test_gender_by_role() -> None:
    assert gender_of_role("congresswoman from Holm") is Gender.FEMALE
    assert gender_of_role("businessman") is Gender.MALE
    assert gender_of_role("mayor") is None
    assert gender_of_role(None) is None
