"""Themes can be chosen, and what is left where there are no colours."""

from __future__ import annotations

from typing import Any

import pytest

from summarize.model import QuoteKind
from tests.tui.factory import harbour, reader, screen_text
from tui.theme.themes import sign_of

WIDE = (120, 40)


def test_no_two_kinds_share_their_sign() -> None:
    spoken = [QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT, QuoteKind.HEADLINE]
    assert len({sign_of(kind).mark for kind in spoken}) == 4


async def test_without_colour_there_is_none_and_the_signs_say_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        await pilot.pause()
        shown = screen_text(app)
        for sign in ("▶", "①“", "●●● high confidence"):
            assert sign in shown
        strips = app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert not [style for style in styles if style.color or style.bgcolor]


async def test_all_themes_of_textual_can_be_chosen_and_are_remembered() -> None:
    app = reader(harbour())
    chosen: list[tuple[str, Any]] = []
    app.settings.memory.choose = lambda name, value: chosen.append((name, value))  # type: ignore[method-assign]
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("ctrl+p", *"theme nord")
        await pilot.pause(0.3)
        await app.workers.wait_for_complete()
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert app.theme == "nord"
        assert chosen == [("theme", "nord")]
        await pilot.press("n")
        await pilot.pause()
        assert "Marta Quist" in screen_text(app)
