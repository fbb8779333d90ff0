"""What is said in passing: one thing at a time, where it covers least."""

from __future__ import annotations

import pytest
from textual.notifications import Notification
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from tests.tui.factory import harbour, reader, screen_text
from tui.app import PullquoteApp
from tui.session.entry import ArticleEntry
from tui.session.file_change_notices import FileChanges
from tui.terminal.notices import outdated


def said(app: PullquoteApp) -> list[str]:
    return [notice.message for notice in app._notifications]


async def rest(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()


def notice(words: str, wrong: bool = False) -> Notification:
    return Notification(words, severity="error" if wrong else "information")


def test_what_is_said_in_passing_replaces_what_was() -> None:
    one, two, error = notice("one"), notice("two"), notice("error", wrong=True)
    assert outdated([one, error, two], notice("three")) == [one, two]


def test_errors_stay_three_at_most_and_each_once() -> None:
    first, second, third = (notice(words, True) for words in "abc")
    note = notice("n")
    assert outdated([first, note], notice("d", True)) == []
    assert outdated([first, note, second], notice("d", True)) == []
    assert outdated([first, note, second, third], notice("d", True)) == [first]
    assert outdated([first, second], notice("b", True)) == [second]


async def test_notices_do_not_pile_up() -> None:
    app = reader()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.press("v", "v", "v", "o", "o")
        await rest(pilot)
        assert len(said(app)) == 1
        assert "by date" in said(app)[0]
        assert len(app.screen.query(Toast)) == 1


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_a_notice_takes_a_line_above_the_footer(size: tuple[int, int]) -> None:
    app = reader()
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press("o")
        await rest(pilot)
        region = app.screen.query_one(Toast).region
        assert (region.right, region.bottom, region.height) == (size[0], size[1] - 1, 1)


async def test_a_notice_leaves_the_palette_its_line() -> None:
    app = reader()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("o", "ctrl+p")
        await rest(pilot)
        typed = app.screen.query_one("CommandInput").region
        for toast in app.screen.query(Toast):
            assert not toast.region.overlaps(typed)


async def test_files_that_cannot_be_read_are_told_in_one_line() -> None:
    bad = [(f"bad{number}.bin", "is no text") for number in range(4)]
    app = reader(harbour(), *bad)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await rest(pilot)
        assert len(said(app)) == 1
        assert said(app)[0].startswith("4 files cannot be read: bad")
        assert "4 files cannot be read" in screen_text(app)


async def test_a_single_one_is_told_with_its_reason() -> None:
    app = reader(harbour(), ("bad.bin", "is no text"))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await rest(pilot)
        assert said(app) == ["bad.bin: is no text"]


def test_what_cannot_be_read_is_told_once_and_the_last_first() -> None:
    news = FileChanges()
    for name in ("a", "b"):
        news.unreadable(ArticleEntry(name, problem="is no text"))
    assert news.trouble() == "2 files cannot be read: b, a"
    assert news.trouble() == ""
    for name in ("c", "d"):
        news.unreadable(ArticleEntry(name, problem="is no text"))
    assert news.trouble() == "4 files cannot be read: d, c, b, …"
