"""Keys that come faster than the reader changes what they are for: a paste, a slow line."""

from __future__ import annotations

from collections import deque
from typing import Final

from textual.app import App
from textual.events import Event, Key
from textual.widget import Widget

__all__ = ["TypedAhead"]

_REMEMBERED: Final = 1024
"""So many keys may be on their way at once."""


class TypedAhead(App[None]):
    """Gives a key to the line that the keys before it opened.

    Textual sends every key at once to what has the focus then; the keys of a burst are sent before
    the first is answered. They come back to the app, one by one, for their bindings; by then ``/``
    has opened a line, and what follows is no command but what is looked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sent: deque[tuple[Key, Widget | None]] = deque(maxlen=_REMEMBERED)

    async def on_event(self, event: Event) -> None:
        """Take an event; a key that came back too late for its widget goes to the line."""
        if isinstance(event, Key):
            if not event.is_forwarded:
                self._sent.append((event, self.focused))
            elif self._typed_into_line(event):
                return
        await super().on_event(event)

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
