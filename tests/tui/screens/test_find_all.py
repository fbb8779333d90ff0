"""Finding in all articles."""

from __future__ import annotations

from typing import Any

from summarize.model import Span
from tests.tui.factory import reader, screen_text

WIDE = (120, 40)


async def test_find_in_all_articles_goes_to_the_place_and_on_from_there() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"engines")
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = screen_text(app)
        assert "4 matches in 2 of 3" in shown
        await pilot.press("enter", "G", "enter")
        await pilot.pause()
        main: Any = app.screen
        assert main.index == 2
        text = main.entry.article.text
        second = text.rindex("engines")
        assert main.reader.find.matches[main.reader.find.match] == Span(second, second + 7)
        await pilot.press("n")
        assert main.reader.find.match == 0


async def test_find_in_all_that_finds_nothing_says_so_and_escape_leaves() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"zzz")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "No matches." in screen_text(app)
        await pilot.press("escape")
        assert app.screen is app.screen_stack[0]


async def test_what_was_found_in_all_articles_is_there_again() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"engines")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", "j", "j", "enter")
        await pilot.pause()
        assert app.screen is app.screen_stack[0]
        await pilot.press("F")
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen: Any = app.screen
        assert "4 matches in 2 of 3" in screen_text(app)
        assert "engines" in screen_text(app).splitlines()[0]
        assert (screen.line.has_focus, screen.list.cursor) == (True, 2)
        await pilot.press("enter", "j")
        assert screen.list.has_focus
        await pilot.press("escape", "F")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.list.cursor == 3
        await pilot.press("slash", "ctrl+u", *"council")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.list.cursor == 0


async def test_what_is_typed_takes_the_place_of_what_was_found_before() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"engines", "escape", "F")
        await pilot.pause()
        screen: Any = app.screen
        assert screen.line.selected_text == "engines"
        await pilot.press("question_mark")
        assert screen.line.value == "?"
        await pilot.press("escape", "F", *"council")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.line.value == "council"
        await pilot.press("down", "f1")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert screen.list.has_focus, "the help was merely open over it"


async def test_the_footer_says_what_enter_and_escape_do() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"engines")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert footer_of(screen_text(app)).startswith("Esc back to articles  Enter go to matches")
        await pilot.press("enter")
        await pilot.pause()
        shown = footer_of(screen_text(app))
        assert shown.startswith("Esc back to articles")
        assert "Enter go to text" in shown
        await pilot.press("slash", *"zzz")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Enter" not in footer_of(screen_text(app))


def footer_of(shown: str) -> str:
    return shown.splitlines()[-1].strip()
