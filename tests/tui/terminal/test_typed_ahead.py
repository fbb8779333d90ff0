"""Keys typed faster than the reader is: each does what it would have done had one waited."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from summarize.corrections.log import NO_CORRECTIONS
from summarize.model import Analysis
from tests.conftest import SEEDS
from tests.tui.factory import StillDesk, desk_of, harbour, plain, reader, said, screen_text
from tests.tui.pty_session import Session
from tui.app import PullquoteApp
from tui.screens.main.screen import MainScreen
from tui.worker.reports import Opened, Report, Unreadable, Wanted

NAMES = {"]": "right_square_bracket", "/": "slash", "\r": "enter", "\x1b": "escape", " ": "space"}
LATE = 0.05
"""Seconds until a file is read: keys are not kept waiting so long by anything else."""


class LateDesk(StillDesk):
    """Reads an article some time after it is wanted, and only then looks for its quotes."""

    def drain(self, patience: float = 0.0) -> list[Report]:
        return super().drain(patience)[:2]

    def want(self, wanted: Wanted) -> None:
        asyncio.get_running_loop().call_later(LATE, self._read, wanted)

    def _read(self, wanted: Wanted) -> None:
        found = self.found[wanted.entry]
        if not self.tell:
            return
        if isinstance(found, tuple):
            self.tell([Unreadable(wanted.entry, found[1])])
        else:
            self.tell([Opened(wanted.entry, found.article)])
            StillDesk.want(self, wanted)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key waits as long as a busy machine takes."""
    monkeypatch.setattr("tui.terminal.key_queue._PATIENCE", 30)


def late(*found: Analysis | tuple[str, str]) -> PullquoteApp:
    return PullquoteApp(LateDesk(found))


def main(app: PullquoteApp) -> MainScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


def starred(app: PullquoteApp) -> list[tuple[int, int | None]]:
    """Entries and numbers of the quotes that are bookmarked; None for the article itself."""
    found: list[tuple[int, int | None]] = []
    for index, entry in enumerate(main(app).entries):
        for article, span in main(app).session.bookmarks:
            if article == entry.key:
                starts = [quote.start for quote in entry.spans.quotes]
                found.append((index, None if span is None else starts.index(span.start)))
    return found


async def burst(app: PullquoteApp, pilot: Pilot[None], keys: str) -> None:
    """Send keys all at once, as a slow connection or a paste does, and see them answered."""
    for key in keys:
        app.post_message(Key(NAMES.get(key, key), key))
    answered = asyncio.Event()
    await pilot.pause()
    app.call_later(answered.set)
    await asyncio.wait_for(answered.wait(), 20)
    await pilot.pause()


@pytest.mark.parametrize(
    ("keys", "line"),
    [("/Xray", "#find Input"), ("Q/holm", "Input"), ("P/ovm", "Input"), ("abridge", "#list-filter"),
     ("Fcouncil", "Input")],
)  # fmt: skip
async def test_letters_go_into_the_line_that_the_first_opens(keys: str, line: str) -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n")
        await burst(app, pilot, keys)
        typed = app.screen.query(line).first(Input).value
        assert typed == keys.lstrip("QPaF").lstrip("/")
        assert desk_of(app).log == NO_CORRECTIONS


@pytest.mark.parametrize(
    ("before", "keys"), [("", "/boat\rB"), ("/", "boat\rB"), ("/bo", "at\rB"), ("/boat", "\rB")]
)
async def test_what_follows_enter_is_a_command_again(before: str, keys: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*(NAMES.get(key, key) for key in before))
        await burst(app, pilot, keys)
        assert main(app).reader.find.pattern == "boat"
        assert starred(app) == [(0, None)]
        assert not main(app).reader.find.is_open


@pytest.mark.parametrize("keys", ["/boat\x1bnB", "/boat\rnN\x1bnB", "/a\x1b/b\x1bnB"])
async def test_and_what_follows_escape(keys: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(app, pilot, keys)
        assert starred(app) == [(0, 0)]


async def test_names_and_answers_typed_in_one_go() -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(app, pilot, "ncAnn Lee\rnB")
        assert main(app).entries[0].spans.quotes[0].speaker.name == "Ann Lee"
        assert starred(app) == [(0, 1)]


@pytest.mark.parametrize(
    ("keys", "marked"),
    [
        ("]B", [(1, None)]),
        ("]nB", [(1, 0)]),
        ("]nnBnB", [(1, 1), (1, 2)]),
        ("]B]B", [(1, None), (2, None)]),
        ("]]B", [(2, None)]),
    ],
)
async def test_a_bookmark_waits_for_its_article_and_its_quote(
    keys: str, marked: Sequence[tuple[int, int | None]]
) -> None:
    app = late(plain("A quiet day", "quiet.txt"), harbour(), harbour("b.txt", headline="Again"))
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(app, pilot, keys)
        assert sorted(starred(app), key=str) == sorted(marked, key=str)


async def test_find_waits_for_its_article_and_no_letter_becomes_a_command() -> None:
    app = late(plain("A quiet day", "quiet.txt"), harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(app, pilot, "]n/XZquist")
        assert app.screen.query_one("#find Input", Input).value == "XZquist"
        assert desk_of(app).log == NO_CORRECTIONS


async def test_a_correction_waits_for_the_quote_it_is_about() -> None:
    app = late(plain("A quiet day", "quiet.txt"), harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(app, pilot, "]nncPia")
        assert app.screen.query_one(Input).value == "Pia"
        assert "because we had to" in screen_text(app)


async def test_what_never_comes_is_told_and_holds_up_nothing_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.terminal.key_queue._PATIENCE", 0.05)
    monkeypatch.setattr(LateDesk, "want", lambda self, wanted: None)
    app = late(harbour(), harbour("b.txt"))
    async with app.run_test(size=(100, 30)) as pilot:
        for key in "Br/":
            await burst(app, pilot, f"]{key}")
            assert said(app) == ["This article is still being read"]
            app.clear_notifications()
        assert not starred(app)
        await pilot.press("q")
    assert app.return_code == 0


async def test_what_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    app = late(harbour(), ("b.txt", "is a socket"))
    told: list[str] = []
    async with app.run_test(size=(100, 30)) as pilot:
        notify = main(app).notify

        def noted(words: str, **how: Any) -> None:
            told.append(words)
            notify(words, **how)

        monkeypatch.setattr(main(app), "notify", noted)
        await burst(app, pilot, "]B")
        assert "This article cannot be read" in told


async def test_a_file_that_changes_leaves_the_line_open_that_is_typed_into() -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"qui")
        tell = desk_of(app).tell
        assert tell is not None
        tell([Opened(0, harbour(headline="Harbour council votes again").article)])
        await pilot.pause()
        await pilot.press(*"st")
        await pilot.pause()
        assert app.screen.query_one("#find Input", Input).value == "quist"
        assert "1 of" in screen_text(app)


def test_what_is_typed_before_the_reader_is_there_is_not_lost(tmp_path: Path) -> None:
    session = Session([SEEDS], tmp_path, is_warm=False)
    try:
        session.press("/immigration")
        session.wait_for("1 of 6")
        assert "immigration" in session.text
        session.press("\r")
        session.wait_for_bytes(b"\x1b[?1049h")
        assert session.quit() == 0
    finally:
        session.close()
