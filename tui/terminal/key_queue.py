"""Keys that come faster than the reader changes what they are for: a paste, a slow line."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import Final

from textual.app import App
from textual.events import Event, Key
from textual.widget import Widget

from tui.commands.bindings import BY_ID

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
    has opened a line, and what follows is no command but what is looked for, until Enter, and what
    follows that is a command again. And ``]`` has opened an article that a thread is still reading:
    ``B`` waits until there is something to bookmark.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sent: deque[tuple[Key, Widget | None]] = deque(maxlen=_REMEMBERED)
        self._asked: Key | None = None
        """A key that may close the line that it was typed into; those after it are held."""
        self._held: list[Key] = []

    async def on_event(self, event: Event) -> None:
        """Take an event; a key goes to what has the focus once the keys before it are answered."""
        if not isinstance(event, Key) or event is self._asked:
            await super().on_event(event)
        elif self._asked is not None:
            self._held.append(Key(event.key, event.character))
        elif not event.is_forwarded:
            await self._send(event)
        else:
            await self._until_it_is_there(event.key)
            if self._is_for_a_line(event):
                await self._send(Key(event.key, event.character))
            else:
                await super().on_event(event)

    async def _send(self, event: Key) -> None:
        line = self.focused
        self._sent.append((event, line))
        if line is None or event.is_printable or not _is_line(line):
            await super().on_event(event)
            return
        self._asked = event
        await super().on_event(event)
        await _idle(line)
        self.call_later(self._go_on, line)  # the key is back before

    async def _go_on(self, line: Widget) -> None:
        """See to it that a key has closed its line, if it does, and send those that are held."""
        await _idle(line)
        self._asked = None
        held, self._held = self._held, []
        for key in held:
            await self.on_event(key)

    async def _until_it_is_there(self, key: str) -> None:
        """Wait for what a key's command is about, so that keys are answered in their order."""
        if self.is_settled or not self._waits(key):
            return
        clock = asyncio.get_running_loop().time
        until = clock() + _PATIENCE
        while not self.is_settled and clock() < until:
            await asyncio.sleep(_LOOK)

    @property
    def is_settled(self) -> bool:
        """Whether what is on the screen is all there, so that no key has to wait for it."""
        return True

    def _waits(self, key: str) -> bool:
        active = self.screen.active_bindings.get(key)
        command = BY_ID.get(active.binding.id or "") if active else None
        return command is not None and command.waits

    def _is_for_a_line(self, event: Key) -> bool:
        """Whether a key that was sent to something else comes back where a line is typed into."""
        line = self.focused
        sent_to = next((widget for key, widget in reversed(self._sent) if key is event), line)
        return line is not None and sent_to is not line and _is_line(line)


def _is_line(widget: Widget) -> bool:
    from textual.widgets import Input

    return isinstance(widget, Input)


async def _idle(line: Widget) -> None:
    """Wait until a line, and all that it is in, have done what they were told, if they can."""
    path = [node for node in line.ancestors_with_self if isinstance(node, Widget)]
    for node in path * 2:  # what a line tells its bar the bar tells the screen
        done = asyncio.Event()
        if node.call_later(done.set):
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), _PATIENCE)
