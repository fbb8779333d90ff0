"""Persons who speak together are one speaker, whatever the text calls them."""

import pytest

from summarize import analyse, read_article
from summarize.coreference.joint_speakers import count_in


def _speakers(text: str) -> list[str | None]:
    quotes = analyse(read_article(f"Report out\n\n{text}")).quotes
    return [quote.speaker and quote.speaker.name for quote in quotes]


@pytest.mark.parametrize(
    "later",
    ["Orr and Fabre said", "Fabre and Orr said", "the two said", "both said", "the pair wrote"],
)
def test_two_are_one_speaker_under_one_name(later: str) -> None:
    text = (
        "“The dam will hold,” said Lina Orr and Jules Fabre, both engineers.\n\n"
        f"“The rain will not stop,” {later} on Friday."
    )
    assert _speakers(text) == ["Lina Orr and Jules Fabre"] * 2


def test_a_role_before_them_is_no_part_of_the_name() -> None:
    text = "“The dam will hold,” said engineers Lina Orr and Jules Fabre."
    assert _speakers(text) == ["Lina Orr and Jules Fabre"]


def test_each_still_speaks_alone() -> None:
    text = (
        "“The dam will hold,” Lina Orr and Jules Fabre said. “I hope so,” Orr added.\n\n"
        "“So do I,” said Fabre."
    )
    assert _speakers(text) == ["Lina Orr and Jules Fabre", "Lina Orr", "Jules Fabre"]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("the two", 2),
        ("both", 2),
        ("the two men", 2),
        ("the trio", 3),
        ("two", None),
        ("the two towers", None),
        ("the towers", None),
        ("both sides", None),
    ],
)
def test_phrases_of_a_number(words: str, count: int | None) -> None:
    assert count_in(words.split()) == count
