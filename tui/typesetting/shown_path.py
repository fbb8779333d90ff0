"""Names of files as a notice shows them: short, and to be read by a person."""

from __future__ import annotations

from pathlib import PurePath

from tui.typesetting.control_characters import displayable

__all__ = ["shown_path"]


def shown_path(path: PurePath, home: PurePath | None = None, width: int = 48) -> str:
    """Return ``path`` with ``~`` for the ``home`` folder, fit to be shown in one line.

    Where it has more than ``width`` characters, whole folders in its middle are left out: the
    name itself is never cut. ``/home/ann/notes/2024/q.md`` shows as ``~/notes/2024/q.md``, and in
    12 characters as ``~/…/q.md``.
    """
    parts = list(path.parts)
    if home is not None and home.parts and path.is_relative_to(home) and path != home:
        parts = ["~", *parts[len(home.parts) :]]
    shown = str(PurePath(*parts)) if parts else "."
    while len(shown) > width and len(parts) > 2:
        parts = parts[:1] + parts[2:]
        shown = str(PurePath(parts[0], "…", *parts[1:]))
    return displayable(shown).replace("\n", "�")
