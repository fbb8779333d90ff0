"""A disk that takes no more: one line says so, what was asked for is done, nothing is half there.

The disk is a small one of its own where the machine lets us make one. Everywhere a limit on the
size of files stands in for it, which the system enforces in the same place, in the same way.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import warm
from tests.conftest import SEEDS, command
from tests.summarize.formats.samples import PAGE
from tests.summarize.web.conftest import Site
from tests.tui.pty_session import PATIENCE, READER, Session, environment

pytestmark = pytest.mark.long

LIMITED = (
    "import os, resource, sys\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))\n"
    "os.execv(sys.argv[2], sys.argv[2:])\n"
)
"""Runs a program whose files may grow no larger than so many bytes (SIGXFSZ: Python ignores it)."""

QUIET = {"PYTHONDONTWRITEBYTECODE": "1"}
"""Python's own files must not be cut off by a limit."""

LONG = PAGE.replace("</article>", "<p>The council heard from all who came. " * 400 + "</article>")


@dataclass(frozen=True)
class Disk:
    """A folder on a disk that is full or will be, and what the system says of it."""

    folder: Path
    prefix: tuple[str, ...]
    reason: str


def fill(path: Path) -> None:
    """Write until the disk takes no more."""
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError as error:
            assert error.errno == errno.ENOSPC  # noqa: PT017


@pytest.fixture(params=["a limit", "a full disk"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    if request.param == "a limit":
        yield Disk(folder, (sys.executable, "-c", LIMITED, "2048"), "file too large")
        return
    mounting = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(mounting, capture_output=True).returncode:
        pytest.skip("this machine lets us make no disk")
    try:
        fill(folder / "filler")
        yield Disk(folder, (), "no space left on device")
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and path.stat().st_size)


def run(
    disk: Disk, *arguments: str | Path, home: Path, env: dict[str, str]
) -> subprocess.CompletedProcess[bytes]:
    quiet = QUIET if disk.prefix else {}
    return warm.run(
        [*disk.prefix, *map(os.fsdecode, command(arguments))],
        env={**environment(home), **quiet, **env},
        cwd=home,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
    )


def test_a_page_that_cannot_be_kept_is_printed_all_the_same(
    disk: Disk, site: Site, tmp_path: Path
) -> None:
    address = site.html("/story", LONG)
    there = {"XDG_DATA_HOME": str(disk.folder)}
    done = run(disk, "summary", "--allow-private", address, home=tmp_path, env=there)
    assert done.stdout.startswith(b"City votes to keep the library\n")
    told = f"pullquote: {address}: cannot save in the library: {disk.reason}\n"
    assert done.stderr.decode() == told
    assert done.returncode == 0
    assert files(disk.folder) in ([], ["filler"])


def test_a_feed_that_cannot_be_followed_or_fetched(disk: Disk, site: Site, tmp_path: Path) -> None:
    items = "".join(
        f"<item><title>Story {n}</title><link>{site.html(f'/{n}', LONG)}</link></item>"
        for n in range(2)
    )
    feed = f'<rss version="2.0"><channel><title>The Planet</title>{items}</channel></rss>'
    site.pages["/feed"] = (200, {"Content-Type": "application/rss+xml"}, feed.encode())
    there = {"XDG_DATA_HOME": str(disk.folder)}
    add = ("feed", "add", "--allow-private", f"{site.address}/feed")
    if disk.prefix:  # the list of feeds is small; it is the articles that are too large
        assert run(disk, *add, home=tmp_path, env=there).returncode == 0
        before = files(disk.folder)
        done = run(disk, "fetch", "--allow-private", home=tmp_path, env=there)
        told = done.stderr.decode().splitlines()
        assert len(told) == 2
        assert all(line.endswith(disk.reason) for line in told), told
        assert files(disk.folder) == before
    else:
        done = run(disk, *add, home=tmp_path, env=there)
        (line,) = done.stderr.decode().splitlines()
        assert line.endswith(disk.reason)
        assert files(disk.folder) == ["filler"]
    assert done.returncode == 1


def test_analyses_that_cannot_be_kept_cost_nobody_a_quote(disk: Disk, tmp_path: Path) -> None:
    there = {"XDG_CACHE_HOME": str(disk.folder)}
    done = run(disk, "quotes", "--jobs", "2", SEEDS, home=tmp_path, env=there)
    assert "“287(g) doesn’t belong in any city" in done.stdout.decode()
    assert (done.stderr, done.returncode) == (b"", 0)
    assert files(disk.folder) in ([], ["filler"])


def test_a_reader_that_can_keep_nothing_says_so_and_goes_on(disk: Disk, tmp_path: Path) -> None:
    there = {f"XDG_{name}_HOME": str(disk.folder) for name in ("STATE", "DATA", "CACHE", "CONFIG")}
    program = [*disk.prefix, *READER]
    quiet = QUIET if disk.prefix else {}
    session = Session([*program[1:], SEEDS], tmp_path, env={**quiet, **there}, program=program[:1])
    try:
        session.wait_for("1 quote · 3 min")
        session.wait_for("nothing is saved")
        session.press("n")
        session.wait_for("Quote 1 of")
        session.press("X")  # no quote, I say: which cannot be kept
        if not disk.prefix:
            session.press("!")  # the first error is still there to be read
            session.wait_for("Saving the correction failed")
            assert "cannot be written: no space left" in session.text
            session.press("\x1b")
            session.until(lambda: "Messages of" not in session.text, "the reader again")
        session.press("]]]]")
        session.wait_for("Articles 5 of 5")
        assert session.quit() == 0
        assert session.restored
        assert b"Traceback" not in session.raw
        if not disk.prefix:
            after = session.raw.split(b"\x1b[?1049l")[-1]  # on the screen that was there before
            assert b"pullquote: cannot use state.sqlite" in after
    finally:
        session.close()
    if not disk.prefix:
        assert files(disk.folder) == ["filler"]


def test_a_disk_that_fills_up_while_the_reader_is_open(disk: Disk, tmp_path: Path) -> None:
    """What cannot be saved for now is remembered, told of, and saved when there is room again."""
    if disk.prefix:
        pytest.skip("a limit does not come and go")
    filler = disk.folder / "filler"
    filler.unlink()
    there: dict[str, str | None] = {"XDG_STATE_HOME": str(disk.folder)}
    session = Session([SEEDS], tmp_path, env=there)
    try:
        session.wait_for("1 quote · 3 min")
        session.press("B")
        session.wait_for("Bookmark added")
        session.press("]")
        session.wait_for("Articles 2 of 5")
        session.until(lambda: files(disk.folder), "the memory on the disk")
        fill(filler)
        for number in range(2, 6):
            session.press("B]")
            session.wait_for(f"Articles {min(number + 1, 5)} of 5")
        filler.unlink()
        assert session.quit() == 0
    finally:
        session.close()
    assert_remembered(tmp_path, there, "Articles 5 of 5", bookmarks=4)


def assert_remembered(home: Path, env: dict[str, str | None], place: str, bookmarks: int) -> None:
    """The reader opens where it was left, and shows so many bookmarks at least."""
    again = Session([SEEDS], home, env=env)
    try:
        again.wait_for(place)
        again.until(lambda: again.text.count("★") >= bookmarks, "all bookmarks")
        assert again.quit() == 0
    finally:
        again.close()


def test_a_disk_that_was_full_when_the_reader_began(disk: Disk, tmp_path: Path) -> None:
    """Where the memory could not so much as be made, it is made as soon as there is room."""
    if disk.prefix:
        pytest.skip("a limit does not come and go")
    there: dict[str, str | None] = {"XDG_STATE_HOME": str(disk.folder)}
    session = Session([SEEDS], tmp_path, env=there)
    try:
        session.wait_for("nothing is saved")
        session.press("]B")
        session.wait_for("★ no quotes")
        (disk.folder / "filler").unlink()
        assert session.quit() == 0
        assert b"pullquote: " not in session.raw  # all was kept in the end
    finally:
        session.close()
    assert_remembered(tmp_path, there, "Articles 2 of 5", bookmarks=1)


def test_an_export_that_finds_no_room_leaves_no_file(tmp_path: Path) -> None:
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from summarize.storage.atomic_write import create_file\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))\n"
        "try:\n"
        "    create_file(Path(sys.argv[1]), bytes(5000))\n"
        "except OSError as error:\n"
        "    print(error.strerror)\n"
    )
    target = tmp_path / "quotes.csv"
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)],
        capture_output=True,
        env={**environment(tmp_path), **QUIET},
        timeout=PATIENCE,
    )
    assert done.stdout == b"File too large\n", done.stderr
    assert not target.exists()
