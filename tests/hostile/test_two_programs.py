"""Two programs at work on what is kept, at the same time: neither loses anything of the other's."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.corrections.log import Correction, SetSpeaker
from summarize.storage.corrections_file import load
from tests.conftest import command
from tests.summarize.formats.samples import PAGE
from tests.summarize.web.conftest import Site
from tests.tui.pty_session import PATIENCE, Session, environment, stories

pytestmark = pytest.mark.long

DATA = Path(".local", "share", "pullquote")


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


# --- two readers ------------------------------------------------------------------------------


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Session, Session]]:
    """Two readers of one library, each at the first quote."""
    folder = stories(tmp_path / "stories", count=2)
    sessions = [Session([folder], tmp_path) for _ in range(2)]
    try:
        for session in sessions:
            session.wait_for("3 quotes")
            session.press("n")
            session.wait_for("Quote 1 of")
        yield sessions[0], sessions[1]
    finally:
        for session in sessions:
            session.close()


def set_speaker(session: Session, name: str) -> None:
    session.press("c")
    session.wait_for("Set speaker")
    session.press(f"{name}\r")
    session.wait_for(f"Corrected: speaker set to {name}")


def log(home: Path) -> tuple[list[str | None], list[str | None]]:
    """Return the names that were given, and those whose giving was undone."""

    def names(corrections: tuple[Correction, ...]) -> list[str | None]:
        return [made.name for made in corrections if isinstance(made, SetSpeaker)]

    kept = load(home / DATA / "corrections.json")
    return names(kept.done), names(kept.undone)


def test_two_readers_correct_through_the_screen(
    two: tuple[Session, Session], tmp_path: Path
) -> None:
    here, there = two
    there.press("n")
    there.wait_for("Quote 2 of")
    set_speaker(here, "Zoe Hart")
    set_speaker(there, "Yan Moss")
    assert log(tmp_path) == (["Zoe Hart", "Yan Moss"], [])
    here.press("Z")  # what was corrected here, though the other came later
    here.wait_for("Undone: speaker set to Zoe Hart")
    assert log(tmp_path) == (["Yan Moss"], ["Zoe Hart"])
    here.press("R")
    here.wait_for("Redone: speaker set to Zoe Hart")
    there.press("Z")
    there.wait_for("Undone: speaker set to Yan Moss")
    assert log(tmp_path) == (["Zoe Hart"], ["Yan Moss"])
    assert [session.quit() for session in two] == [0, 0]
    assert log(tmp_path) == (["Zoe Hart"], ["Yan Moss"])


def test_two_readers_mark_and_quit_at_once(two: tuple[Session, Session], tmp_path: Path) -> None:
    _, there = two
    there.press("n")
    there.wait_for("Quote 2 of")
    for session in two:
        session.press("B")
    for session in two:
        session.wait_for("Bookmark added")
    assert [session.quit() for session in two] == [0, 0]
    again = Session([tmp_path / "stories"], tmp_path)
    try:
        again.wait_for("3 quotes")
        again.press("nn")
        again.until(lambda: again.text.count("★") >= 2, "both bookmarks")
        assert again.quit() == 0
    finally:
        again.close()


# --- two that fetch ---------------------------------------------------------------------------


def feed(site: Site, count: int) -> str:
    items = "".join(
        f"<item><title>Story {n}</title><guid>id{n}</guid><link>{site.address}/{n}</link></item>"
        for n in range(count)
    )
    body = f'<rss version="2.0"><channel><title>The Planet</title>{items}</channel></rss>'
    site.pages["/feed"] = (200, {"Content-Type": "application/rss+xml"}, body.encode())
    for n in range(count):
        site.html(f"/{n}", PAGE.replace("City", f"City {n}"))
    return f"{site.address}/feed"


def start(home: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(arguments),
        env=environment(home),
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def together(home: Path, *runs: tuple[str, ...]) -> list[bytes]:
    """Run programs at once; return what each said, once all have ended well."""
    programs = [start(home, *arguments) for arguments in runs]
    said = [program.communicate(timeout=PATIENCE) for program in programs]
    assert [errors for _, errors in said] == [b""] * len(runs)
    assert [program.returncode for program in programs] == [0] * len(runs)
    return [output for output, _ in said]


def answer_when_asked_by(
    count: int, page: tuple[int, dict[str, str], bytes]
) -> Callable[[Any], None]:
    """Return a page that nobody gets before so many ask for it."""
    all_here = threading.Barrier(count, timeout=PATIENCE)

    def answer(request: Any) -> None:
        all_here.wait()
        status, fields, body = page
        request.send_response(status)
        for name, value in fields.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def test_two_that_fetch_the_same_feed(site: Site, tmp_path: Path) -> None:
    add = ("feed", "add", "--allow-private", feed(site, 3))
    together(tmp_path, add)
    page = site.pages["/0"]
    assert isinstance(page, tuple)
    site.pages["/0"] = answer_when_asked_by(2, page)
    together(tmp_path, *[("fetch", "--allow-private")] * 2)
    kept = sorted(path.name for path in (tmp_path / DATA / "library").rglob("*") if path.is_file())
    assert len(kept) == 3, kept
    assert all(name.endswith(".md") for name in kept), kept
    (row,) = json.loads((tmp_path / DATA / "feeds.json").read_text("utf-8"))["feeds"]
    assert sorted(entry[-3:] for entry in row["seen"]) == ["id0", "id1", "id2"]


def test_what_another_program_has_fetched_meanwhile_stays_known(site: Site, tmp_path: Path) -> None:
    """One is at its first article while the other fetches two, and then has no more to fetch."""
    together(tmp_path, ("feed", "add", "--allow-private", feed(site, 3)))
    page = site.pages["/0"]
    assert isinstance(page, tuple)
    go_on = threading.Event()
    asked = threading.Event()

    def late(request: Any) -> None:
        site.pages["/0"] = page
        asked.set()
        assert go_on.wait(PATIENCE)
        answer_when_asked_by(1, page)(request)

    site.pages["/0"] = late
    slow = start(tmp_path, "fetch", "--allow-private", "--limit", "1")
    assert asked.wait(PATIENCE)
    together(tmp_path, ("fetch", "--allow-private", "--limit", "2"))
    go_on.set()
    assert slow.communicate(timeout=PATIENCE)[1] == b""
    (row,) = json.loads((tmp_path / DATA / "feeds.json").read_text("utf-8"))["feeds"]
    assert sorted(entry[-3:] for entry in row["seen"]) == ["id0", "id1"]


def test_one_page_under_two_titles_at_once_is_kept_once(site: Site, tmp_path: Path) -> None:
    """Its title changed between two that fetched it: one of the two stays."""
    titles = iter(["City", "Town"] * 3)
    both = threading.Barrier(2, timeout=PATIENCE)

    def page(request: Any) -> None:
        title = next(titles)
        both.wait()
        body = PAGE.replace("City votes", f"{title} votes").encode()
        answer_when_asked_by(1, (200, {"Content-Type": "text/html"}, body))(request)

    site.pages["/page"] = page
    for _ in range(3):
        together(tmp_path, *[("text", "--allow-private", f"{site.address}/page")] * 2)
        (kept,) = (tmp_path / DATA / "library").iterdir()
        assert kept.read_bytes().endswith(b"\n")


def test_a_reader_shows_what_is_fetched_meanwhile(site: Site, tmp_path: Path) -> None:
    together(tmp_path, ("feed", "add", "--allow-private", feed(site, 3)))
    site.pages["/one"] = site.pages["/0"]
    together(tmp_path, ("text", "--allow-private", f"{site.address}/one"))
    session = Session([], tmp_path)
    try:
        session.wait_for("City 0 votes")
        together(tmp_path, ("fetch", "--allow-private"))
        session.until(lambda: "of 4" in session.text, "all articles")
        assert session.quit() == 0
        assert b"Traceback" not in session.raw
    finally:
        session.close()
