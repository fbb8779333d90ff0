"""No test of the reader depends on the home or the machine of whoever runs it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.message_pump import MessagePump
from textual.timer import Timer
from textual.widgets import Input

from tui.screens.main.read_marks import ReadMarks


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture(autouse=True)
def still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """No time passes: on a busy machine a test took longer than it takes to read an article."""
    monkeypatch.setattr(ReadMarks, "clock", staticmethod(lambda: 0.0))


@pytest.fixture(autouse=True)
def lasting_notices(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said in passing stays until a test has read it."""
    notify = App.notify

    def last(app: App[Any], message: str, **how: Any) -> None:
        notify(app, message, **{**how, "timeout": 600})

    monkeypatch.setattr(App, "notify", last)


@pytest.fixture
def nothing_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the reader does of itself after a second (keep its place) is in no picture.

    Nor does the cursor blink.
    """
    set_timer = MessagePump.set_timer

    def later(pump: MessagePump, delay: float, *arguments: Any, **options: Any) -> Timer:
        return set_timer(pump, delay if delay < 1 else 600, *arguments, **options)

    monkeypatch.setattr(MessagePump, "set_timer", later)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda line: None)
