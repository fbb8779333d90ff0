"""A dash opens speech where a text does so regularly."""

from __future__ import annotations

import pytest

from summarize import read_article
from summarize.pipeline import analyse

TALK = """The last tram

Rosa Quint stood at the stop in the rain and looked down the street for a long while.

— Where are you going? she asked.

— Home, said Hugo Tamm. There is nothing for me here.

— You could wait for the bus.

― I have waited long enough, Hugo said.
"""


def told(text: str) -> list[tuple[str, str | None]]:
    read = read_article(text)
    return [
        (quote.slice(read.text), None if quote.speaker is None else quote.speaker.name)
        for quote in analyse(read).quotes
    ]


def test_who_speaks_is_told_beside_the_words() -> None:
    assert told(TALK) == [
        ("Where are you going?", "Rosa Quint"),
        ("Home,", "Hugo Tamm"),
        ("There is nothing for me here.", "Hugo Tamm"),
        ("You could wait for the bus.", None),
        ("I have waited long enough,", "Hugo Tamm"),
    ]


def test_a_list_with_dashes_is_no_talk() -> None:
    text = "What it costs\n\nThe board named four things on Monday in the town hall by the river.\n"
    items = ["— The roof", "— The stairs", "— Paint, said to be cheap", "— A new door"]
    assert told(text + "\n\n".join(["", *items])) == []


def test_one_dash_is_no_talk() -> None:
    assert told("Rosa Quint left.\n\n— Where are you going? she asked.\n\nNobody answered.") == []


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("— I go, Hugo said, and I take you.", ["I go,", "and I take you."]),
        ("— Will you come, asked Hugo, when it rains?", ["Will you come,", "when it rains?"]),
        ("— No! cried Hugo. — Never.", ["No!", "Never."]),
        ("— No, said Mr. Tamm at last. You may keep it.", ["No,", "You may keep it."]),
        ("— They came, said Hugo. It had a wheel on it.", ["They came,", "It had a wheel on it."]),
        ("— No, said Hugo. — You get used to it.", ["No,", "You get used to it."]),
        ("— No, said Hugo, and he left.", ["No,"]),
        ("— No, said Hugo. He put down the cup.", ["No,"]),
        ("— No, said Hugo, looking up. You may stay.", ["No,", "You may stay."]),
    ],
)
def test_more_is_said_behind_who_says_it(line: str, spoken: list[str]) -> None:
    found = told(f"{TALK}\n{line}\n\nThe tram came.\n")
    assert [words for words, _ in found[-len(spoken) :]] == spoken
    assert {speaker for _, speaker in found[-len(spoken) :]} == {"Hugo Tamm"}


def test_whoever_is_told_apart_is_nobody_who_spoke_before() -> None:
    text = TALK.replace("said Hugo Tamm", "said the girl with the drum")
    more = "— It is late, said the girl.\n\nThe girl was Ida Hale, the smith’s daughter.\n"
    found = told(f"{text}\n{more}")
    assert found[1:3] == [("Home,", "Ida Hale"), ("There is nothing for me here.", "Ida Hale")]
    assert found[-1] == ("It is late,", "Ida Hale")
