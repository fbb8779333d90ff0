"""How often and how much somebody is heard, said so that nobody has to guess."""

from __future__ import annotations

from dataclasses import replace

from summarize.model import QuoteKind
from tests.tui.factory import harbour, reader, screen_text
from tui.widgets.legend import Tally


def test_a_tally_in_numbers_and_in_words() -> None:
    assert (Tally(3, 2).short, Tally(3, 2).spelled) == ("3+2", "3 quoted, 2 reported")
    assert (Tally(3, 0).short, Tally(3, 0).spelled) == ("3", "3 quoted")
    assert (Tally(0, 2).short, Tally(0, 2).spelled) == ("+2", "2 reported")


async def test_the_legend_says_what_its_numbers_are() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        assert "② Olaf Brandt  1 quoted, 1 reported" in screen_text(app)
        assert "quoted+reported" not in screen_text(app)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert "─ Speakers: quoted+reported ─" in screen_text(app)
        assert "② Olaf Brandt  1+1 " in screen_text(app)


async def test_an_article_that_only_reports_what_somebody_said_says_so() -> None:
    story = harbour()
    reported = tuple(quote for quote in story.quotes if quote.kind is QuoteKind.INDIRECT)
    app = reader(replace(story, quotes=reported))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert "reported only: Harbour council votes" in screen_text(app)
        assert "0 ×" not in screen_text(app)
