"""What is under way, and whether there is a text: without a screen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.tui.factory import harbour, plain, reader, screen_text
from tests.tui.screens.main.fakes import FakeArticles, FakeWidget, Said, opened
from tui.screens.main.status_line import StatusLine, has_text
from tui.session.open_article import OpenArticle


def busy(current: OpenArticle, **summary: object) -> str:
    keys = FakeWidget()
    shown = SimpleNamespace(**{"shown": None, "has_failed": False, **summary})
    StatusLine(current, keys, FakeArticles(current), shown, walking(False)).show_busy()
    return str(keys.busy)


def walking(is_waiting: bool) -> SimpleNamespace:
    return SimpleNamespace(is_waiting=is_waiting)


def empty(is_listed: bool) -> OpenArticle:
    current = opened()
    current.session.is_listed = is_listed
    return current


def failed() -> OpenArticle:
    current = opened("a.txt")
    current.entries[0].failed("is a socket")
    return current


def awaited() -> OpenArticle:
    current = opened("a.txt")
    current.entries[0].is_awaited = True
    return current


@pytest.mark.parametrize(
    ("current", "words"),
    [
        (empty(False), "looking for articles …"),
        (empty(True), ""),
        (failed(), ""),
        (awaited(), "fetching …"),
        (opened("a.txt"), "reading …"),
        (opened(harbour(), analysed=False), "looking for quotes …"),
        (opened(harbour()), "summarising …"),
    ],
)
def test_what_is_under_way(current: OpenArticle, words: str) -> None:
    assert busy(current) == words


def test_nothing_is_under_way_when_the_summary_is_there_or_has_failed() -> None:
    assert busy(opened(harbour()), shown=object()) == ""
    assert busy(opened(harbour()), has_failed=True) == ""


@pytest.mark.parametrize(
    ("current", "waiting", "settled"),
    [
        (empty(False), False, False),
        (empty(True), False, True),
        (failed(), False, True),
        (opened("a.txt"), False, False),
        (opened(harbour()), False, True),
        (opened(harbour()), True, False),
    ],
)
def test_commands_wait_for_what_they_are_about(
    current: OpenArticle, waiting: bool, settled: bool
) -> None:
    status = StatusLine(
        current, FakeWidget(), FakeArticles(current), SimpleNamespace(), walking(waiting)
    )
    assert status.is_settled is settled


@pytest.mark.parametrize(
    ("current", "words"),
    [
        (empty(True), ["No article"]),
        (failed(), ["This article cannot be read"]),
        (opened("a.txt"), ["This article is still being read"]),
        (opened(harbour()), []),
    ],
)
def test_why_there_is_no_text(current: OpenArticle, words: list[str]) -> None:
    said = Said()
    assert has_text(current, said) is not bool(words)
    assert said == words


def test_how_far_one_has_read() -> None:
    current, keys = opened(harbour()), FakeWidget()
    status = StatusLine(current, keys, FakeArticles(current), SimpleNamespace(), walking(False))
    status.show_progress(0.5)
    assert keys.status == "50% · 1 min left"
    status.show_progress(1.0)
    assert keys.status == "end"


async def test_how_far_one_has_read_goes_with_the_article() -> None:
    app = reader(
        plain("A long day", "a.txt", 60), ("b.txt", "not text"), ("c.txt", "no text in it")
    )
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("space")
        app.clear_notifications()
        await pilot.pause()
        assert "min left" in screen_text(app)
        for _ in range(2):
            await pilot.press("right_square_bracket")
            app.clear_notifications()
            await pilot.pause()
            assert "min left" not in screen_text(app)
