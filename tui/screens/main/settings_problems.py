"""What is wrong with the settings, said once the reader is on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.screens.notify import Notify

__all__ = ["say_problems"]

_MOST: Final = 4
"""So many problems are told one by one."""


def say_problems(problems: Sequence[str], say: Notify) -> None:
    """Say each problem, or of many the first and how many more there are."""
    for problem in problems if len(problems) <= _MOST else problems[:1]:
        say(problem, wrong=True)
    if len(problems) > _MOST:
        more = f"{len(problems) - 1} more problems with the settings"
        say(f"{more}: pullquote config shows them", wrong=True)
