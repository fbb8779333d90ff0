"""Titles in borders: cut between words, never parsed."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

from tui.widgets.pane_title import PaneTitle


class Box(App[None]):
    CSS = "Static { border: solid white; width: 100%; height: 3; }"

    def compose(self) -> ComposeResult:
        yield Static("")


async def test_a_title_is_cut_between_words_at_every_width() -> None:
    app = Box()
    async with app.run_test(size=(40, 3)) as pilot:
        box = app.query_one(Static)
        box.border_title = PaneTitle("Council [b]votes[/b] to keep its ferry")
        for width, shown in ((60, "to keep its ferry"), (40, "to keep…"), (24, "Council…")):
            await pilot.resize_terminal(width, 3)
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            line = "".join(segment.text for segment in strips[0])
            assert f"{shown} " in line
            assert "[b]" in line or width == 24
