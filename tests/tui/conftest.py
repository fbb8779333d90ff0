"""No test of the reader depends on the home or the machine of whoever runs it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from tui.screens.main.place import Remembering


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture(autouse=True)
def still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """No time passes: on a busy machine a test took longer than it takes to read an article."""
    monkeypatch.setattr(Remembering, "clock", staticmethod(lambda: 0.0))


@pytest.fixture(autouse=True)
def lasting_notices(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said in passing stays until a test has read it."""
    notify = App.notify

    def last(app: App[Any], message: str, **how: Any) -> None:
        notify(app, message, **{**how, "timeout": 600})

    monkeypatch.setattr(App, "notify", last)
