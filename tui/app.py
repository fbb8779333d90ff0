"""The reader: one app, one main screen, one desk that does the slow work."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual.app import App
from textual.color import Color
from textual.command import Provider
from textual.events import Event, Paste
from textual.screen import Screen

from summarize.storage.paths import state_file
from tui.config.config import Config, LoadedConfig, choice_text, load_config
from tui.screens.main.screen import MainScreen
from tui.state.session_memory import SessionMemory
from tui.state.writer import StateWriter
from tui.terminal.clipboard import Clipboard, Outcome
from tui.terminal.key_queue import TypedAhead
from tui.terminal.lifecycle import Leaving
from tui.theme.themes import themes
from tui.worker.scheduler import Worker

if TYPE_CHECKING:
    from textual.filter import LineFilter
    from textual.notifications import Notify

    from summarize.storage.files import Web

__all__ = ["PullquoteApp", "run_reader"]

_PATIENCE: Final = 0.05
"""Seconds the desk waits, at most, to hear which article was open, which it then reads first."""


def _commands() -> type[Provider]:
    from tui.screens.palette import CommandProvider

    return CommandProvider


def _articles() -> type[Provider]:
    from tui.screens.palette import ArticleProvider

    return ArticleProvider


def _themes() -> type[Provider]:
    from tui.screens.palette import ThemeProvider

    return ThemeProvider


class PullquoteApp(TypedAhead, Leaving):
    """The app: themes, palette, and the desk that it starts and stops."""

    TITLE = "pullquote"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        _commands,
        _articles,
        _themes,
    }
    NOTIFICATION_TIMEOUT = 4

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
        self.memory = memory or SessionMemory()
        self.config = loaded.config if loaded else Config()
        self.problems = loaded.problems if loaded else ()
        self._named = loaded.named if loaded else {}
        for theme in themes():
            self.register_theme(theme)
        self.set_reactive(App.theme, self.config.theme)  # its styles are made once, at the start
        self.stylesheet.set_variables(self.get_css_variables())
        self.animation_level = "none"
        if self.config.keymap:
            self.set_keymap(dict(self.config.keymap))

    def get_default_screen(self) -> Screen[None]:
        """Return the main screen."""
        return MainScreen(self._worker, self.memory)

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
        """Clean what is pasted, which may come from anywhere, before any line shows it."""
        if isinstance(event, Paste):
            from summarize.text.clean import clean

            event.text = clean(event.text)
        await super().on_event(event)

    def on_notify(self, event: Notify) -> None:
        """Let older notices give way to the one that comes."""
        from tui.terminal.notices import outdated

        for notice in outdated(self._notifications, event.notification):
            self._unnotify(notice, refresh=False)

    def take_choices(self, choices: Mapping[str, str]) -> None:
        """Put what was chosen in the reader over the config file's settings, as far as it holds."""
        from tui.config.config import with_choices

        self.config = with_choices(self.config, choices, self._named)
        self.theme = self.config.theme

    def action_theme(self) -> None:
        """Change between our own themes: dark, light, high contrast."""
        own = [theme.name for theme in themes()]
        at = own.index(self.theme) if self.theme in own else -1
        self.choose_theme(own[(at + 1) % len(own)])

    def choose_theme(self, name: str) -> None:
        """Change to a theme, and remember it."""
        self.theme = name
        self.chose("theme", name)

    def chose(self, name: str, value: str) -> None:
        """Keep a choice for the sessions to come, until the file says something else."""
        self.memory.choose(name, choice_text(value, self._named.get(name, "")))

    def copy_to_clipboard(self, text: str) -> None:
        """Copy to the terminal's clipboard, and to the system's where there is a program for it."""
        super().copy_to_clipboard(text)
        if self._system_clipboard is not None:
            self._system_clipboard.put(text, lambda outcome: None)

    def hand_over(self, words: str, what: str, screen: Screen[Any]) -> None:
        """Copy ``words``, and let ``screen`` hear by ``Copied`` where they went."""
        from tui.screens.messages import Copied

        super().copy_to_clipboard(words)
        if self._system_clipboard is None:
            screen.post_message(Copied(what, Outcome()))
        else:
            self._system_clipboard.put(words, lambda out: screen.post_message(Copied(what, out)))

    @property
    def is_settled(self) -> bool:
        """Whether the open article was read and analysed; other screens wait for nothing."""
        return not isinstance(self.screen, MainScreen) or self.screen.is_settled

    def keep_place(self) -> None:
        """Keep where the reader is, whatever screen is open."""
        main = self.screen_stack[0] if self._screen_stack else None
        if isinstance(main, MainScreen):
            main.keep_place()

    def action_palette(self) -> None:
        """Open the palette."""
        self.action_command_palette()

    def on_unmount(self) -> None:
        """Let the desk and the memory go."""
        self._worker.close()
        self.keep_all()
        if self._system_clipboard is not None:
            self._system_clipboard.close()


def run_reader(paths: Sequence[str], stdin: bytes | None = None, web: Web | None = None) -> int:
    """Open the reader on files and folders and stay until it is left; return the exit code.

    Addresses are opened as ``web`` says. ``stdin`` is an article that came through a pipe and was
    read already; ``-`` among ``paths`` is its place in the list, and with no paths it is the
    list. Exit code 0, or what Textual returns where it broke.
    """
    gc.disable()  # until the first paint, which enables it again: it would free nothing
    sys.setswitchinterval(0.001)  # seconds the desk may keep a key waiting, instead of 0.005
    memory = SessionMemory(paths, StateWriter(), is_new=not state_file().exists())
    memory.start()
    worker = Worker(paths, stdin, web, lambda: memory.first_file(_PATIENCE))
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
