"""Which notices give way to a new one, so that they never pile up over what is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from textual.app import App
    from textual.notifications import Notification

__all__ = ["clear_passing", "outdated"]

_MOST_ERRORS: Final = 3
"""As many as can come at once: settings, state and corrections that cannot be read."""


def outdated(shown: Iterable[Notification], coming: Notification) -> list[Notification]:
    """Return which of the notices ``shown``, oldest first, go when another one comes.

    What is said in passing is the last thing said: one at a time. Errors stay, three at most, each
    once.
    """
    if coming.severity != "error":
        return [notice for notice in shown if notice.severity != "error"]
    errors = [notice for notice in shown if notice.severity == "error"]
    said = [notice for notice in errors if notice.message == coming.message]
    others = [notice for notice in errors if notice.message != coming.message]
    return said + others[: max(0, len(others) + 1 - _MOST_ERRORS)]


def clear_passing(app: App[Any]) -> None:
    """Take away what was said in passing; errors stay."""
    for notice in list(app._notifications):
        if notice.severity != "error":
            app._unnotify(notice)
