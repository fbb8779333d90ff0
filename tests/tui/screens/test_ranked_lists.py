"""Filters of the lists: what the typed letters mean comes first, and has the cursor."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from summarize.model import Analysis, PersonKind, Quote, QuoteKind, Speaker
from tests.tui.factory import article, plain, reader, said, screen_text
from tui.app import PullquoteApp
from tui.session.quote_rows import Grouping

WIDE = (120, 40)


def story(headline: str, file: str, *said: tuple[str, str, str | None]) -> Analysis:
    """An article of quotes, each by a name in a role."""
    parts = [("headline", headline), *(("paragraph", f"“{words}”") for words, _, _ in said)]
    made = article(parts, file)
    quotes = tuple(
        Quote(block.start, block.end, QuoteKind.DIRECT, block.start, block.end, number,
              Speaker(name, PersonKind.PERSON, role))
        for number, (block, (_, name, role)) in enumerate(
            zip(made.blocks[1:], said, strict=True), 1
        )
    )  # fmt: skip
    return Analysis(made, (), (), quotes)


def library() -> list[Analysis]:
    """Four speakers; only one is called Hillary Clinton, and she says least."""
    return [
        story(
            "Hillary Clinton was headed to the ER",
            "a.txt",
            ("She was quite well on that day and on the day before it", "Ed Klein", None),
            ("Nobody saw it coming in the whole of that long summer", "Dana Roe", None),
        ),
        story(
            "A quiet day",
            "b.txt",
            ("I have talked about Hillary Clinton all day", "Huma Bo", "aide to Hillary Clinton"),
            ("I am fine", "Hillary Clinton", "candidate"),
        ),
    ]


async def type_words(pilot: Pilot[None], words: str) -> None:
    await pilot.press(*("space" if letter == " " else letter for letter in words))
    await pilot.pause()


def names(app: PullquoteApp) -> list[str]:
    screen: Any = app.screen
    return [record.name for record in screen.list.records]


async def test_who_is_called_as_typed_comes_before_who_stands_under_such_a_headline() -> None:
    app = reader(*library())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert names(app)[-1] == "Hillary Clinton"
        await pilot.press("j", "slash")
        await type_words(pilot, "hillary cl")
        assert names(app) == ["Hillary Clinton", "Huma Bo", "Ed Klein", "Dana Roe"]
        assert "All speakers · 4 · best match first" in screen_text(app)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert "Quotes by Hillary Clinton" in screen_text(app)


async def test_of_those_called_as_typed_who_says_most_comes_first_wherever_the_name_has_it() -> (
    None
):
    app = reader(
        story(
            "Talks",
            "a.txt",
            ("We say little", "Trump campaign", None),
            ("I say more than anybody else here, and always did", "Donald Trump", None),
            ("We are none of it", "Trumpeters", None),
        )
    )
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "slash")
        await type_words(pilot, "trum")
        assert names(app) == ["Donald Trump", "Trumpeters", "Trump campaign"]
        await type_words(pilot, "p")
        assert names(app) == ["Donald Trump", "Trump campaign", "Trumpeters"]


async def test_the_cursor_goes_to_the_best_match_at_every_letter_and_stays_as_it_grows() -> None:
    app = reader(*library())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "slash")
        screen: Any = app.screen
        await type_words(pilot, "hi")
        assert screen.list.record.name == "Hillary Clinton"
        await pilot.press("enter", "j")
        assert screen.list.record.name == "Huma Bo"
        records = screen.session.records
        screen.session.indexed((replace(records[0], name="Hi Ho"), *records[1:]))
        screen.relist()
        assert names(app)[0] == "Hi Ho"
        assert screen.list.record.name == "Huma Bo", "it merely grew"
        await pilot.press("slash")
        await type_words(pilot, "h")
        assert screen.list.record.name == names(app)[0]
        await pilot.press("enter", "j")
        here = screen.list.record.name
        await pilot.press("escape")
        await pilot.pause()
        assert screen.list.record.name == here, "without a filter it stays on its speaker"


async def test_the_best_quote_has_the_cursor_and_its_article_or_speaker_comes_first() -> None:
    app = reader(*library())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "slash")
        await type_words(pilot, "hillary cl")
        screen: Any = app.screen
        assert screen.list.item.speaker == "Hillary Clinton"
        assert [group.title for group in screen.list._groups.values()] == [
            "A quiet day",
            "Hillary Clinton was headed to the ER",
        ]
        assert [item.speaker for item in screen.list.items] == [
            "Hillary Clinton", "Huma Bo", "Ed Klein", "Dana Roe",
        ]  # fmt: skip
        assert (screen.list.cursor, screen.list.scroll_offset.y) == (0, 0)
        assert "by article, best match first" in screen_text(app)
        await pilot.press("enter", "o")
        assert screen.grouping is Grouping.SPEAKER
        assert screen.list.item.speaker == "Hillary Clinton"
        assert screen.list.items[0].speaker == "Hillary Clinton"
        await pilot.press("j", "o")
        assert screen.grouping is Grouping.KIND
        assert screen.list.item.speaker == "Huma Bo", "another grouping is no other filter"


@pytest.mark.parametrize("key", ["Q", "P"])
async def test_a_filter_that_is_cleared_leaves_the_cursor_where_it_was(key: str) -> None:
    app = reader(*library())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(key, "j", "j")
        await pilot.pause()
        screen: Any = app.screen
        rows = screen.list
        before = rows.cursor
        assert before == 2
        await pilot.press("slash", "escape")
        await pilot.pause()
        assert rows.cursor == before, "nothing was typed"
        await pilot.press("slash", "h", "i", "backspace", "backspace", "escape")
        await pilot.pause()
        assert rows.cursor == before, "what was typed is gone"
        await pilot.press("slash")
        await type_words(pilot, "hillary")
        assert rows.cursor == 0
        await pilot.press("escape")
        await pilot.pause()
        assert rows.cursor == before, "Esc took it away"
        await pilot.press("slash")
        await type_words(pilot, "hillary")
        await pilot.press("enter", "j")
        chosen = rows.item if key == "Q" else rows.record
        await pilot.press("escape")
        await pilot.pause()
        assert (rows.item if key == "Q" else rows.record) == chosen, "somebody chose it"


async def test_an_order_that_is_chosen_while_a_filter_is_typed_is_the_order_until_other_words() -> (
    None
):
    app = reader(*library())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "slash")
        await type_words(pilot, "hillary")
        await pilot.press("enter")
        ranked = names(app)
        here = ranked[0]
        screen: Any = app.screen
        await pilot.press("o")
        assert "All speakers · 4 · by words" in screen_text(app)
        assert names(app) == ["Ed Klein", "Dana Roe", "Huma Bo", "Hillary Clinton"]
        assert screen.list.record.name == here
        await pilot.press("o", "o", "o")
        assert "All speakers · 4 · by name" in screen_text(app)
        assert names(app) == sorted(ranked)
        assert said(app) == []
        await pilot.press("slash")
        await type_words(pilot, " clinton")
        assert "best match first" in screen_text(app)
        assert names(app)[0] == "Hillary Clinton"


async def test_a_role_is_found_by_its_title_in_full() -> None:
    said_by = [
        ("I fly for the union", "union representing pilots", None),
        ("No", "Ann Lee", "Sen."),
    ]
    app = reader(story("Talks", "a.txt", *said_by))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "slash")
        await type_words(pilot, "sen")
        assert names(app) == ["Ann Lee", "union representing pilots"]
        await type_words(pilot, "ator")
        assert names(app) == ["Ann Lee"]


async def test_the_article_that_matches_best_is_opened_and_stands_first() -> None:
    titled = [
        plain("Nothing of it", "tax-a.txt"),
        plain("Syntax of trade", "b.txt"),
        plain("A tax on bread", "c.txt"),
        plain("Tax cuts", "d.txt"),
    ]
    app = reader(*titled)
    async with app.run_test(size=WIDE) as pilot:
        main: Any = app.screen
        await pilot.press("a")
        await type_words(pilot, "tax")
        assert list(main.articles.shown) == [2, 3, 0, 1]
        await pilot.press("enter")
        assert main.index == 2, "the open one matches by its file's name only"
        await pilot.press("j")
        assert main.index == 3
        await pilot.press("slash", "enter")
        assert main.index == 3, "nothing else was typed"
        await pilot.press("o", "slash")
        await type_words(pilot, "o")
        assert [main.entries[index].title for index in main.articles.shown] == [
            "A tax on bread", "Nothing of it", "Syntax of trade",
        ]  # fmt: skip
        await pilot.press("enter")
        assert main.index == 2


async def test_the_open_article_stays_open_if_it_matches_as_well_as_any() -> None:
    app = reader(plain("Tax cuts", "a.txt"), plain("Tax rises", "b.txt"))
    async with app.run_test(size=WIDE) as pilot:
        main: Any = app.screen
        await pilot.press("right_square_bracket", "a")
        await type_words(pilot, "tax")
        await pilot.press("enter")
        assert main.index == 1


async def test_the_best_match_is_in_view_while_a_filter_is_typed_in_a_sorted_list() -> None:
    app = reader(*(plain(f"A{n:02} syntax", f"{n:02}.txt") for n in range(30)), plain("Tax", "t"))
    async with app.run_test(size=WIDE) as pilot:
        main: Any = app.screen
        await pilot.press("o", "a")
        await type_words(pilot, "tax")
        assert main.articles.shown[-1] == 30
        assert "  Tax " in screen_text(app)
        assert main.index == 0, "nothing is opened while it is typed"
        await pilot.press("enter")
        assert main.index == 30
