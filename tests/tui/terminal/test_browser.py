"""Addresses of the web are opened, and nothing else."""

from __future__ import annotations

import webbrowser
from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.factory import harbour, reader, said
from tui.app import PullquoteApp
from tui.terminal.browser import open_address

WIDE = (120, 40)


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def last_words(app: PullquoteApp) -> str:
    return said(app)[-1]


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://holm.example/ferry", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("http://", False),
        ("https://a b", False),
        (None, False),
    ],
)
async def test_only_web_addresses_are_opened(
    url: str | None, opened: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = harbour()
    app = reader(replace(story, article=replace(story.article, url=url)))
    asked: list[str] = []
    monkeypatch.setattr("tui.terminal.browser.open_address", lambda url: asked.append(url) or "")
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("O")
        await settle(pilot)
    assert asked == ([url] if opened else [])


@pytest.mark.parametrize(
    ("failed", "said"),
    [
        ("", "Opened holm.example in the browser"),
        ("no browser found", "Cannot open holm.example: no browser found"),
    ],
)
async def test_what_came_of_opening_is_told(
    failed: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = harbour()
    app = reader(replace(story, article=replace(story.article, url="https://holm.example/ferry")))
    monkeypatch.setattr("tui.terminal.browser.open_address", lambda url: failed)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("O")
        await settle(pilot)
        assert last_words(app) == said


def _no_browser() -> None:
    raise webbrowser.Error("could not locate runnable browser")


@pytest.mark.parametrize(
    ("browser", "failed"),
    [
        (_no_browser, "no browser found"),
        (lambda: webbrowser.GenericBrowser("w3m"), "w3m runs in the terminal"),
        (lambda: webbrowser.BackgroundBrowser("true"), ""),
        (lambda: webbrowser.BackgroundBrowser("false"), "false failed (exit code 1)"),
        (lambda: webbrowser.BackgroundBrowser("no-such-opener"), "no such program"),
    ],
)
def test_an_opener_that_fails_is_not_taken_for_a_browser(
    browser: Any, failed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "get", browser)
    outcome = open_address("https://holm.example/ferry")
    assert failed in outcome
    assert bool(outcome) == bool(failed)
