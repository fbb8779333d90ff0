"""Copying: by the terminal, and by the system's own program where there is one."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.tui.factory import StillDesk, harbour, reader, said
from tui.app import PullquoteApp
from tui.terminal.clipboard import Clipboard, Outcome, helper_of

WAYLAND, X = {"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":0"}
REMOTE = {"SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22"}


class Desktop(NamedTuple):
    environment: dict[str, str]
    platform: str
    installed: str
    chosen: str | None


@pytest.mark.parametrize(
    "case",
    [
        Desktop(WAYLAND | X, platform="linux", installed="wl-copy xclip xsel", chosen="wl-copy"),
        Desktop(WAYLAND | X, platform="linux", installed="xclip xsel", chosen="xclip"),
        Desktop(X, platform="linux", installed="wl-copy xsel", chosen="xsel"),
        Desktop({}, platform="linux", installed="wl-copy xclip xsel", chosen=None),
        Desktop({}, platform="darwin", installed="pbcopy", chosen="pbcopy"),
        Desktop({}, platform="linux", installed="clip.exe", chosen="clip.exe"),
        Desktop(WAYLAND | REMOTE, platform="linux", installed="wl-copy", chosen=None),
        Desktop(
            X | REMOTE, platform="linux", installed="xclip", chosen="xclip"
        ),  # a forwarded display
        Desktop(REMOTE, platform="darwin", installed="pbcopy", chosen=None),
        Desktop(WAYLAND | X, platform="linux", installed="", chosen=None),
    ],
)
def test_the_program_of_the_desktop(case: Desktop) -> None:
    def which(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in case.installed.split() else None

    command = helper_of(case.environment, case.platform, which)
    assert (command[0] if command else None) == (f"/usr/bin/{case.chosen}" if case.chosen else None)


def program(folder: Path, name: str, body: str) -> list[str]:
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{body}")
    path.chmod(0o755)
    return [str(path)]


def put(clipboard: Clipboard, words: str) -> Outcome:
    heard: list[Outcome] = []
    told = threading.Event()
    clipboard.put(words, lambda outcome: (heard.append(outcome), told.set()))
    assert told.wait(30)
    return heard[0]


def test_a_program_gets_the_very_words(tmp_path: Path) -> None:
    held = tmp_path / "held"
    body = f"import sys; open({str(held)!r}, 'wb').write(sys.stdin.buffer.read())"
    command = program(tmp_path, "xclip", body)
    words = "“$(touch x); `id` it’s” — 東京 🙂\nline two"
    assert put(Clipboard(lambda: command), words) == Outcome("xclip", True)
    assert held.read_bytes() == words.encode()


def test_windows_gets_utf_16(tmp_path: Path) -> None:
    held = tmp_path / "held"
    body = f"import sys; open({str(held)!r}, 'wb').write(sys.stdin.buffer.read())"
    command = program(tmp_path, "clip.exe", body)
    assert put(Clipboard(lambda: command), "“é”").taken
    assert held.read_bytes().decode("utf-16") == "“é”"


def test_a_program_that_fails_or_is_gone_is_named(tmp_path: Path) -> None:
    failing = program(tmp_path, "xsel", "raise SystemExit(3)")
    assert put(Clipboard(lambda: failing), "words") == Outcome("xsel", False)
    gone = [str(tmp_path / "wl-copy")]
    assert put(Clipboard(lambda: gone), "words") == Outcome("wl-copy", False)
    assert put(Clipboard(lambda: None), "words") == Outcome()


def test_a_stuck_program_holds_up_neither_the_caller_nor_the_end(tmp_path: Path) -> None:
    started = tmp_path / "started"
    body = f"import time; open({str(started)!r}, 'w').close(); time.sleep(600)"
    stuck = program(tmp_path, "xclip", body)
    clipboard = Clipboard(lambda: stuck)
    heard: list[Outcome] = []
    told = threading.Event()
    began = time.monotonic()
    clipboard.put("words" * 100_000, lambda outcome: (heard.append(outcome), told.set()))
    clipboard.close()
    assert time.monotonic() - began < 2.5  # nothing waits for the 600 seconds
    assert told.wait(30)
    assert not heard[0].taken


async def test_without_a_program_the_reader_says_no_more_than_it_knows() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n", "y")
        await pilot.pause()
        assert said(app) == [
            "Sent quote with speaker and source as text to the terminal’s clipboard"
        ]
        assert app.clipboard.startswith("“Nobody here wants to be the one who sank it,” — Marta")


class Instant(Clipboard):
    """Answers at once."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.words: list[str] = []
        self._outcome = outcome

    def put(self, words: str, tell: Any) -> None:
        self.words.append(words)
        tell(self._outcome)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome("wl-copy", True), "Copied quote with speaker and source as text (wl-copy)"),
        (Outcome("xclip"), "xclip failed; sent quote with speaker and source as text to the "
         "terminal’s clipboard"),
    ],
)  # fmt: skip
async def test_with_a_program_the_reader_says_which_and_whether_it_took_it(
    outcome: Outcome, words: str
) -> None:
    clipboard = Instant(outcome)
    app = PullquoteApp(StillDesk([harbour()]), clipboard=clipboard)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("Q", "y")
        await pilot.pause()
        assert said(app) == [words]
        assert clipboard.words[0].startswith("“Nobody here wants")
