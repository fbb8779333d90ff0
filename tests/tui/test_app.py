"""Ctrl-C says how to leave, and loses nothing."""

from __future__ import annotations

import pytest

from tests.tui.factory import reader, said

# Ctrl-C.


async def test_ctrl_c_says_in_our_words_which_key_leaves_now() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert said(app) == ["Press q to quit"]
    app = reader()
    app.set_keymap({"reader.quit": "ctrl+x"})
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert said(app) == ["Press ctrl+x to quit"]


@pytest.mark.parametrize(("keys", "leave"), [(("n",), "q"), (("Q",), "ctrl+q")], ids=str)
async def test_ctrl_c_with_a_quote_and_nothing_selected_says_which_key_copies_the_quote(
    keys: tuple[str, ...], leave: str
) -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert said(app)[-1] == f"Press y to copy the quote, {leave} to quit"


@pytest.mark.parametrize(
    "keys",
    [("slash",), ("Q", "slash"), ("F",), ("n", "c")],
    ids=["find", "filter", "all", "prompt"],
)
async def test_ctrl_c_loses_nothing_that_is_typed(keys: tuple[str, ...]) -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys, *"quist")
        await pilot.pause()
        screen, line = app.screen, app.focused
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert app.screen is screen
        assert app.focused is line
        assert getattr(line, "value", "") == "quist"
        way_out = "Press Esc to close" if "c" in keys else "Press ctrl+q to quit"
        assert said(app)[-1] == way_out
        assert app.return_code is None
