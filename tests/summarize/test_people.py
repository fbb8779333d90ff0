"""Who is named: names of all origins, roles, shorter names, and what is no person."""

from __future__ import annotations

import pytest

from summarize.model import Gender, MentionForm, PersonKind
from summarize.people.acronyms import find_acronyms
from tests.summarize.telling import (
    mentions,
    names,
    person,
    speaker_of,
    speakers,
    table,
    tell,
    the_quote,
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


def test_a_byline_is_a_name() -> None:
    told = tell(
        "Town closes its old pier", "By Zorvath Quillimane", "The pier was closed on Monday."
    )
    assert names(told) == ["Zorvath Quillimane"]


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


HOLT = "Dana Holt"
ROLES = {
    # name: (text, role of Dana Holt)
    "title": ("“No,” said Sen. Dana Holt.", "Sen."),
    "title, spelled out": ("Commissioner Dana Holt voted no.", "Commissioner"),
    "two titles": ("“No,” said Lt. Gov. Dana Holt.", "Lt. Gov."),
    "title of a place": ("Brandville Mayor Dana Holt voted no.", "Brandville Mayor"),
    "title of a state": ("Florida Gov. Dana Holt voted no.", "Florida Gov."),
    "title of a house": ("“No,” said U.S. Rep. Dana Holt, D-Ohio.", "U.S. Rep."),
    "title of a city": ("Miami City Attorney Dana Holt voted no.", "Miami City Attorney"),
    "secretary of": ("Secretary of State Dana Holt voted no.", "Secretary of State"),
    "Attorney General": ("Attorney General Dana Holt voted no.", "Attorney General"),
    "former": ("“No,” said former President Dana Holt.", "former President"),
    "small letters": ("They met former Brandville mayor Dana Holt.", "former Brandville mayor"),
    "resident": ("During the meeting, resident Dana Holt voted no.", "resident"),
    "CEO": ("Harbor Lines CEO Dana Holt voted no.", "Harbor Lines CEO"),
    "Professor": ("Professor Dana Holt voted no.", "Professor"),
    "Professor of": ("Professor Dana Holt of the University of Ohio voted no.", "Professor"),
    "apposition": ("Dana Holt, the mayor of Brandville, voted no.", "mayor of Brandville"),
    "apposition, a": ("Dana Holt, a lawyer for the port, voted no.", "lawyer for the port"),
    "apposition, capitals": (
        "Dana Holt, Executive Director of the Harbor Coalition, voted no.",
        "Executive Director of the Harbor Coalition",
    ),
    "apposition with and": (
        "Dana Holt, a former Brandville mayor and congressional candidate, voted no.",
        "former Brandville mayor and congressional candidate",
    ),
    "apposition with letters": (
        "“No,” said Dana Holt, director at the Family Action Network (FAN).",
        "director at the Family Action Network (FAN)",
    ),
    "age and apposition": (
        "Dana Holt, 43, a teacher at Brandville High School, voted no.",
        "teacher at Brandville High School",
    ),
    "brackets": ("Dana Holt (the mayor of Brandville) voted no.", "mayor of Brandville"),
    "dashes": ("Dana Holt — the mayor of Brandville — voted no.", "mayor of Brandville"),
    "who is": ("Dana Holt, who is the mayor of Brandville, voted no.", "mayor of Brandville"),
    "is": ("Dana Holt is the mayor of Brandville.", "mayor of Brandville"),
    "possessive before": ("The team’s coach, Dana Holt, voted no.", "team’s coach"),
    "indefinite before": ("A port spokesperson, Dana Holt, voted no.", "port spokesperson"),
    "told later": ("Dana Holt came. Holt, the mayor of Brandville, left.", "mayor of Brandville"),
    "title first, apposition later": (
        "Mayor Dana Holt came in. Holt, a lawyer, voted no.",
        "Mayor",
    ),
    "courtesy is none": ("Ms. Dana Holt voted no.", None),
    "courtesy and apposition": ("Ms. Dana Holt, the mayor, voted no.", "mayor"),
    "no role": ("Dana Holt, who lives nearby, voted no.", None),
    "a role for somebody else": (
        "A spokeswoman for the governor, Dana Holt, disputed it.",
        "spokeswoman for the governor",
    ),
    "managing partner": (
        "Ridgeback managing partner Dana Holt voted no.",
        "Ridgeback managing partner",
    ),
    "not a place": ("Dana Holt, of Brandville, voted no.", None),
    "not somebody else's": ("The mayor met Dana Holt. The treasurer left.", None),
    "not what is done": ("Ann Lee, who knows Dana Holt, succeeded the mayor.", None),
    "up to a title": (
        "“No,” said Dana Holt, author of a book for women called “The Code.”",
        "author of a book for women",
    ),
    "up to whose": (
        "“No,” said Dana Holt, the director of the port and whose house is there.",
        "director of the port",
    ),
    "not the next one's, in small letters": (
        "Dana Holt, city planner Peter Lowe and a clerk voted no.", None),
    "not a relative's": ("Dana Holt, her husband Peter Lowe and a clerk voted no.", None),
    "not what the husband did": (
        "When her husband first faced charges about his affair, Dana Holt stayed.", None),
    "not who does the next thing": ("They spoke to Dana Holt, the actor talked of home.", None),
    "not what is done to somebody": ("Dana Holt, thanking the late singer Ann Lee, left.", None),
    "behind a verb": ("Prosecutors called witness Dana Holt.", "witness"),
    "up to another's": ("Dana Holt, a nurse and her husband a baker, voted no.", "nurse"),
    "a participle that belongs to it": ("Dana Holt, acting mayor, voted no.", "acting mayor"),
    "not the next one's": ("Dana Holt, Mayor Peter Lowe and a clerk voted no.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "role"), table(ROLES))
def test_roles(text: str, role: str | None) -> None:
    assert person(tell(text), HOLT).role == role


@pytest.mark.parametrize(
    ("byline", "dateline"),
    [("By ALICIA MONROE, Associated Press", "WASHINGTON (AP) — President "),
     ("By Frank Iannucci, Staff Writer", ""),
     ("By Hannah Roy, CNN", "(CNN) -- ")],
)  # fmt: skip
def test_no_role_comes_from_another_paragraph(byline: str, dateline: str) -> None:
    told = tell("Council backs its ferry", byline, f"{dateline}Dana Holt’s nominee won.", "Yes.")
    assert person(told, HOLT).role in (None, "President")
    assert not any("\n" in (p.role or "") for p in told.people)


def test_a_plural_title_is_the_role_of_each_in_the_list() -> None:
    told = tell(
        "Commissioners Dana Holt, Grant Holloway and Edward “Ned” Farrow voted no, as did Ned Kerr."
    )
    roles = {p.name: p.role for p in told.people}
    assert roles["Dana Holt"] == roles["Grant Holloway"] == "Commissioner"
    assert roles["Edward “Ned” Farrow"] == "Commissioner"
    assert roles["Ned Kerr"] is None


def test_a_shortened_plural_title_is_given_in_the_singular() -> None:
    told = tell("Sens. Dana Holt and Grant Holloway voted no.")
    assert [p.role for p in told.people] == ["Sen.", "Sen."]


MENTIONS = {
    # name: (paragraphs, mentions of Dana Holt)
    "name and surname": (
        ["Dana Holt came. Holt left."],
        [("Dana Holt", "name"), ("Holt", "short")],
    ),
    "without the title": (
        ["Mayor Dana Holt came. Mayor Holt left."],
        [("Dana Holt", "name"), ("Holt", "short")],
    ),
    "given name": (["Dana Holt came. Dana left."], [("Dana Holt", "name"), ("Dana", "short")]),
    "possessive": (
        ["Dana Holt’s plan failed. Holt’s critics cheered."],
        [("Dana Holt", "name"), ("Holt", "short")],
    ),
    "she": (
        ["Mrs. Dana Holt came. She left."],
        [("Dana Holt", "name"), ("She", "pronoun")],
    ),
    "her and hers": (
        ["Mrs. Dana Holt came with her dog. The critics met her."],
        [("Dana Holt", "name"), ("her", "pronoun"), ("her", "pronoun")],
    ),
    "role": (
        ["Dana Holt, the mayor, came. The mayor left."],
        [("Dana Holt", "name"), ("The mayor", "role")],
    ),
    "across paragraphs": (
        ["Mrs. Dana Holt came.", "She left.", "Holt said no."],
        [("Dana Holt", "name"), ("She", "pronoun"), ("Holt", "short")],
    ),
    "of another, none": (
        ["Mrs. Dana Holt met Peter Lowe. He left."],
        [("Dana Holt", "name")],
    ),
    "before the name": (
        ["On Friday Holt came.", "Dana Holt, the mayor, left."],
        [("Holt", "short"), ("Dana Holt", "name")],
    ),
    "headline": (
        ["Holt says pier will be closed", "Dana Holt, the mayor, said the pier would close."],
        [("Holt", "short"), ("Dana Holt", "name")],
    ),
    "capitals": (
        ["DANA HOLT: PIER TO CLOSE", "Dana Holt, the mayor, said the pier would close."],
        [("DANA HOLT", "short"), ("Dana Holt", "name")],
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), table(MENTIONS))
def test_mentions(paragraphs: list[str], expected: list[tuple[str, str]]) -> None:
    assert mentions(tell(*paragraphs), HOLT) == expected


def test_pronouns_of_a_bio_are_mentions_too() -> None:
    told = tell(
        "Town closes its old pier on Monday",
        "By Sergio Bustamante",
        "The pier was closed on Monday, and the boats were gone by noon.",
        "Sergio Bustamante is the Harbor Tribune's editor. He was a baker before.",
    )
    assert ("He", "pronoun") in mentions(told, "Sergio Bustamante")


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


GENDERS = {
    "Mr.": ("Mr. Quorrel voted no.", "Quorrel", Gender.MALE),
    "Ms.": ("Ms. Quorrel voted no.", "Quorrel", Gender.FEMALE),
    "given name": ("Maria Ortiz voted no.", "Maria Ortiz", Gender.FEMALE),
    "given name, male": ("Peter Lowe voted no.", "Peter Lowe", Gender.MALE),
    "role": ("Congresswoman Zorva Quorrel voted no.", "Zorva Quorrel", Gender.FEMALE),
    "role behind": ("Zorva Quorrel, a businessman, voted no.", "Zorva Quorrel", Gender.MALE),
    "pronoun": (
        "Zorva Quorrel, a baker, came. “No,” she said.",
        "Zorva Quorrel",
        Gender.FEMALE,
    ),
    "title over given name": ("Mr. Maria Ortiz voted no.", "Maria Ortiz", Gender.MALE),
    "unknown": ("Zorva Quorrel, a baker, voted no.", "Zorva Quorrel", None),
}


@pytest.mark.parametrize(("text", "name", "gender"), table(GENDERS))
def test_gender_where_it_is_known(text: str, name: str, gender: Gender | None) -> None:
    assert person(tell(text), name).gender is gender


def test_people_come_in_the_order_in_which_they_are_first_named() -> None:
    told = tell("Peter Lowe came. Maria Ortiz left. Lowe met Grant Holloway.")
    assert names(told) == ["Peter Lowe", "Maria Ortiz", "Grant Holloway"]


def test_the_possessive_of_somebodys_lawyer_is_no_mention_of_the_lawyer() -> None:
    told = tell("“It was long,” his lawyer said.")
    assert the_quote(told).speaker is not None
    assert mentions(told, "his lawyer") == [("his lawyer", "role")]


ACRONYMS = {
    "letters": ("the Harbor Workers Union (HWU)", {"HWU": "Harbor Workers Union"}),
    "small words left out": (
        "the Department of Housing and Urban Works (DHUW)",
        {"DHUW": "Department of Housing and Urban Works"},
    ),
    "small words counted": ("the Institute of Art (IOA)", {"IOA": "Institute of Art"}),
    "and": ("Parks and Pier Control (PPC)", {"PPC": "Parks and Pier Control"}),
    "with the": ("the Harbor Workers Union (the HWU)", {"HWU": "Harbor Workers Union"}),
    "periods": ("the Harbor Workers Union (H.W.U.)", {"H.W.U.": "Harbor Workers Union"}),
    "two": (
        "the Harbor Union (HU) and the Port Agency (PA)",
        {"HU": "Harbor Union", "PA": "Port Agency"},
    ),
    "not those letters": ("the Harbor Workers Union (ABC)", {}),
    "a party": ("Rep. Dana Holt (D)", {}),
    "small letters": ("the Harbor Workers Union (hwu)", {}),
    "over a line's end": ("Harbor Workers\nUnion (HWU)", {}),
    "none": ("the Harbor Workers Union", {}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), table(ACRONYMS))
def test_acronyms(text: str, expected: dict[str, str]) -> None:
    assert find_acronyms(text) == expected


def test_the_first_full_name_of_an_acronym_holds() -> None:
    text = "the Harbor Union (HU) met the Hotel Union (HU)"
    assert find_acronyms(text) == {"HU": "Harbor Union"}
