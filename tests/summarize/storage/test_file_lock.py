"""Locks as every system has them."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarize.storage.file_lock import LockedError, locked
from summarize.storage.os_errors import os_reason


class Windows:
    """Stands in for ``msvcrt``: one byte of one file may be locked, and is until it is let go."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        self.holder: int | None = None
        self.asked = 0

    def locking(self, descriptor: int, mode: int, size: int) -> None:
        assert size == 1
        if mode == self.LK_UNLCK:
            assert self.holder == descriptor
            self.holder = None
            return
        self.asked += 1
        if self.holder is not None:
            raise PermissionError(13, "Permission denied")
        self.holder = descriptor


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    msvcrt = Windows()
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    return msvcrt


def test_one_holds_it_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path / "a"), pytest.raises(LockedError), locked(tmp_path / "a", 0.02):
        pass
    with locked(tmp_path / "a", 0):
        pass


def test_one_holds_it_at_a_time_on_windows(windows: Windows, tmp_path: Path) -> None:
    with locked(tmp_path / "a"):
        with pytest.raises(LockedError), locked(tmp_path / "a", 0.02):
            pass
        assert windows.asked > 2  # asked again, and given up in time
    assert windows.holder is None
    with locked(tmp_path / "a", 0):
        pass


def test_a_lock_is_let_go_whatever_happens(windows: Windows, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "a"):
        _ = 1 / 0
    assert windows.holder is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_lock_is_let_go_though_a_forked_process_lives_on(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with locked(tmp_path / "a"):
        child = os.fork()
        if child == 0:  # holds all that was open until it is told
            os.close(writing)
            os.read(reading, 1)
            os._exit(0)
    os.close(reading)
    try:
        with locked(tmp_path / "a", 0):
            pass
    finally:
        os.close(writing)
        os.waitpid(child, 0)


def test_a_file_system_without_locks_is_an_error_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int, mode: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setitem(sys.modules, "fcntl", SimpleNamespace(flock=refuse, LOCK_EX=2, LOCK_NB=4))
    with pytest.raises(OSError, match="not supported"), locked(tmp_path / "a"):
        pass


def test_who_waits_in_vain_is_told_why(tmp_path: Path) -> None:
    path = tmp_path / "corrections.json"
    with locked(path), pytest.raises(LockedError) as error, locked(path, 0.02):
        pass
    assert os_reason(error.value, str(path)) == "another program is writing it"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")
def test_a_process_forked_meanwhile_does_not_keep_a_lock(tmp_path: Path) -> None:
    with locked(tmp_path / "a"):
        child = os.fork()
        if child == 0:
            time.sleep(60)
            os._exit(0)
    try:
        with locked(tmp_path / "a", 0):
            pass
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
