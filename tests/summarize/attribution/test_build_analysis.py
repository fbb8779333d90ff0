"""Who is listed among the people of an analysis."""

from __future__ import annotations

import pytest

from summarize import Analysis
from summarize.model import PersonKind
from tests.summarize.telling import indirect, table, tell, the_quote, words_of

TWO_PEOPLE = "Maria Ortiz, the mayor, met Peter Lowe, the treasurer, on Monday."


KINDS = {
    "person": ("“The pier is closed,” said Maria Ortiz.", PersonKind.PERSON),
    "organization": ("“The pier is closed,” the Harbor Union said.", PersonKind.ORGANIZATION),
    "place that speaks": ("Moscow called the plan “a disgrace.”", PersonKind.ORGANIZATION),
    "group": ("“The pier is closed,” residents said.", PersonKind.GROUP),
    "described group": ("“The pier is closed,” said residents of the harbor.", PersonKind.GROUP),
    "group that does something": (
        "Commissioners supporting the plan emphasized “safety for all of us.”",
        PersonKind.GROUP,
    ),
    "joined people": ("“It is closed,” said Maria Ortiz and Peter Lowe.", PersonKind.GROUP),
    "unnamed": ("“The pier is closed,” a spokesman for the port said.", PersonKind.UNNAMED),
    "unnamed, by another": ("“The pier is closed,” his lawyer said.", PersonKind.UNNAMED),
    "source": ("“The pier is closed,” a source said.", PersonKind.UNNAMED),
    "family": ("“The pier is closed,” the family said.", PersonKind.GROUP),
    "document": ("“The pier is closed,” the report said.", PersonKind.UNNAMED),
    "law": ("The harbor law calls the pier “a public good.”", PersonKind.UNNAMED),
    "named law": ("The Clean Harbor Act calls the pier “a public good.”", PersonKind.UNNAMED),
    "a given name alone": ("Jacqueline: “The pier is closed.”", PersonKind.PERSON),
    "an article before a given name": (
        "“The pier is closed,” The Hill said.",
        PersonKind.ORGANIZATION,
    ),
}


@pytest.mark.parametrize(("text", "kind"), table(KINDS))
def test_what_a_speaker_is(text: str, kind: PersonKind) -> None:
    quote = the_quote(tell(text))
    assert quote.speaker is not None
    assert quote.speaker.kind is kind


def silent(told: Analysis) -> list[str]:
    """The people an analysis lists that are neither named persons nor speak."""
    speak = {quote.speaker.person for quote in told.quotes if quote.speaker}
    return [
        person.name
        for index, person in enumerate(told.people)
        if person.kind is not PersonKind.PERSON and index not in speak
    ]


SILENT = {
    "subject of a scare quote": "The town is known as “the windy corner” of the coast.",
    "subject of a statement": "Maria Ortiz said the ministry was “a nest of fools.”",
    "speech": "The mayor’s ‘never again’ speech was dull.",
}


@pytest.mark.parametrize("text", table(SILENT))
def test_nobody_is_listed_who_is_no_person_and_says_nothing(text: str) -> None:
    assert silent(tell(text)) == []


def test_every_speaker_is_among_the_people() -> None:
    told = tell(
        TWO_PEOPLE, "“No,” she said.", "Police said it was “unsafe for all.” “Go,” he said."
    )
    for quote in told.quotes:
        assert quote.speaker is not None
        assert quote.speaker.person is not None
        person = told.people[quote.speaker.person]
        assert (person.name, person.kind) == (quote.speaker.name, quote.speaker.kind)
        assert person.role == quote.speaker.role


CROSSED = {
    "all of it told": (
        "Ortiz looked at the pier and said it was safe, Lowe testified Tuesday in Ortiz’s trial."
    ),
    "a relative clause": (
        "Ortiz, who officials say deliberately closed the pier, passed all her tests, Peter Lowe "
        "told reporters Thursday."
    ),
    "words within words": (
        "Peter Lowe called out what he said was his name several times and said he worked for the "
        "port."
    ),
    "an aside": (
        "According to documents, Ortiz said the pier was old and delivered a report which, she "
        "said, she wrote in a car."
    ),
    "no words to speak of": "U ed saying e,promised L",
}


@pytest.mark.parametrize("text", table(CROSSED))
def test_a_statement_within_another_ends_with_it_at_the_latest(text: str) -> None:
    told = tell(text)
    stated = indirect(told)
    assert len(stated) > 1
    for one in stated:
        for other in stated:
            assert not one.start < other.start < one.end < other.end
            assert (one.statement_start, one.statement_end) == (one.start, one.end)


def test_who_told_of_a_statement_and_when_is_no_part_of_it() -> None:
    told = tell(CROSSED["all of it told"])
    assert [words_of(told, quote) for quote in indirect(told)] == [
        "Ortiz looked at the pier and said it was safe",
        "it was safe",
    ]
