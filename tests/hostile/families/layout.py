"""Awkward inputs for what layout tells: block quotations, signatures, introductions, posts."""

from __future__ import annotations

from tests.hostile.families.works import analyse_text, repeat
from tests.hostile.growth import Family

LEAD = "The mayor said on Tuesday that the town would keep the old mill by the river for ever.\n\n"
LINES = (
    ("signatures below", repeat("“It leaks.”\n\n— Ann Lee, weaver\n\n", LEAD)),
    ("signatures behind", repeat("“It leaks.” — Ann Lee ", LEAD)),
    ("never closed, signed", repeat("“It leaks\n\n— Ann Lee\n\n", LEAD)),
    ("introductions", repeat("From the desk of Ann Lee:\n\n“It leaks.”\n\n", LEAD)),
    ("introductions of nobody", repeat("The question:\n\n“It leaks.”\n\n", LEAD)),
    ("documents", repeat("the statement by the letter from a post ", LEAD)),
    ("her statement", repeat("“I am tired,” her statement read.\n\n", "Ann Lee left.\n\n")),
    ("handles", repeat("Ann Lee (@annlee) and ", LEAD)),
    ("posts", repeat("@annlee: Shame on you\n\n", LEAD)),
    ("signed posts", repeat("Who sold it?\n\n— Ann Lee (@annlee) May 4\n\n", LEAD)),
    ("one mark, each a block", repeat("“We are sorry for the mill today.”\n\n", LEAD)),
    ("dashes", repeat("— Where are you going? she asked.\n\n", LEAD)),
    ("plurals that own", repeat("teachers’ union’ ", LEAD)),
)

FAMILIES = tuple(Family("layout", name, build, analyse_text, 12_000) for name, build in LINES)
