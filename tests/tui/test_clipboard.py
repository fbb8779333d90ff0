"""Copying: by the terminal, and by the system's own program where there is one."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.tui.factory import StillDesk, harbour, reader
from tui.app import PullquoteApp
from tui.terminal.clipboard import Clipboard, Outcome, helper_of

WAYLAND, X = {"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":0"}
REMOTE = {"SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22"}


@pytest.mark.parametrize(
    ("environment", "platform", "installed", "chosen"),
    [
        (WAYLAND | X, "linux", "wl-copy xclip xsel", "wl-copy"),
        (WAYLAND | X, "linux", "xclip xsel", "xclip"),
        (X, "linux", "wl-copy xsel", "xsel"),
        ({}, "linux", "wl-copy xclip xsel", None),
        ({}, "darwin", "pbcopy", "pbcopy"),
        ({}, "linux", "clip.exe", "clip.exe"),
        (WAYLAND | REMOTE, "linux", "wl-copy", None),
        (X | REMOTE, "linux", "xclip", "xclip"),  # a forwarded display
        (REMOTE, "darwin", "pbcopy", None),
        (WAYLAND | X, "linux", "", None),
    ],
)
def test_the_program_of_the_desktop(
    environment: dict[str, str], platform: str, installed: str, chosen: str | None
) -> None:
    def which(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in installed.split() else None

    command = helper_of(environment, platform, which)
    assert (command[0] if command else None) == (f"/usr/bin/{chosen}" if chosen else None)


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


def notices(app: PullquoteApp) -> list[str]:
    return [note.message for note in app._notifications]


async def test_without_a_program_the_reader_says_no_more_than_it_knows() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n", "y")
        await pilot.pause()
        assert notices(app) == [
            "Sent the quote, its speaker and its source to the terminal’s clipboard."
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
    ("outcome", "said"),
    [
        (Outcome("wl-copy", True), "Copied the quote and its source, by wl-copy."),
        (Outcome("xclip"), "xclip failed; sent the quote and its source to the terminal’s "
         "clipboard."),
    ],
)  # fmt: skip
async def test_with_a_program_the_reader_says_which_and_whether_it_took_it(
    outcome: Outcome, said: str
) -> None:
    clipboard = Instant(outcome)
    app = PullquoteApp(StillDesk([harbour()]), clipboard=clipboard)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("Q", "y")
        await pilot.pause()
        assert notices(app) == [said]
        assert clipboard.words[0].startswith("“Nobody here wants")


# Ctrl-C.


async def test_ctrl_c_says_in_our_words_which_key_leaves_now() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert notices(app) == ["Press q to quit"]
    app = reader()
    app.set_keymap({"reader.quit": "ctrl+x"})
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert notices(app) == ["Press ctrl+x to quit"]


@pytest.mark.parametrize(
    "keys",
    [("slash",), ("Q", "slash"), ("F",), ("n", "c")],
    ids=["find", "filter", "all", "prompt"],
)
async def test_ctrl_c_loses_nothing_that_is_typed(keys: tuple[str, ...]) -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys, *"quist")
        await pilot.pause()
        screen, line = app.screen, app.focused
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert app.screen is screen
        assert app.focused is line
        assert getattr(line, "value", "") == "quist"
        way_out = "Press Esc to close" if "c" in keys else "Press ctrl+q to quit"
        assert notices(app)[-1] == way_out
        assert app.return_code is None
