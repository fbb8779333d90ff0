"""The settings in force: the config file, and over it what was chosen in the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from summarize.storage.paths import config_file
from tui.config.config import Config, LoadedConfig
from tui.state.session_memory import SessionMemory

__all__ = ["Settings", "load_settings"]

_MOST_PROBLEMS: Final = 4
"""So many problems of the settings are told one by one: no more notices stay."""


def load_settings() -> LoadedConfig:
    """Return the user's settings; never raises.

    Where there is no file they are the defaults, and what reads such a file is not loaded.
    """
    path = config_file()
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return LoadedConfig(Config(), path)
    except (OSError, ValueError):
        pass  # told by whoever reads it
    from tui.config.config_file import load_config

    return load_config(path)


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
        self._file = self.config
        self._named: Mapping[str, str] = loaded.named if loaded else {}
        self._choices: dict[str, str] = {}
        self._listener: Callable[[Config], object] | None = None

    def listen(self, listener: Callable[[Config], object]) -> None:
        """Call ``listener`` with the settings when kept choices or the file have changed them."""
        self._listener = listener

    def apply_choices(self, choices: Mapping[str, str]) -> None:
        """Put kept choices over the settings of the file, as far as they still hold.

        What was chosen since the start goes before them.
        """
        self._choices = {**choices, **self._choices}
        self._apply()

    def _apply(self) -> None:
        self.config = self._chosen()
        if self._listener is not None:
            self._listener(self.config)

    def choose(self, name: str, value: str) -> None:
        """Keep a choice for the sessions to come, until the file says something else.

        ``name`` is a field of ``Config``, ``value`` its value as a text.
        """
        from tui.config.config_file import choice_text

        self._choices[name] = choice_text(value, self._named.get(name, ""))
        self.config = self._chosen()
        self.memory.choose(name, self._choices[name])

    def describe_loss(self, name: str) -> str:
        """Return that a choice is for this session only, where none can be kept, else ""."""
        return self.memory.describe_loss(name)

    def _chosen(self) -> Config:
        """Return the settings of the file with the choices over them."""
        if not self._choices:
            return self._file
        from tui.config.config_file import with_choices

        return with_choices(self._file, self._choices, self._named)

    def use_file(self, loaded: LoadedConfig) -> None:
        """Take the settings file as it is now; what it says anew goes before what was chosen."""
        self._file, self._named, self.problems = loaded.config, loaded.named, loaded.problems
        self._apply()

    def use_new_file(self, loaded: LoadedConfig) -> None:
        """Take a settings file that was just made: it says nothing anew, so all choices hold."""
        held = {
            name: kept.partition("\n")[0]
            for name, kept in self._choices.items()
            if kept.partition("\n")[2] == self._named.get(name, "")
        }
        self._file, self._named, self.problems = loaded.config, loaded.named, loaded.problems
        for name, value in held.items():
            self.choose(name, value)

    def describe_problems(self) -> Iterator[str]:
        """Yield what is wrong with the settings file in as many lines as there is room for."""
        problems = self.problems
        yield from problems if len(problems) <= _MOST_PROBLEMS else problems[:1]
        if len(problems) > _MOST_PROBLEMS:
            more = f"{len(problems) - 1} more problems with the settings"
            yield f"{more}: pullquote config shows them"
