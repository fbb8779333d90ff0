"""Awkward texts for what pronouns, roles and names mean: many who are meant, many who mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import analyse_text, repeat
from tests.hostile.growth import Family

SIZE: Final = 10_000
SHAPES: Final[tuple[tuple[str, Callable[[int], str]], ...]] = (
    ("pronouns", repeat("she said ", "Ann Lee spoke. Then ", "it rained.")),
    ("pronouns, a sentence each", repeat("She said so. ", "Ann Lee spoke. ")),
    ("pronouns without anybody", repeat("He said so, and she said no. ")),
    ("they", repeat("They said so. ", "Residents met. ")),
    ("it", repeat("It said so. ", "The Harbor Union met. ")),
    ("him and her and his", repeat("his and her and ", "Ann Lee said ", "him.")),
    ("people and pronouns in one sentence", count_up("Ann {} and she and ", "", "he said so.")),
    ("people and pronouns", count_up("Ann {} met Bob {}. He said so. ")),
    ("people of one sentence", count_up("Ann {}, ", "", "she said.")),
    ("a role", repeat("The mayor said so. ", "Mayor Ann Lee spoke. ")),
    ("holders of a role", count_up("Mayor Ann {} met Bob Ray. The mayor said so. ")),
    ("unnamed holders of a role", count_up("A {low} spokesman said so. The spokesman left. ")),
    ("roles with modifiers", count_up("The {low} governor said so. ")),
    ("long roles", count_up("The mayor of the old town of {} in the north said so. ")),
    ("roles in one sentence", repeat("the mayor said the governor said ", "", "it rained.")),
    ("a role, then a name", count_up("A spokesman spoke. “So it is,” Ann {} said. ")),
    ("epithets", repeat("The singer said so. ", "Ann Lee sang. ")),
    ("natives", repeat("The Australian said so. ", "Ann Lee sang. ")),
    ("groups", count_up("{} residents said so. ")),
    ("groups of people", count_up("Ann {} and Bob {} said so. ")),
    ("many of one group", repeat("Ann Lee and ", "", "Bob Ray said so.")),
    ("organizations", count_up("The {} Union said so. The union left. ")),
    ("organizations with one last word", count_up("{} Post met. The Post said so. ")),
    ("acronyms", count_up("The {} Harbor Union (BHU) met. BHU said so. ")),
    ("documents", repeat("The report said so. It said no. ", "A report came. ")),
    ("things that speak", count_up("The {low} lawsuit said so. ")),
    ("nouns that may speak", count_up("The {low} baker said so. ")),
    ("shares", repeat("A third of residents said so. One of them said no. ")),
    ("names beside a role", count_up("A spokesman, Ann {}, said so. ")),
    ("names before a noun", count_up("The {} campaign aide Ann {} said so. ")),
    ("who is introduced", count_up("The first was his son, Bob {}. ")),
    (
        "notes on authors",
        count_up("Rain fell.\n\nAnn {} is a reporter for the Post. She sings.\n\n"),
    ),
    (
        "words that name the speaker",
        repeat("“Bob Ray failed us,” he said. ", "Bob Ray met Al Fox. "),
    ),
    ("names within the words", count_up("Bob {} met Al Fox. “{same} failed us,” he said. ")),
    ("a name of long words", repeat("Babababababa", "Ann ", " said so. She said no.")),
    ("a long noun phrase", repeat("of the town ", "The mayor ", "said so. He said no.")),
)

FAMILIES = tuple(Family("coreference", name, build, analyse_text, SIZE) for name, build in SHAPES)
