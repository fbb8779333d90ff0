"""Progress is drawn where somebody sees it, and taken away."""

from __future__ import annotations

import time

import pytest


def test_progress_is_drawn_on_a_terminal_and_taken_away(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize.output.stderr import Console

    now = iter(range(100))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(now)))
    assert list(Console().progress(iter("abc"), 3)) == ["a", "b", "c"]
    _, drawn = capfd.readouterr()
    assert "2 of 3" in drawn
    assert drawn.endswith("\r\x1b[K")
