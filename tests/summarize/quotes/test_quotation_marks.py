"""Which stretches stand in quotation marks, whatever marks a newspaper sets."""

from __future__ import annotations

from itertools import pairwise

import pytest

from summarize import analyse, read_article
from summarize.model import Span
from summarize.quotes.quotation_marks import QuotedSpan, find_marks
from tests.summarize.telling import paragraphs, table


def marks_of(text: str) -> tuple[QuotedSpan, ...]:
    blocks = [(index, Span(*ends)) for index, ends in enumerate(paragraphs(text))]
    return find_marks(text, blocks)


def stretches(text: str) -> list[str]:
    return [mark.slice(text) for mark in marks_of(text)]


TYPES = {
    "curly": ("Ortiz said, “The pier is closed.” Then she left.", ["“The pier is closed.”"]),
    "straight": ('Ortiz said, "The pier is closed." Then she left.', ['"The pier is closed."']),
    "curly single": ("Ortiz said, ‘The pier is closed.’ Then she left.", ["‘The pier is closed.’"]),
    "straight single": (
        "Ortiz said, 'The pier is closed.' Then she left.",
        ["'The pier is closed.'"],
    ),
    "guillemets": ("Ortiz said, «The pier is closed.» Then she left.", ["«The pier is closed.»"]),
    "curly doubles in singles": (
        "Ortiz said: ‘They told me, “Never again,” and I’d believed them.’ Then she left.",
        ["‘They told me, “Never again,” and I’d believed them.’"],
    ),
    "straight doubles in straight singles": (
        "Ortiz said: 'They told me \"never again\" and I went.' Then she left.",
        ["'They told me \"never again\" and I went.'"],
    ),
    "doubles between two apostrophes": (
        "The girls' team and 'em called it \"rotten\" at the boys' meeting.",
        ['"rotten"'],
    ),
    "single guillemets": (
        "Ortiz said, ‹The pier is closed.› Then she left.",
        ["‹The pier is closed.›"],
    ),
    "guillemets pointing in": (
        "Ortiz said, »The pier is closed.« Then.",
        ["»The pier is closed.«"],
    ),
    "TeX": ("Ortiz said, ``The pier is closed.'' Then she left.", ["``The pier is closed.''"]),
    "TeX closed straight": (
        'Ortiz said, ``The pier is closed." Then she left.',
        ['``The pier is closed."'],
    ),
    "two apostrophes": (
        "Ortiz said, ''The pier is closed.'' Then she left.",
        ["''The pier is closed.''"],
    ),
    "low and high": ("Ortiz said, „The pier is closed.“ Then.", ["„The pier is closed.“"]),
    "low and high, English": ("Ortiz said, „The pier is closed.” Then.", ["„The pier is closed.”"]),
    "reversed high": ("Ortiz said, ‟The pier is closed.” Then.", ["‟The pier is closed.”"]),
    "full width": ("Ortiz said, ＂The pier is closed.＂ Then.", ["＂The pier is closed.＂"]),
    "corner brackets": ("Ortiz said, 「The pier is closed.」 Then.", ["「The pier is closed.」"]),
    "white corner brackets": (
        "Ortiz said, 『The pier is closed.』 Then.",
        ["『The pier is closed.』"],
    ),
    "single low and high": ("Ortiz said, ‚The pier is closed.‘ Then.", ["‚The pier is closed.‘"]),
    "curly closed by straight": (
        'Ortiz said, “The pier is closed." Then she left.',
        ['“The pier is closed."'],
    ),
    "straight closed by curly": (
        'Ortiz said, "The pier is closed.” Then she left.',
        ['"The pier is closed.”'],
    ),
    "curly closed by its own opener": (
        "Ortiz said, “The pier is closed.“ Then she left.",
        ["“The pier is closed.“"],
    ),
    "curly opened by its closer": (
        "Ortiz said, ”The pier is closed.” Then she left.",
        ["”The pier is closed.”"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), table(TYPES))
def test_every_type_of_mark(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


SEVERAL = {
    "two in a sentence": (
        "“The pier is closed,” Ortiz said. “Go home.”",
        ["“The pier is closed,”", "“Go home.”"],
    ),
    "two straight in a sentence": (
        '"The pier is closed," Ortiz said. "Go home."',
        ['"The pier is closed,"', '"Go home."'],
    ),
    "one word": ("The so-called “deal” was off.", ["“deal”"]),
    "behind a bracket": ("The plan (“a mess”) was dropped.", ["“a mess”"]),
    "behind a dash": ("The plan—“a mess”—was dropped.", ["“a mess”"]),
    "straight behind a dash": ('The plan —"a mess"— was dropped.', ['"a mess"']),
    "before a bracket": ('"[T]his is wrong," she said.', ['"[T]his is wrong,"']),
    "with a mark behind": ('Was it “a mess”? Was it "a farce"?', ["“a mess”", '"a farce"']),
    "marks of two types": (
        "“The pier is closed,” Ortiz said. \"Go home.\" 'And stay there,' she added.",
        ["“The pier is closed,”", '"Go home."', "'And stay there,'"],
    ),
    "curly singles in doubles": (
        "“He told me ‘never again’ and hung up,” Ortiz said.",
        ["“He told me ‘never again’ and hung up,”"],
    ),
    "straight singles in doubles": (
        "\"He told me 'never again' and hung up,\" Ortiz said.",
        ["\"He told me 'never again' and hung up,\""],
    ),
    "doubles in curly doubles": (
        "“He said “never again” and hung up,” Ortiz said.",
        ["“He said “never again” and hung up,”"],
    ),
    "straight in curly": (
        "“He told me 'never' and \"not now\" and hung up,” Ortiz said.",
        ["“He told me 'never' and \"not now\" and hung up,”"],
    ),
    "none": ("Ortiz said the pier was closed.", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), table(SEVERAL))
def test_several_marks_and_marks_in_marks(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


NO_MARKS = {
    "contraction": "It's late and they don't know, Ortiz said; we'll see.",
    "curly contraction": "It’s late and they don’t know, Ortiz said; we’ll see.",
    "possessives": "The boys' room, the girls' room and Ross's room were shut.",
    "curly possessives": "The boys’ room, the girls’ room and Ross’s room were shut.",
    "decades": "In the '90s and the '80s the pier was open.",
    "curly decades": "In the ’90s and the ’80s the pier was open.",
    "decades set with an opener": "In the ‘90s and the ‘80s the pier was open.",
    "class of": "She was in the class of '84, he in the class of '85.",
    "elisions": "'Twas late, and the rock 'n' roll band told 'em so.",
    "curly elisions": "’Twas late, and the rock ’n’ roll band told ’em so.",
    "feet": "The pier is 40' long and 6' wide.",
    "names": "Mr. O'Neill, Ms. D'Angelo and Ms. O’Hara met in Coeur d'Alene.",
}


@pytest.mark.parametrize("text", table(NO_MARKS))
def test_apostrophes_are_no_marks(text: str) -> None:
    assert stretches(text) == []


INCHES = {
    "inches": 'The board is 12" wide and 6" thick.',
    "one inch": 'The board is 12" wide.',
    "feet and inches": "The goalkeeper is 6'4\" tall.",
    "feet and inches, apart": "The goalkeeper is 6' 4\" tall, his brother 5' 11\" or so.",
}


@pytest.mark.parametrize("text", table(INCHES))
def test_feet_and_inches_are_no_marks(text: str) -> None:
    assert stretches(text) == []


BESIDE_APOSTROPHES = {
    "inches before a quote": (
        'The board is 12" wide. "It fits," Ortiz said.',
        ['"It fits,"'],
    ),
    "inches inside a quote": (
        'Ortiz said, "The board is 12" wide," and left. "It fits."',
        ['"The board is 12" wide,"', '"It fits."'],
    ),
    "possessive inside singles": (
        "Ortiz said: 'The boys' room is shut for good.' Then she left.",
        ["'The boys' room is shut for good.'"],
    ),
    "contraction inside singles": (
        "'I don't know, it's late,' Ortiz said.",
        ["'I don't know, it's late,'"],
    ),
    "decade before singles": (
        "In the '90s they said 'never again' to it.",
        ["'never again'"],
    ),
    "decade in doubles": ("“It was the ’90s,” Ortiz said.", ["“It was the ’90s,”"]),
}


@pytest.mark.parametrize(("text", "expected"), table(BESIDE_APOSTROPHES))
def test_marks_beside_apostrophes(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


CARELESS = {
    "two single marks for a double one": (
        "‘‘We sold it,’’ said Orr. ‘‘It was old.’’",
        ["‘‘We sold it,’’", "‘‘It was old.’’"],
    ),
    "a double one closed by two single ones": (
        "“We sold it,’’ said Orr. “It was old.’’",
        ["“We sold it,’’", "“It was old.’’"],
    ),
    "two closing ones that open": (
        "’’We sold it,’’ said Orr. ’’It was old.’’",
        ["’’We sold it,’’", "’’It was old.’’"],
    ),
    "a backtick": ("`We sold it,' said Orr. `It was old.'", ["`We sold it,'", "`It was old.'"]),
    "two commas": (",,We sold it,'' said Orr.", [",,We sold it,''"]),
    "a closing single one that opens": ("Orr said: ’It was old.’ He left.", ["’It was old.’"]),
    "no code": ("Run `Orr` in Orr's shell, in the boys' room.", []),
    "a blank behind the first": ('" We sold it," said Orr.', ['" We sold it,"']),
    "straight ones in straight ones": (
        '"We sold it," said Orr. "It was "old" to us."',
        ['"We sold it,"', '"It was "old" to us."'],
    ),
    "plurals that own": (
        "'We knew,' said Orr, 'that the cats' owners' club would not.'",
        ["'We knew,'", "'that the cats' owners' club would not.'"],
    ),
    "one that ends in s before another": (
        "The 'Cats' and the 'Crows' met; 'no draw,' said Orr.",
        ["'Cats'", "'Crows'", "'no draw,'"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), table(CARELESS))
def test_marks_of_a_careless_hand(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


def test_a_quote_reopened_at_each_paragraph_is_one_stretch_a_paragraph() -> None:
    text = "“The pier is closed.\n\n“It will stay so.\n\n“Go home,” Ortiz said."
    assert stretches(text) == ["“The pier is closed.", "“It will stay so.", "“Go home,”"]
    assert [mark.closed for mark in marks_of(text)] == [False, False, True]
    assert [mark.carried for mark in marks_of(text)] == [False, True, True]
    assert [mark.block for mark in marks_of(text)] == [0, 1, 2]


def test_straight_marks_reopen_a_quote_too() -> None:
    text = '"The pier is closed.\n\n"It will stay so," Ortiz said. "Go home."'
    assert stretches(text) == ['"The pier is closed.', '"It will stay so,"', '"Go home."']
    assert [mark.carried for mark in marks_of(text)] == [False, True, False]


def test_a_quote_never_reopened_is_one_stretch_to_its_close() -> None:
    text = "Ortiz said, “The pier is closed.\n\nIt will stay so.\n\nGo home.” Then she left."
    (mark,) = marks_of(text)
    assert mark.slice(text) == "“The pier is closed.\n\nIt will stay so.\n\nGo home.”"
    assert mark.closed
    assert mark.block == 0


def test_a_quote_never_reopened_leaves_later_quotes_alone() -> None:
    text = "Ortiz said, “The pier is closed.\n\nGo home.” Then she left. “For good,” Lowe said."
    assert stretches(text) == ["“The pier is closed.\n\nGo home.”", "“For good,”"]


def test_an_opener_whose_close_never_comes_costs_its_own_paragraph_alone() -> None:
    text = "Ortiz said, “The pier is closed.\n\nThen she left.\n\n“For good,” Lowe said."
    assert stretches(text) == ["“The pier is closed.", "“For good,”"]
    assert [mark.closed for mark in marks_of(text)] == [False, True]


def test_a_close_is_not_looked_for_in_far_paragraphs() -> None:
    text = "\n\n".join(["Ortiz said, “The pier is closed.", *["It rained."] * 9, "It ended.”"])
    assert stretches(text)[0] == "“The pier is closed."


GOOD = "“The pier is closed,” Ortiz said. “Go home,” Lowe said."
ODD = {
    "an opener too many": f"It was “late. {GOOD}",
    "a closer too many": f"It was late.” {GOOD}",
    "an opener too many at the end": f"{GOOD} It was “late.",
    "a closer too many at the end": f"{GOOD} It was late.”",
}


@pytest.mark.parametrize("text", table(ODD))
def test_an_odd_mark_costs_one_quote_in_its_paragraph(text: str) -> None:
    lost = {"“The pier is closed,”", "“Go home,”"} - set(stretches(text))
    assert len(lost) <= 1


@pytest.mark.parametrize("text", table(ODD))
def test_an_odd_mark_costs_nothing_in_other_paragraphs(text: str) -> None:
    after = f"{text}\n\n{GOOD}"
    assert stretches(after)[-2:] == ["“The pier is closed,”", "“Go home,”"]


@pytest.mark.parametrize(
    "text",
    [
        'It was "late. "The pier is closed," Ortiz said. "Go home," Lowe said.',
        'It was late." "The pier is closed," Ortiz said. "Go home," Lowe said.',
    ],
    ids=["opener", "closer"],
)
def test_an_odd_straight_mark_costs_nothing_in_other_paragraphs(text: str) -> None:
    after = f'{text}\n\n"Swim," Ortiz said. "No," Lowe said.'
    assert stretches(after)[-2:] == ['"Swim,"', '"No,"']


def test_single_marks_are_told_from_double_ones() -> None:
    text = "'The pier is closed,' Ortiz said. “Go home,” Lowe said."
    assert [mark.single for mark in marks_of(text)] == [True, False]


def test_marks_lie_in_order_inside_their_paragraphs_and_none_in_another() -> None:
    text = f"{GOOD}\n\n'One,' she said, “two,” \"three\", «four», ``five'' and ‘six.’"
    found = marks_of(text)
    assert len(found) == 8
    ends = list(paragraphs(text))
    for mark, following in pairwise(found):
        assert mark.end <= following.start
    for mark in found:
        assert ends[mark.block][0] <= mark.start < mark.end <= ends[mark.block][1]


@pytest.mark.parametrize("mark", ["“", "'", '"', "``", "«", "‘", "„"])
def test_nothing_but_openers_takes_linear_time(mark: str) -> None:
    """Bait: each opener may look no further than a bounded stretch for its close."""
    text = f"{mark}a " * 30_000
    assert len(marks_of(text)) <= 30_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('It fell."I saw it all," said Ann Lee.', ['"I saw it all,"']),
        ("It fell and broke,” said Ann Lee, a guard.", ["It fell and broke,”"]),
        ("It fell and broke,” Lee said.", ["It fell and broke,”"]),
        ("The 6” nail,” said Ann Lee.", []),
        ("It fell and broke,” on Monday.", []),
    ],
)
def test_marks_of_which_one_was_lost(text: str, expected: list[str]) -> None:
    read = read_article(f"Late news\n\n{text}")
    found = [quote.slice(read.text) for quote in analyse(read).quotes if quote.kind != "indirect"]
    assert found == expected
