"""Names of files in notices: short, whole where it matters, and never obeyed by a terminal."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.typesetting.shown_path import shown_path

HOME = PurePosixPath("/home/ann")


@pytest.mark.parametrize(
    ("path", "width", "shown"),
    [
        ("/home/ann/notes/q.md", 48, "~/notes/q.md"),
        ("/home/anna/q.md", 48, "/home/anna/q.md"),
        ("/home/ann", 48, "/home/ann"),
        ("/home/ann/notes/2024/may/q.md", 20, "~/…/2024/may/q.md"),
        ("/srv/a/long/way/down/q.md", 12, "/…/down/q.md"),
        ("/srv/a/a-name-that-is-longer-than-that.md", 12, "/…/a-name-that-is-longer-than-that.md"),
        ("q.md", 1, "q.md"),
        ("/srv/a\x1b[2J\nb.md", 48, "/srv/a�[2J�b.md"),
    ],
)
def test_folders_go_before_the_name_does(path: str, width: int, shown: str) -> None:
    assert shown_path(PurePosixPath(path), HOME, width) == shown


@given(st.lists(st.text("abé .", min_size=1, max_size=9), min_size=1, max_size=9), st.integers(9))
def test_the_name_is_always_whole(parts: list[str], width: int) -> None:
    path = PurePosixPath("/", *parts)
    shown = shown_path(path, HOME, width)
    assert shown.endswith(path.name)
    assert len(shown) <= max(width, len(path.name) + 3)
