"""What is kept is the user's alone: every file and folder, whatever the umask, old ones too."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarize.corrections.log import Corrections, LocalSpeaker, Rename
from summarize.library.find_files import default_folder
from summarize.output.export import write_new
from summarize.storage import corrections_file as corrections
from summarize.storage.analysis_cache import AnalysisCache
from summarize.storage.atomic_write import replace_file
from summarize.storage.file_lock import locked
from summarize.storage.paths import (
    cache_folder,
    config_file,
    corrections_file,
    data_folder,
    library_folder,
    state_file,
)
from summarize.storage.private_files import make_file, make_folder
from summarize.web.feed_list import Feed, change_feeds, feeds_file, read_feeds
from summarize.web.pages import keep
from tests.summarize.storage.samples import seeds
from tui.state.store import ReadMark, State

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs permissions")

NAMING = Corrections((Rename((LocalSpeaker("ab" * 16, "Lee"),), "Ann Lee", None, None),))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("PULLQUOTE_NO_CACHE", raising=False)
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    return tmp_path / "home"


@pytest.fixture
def umask() -> Iterator[Callable[[int], int]]:
    before = os.umask(0)
    yield os.umask
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def save_corrections() -> None:
    corrections.save(corrections_file(), NAMING)


def add_feed() -> None:
    change_feeds(lambda feeds: (*feeds, Feed("https://x.example/", "X")))


def keep_article() -> None:
    keep("https://x.example/a", "A", b"Words.")


def keep_article_of_a_feed() -> None:
    keep("https://x.example/a", "A", b"Words.", library_folder() / "x-123456")


def cache_analysis() -> None:
    cache = AnalysisCache()
    cache.keep("0" * 40, seeds()[0])
    assert cache.problem is None


def remember() -> None:
    state = State()
    state.mark("ab" * 16, ReadMark(True))
    assert state.problem is None
    assert {path.name for path in state_file().parent.iterdir()} == {
        "state.sqlite", "state.sqlite-wal", "state.sqlite-shm", "state.sqlite.lock"
    }  # fmt: skip
    check_private(state_file().parent)
    state.close()


STORES = (
    save_corrections, add_feed, keep_article, keep_article_of_a_feed, cache_analysis, remember
)  # fmt: skip


def check_private(top: Path) -> None:
    found = [top, *top.rglob("*")]
    assert len(found) > 1
    for path in found:
        expected = 0o700 if path.is_dir() else 0o600
        assert mode(path) == expected, f"{path}: {mode(path):o}"


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o177], ids=oct)
@pytest.mark.parametrize("store", STORES, ids=lambda store: store.__name__)
def test_all_that_is_made_is_private(
    store: Callable[[], None], mask: int, home: Path, umask: Callable[[int], int]
) -> None:
    """Whatever is made first; the folders above it that are missing included."""
    umask(mask)
    store()
    check_private(home)
    store()
    check_private(home)


def test_two_programs_and_a_sweep(home: Path, umask: Callable[[int], int]) -> None:
    cache_analysis()
    AnalysisCache().sweep()
    assert {path.name for path in cache_folder().iterdir()} >= {"swept"}
    with locked(corrections_file()):
        check_private(home)


def old_installation(home: Path) -> list[Path]:
    """Make what an older version left, open to all; return what must stay as it is."""
    outside = home.parent / "outside.txt"
    made = [
        corrections_file(),
        feeds_file(),
        Path(f"{feeds_file()}.lock"),
        library_folder() / "a.md",
        library_folder() / "feed-123456" / "b.md",
        cache_folder() / "0123" / "x.json",
        state_file(),
        Path(f"{state_file()}-wal"),
    ]
    others = [outside, config_file(), home / "data" / "other" / "c.txt"]
    for path in made + others:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        path.chmod(0o644)
    corrections_file().write_text(corrections.write(NAMING))
    feeds_file().write_text('{"version": 1, "feeds": []}')
    (library_folder() / "link.md").symlink_to(outside)
    os.link(outside, library_folder() / "hard.md")
    for folder, *_ in os.walk(home):
        Path(folder).chmod(0o755)
    return [*others, *(path.parent for path in others), *(home / name for name in os.listdir(home))]  # noqa: PTH208


READS: dict[str, tuple[Callable[[], object], Callable[[], Path]]] = {
    "corrections": (lambda: corrections.load(corrections_file()), data_folder),
    "feeds": (read_feeds, data_folder),
    "library": (default_folder, data_folder),
    "cache": (AnalysisCache, lambda: cache_folder().parent),
    "state": (lambda: State().close(), lambda: state_file().parent),
}


@pytest.mark.parametrize("what", READS)
def test_what_an_older_version_left_open_is_closed(
    what: str, home: Path, umask: Callable[[int], int]
) -> None:
    umask(0o022)
    untouched = old_installation(home)
    before = {path: mode(path) for path in untouched}
    read, folder = READS[what]
    read()
    for path in [folder(), *folder().rglob("*")]:
        if path.name not in ("link.md", "hard.md"):
            assert not mode(path) & 0o077, path
    assert {path: mode(path) for path in untouched} == before


def test_a_folder_that_is_a_link_is_not_ours_to_close(home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "articles"
    elsewhere.mkdir(mode=0o755)
    elsewhere.chmod(0o755)
    (elsewhere / "own.md").write_text("x")
    (elsewhere / "own.md").chmod(0o644)
    data_folder().mkdir(parents=True)
    data_folder().chmod(0o755)
    library_folder().symlink_to(elsewhere)
    keep_article()
    assert mode(elsewhere) == 0o755
    assert mode(elsewhere / "own.md") == 0o644
    assert mode(data_folder()) == 0o700
    (kept,) = elsewhere.glob("a-*.md")
    assert mode(kept) == 0o600


@pytest.mark.parametrize("store", STORES[:-1], ids=lambda store: store.__name__)
def test_a_system_that_will_not_change_permissions(
    store: Callable[[], None], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_installation(home)

    def refuse(*arguments: object, **options: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    for name in ("chmod", "fchmod"):
        monkeypatch.setattr(os, name, refuse)
    monkeypatch.setattr(Path, "chmod", refuse)
    store()


def test_what_is_exported_is_as_the_umask_says(tmp_path: Path, umask: Callable[[int], int]) -> None:
    umask(0o022)
    path = tmp_path / "new" / "quotes.md"
    write_new(path, "x")
    assert (mode(path.parent), mode(path)) == (0o755, 0o644)
    path.chmod(0o664)
    write_new(path, "y", replace=True)
    assert (mode(path), path.read_text()) == (0o664, "y")
    umask(0)
    write_new(tmp_path / "open.md", "x", replace=True)
    assert mode(tmp_path / "open.md") == 0o666


def test_an_export_replaces_files_only(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    for path, reason in ((pipe, "is a named pipe, not a file"), (tmp_path, "is a folder")):
        with pytest.raises(OSError, match=reason):
            write_new(path, "x", replace=True)
    (tmp_path / "null.md").symlink_to(os.devnull)
    with pytest.raises(OSError, match="is a device, not a file"):
        write_new(tmp_path / "null.md", "x", replace=True)
    assert stat.S_ISFIFO(pipe.lstat().st_mode)


def test_a_lock_that_is_no_file_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json.lock")
    with pytest.raises(OSError), locked(tmp_path / "a.json"):
        pass
    (tmp_path / "b.json.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError), locked(tmp_path / "b.json"):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_a_file_where_a_folder_is_needed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(OSError):
            make_folder(path)
        with pytest.raises(OSError):
            replace_file(path / "a", b"x")
    assert (tmp_path / "file").read_text() == "x"


def test_a_file_that_is_there_is_not_emptied(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    path.chmod(0o644)
    make_file(path)
    assert (path.read_text(), mode(path)) == ("x", 0o600)
