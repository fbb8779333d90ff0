"""Which row had the cursor before a filter was typed, to go back to when it is cleared."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from operator import eq
from typing import Generic, TypeVar

__all__ = ["PlaceBeforeFilter"]

_Key = TypeVar("_Key", bound=Hashable)


class PlaceBeforeFilter(Generic[_Key]):
    """Remembers rows of a list by their keys, and not where they stand.

    While a filter is typed the cursor follows the best match. If nobody moves it from there, it
    goes back when the filter is cleared; a row that somebody chose keeps it.
    """

    def __init__(self, is_same: Callable[[_Key, _Key], bool] = eq) -> None:
        """``is_same`` tells whether two keys, taken at different times, are of one row."""
        self._is_same = is_same
        self._words: Sequence[str] = ()
        self._before: _Key | None = None
        self._best: _Key | None = None

    def change(self, words: Sequence[str], here: _Key | None) -> _Key | None:
        """Take the words that are typed now and the row at the cursor, before they are listed.

        Returns the row to go back to, None to stay.
        """
        was_filtered, self._words = bool(self._words), words
        if words and not was_filtered:
            self._before = here
        is_cleared = was_filtered and not words
        if not is_cleared or here is None or self._best is None:
            return None
        return self._before if self._is_same(here, self._best) else None

    def follow(self, best: _Key | None) -> None:
        """Take that the cursor was put on the best match of other words."""
        self._best = best
