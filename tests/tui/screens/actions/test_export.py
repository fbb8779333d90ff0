"""Quotes written into files and onto the clipboard, articles handed to other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.factory import harbour, reader, said, screen_text
from tui.app import PullquoteApp
from tui.screens.actions.other_programs import editor_command

WIDE = (120, 40)


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def last_words(app: PullquoteApp) -> str:
    return said(app)[-1]


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
        assert f"Exported 2 quotes to {tmp_path / 'quotes.json'}" in last_words(app)


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
        assert "quotes.md already exists" in screen_text(app)
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
        assert "the name must end in" in last_words(app)
        screen: Any = app.screen
        (tmp_path / "file").write_text("", "utf-8")
        screen.line.value = str(tmp_path / "file" / "quotes.md")
        await pilot.press("enter")
        await settle(pilot)
        assert last_words(app) in (
            f"{tmp_path / 'file'}: no such folder",
            "quotes.md: Not a directory",
        )


async def test_a_home_that_nobody_has_is_said_to_be_none() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, Path("~nobody-of-that-name/quotes.md"))
        assert last_words(app) == "~nobody-of-that-name/quotes.md: no such home folder"


async def test_a_quote_is_copied_as_markdown() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*"nnnnn", "Y")
        assert app.clipboard.startswith("> “Ask the children")
        await pilot.press("N", "Y")
        assert app.clipboard.startswith(r"> “\[T\]his is \[sic\] the wrong boat")


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


async def test_a_path_is_no_answer_to_which_quotes_and_that_is_said(tmp_path: Path) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "B", "e")
        await settle(pilot)
        assert "Enter continues, Esc cancels" in screen_text(app)
        screen: Any = app.screen
        screen.line.value = str(tmp_path / "mine.md")
        await settle(pilot)
        assert "No match" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen is screen
        assert "No match: choose one from the list" in screen_text(app)
        screen.line.value = "bookmarked"
        await settle(pilot)
        assert "Enter continues, Esc cancels" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen is not screen
        assert "Export 1 quote to" in screen_text(app)
