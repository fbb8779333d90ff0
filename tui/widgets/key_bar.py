"""The bottom line: the keys that matter most, and on low screens what the reader is doing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.commands.bindings import MAIN, NO_KEY, Command, Scope, command, footer, key_names
from tui.theme.parts import Part, part_style

__all__ = ["LEAST_KEYS", "KeyBar"]


LEAST_KEYS: Final = 18
"""Cells that the keys have, or the status has none."""

_COPY: Final = command("selection.copy")


class KeyBar(Widget):
    """As many keys as fit, the most needed first; a click does what the key does.

    Where the keys go to a line that is typed in (it has a ``SCOPE``), those of the line alone.
    """

    status: reactive[str] = reactive("")
    busy: reactive[str] = reactive("")
    idle: reactive[frozenset[str]] = reactive(frozenset())
    """The ids of commands that would do nothing now, and are left out."""
    renamed: reactive[dict[str, str]] = reactive(dict)
    """Other labels of commands that do something else now, by their ids."""
    urgent: reactive[frozenset[str]] = reactive(frozenset())
    """The ids of commands that are needed most now, and go first."""

    def __init__(self, scopes: Sequence[Scope] = MAIN, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._commands = self._shown = footer(scopes)
        self._typed_in: Widget | None = None
        self._places: list[tuple[int, int, Command]] = []
        self._kept: LRUCache[tuple[object, ...], Strip] = LRUCache(8)

    def on_mount(self) -> None:
        """Follow the focus, and whether there is a selection to copy."""
        self.watch(self.screen, "focused", self._follow, init=False)
        self.watch(self.screen, "selections", self._show_copy, init=False)

    def _show_copy(self, selections: object) -> None:
        self.refresh()

    def _follow(self, focused: Widget | None) -> None:
        scope = getattr(focused, "SCOPE", None)
        self._typed_in = None if scope is None else focused
        self._shown = self._commands if scope is None else footer((scope,))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line, keys on the left, status on the right."""
        width = self.size.width
        base = self.rich_style
        if y:
            return Strip.blank(width, base)
        status = self.busy or self.status
        status_style = part_style(Part.BUSY, self.app.theme_variables) if self.busy else base
        if not self.busy and width - cell_len(status) < LEAST_KEYS:
            status = ""  # a key to go on with says more
        room = max(0, width - (cell_len(status) + 2 if status else 0))
        segments = self._keys(room, base)
        used = sum(segment.cell_length for segment in segments)
        if status and used + cell_len(status) + 1 <= width:
            segments.append(Segment(" " * (width - used - cell_len(status) - 1), base))
            segments.append(Segment(status, status_style))
        return Strip(segments).crop_extend(0, width, base)

    def _keys(self, room: int, base: Style) -> list[Segment]:
        """Choose and show what fits, the most needed first."""
        key_style = part_style(Part.KEY, self.app.theme_variables)
        chosen: list[tuple[Command, str]] = []
        used = 1
        nothing = frozenset[str]() if self.screen.selections else frozenset({_COPY.id})
        for entry in sorted(self._shown, key=lambda entry: entry.id not in self.urgent):
            key = key_names(entry, self.app._keymap)[0]
            if entry.id in self.idle | nothing or key == NO_KEY:
                continue
            label = f"{key} {self.renamed.get(entry.id, entry.label)}"
            if used + cell_len(label) + 2 > room:
                continue  # a shorter one may fit
            used += cell_len(label) + 2
            chosen.append((entry, label))
        segments = [Segment(" ", base)]
        self._places = []
        at = 1
        for entry, label in chosen:
            key, words = label.split(" ", 1)
            segments += [Segment(key, key_style), Segment(f" {words}  ", base)]
            self._places.append((at, at + cell_len(label), entry))
            at += cell_len(label) + 2
        return segments

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        for start, end, entry in self._places:
            if start <= event.x < end:
                await (self._typed_in or self.screen).run_action(entry.action)
                return
