"""Names of all kinds are found whole."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.model import MentionForm, PersonKind
from tests.summarize.people.tokens import read
from tests.summarize.telling import (
    names,
    speaker_of,
    table,
    tell,
)

NAMES = {
    "two words": "Maria Ortiz",
    "three words": "Maria Consuelo Ortiz",
    "initial": "Maria T. Ortiz",
    "two initials": "J. R. Hartwell",
    "two initials, joined": "J.R. Hartwell",
    "initial first": "F. Scott Hartwell",
    "Jr.": "George Farrow Jr.",
    "Jr. behind a comma": "George Farrow, Jr.",
    "initial and Jr.": "George W. Farrow Jr.",
    "III": "George Farrow III",
    "particles": "Ludwig van der Meer",
    "de la": "Carlos de la Vega",
    "von": "Heinrich von Alten",
    "bin": "Khalid bin Rashid",
    "al-": "Bashar al-Hamdi",
    "Mc": "Fiona McAllister",
    "Mac": "Fiona MacIntyre",
    "hyphen": "Anne-Marie Duvall-Smith",
    "curly apostrophe": "Siobhan O’Hara",
    "straight apostrophe": "Siobhan O'Hara",
    "D’": "Angela D’Amico",
    "accents": "José Núñez",
    "umlauts": "Jürgen Größler",
    "Polish": "Łukasz Żeleński",
    "Chinese": "Xi Jinping",
    "Vietnamese": "Nguyen Van Thanh",
    "Korean": "Kim Min-jae",
    "Yoruba": "Oluwaseun Adebayo",
    "Ghanaian": "Kwabena Osei-Mensah",
    "Indian": "Priya Raghunathan",
    "Arabic": "Fatima Zahra",
    "Japanese": "Haruki Tanaka",
    "nickname": "Edward “Ned” Farrow",
    "nickname in brackets": "Robert (Bob) Farrow",
    "a surname that is a word": "Maria Young",
    "a surname that is a role": "Alan Judge",
    "a surname that is a color": "Helen Brown",
    "a given name that is a month": "June Farrow",
    "a given name that is a word": "Grace Farrow",
    "a given name that is a role": "Dean Farrow",
    "all capitals": "MARIA ORTIZ",
}


@pytest.mark.parametrize("name", table(NAMES))
def test_names_of_all_kinds(name: str) -> None:
    told = tell(f"The council met on Monday. The pier was closed, said {name}, who lives nearby.")
    assert names(told) == [name]
    assert told.people[0].mentions[0].form is MentionForm.NAME
    assert told.people[0].mentions[0].slice(told.article.text) == name


@pytest.mark.parametrize("name", table(NAMES))
def test_a_cue_alone_makes_a_name_speak(name: str) -> None:
    told = tell(f"“We will close the old pier on Monday,” said {name}.")
    quote = told.quotes[0]
    assert speaker_of(quote) == name
    assert quote.speaker is not None
    assert quote.speaker.kind is PersonKind.PERSON
    assert quote.speaker.mention in (name, name.removesuffix(", Jr."))


class Case(NamedTuple):
    text: str
    found: list[str]
    introduced: list[str]


RUNS = {
    "plain": Case(
        "Maria Ortiz met Peter Lowe on Monday.",
        found=["Maria Ortiz", "Peter Lowe"],
        introduced=["Maria Ortiz", "Peter Lowe"],
    ),
    "title": Case(
        "Yesterday Mayor Maria Ortiz spoke.",
        found=["Maria Ortiz"],
        introduced=["Mayor Maria Ortiz"],
    ),
    "secretary of": Case(
        "Secretary of State Marco Rubio spoke.",
        found=["Marco Rubio"],
        introduced=["Secretary of State Marco Rubio"],
    ),
    "particles": Case(
        "She met critics of Theo van der Meer.",
        found=["Theo van der Meer"],
        introduced=["Theo van der Meer"],
    ),
    "nickname": Case(
        "Ralph “Rafael” Rosado voted no.",
        found=["Ralph “Rafael” Rosado"],
        introduced=["Ralph “Rafael” Rosado"],
    ),
    "a role as a surname": Case(
        "Yesterday Dr. Zorvan Baker spoke.",
        found=["Zorvan Baker"],
        introduced=["Dr. Zorvan Baker"],
    ),
    "a body on a theme": Case(
        "The Council on Harbor Safety met.",
        found=["Council on Harbor Safety"],
        introduced=["Council on Harbor Safety"],
    ),
    "suffix": Case(
        "Robert Farrow Jr. came.", found=["Robert Farrow Jr."], introduced=["Robert Farrow Jr."]
    ),
}


@pytest.mark.parametrize("case", table(RUNS))
def test_a_run_is_the_name_and_its_lead_what_introduces_it(case: Case) -> None:
    tokens, runs = read(case.text)
    ends = [tokens.ends[run.last - 1] for run in runs]
    assert [
        case.text[tokens.starts[r.first] : e] for r, e in zip(runs, ends, strict=True)
    ] == case.found
    assert [
        case.text[tokens.starts[r.lead] : e] for r, e in zip(runs, ends, strict=True)
    ] == case.introduced


def test_a_plural_title_is_known_as_one() -> None:
    _, runs = read("Sens. Ann Lee and Bo Day met.")
    assert [run.plural for run in runs] == [True, False]


def test_no_row_of_small_words_is_a_name() -> None:
    _, (run,) = read("von " * 50 + "Ann Lee said it rained.")
    assert run.last - run.first <= 5
