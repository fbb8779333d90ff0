"""When the files are looked at again: now and then while nothing is to do, and when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Final

from tui.worker.articles import ArticleStore, reason_of
from tui.worker.deferrable_calls import PutOffError
from tui.worker.reports import Failed, Looked, Report

__all__ = ["FolderWatch"]

_LOOK: Final = 2.0
"""Seconds between two looks at the folder, more where a look takes long."""


class FolderWatch:
    """Looks whether the files of ``paths`` have changed; ``None`` where there are none to watch.

    ``ask`` is called by anybody, the rest by the worker's thread alone. ``pause`` is how many
    seconds to wait before the next look; ``report`` takes a report, and whether it is urgent.
    """

    def __init__(
        self,
        paths: Sequence[str] | None,
        store: ArticleStore,
        report: Callable[[Report, bool], None],
    ) -> None:
        self.pause = _LOOK
        self._paths = paths
        self._store = store
        self._report = report
        self._asked = 0
        self._answered = 0
        self._has_found = False

    def ask(self) -> None:
        """Have the files looked at next, and what was found reported."""
        self._asked += 1

    @property
    def is_asked(self) -> bool:
        """Whether somebody waits for a look."""
        return self._asked > self._answered

    def look(self) -> bool:
        """Report what is new, changed or gone; return whether anything is.

        Raises :class:`PutOffError` where something is more urgent than reading what has changed:
        that is read later, and who asked is answered after another look.
        """
        began, asked, found = monotonic(), self._asked, False
        try:
            if self._paths is not None:
                found = self._store.look(self._paths, retry=self.is_asked)
        except PutOffError:
            self._has_found = self.is_asked
            raise
        except Exception as error:
            step = "checking the folder for changes"
            self._report(Failed(-1, step, reason_of(error)), False)
        if asked > self._answered:
            self._report(Looked(found or self._has_found), True)
            self._answered, self._has_found = asked, False
        self.pause = max(_LOOK, 100 * (monotonic() - began))
        return found
