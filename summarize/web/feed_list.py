"""The feeds that the user follows: a list in a file, which is never half written or overwritten.

A file that cannot be made sense of is left as it is, and said to be so: it may be a newer
version's, or hold what somebody can still mend.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from summarize.frozen import frozen
from summarize.storage.atomic_write import replace_file
from summarize.storage.file_lock import locked
from summarize.storage.files import Problem, Source, read_bytes
from summarize.storage.os_errors import os_reason
from summarize.storage.paths import data_folder
from summarize.storage.private_files import close_to_others
from summarize.text.clean import one_line

__all__ = ["Feed", "change_feeds", "feeds_file", "read_feeds"]

_VERSION: Final = 1


@frozen
class Feed:
    """A feed: its address, its title, and what was there last time.

    ``etag`` and ``modified`` are what its server is asked with; ``seen`` the ids of the entries
    that were fetched and that it still listed then.
    """

    address: str
    title: str
    etag: str | None = None
    modified: str | None = None
    seen: tuple[str, ...] = ()


def feeds_file() -> Path:
    """Return where the list is kept; it need not exist."""
    return data_folder() / "feeds.json"


def read_feeds() -> tuple[Feed, ...] | Problem:
    """Return the feeds in the order they were added."""
    path = feeds_file()
    close_to_others(path)
    if not os.path.lexists(path):
        return ()
    data = read_bytes(Source(str(path), str(path)))
    if isinstance(data, Problem):
        return data
    try:
        loaded = json.loads(data)
        if isinstance(loaded, dict) and loaded.get("version", 0) > _VERSION:
            return Problem(str(path), "written by a newer version of pullquote")
        return tuple(_feed(row) for row in loaded["feeds"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Problem(str(path), "damaged; repair it or move it away")


def _feed(row: Any) -> Feed:
    """Make a feed of a row of the file; raises TypeError or KeyError where it is none."""

    def text(name: str) -> str | None:
        value = row.get(name)
        if value is not None and not isinstance(value, str):
            raise TypeError(name)
        return one_line(value) if value is not None else None

    seen = row.get("seen", [])
    if not isinstance(seen, list) or not isinstance(row["address"], str):
        raise TypeError("seen")
    address = one_line(row["address"])
    return Feed(
        address,
        text("title") or address,
        text("etag"),
        text("modified"),
        tuple(value for value in seen if isinstance(value, str)),
    )


def change_feeds(
    change: Callable[[tuple[Feed, ...]], tuple[Feed, ...]],
) -> tuple[Feed, ...] | Problem:
    """Put what ``change`` makes of the feeds in their place, with nobody between."""
    path = feeds_file()
    try:
        with locked(path):
            feeds = read_feeds()
            if isinstance(feeds, Problem):
                return feeds
            changed = change(feeds)
            rows = [asdict(feed) for feed in changed]
            data = json.dumps({"version": _VERSION, "feeds": rows}, ensure_ascii=False, indent=1)
            replace_file(path, data.encode("utf-8", "replace"))
            return changed
    except OSError as error:
        return Problem(str(path), os_reason(error, str(path)))


def with_feed(feeds: tuple[Feed, ...], before: Feed, after: Feed) -> tuple[Feed, ...]:
    """Return ``feeds`` with ``after`` in the place of the one that has its address, if one has.

    ``before`` is what it was made of. What another program has fetched since stays known.
    """

    def renewed(now: Feed) -> Feed:
        known = {*before.seen, *after.seen}
        others = tuple(entry for entry in now.seen if entry not in known)
        return replace(after, seen=(*after.seen, *others))

    return tuple(renewed(feed) if feed.address == after.address else feed for feed in feeds)
