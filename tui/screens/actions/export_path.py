"""Where an export goes: what was typed as a file, with what is in its way."""

from __future__ import annotations

import os
from pathlib import Path

from summarize.frozen import frozen
from summarize.output.export import EXPORT_FORMATS
from summarize.output.serialize import Format
from tui.session.export_choices import with_suffix
from tui.typesetting.shown_path import shown_path

__all__ = ["BadPathError", "Target", "find_target", "folder_hint", "full_path"]


class BadPathError(ValueError):
    """What was typed names no file that can be written; it says why, on one line."""


@frozen
class Target:
    """The file that is to be written, and in which format.

    ``missing`` is its folder where that is not there yet.
    """

    path: Path
    format_: Format
    missing: Path | None = None


def find_target(typed: str, suggested: str, suffix: str) -> Target:
    """Return which file is meant. Asks the disk; raises ``BadPathError``.

    A folder means the file of the ``suggested`` name in it; a name without an ending gets the
    ``suffix``. A file that is where a folder ought to be is said to be one.
    """
    try:
        path = Path(typed).expanduser()
    except RuntimeError:  # nobody is called so, or this system has no home folders
        raise BadPathError(f"{typed}: no such home folder") from None
    try:
        is_folder = path.is_dir() or typed.endswith(("/", os.sep))
        path = path / Path(suggested).name if is_folder else with_suffix(path, suffix)
        return Target(path, _format_of(path), _missing_folder(path))
    except (OSError, ValueError) as error:  # a name too long, a folder nobody may look into
        if isinstance(error, BadPathError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise BadPathError(f"{full_path(path)}: {reason}") from None


def _format_of(path: Path) -> Format:
    suffix = path.suffix.lower().lstrip(".")
    for known in EXPORT_FORMATS:
        if known.value == suffix:
            return known
    raise BadPathError(f"{path.name}: the name must end in .md, .csv or .json")


def _missing_folder(path: Path) -> Path | None:
    """Return the folder of a file where it is not there, None where it is."""
    folder = path.parent
    if folder.is_dir():
        return None
    for above in (folder, *folder.parents):
        if os.path.lexists(above):
            if above.is_dir():
                break
            kind = "is a broken link" if not above.exists() else "is a file, not a folder"
            raise BadPathError(f"{full_path(above)} {kind}")
    return folder


def full_path(path: Path) -> str:
    """Return a path as a notice shows it, from the root on: where it is, is what one asks."""
    try:
        home = Path.home()
    except RuntimeError:  # this system has no home folders
        home = None
    return shown_path(path.absolute(), home)


def folder_hint() -> str:
    """Return in which folder a name is that says none."""
    try:
        return full_path(Path.cwd())
    except OSError:  # it was removed under us
        return "a folder that is gone"
