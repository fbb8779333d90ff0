"""Somebody is at the keys for a moment after each key."""

from __future__ import annotations

from tui.worker.key_watch import KeyWatch


def test_somebody_is_at_the_keys_for_a_moment() -> None:
    now = 10.0
    keys = KeyWatch(lambda: now)
    assert not keys.is_busy
    keys.press()
    now += 0.1
    assert keys.is_busy
    now += 0.1
    assert not keys.is_busy
