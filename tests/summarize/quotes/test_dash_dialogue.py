"""A dash opens speech where a text does so regularly."""

from __future__ import annotations

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
        ("You could wait for the bus.", None),
        ("I have waited long enough,", "Hugo Tamm"),
    ]


def test_a_list_with_dashes_is_no_talk() -> None:
    text = "What it costs\n\nThe board named four things on Monday in the town hall by the river.\n"
    items = ["— The roof", "— The stairs", "— Paint, said to be cheap", "— A new door"]
    assert told(text + "\n\n".join(["", *items])) == []


def test_one_dash_is_no_talk() -> None:
    assert told("Rosa Quint left.\n\n— Where are you going? she asked.\n\nNobody answered.") == []
