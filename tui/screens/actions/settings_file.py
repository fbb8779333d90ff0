"""The settings file, edited from within the reader, and what it then says applied."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tui.config.config import Config
from tui.config.config_file import load_config
from tui.config.settings_in_force import Settings
from tui.screens.notify import Notify

__all__ = ["SettingsFile", "describe_changes"]

_WORDS: Final = {
    "theme": "theme",
    "measure": "text width",
    "list_width": "list width",
    "length": "summary length",
    "method": "summary method",
    "keymap": "keys",
}
"""What the settings are called that apply at once, by the fields of ``Config``."""


class SettingsFile:
    """Opens the settings file in an editor, and applies what it says when that is closed.

    ``edit_file`` opens a file, waits until the editor is closed, and returns whether there was
    one; ``apply`` is called with the settings before.
    """

    def __init__(
        self,
        settings: Settings,
        edit_file: Callable[[Path], bool],
        apply: Callable[[Config], object],
        notify: Notify,
    ) -> None:
        self._settings = settings
        self._edit_file = edit_file
        self._apply = apply
        self._notify = notify

    def edit(self, path: Path) -> None:
        """Edit the settings file at ``path``; where there is none, the default one is made."""
        if not self._make(path) or not self._edit_file(path):
            return
        before = self._settings.config
        self._settings.use_file(load_config(path))
        after = self._settings.config
        if after != before:
            self._apply(before)
        for problem in self._settings.describe_problems():
            self._notify(problem, wrong=True)
        if after != before or not self._settings.problems:
            self._notify(describe_changes(before, after))

    def _make(self, path: Path) -> bool:
        """See to it that there is a file, and return whether there is; never over another."""
        from summarize.storage.atomic_write import create_file
        from summarize.storage.paths import is_usable
        from tui.config.write_toml import default_text

        if not is_usable(path):
            self._notify("There is no home folder for the settings file", wrong=True)
            return False
        try:
            create_file(path, default_text().encode())
        except (OSError, ValueError) as error:
            if os.path.lexists(path):
                return True
            reason = getattr(error, "strerror", None) or error
            self._notify(f"Cannot make {path.name}: {reason}", wrong=True)
            return False
        self._settings.use_new_file(load_config(path))
        return True


def describe_changes(before: Config, after: Config) -> str:
    """Say which settings have changed, and which of them not before pullquote starts again."""
    changed = [
        words for name, words in _WORDS.items() if getattr(before, name) != getattr(after, name)
    ]
    said = f"Settings applied: {', '.join(changed)}" if changed else ""
    if before.cache != after.cache:
        restart = "Restart pullquote to apply: cache"
        return f"{said}. {restart}" if said else restart
    return said or "Settings unchanged"
