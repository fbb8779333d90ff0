"""The settings in force: the config file, and over it what was chosen in the reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tui.config.config_file import Config, LoadedConfig, choice_text, with_choices
from tui.state.session_memory import SessionMemory

__all__ = ["Settings"]


class Settings:
    """The settings in force, and the memory in which choices are kept.

    ``config`` are the settings as they hold now, ``problems`` what is wrong with the config file,
    a line each. Without a file the defaults hold; without a memory nothing is kept.
    """

    def __init__(
        self, loaded: LoadedConfig | None = None, memory: SessionMemory | None = None
    ) -> None:
        self.config = loaded.config if loaded else Config()
        self.problems = loaded.problems if loaded else ()
        self.memory = memory or SessionMemory()
        self._named = loaded.named if loaded else {}
        self._listener: Callable[[Config], object] | None = None

    def listen(self, listener: Callable[[Config], object]) -> None:
        """Call ``listener`` with the settings when kept choices have changed them."""
        self._listener = listener

    def apply_choices(self, choices: Mapping[str, str]) -> None:
        """Put kept choices over the settings of the file, as far as they still hold."""
        self.config = with_choices(self.config, choices, self._named)
        if self._listener is not None:
            self._listener(self.config)

    def choose(self, name: str, value: str) -> None:
        """Keep a choice for the sessions to come, until the file says something else.

        ``name`` is a field of ``Config``, ``value`` its value as a text.
        """
        self.memory.choose(name, choice_text(value, self._named.get(name, "")))
