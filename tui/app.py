"""The reader as an app: it joins worker, memory, settings and screens, and copies and themes."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual.app import App
from textual.color import Color
from textual.command import Provider
from textual.events import Event, Key, MouseDown, Paste
from textual.reactive import reactive
from textual.screen import Screen

from summarize.storage.paths import state_file
from tui.commands.bindings import BY_ID
from tui.config.config import Config, LoadedConfig
from tui.config.settings_in_force import Settings, load_settings
from tui.screens.main.screen import MainScreen
from tui.screens.notice_board import NoticeBoard
from tui.screens.screen_messages import BookmarkChanged, Copied, CopyRequested, FaultMended
from tui.state.session_memory import SessionMemory
from tui.state.writer import StateWriter
from tui.terminal.key_queue import KeyQueue
from tui.terminal.lifecycle import TerminalApp
from tui.terminal.notices import ShownNotice
from tui.theme.shades import shades_of
from tui.theme.speaker_colours import speaker_colours
from tui.theme.themes import TERMINAL_DARK, TERMINAL_LIGHT, terminal_themes, themes
from tui.widgets.key_bar import KeyBar
from tui.worker.scheduler import Worker

if TYPE_CHECKING:
    from textual.filter import LineFilter
    from textual.notifications import Notify

    from summarize.storage.files import Web
    from tui.terminal.clipboard import Clipboard, Outcome
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
    ALLOW_SELECT = False
    """Texts select by themselves: what Textual selects goes from pane to pane, lists and all."""
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        _commands,
        _articles,
        _themes,
    }
    _has_theme = False
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
        self._few_colours: tuple[tuple[str, str], LineFilter] | None = None
        self._key_queue = KeyQueue(self)
        self.notices = NoticeBoard(self._show_notice, self.set_timer)
        self.settings = Settings(loaded, memory)
        self.settings.listen(self._use_settings)
        for theme in (*themes(), *terminal_themes()):
            self.register_theme(theme)
        config = self.settings.config
        self.set_reactive(App.theme, config.theme)  # its styles are made once, at the start
        self._has_theme = True
        self.stylesheet.set_variables(self.get_css_variables())
        self.animation_level = "none"
        if config.keymap:
            self.set_keymap(dict(config.keymap))

    def get_default_screen(self) -> Screen[None]:
        """Return the main screen."""
        return MainScreen(self._worker, self.settings)

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme, moved so that all can be read, and our own shades."""
        if not self._has_theme:
            return {}  # Textual asks while it is made, before anybody can have chosen
        variables = super().get_css_variables()
        self.theme_variables = variables | shades_of(variables)
        return self.theme_variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what repaints all that is drawn: for terminals of few colours, and NO_COLOR."""
        has_colours = self.is_headless or self.console.color_system in ("truecolor", "256")
        is_of_terminal = self.theme in (TERMINAL_DARK, TERMINAL_LIGHT)
        if has_colours and not self.no_color and not is_of_terminal:
            return super().get_line_filters()
        drawn_in = self.theme, self.theme_variables["background"]  # which comes a little later
        if self._few_colours is None or self._few_colours[0] != drawn_in:
            self._few_colours = drawn_in, self._make_few_colours()
        return [self._few_colours[1]]

    def _make_few_colours(self) -> LineFilter:
        from tui.theme.few_colours import FewColours
        from tui.theme.sixteen_colours import ON_BLACK, ON_OWN_DARK, ON_OWN_LIGHT

        shades = self.theme_variables
        table = {TERMINAL_DARK: ON_OWN_DARK, TERMINAL_LIGHT: ON_OWN_LIGHT}
        return FewColours(
            Color.parse(shades["background"]),
            self.no_color or (self.console.color_system is None and not self.is_headless),
            speaker_colours(shades),
            Color.parse(shades["selected"]),
            table.get(self.theme, ON_BLACK),
        )

    async def on_event(self, event: Event) -> None:
        """Take an event: keys in their order, and what is pasted, from anywhere, cleaned."""
        if isinstance(event, Key):
            if not event.is_forwarded:
                self.notices.touch(event.key, self._is_escape_free)
                self._worker.keys.press()
            await self._key_queue.take(event)
            return
        if isinstance(event, MouseDown) and not event.is_forwarded:
            self.notices.touch()
        if isinstance(event, Paste):
            from summarize.text.clean import clean

            event.text = clean(event.text)
        await super().on_event(event)

    @property
    def _is_escape_free(self) -> bool:
        """Whether Escape does nothing on the screen in front: dialogs and libraries it closes."""
        return isinstance(self.screen, MainScreen) and self.screen.escape is None

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

    def on_fault_mended(self, message: FaultMended) -> None:
        """Take away an error that is about nothing any more."""
        self.notices.withdraw(message.words)

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
        """Change to a theme, remember it, and say which it is."""
        from tui.screens.notify import notifier

        self.theme = name
        self.settings.choose("theme", name)
        words = name.removeprefix("pullquote-").replace("contrast", "high contrast")
        notifier(self.screen)(f"Theme: {words}{self.settings.describe_loss('theme')}")

    def action_settings(self) -> None:
        """Edit the settings file, and apply what it says then."""
        from summarize.storage.paths import config_file
        from tui.screens.actions.other_programs import run_editor
        from tui.screens.actions.settings_file import SettingsFile
        from tui.screens.notify import notifier

        say = notifier(self.screen)
        SettingsFile(
            self.settings, lambda path: run_editor(self, str(path), say), self._follow_settings, say
        ).edit(config_file())

    def _follow_settings(self, before: Config) -> None:
        """Do as the settings say now, as far as they say otherwise than ``before``."""
        if (main := self._main_screen) is not None:
            main.reader.follow_settings(before)
        self.set_keymap(dict(self.settings.config.keymap))
        installed = (s for s in self._installed_screens.values() if isinstance(s, Screen))
        for screen in {*self.screen_stack, *installed}:
            for bar in screen.query(KeyBar):
                bar.refresh()

    def action_reload(self) -> None:
        """Look at once whether files have changed, and read those that have."""
        if (main := self._main_screen) is not None:
            main.reader.read_again()

    def action_messages(self) -> None:
        """Show all that was said in this session, unless it is shown."""
        from tui.screens.messages_screen import MessagesScreen

        if not isinstance(self.screen, MessagesScreen):
            self.push_screen(MessagesScreen(self.notices.log))

    def copy_to_clipboard(self, text: str) -> None:
        """Copy to the terminal's clipboard, and to the system's where there is a program for it.

        What is copied is said: here come Textual's own widgets, a line that is typed in for one.
        """
        from tui.screens.actions.copy_quote import count_words

        self._copy(self.screen, text, count_words(text))

    def action_copy_selection(self) -> None:
        """Copy what is selected on the screen; where nothing is, say how to leave."""
        if words := self.screen.get_selected_text():
            self.copy_to_clipboard(words)
        else:
            self.action_help_quit()

    def on_copy_requested(self, request: CopyRequested) -> None:
        """Copy what a screen asks for."""
        self._copy(request.screen, request.words, request.what)

    def _copy(self, screen: Screen[Any], words: str, what: str) -> None:
        """Copy to both clipboards, and tell the screen where the words went."""

        def answer(outcome: Outcome) -> None:
            screen.post_message(Copied(what, outcome))

        words = _harmless(words)
        super().copy_to_clipboard(words)
        if self._system_clipboard is None:
            from tui.terminal.clipboard import Outcome

            answer(Outcome())
        else:
            self._system_clipboard.put(words, answer)

    def on_copied(self, message: Copied) -> None:
        """Say where words went on screens that do not say it themselves."""
        from tui.screens.actions.copy_quote import describe_copied
        from tui.screens.notify import notifier

        notifier(self.screen)(describe_copied(message))

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

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open."""
        from tui.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

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
    from tui.terminal.clipboard import Clipboard

    gc.disable()  # until the first paint, which enables it again: it would free nothing
    sys.setswitchinterval(0.001)  # seconds the worker may keep a key waiting, instead of 0.005
    memory = SessionMemory(paths, StateWriter(), is_new=not state_file().exists())
    memory.start()
    worker = Worker(paths, stdin, web, lambda: memory.first_file(_PATIENCE), desk)
    worker.start()
    app = PullquoteApp(worker, memory, load_settings(), Clipboard())
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
