"""The corpus in the reader: every pane, card, notice, palette entry and screen, in one process."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from summarize.library.load import load
from summarize.model import Article
from summarize.storage.files import Source
from tests.conftest import ROOT
from tests.hostile.oracle import unsafe
from tests.hostile.payloads import PAYLOADS
from tests.hostile.places import CASES, Case
from tests.tui.factory import said
from tui.app import PullquoteApp
from tui.worker.scheduler import Worker

pytestmark = pytest.mark.long

SIZE = (120, 40)
PATIENCE = 500


def one_of_each_trick() -> list[Case]:
    """Return a case for each escape sequence and every third other trick, places by turns."""
    by_trick: dict[str, list[Case]] = {}
    for case in CASES:
        by_trick.setdefault(case.trick, []).append(case)
    chosen = [cases[n % len(cases)] for n, cases in enumerate(by_trick.values())]
    return [case for n, case in enumerate(chosen) if case.kind == "escape sequences" or n % 3 == 0]


def names() -> list[bytes]:
    """Return names that a file may have, hostile ones."""
    tricks = [
        f"x{words[:60]}.txt".encode("utf-8", "surrogatepass")
        for kind in ("escape sequences", "bidirectional controls", "line ends")
        for words in PAYLOADS[kind].values()
    ]
    others = [
        b"-rf.txt",
        b"new\nline.md",
        b"bad\xff\xfe\x80.html",
        b"[/].txt",
        b"$HOME.txt",
        b"%s.md",
    ]
    return [name for name in (*tricks, *others) if b"/" not in name and b"\0" not in name]


def reader(folder: Path) -> PullquoteApp:
    worker = Worker([str(folder)])
    worker.start()
    return PullquoteApp(worker)


def shown(app: PullquoteApp) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def check(app: PullquoteApp, what: object) -> None:
    assert not unsafe(shown(app)), what
    for notice in said(app):
        assert not unsafe(notice), what
    assert not unsafe(f"{app.title}{app.sub_title}{app.screen.title}{app.clipboard}"), what


async def until(pilot: Pilot[Any], ready: Callable[[], bool]) -> None:
    for _ in range(PATIENCE):
        await pilot.pause()
        if ready():
            return
        await pilot.pause(0.02)
    raise AssertionError("never got there")


def known(app: PullquoteApp) -> bool:
    """Whether all is known of the article that is open."""
    entry = app.screen_stack[0].entry  # type: ignore[attr-defined]
    return entry is not None and (entry.problem is not None or entry.analysis is not None)


def test_no_trick_is_in_the_address_of_a_link() -> None:
    links = 0
    for case in CASES:
        found = load(Source(case.name, case.name, case.data))
        if isinstance(found, Article):
            for style in found.styles:
                links += bool(style.address)
                assert not unsafe(style.address), case
    assert links > 20


async def test_every_trick_in_the_reader(tmp_path: Path) -> None:
    cases = one_of_each_trick()
    for case in cases:
        (tmp_path / case.name).write_bytes(case.data)
    app = reader(tmp_path)
    async with app.run_test(size=SIZE) as pilot:
        main: Any = app.screen_stack[0]
        await until(pilot, lambda: len(main.entries) == len(cases))
        for number, case in enumerate(sorted(cases, key=lambda case: case.name)):
            main.open_article(number)
            await until(pilot, lambda: known(app))
            check(app, case)
            await pilot.press("n")
            check(app, case)
        await pilot.press("y")
        check(app, "copied")
        for size in ((60, 20), (40, 10), (1, 1), SIZE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            check(app, size)


async def test_every_name_in_the_reader(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    made = names()
    for name in made:
        with open(os.path.join(folder, name), "wb") as file:  # noqa: PTH118, PTH123
            file.write(b"" if len(name) % 2 else b"Words that somebody said.\n")
    app = reader(tmp_path)
    async with app.run_test(size=SIZE) as pilot:
        main: Any = app.screen_stack[0]
        await until(pilot, lambda: len(main.entries) == len(made))
        for number in range(0, len(made), 4):
            main.open_article(number)
            await until(pilot, lambda: known(app))
            check(app, main.entry.file)


SCREENS: dict[str, tuple[list[str], str]] = {
    "help": (["?"], "HelpScreen"),
    "commands": (["ctrl+p", "a"], "Palette"),
    "messages": (["!"], "MessagesScreen"),
    "find": (["slash", "a"], "MainScreen"),
    "the list, filtered": (["a", "a"], "MainScreen"),
    "links": (["L"], "PromptScreen"),
    "export": (["e"], "PromptScreen"),
    "who says it": (["n", "c"], "PromptScreen"),
    "find in all": (["F", *"council", "enter"], "FindAllScreen"),
    "quotes": (["Q"], "AllQuotesScreen"),
    "quotes, filtered": (["Q", "slash", "a"], "AllQuotesScreen"),
    "quotes: who says it": (["Q", "c"], "PromptScreen"),
    "quotes: export": (["Q", "e"], "PromptScreen"),
    "speakers": (["P"], "AllSpeakersScreen"),
    "speakers, filtered": (["P", "slash", "a"], "AllSpeakersScreen"),
    "speakers: rename": (["P", "r"], "PromptScreen"),
    "speakers: merge": (["P", "v", "v", "m"], "PromptScreen"),
}
"""Every screen and dialog of the reader: the keys that lead there, and what it is called."""


async def hostile_folder(app: PullquoteApp, pilot: Pilot[Any], count: int) -> None:
    """Wait until all of the folder is read, and the first of it analysed."""
    main: Any = app.screen_stack[0]
    await until(pilot, lambda: all(e.article or e.problem for e in main.entries[:]))
    await until(pilot, lambda: len(main.entries) == count and known(app))
    await until(pilot, lambda: main.session.records)  # the last thing that is made of it


@pytest.mark.parametrize("screen", SCREENS)
async def test_every_screen(screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys, name = SCREENS[screen]
    cases = [case for case in one_of_each_trick() if case.place != "book"][::4]
    folder = tmp_path / "corpus"
    folder.mkdir()
    for case in cases:
        (folder / case.name).write_bytes(case.data)
    links = [f"[the {words}page](https://example.org/{number})"
             for number, words in enumerate(PAYLOADS["escape sequences"].values())]  # fmt: skip
    (folder / "0.md").write_text(
        "# Council\n\n“We found the money,” said Ann Lee, the mayor.\n\n" + "\n\n".join(links),
        "utf-8", "surrogatepass",
    )  # fmt: skip
    monkeypatch.chdir(tmp_path)  # where an export goes
    app = reader(folder)
    async with app.run_test(size=SIZE) as pilot:
        await hostile_folder(app, pilot, len(cases) + 1)
        await pilot.press(*keys)
        await until(pilot, lambda: type(app.screen).__name__ == name)
        for key in ("down", "pagedown", "end", "enter", "escape"):
            await pilot.pause()
            check(app, (keys, key))
            await pilot.press(key)
        check(app, keys)


def test_every_screen_is_in_the_list() -> None:
    """A screen that is added to the reader is added above."""
    made = {
        name
        for path in (ROOT / "tui" / "screens").glob("*.py")
        for name in re.findall(r"^class (\w+Screen)\(", path.read_text("utf-8"), re.MULTILINE)
    }
    assert made - {name for _, name in SCREENS.values()} == {
        "LibraryScreen"
    }  # what two are made of


@pytest.mark.parametrize("screen", [name for name, (keys, _) in SCREENS.items() if keys != ["?"]])
async def test_what_is_pasted(screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys, name = SCREENS[screen]
    (tmp_path / "story.md").write_text(
        "# Council\n\n“We found the money,” said Ann Lee, the mayor. “Yes,” said Bo Day, a clerk."
        " See [the page](https://example.org/page).\n",
        "utf-8",
    )
    monkeypatch.chdir(tmp_path)
    app = reader(tmp_path)
    async with app.run_test(size=SIZE) as pilot:
        await hostile_folder(app, pilot, 1)
        await pilot.press(*keys)
        await until(pilot, lambda: type(app.screen).__name__ == name)
        for words in ("\x1b]0;PWNED\x07\x1b[7331m", "\x9b7331m\u202e[/]", "a\x00b\x08\x7f"):
            app.post_message(events.Paste(words))
            await pilot.pause()
            check(app, (screen, words))
        await pilot.press("enter")
        await pilot.pause()
        check(app, screen)
