"""The settings as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from summarize.frozen import frozen
from summarize.model import Length

__all__ = ["Config", "LoadedConfig"]


@frozen
class Config:
    """The settings in force.

    ``theme`` is a name among the app's themes; ``measure`` the width of the text in cells;
    ``list_width`` that of the list of articles, 0 for what fits the screen; ``length`` and
    ``method`` those of a summary at first. ``cache`` says whether analyses are
    kept. ``keymap`` gives commands, by their ids, other keys: what ``App.set_keymap`` takes.
    """

    theme: str = "pullquote-dark"
    measure: int = 72
    list_width: int = 0
    length: Length = field(default_factory=Length)
    method: str = "news"
    keymap: Mapping[str, str] = field(default_factory=dict)
    cache: bool = True


@frozen
class LoadedConfig:
    """The settings of a file, and what is wrong with it: a line each, safe to show.

    ``named`` are the settings that the file gives, by their fields, each as a text: what a choice
    made in the reader was made over, and is kept for as long as the file does not change it.
    """

    config: Config
    path: Path
    problems: tuple[str, ...] = ()
    exists: bool = False
    named: Mapping[str, str] = field(default_factory=dict)
