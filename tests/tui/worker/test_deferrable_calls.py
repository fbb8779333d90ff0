"""What takes long is put off for what is more urgent, and taken up again where it is by then."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.workers.input_budget import Budget, Stop
from tui.worker.deferrable_calls import DeferrableCalls, PutOffError

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


@pytest.fixture
def calls() -> Iterator[DeferrableCalls]:
    made = DeferrableCalls(Budget(seconds=60))
    made(os.getenv, "HOME")  # a process that may still be loading is given longer
    yield made
    made.close()


def wait(place: Path, word: str) -> str:
    """Note that it began, and wait until somebody opens the door."""
    with (place / "begun").open("a", encoding="utf-8") as begun:
        begun.write(f"{os.getpid()}\n")
    with (place / "door").open(encoding="utf-8") as door:
        door.read()
    return word


def process(_: str) -> int:
    return os.getpid()


def begun(place: Path) -> list[int]:
    return [int(line) for line in (place / "begun").read_text("utf-8").split()]


def room(folder: Path, name: str) -> Path:
    place = folder / name
    place.mkdir()
    os.mkfifo(place / "door")
    return place


def has_begun(place: Path) -> bool:
    return (place / "begun").exists()


def put_off(calls: DeferrableCalls, place: Path) -> None:
    """Have somebody else wait as soon as a call has begun, until it is put off."""
    calls.is_called_away = lambda: has_begun(place)
    with pytest.raises(PutOffError):
        calls(wait, place, "done")
    calls.is_called_away = lambda: False


def test_what_is_put_off_is_taken_up_where_it_is(calls: DeferrableCalls, tmp_path: Path) -> None:
    slow = room(tmp_path, "slow")
    put_off(calls, slow)
    assert calls(process, "any") not in begun(slow)
    (slow / "door").open("w").close()
    assert calls(wait, slow, "done") == "done"
    assert len(begun(slow)) == 1


def test_the_second_process_is_kept_for_the_next(calls: DeferrableCalls, tmp_path: Path) -> None:
    slow = room(tmp_path, "slow")
    urgent: list[object] = []
    for _ in range(2):
        put_off(calls, slow)
        urgent.append(calls(process, "any"))
    assert urgent[0] == urgent[1] not in begun(slow)
    assert len(begun(slow)) == 1


def test_nothing_is_put_off_for_nothing(calls: DeferrableCalls, tmp_path: Path) -> None:
    slow = room(tmp_path, "slow")
    looks = iter([False, False, True])

    def open_the_door() -> bool:
        if next(looks, False):
            (slow / "door").open("w").close()
        return False

    calls.is_called_away = open_the_door
    assert calls(wait, slow, "done") == "done"


def test_one_is_put_off_at_most(calls: DeferrableCalls, tmp_path: Path) -> None:
    places = [room(tmp_path, name) for name in ("one", "two")]
    for place in places:
        put_off(calls, place)
    running = {process.pid for process in multiprocessing.active_children()}
    assert running.isdisjoint(begun(places[0]))
    assert running.issuperset(begun(places[1]))


def test_of_another_subject_nothing_is_taken_up(calls: DeferrableCalls, tmp_path: Path) -> None:
    slow = room(tmp_path, "slow")
    put_off(calls, slow)
    put_off(calls, Path(str(slow)))
    assert len(begun(slow)) == 2


def test_what_is_put_off_and_killed_is_told(calls: DeferrableCalls, tmp_path: Path) -> None:
    slow = room(tmp_path, "slow")
    put_off(calls, slow)
    os.kill(begun(slow)[0], signal.SIGKILL)
    stop = calls(wait, slow, "done")
    assert isinstance(stop, Stop)
    assert "killed" in stop.reason


def test_close_ends_what_is_put_off_too(calls: DeferrableCalls, tmp_path: Path) -> None:
    slow = room(tmp_path, "slow")
    put_off(calls, slow)
    calls.close()
    assert not {process.pid for process in multiprocessing.active_children()} & set(begun(slow))
    assert isinstance(calls(wait, slow, "done"), Stop)
