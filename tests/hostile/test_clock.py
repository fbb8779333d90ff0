"""A clock that is set back or ahead, between runs and within one: nothing is lost or gone stale.

What is kept goes by content and by order; the clock only says when the cache was last swept.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarize.storage.file_lock import LockedError, locked
from tests.conftest import command
from tests.hostile.chaos import STORES, Trial, stores
from tests.summarize.formats.samples import PAGE
from tests.summarize.web.conftest import Site
from tests.tui.pty_session import PATIENCE, Session, environment, stories
from tui.state.store import Bookmark, ReadMark, State

pytestmark = pytest.mark.long

HOUR = 3_600.0
CLOCKS: dict[str, Callable[[float], float]] = {
    "an hour back": lambda now: now - HOUR,
    "1970": lambda now: 0.0,
    "before 1970": lambda now: -86_400.0,
    "2100": lambda now: 4_102_444_800.0,
    "back and forth": lambda now: now + (-1) ** int(now * 1e6) * 400 * 24 * HOUR,
}


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


@pytest.fixture(params=CLOCKS.values(), ids=CLOCKS.keys())
def wrong_clock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """In what this process forks the clock is wrong, while its own time goes on."""
    real = time.time
    monkeypatch.setattr(time, "time", lambda: request.param(real()))
    monkeypatch.setattr(time, "time_ns", lambda: int(request.param(real()) * 1e9))


@pytest.mark.parametrize("name", [name for name in STORES if "export" not in name])
@pytest.mark.usefixtures("wrong_clock")
def test_every_store_is_written_as_ever(name: str, site: Site, tmp_path: Path) -> None:
    """In a home whose files are of the past and the future, twice."""
    trial = Trial(stores(site)[name], tmp_path)
    home = tmp_path / "after"
    for number, path in enumerate(home.rglob("*")):
        os.utime(path, (-1, -1) if number % 2 else (4e9, 4e9))
    again = trial.run(None, home)
    assert (again.code, again.stderr) in ((0, ""), (1, trial.store.again)), again
    assert not list(home.rglob("*.tmp"))


@pytest.mark.usefixtures("wrong_clock")
def test_the_memory_keeps_its_order(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    for number in range(3):
        state = State(path)
        state.mark(f"{number:032x}", ReadMark(True))
        state.add_bookmark(Bookmark(f"{number:032x}"))
        state.close()
        os.utime(path, (4e9, 4e9))
    state = State(path)
    assert [int(each.article, 16) for each in state.bookmarks()] == [0, 1, 2]
    assert state.problem is None
    state.close()


@pytest.mark.usefixtures("wrong_clock")
def test_a_lock_is_waited_for_as_long_as_ever(tmp_path: Path) -> None:
    path = tmp_path / "held"
    began = time.monotonic()
    with locked(path), pytest.raises(LockedError), locked(path, patience=0.2):
        pass
    assert 0.2 <= time.monotonic() - began < PATIENCE
    os.utime(f"{path}.lock", (0, 0))
    with locked(path, patience=0):
        pass


def test_a_server_is_asked_with_its_own_time(site: Site, tmp_path: Path) -> None:
    """Whatever the time is here: what the server said goes back to it as it came."""
    told = "Thu, 01 Jan 2099 00:00:00 GMT"
    item = f"<item><title>S</title><link>{site.html('/0', PAGE)}</link></item>"
    body = f'<rss version="2.0"><channel><title>P</title>{item}</channel></rss>'
    kind = {"Content-Type": "application/rss+xml", "Last-Modified": told}
    site.pages["/feed"] = (200, kind, body.encode())
    assert run(tmp_path, "feed", "add", "--allow-private", f"{site.address}/feed") == 0
    for _ in range(2):
        assert run(tmp_path, "fetch", "--allow-private") == 0
    asked = [headers.get("if-modified-since") for place, headers in site.asked if place == "/feed"]
    assert asked == [None, None, told]


def run(home: Path, *arguments: str) -> int:
    done = subprocess.run(
        command(arguments), env=environment(home), cwd=home, capture_output=True, timeout=PATIENCE
    )
    return done.returncode


def test_what_changed_within_one_tick_of_the_clock_is_not_taken_from_the_cache(
    tmp_path: Path,
) -> None:
    """A file of the same length, time and place as before: the cache goes by the words."""
    folder = stories(tmp_path / "stories", count=1)
    story = folder / "1.txt"
    words = story.read_text("utf-8")
    os.utime(story, (0, 0))
    seen = []
    for name in ("Ann Lee", "Bob Ray"):
        story.write_text(words.replace("Ann Lee", name), "utf-8")
        os.utime(story, (0, 0))
        seen.append(speakers(tmp_path, folder))
    assert seen == [{"Ann Lee"}, {"Bob Ray"}]


def speakers(home: Path, folder: Path) -> set[str]:
    done = subprocess.run(
        command(["quotes", "--jobs", "2", "--format", "jsonl", str(folder)]),
        env=environment(home),
        cwd=home,
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    return {json.loads(row)["speaker"]["name"] for row in done.stdout.splitlines()}


def test_a_reader_whose_clock_is_set_back_opens_where_it_was_left(tmp_path: Path) -> None:
    """And files of the past, the future and no time at all are articles like any other."""
    folder = stories(tmp_path / "stories", count=3)
    for path, moment in zip(sorted(folder.iterdir()), (0, -1, 4e9), strict=True):
        os.utime(path, (moment, moment))
    first = Session([folder], tmp_path)
    try:
        first.wait_for("3 quotes")
        first.press("]B")
        first.wait_for("Articles 2 of 3")
        assert first.quit() == 0
    finally:
        first.close()
    for path in (tmp_path / ".local").rglob("*"):
        os.utime(path, (4e9, 4e9))  # as all of it is once the clock is set back
    again = Session([folder], tmp_path)
    try:
        again.wait_for("Articles 2 of 3")
        again.until(lambda: "★" in again.text, "the bookmark")
        assert again.quit() == 0
        assert b"Traceback" not in again.raw
    finally:
        again.close()
