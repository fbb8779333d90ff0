"""When two names are those of one person, and when not."""

from __future__ import annotations

import pytest

from tests.summarize.telling import (
    names,
    person,
    speakers,
    table,
    tell,
)

ONE = {
    "surname": ("Dana Holt came. Holt left.", "Dana Holt", {"Holt"}),
    "nickname": ("Robert Farrow came. Bob Farrow left.", "Robert Farrow", {"Bob Farrow"}),
    "middle initial": (
        "Robert Farrow came. Robert J. Farrow left.",
        "Robert J. Farrow",
        {"Robert Farrow"},
    ),
    "initials": ("R. J. Farrow came. Robert J. Farrow left.", None, {"R. J. Farrow"}),
    "initials later": ("Robert J. Farrow came. R. J. Farrow left.", None, {"R. J. Farrow"}),
    "Jr. left out": ("George Farrow Jr. came. George Farrow left.", None, {"George Farrow"}),
    "title": ("Mayor Dana Holt came. Ms. Holt left.", "Dana Holt", {"Holt"}),
    "particles": (
        "Ludwig van der Meer came. Van der Meer left.",
        "Ludwig van der Meer",
        {"Van der Meer"},
    ),
    "particles, small": (
        "Ludwig van der Meer came. The critics met van der Meer.",
        "Ludwig van der Meer",
        {"van der Meer"},
    ),
    "second surname": (
        "Gabriela Ortiz Blanes came, said Ortiz Blanes.",
        "Gabriela Ortiz Blanes",
        {"Ortiz Blanes"},
    ),
}


@pytest.mark.parametrize(("text", "name", "aliases"), table(ONE))
def test_one_person_under_several_names(text: str, name: str | None, aliases: set[str]) -> None:
    told = tell(f"{text} “No,” he said of the plan to close the old pier of the town.")
    assert len(names(told)) == 1
    if name is not None:
        assert names(told) == [name]
        assert set(person(told, name).aliases) == aliases
    else:
        assert {names(told)[0], *told.people[0].aliases} > aliases


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
