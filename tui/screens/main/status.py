"""Telling: the part of the main screen that says how far it is, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.typesetting.displayable import displayable

if TYPE_CHECKING:
    from textual.screen import Screen

    from summarize.model import Summary
    from tui.session.entry import ArticleEntry
    from tui.widgets.key_bar import KeyBar

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["Telling"]


class Telling(_Base):
    """What is said in passing, what the footer says is under way, and what is not there yet."""

    keys: KeyBar

    _failed: bool
    _listed_all: bool
    _summary: Summary | None

    if TYPE_CHECKING:

        @property
        def entry(self) -> ArticleEntry | None: ...  # noqa: D102
        @property
        def is_walking(self) -> bool: ...  # noqa: D102
        def unsettled(self) -> str: ...  # noqa: D102
        def tell_keys(self) -> None: ...  # noqa: D102

    @property
    def is_settled(self) -> bool:
        """Whether what commands are about is there: the open article, the quote walked to."""
        entry = self.entry
        if entry is None:
            return self._listed_all
        if entry.problem is not None or entry.is_awaited:
            return True
        return entry.article is not None and not self.is_walking

    def has_text(self) -> bool:
        """Whether there is a text to do something with; else say why not."""
        entry = self.entry
        if entry is None:
            self.tell("There is no article.")
        elif entry.problem is not None:
            self.tell("It could not be read.")
        elif entry.article is None:
            self.tell("It is not read yet.")
        else:
            return True
        return False

    def tell(self, words: str, wrong: bool = False) -> None:
        """Say something in passing. Never parsed as markup."""
        self.notify(
            displayable(words),
            severity="error" if wrong else "information",
            timeout=8 if wrong else 2.5,
            markup=False,
        )

    def tell_busy(self) -> None:
        """Tell the footer what is under way."""
        entry = self.entry
        if entry is None:
            busy = "" if self._listed_all else "looking for articles …"
        elif entry.problem is not None or self._failed:
            busy = ""
        elif entry.is_awaited:
            busy = "fetching …"
        elif entry.article is None:
            busy = "reading …"
        elif entry.analysis is None:
            busy = "looking for quotes …"
        else:
            busy = "" if self._summary is not None else "summarising …"
        self.keys.busy = busy or self.unsettled()
        self.tell_keys()
