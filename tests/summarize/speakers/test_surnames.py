"""When a surname alone is one of the full names in other articles."""

from __future__ import annotations

import pytest

from summarize import index_speakers
from tests.summarize.speakers.samples import said_by, stories
from tests.summarize.telling import table

SURNAMES = {
    # name: (speakers of as many articles, the last by surname, names of the records)
    "a title and the one who has it": (
        ["Mayor Maria Ortiz"] * 3 + ["Mayor Ortiz"],
        {"Maria Ortiz": 4},
    ),
    "no title, and many articles": (["Mayor Maria Ortiz"] * 6 + ["Ms. Ortiz"], {"Maria Ortiz": 7}),
    "no title, and few articles": (
        ["Mayor Maria Ortiz"] * 3 + ["Ms. Ortiz"],
        {"Maria Ortiz": 3, "Ortiz": 1},
    ),
    "another title": (
        ["Mayor Maria Ortiz"] * 6 + ["Sheriff Ortiz"],
        {"Maria Ortiz": 6, "Ortiz": 1},
    ),
    "too few": (["Mayor Maria Ortiz"] * 2 + ["Mayor Ortiz"], {"Maria Ortiz": 2, "Ortiz": 1}),
    "two full names": (
        ["Mayor Maria Ortiz"] * 6 + ["Peter Ortiz", "Mayor Ortiz"],
        {"Maria Ortiz": 6, "Peter Ortiz": 1, "Ortiz": 1},
    ),
    "father and son": (
        ["Mayor George Farrow Sr."] * 3 + ["George Farrow Jr.", "Mayor Farrow"],
        {"George Farrow Sr.": 3, "George Farrow Jr.": 1, "Farrow": 1},
    ),
}


@pytest.mark.parametrize(("speakers", "expected"), table(SURNAMES))
def test_a_surname_is_the_one_full_name_that_is_common(
    speakers: list[str], expected: dict[str, int]
) -> None:
    records = said_by(*speakers)
    assert {record.name: record.quotes for record in records} == expected
    for record in records:
        assert list(record.entries) == sorted(record.entries)
        assert len(record.articles) == record.quotes


SUFFIXES = {
    "father in another article": (
        ["“No,” said Donald Farrow.", "His son, Donald Farrow Jr., left. “Yes,” said Farrow Jr."],
        "“We will mend it,” said Donald Farrow.",
    ),
    "named in another article": (
        ["Donald Farrow came. His son, Donald Farrow Jr., left. “Yes,” said Farrow Jr."],
        "“No. We will mend it,” said Donald Farrow.",
    ),
}


@pytest.mark.parametrize(("both", "father"), table(SUFFIXES))
def test_where_one_article_tells_father_from_son_others_do_too(
    both: list[str], father: str
) -> None:
    records = index_speakers(stories(both, father))
    assert {record.name: record.words for record in records} == {
        "Donald Farrow": 5,
        "Donald Farrow Jr.": 1,
    }
