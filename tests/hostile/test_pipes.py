"""Each file of ours as a named pipe at which a program that opens it waits for ever: one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.storage.analysis_cache import AnalysisCache
from tests.conftest import Run
from tests.summarize.storage.samples import filled
from tests.tui.pty_session import Session, stories

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")

PIPE = "is a named pipe, not a file"


def homes(home: Path) -> dict[str, str]:
    return {f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "STATE", "CONFIG", "CACHE")}


def pipe(home: Path, name: str) -> Path:
    """Make the pipe ``DATA/feeds.json``, for one."""
    top, _, rest = name.partition("/")
    path = home / top / "pullquote" / rest
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)
    return path


COMMANDS: list[tuple[str, list[str], str]] = [
    ("DATA/feeds.json", ["feed", "list"], PIPE),
    ("DATA/feeds.json", ["feed", "remove", "x"], PIPE),
    ("DATA/feeds.json", ["fetch"], PIPE),
    ("DATA/feeds.json.lock", ["feed", "remove", "x"], "is not a regular file"),
    ("DATA/library", ["text"], PIPE),
    ("CONFIG/config.toml", ["config"], PIPE),
    ("STATE/state.sqlite", ["config"], f"cannot use state.sqlite: {PIPE}; nothing is saved"),
]


@pytest.mark.parametrize(("name", "arguments", "reason"), COMMANDS)
def test_a_command_that_needs_it_says_so(
    name: str, arguments: list[str], reason: str, pullquote: Run, tmp_path: Path
) -> None:
    pipe(tmp_path, name)
    done = pullquote(*arguments, env=homes(tmp_path))
    lines = done.stderr.decode().splitlines()
    assert [reason in line for line in lines if "pipe" in line or "regular" in line] == [True]
    assert sum(not line.startswith("reset:") for line in lines) == 1, lines


@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
def test_a_journal_of_the_memory(suffix: str, pullquote: Run, tmp_path: Path) -> None:
    (tmp_path / "STATE" / "pullquote").mkdir(parents=True)
    (tmp_path / "STATE" / "pullquote" / "state.sqlite").touch()
    pipe(tmp_path, f"STATE/state.sqlite{suffix}")
    done = pullquote("config", env=homes(tmp_path))
    line = f"cannot use state.sqlite: state.sqlite{suffix} {PIPE}; nothing is saved"
    assert line in done.stderr.decode()


@pytest.mark.parametrize("option", ["--corrections"])
def test_a_file_that_an_option_names(option: str, pullquote: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "given.json")
    done = pullquote("speakers", option, tmp_path / "given.json", env=homes(tmp_path))
    assert PIPE in done.stderr.decode()
    assert done.returncode == 2


@pytest.mark.parametrize(
    "name", ["CONFIG/config.toml", "CACHE/analyses", "DATA/corrections.json", "DATA/feeds.json"]
)
def test_a_command_that_needs_it_not_goes_on(name: str, pullquote: Run, tmp_path: Path) -> None:
    pipe(tmp_path, name)
    (tmp_path / "a.txt").write_text("“We won,” said Ann Lee, the mayor of Holm.\n")
    done = pullquote("quotes", tmp_path / "a.txt", env=homes(tmp_path))
    assert done.returncode == 0
    assert "Ann Lee" in done.stdout.decode()


def test_entries_of_the_cache(tmp_path: Path) -> None:
    """They are passed over, and take their place again."""
    made, entry = filled(tmp_path / "analyses")
    cache = AnalysisCache(tmp_path / "analyses")
    for path in (entry, tmp_path / "analyses" / "swept"):
        path.unlink()
        os.mkfifo(path)
    assert cache.recall(entry.stem, made.article.file or "") is None
    cache.sweep()
    cache.keep(entry.stem, made)
    assert cache.problem is None
    assert entry.is_file()


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Session]:
    for name in ("CONFIG/config.toml", "DATA/corrections.json", "STATE/state.sqlite"):
        pipe(tmp_path, name)
    folder = stories(tmp_path / "in", 2)
    os.mkfifo(folder / ".gitignore")
    os.mkfifo(folder / "pipe.txt")
    made = Session([folder], tmp_path, env=dict(homes(tmp_path)))
    yield made
    made.close()


def test_the_reader_says_each_and_goes_on(reader: Session) -> None:
    reader.wait_for("boats in the harbour")
    reader.wait_for("Articles 1 of 4")  # two that are none are named among them
    reader.wait_for(" of 4)")
    reader.press("!")  # all that is to be read
    for words in ("config.toml: is a", "state.sqlite: is a", "Reading the corrections failed"):
        reader.wait_for(words)
    reader.press("\x1b")
    reader.until(lambda: "Messages of" not in reader.text, "the reader again")
    assert reader.quit() == 0
