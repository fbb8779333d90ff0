"""The modes of reading: skimming, full-screen text, which quotes are stepped through, and find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import TYPE_CHECKING, Final

from tui.session.quote_steps import VisitMode
from tui.typesetting.status_words import Mode
from tui.typesetting.wrapping import shorten

if TYPE_CHECKING:
    from tui.screens.main.find_in_text import FindInText
    from tui.screens.main.panes import Panes
    from tui.screens.main.quote_walk import QuoteWalk
    from tui.widgets.article_view import ArticleView

__all__ = ["ReadingModes"]

_SKIM: Final = "skim"
_WALK: Final = "walk"
"""Names under which it is kept that skimming is on, and which quotes are stepped through."""

_SHORT: Final = {
    VisitMode.REPORTED: "Reported statements too",
    VisitMode.EVERYTHING: "Scare quotes and terms too",
}
_LONGEST: Final = 32
"""Cells of what is looked for, as far as the status shows it."""


class ReadingModes:
    """Turns modes on and off, keeps them with the session, and says which are on.

    ``filters`` are the choices that are kept with the session; ``key_of`` names the key of a
    command by its id; ``chosen`` is called when a person has turned one on or off.
    """

    def __init__(
        self,
        text: ArticleView,
        panes: Panes,
        walk: QuoteWalk,
        find: FindInText,
        filters: MutableMapping[str, str],
        key_of: Callable[[str], str],
        chosen: Callable[[], object],
    ) -> None:
        self._text = text
        self._panes = panes
        self._walk = walk
        self._find = find
        self._filters = filters
        self._key_of = key_of
        self._chosen = chosen

    def toggle_skim(self) -> None:
        """Dim all but summary and quotes, or light everything again."""
        self._text.skim = not self._text.skim
        self._filters[_SKIM] = "yes" * self._text.skim
        self._chosen()

    def next_walk(self) -> None:
        """Change which quotes are stepped through."""
        self._walk.next_mode()
        self._filters[_WALK] = self._walk.mode.name
        self._chosen()

    def restore(self) -> None:
        """Turn on what was on when the session was left; the panes do so for themselves."""
        self._text.skim = bool(self._filters.get(_SKIM))
        kept = self._filters.get(_WALK, "")
        self._walk.mode = VisitMode.__members__.get(kept, self._walk.mode)

    def on(self) -> Iterator[Mode]:
        """Yield the modes that are on, first the one that is left first."""
        if self._find.matches and not self._find.is_open:  # its line counts them
            yield self._find_mode()
        if self._panes.is_text_alone:
            yield Mode("Full screen", "Full screen", f"{self._key_of('pane.focus')} ends it")
        if self._text.skim:
            yield Mode("Skim", "Skim", f"{self._key_of('text.skim')} ends it")
        walk = self._walk.mode
        if walk is not VisitMode.SPOKEN:
            words = f"Stepping through {walk.value}"
            yield Mode(words, _SHORT[walk], f"{self._key_of('quote.walk')} changes it")

    def _find_mode(self) -> Mode:
        match = f"Match {self._find.position}"
        pattern = shorten(self._find.pattern.strip(), _LONGEST)
        return Mode(f"{match} for “{pattern}”", match, f"{self._key_of('reader.leave')} ends find")
