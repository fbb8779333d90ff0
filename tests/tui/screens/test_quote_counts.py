"""How many quotes there are: the same words and the same numbers on every screen."""

from __future__ import annotations

import re

from tests.tui.factory import harbour, reader, screen_text
from tui.session.cards import face_of
from tui.session.quote_spans import find_spans
from tui.session.quote_steps import VisitMode


def test_a_card_says_when_it_counts_more_than_quotes() -> None:
    found = harbour()
    spans = find_spans(found)

    def position(mode: VisitMode) -> str:
        return face_of(found.article, spans, mode, 0).position

    assert position(VisitMode.SPOKEN) == "1 of 6"
    assert position(VisitMode.REPORTED) == "1 of 7, reported included"
    assert position(VisitMode.EVERYTHING) == "1 of 8, scare quotes and terms included"


async def test_one_article_has_as_many_quotes_on_every_screen() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 40)) as pilot:

        async def shown(*keys: str) -> str:
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            return screen_text(app)

        assert "6 quotes · " in await shown("n")
        assert "Quote 1 of 6 " in screen_text(app)
        assert "6 quotes and 1 reported statement in this article" in await shown("e")
        library = await shown("escape", "Q")
        assert "All quotes · 6 quotes, 1 reported · " in library
        assert re.search("─ 6 quotes, 1 reported ", library), "the heading of the article"
        assert "1 of 7 listed" in library
