"""The messages of this session: all that was said, the newest first, to be read in full."""

from __future__ import annotations

from textwrap import wrap
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from tui.commands.bindings import command
from tui.screens.text_dialog import TextDialog
from tui.terminal.notice_log import NoticeLog, SaidNotice
from tui.terminal.notices import Severity

__all__ = ["MessagesScreen"]

_SIGN: Final = 2
"""Cells before the words of every notice, with its sign in them or without."""
_LOOKS: Final = {Severity.INFORMATION: "", Severity.WARNING: "$warning", Severity.ERROR: "$error"}


class MessagesScreen(TextDialog):
    """Shows what was said with the time of day; Escape, ``q`` or the key itself closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", id="messages.close"),
        Binding(command("reader.messages").keys, "dismiss", "Close", id="reader.messages"),
    ]
    BOX = "messages"
    HEADING = "Messages of this session"

    def __init__(self, log: NoticeLog) -> None:
        super().__init__()
        self._log = log

    def on_mount(self) -> None:
        """Show as well what is said from now on."""
        super().on_mount()
        self.watch(self.app, "notice", self.set_text, init=False)

    def content(self, width: int) -> Content:
        """Return what was said, the newest first, in ``width`` cells."""
        parts: list[str | tuple[str, str]] = []
        for said in self._log.newest_first:
            for number, line in enumerate(_lines(said, width)):
                if number == 0:
                    parts += [(f"{said.time}  ", "$quiet"), (line, _LOOKS[said.severity]), "\n"]
                else:
                    parts += [(line, _LOOKS[said.severity]), "\n"]
        return Content.assemble(*parts[:-1]) if parts else Content("No messages yet")


def _lines(said: SaidNotice, width: int) -> list[str]:
    """Return the lines of a notice, those after the first below its words."""
    lead = len(said.time) + 4
    words = said.words + (f" ({said.times} times)" if said.times > 1 else "")
    hang = lead if width >= 3 * lead else 2
    first, *rest = wrap(
        said.severity.sign.ljust(_SIGN) + words,
        width,
        initial_indent=" " * (lead - 2),
        subsequent_indent=" " * hang,
    ) or [""]
    return [first[lead - 2 :], *rest]
