"""How the reader opens: what is there at the first paint, and what waits until it is over."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from tui.config.settings_in_force import Settings
from tui.screens.notify import Notify
from tui.screens.screen_messages import Arrived, Remembered
from tui.worker.reports import Notice
from tui.worker.scheduler import Worker

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.main.controllers import Reader

__all__ = ["Opening"]

_LATER: Final = 0.3
"""Seconds after the first paint until a new memory is made, which nobody waits for."""

_COLLECTED: Final = (5_000, 5, 400)
"""Allocations, and rounds, after which garbage is looked for: so few that nobody feels a round,
and hardly ever among all that is kept, which takes a tenth of a second where that is a library."""

_FIRST_LOOK: Final = 0.15
"""Seconds the first paint waits, at most, for the first article to be read."""

_FIRST_RECALL: Final = 0.06
"""Seconds the first paint waits, at most, for the memory: else it shows the first article."""


class Opening:
    """Takes what is known before the first paint, and listens for the rest after it.

    ``is_over`` says that the first paint is done, or that a key came before it was.
    """

    def __init__(
        self, screen: Screen[None], reader: Reader, worker: Worker, settings: Settings, say: Notify
    ) -> None:
        self._screen = screen
        self._reader = reader
        self._worker = worker
        self._settings = settings
        self._say = say
        self.is_over = False

    def prepare(self) -> None:
        """Take what the worker has read so far, so that the first paint has words in it."""
        screen, reader = self._screen, self._reader
        reports = self._worker.drain(_FIRST_LOOK)
        reader.use_settings()
        recalled = self._settings.memory.recall(
            _FIRST_RECALL, lambda found: screen.post_message(Remembered(found))
        )
        if recalled is not None:
            reader.recall(recalled)
        reader.take_reports(reports)

    def finish(self) -> None:
        """After the first paint: ask for the analysis, and listen to all that is done."""
        if self.is_over:
            return
        self.is_over = True
        screen, memory = self._screen, self._settings.memory
        screen.set_timer(_LATER, memory.start_late)
        for problem in self._settings.describe_problems():
            self._say(problem, wrong=True)
        gc.freeze()
        gc.set_threshold(*_COLLECTED)
        gc.enable()
        self._worker.listen(lambda reports: screen.post_message(Arrived(reports)), answers=True)
        memory.listen(lambda words: screen.post_message(Arrived((Notice(words),))))
        self._reader.summary.request()
