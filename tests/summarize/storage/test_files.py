"""Files are read to a limit, whatever became of them, and their names can be shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarize.library.load import load
from summarize.storage.files import Problem, Source, label, read_bytes


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_undecodable_bytes_are_spelt() -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    assert label(name) == r"caf\xe9.txt"
    assert label("a\nb — é.txt") == "a\nb — é.txt"


def test_a_file_that_became_a_pipe_does_not_hold_us() -> None:
    os.mkfifo("a.txt")
    assert load(Source("a.txt", "a.txt")) == Problem("a.txt", "is a named pipe, not a file")


def test_a_file_that_grows_is_read_to_the_limit_only() -> None:
    Path("a.txt").write_bytes(b"x" * 101)
    assert isinstance(read_bytes(Source("a.txt", "a.txt"), 100), Problem)
    assert read_bytes(Source("a.txt", "a.txt"), 101) == b"x" * 101
