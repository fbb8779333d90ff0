"""Articles of every shape, keyed before pullquote read them: no class gets worse unseen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.shapes import is_right
from summarize import Problem, Source, analyse, load

SHAPES = Path(__file__).parents[1] / "benchmarks" / "shapes"
FLOOR = 0.83
"""The share of rows that was right on both halves when they were keyed, and a little less."""


@pytest.mark.parametrize("half", ["read", "unread"])
def test_most_rows_are_right(half: str) -> None:
    folder = SHAPES / half
    rows = [
        json.loads(line) for line in (folder / "expected.jsonl").read_text("utf-8").splitlines()
    ]
    analyses = {}
    for name in {row["file"] for row in rows}:
        article = load(Source(name, str(folder / "inputs" / name)))
        assert not isinstance(article, Problem)
        analyses[name] = analyse(article)
    right = sum(is_right(row, analyses[row["file"]]) for row in rows)
    assert right >= FLOOR * len(rows)
