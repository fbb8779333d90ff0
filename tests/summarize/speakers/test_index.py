"""Who speaks over many articles: joined where one is meant, apart where it is not sure."""

from __future__ import annotations

import pytest

from summarize import index_speakers
from summarize.model import PersonKind
from tests.summarize.speakers.samples import WORDS, said_by, stories
from tests.summarize.telling import table, tell

SEVEN = 7


ONE = {
    # name: (as two articles name them, name of the record)
    "same name": (["Maria Ortiz", "Maria Ortiz"], "Maria Ortiz"),
    "same name, three": (["Maria Ortiz"] * 3, "Maria Ortiz"),
    "middle initial": (["Maria Ortiz", "Maria T. Ortiz"], "Maria T. Ortiz"),
    "middle initial first": (["Maria T. Ortiz", "Maria Ortiz"], "Maria T. Ortiz"),
    "middle name and initial": (["Maria Teresa Ortiz", "Maria T. Ortiz"], "Maria Teresa Ortiz"),
    "initials": (["R. J. Farrow", "Robert J. Farrow"], None),
    "nickname": (["Robert Farrow", "Bob Farrow"], None),
    "short forms": (["Bob Farrow", "Rob Farrow"], None),
    "Jr. in one": (["George Farrow Jr.", "George Farrow"], "George Farrow Jr."),
    "role in one": (["Mayor Maria Ortiz", "Maria Ortiz"], "Maria Ortiz"),
    "one role in two forms": (
        ["Mayor Maria Ortiz", "Maria Ortiz, the mayor of Brandville"],
        "Maria Ortiz",
    ),
    "one role, by two governments": (
        ["Gov. Maria Ortiz", "Florida Governor Maria Ortiz"],
        "Maria Ortiz",
    ),
    "roles one may have in turn": (["Mayor Maria Ortiz", "Sen. Maria Ortiz"], "Maria Ortiz"),
    "lawyer and mayor": (["Maria Ortiz, a lawyer", "Mayor Maria Ortiz"], "Maria Ortiz"),
    "apostrophes": (["Siobhan O’Hara", "Siobhan O'Hara"], "Siobhan O’Hara"),
    "accents": (["José Núñez", "Jose Nunez"], None),
    "hyphens": (["Maria Ortiz-Lowe", "Maria Ortiz‑Lowe"], None),
    "organization": (["the Harbor Union", "the Harbor Union"], "Harbor Union"),
    "article of an organization": (["Harbor Union", "the Harbor Union"], "Harbor Union"),
}


@pytest.mark.parametrize(("speakers", "name"), table(ONE))
def test_one_speaker(speakers: list[str], name: str | None) -> None:
    (record,) = said_by(*speakers)
    if name is not None:
        assert record.name == name
    assert record.quotes == len(speakers)
    assert record.words == SEVEN * len(speakers)
    assert record.share == 1.0
    assert [article.file for article in record.articles] == [
        f"{number}.txt" for number in range(len(speakers))
    ]
    assert [article.quotes for article in record.articles] == [1] * len(speakers)
    assert record.entries == tuple((number, 0) for number in range(len(speakers)))


SHORT_NAMES = {
    "introduced in both": (
        "The Harbor Workers Union (HWU) met. “We will mend it,” the HWU said.",
        "The Harbor Workers Union (HWU) met. “We will mend it,” the Harbor Workers Union said.",
    ),
    "introduced in one, full in the other": (
        "The Harbor Workers Union (HWU) met. “We will mend it,” the HWU said.",
        "“We will mend it,” the Harbor Workers Union said.",
    ),
    "introduced in one, letters in the other": (
        "The Harbor Workers Union (HWU) met. “We will mend it,” the HWU said.",
        "“We will mend it,” the HWU said.",
    ),
    "letters first, introduced in the other": (
        "“We will mend it,” the HWU said.",
        "The Harbor Workers Union (HWU) met. “We will mend it,” the HWU said.",
    ),
    "letters in brackets within the name": (
        "“We will mend it,” the Harbor Workers Union (HWU) of Ohio said.",
        "“We will mend it,” the HWU of Ohio said.",
    ),
}


@pytest.mark.parametrize(("one", "other"), table(SHORT_NAMES))
def test_organizations_are_one_under_their_short_names(one: str, other: str) -> None:
    (record,) = index_speakers(stories(one, other))
    assert record.kind is PersonKind.ORGANIZATION
    assert record.quotes == 2


def test_names_an_article_gives_are_aliases() -> None:
    one = tell("“We will mend it,” said Robert Farrow. “Soon,” said Farrow.", file="a.txt")
    other = tell("“We will mend it,” said Bob Farrow.", file="b.txt")
    (record,) = index_speakers([one, other])
    assert set(record.aliases) | {record.name} == {"Robert Farrow", "Farrow", "Bob Farrow"}


def test_the_longest_role_is_shown() -> None:
    (record,) = said_by("Mayor Maria Ortiz", "Maria Ortiz, the mayor of Brandville")
    assert record.role == "mayor of Brandville"


def test_what_is_counted() -> None:
    told = tell(
        "“We will mend the pier,” said Maria Ortiz. “Soon.”",
        "Ortiz said it was “late” and “dull” for all. She said the mill would close.",
        "The “task force” left.",
    )
    (record,) = index_speakers([told])
    assert record.quotes == 4
    assert record.statements == 4
    assert record.words == 5 + 1 + 1 + 1
    assert len(record.entries) == 5
    assert record.articles[0].quotes == 4
    assert record.articles[0].title == told.article.title


def test_shares_sum_to_one() -> None:
    records = index_speakers(
        stories(
            "“We will mend the pier,” said Maria Ortiz. “No,” said Peter Lowe.",
            "“We never will,” said Peter Lowe. Police said it was “rotten.”",
        )
    )
    assert sum(record.share for record in records) == pytest.approx(1.0)
    assert {record.name: record.words for record in records} == {
        "Maria Ortiz": 5,
        "Peter Lowe": 4,
        "Police": 1,
    }
    assert all(record.share == record.words / 10 for record in records)


def test_words_nobody_is_credited_with_lower_the_shares() -> None:
    told = tell("“We will mend it.”", "“Never,” said Maria Ortiz.")
    (record,) = index_speakers([told])
    assert record.words == 1
    assert record.share == pytest.approx(1 / 5)


def test_no_quoted_words_no_shares() -> None:
    records = index_speakers(stories("Maria Ortiz said the pier would close."))
    assert [(r.quotes, r.statements, r.words, r.share) for r in records] == [(0, 1, 0, 0.0)]


def test_reported_is_what_nothing_is_quoted_of() -> None:
    records = index_speakers(
        stories(
            "“No,” said Maria Ortiz. Ortiz said the pier was “a wreck” and “a trap” for boats. "
            "Ortiz said the council would meet again on Monday."
        )
    )
    assert [(r.quotes, r.statements, r.reported) for r in records] == [(3, 3, 1)]


def test_the_most_quoted_comes_first() -> None:
    records = index_speakers(
        stories(
            "“No,” said Maria Ortiz. “We will mend the pier,” said Peter Lowe.",
            "Grant Holloway said the pier would close. Holloway added that it was old.",
            "Ann Kerr said the pier would close.",
        )
    )
    assert [r.name for r in records] == ["Peter Lowe", "Maria Ortiz", "Grant Holloway", "Ann Kerr"]


def test_nobody_speaks_nobody_is_listed() -> None:
    assert index_speakers([]) == ()
    assert index_speakers(stories("It rained.", "Maria Ortiz came.")) == ()


NO_VOICES = {
    "report": "A report found that the pier was unsafe.",
    "statutes": "State statutes say that piers belong to the public.",
    "law of a state": "Florida law says that piers belong to the public.",
    "named law": "The Clean Harbor Act says that piers belong to the public.",
    "with more words": "A report by the agency found that the pier was unsafe.",
}


@pytest.mark.parametrize("text", table(NO_VOICES))
def test_what_documents_and_laws_say_is_a_statement_but_makes_no_speaker(text: str) -> None:
    told = tell(text, "Maria Ortiz said the pier would close.")
    assert len(told.quotes) == 2
    assert [record.name for record in index_speakers([told])] == ["Maria Ortiz"]


def test_a_document_that_is_quoted_is_listed_with_its_words() -> None:
    told = tell("“The pier is unsafe,” the report said.", "It was “rotten,” Maria Ortiz said.")
    records = index_speakers([told])
    assert {record.name: (record.words, record.kind) for record in records} == {
        "report": (4, PersonKind.UNNAMED),
        "Maria Ortiz": (1, PersonKind.PERSON),
    }


def test_every_attributed_quote_is_an_entry_of_one_speaker() -> None:
    analyses = stories(
        "“We will mend the pier,” said Maria Ortiz. “No,” said a guard. She said it rained.",
        ["“We never will,” said Ms. Ortiz.", "“It is so,” officials said.", "“So.”"],
    )
    entries = [entry for record in index_speakers(analyses) for entry in record.entries]
    assert sorted(entries) == [
        (number, position)
        for number, analysis in enumerate(analyses)
        for position, quote in enumerate(analysis.quotes)
        if quote.speaker is not None
    ]


def test_the_order_of_articles_does_not_change_who_is_who() -> None:
    texts = [WORDS.format(who) for who in ("Maria T. Ortiz", "Maria Ortiz", "Mayor Maria Ortiz")]
    (one,) = index_speakers(stories(*texts))
    (other,) = index_speakers(stories(*reversed(texts)))
    assert (one.name, one.role, one.words) == (other.name, other.role, other.words)
