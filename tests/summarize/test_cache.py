"""The cache gives back what was kept, or nothing: never anything else, whatever it finds."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import Problem, Source, analyse, find_files, load
from summarize.library.read_cached import CachedArticle, read_cached
from summarize.model import Analysis, Article, Block, BlockKind, Span
from summarize.storage.analysis_cache import AnalysisCache, code_version
from summarize.storage.analysis_json import DecodingError, decode, encode
from tests.conftest import ROOT, SEEDS, Run

STORY = sorted(SEEDS.iterdir())[1]


@cache
def seeds() -> tuple[Analysis, ...]:
    articles = [load(source) for source in find_files([str(SEEDS)])]  # type: ignore[arg-type]
    return tuple(analyse(article) for article in articles if isinstance(article, Article))


def source(path: Path = STORY) -> Source:
    return Source(str(path), str(path))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "analyses"


def filled(folder: Path) -> tuple[Analysis, Path]:
    """Keep one analysis, and return it and the file it is in."""
    kept = AnalysisCache(folder)
    read = read_cached(kept, source())
    assert isinstance(read, CachedArticle)
    assert read.analysis is None
    kept.keep(read.key, analyse(read.article))
    (entry,) = folder.rglob("*.json")
    return analyse(read.article), entry


def recalled(folder: Path, path: Path = STORY) -> Analysis | None:
    read = read_cached(AnalysisCache(folder), source(path))
    assert isinstance(read, CachedArticle)
    return read.analysis


# --- the encoding -----------------------------------------------------------------------------


def test_every_analysis_comes_back_as_it_was() -> None:
    for analysis in seeds():
        assert decode(encode(analysis), analysis.article.file) == analysis


def test_texts_of_any_characters_come_back() -> None:
    text = "\ud800 lone, \U0001f600 wide, \x00 odd"
    blocks = (Block(0, len(text), BlockKind.PARAGRAPH),)
    article = Article(text, blocks, "f", "t", dateline=Span(0, 1), date="2026", bylines=("a", "b"))
    analysis = Analysis(article, (), (), ())
    assert decode(encode(analysis), "f") == analysis


def test_what_a_format_sets_apart_comes_back() -> None:
    words = "# T\n\n> He *said* [no](https://x.example/a), **twice**.\n\n- one\n\n---\n\n`code`\n"
    article = load(Source("a.md", "a.md", words.encode()))
    assert isinstance(article, Article)
    assert len(article.styles) == 8
    analysis = analyse(article)
    assert decode(encode(analysis), "a.md") == analysis


def spoilt() -> Iterator[str]:
    made = json.loads(encode(seeds()[1]))
    beyond = len(made[0]) + 1
    for at, value in [
        (1, [0, beyond, 0]),
        (1, [5, 2, 0]),
        (1, [-1, 2, 0]),
        (1, [0, 1, 99]),
        (1, [0, 1]),
        (1, ["0", 1, 0]),
        (0, 3),
        (5, [0, beyond]),
        (5, 4),
        (10, [[0, beyond, 0, 0]]),
        (10, [[0, 1, 99, 0]]),
        (10, [[0, 1, 0, "x"]]),
        (10, [[0, 1, 0, 0, 3]]),
        (10, [[0, 1, 0]]),
        (11, [0, 1, 9999]),
        (12, [["A", "robot", None, [], [], None]]),
        (12, [["A", "person", None, [], [0, beyond, 0], None]]),
        (12, [[]]),
        (13, [[[0, 1, 0, 1, 9999], "direct", None, None, None, None, "", "low"]]),
        (13, [[[0, 1, 0, beyond, 0], "direct", None, None, None, None, "", "low"]]),
        (13, [[[0, 1, 0, 1, 0], "shouted", None, None, None, None, "", "low"]]),
        (13, [[[0, 1, 0, 1, 0], "direct", ["A", "person", None, None, None, None, 999], *"abcd"]]),
    ]:
        yield json.dumps([*made[:at], value, *made[at + 1 :]])
    yield from ("", "{", "[]", "null", "3", "[" * 100_000, json.dumps(made[:-1]))


@pytest.mark.parametrize("text", spoilt())
def test_what_is_no_analysis_is_refused(text: str) -> None:
    with pytest.raises(DecodingError):
        decode(text, "f")


# --- recalling --------------------------------------------------------------------------------


def test_what_was_kept_is_recalled_under_the_name_of_now(folder: Path, tmp_path: Path) -> None:
    analysis, _ = filled(folder)
    assert recalled(folder) == analysis
    elsewhere = tmp_path / "moved" / STORY.name
    elsewhere.parent.mkdir()
    shutil.copy(STORY, elsewhere)
    assert recalled(folder, elsewhere) == replace(
        analysis, article=replace(analysis.article, file=str(elsewhere))
    )


def test_another_text_or_name_is_another_article(folder: Path, tmp_path: Path) -> None:
    filled(folder)
    changed = tmp_path / STORY.name
    changed.write_bytes(STORY.read_bytes() + b" ")
    assert recalled(folder, changed) is None
    renamed = tmp_path / "other.md"  # read by another format
    shutil.copy(STORY, renamed)
    assert recalled(folder, renamed) is None


def test_a_problem_is_the_same_with_and_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    for name in ("empty.txt", "image.txt", "missing.txt"):
        made = read_cached(AnalysisCache(folder), source(tmp_path / name))
        assert made == load(source(tmp_path / name))
        assert isinstance(made, Problem)
    large = read_cached(AnalysisCache(folder), source(), max_size=100)
    assert large == load(source(), max_size=100)


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
    week = time.time() - 7 * 86_400
    os.utime(entry, (week, week))
    assert recalled(folder) is not None
    assert entry.stat().st_mtime > week + 86_400


def test_a_sweep_takes_what_killed_writers_left_and_nothing_else(folder: Path) -> None:
    _, entry = filled(folder)
    stale, fresh = entry.with_name(".a.json.1-2.tmp"), entry.with_name(".b.json.1-2.tmp")
    stale.touch()
    fresh.touch()
    os.utime(stale, (0, 0))
    (folder / "of an old version").mkdir()
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

    monkeypatch.setattr("summarize.storage.atomic_write._write", full)
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


def test_a_writer_killed_at_any_moment_leaves_whole_entries_or_none(folder: Path) -> None:
    (expected,) = (analysis for analysis in seeds() if analysis.article.file.endswith(STORY.name))
    for number in range(30):
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


# --- the commands -----------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["quotes", "speakers", "digest"])
def test_a_command_prints_the_same_with_the_cache(command: str, pullquote: Run) -> None:
    plain = pullquote(command, "--format", "jsonl", SEEDS)
    first = pullquote(command, "--format", "jsonl", "--jobs", "2", SEEDS)
    again = pullquote(command, "--format", "jsonl", "--jobs", "2", SEEDS)
    assert (first.stdout, first.stderr) == (plain.stdout, b"")
    assert (again.stdout, again.stderr) == (plain.stdout, b"")


def test_only_many_at_once_are_kept(pullquote: Run, tmp_path: Path) -> None:
    pullquote("quotes", SEEDS)
    pullquote("summary", "--jobs", "2", SEEDS)
    assert not (tmp_path / ".cache").exists()
    pullquote("quotes", "--jobs", "2", SEEDS)
    assert len(list((tmp_path / ".cache").rglob("*.json"))) == 5
