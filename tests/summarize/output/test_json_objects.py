"""The rows that programs read."""

from __future__ import annotations

import pytest

from summarize.output.json_objects import line_numbers


@pytest.mark.parametrize(
    ("offset", "line"),
    [(0, 1), (1, 1), (2, 2), (3, 3), (4, 3)],
    ids="start middle".split() * 2 + ["e"],
)
def test_lines_count_from_one(offset: int, line: int) -> None:
    assert line_numbers("a\n\nbc", [offset]) == [line]
