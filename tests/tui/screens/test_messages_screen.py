"""All messages of the session: opened by its key, and offered where a notice is cut."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.tui.factory import reader, said, screen_text
from tui.app import PullquoteApp
from tui.screens.messages_screen import MessagesScreen
from tui.screens.notice_board import NoticeBoard

LONG = "config.toml, line 3: measure must be a whole number from 30 to 200, not 'wide'"


async def rest(pilot: Pilot[None]) -> None:
    for _ in range(4):
        await pilot.pause()


def notice_line(app: PullquoteApp) -> str:
    return screen_text(app).splitlines()[-2].strip()


@pytest.mark.parametrize("screen", [(), ("Q",), ("P",), ("question_mark",)], ids=str)
async def test_a_notice_that_is_cut_names_the_key_that_shows_all(screen: tuple[str, ...]) -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*screen)
        await rest(pilot)
        app.notify(LONG, severity="error")
        await rest(pilot)
        assert notice_line(app).startswith("✗ config.toml, line 3: measure must be")
        assert notice_line(app).endswith("…  ! for all")
        await pilot.press("exclamation_mark")
        await rest(pilot)
        assert isinstance(app.screen, MessagesScreen)
        shown = " ".join(screen_text(app).replace("│", " ").split())
        assert LONG in shown
        await pilot.press("exclamation_mark")
        await rest(pilot)
        assert not isinstance(app.screen, MessagesScreen)


async def test_a_notice_that_waits_names_the_key_and_a_short_one_does_not() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await rest(pilot)
        app.notify("one", severity="error")
        await rest(pilot)
        assert notice_line(app) == "✗ one"
        app.notify("two", severity="error")
        await rest(pilot)
        assert notice_line(app) == "✗ one  (1 of 2)  ! for all"


async def test_what_is_said_while_the_messages_are_shown_is_added_to_them() -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("exclamation_mark")
        await rest(pilot)
        assert "No messages yet" in screen_text(app)
        app.notify("[b]one[/b] \x1b[2J", severity="warning")
        await rest(pilot)
        assert "! [b]one[/b] �[2J" in screen_text(app).split("Esc to close")[0]


async def test_escape_that_does_something_else_leaves_an_error_and_then_takes_it() -> None:
    now = [0.0]
    app = reader()
    app.notices = NoticeBoard(app._show_notice, app.set_timer, lambda: now[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "question_mark")
        app.notify("one", severity="error")
        await rest(pilot)
        now[0] += 60
        await pilot.press("escape")  # closes the help
        await pilot.press("escape")  # deselects the quote
        await rest(pilot)
        assert said(app) == ["one"]
        await pilot.press("escape")
        await rest(pilot)
        assert said(app) == []


async def test_a_notice_does_not_outlive_the_place_it_is_about() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await rest(pilot)
        assert notice_line(app).startswith("No quote selected")
        await pilot.press("slash", *"ferry", "enter")
        await rest(pilot)
        assert "Match 1 of" in notice_line(app)
