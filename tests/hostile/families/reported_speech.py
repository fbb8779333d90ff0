"""Awkward sentences for reporting frames: many cues, and cues of every kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import analyse_text, repeat
from tests.hostile.growth import Family

SIZE: Final = 10_000
SHAPES: Final[tuple[tuple[str, Callable[[int], str]], ...]] = (
    ("cues", repeat("said ", "Ann Lee ", ".")),
    ("cues with a subject", repeat("Ann Lee said ", "", "it rained.")),
    ("cues with new subjects", count_up("Ann {} said ", "", "it rained.")),
    ("cues behind subjects", repeat("“so,” said Ann Lee, ")),
    ("inverted cues", repeat(", said Ann Lee", "It rained", ".")),
    ("cues between dashes", repeat("— Ann Lee said — ", "It rained ", ".")),
    ("verbs that share a subject", repeat("and said it was old ", "Ann Lee said it rained ", ".")),
    ("participles", repeat(", saying that it was old", "Ann Lee spoke", ".")),
    ("absolute participles", repeat(", with the mayor saying so", "Ann Lee spoke", ".")),
    ("infinitives", repeat("went on to say ", "Ann Lee ", "it rained.")),
    ("passives", repeat("was criticized by ", "Ann Lee ", "the mayor.")),
    ("passives without an agent", repeat("was sharply criticized ", "Ann Lee ", ".")),
    ("according to", repeat("according to Ann Lee ", "It rained ", ".")),
    ("according to, with commas", repeat(", according to Ann Lee", "It rained", ".")),
    ("according to nobody", repeat("according to ", "It rained ", ".")),
    ("colons", repeat("Ann Lee: ")),
    ("labels of a transcript", repeat("LEE: It rained in the town.\n\nRAY: It did.\n\n")),
    ("labels, a name each", count_up("{}: It rained in the town.\n\n")),
    ("labels within one paragraph", repeat("LEE: It rained. ")),
    ("nouns that report", repeat("Ann Lee’s claim that ", "It was ", "it rained.")),
    ("nouns that report, adjectives before", repeat("old ", "Ann Lee’s ", "claim that it rained.")),
    ("verdicts", repeat("the verdict of ", "“So it is” – that was ", "Ann Lee.")),
    ("to put it", repeat("as Ann Lee put it, ", "", "it rained.")),
    ("phrasal cues", repeat("shot back that ", "Ann Lee ", "it rained.")),
    ("that", repeat("that ", "Ann Lee said ", "it rained.")),
    ("whether", repeat("told Bob Ray whether ", "Ann Lee ", "it rained.")),
    ("addressees", repeat("told the old reporters of the town ", "Ann Lee ", "it rained.")),
    ("places of speech", repeat("in a statement on Monday ", "Ann Lee said ", "it rained.")),
    ("asides", repeat(", as Ann Lee said, ", "It rained", "in town.")),
    ("objects", repeat("called the plan a farce and ", "Ann Lee ", "left.")),
    ("clauses with verbs", repeat("it was old and ", "Ann Lee said ", "it rained.")),
    ("one short sentence a cue", repeat("Ann Lee said so. ")),
    ("words said without a speaker", repeat("It was said that it rained. ")),
    ("questions", repeat("“Why?” she asked. ", "Ann Lee spoke. ")),
    ("marks at a question", repeat("“Why?” the old mayor of the town of the old ")),
)

FAMILIES = tuple(
    Family("reported speech", name, build, analyse_text, SIZE) for name, build in SHAPES
)
