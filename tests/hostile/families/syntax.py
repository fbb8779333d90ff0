"""Awkward sentences for the shallow parser: deep, wide, and without an end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import analyse_text, repeat
from tests.hostile.growth import Family

SIZE: Final = 10_000
SHAPES: Final[tuple[tuple[str, Callable[[int], str]], ...]] = (
    ("commas", repeat(", of the town", "Ann Lee", ", said so.")),
    ("commas and names", count_up(", {}", "It was", ", who said so.")),
    ("appositions", repeat(", a nurse, the mayor", "Ann Lee", ", said it was old.")),
    ("ages and homes", repeat(", 81, of Milford", "Ann Lee", ", who said it was old.")),
    ("relative clauses", repeat(" who saw the man", "It was the man", ".")),
    ("relative clauses that report", repeat(", who said that Bob Ray", "Ann Lee", " left.")),
    ("brackets never closed", repeat("(the mayor ", "Ann Lee ", "said so.")),
    ("brackets never opened", repeat("the mayor) ", "Ann Lee ", "said so.")),
    (
        "brackets in brackets",
        lambda size: "Ann Lee " + "(" * (size // 2) + ")" * (size // 2) + " said.",
    ),
    ("prepositions", repeat("in the town of ", "The mayor ", "it rained, Ann Lee said.")),
    ("fronted phrases", repeat("In the town on Monday, ", "", "Ann Lee said it rained.")),
    ("conjunctions", repeat("the mayor and ", "", "Ann Lee said it rained.")),
    ("infinitives", repeat("to be ", "The man who asked not ", "said so.")),
    ("participles", repeat("seen by the mayor ", "A letter ", "said so.")),
    ("adverbs", repeat("also ", "Ann Lee ", "said so.")),
    ("adjectives", repeat("old ", "The ", "mayor said so.")),
    ("possessives", repeat("Ann Lee’s ", "", "mayor said so.")),
    ("dates", repeat("Monday ", "The mayor ", "said so.")),
    ("dashes", repeat("— the mayor ", "Ann Lee ", "— said so.")),
    ("quotations", repeat("“one” ", "Ann Lee said ", ".")),
    ("quotations and verbs", repeat("“one” is ", "Ann Lee said ", ".")),
    ("words without an end", repeat("Ba", "Ann Lee said ", ".")),
    ("stops without blanks", repeat("said.Ann", "Ann", " Lee.")),
    ("sentences of one word", repeat("Go. ")),
    ("lines of one word", repeat("Go\n\n")),
)

FAMILIES = tuple(Family("syntax", name, build, analyse_text, SIZE) for name, build in SHAPES)
