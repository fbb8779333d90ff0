"""Lines that are typed into: one key clears each of them whole."""

from __future__ import annotations

from typing import Any

import pytest

from tests.tui.factory import reader


@pytest.mark.parametrize("keys", [("slash",), ("a",), ("F",), ("Q", "slash")], ids=str)
async def test_the_whole_line_is_cleared_wherever_the_cursor_is(keys: tuple[str, ...]) -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys, *"ferry", "left", "left")
        line: Any = app.screen.focused
        assert line.value == "ferry"
        await pilot.press("ctrl+u")
        assert line.value == ""


async def test_a_line_holds_nothing_that_a_terminal_obeys() -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash")
        line: Any = app.screen.focused
        line.value = "\u202eAnn\x1b\nLee\u2066"
        assert line.value == "�Ann� Lee�"
