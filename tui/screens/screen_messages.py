"""Messages between the app, its screens, the worker and the memory. Each carries values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.message import Message

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.session.bookmarks import BookmarkChange
    from tui.state.session_memory import Recalled
    from tui.terminal.clipboard import Outcome
    from tui.worker.reports import Report

__all__ = [
    "Arrived",
    "BookmarkChanged",
    "Copied",
    "CopyRequested",
    "FaultMended",
    "LibraryChanged",
    "QuoteCorrected",
    "Remembered",
]


class Arrived(Message):
    """The worker has done something: its reports, oldest first."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        super().__init__()


class Remembered(Message):
    """What earlier sessions left has been read from disk."""

    def __init__(self, recalled: Recalled) -> None:
        self.recalled = recalled
        super().__init__()


class CopyRequested(Message):
    """A screen wants ``words`` copied; ``what`` says what they are: "the quote".

    The app copies them and answers the screen with ``Copied``.
    """

    def __init__(self, screen: Screen[Any], words: str, what: str) -> None:
        self.screen = screen
        self.words = words
        self.what = what
        super().__init__()

    @property
    def control(self) -> Screen[Any]:
        """The screen that asks."""
        return self.screen


class Copied(Message):
    """Words were copied; ``what`` says what they are, ``outcome`` by which program."""

    def __init__(self, what: str, outcome: Outcome) -> None:
        self.what = what
        self.outcome = outcome
        super().__init__()


class FaultMended(Message):
    """What an error says (``words``) was mended or given up, and is not to be said any more."""

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__()


class BookmarkChanged(Message):
    """A quote of entry ``index`` was bookmarked, or its bookmark removed, on another screen."""

    def __init__(self, index: int, change: BookmarkChange) -> None:
        self.index = index
        self.change = change
        super().__init__()


class LibraryChanged(Message):
    """More of the library is read, or something in it has changed."""


class QuoteCorrected(Message):
    """A correction of the quote at ``place`` (entry, quote) was undone or redone."""

    def __init__(self, place: tuple[int, int]) -> None:
        self.place = place
        super().__init__()
