"""How often and how much somebody is heard, said so that nobody has to guess."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from summarize.model import QuoteKind
from tests.tui.factory import harbour, reader, screen_text
from tui.app import PullquoteApp
from tui.widgets.legend import Tally


def test_a_tally_is_in_words() -> None:
    assert (Tally(3, 2).sum, Tally(3, 2).spelled) == ("3+2", "3 quoted, 2 reported")
    assert (Tally(3, 0).sum, Tally(3, 0).spelled) == ("3+0", "3 quoted")
    assert (Tally(0, 2).sum, Tally(0, 2).spelled) == ("0+2", "2 reported")
    assert (Tally(3, 2).number, Tally(0, 2).number) == ("5", "2")


async def test_the_legend_says_what_its_numbers_are() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        assert "② Olaf Brandt  1 quoted, 1 reported" in screen_text(app)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert "─ Speakers · quoted + reported ─" in screen_text(app)
        assert "② Olaf Brandt  1+1 " in screen_text(app)


async def test_the_row_at_the_cursor_says_what_the_others_have_no_room_for() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n", "n", "n", "2", "tab")
        await pilot.pause()
        assert "① Marta Quist  3+0" in legend_text(app)
        assert legend_text(app).count("1 quoted, 1 reported") == 1
        assert "former captain" in legend_text(app)


async def test_where_words_have_no_room_the_title_says_what_is_counted() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        screen: Any = app.screen
        await pilot.press("n", "n", "n", "2", "tab")
        screen.side.styles.width = 26
        await pilot.pause()
        await pilot.pause()
        assert "Speakers · statements" in screen_text(app)
        assert re.search(r"① Marta Quist  3\s", legend_text(app))
        assert re.search(r"② Olaf Brandt  2\s", legend_text(app))
        assert "3 quoted" not in legend_text(app)
        assert "1 quoted, 1" in legend_text(app), "the row at the cursor spells it out"
        screen.side.styles.width = 44
        await pilot.pause()
        await pilot.pause()
        assert "━ Speakers ━" in screen_text(app)
        assert "② Olaf Brandt  1 quoted, 1 reported" in legend_text(app)


async def test_one_click_goes_to_what_a_speaker_said_and_moves_no_row() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        screen: Any = app.screen
        before = rows_of(app)
        for number in (2, 1, 0, 2):
            await pilot.click(screen.legend, offset=(6, 1 + number))
            await pilot.pause()
            spans = screen.entry.spans
            assert screen.reader.walk.number == spans.speakers[number].quotes[0]
            assert rows_of(app) == before
        assert app.focused is screen.text


async def test_a_click_moves_no_row_where_one_is_unfolded_and_the_keys_unfold_again() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n", "2", "tab")
        await pilot.pause()
        screen: Any = app.screen
        assert app.focused is screen.legend
        before = rows_of(app)
        assert "chair of the harbour" in legend_text(app)
        y = next(n for n, line in enumerate(legend_text(app).splitlines()) if "Pia Holm" in line)
        await pilot.click(screen.legend, offset=(6, y))
        await pilot.pause()
        assert screen.legend.cursor == 2
        assert rows_of(app) == before
        await pilot.press("k")
        await pilot.pause()
        assert "former captain" in legend_text(app)
        assert "chair of the harbour" not in legend_text(app)


def rows_of(app: PullquoteApp) -> list[tuple[int, str]]:
    """In which lines of the pane which speakers stand."""
    lines = enumerate(legend_text(app).splitlines())
    return [(n, sign[0]) for n, line in lines if (sign := re.search("[①②③]", line))]


def legend_text(app: PullquoteApp) -> str:
    """What is in the pane of the speakers, above the signs."""
    screen: Any = app.screen
    region = screen.legend.region
    lines = screen_text(app).splitlines()[region.y : region.bottom]
    return "\n".join(line[region.x : region.right] for line in lines).partition("“ direct")[0]


async def test_an_article_that_only_names_somebody_reports_nothing_they_said() -> None:
    story = harbour()
    silent = replace(harbour("silent.txt", headline="Quist is seen in town"), quotes=())
    app = reader(story, silent)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert "named only: Quist is seen in town" in screen_text(app)


async def test_an_article_that_only_reports_what_somebody_said_says_so() -> None:
    story = harbour()
    reported = tuple(quote for quote in story.quotes if quote.kind is QuoteKind.INDIRECT)
    app = reader(replace(story, quotes=reported))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert "reported only: Harbour council votes" in screen_text(app)
        assert "0 ×" not in screen_text(app)
