"""Quotes written into files and onto the clipboard, articles handed to other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from tests.tui.factory import harbour, reader, said, screen_text
from tui.app import PullquoteApp
from tui.screens.actions.export import ExportController
from tui.screens.actions.other_programs import editor_command
from tui.session.export_choices import ExportChoice
from tui.session.session import Session
from tui.session.speaker_index import KeptQuote

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


def offered(app: PullquoteApp) -> list[str]:
    screen: Any = app.screen
    return [offer.answer for offer in screen._matching]


async def answer(pilot: Pilot[None], words: str) -> None:
    screen: Any = pilot.app.screen
    screen.line.value = words
    await pilot.press("enter")
    await settle(pilot)


async def test_what_is_listed_is_exported_in_the_format_of_the_name(tmp_path: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / "quotes.json", "1")
        rows = json.loads((tmp_path / "quotes.json").read_text("utf-8"))
        assert [row["kind"] for row in rows] == ["mixed", "indirect"]
        assert last_words(app).startswith("Exported 1 quote and 1 reported statement to /")
        assert last_words(app).endswith(f"/{tmp_path.name}/quotes.json")


@pytest.mark.parametrize(("suffix", "start"), [("md", "## Harbour"), ("csv", "file,title,")])
async def test_markdown_and_csv(tmp_path: Path, suffix: str, start: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / f"quotes.{suffix}")
        assert (tmp_path / f"quotes.{suffix}").read_text("utf-8").startswith(start)


async def test_what_is_listed_comes_first_then_bookmarks_then_the_library(tmp_path: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "j", "B", "slash", *"engines", "enter", "e")
        await settle(pilot)
        assert offered(app) == [
            "1 reported statement listed here (filter “engines”)",
            "1 quote in your bookmarks",
            "6 quotes and 1 reported statement in the library",
        ]
        await pilot.press("down", "enter")
        await settle(pilot)
        assert "1 quote in your bookmarks" in screen_text(app)
        await answer(pilot, str(tmp_path / "q.json"))
        (row,) = json.loads((tmp_path / "q.json").read_text("utf-8"))
        assert row["text"] == "“We found the money because we had to,”"


async def test_the_open_article_comes_first_on_the_main_screen() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "q", "e")
        await settle(pilot)
        assert offered(app)[0] == "6 quotes and 1 reported statement in this article"


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
        assert last_words(app).endswith(f"/{tmp_path.name}/file is a file, not a folder")
        screen = app.screen
        assert screen.line.value == str(tmp_path / "file" / "quotes.md"), "it is asked again"


@pytest.mark.parametrize("key", ["x", "escape"])
async def test_an_error_about_a_name_goes_when_that_is_changed_or_given_up(
    tmp_path: Path, key: str
) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / "quotes.doc")
        assert "the name must end in" in last_words(app)
        assert "the name must end in" in screen_text(app)
        await pilot.press(key)
        await settle(pilot)
        assert not said(app)
        assert "the name must end in" not in screen_text(app)


async def test_an_error_about_a_name_does_not_stay_over_the_next_question(tmp_path: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / "quotes.doc")
        await answer(pilot, str(tmp_path / "quotes.txt"))
        assert len(said(app)) == 1, "that of the second name alone"
        await answer(pilot, str(tmp_path / "new" / "quotes.md"))
        assert "Create folder?" in screen_text(app)
        assert not said(app)


async def test_the_same_wrong_name_is_wrong_again(tmp_path: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, tmp_path / "quotes.doc")
        await pilot.press("enter")
        await settle(pilot)
        assert "the name must end in" in last_words(app)


async def test_a_home_that_nobody_has_is_said_to_be_none() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, Path("~nobody-of-that-name/quotes.md"))
        assert last_words(app) == "~nobody-of-that-name/quotes.md: no such home folder"
        screen: Any = app.screen
        assert screen.line.value == "~nobody-of-that-name/quotes.md", "it is asked again"


async def test_a_folder_that_is_missing_is_made_only_when_that_is_wanted(tmp_path: Path) -> None:
    app = reader(harbour())
    path = tmp_path / "notes" / "may" / "q.md"
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, path)
        assert "Create folder?" in screen_text(app)
        assert f"{tmp_path.name}/notes/may is" in screen_text(app)
        await pilot.press("down", "enter")  # another name
        await settle(pilot)
        screen: Any = app.screen
        assert screen.line.value == str(path)
        assert not (tmp_path / "notes").exists()
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert path.exists()


async def test_a_folder_means_the_suggested_name_in_it_and_the_hint_says_where_names_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "stories"
    (here / "notes").mkdir(parents=True)
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(tmp_path))
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "e")
        await settle(pilot)
        assert "relative to ~/stories" in screen_text(app)
        await answer(pilot, "notes")
        assert (here / "notes" / "quotes.md").exists()
        await pilot.press("e")
        await settle(pilot)
        await answer(pilot, ".")
        assert (here / "quotes.md").exists()


async def test_the_speaker_at_the_cursor_is_exported_under_their_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    app = reader(harbour(), harbour("again.txt"))
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("P")
        await settle(pilot)
        assert "e export" in screen_text(app).splitlines()[-1]
        await pilot.press("e")
        await settle(pilot)
        assert offered(app)[:2] == [
            "6 quotes by Marta Quist",
            "12 quotes and 2 reported statements by all speakers listed",
        ]
        await pilot.press("enter")
        await settle(pilot)
        assert "6 quotes by Marta Quist" in screen_text(app)
        assert "marta-quist.md" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert last_words(app) == "Exported 6 quotes to ~/marta-quist.md"
        written = (tmp_path / "marta-quist.md").read_text("utf-8")
        facts = "chair of the harbour council · 6 quotes in 2 articles"
        assert written.startswith(f"# Marta Quist\n\n{facts}\n\n## Harbour")


async def test_selected_speakers_are_exported_together() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "v", "v", "e")
        await settle(pilot)
        assert offered(app)[0] == "5 quotes by 2 selected speakers"
        assert offered(app)[1].endswith("by Olaf Brandt")


async def test_two_of_one_name_who_say_as_much_are_two_choices() -> None:
    screen = Screen[None]()
    session = Session()
    both = [ExportChoice((KeptQuote(0, "", 0, n),), "1 quote by Ann") for n in (1, 2)]
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await app.push_screen(screen)
        await ExportController(screen, session, lambda words, wrong=False: None, lambda: both).ask()
        await pilot.pause()
        assert offered(app) == ["1 quote by Ann", "1 quote by Ann (2)"]


async def test_all_speakers_that_a_filter_leaves_are_exported_together() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "slash", "a", "enter", "e")
        await settle(pilot)
        assert "6 quotes and 1 reported statement by all speakers listed (filter “a”)" in offered(
            app
        )


async def test_what_is_typed_keeps_the_format_and_folder_and_format_are_kept(
    tmp_path: Path,
) -> None:
    app = reader(harbour(), harbour("again.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "e", "enter")
        await settle(pilot)
        await pilot.press(*"quist.csv")  # a format that is typed goes before the one before
        screen: Any = app.screen
        assert screen.line.value == "quist.csv"
        await answer(pilot, str(tmp_path / "quist.json"))
        await pilot.press("j", "e", "enter")
        await settle(pilot)
        screen = app.screen
        assert screen.line.value == str(tmp_path / "pia-holm.json")
        await answer(pilot, str(tmp_path / "holm"))
        assert (tmp_path / "holm.json").exists()


async def test_what_is_copied_is_named_for_what_it_is() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "1", "2", "y")
        await settle(pilot)
        assert app.clipboard.startswith("Olaf Brandt, former captain (reported, “said”): the boats")
        assert "reported statement with speaker and source" in last_words(app)


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


async def test_a_file_that_exists_is_a_plain_choice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "e", "enter")
        await settle(pilot)
        await answer(pilot, "mine.md")
        shown = screen_text(app)
        assert "mine.md already exists" in shown
        assert "Type" not in shown
        assert "↑ ↓ choose, Enter chooses, Esc cancels." in shown
        await pilot.press("j", "enter")
        await settle(pilot)
        assert "Exported" in last_words(app)
    assert (tmp_path / "mine.md").read_text(encoding="utf-8") != "mine"
