"""Whether somebody is at the keys, so that what nobody waits for can give way."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

__all__ = ["MEANWHILE", "KeyWatch"]

_AT_THE_KEYS: Final = 0.15
"""Seconds after a key in which somebody is taken to be at the keys."""

MEANWHILE: Final = 0.1
"""Seconds between two articles that are read ahead meanwhile: each may hold up a key."""


class KeyWatch:
    """Told of each key by the app, asked by the worker; ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._pressed = float("-inf")

    def press(self) -> None:
        """Take that a key was pressed."""
        self._pressed = self._clock()

    @property
    def is_busy(self) -> bool:
        """Whether somebody is at the keys."""
        return self._clock() - self._pressed < _AT_THE_KEYS
