"""Who is offered when the speaker of a quote is set, and who that is in the library."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from summarize.model import Analysis, PersonKind, Quote, QuoteKind, Speaker
from tests.tui.factory import article, reader

WIDE = (120, 40)


def story(file: str, *said: tuple[str, str, PersonKind] | str) -> Analysis:
    """An article of quotes, each by a speaker of a kind; of words alone nobody speaks."""
    made = article(
        [("headline", f"Of {file}"), *(("paragraph", _words(one)) for one in said)], file
    )
    quotes = []
    for block, one, number in zip(made.blocks[1:], said, range(1, 99), strict=False):
        if not isinstance(one, str):
            speaker = Speaker(one[1], one[2], None)
            quotes.append(
                Quote(block.start, block.end, QuoteKind.DIRECT, block.start, block.end, number,
                      speaker)
            )  # fmt: skip
    return Analysis(made, (), (), tuple(quotes))


def _words(one: tuple[str, str, PersonKind] | str) -> str:
    return one if isinstance(one, str) else f"“{one[0]}”"


def library() -> list[Analysis]:
    """An article in which two speak, and one of an organization and an unnamed official."""
    return [
        story(
            "a.txt",
            ("I will win this and every other one of them", "Ann Bo", PersonKind.PERSON),
            ("We will all win", "Donald Trump", PersonKind.PERSON),
        ),
        story(
            "b.txt",
            ("No comment", "Trump campaign", PersonKind.ORGANIZATION),
            ("It is so", "trusted official", PersonKind.UNNAMED),
        ),
    ]


async def read_library(pilot: Pilot[None]) -> None:
    """Have all articles read, which the screens of the library do."""
    await pilot.press("P")
    await settle(pilot)
    await pilot.press("escape")


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()


async def test_who_is_picked_from_the_library_is_the_one_who_was_there() -> None:
    app = reader(*library())
    async with app.run_test(size=WIDE) as pilot:
        await read_library(pilot)
        await pilot.press("n", "c", *"trump camp", "enter")
        await settle(pilot)
        await pilot.press("P", "slash", *"campaign", "enter")
        await settle(pilot)
        screen: Any = app.screen
        assert [(r.name, r.quotes) for r in screen.list.records] == [("Trump campaign", 2)]


async def test_the_likeliest_here_comes_first_of_all_with_a_word_that_begins_so() -> None:
    app = reader(*library())
    async with app.run_test(size=WIDE) as pilot:
        await read_library(pilot)
        await pilot.press("n", "c", *"Trum")
        await settle(pilot)
        prompt: Any = app.screen
        assert [offer.answer for offer in prompt._matching] == ["Donald Trump", "Trump campaign"]
        await pilot.press("enter")
        await settle(pilot)
        main: Any = app.screen
        assert main.card.face.quote.speaker.name == "Donald Trump"


async def test_who_is_unnamed_in_another_article_is_not_offered() -> None:
    app = reader(*library())
    async with app.run_test(size=WIDE) as pilot:
        await read_library(pilot)
        await pilot.press("n", "c", *"trusted")
        await settle(pilot)
        prompt: Any = app.screen
        assert prompt._matching == ()
