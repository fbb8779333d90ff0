"""Where a user's own files of pullquote are: one function a file, worked out when asked.

The folders are those of the platform, by platformdirs: on Linux the XDG ones, which
``XDG_CONFIG_HOME``, ``XDG_STATE_HOME``, ``XDG_CACHE_HOME`` and ``XDG_DATA_HOME`` move. Nothing
here touches the disk, and nothing need exist.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = [
    "cache_folder",
    "config_file",
    "corrections_file",
    "data_folder",
    "is_usable",
    "library_folder",
    "state_file",
]

_NAME: Final = "pullquote"


def config_file() -> Path:
    """Return the file of the user's settings: TOML, written by the user alone."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False) / "config.toml"


def state_file() -> Path:
    """Return the database of what the reader remembers between sessions."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False) / "state.sqlite"


def cache_folder() -> Path:
    """Return the folder of analyses that can be made again at any time."""
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, appauthor=False) / "analyses"


def data_folder() -> Path:
    """Return the folder of what the user keeps."""
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)


def library_folder() -> Path:
    """Return the folder of the user's own articles."""
    return data_folder() / "library"


def corrections_file() -> Path:
    """Return the file of what the user put right in the reader."""
    return data_folder() / "corrections.json"


def is_usable(place: Path) -> bool:
    """Whether ``place`` is anywhere at all: without a home the platform gives ``~/…`` as it is."""
    return place.is_absolute()
