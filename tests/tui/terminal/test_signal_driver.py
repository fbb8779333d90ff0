"""The reader as a process on a real pseudo-terminal: opens, walks, quits, leaves nothing behind."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import SEEDS
from tests.tui.pty_session import Session


@pytest.fixture
def seeds(tmp_path: Path) -> Iterator[Session]:
    session = Session([str(SEEDS)], tmp_path, is_warm=False)
    yield session
    session.child.close(force=True)


def test_opens_the_seeds_walks_two_quotes_and_quits(seeds: Session) -> None:
    seeds.wait_for("Speakers")
    assert "Articles 1 of 5" in seeds.text
    seeds.press("n")
    seeds.wait_for("Quote 1 of")
    seeds.wait_for("I don’t want to be a part of that")
    first = seeds.text
    seeds.press("n")
    seeds.wait_for("confidence")
    for _ in range(100):
        seeds.read()
        if seeds.text != first and "Quote " in seeds.text:
            break
    assert seeds.text != first
    assert seeds.quit() == 0
    assert b"\x1b[?1049l" in seeds.raw  # the screen that was there is back
    assert seeds.raw.rstrip().endswith(b"l") or b"\x1b[?25h" in seeds.raw  # and the cursor
    before, after = seeds.raw.rsplit(b"\x1b[?1049l", 1)
    assert b"Miami" not in after
    assert b"Miami" not in before.rsplit(b"\x1b[2J", 1)[-1]  # nor left for tmux to push up


def test_takes_its_keys_from_the_terminal_when_an_article_comes_by_a_pipe(tmp_path: Path) -> None:
    story = SEEDS / "002_ab7a8dc8855464c4.txt"
    shell = f"exec {sys.executable} -m tui < {story}"
    session = Session([shell], tmp_path, program=["/bin/sh", "-c"])
    try:
        session.wait_for("Miami Commissioners Approve")
        session.press("?")
        session.wait_for("Half page down")
        session.press("?")
        assert session.quit() == 0
    finally:
        session.child.close(force=True)


def test_no_sequence_of_an_article_reaches_the_terminal(tmp_path: Path) -> None:
    evil = "Title \x1b]0;OWNED\x07\n\nBody \x1b]52;c;T1dORUQ=\x07 \x9b31m “Hi,” said Ann Lee.\n"
    stories = tmp_path / "stories"
    stories.mkdir()
    (stories / "evil\x1b]0;OWNED\x07.txt").write_text(evil, "utf-8")
    (stories / "none.txt").write_bytes(b"\x00\x01\x02")
    session = Session([str(stories)], tmp_path)
    try:
        session.wait_for("said Ann Lee")
        assert session.quit() == 0
    finally:
        session.child.close(force=True)
    ours = {b"22;default", b"22;pointer", b"22;text"}  # Textual names the mouse pointer's shape
    assert set(re.findall(rb"\x1b\]([^\x07\x1b]*)", session.raw)) <= ours
    assert b"\x9b31m" not in session.raw
    assert b"T1dORUQ" not in session.raw


def test_a_closed_terminal_ends_the_reader(tmp_path: Path) -> None:
    session = Session([str(SEEDS)], tmp_path)
    session.wait_for("Speakers")
    assert session.hang_up() == -signal.SIGHUP
