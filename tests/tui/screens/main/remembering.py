"""A reader with a memory of its own, in a file."""

from __future__ import annotations

from pathlib import Path

from tests.tui.factory import StillDesk, harbour, plain
from tui.app import PullquoteApp
from tui.config.config_file import load_config
from tui.state.session_memory import SessionMemory
from tui.state.writer import StateWriter


def session(path: Path, folder: str = "stories", text: str = "") -> PullquoteApp:
    """A reader with a memory in ``path``; its first paint waits until that is read."""
    found = [harbour(), plain("A quiet day", "quiet.txt", 60), harbour("again.txt")]
    memory = SessionMemory([folder], StateWriter(path / "state.sqlite"))
    memory.start()
    memory.recall(10, lambda _: None)
    (path / "config.toml").write_text(text)
    return PullquoteApp(StillDesk(found), memory, load_config(path / "config.toml"))
