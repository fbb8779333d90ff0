"""Notices on the screens: on a line of their own, over nothing that is read."""

from __future__ import annotations

import pytest
from textual.notifications import Notification
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from tests.tui.factory import harbour, plain, reader, said, screen_text
from tests.tui.screens.main.fakes import FakeScreen
from tui.app import PullquoteApp
from tui.screens.notice_board import NoticeBoard
from tui.terminal.notices import ShownNotice

SCREENS = {"main": (), "quotes": ("Q",), "speakers": ("P",), "find all": ("F",)}
DIALOGS = {"help": ("question_mark",), "prompt": ("n", "c"), "palette": ("ctrl+p",)}
SIZES = [(120, 40), (80, 24), (60, 20), (40, 12), (40, 10), (20, 5), (20, 3)]


async def rest(pilot: Pilot[None]) -> None:
    for _ in range(5):
        await pilot.pause()


def lines(app: PullquoteApp) -> list[str]:
    return screen_text(app).splitlines()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("screen", SCREENS)
async def test_nothing_moves_when_a_notice_comes_and_goes(
    screen: str, size: tuple[int, int]
) -> None:
    app = reader()
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press(*SCREENS[screen])
        await rest(pilot)
        app.clear_notifications()
        await rest(pilot)
        before = lines(app)
        line = -2 if size[1] >= 16 else -1
        app.screen.notify("Saved", severity="error")
        await rest(pilot)
        now = lines(app)
        assert now[line].strip() == "✗ Saved"
        now[line] = before[line]
        assert now == before
        assert not app.screen.query(Toast)
        app.clear_notifications()
        await rest(pilot)
        assert lines(app) == before


@pytest.mark.parametrize("size", [(120, 40), (40, 12), (40, 3)], ids=str)
@pytest.mark.parametrize("dialog", [*DIALOGS][:2])
async def test_a_dialog_shows_notices_where_others_show_them(
    dialog: str, size: tuple[int, int]
) -> None:
    app = reader()
    async with app.run_test(size=size, notifications=True) as pilot:
        await rest(pilot)
        await pilot.press(*DIALOGS[dialog])
        await rest(pilot)
        before = lines(app)
        app.notify("Saved", severity="warning")
        await rest(pilot)
        now, line = lines(app), -2 if size[1] >= 16 else -1
        assert now[line].strip() == "! Saved"
        now[line] = before[line]
        assert now == before


@pytest.mark.parametrize("dialog", [*SCREENS, *DIALOGS])
async def test_no_box_ever_covers_what_is_read(dialog: str) -> None:
    app = reader()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press(*(SCREENS | DIALOGS)[dialog])
        app.notify("one", title="Textual says", severity="error")
        app.screen.notify("two", severity="warning")
        await rest(pilot)
        for screen in app.screen_stack:
            assert not screen.query(Toast)
        assert said(app) == ["Textual says · one", "two"]


async def test_notices_are_cleaned_and_never_parsed() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        app.notify("[b]bold[/b] \x1b[2J\nnext\tline", markup=True)
        await rest(pilot)
        assert lines(app)[-2].strip() == "[b]bold[/b] �[2J · next line"


async def test_a_long_notice_is_cut_between_words() -> None:
    app = reader()
    async with app.run_test(size=(40, 20)) as pilot:
        app.notify("Last quote; press n again for the next article: Harbour council")
        await rest(pilot)
        assert lines(app)[-2].strip() == "Last quote; press n again…  ! for all"


async def test_a_settings_warning_goes_when_it_was_read() -> None:
    now = [0.0]
    problems = tuple(f"config.toml, line {n}: unknown setting 'x'" for n in (1, 2, 3))
    app = reader(harbour(), plain("A", "a.txt"))
    app.settings.problems = problems
    app.notices = NoticeBoard(app._show_notice, app.set_timer, lambda: now[0])
    async with app.run_test(size=(120, 40)) as pilot:
        await rest(pilot)
        assert "line 1" in lines(app)[-2]
        assert "(1 of 3)" in lines(app)[-2]
        await pilot.press("n")
        await rest(pilot)
        assert "line 1" in lines(app)[-2]
        assert app.screen.query_one("#card").display, "the key does what it does"
        now[0] += 10
        await pilot.press("n")
        await rest(pilot)
        assert "line 2" in lines(app)[-2]
        await pilot.press("escape")  # deselects the quote
        await rest(pilot)
        assert "line 2" in lines(app)[-2]
        now[0] += 4
        await pilot.press("escape")
        await rest(pilot)
        assert "(3 of 3)" in lines(app)[-2]
        assert screen_text(app).count("✗") == 1
        await pilot.press("x")
        await pilot.click("#notice")
        await rest(pilot)
        assert not said(app)


def test_one_click_takes_one_notice_away() -> None:
    shown: list[ShownNotice | None] = []
    screen, now = FakeScreen(), [0.0]
    board = NoticeBoard(shown.append, screen.set_timer, lambda: now[0])
    for words in ("one", "two", "three"):
        board.take(Notification(words, severity="error"))
    now[0] += 10
    board.touch()  # the mouse is pressed …
    board.dismiss()  # … and it was on the notice
    assert board.said == ["two", "three"]
    board.touch()
    board.dismiss()
    assert board.said == ["three"], "a click takes away what nobody has read yet, too"
    board.touch("escape")
    assert board.said == ["three"], "a key does not"
    now[0] += 1
    board.touch("escape", is_free=False)
    assert board.said == ["three"]
    board.touch("escape")
    assert board.said == []
    assert shown[-1] is None


def test_a_passing_notice_goes_when_its_timer_rings() -> None:
    shown: list[ShownNotice | None] = []
    screen, now = FakeScreen(), [0.0]
    board = NoticeBoard(shown.append, screen.set_timer, lambda: now[0])
    board.take(Notification("one", timeout=2))
    board.take(Notification("two", timeout=2))
    first, second = screen.timers
    assert first.is_stopped
    assert second.seconds == 2
    now[0] += 2
    second.ring()
    assert shown[-1] is None


async def test_the_keys_come_back_when_a_low_screen_has_said_something() -> None:
    app = reader()
    async with app.run_test(size=(60, 12)) as pilot:
        app.notify("Saved")
        await rest(pilot)
        assert "help" not in lines(app)[-1]
        await pilot.press("escape")
        await rest(pilot)
        assert "? help" in lines(app)[-1]


async def test_files_that_cannot_be_read_are_told_in_one_line() -> None:
    bad = [(f"bad{number}.bin", "is no text") for number in range(4)]
    app = reader(harbour(), *bad)
    async with app.run_test(size=(120, 40)) as pilot:
        await rest(pilot)
        assert len(said(app)) == 1
        assert lines(app)[-2].startswith(" ! 4 files cannot be read: bad")


async def test_a_single_one_is_told_with_its_reason() -> None:
    app = reader(harbour(), ("bad.bin", "is no text"))
    async with app.run_test(size=(120, 40)) as pilot:
        await rest(pilot)
        assert said(app) == ["bad.bin: is no text"]
