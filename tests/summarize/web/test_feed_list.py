"""The list of feeds, whatever is in its file and whoever else writes it."""

from __future__ import annotations

import threading

import pytest

from summarize.web import feed_list as feeds
from tests.conftest import Run


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged"),
        (b"{", "damaged"),
        (b"[]", "damaged"),
        (b'{"version": 1}', "damaged"),
        (b'{"version": 1, "feeds": [{"address": 3}]}', "damaged"),
        (b'{"version": 99, "feeds": []}', "newer version"),
        (b"[" * 100_000, "damaged"),
        (b"\xff\xfe\x00", "damaged"),
    ],
)
def test_a_list_of_feeds_that_makes_no_sense_is_left_as_it_is(
    data: bytes, reason: str, pullquote: Run, environment: dict[str, str]
) -> None:
    path = feeds.feeds_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    for arguments in (["feed", "list"], ["feed", "remove", "x"], ["fetch"]):
        done = pullquote(*arguments)
        assert done.returncode == 1
        (line,) = done.stderr.decode().splitlines()
        assert reason in line
        assert str(path) in line
    assert path.read_bytes() == data


def test_two_at_once_lose_nothing() -> None:
    def one(number: int) -> None:
        for step in range(10):
            feed = feeds.Feed(f"http://x.example/{number}/{step}", "T")
            feeds.change_feeds(lambda old, feed=feed: (*old, feed))  # type: ignore[misc]

    threads = [threading.Thread(target=one, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(feeds.read_feeds()) == 40  # type: ignore[arg-type]
