"""Quotes written into files and onto the clipboard, articles handed to other programs."""

from __future__ import annotations

import json
import webbrowser
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.factory import harbour, reader, screen_text
from tui.app import PullquoteApp
from tui.screens.actions.export import editor_command
from tui.session.citation import cite_markdown
from tui.terminal.browser import open_address

WIDE = (120, 40)


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def last_words(app: PullquoteApp) -> str:
    return [*app._notifications][-1].message


async def export_to(pilot: Pilot[None], path: Path, *before: str) -> None:
    await pilot.press("Q")
    await settle(pilot)
    await pilot.press(*before, "e")
    await settle(pilot)
    screen: Any = pilot.app.screen
    if screen.list.display:  # which quotes: the first that are offered
        await pilot.press("enter")
        await settle(pilot)
        screen = pilot.app.screen
    screen.line.value = str(path)
    await pilot.press("enter")
    await settle(pilot)


async def test_what_is_listed_is_exported_in_the_format_of_the_name(tmp_path: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / "quotes.json", "1")
        rows = json.loads((tmp_path / "quotes.json").read_text("utf-8"))
        assert [row["kind"] for row in rows] == ["mixed", "indirect"]
        assert f"Exported 2 to {tmp_path / 'quotes.json'}" in last_words(app)


@pytest.mark.parametrize(("suffix", "start"), [("md", "## Harbour"), ("csv", "file,title,")])
async def test_markdown_and_csv(tmp_path: Path, suffix: str, start: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / f"quotes.{suffix}")
        assert (tmp_path / f"quotes.{suffix}").read_text("utf-8").startswith(start)


async def test_bookmarked_quotes_come_first(tmp_path: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / "q.json", "j", "B")
        (row,) = json.loads((tmp_path / "q.json").read_text("utf-8"))
        assert row["text"] == "“We found the money because we had to,”"


async def test_a_file_is_never_written_over_unasked(tmp_path: Path) -> None:
    path = tmp_path / "quotes.md"
    path.write_text("mine", "utf-8")
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, path)
        assert "quotes.md is there already" in screen_text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert path.read_text("utf-8") == "mine"
        await pilot.press("q")
        await export_to(pilot, path)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert path.read_text("utf-8").startswith("## Harbour")


async def test_a_name_without_a_format_and_a_folder_that_cannot_be(tmp_path: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / "quotes.doc")
        assert "says no format" in last_words(app)
        screen: Any = app.screen
        (tmp_path / "file").write_text("", "utf-8")
        screen.line.value = str(tmp_path / "file" / "quotes.md")
        await pilot.press("enter")
        await settle(pilot)
        assert last_words(app) in (
            f"{tmp_path / 'file'} is no folder.",
            "quotes.md: Not a directory",
        )


async def test_a_quote_is_copied_as_markdown() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*"nnnnn", "Y")
        assert app.clipboard.startswith("> “Ask the children")
        await pilot.press("N", "Y")
        assert app.clipboard.startswith(r"> “\[T\]his is \[sic\] the wrong boat")


def test_markdown_links_to_the_address_and_to_nothing_else() -> None:
    story = harbour()
    quote = story.quotes[0]
    linked = replace(story.article, url="https://holm.example/ferry?a=1>(x")
    assert "[Harbour council votes to keep its ferry](<https://holm.example/ferry?a=1%3E(x>)" in (
        cite_markdown(linked, quote)
    )
    other = replace(story.article, url="javascript:alert(1)")
    assert "](" not in cite_markdown(other, quote)


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+7", "a b.txt"]),
        ("/usr/bin/code -w", ["/usr/bin/code", "-w", "--goto", "a b.txt:7"]),
        ("hx", ["hx", "a b.txt:7"]),
        ("'unbalanced", ["'unbalanced", "+7", "a b.txt"]),
        ("", ["vi", "+7", "a b.txt"]),
    ],
)
def test_the_editor_is_an_argument_list_with_the_line(editor: str, command: list[str]) -> None:
    assert editor_command("a b.txt", 7, {"EDITOR": editor}) == command


def test_a_file_named_like_an_option_is_no_option() -> None:
    assert editor_command("-c quit.txt", 1, {"VISUAL": "vi"})[-1] == "./-c quit.txt"


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


async def test_a_path_is_no_answer_to_which_quotes_and_that_is_said(tmp_path: Path) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "B", "e")
        await settle(pilot)
        assert "the file is asked for next" in screen_text(app)
        screen: Any = app.screen
        screen.line.value = str(tmp_path / "mine.md")
        await settle(pilot)
        assert "None of the answers holds this" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen is screen
        assert "One of the answers is asked for" in screen_text(app)
        screen.line.value = "bookmarked"
        await settle(pilot)
        assert "the file is asked for next" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen is not screen
        assert "Export 1 quote to" in screen_text(app)


@pytest.mark.parametrize(
    ("failed", "said"),
    [
        ("", "Gave holm.example to the browser."),
        ("no browser found", "holm.example is not open: no browser found."),
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
        (lambda: webbrowser.BackgroundBrowser("no-such-opener"), "No such file"),
    ],
)
def test_an_opener_that_fails_is_not_taken_for_a_browser(
    browser: Any, failed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "get", browser)
    outcome = open_address("https://holm.example/ferry")
    assert failed in outcome
    assert bool(outcome) == bool(failed)
