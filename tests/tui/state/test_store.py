"""The reader's memory: kept through kills, shared by two, and never in the way."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Span
from tests.conftest import ROOT
from tui.state.schema import VERSION
from tui.state.store import Bookmark, LeftOff, ReadMark, State, folder_key

WHERE = LeftOff("ab" * 16, "a.txt", 120, 7, "summary", (("articles", 30),), (("quotes", "kim"),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "state.sqlite"


def with_something(path: Path) -> State:
    """Return a state in which something is kept."""
    state = State(path)
    state.leave("/stories", WHERE)
    state.mark("ab" * 16, ReadMark(True, 44))
    state.add_bookmark(Bookmark("ab" * 16, Span(3, 9), "a.txt", "A title", "words"))
    state.choose("theme", "nord")
    return state


def assert_something(state: State) -> None:
    assert state.left_off("/stories") == WHERE
    assert state.read_marks() == {"ab" * 16: ReadMark(True, 44)}
    assert state.bookmarks() == (Bookmark("ab" * 16, Span(3, 9), "a.txt", "A title", "words"),)
    assert state.choices() == {"theme": "nord"}


def assert_works(state: State) -> None:
    """The reader can go on, whatever became of the file."""
    state.mark("cd" * 16, ReadMark(False, 5))
    assert state.read_marks(["cd" * 16]) == {"cd" * 16: ReadMark(False, 5)}
    state.choose("measure", "80")
    assert state.setting("measure") == "80"


def one_line(problem: str | None) -> str:
    assert problem
    assert "\n" not in problem
    return problem


# --- what is kept -----------------------------------------------------------------------------


def test_what_was_kept_is_there_the_next_time(path: Path) -> None:
    with_something(path).close()
    state = State(path)
    assert state.problem is None
    assert_something(state)
    state.close()


def test_each_folder_has_its_place(path: Path) -> None:
    state = with_something(path)
    assert state.left_off("/other") is None
    state.leave("/other", LeftOff())
    state.leave("/stories", LeftOff(place=5))
    assert state.left_off("/other") == LeftOff()
    assert state.left_off("/stories") == LeftOff(place=5)


def test_a_folder_is_the_same_by_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "stories")
    monkeypatch.chdir(tmp_path)
    names = ["stories", "./stories/", "link", str(tmp_path / "stories")]
    assert len({folder_key([name]) for name in names}) == 1
    assert folder_key(["-"]) == "-"
    assert folder_key(["https://example.org/a"]) == "https://example.org/a"
    assert folder_key(["a", "b"]) != folder_key(["b", "a"])
    assert "\\udcff" in folder_key([os.fsdecode(b"\xff")])


def test_bookmarks_of_an_article_and_of_its_quotes_are_apart(path: Path) -> None:
    state = State(path)
    whole, quote = Bookmark("ab" * 16), Bookmark("ab" * 16, Span(0, 4), "f", "t", "w")
    for bookmark in (whole, quote, whole):
        state.add_bookmark(bookmark)
    assert state.bookmarks() == (whole, quote)
    state.add_bookmark(Bookmark("ab" * 16, Span(0, 4), "g", "t", "w"))
    assert len(state.bookmarks()) == 2
    state.remove_bookmark("ab" * 16, None)
    assert [mark.file for mark in state.bookmarks()] == ["g"]
    state.remove_bookmark("ab" * 16, None)
    state.remove_bookmark("ab" * 16, Span(0, 4))
    assert state.bookmarks() == ()


def test_a_choice_can_be_taken_back(path: Path) -> None:
    state = with_something(path)
    state.choose("theme", None)
    assert (state.setting("theme"), state.choices()) == (None, {})


texts = st.text(max_size=20)


@given(
    st.builds(
        LeftOff,
        texts,
        texts,
        st.integers(0, 2**40),
        st.none() | st.integers(0, 2**40),
        texts,
        st.lists(st.tuples(texts, st.integers(0, 500)), max_size=3).map(tuple),
        st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
        texts,
        texts,
    )
)
def test_any_place_comes_back_as_it_was(where: LeftOff) -> None:
    state = State(Path("/dev/null/none"))  # in memory
    state.leave("folder", where)
    assert state.left_off("folder") == where


def test_a_place_that_an_older_version_kept_is_read(path: Path) -> None:
    state = with_something(path)
    view = {"article": "ab", "file": "a.txt", "place": 7, "quote": 9, "pane": "summary",
            "widths": [["summary", 44]], "filters": [["words", "tax"]]}  # fmt: skip
    with sqlite3.connect(path) as other:
        other.execute("UPDATE sessions SET view = ?", (json.dumps(view),))
    widths, filters = (("summary", 44),), (("words", "tax"),)
    assert state.left_off("/stories") == LeftOff("ab", "a.txt", 7, 9, "summary", widths, filters)


def test_a_place_that_is_none_is_no_place(path: Path) -> None:
    state = with_something(path)
    for view in ("", "[]", "{}", "null", '{"article": 1}', "[" * 10_000):
        with sqlite3.connect(path) as other:
            other.execute("UPDATE sessions SET view = ?", (view,))
        assert state.left_off("/stories") is None


def test_file_names_that_are_no_text_are_kept_as_they_are_shown(path: Path) -> None:
    state = State(path)
    state.add_bookmark(Bookmark("ab" * 16, None, "a\udcff.txt", "t\ud800"))
    state.leave("k", LeftOff(file="a\udcff.txt"))
    assert state.problem is None
    assert state.bookmarks()[0].file == "a\\udcff.txt"


# --- a file that is not as it should be -------------------------------------------------------

DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "no database": lambda data: b"these are my notes\n" * 40,
    "cut in its header": lambda data: data[:50],
    "cut in a page": lambda data: data[:5000],
    "pages of zeros": lambda data: data[:4096] + bytes(len(data) - 4096),
    "pages of noise": lambda data: (
        data[:4096] + bytes(i * 7 % 251 for i in range(len(data) - 4096))
    ),
    "a broken first page": lambda data: data[:100] + bytes(3996) + data[4096:],
}


@pytest.mark.parametrize("how", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_set_aside_and_told(path: Path, how: Callable[[bytes], bytes]) -> None:
    with_something(path).close()
    broken = how(path.read_bytes())
    path.write_bytes(broken)
    state = State(path)
    problem = one_line(state.problem)
    (aside,) = path.parent.glob("state.sqlite.broken-*")
    assert aside.name in problem
    assert aside.read_bytes() == broken
    assert_works(state)
    state.close()
    assert State(path).setting("measure") == "80"


def test_damage_that_no_query_meets_is_found_at_the_start(path: Path) -> None:
    state = with_something(path)
    for number in range(500):
        state.mark(f"{number:032x}", ReadMark(True, number))
    state.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:-8192] + bytes(i * 7 % 251 for i in range(8192)))
    assert "was damaged" in one_line(State(path).problem)


def test_an_empty_file_is_a_new_one(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    state = State(path)
    assert state.problem is None
    assert_works(state)


def test_tables_that_are_missing_make_it_damaged(path: Path) -> None:
    with_something(path).close()
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE bookmarks")
    state = State(path)
    assert "kept the old one as" in one_line(state.problem)
    assert_works(state)


@pytest.mark.parametrize("is_checkpointed", [True, False])
def test_a_newer_versions_file_is_left_as_it_is(path: Path, is_checkpointed: bool) -> None:
    with_something(path).close()
    other = sqlite3.connect(path)
    if not is_checkpointed:
        other.execute("PRAGMA wal_autocheckpoint = 0")
    other.execute(f"PRAGMA user_version = {VERSION + 1}")
    other.commit()
    if is_checkpointed:
        other.close()
    before = path.read_bytes()
    state = State(path)
    assert "newer version of pullquote" in one_line(state.problem)
    assert_works(state)
    state.close()
    assert path.read_bytes() == before
    other.close()
    with sqlite3.connect(path) as again:
        assert again.execute("SELECT value FROM choices").fetchall() == [("nord",)]


def test_another_programs_database_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA application_id = 7")
        other.execute("CREATE TABLE mine (a)")
    other.close()
    before = path.read_bytes()
    state = State(path)
    assert "not a pullquote database" in one_line(state.problem)
    assert_works(state)
    state.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("made", ["folder", "fifo", "loop", "a file above", "no home"])
def test_where_no_file_can_be_the_reader_goes_on(path: Path, made: str) -> None:
    if made == "a file above":
        path.parent.touch()
    elif made == "no home":
        path = Path("~/none/state.sqlite")
    else:
        path.parent.mkdir()
        {"folder": path.mkdir, "fifo": lambda: os.mkfifo(path)}.get(
            made, lambda: path.symlink_to(path)
        )()
    state = State(path)
    assert "nothing is saved" in one_line(state.problem)
    assert_works(state)
    state.close()
    assert not Path("~").exists()


READ_ONLY = """
import os, sys
from pathlib import Path
from summarize.storage.paths import state_file
from tui.state.store import ReadMark, State
state_file()  # loads what nobody but root may read here
os.setuid(65534)
state = State(Path(sys.argv[1]))
state.mark("cd" * 16, ReadMark(True))
assert state.read_marks()["cd" * 16].is_read
assert state.choices() == ({"theme": "nord"} if sys.argv[2] else {})
print(state.problem)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root sheds its rights")
@pytest.mark.parametrize("is_there", [True, False])
def test_a_home_that_may_not_be_written(is_there: bool) -> None:
    with tempfile.TemporaryDirectory() as home:  # where others may look, unlike pytest's
        path = Path(home, "state.sqlite")
        if is_there:
            with_something(path).close()
            path.chmod(0o644)
        Path(home).chmod(0o755)
        before = path.read_bytes() if is_there else b""
        command = [sys.executable, "-c", READ_ONLY, str(path), "kept" * is_there]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, text=True)
        assert done.returncode == 0, done.stderr
        assert "permission denied" in done.stdout or "read-only" in done.stdout
        assert not is_there or path.read_bytes() == before


def test_a_full_disk_loses_nothing_and_is_told(path: Path) -> None:
    state = with_something(path)
    assert state._file is not None
    size = state._file.execute("PRAGMA page_count").fetchone()[0]
    state._file.execute(f"PRAGMA max_page_count = {size}")  # what a full disk is to SQLite
    many = [f"{number:032x}" for number in range(2000)]
    for article in many:
        state.mark(article, ReadMark(True, 1))
    assert "disk full" in one_line(state.problem)
    assert len(state.read_marks(many)) == 2000
    assert_something_of(state)
    state._file.execute("PRAGMA max_page_count = 1000000")  # room again
    state.close()
    after = State(path)
    assert after.problem is None
    assert len(after.read_marks(many)) == 2000
    assert_something_of(after)


def test_what_cannot_be_opened_at_first_is_saved_once_it_can(path: Path) -> None:
    """A disk that was full when the reader began, a home that was not mounted yet."""
    path.parent.touch()
    state = with_something(path)
    assert "nothing is saved" in one_line(state.problem)
    path.parent.unlink()
    state.close()
    assert state.problem is None
    assert_something(State(path))


def test_it_is_tried_again_as_long_as_the_reader_runs(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.touch()
    state = with_something(path)
    path.parent.unlink()
    assert_works(state)  # it was tried a moment ago
    assert not path.exists()
    later = time.monotonic() + 60
    monkeypatch.setattr(time, "monotonic", lambda: later)
    state.choose("theme", "gruvbox")
    assert state.problem is None
    assert State(path).choices() == {"theme": "gruvbox", "measure": "80"}


def test_a_damaged_file_that_is_met_late_is_set_aside_and_told(path: Path) -> None:
    path.parent.touch()
    state = with_something(path)
    path.parent.unlink()
    path.parent.mkdir()
    path.write_bytes(b"these are my notes\n" * 40)
    state.close()
    assert "was damaged" in one_line(state.problem)
    assert_something(State(path))


def assert_something_of(state: State) -> None:
    assert state.left_off("/stories") == WHERE
    assert state.bookmarks()


# --- two at once, and killed ------------------------------------------------------------------


def test_two_readers_share_a_file(path: Path) -> None:
    one, two = State(path), State(path)
    one.mark("ab" * 16, ReadMark(True))
    two.mark("cd" * 16, ReadMark(True))
    assert one.read_marks() == two.read_marks()
    assert len(one.read_marks()) == 2
    assert (one.problem, two.problem) == (None, None)


WRITER = """
import sys
from pathlib import Path
from tui.state.store import ReadMark, State
path, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
state = State(path)
sys.stdout.write("ready"); sys.stdout.flush()
for number in range(times):
    state.mark(f"{name}{number:031x}", ReadMark(True, number))
    assert state.problem is None, state.problem
    sys.stdout.write("."); sys.stdout.flush()
state.close()
"""


def writer(path: Path, name: str, times: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(times)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def test_two_programs_that_write_at_once_lose_nothing(path: Path) -> None:
    programs = [writer(path, name, 200) for name in ("a", "b")]
    for program in programs:
        program.communicate(timeout=60)
        assert program.returncode == 0
    marks = State(path).read_marks()
    assert len(marks) == 400


@pytest.mark.long
def test_a_reader_killed_at_any_moment_loses_no_step_it_had_done(path: Path) -> None:
    for number in range(30):
        name = "0123456789abcdef"[number % 16]
        program = writer(path, name, 100_000)
        assert program.stdout is not None
        seen = program.stdout.read(5 + number * 2)
        program.send_signal(signal.SIGKILL)
        done = (seen + program.stdout.read()).count(b".")
        program.wait(60)
        program.stdout.close()
        state = State(path)
        assert state.problem is None
        marks = state.read_marks(f"{name}{n:031x}" for n in range(done))
        assert len(marks) == done
        state.close()
