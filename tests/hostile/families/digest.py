"""Awkward articles for a digest: many, long, equal, and full of figures and days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family

SIZE: Final = 20_000
PARTING: Final = "\n\n====\n\n"


def make_digest_of(parted: str) -> object:
    """Read articles that are parted by a line, and make one account of them."""
    from summarize.article.read import read_article
    from summarize.digest.make_digest import make_digest
    from summarize.model import Hints
    from summarize.pipeline import analyse

    texts = parted.split(PARTING)
    return make_digest([analyse(read_article(t, hints=Hints(language="en"))) for t in texts])


def whole_digest_of(parted: str) -> object:
    """Read articles that are parted by a line, and put all their words in one account."""
    from summarize.article.read import read_article
    from summarize.digest.make_digest import make_digest
    from summarize.model import Hints, Length, LengthUnit
    from summarize.pipeline import analyse

    analyses = [
        analyse(read_article(text, hints=Hints(language="en"))) for text in parted.split(PARTING)
    ]
    return make_digest(analyses, length=Length(LengthUnit.PERCENT, 100))


def several(build: Callable[[int], str], count: int = 2) -> Callable[[int], str]:
    """Return a builder of ``count`` articles, all the same."""
    return lambda size: PARTING.join([build(size // count)] * count)


def halves(one: Callable[[int], str], other: Callable[[int], str]) -> Callable[[int], str]:
    """Return a builder of two articles."""
    return lambda size: PARTING.join((one(size // 2), other(size // 2)))


def many(unit: str) -> Callable[[int], str]:
    """Return a builder of as many articles as it takes, each of ``unit`` with other words."""
    return count_up(unit + PARTING, end="The town met on Monday.")


def _long_number(size: int) -> str:
    """Return two articles that count boats, one of them with a number of thousands of digits."""
    boats = "The town has {} boats in the old harbor. "
    return PARTING.join((boats.format(3), boats.format("9" * (size // 2))))


SHAPES: Final[Sequence[tuple[str, Callable[[int], str]]]] = (
    ("articles of a sentence", many("The {low} council of {} met on Monday.")),
    ("equal articles", repeat(f"The council met on Monday.{PARTING}", end="It met.")),
    ("empty articles", repeat(f"!{PARTING}", end="It met.")),
    ("articles of a paragraph", many("The {low} council met. It voted 3-2 on {}. It rained. " * 3)),
    ("one long article", count_up("The {low} council of {} met on Monday. ")),
    ("two long articles", several(count_up("The {low} council of {} met on Monday. "))),
    ("articles of one sentence each", several(count_up("{low} and ", "The council saw ", "left."))),
    ("equal sentences", several(repeat("The council met on Monday. "))),
    ("short sentences", several(repeat("It met. "))),
    (
        "numbers of the same things",
        halves(repeat("The town has 5 boats. "), repeat("The town has 9 boats. ")),
    ),
    (
        "numbers of the same things in one sentence",
        halves(repeat("5 boats, ", "The town saw "), repeat("9 boats, ", "The town saw ")),
    ),
    (
        "numbers of other things",
        several(count_up("The town of {} has 5 boats and 7 ships. ")),
    ),
    ("hedges", several(repeat("about ", "The town saw ", "5 boats."))),
    ("digits", several(repeat("9", "The town saw ", "x boats."))),
    ("a number of many digits", _long_number),
    ("numbers in brackets", several(repeat("5(", "The town saw ", " boats."))),
    ("numbers with commas", several(repeat("999,", "The town saw ", " boats."))),
    ("votes", halves(repeat("The town voted 3-2. "), repeat("The town voted 4-1. "))),
    ("votes in one sentence", several(repeat("3-2 and ", "The town voted ", "so."))),
    (
        "days",
        halves(
            repeat("The council voted on Monday. A vote came. "),
            repeat("The council voted on Friday. A vote came. "),
        ),
    ),
    ("days in one sentence", several(repeat("Monday and ", "The vote was on ", "so."))),
    ("days of other weeks", several(repeat("last Monday and ", "The vote was on ", "so."))),
    (
        "events and days",
        many("The vote, arrest, fire, meeting and crash came Monday; {low} voted, fired, crashed."),
    ),
    (
        "words and days",
        several(count_up("A {low} vote was held on Monday and {} voted. ")),
    ),
    ("figures in common", several(repeat("The town paid 1,120 and 228 for it. "))),
    ("figures, each twice", several(count_up("The town of {} paid 1,120 for {low}. "))),
    ("a sentence of figures", several(repeat("228 and 1,120 and ", "It paid ", "so."))),
    ("quotes of one speaker", several(count_up("“We won {low} and the {} vote,” Ann Lee said. "))),
    ("equal quotes", several(repeat("“We won it and the vote,” Ann Lee said. "))),
    ("quotes nearly equal", several(count_up("“We won the vote and {low},” Ann Lee said. "))),
    ("quotes, a speaker each", several(count_up("“We won it and the vote,” Ann {} said. "))),
    ("quotations never closed", several(repeat("“We won it and the vote. "))),
    ("sentences that lean", several(repeat("He said so. ", "Ann Lee met Bob Ray. "))),
)

FAMILIES = (
    *(Family("digest", name, build, make_digest_of, SIZE) for name, build in SHAPES),
    Family("digest", "articles of a sentence, all", SHAPES[0][1], whole_digest_of, SIZE),
    Family("digest", "two long articles, all", SHAPES[5][1], whole_digest_of, SIZE),
    Family("digest", "equal sentences, all", SHAPES[7][1], whole_digest_of, SIZE),
    Family("digest", "short sentences, all", SHAPES[8][1], whole_digest_of, SIZE),
)
