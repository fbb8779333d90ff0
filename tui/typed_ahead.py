"""Keys that come faster than the reader changes what they are for: a paste, a slow line."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Final

from textual.app import App
from textual.events import Event, Key
from textual.widget import Widget

from tui.commands import BY_ID
from tui.screens.main import MainScreen

__all__ = ["TypedAhead"]

_REMEMBERED: Final = 1024
"""So many keys may be on their way at once."""

_PATIENCE: Final = 0.5
"""Seconds that a key waits, at most, for what it is about."""

_LOOK: Final = 0.005
"""Seconds between two looks whether it is there."""


class TypedAhead(App[None]):
    """Gives a key to what the keys before it opened: a line, an article, a quote.

    Textual sends every key at once to what has the focus then; the keys of a burst are sent before
    the first is answered. They come back to the app, one by one, for their bindings; by then ``/``
    has opened a line, and what follows is no command but what is looked for. And ``]`` has opened
    an article that a thread is still reading: ``B`` waits until there is something to bookmark.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sent: deque[tuple[Key, Widget | None]] = deque(maxlen=_REMEMBERED)

    async def on_event(self, event: Event) -> None:
        """Take an event; a key that came back too late for its widget goes to the line."""
        if isinstance(event, Key):
            if not event.is_forwarded:
                self._sent.append((event, self.focused))
            else:
                await self._until_it_is_there(event.key)
                if self._typed_into_line(event):
                    return
        await super().on_event(event)

    async def _until_it_is_there(self, key: str) -> None:
        """Wait for what a key's command is about, so that keys are answered in their order."""
        main = self.screen
        if not isinstance(main, MainScreen) or main.is_settled or not self._waits(key):
            return
        clock = asyncio.get_running_loop().time
        until = clock() + _PATIENCE
        while not main.is_settled and clock() < until:
            await asyncio.sleep(_LOOK)

    def _waits(self, key: str) -> bool:
        active = self.screen.active_bindings.get(key)
        command = BY_ID.get(active.binding.id or "") if active else None
        return command is not None and command.waits

    def _typed_into_line(self, event: Key) -> bool:
        line = self.focused
        sent_to = next((widget for key, widget in reversed(self._sent) if key is event), line)
        if line is None or sent_to is line:
            return False
        from textual.widgets import Input

        if not isinstance(line, Input):
            return False
        again = Key(event.key, event.character)
        self._sent.append((again, line))
        line._forward_event(again)
        return True
