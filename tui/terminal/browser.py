"""Opening an address in a browser, and knowing what came of it."""

from __future__ import annotations

from typing import Final

__all__ = ["open_address"]

_PATIENCE: Final = 5.0
"""Seconds in which an opener that fails says so; one that still runs is a browser."""


def open_address(url: str) -> str:
    """Open a checked web address in a window of a browser; return "" or why that failed.

    Waits a few seconds at most, so call it in a thread. A browser that would draw on this
    terminal is not begun. Raises nothing.
    """
    import webbrowser

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return "no browser found"
    if isinstance(browser, webbrowser.GenericBrowser):
        if not isinstance(browser, webbrowser.BackgroundBrowser):
            return f"{browser.name} runs in the terminal"
        return _run([browser.name, *(part.replace("%s", url) for part in browser.args)])
    try:
        return "" if browser.open(url) else "the browser failed to open it"
    except (OSError, webbrowser.Error) as error:
        return str(error)


def _run(command: list[str]) -> str:
    import subprocess
    from pathlib import Path

    from tui.terminal.programs import find_program, is_safe_argument

    name, null = Path(command[0]).name, subprocess.DEVNULL
    command[0] = find_program(command[0]) or ""
    if not command[0]:
        return f"{name}: no such program"
    if not all(is_safe_argument(command[0], argument) for argument in command[1:]):
        return f"{name} is a batch file, which the address could mislead"
    try:
        opener = subprocess.Popen(
            command, stdin=null, stdout=null, stderr=null, start_new_session=True
        )
        code = opener.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        return ""
    except OSError as error:
        return f"{name}: {error.strerror or error}"
    return f"{name} failed (exit code {code})" if code else ""
