"""Skim, full-screen text, which quotes are stepped through, and find: shown while on, and kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.tui.factory import harbour, reader, said, screen_text
from tests.tui.screens.main.remembering import session
from tui.app import PullquoteApp
from tui.session.quote_steps import VisitMode

WIDE = (160, 40)


def status(app: PullquoteApp) -> str:
    return screen_text(app).splitlines()[-2].strip()


async def test_modes_are_shown_while_they_are_on_with_the_key_that_ends_them() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("z")
        await pilot.pause()
        assert status(app).startswith("Skim (z ends it)")
        await pilot.press("f", "v")
        await pilot.pause()
        app.clear_notifications()
        await pilot.pause()
        assert status(app).startswith(
            "Full screen (f ends it) · Skim (z ends it) · "
            "Stepping through quotes and reported statements (v changes it)"
        )
        await pilot.press("z", "escape", "v", "v")
        app.clear_notifications()
        await pilot.pause()
        assert status(app) in ("end", "0% · 1 min left")


async def test_modes_come_back_with_the_session(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("z", "f", "v", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        main: Any = app.screen
        assert main.text.skim
        assert main.reader.walk.mode is VisitMode.REPORTED
        assert not main.side.display
        assert status(app).startswith("Full screen (f ends it) · Skim (z ends it) · Stepping")
        await pilot.press("z", "f", "v", "v", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        main = app.screen
        assert not main.text.skim
        assert main.reader.walk.mode is VisitMode.SPOKEN
        assert main.side.display


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((160, 40), "Match 2 of 5 for “ferry” (Esc ends find)"),
        ((60, 20), "Match 2 of 5 for “ferry”"),
        ((60, 12), "Match 2 of 5"),
    ],
)
async def test_which_match_it_is_is_shown_as_long_as_matches_are_lit(
    size: tuple[int, int], words: str
) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press("slash", *"ferry", "enter", "n")
        await pilot.pause()
        assert not said(app)
        count = len(app.screen.reader.find.matches)  # type: ignore[attr-defined]
        words = words.replace("5", f"{count}")
        assert words in "".join(screen_text(app).splitlines()[-2:])
        await pilot.press("escape")
        await pilot.pause()
        assert "Match" not in screen_text(app)


async def test_matches_are_counted_in_one_place() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"ferry")
        await pilot.pause()
        count = len(app.screen.reader.find.matches)  # type: ignore[attr-defined]
        said_so = f"1 of {count}"
        shown = screen_text(app).replace("Articles 1 of", "Articles")
        assert shown.count(said_so) == 1, "beside what is typed"
        assert "Match" not in status(app)
        await pilot.press("enter")
        await pilot.pause()
        shown = screen_text(app).replace("Articles 1 of", "Articles")
        assert shown.count(said_so) == 1
        assert status(app).startswith(f"Match {said_so}")


async def test_esc_says_what_it_does_and_does_it() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("f", "n", "slash", *"ferry", "enter")
        for words in ("end find", "deselect quote", "leave full screen"):
            await pilot.pause()
            assert f"Esc {words}" in screen_text(app).splitlines()[-1]
            await pilot.press("escape")
        await pilot.pause()
        assert "Esc" not in screen_text(app).splitlines()[-1], "there is nothing to leave"
        await pilot.press("a", *"holm", "enter", "1")
        for words in ("clear filter", "go to text"):
            await pilot.pause()
            assert f"Esc {words}" in screen_text(app).splitlines()[-1]
            await pilot.press("escape")
        await pilot.press("2", "j", "3")
        await pilot.pause()
        assert "Esc deselect sentence" in screen_text(app).splitlines()[-1]


async def test_the_library_says_what_esc_does_there() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:

        async def footer(*keys: str) -> str:
            await pilot.press(*keys)
            await pilot.pause()
            await pilot.pause()
            return screen_text(app).splitlines()[-1]

        assert "Esc back to articles" in await footer("P")
        assert "Esc deselect all" in await footer("v")
        assert "Esc back to articles" in await footer("escape")
        assert "Esc back to speakers" in await footer("enter")
        assert "Esc clear filter" in await footer("slash", *"ferry", "enter")
        assert "Esc back to speakers" in await footer("escape")
        await pilot.press("question_mark", "G")
        await pilot.pause()
        assert "Back to speakers" in screen_text(app)
        await pilot.press("escape")
        assert "Esc back to articles" in await footer("escape")
        assert "Esc back to articles" in await footer("escape", "F")


async def test_the_card_shows_the_evidence_before_the_words() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        main: Any = app.screen
        lines = main.card.text.split("\n")
        assert lines[0].startswith("① Marta Quist")
        assert "direct · cue" in lines[1]
        assert lines[2] == "“said Marta Quist” after the quote"
        assert lines[3].startswith("“Nobody here wants")


async def test_another_article_begins_at_the_top_of_its_speakers_and_summary() -> None:
    app = reader(harbour(), harbour("again.txt"))
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press("]", "[")
        await pilot.pause()
        main: Any = app.screen
        main.legend.focus()
        await pilot.press("j", "j", "G", "j", "j", "j")
        main.summary.focus()
        await pilot.press("G", "j")
        await pilot.pause()
        assert main.legend.scroll_y > 0
        assert main.legend.cursor == 2
        await pilot.press("]")
        await pilot.pause()
        assert (main.legend.scroll_y, main.legend.cursor) == (0, 0)
        assert (main.summary.scroll_y, main.summary.cursor) == (0, 0)


async def test_bookmarking_leaves_the_card_where_it_was() -> None:
    app = reader()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        main: Any = app.screen
        main.card.focus()
        await pilot.press("j", "j")
        await pilot.pause()
        scrolled = main.card.scroll_y
        assert scrolled > 0
        await pilot.press("B")
        await pilot.pause()
        assert main.card.scroll_y == scrolled
        await pilot.press("n")
        await pilot.pause()
        assert main.card.scroll_y == 0
