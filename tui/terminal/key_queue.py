"""Keys that come faster than the reader changes what they are for: a paste, a slow line."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, Protocol

from textual.events import Key
from textual.widget import Widget

__all__ = ["KeyQueue", "KeyTarget"]

_REMEMBERED: Final = 1024
"""So many keys may be on their way at once."""

_PATIENCE: Final = 0.5
"""Seconds that a key waits, at most, for what it is about."""

_LOOK: Final = 0.005
"""Seconds between two looks whether it is there."""


class KeyTarget(Protocol):
    """The app that keys are for."""

    @property
    def focused(self) -> Widget | None:
        """The widget that has the keys now."""

    @property
    def is_settled(self) -> bool:
        """Whether what is on the screen is all there, so that no key has to wait for it."""

    def waits_for_article(self, key: str) -> bool:
        """Whether the command of a key is about the open article or quote."""

    async def deliver(self, key: Key) -> None:
        """Do with a key what Textual does."""

    def call_later(self, callback: Callable[..., Any], *arguments: Any) -> bool:
        """Call a function when the messages before it are processed."""


class KeyQueue:
    """Gives a key to what the keys before it opened: a line, an article, a quote.

    Textual sends every key at once to what has the focus then; the keys of a burst are sent before
    the first is answered. They come back to the app, one by one, for their bindings; by then ``/``
    has opened a line, and what follows is no command but what is looked for, until Enter, and what
    follows that is a command again. And ``]`` has opened an article that a thread is still reading:
    ``B`` waits until there is something to bookmark.
    """

    def __init__(self, app: KeyTarget) -> None:
        self._app = app
        self._sent: deque[tuple[Key, Widget | None]] = deque(maxlen=_REMEMBERED)
        self._asked: Key | None = None
        """A key that may close the line that it was typed into; those after it are held."""
        self._held: list[Key] = []

    async def take(self, key: Key) -> None:
        """Take a key; it goes to what has the focus once the keys before it are answered."""
        if key is self._asked:
            await self._app.deliver(key)
        elif self._asked is not None:
            self._held.append(Key(key.key, key.character))
        elif not key.is_forwarded:
            await self._send(key)
        else:
            await self._until_settled(key.key)
            if self._is_for_a_line(key):
                await self._send(Key(key.key, key.character))
            else:
                await self._app.deliver(key)

    async def _send(self, key: Key) -> None:
        line = self._app.focused
        self._sent.append((key, line))
        if line is None or key.is_printable or not _is_line(line):
            await self._app.deliver(key)
            return
        self._asked = key
        await self._app.deliver(key)
        await _idle(line)
        self._app.call_later(self._go_on, line)  # the key is back before

    async def _go_on(self, line: Widget) -> None:
        """See to it that a key has closed its line, if it does, and send those that are held."""
        await _idle(line)
        self._asked = None
        held, self._held = self._held, []
        for key in held:
            await self.take(key)

    async def _until_settled(self, key: str) -> None:
        """Wait for what a key's command is about, so that keys are answered in their order."""
        if self._app.is_settled or not self._app.waits_for_article(key):
            return
        clock = asyncio.get_running_loop().time
        until = clock() + _PATIENCE
        while not self._app.is_settled and clock() < until:
            await asyncio.sleep(_LOOK)

    def _is_for_a_line(self, key: Key) -> bool:
        """Whether a key that was sent to something else comes back where a line is typed into."""
        line = self._app.focused
        sent_to = next((widget for sent, widget in reversed(self._sent) if sent is key), line)
        return line is not None and sent_to is not line and _is_line(line)


def _is_line(widget: Widget) -> bool:
    from textual.widgets import Input

    return isinstance(widget, Input)


async def _idle(line: Widget) -> None:
    """Wait until a line, and all that it is in, have done what was asked of them, if they can."""
    path = [node for node in line.ancestors_with_self if isinstance(node, Widget)]
    for node in path * 2:  # what a line says to its bar the bar says to the screen
        done = asyncio.Event()
        if node.call_later(done.set):
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), _PATIENCE)
