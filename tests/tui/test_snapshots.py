"""What the reader looks like, at three sizes. Update with ``pytest --snapshot-update``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.factory import harbour, plain, reader

SIZES = [(120, 40), (80, 24), (60, 20)]
Compare = Callable[..., bool]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "keys", [(), ("n", "n", "n"), ("2", "j"), ("1",)], ids=["opened", "quote", "summary", "list"]
)
def test_main(snap_compare: Compare, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    stories = (harbour(), plain("A quiet day at the [sic] ministry", "quiet.txt"))
    app = reader(*stories, ("broken.txt", "is no text"))

    async def walk(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        await pilot.press(*keys)
        pilot.app.clear_notifications()
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=walk)


@pytest.mark.parametrize("keys", [("T", "n"), ("z",), ("slash", "q", "u", "i"), ("question_mark",)],
                         ids=["light", "skim", "find", "help"])  # fmt: skip
def test_more(snap_compare: Compare, keys: tuple[str, ...]) -> None:
    assert snap_compare(reader(harbour()), terminal_size=(120, 40), press=keys)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "keys",
    [("Q", "j"), ("Q", "o"), ("Q", "slash", "h", "o", "l", "m"), ("P", "j"), ("P", "enter")],
    ids=["quotes", "by-speaker", "filtered", "speakers", "speaker"],
)
def test_library(snap_compare: Compare, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    stories = (harbour(), plain("A quiet day", "quiet.txt"), harbour("again.txt"))

    async def walk(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    assert snap_compare(reader(*stories), terminal_size=size, run_before=walk)


@pytest.mark.parametrize("opener", ["Q", "P"])
def test_library_in_light(snap_compare: Compare, opener: str) -> None:
    assert snap_compare(reader(harbour()), terminal_size=(120, 40), press=("T", opener))
