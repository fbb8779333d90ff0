"""The app as a program of a terminal: it is suspended, continued, left, and keeps everything."""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections.abc import Container
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import App
from textual.binding import Binding, BindingType

from tui.commands.bindings import command

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.driver import Driver

__all__ = ["TerminalApp"]

_STOP: Final = command("reader.suspend")
"""It works in dialogs too, which other commands of the reader do not."""

_PATIENCE: Final = 2.0
"""Seconds that keeping may take, while somebody waits for the shell to come back."""

_PATIENCE_ALONE: Final = 10.0
"""Seconds that keeping may take where nobody is left who waits for it."""

_WAYS_OUT: Final = (
    (("quit", "app.quit"), "to quit"),
    (("leave", "dismiss"), "to close"),
)
"""Actions that leave something, and what they leave: what Ctrl-C names keys for."""


class TerminalApp(App[None]):
    """Stops as a job of a shell does, and keeps the place whichever way it is left.

    The app says what there is to keep: ``keep_place`` and ``close_memory``.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(_STOP.keys, "suspend_process", _STOP.help, False, priority=True, id=_STOP.id)
    ]

    def get_driver_class(self) -> type[Driver]:
        """Return the driver: ours instead of Textual's own one for terminals."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from tui.terminal.signal_driver import ReaderDriver

        return ReaderDriver

    def on_load(self) -> None:
        """See to it that all is drawn again after a stop."""
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh(layout=True))

    def action_suspend_process(self) -> None:
        """Stop for now, as any job of a shell does; its ``fg`` brings the reader back."""
        driver = self._driver
        if driver is None or not driver.can_suspend or sys.platform == "win32":
            return
        from tui.terminal.signal_driver import ReaderDriver

        if not isinstance(driver, ReaderDriver):
            super().action_suspend_process()
            return
        self.keep_place()
        self.app_suspend_signal.publish(self)
        if not driver.stop_for_now(group=True):
            self.notify("Cannot suspend: not started from a shell", markup=False)

    @abstractmethod
    def keep_place(self) -> None:
        """Keep where the reader is, whatever screen is open."""

    @abstractmethod
    def close_memory(self, patience: float) -> None:
        """Write what is still to be kept, for up to ``patience`` seconds."""

    def keep_all(self) -> None:
        """See to it that all is written."""
        self.close_memory(_PATIENCE_ALONE if self._terminal_is_gone() else _PATIENCE)

    @property
    def is_leaving(self) -> bool:
        """Whether it is about to leave."""
        return self._exit

    def leave(self, code: int = 0) -> None:
        """Leave with an exit code; once is enough."""
        if not self.is_leaving:
            self.exit(return_code=code)

    def end_with_terminal(self) -> None:
        """End as what a closed terminal ends, if it was closed: by its signal, without a word."""
        if self._terminal_is_gone():
            from tui.terminal.signal_driver import end_as_hung_up

            end_as_hung_up()

    def _terminal_is_gone(self) -> bool:
        if sys.platform == "win32" or self._driver is None:
            return False
        from tui.terminal.signal_driver import ReaderDriver

        return isinstance(self._driver, ReaderDriver) and self._driver.is_gone

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Leave; the place is kept, whichever way leads here."""
        self.keep_place()
        super().exit(result, return_code, message)

    def action_help_quit(self) -> None:
        """Answer Ctrl-C where there is nothing to copy: it leaves nothing, and loses nothing.

        A screen that ``has_quote`` has something to copy by another key.
        """
        from textual.widgets import Input

        typing = isinstance(self.focused, Input)
        ways_out = (
            f"{key} {what}" for names, what in _WAYS_OUT if (key := self._key_now(names, typing))
        )
        if (way_out := next(ways_out, None)) is None:
            return
        has_quote = not typing and getattr(self.screen, "has_quote", False)
        copy = self._key_now(("copy",), typing) if has_quote else ""
        offer = f"{copy} to copy the quote, " if copy else ""
        self.notify(f"Press {offer}{way_out}", timeout=4, markup=False)

    def _key_now(self, actions: Container[str], typing: bool) -> str:
        """Return the first key that does one of the actions now, "" for none.

        While something is typed, a letter does none.
        """
        from tui.commands.bindings import key_name

        for key, active in self.active_bindings.items():
            if active.binding.action in actions and not (typing and len(key) == 1):
                return key_name(key)
        return ""
