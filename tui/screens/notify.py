"""How the parts of a screen say something to the person who reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from tui.typesetting.control_characters import displayable

if TYPE_CHECKING:
    from textual.screen import Screen

__all__ = ["Notify", "notifier"]


class Notify(Protocol):
    """Shows a sentence for a few seconds; a ``wrong`` one, an error, until it is read."""

    def __call__(self, words: str, wrong: bool = False) -> None:
        """Show ``words``, which are never parsed as markup."""


def notifier(screen: Screen[Any], seconds: float = 2.5) -> Notify:
    """Return what shows notices on a screen, those that are not ``wrong`` for so many seconds."""

    def notify(words: str, wrong: bool = False) -> None:
        screen.notify(
            displayable(words),
            severity="error" if wrong else "information",
            timeout=seconds,
            markup=False,
        )

    return notify
