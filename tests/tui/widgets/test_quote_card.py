"""The card of a quote: what belongs together stays on one line."""

from __future__ import annotations

from typing import Any

import pytest

from tests.tui.factory import harbour, reader, screen_text


@pytest.mark.parametrize("width", [60, 44, 34])
async def test_facts_are_wrapped_between_them(width: int) -> None:
    app = reader(harbour())
    async with app.run_test(size=(width, 40)) as pilot:
        await pilot.press("3", "n", "B")
        await pilot.pause()
        shown = screen_text(app)
        for fact in ("★ bookmarked", "direct", "cue “said”", "●●● high confidence"):
            assert fact in shown, fact
        assert not any(line.strip(" ┃│").startswith("· ") for line in shown.splitlines())


async def test_facts_are_wrapped_anew_where_the_card_becomes_narrower() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        screen: Any = app.screen
        assert "direct · cue “said” · ●●● high confidence" in screen_text(app)
        await pilot.resize_terminal(36, 40)
        await pilot.pause()
        assert "direct · cue “said” ·" in screen.card.text.split("\n")[1:2]


async def test_a_quote_that_a_person_took_for_none_is_called_that() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("n", "X")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "✎ corrected · not a quote" in screen_text(app)
