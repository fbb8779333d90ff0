"""Other programs that an article is given to: the editor and the browser."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Callable
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Any, Final

from tui.screens.notify import Notify
from tui.session.entry import ArticleEntry

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

__all__ = ["OtherPrograms", "editor_command", "run_editor"]


class OtherPrograms:
    """Opens an article in the editor, and its address and links in the browser."""

    def __init__(self, screen: Screen[Any], notify: Notify) -> None:
        self._screen = screen
        self._notify = notify

    def edit(self, entry: ArticleEntry, offset: int) -> None:
        """Open an article in ``$VISUAL`` or ``$EDITOR`` at the line of ``offset``.

        One that cannot be read can be put right so.
        """
        if not entry.path or entry.is_empty_folder or entry.is_awaited:
            self._notify("This article has no file to edit")
            return
        if entry.article is None:
            run_editor(self._screen.app, entry.path, self._notify)
            return
        from tui.session.line_in_file import line_to_edit

        path, text = entry.path, entry.article.text
        run_editor(self._screen.app, path, self._notify, lambda: line_to_edit(path, text, offset))

    def browse(self, entry: ArticleEntry) -> None:
        """Open the address of an article in the browser."""
        self._open_address((entry.article.url if entry.article else None) or "")

    async def open_link(self, entry: ArticleEntry, offset: int) -> None:
        """Ask which link of an article to open, those from character ``offset`` on first."""
        from tui.screens.prompt import PromptScreen, Takes
        from tui.session.web_links import links_from

        links = links_from(entry.article, offset) if entry.article else {}
        if not links:
            self._notify("This article has no links")
            return

        def chosen(line: str | None) -> None:
            if line:
                self._open_address(links[line])

        prompt = PromptScreen(
            "Open link", offers=list(links), takes=Takes.OFFERS, enter="opens it in the browser"
        )
        await self._screen.app.push_screen(prompt, chosen)

    def _open_address(self, url: str) -> None:
        """Open an address in the browser: http and https alone."""
        from urllib.parse import urlsplit

        try:
            parts = urlsplit(url)
        except ValueError:
            parts = urlsplit("")
        safe = not any(c.isspace() or ord(c) < 33 for c in url)
        if not safe or parts.scheme not in ("http", "https") or not parts.hostname:
            self._notify("This article has no web address")
            return
        host = parts.hostname

        def open_it() -> None:
            from tui.terminal.browser import open_address

            failed = open_address(url)
            said = f"Cannot open {host}: {failed}" if failed else f"Opened {host} in the browser"
            self._screen.app.call_from_thread(self._notify, said, bool(failed))

        self._screen.run_worker(open_it, thread=True, exit_on_error=False)


def run_editor(
    app: App[Any], path: str, notify: Notify, line: Callable[[], int | None] = lambda: None
) -> bool:
    """Open a file in ``$VISUAL`` or ``$EDITOR`` and wait until it is closed.

    ``line`` returns the line to open it at, from 1, None for where the editor sees fit. Returns
    whether there was an editor; if not, it is said why.
    """
    import subprocess

    from textual.app import SuspendNotSupported

    from tui.terminal.programs import find_program, is_safe_argument

    command = editor_command(path, None, dict(os.environ))
    program = find_program(command[0]) if sys.platform == "win32" else command[0]
    if program is None or not is_safe_argument(program, path):
        why = "a batch file cannot be given this name" if program else "no such program"
        notify(f"{command[0]}: {why}", wrong=True)
        return False
    has_run = False
    try:
        with app.suspend():
            command = editor_command(path, line(), dict(os.environ))
            subprocess.run([program, *command[1:]], check=False)
            has_run = True
    except SuspendNotSupported:
        notify("Cannot open an editor in this terminal")
    except (OSError, ValueError) as error:
        notify(f"{command[0]}: {getattr(error, 'strerror', None) or error}", wrong=True)
    app.refresh()
    return has_run


_AT_LINE: Final = {
    **dict.fromkeys(("code", "codium", "cursor"), ("--goto", "{path}:{line}")),
    **dict.fromkeys(("subl", "hx", "zed"), ("{path}:{line}",)),
    "notepad": ("{path}",),
}
"""Editors that take the line otherwise than as ``+LINE PATH``."""


def editor_command(
    path: str, line: int | None, environment: dict[str, str], platform: str = sys.platform
) -> list[str]:
    """Return the argument list that opens ``path`` at ``line`` (from 1): never a shell's line.

    With no line (None) it opens where the editor sees fit.
    """
    usual = "notepad" if platform == "win32" else "vi"
    words = _words(environment.get("VISUAL") or environment.get("EDITOR") or "", platform)
    words = words or [usual]
    path = path if not path.startswith("-") else f"./{path}"
    if line is None:
        return [*words, path]
    name = PureWindowsPath(words[0])  # which takes / and \\ for what they are
    form = _AT_LINE.get(name.stem.lower() if platform == "win32" else name.name)
    parts = {"{line}": str(line), "{path}": path}
    form = form or ("+{line}", "{path}")
    return [*words, *(re.sub(r"\{line\}|\{path\}", lambda m: parts[m[0]], part) for part in form)]


def _words(given: str, platform: str) -> list[str]:
    """Split what names an editor into a program and its options, as the system's shell would."""
    is_windows = platform == "win32"  # where a backslash is part of a path
    try:
        words = shlex.split(given, posix=not is_windows)
    except ValueError:
        return [given]
    return [word.strip('"') for word in words] if is_windows else words
