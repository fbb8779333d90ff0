"""What is a person and what is not, by all that the article says of a name."""

from __future__ import annotations

import pytest

from tests.summarize.telling import (
    names,
    table,
    tell,
)

INTRODUCED = {
    "role before": "Commissioner Zorvath Quillimane voted no.",
    "role after": "Zorvath Quillimane, director of the port, voted no.",
    "age": "Zorvath Quillimane, 41, voted no.",
    "who": "The winner was Zorvath Quillimane, who voted no.",
    "himself": "Nobody was sure until Zorvath Quillimane himself voted no.",
    "Mr.": "Mr. Zorvath Quillimane voted no.",
    "cue after": "Zorvath Quillimane said no to it.",
    "cue before": "“No,” said Zorvath Quillimane.",
    "resident": "During the meeting, resident Zorvath Quillimane voted no.",
    "by his surname later": "Zorvath Quillimane came. He said that Quillimane was his name.",
}


@pytest.mark.parametrize("text", table(INTRODUCED, {}))
def test_names_that_stand_in_no_list_are_found_by_what_the_article_says(text: str) -> None:
    assert names(tell(text)) == ["Zorvath Quillimane"]


NO_PERSONS = {
    "places": "New York is far from Los Angeles and San Diego, and from South Carolina.",
    "towns": "The bus goes from Fort Lauderdale to Santa Barbara and on to St. Louis.",
    "lakes and streets": "Lake Michigan is far from Ocean Drive and Fifth Avenue.",
    "countries": "Saudi Arabia and South Korea met Costa Rica in Sri Lanka.",
    "weekdays and months": "On Monday, Tuesday and in March the pier was shut, as it was in May.",
    "organizations": "The Harbor Union and Brandville University wrote to the Census Bureau.",
    "government": "The White House, the Supreme Court and the City Commission were asked.",
    "newspapers": "The Miami Herald and the Washington Post reported it.",
    "laws": "The Affordable Care Act and the Clean Water Act were passed.",
    "agreements": "They signed the Paris Agreement and the Kyoto Protocol.",
    "teams": "The Boston Red Sox beat the New York Yankees at Fenway Park.",
    "movements": "Black Lives Matter marched with the Democratic Party.",
    "banks": "Goldman Sachs fell, and JPMorgan Chase rose.",
    "companies": "Ford Motor hired Johnson & Johnson.",
    "holidays": "They met on New Year’s Eve, on Memorial Day and on Super Tuesday.",
    "nationalities": "The Dutch and the Cuban Americans met the Haitian Bridge Alliance.",
    "brands": "She drove a Ford Mustang and read it on a Samsung Galaxy.",
    "events": "World War II and the Cold War ended; the Super Bowl went on.",
    "letters": "The FBI, the ACLU of Florida and the U.S. DOJ were asked.",
    "titles alone": "The Mayor met the Attorney General and the Secretary of State.",
    "headline": "Miami Commission Approves Controversial Pier Partnership",
}


@pytest.mark.parametrize("text", table(NO_PERSONS))
def test_what_is_no_person(text: str) -> None:
    assert names(tell(text)) == []
