"""A file takes the place of another, on systems that refuse while somebody reads it too."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from summarize.storage import move_file
from summarize.storage.atomic_write import create_file, replace_file


class Busy:
    """Refuses so many times to put a file in the place of one that is open, as Windows does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, times: int, platform: str) -> None:
        self.asked = 0
        self.waited: list[float] = []
        move = Path.replace

        def replace(source: Path, target: Path) -> Path:
            self.asked += 1
            if self.asked <= times:
                raise PermissionError(13, "Access is denied")
            return move(source, target)

        monkeypatch.setattr(Path, "replace", replace)
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.setattr(move_file.time, "sleep", self.waited.append)


def test_a_file_that_is_open_is_replaced_a_moment_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    busy = Busy(monkeypatch, 2, "win32")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert len(busy.waited) == 2
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_a_file_that_stays_open_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    busy = Busy(monkeypatch, 1_000, "win32")
    with pytest.raises(PermissionError):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert 0.5 < sum(busy.waited) < 2
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_a_refusal_is_final_elsewhere(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = Busy(monkeypatch, 1_000, platform)
    with pytest.raises(PermissionError):
        replace_file(tmp_path / "a", b"new")
    assert (busy.asked, busy.waited) == (1, [])


NO_LINKS = {"links": None, "no links": errno.EPERM, "no such call": errno.ENOSYS}


@pytest.mark.parametrize("answer", NO_LINKS.values(), ids=NO_LINKS)
def test_a_new_file_is_never_put_in_the_place_of_another(
    answer: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On file systems on which a file may have two names, and on others."""
    path = tmp_path / "quotes.md"

    def refuse(*_: object) -> None:
        assert answer is not None
        raise OSError(answer, os.strerror(answer))

    if answer is not None:
        monkeypatch.setattr(os, "link", refuse)
    create_file(path, b"one")
    with pytest.raises(FileExistsError):
        create_file(path, b"two")
    with pytest.raises(FileExistsError):
        move_file.move_where_nothing_is(path, path)  # it came into being at the last moment
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["quotes.md"]


def test_a_new_file_where_open_files_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def strict(source: Path, target: Path) -> Path:
        if target.exists():
            raise FileExistsError(errno.EEXIST, "exists")
        opened = [os.path.realpath(each) for each in Path("/proc/self/fd").glob("*")]
        assert str(source) not in opened
        return rename(source, target)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(Path, "rename", strict)
    create_file(tmp_path / "quotes.md", b"one")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "quotes.md", b"two")
    assert [each.name for each in tmp_path.iterdir()] == ["quotes.md"]
