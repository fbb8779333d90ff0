"""The reader as an app: it joins worker, memory, settings and screens, and copies and themes."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import App
from textual.color import Color
from textual.command import Provider
from textual.events import Event, Key, MouseDown, Paste
from textual.reactive import reactive
from textual.screen import Screen

from summarize.storage.paths import state_file
from tui.commands.bindings import BY_ID
from tui.config.config_file import Config, LoadedConfig, load_config
from tui.config.settings_in_force import Settings
from tui.screens.main.screen import MainScreen
from tui.screens.notice_board import NoticeBoard
from tui.screens.screen_messages import BookmarkChanged, Copied, CopyRequested
from tui.state.session_memory import SessionMemory
from tui.state.writer import StateWriter
from tui.terminal.clipboard import Clipboard, Outcome
from tui.terminal.key_queue import KeyQueue
from tui.terminal.lifecycle import TerminalApp
from tui.terminal.notices import ShownNotice
from tui.theme.themes import themes
from tui.worker.scheduler import Worker

if TYPE_CHECKING:
    from textual.filter import LineFilter
    from textual.notifications import Notify

    from summarize.storage.files import Web
    from tui.worker.article_work import ArticleDesk

__all__ = ["PullquoteApp", "run_reader"]

_PATIENCE: Final = 0.05
"""Seconds the worker waits, at most, to know which article was open, which it then reads first."""


def _commands() -> type[Provider]:
    from tui.screens.palette import CommandProvider

    return CommandProvider


def _articles() -> type[Provider]:
    from tui.screens.palette import ArticleProvider

    return ArticleProvider


def _themes() -> type[Provider]:
    from tui.screens.palette import ThemeProvider

    return ThemeProvider


class PullquoteApp(TerminalApp):
    """The app: themes, palette, clipboard, and the worker and memory that it stops."""

    TITLE = "pullquote"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        _commands,
        _articles,
        _themes,
    }
    NOTIFICATION_TIMEOUT = 4

    notice: reactive[ShownNotice | None] = reactive(None, repaint=False)
    """The notice that the screen in front shows."""

    def __init__(
        self,
        worker: Worker,
        memory: SessionMemory | None = None,
        loaded: LoadedConfig | None = None,
        clipboard: Clipboard | None = None,
    ) -> None:
        super().__init__()
        self._system_clipboard = clipboard
        self._worker = worker
        self._few_colours: tuple[str, LineFilter] | None = None
        self._key_queue = KeyQueue(self)
        self.notices = NoticeBoard(self._show_notice, self.set_timer)
        self.settings = Settings(loaded, memory)
        self.settings.listen(self._use_settings)
        for theme in themes():
            self.register_theme(theme)
        config = self.settings.config
        self.set_reactive(App.theme, config.theme)  # its styles are made once, at the start
        self.stylesheet.set_variables(self.get_css_variables())
        self.animation_level = "none"
        if config.keymap:
            self.set_keymap(dict(config.keymap))

    def get_default_screen(self) -> Screen[None]:
        """Return the main screen."""
        return MainScreen(self._worker, self.settings)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the shades that our stylesheet adds to a theme's own, for any theme."""
        theme = self.current_theme
        fore = Color.parse(theme.foreground or ("#e0e0e0" if theme.dark else "#202020"))
        back = Color.parse(theme.background or ("#121212" if theme.dark else "#f4f4f4"))
        accent = Color.parse(theme.accent or theme.primary)
        return {
            "quiet": fore.blend(back, 0.27).hex,
            "faint": fore.blend(back, 0.33).hex,
            "rule": fore.blend(back, 0.78).hex,
            "tint": fore.blend(back, 0.91).hex,
            "match": accent.blend(back, 0.72).hex,
        }

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what repaints all that is drawn: for terminals of few colours, and NO_COLOR."""
        has_colours = self.is_headless or self.console.color_system in ("truecolor", "256")
        if self.native_ansi_color or (has_colours and not self.no_color):
            return super().get_line_filters()
        from tui.theme.few_colours import FewColours

        if self._few_colours is None or self._few_colours[0] != self.theme:
            page = Color.parse(self.theme_variables["background"])
            plain = self.no_color or self.console.color_system is None
            self._few_colours = self.theme, FewColours(page, plain)
        return [self._few_colours[1]]

    async def on_event(self, event: Event) -> None:
        """Take an event: keys in their order, and what is pasted, from anywhere, cleaned."""
        if isinstance(event, Key):
            if not event.is_forwarded:
                self.notices.touch(event.key)
            await self._key_queue.take(event)
            return
        if isinstance(event, MouseDown) and not event.is_forwarded:
            self.notices.touch()
        if isinstance(event, Paste):
            from summarize.text.clean import clean

            event.text = clean(event.text)
        await super().on_event(event)

    async def deliver(self, key: Key) -> None:
        """Do with a key what Textual does, once its turn has come."""
        await super().on_event(key)

    def waits_for_article(self, key: str) -> bool:
        """Whether the command of a key is about the open article or quote."""
        active = self.screen.active_bindings.get(key)
        command = BY_ID.get(active.binding.id or "") if active else None
        return command is not None and command.waits

    def on_notify(self, event: Notify) -> None:
        """Show what anybody says on the line for it, and never in a box over the text."""
        event.prevent_default()
        self.notices.take(event.notification)

    def on_notice_dismissed(self) -> None:
        """Take away the notice that was clicked."""
        self.notices.dismiss()

    def clear_notifications(self) -> None:
        """Take away all notices."""
        self.notices.clear()

    def _show_notice(self, notice: ShownNotice | None) -> None:
        self.notice = notice

    def _use_settings(self, config: Config) -> None:
        self.theme = config.theme

    def action_theme(self) -> None:
        """Change between our own themes: dark, light, high contrast."""
        own = [theme.name for theme in themes()]
        at = own.index(self.theme) if self.theme in own else -1
        self.choose_theme(own[(at + 1) % len(own)])

    def choose_theme(self, name: str) -> None:
        """Change to a theme, and remember it."""
        self.theme = name
        self.settings.choose("theme", name)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy to the terminal's clipboard, and to the system's where there is a program for it."""
        text = _harmless(text)
        super().copy_to_clipboard(text)
        if self._system_clipboard is not None:
            self._system_clipboard.put(text, lambda outcome: None)

    def on_copy_requested(self, request: CopyRequested) -> None:
        """Copy what a screen asks for, and answer it with where the words went."""

        def answer(outcome: Outcome) -> None:
            request.screen.post_message(Copied(request.what, outcome))

        words = _harmless(request.words)
        super().copy_to_clipboard(words)
        if self._system_clipboard is None:
            answer(Outcome())
        else:
            self._system_clipboard.put(words, answer)

    def on_bookmark_changed(self, message: BookmarkChanged) -> None:
        """Have the main screen keep a bookmark that was set or removed on another."""
        if (main := self._main_screen) is not None:
            main.record_bookmark(message.index, message.change)

    @property
    def _main_screen(self) -> MainScreen | None:
        """The main screen, None before it is there and when it is gone."""
        main = self.screen_stack[0] if self._screen_stack else None
        return main if isinstance(main, MainScreen) else None

    @property
    def is_settled(self) -> bool:
        """Whether the open article was read and analysed; other screens wait for nothing."""
        return not isinstance(self.screen, MainScreen) or self.screen.is_settled

    def keep_place(self) -> None:
        """Keep where the reader is, whatever screen is open."""
        if (main := self._main_screen) is not None:
            main.keep_place()

    def close_memory(self, patience: float) -> None:
        """Write what is still to be kept, for up to ``patience`` seconds."""
        self.settings.memory.close(patience)

    def action_palette(self) -> None:
        """Open the palette."""
        self.action_command_palette()

    def on_unmount(self) -> None:
        """Stop the worker, and keep what is to be kept."""
        self._worker.close()
        self.keep_all()
        if self._system_clipboard is not None:
            self._system_clipboard.close()


def run_reader(
    paths: Sequence[str],
    stdin: bytes | None = None,
    web: Web | None = None,
    desk: ArticleDesk | None = None,
) -> int:
    """Open the reader on files and folders and stay until it is left; return the exit code.

    Articles are read at the ``desk``; addresses are opened as ``web`` says. ``stdin`` is an
    article that came through a pipe and was read already; ``-`` among ``paths`` is its place in
    the list, and with no paths it is the list. Exit code 0, or what Textual returns where it broke.
    """
    gc.disable()  # until the first paint, which enables it again: it would free nothing
    sys.setswitchinterval(0.001)  # seconds the worker may keep a key waiting, instead of 0.005
    memory = SessionMemory(paths, StateWriter(), is_new=not state_file().exists())
    memory.start()
    worker = Worker(paths, stdin, web, lambda: memory.first_file(_PATIENCE), desk)
    worker.start()
    app = PullquoteApp(worker, memory, load_config(), Clipboard())
    try:
        app.run()
    finally:
        worker.close()
        app.end_with_terminal()
    if memory.problem is not None:
        from summarize.output.stderr import Console

        Console().note(memory.problem)
    return app.return_code or 0


def _harmless(text: str) -> str:
    """Return what is copied without anything that acts on the terminal it may be pasted into."""
    from summarize.text.clean import clean

    return clean(text)
