"""Awkward inputs for finding who is named: names, their roles, and whose they are."""

from __future__ import annotations

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family


def find_people(text: str) -> object:
    """Read a text and find its people, without what they say."""
    from summarize.article.read import read_article
    from summarize.model import Hints
    from summarize.pipeline import survey

    return survey(read_article(text, hints=Hints(language="en")))


def find_acronyms(text: str) -> object:
    from summarize.people.acronyms import find_acronyms

    return find_acronyms(text)


BEARERS = (
    ("one surname, all given names", count_up("{} Lee said.\n\n")),
    ("one surname, then the surname alone", count_up("{} Lee said. Lee left.\n\n")),
    ("one surname, with titles", count_up("Mayor {} Lee said. Ms. Lee left. Mr. Lee stayed.\n\n")),
    ("one surname and one initial", count_up("B{low} Lee said. B. Lee left.\n\n")),
    ("one surname and all middle names", count_up("Ann {} Lee said.\n\n")),
    ("fathers and sons", count_up("{} Lee Jr. said. {same} Lee said. Lee Jr. left. Lee left.\n\n")),
    ("full names in passing", count_up("{} Lee said. Lee left with {} Lee.\n\n")),
    ("names in headlines", count_up("Mayor {} Lee\n\nLee\n\n")),
)
NAMES = (
    ("one given name and its nicknames", count_up("Robert {} said. Bob {same} left.\n\n")),
    ("one given name, then alone", count_up("Ann {} said. Ann left.\n\n")),
    ("one first surname", count_up("Ann Lee {} said. Ms. Lee left.\n\n")),
    ("suffixes of one name", count_up("Ann Lee Jr. said. Ann Lee III said. Ann {} Lee said.\n\n")),
    ("all names unlike", count_up("{} {} said.\n\n")),
    ("names of one word", count_up("Mayor {} said.\n\n")),
    ("names of one word before pronouns", count_up("{} said he won.\n\n")),
    ("names of one word, twice", count_up("Mayor {} said.\n\n{same} left.\n\n")),
    ("the same name", repeat("Ann Lee said.\n\n")),
    ("initials of one surname", count_up("A. {} Lee said. B. Lee left.\n\n")),
    ("parts of longer names", count_up("Ann {} Lee Day said. {same} Lee Day left.\n\n")),
)
RUNS = (
    ("capitals without a stop", count_up("{} ")),
    ("the same capital", repeat("Ann ")),
    ("small words before a full name", repeat("von ", "", "Ann Lee said it rained.")),
    ("capitals with marks between", count_up("{} “{}” ")),
    ("small words before a name", repeat("van de ", "", "Lee said.")),
    ("small words before each name", repeat("van der Lee " + "van der " * 20)),
    ("ands", repeat("Lee & ")),
    ("suffixes", repeat("Lee, Jr., ")),
    ("titles", repeat("Mayor ")),
    ("titles of many", repeat("Sens. Lee and Day, ")),
    ("titles of many, far apart", repeat("Sens. Lee " + "word " * 40)),
    ("one name of hyphens", repeat("Aa-", "Ann ", "Bb said.")),
    ("names in capitals", count_up("{low} LEE said. ANN LEE left.\n\n")),
)
ROLES = (
    ("roles behind a comma", count_up("Ann {}, the mayor of the city and the county, said.\n\n")),
    ("words of a role without end", repeat("Ann Lee, a former city ")),
    ("roles before a comma", count_up("The mayor of the city, Ann {}, said.\n\n")),
    ("modifiers before a name", repeat("former city state board ", "", "mayor Ann Lee said.")),
    ("openers behind a comma", repeat("the the ", "Ann Lee, ")),
    ("names behind is", repeat("Ann Lee is Ann Lee ")),
    ("brackets of a role", repeat("(mayor) ", "Ann Lee, ")),
    ("acts behind a comma", repeat("Ann Lee, running, ")),
    ("nouns before a comma", repeat("a spokesman for the mayor, Ann Lee, ")),
)
ACRONYMS = (
    ("short names no two alike", count_up("{} {} (BB) ")),
    ("brackets alone", repeat("(AB)")),
    ("the longest short names", repeat("A B C D E F G H I (ABCDEFGHI) ")),
    ("one long word", repeat("A", "", " (AA)")),
)

FAMILIES = (
    *(Family("people", name, build, find_people, 12_000) for name, build in BEARERS),
    *(Family("people", name, build, find_people, 8_000) for name, build in NAMES),
    *(Family("people, runs", name, build, find_people, 12_000) for name, build in RUNS),
    *(Family("people, roles", name, build, find_people, 12_000) for name, build in ROLES),
    *(Family("people, acronyms", name, build, find_acronyms) for name, build in ACRONYMS),
)
