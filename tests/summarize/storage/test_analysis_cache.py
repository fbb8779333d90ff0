"""The cache gives back what was kept, or nothing: never anything else, whatever it finds."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import analyse
from summarize.library.read_cached import CachedArticle, read_cached
from summarize.storage.analysis_cache import AnalysisCache, code_version
from tests.conftest import ROOT, SEEDS
from tests.summarize.storage.samples import STORY, filled, recalled, seeds, source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "analyses"


def test_other_code_makes_its_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, entry = filled(folder)
    assert entry.parent.name == code_version()
    monkeypatch.setattr("summarize.storage.analysis_cache.code_version", lambda: "f" * 24)
    assert recalled(folder) is None
    filled(folder / "own")
    monkeypatch.setattr("summarize.storage.analysis_cache.code_version", lambda: None)
    assert recalled(folder) is None
    assert entry.exists()


def damage(entry: Path, how: Callable[[bytes], bytes]) -> None:
    entry.write_bytes(how(entry.read_bytes()))


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "head only": lambda data: data[:20],
    "no body": lambda data: data.partition(b"\n")[0],
    "cut short": lambda data: data[:-1],
    "half": lambda data: data[: len(data) // 2],
    "longer": lambda data: data + b" ",
    "one bit": lambda data: data[:500] + bytes([data[500] ^ 1]) + data[501:],
    "zeros": lambda data: bytes(len(data)),
    "tail of zeros": lambda data: data[:4096] + bytes(max(0, len(data) - 4096)),
    "other checksum": lambda data: data.replace(data[21:53], b"0" * 32, 1),
    "other version": lambda data: data.replace(b"analysis 2", b"analysis 3", 1),
    "a pickle": lambda data: b"\x80\x04cos\nsystem\n(S'touch /nowhere'\ntR.",
    "no UTF-8": lambda data: data[:60] + b"\xff\xff" + data[62:],
}


@pytest.mark.parametrize("how", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_entry_is_made_again(folder: Path, how: Callable[[bytes], bytes]) -> None:
    analysis, entry = filled(folder)
    damage(entry, how)
    assert recalled(folder) is None
    kept = AnalysisCache(folder)
    read = read_cached(kept, source())
    assert isinstance(read, CachedArticle)
    kept.keep(read.key, analyse(read.article))
    assert recalled(folder) == analysis


@pytest.mark.long
@given(data=st.data())
def test_no_change_of_a_byte_goes_unseen(data: st.DataObject) -> None:
    folder = Path(os.environ.get("TMPDIR", "/tmp")) / f"pullquote-cache-{os.getpid()}"
    try:
        _, entry = filled(folder)
        whole = entry.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        bit = 1 << data.draw(st.integers(0, 7))
        entry.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        assert recalled(folder) is None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_an_entry_under_anothers_name_is_passed_over(folder: Path) -> None:
    _, entry = filled(folder)
    other = sorted(SEEDS.iterdir())[2]
    name = AnalysisCache.key(other.read_bytes(), source(other))
    entry.rename(entry.with_name(f"{name}.json"))
    assert recalled(folder, other) is None


@pytest.mark.parametrize("made", ["folder", "fifo", "loop"])
def test_what_is_no_file_is_passed_over(folder: Path, made: str) -> None:
    _, entry = filled(folder)
    entry.unlink()
    if made == "folder":
        entry.mkdir()
    elif made == "loop":
        entry.symlink_to(entry)
    else:
        os.mkfifo(entry)
    assert recalled(folder) is None


# --- keeping ----------------------------------------------------------------------------------


def test_the_folder_stays_within_its_limit(folder: Path) -> None:
    kept = AnalysisCache(folder, limit=100_000)
    analysis = seeds()[1]
    now = time.time()
    for number in range(30):
        kept.keep(f"{number:040x}", analysis)
        (entry,) = folder.rglob(f"{number:040x}.json")
        os.utime(entry, (now - 1000 + number, now - 1000 + number))
    kept.sweep()
    left = sorted(entry.stem for entry in folder.rglob("*.json"))
    assert 0 < len(left) < 30
    assert left[-1] == f"{29:040x}"  # the oldest went first
    assert sum(entry.stat().st_size for entry in folder.rglob("*.json")) <= 100_000


def test_what_is_used_is_not_the_oldest(folder: Path) -> None:
    _, entry = filled(folder)
    for days in (-7, 7):  # and where the clock was set back
        then = time.time() + days * 86_400
        os.utime(entry, (then, then))
        assert recalled(folder) is not None
        assert abs(entry.stat().st_mtime - time.time()) < 3_600


def test_entries_of_the_future_are_no_newer_than_others(folder: Path) -> None:
    """They were made before the clock was set back, and not used since."""
    kept = AnalysisCache(folder, limit=100_000)
    analysis = seeds()[1]
    now = time.time()
    for number in range(30):
        kept.keep(f"{number:040x}", analysis)
        (entry,) = folder.rglob(f"{number:040x}.json")
        then = now + 90 * 86_400 if number < 10 else now - 1000 + number
        os.utime(entry, (then, then))
    kept.sweep()
    left = sorted(entry.stem for entry in folder.rglob("*.json"))
    assert left
    assert min(left) >= f"{10:040x}"


def test_a_sweep_is_not_put_off_by_a_clock_that_was_set_back(folder: Path) -> None:
    AnalysisCache(folder, limit=100_000).keep("0" * 40, seeds()[1])
    ahead = time.time() + 365 * 86_400
    os.utime(folder / "swept", (ahead, ahead))
    (folder / "of an old version").mkdir()
    AnalysisCache(folder, limit=100_000).keep("1" * 40, seeds()[1])
    assert not (folder / "of an old version").exists()


def test_a_sweep_takes_what_killed_writers_left_and_nothing_else(folder: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    _, entry = filled(folder)
    stale, fresh = entry.with_name(".a.json.1-2.tmp"), entry.with_name(".b.json.1-2.tmp")
    stale.touch()
    (folder / "of an old version").mkdir()
    with fresh.open("wb") as writer:
        fcntl.flock(writer, fcntl.LOCK_EX)  # as long as somebody writes it
        AnalysisCache(folder).sweep()
    assert entry.exists()
    assert fresh.exists()
    assert not stale.exists()
    assert not (folder / "of an old version").exists()


def test_where_nothing_can_be_kept_all_goes_on(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    for place in (tmp_path / "a file", tmp_path / "a file" / "below", Path("~/none")):
        kept = AnalysisCache(place)
        read = read_cached(kept, source())
        assert isinstance(read, CachedArticle)
        kept.keep(read.key, analyse(read.article))
        assert kept.problem
        assert "\n" not in kept.problem
    assert not Path("~").exists()


def test_a_full_disk_is_told_once_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("summarize.storage.atomic_write.os.write", full)
    kept = AnalysisCache(folder)
    kept.keep("0" * 40, seeds()[0])
    assert kept.problem == "cannot cache analyses: no space left on device"
    assert not [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such rights here")
def test_a_folder_that_others_may_write_is_not_believed(folder: Path) -> None:
    filled(folder)
    folder.chmod(folder.stat().st_mode | stat.S_IWOTH)
    kept = AnalysisCache(folder)
    assert kept.problem
    assert recalled(folder) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such rights here")
def test_a_lax_umask_makes_no_lax_folder(folder: Path) -> None:
    before = os.umask(0o002)
    try:
        analysis, _ = filled(folder)
        assert recalled(folder) == analysis
    finally:
        os.umask(before)


# --- many at once -----------------------------------------------------------------------------


def test_many_threads_share_a_folder(folder: Path) -> None:
    wrong: list[str] = []

    def work() -> None:
        kept = AnalysisCache(folder)
        for _ in range(5):
            for path, analysis in zip(sorted(SEEDS.iterdir()), seeds(), strict=True):
                read = read_cached(kept, source(path))
                if not isinstance(read, CachedArticle) or read.analysis not in (None, analysis):
                    wrong.append(path.name)
                else:
                    kept.keep(read.key, analysis)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(list(folder.rglob("*.json"))) == 5
    assert not list(folder.rglob("*.tmp"))


WRITER = """
import sys
from pathlib import Path
from summarize import Source, analyse
from summarize.library.read_cached import read_cached
from summarize.storage.analysis_cache import AnalysisCache
kept, path = AnalysisCache(Path(sys.argv[1])), sys.argv[2]
read = read_cached(kept, Source(path, path))
analysis = read.analysis or analyse(read.article)
sys.stdout.write("ready"); sys.stdout.flush()
while True:
    kept.keep(read.key, analysis)
    sys.stdout.write("."); sys.stdout.flush()
"""


@pytest.mark.long
def test_a_writer_killed_at_any_moment_leaves_whole_entries_or_none(folder: Path) -> None:
    (expected,) = (analysis for analysis in seeds() if analysis.article.file.endswith(STORY.name))
    for number in range(0, 30, 2):
        command = [sys.executable, "-c", WRITER, str(folder), str(STORY)]
        writer = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.read(5 + number * 3)
        writer.send_signal(signal.SIGKILL)
        writer.stdout.read()
        writer.wait(60)
        writer.stdout.close()
        assert recalled(folder) in (None, expected)
    assert recalled(folder) == expected


PACKAGE = ROOT / "summarize"
NO_ANALYSES = {"cli", "output", "web"}
FOLDERS = sorted(
    {
        str(path.parent.relative_to(PACKAGE))
        for ending in ("py", "txt")
        for path in PACKAGE.rglob(f"*.{ending}")
    }
)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_change_in_any_folder_makes_analyses_anew(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in FOLDERS:
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "module.py").write_text("")
    monkeypatch.setattr("summarize.storage.analysis_cache._PACKAGE", tmp_path)
    code_version.cache_clear()
    before = code_version()
    os.utime(tmp_path / folder / "module.py", (1, 1))
    code_version.cache_clear()
    after = code_version()
    code_version.cache_clear()
    assert (before == after) is (folder in NO_ANALYSES)
