"""Correcting: the part of a screen that puts right who said what, undoably."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from summarize.model import SPOKEN_KINDS
from tui.session.entry import ArticleEntry
from tui.session.session import Session

if TYPE_CHECKING:
    from textual.screen import Screen

    from summarize.corrections.log import Correction, Corrections
    from summarize.model import Person
    from summarize.speakers.records import SpeakerRecord
    from tui.worker.scheduler import Worker

    _Base = Screen[Any]
else:
    _Base = object

__all__ = ["NOBODY_NAMED", "Correcting", "ask_speaker"]

NOBODY_NAMED: Final = "(nobody named)"


class Correcting(_Base):
    """Another speaker, or no quote at all, for the current quote; undo and redo for everything."""

    session: Session
    _worker: Worker

    if TYPE_CHECKING:

        def quote_at_hand(self) -> tuple[ArticleEntry, int] | None: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102

    async def action_set_speaker(self) -> None:
        """Ask who really says the quote at hand."""
        at_hand = self.quote_at_hand()
        if at_hand is None:
            self.tell("No quote is chosen: n goes to the first.")
            return
        entry, number = at_hand

        def answered(name: str | None) -> None:
            if name:
                self._set_speaker(entry, number, None if name == NOBODY_NAMED else name)

        from tui.screens.prompt import PromptScreen

        await self.app.push_screen(
            PromptScreen(
                "Who says it?",
                "Type a name, or choose with the arrows. Enter takes it, Esc leaves all as it is.",
                offers=ask_speaker(entry, self.session),
                about=_words_of(entry, number),
            ),
            answered,
        )

    def _set_speaker(self, entry: ArticleEntry, number: int, name: str | None) -> None:
        from summarize.corrections.apply_log import place_of
        from summarize.corrections.log import SetSpeaker
        from summarize.model import PersonKind

        analysis = entry.analysis
        assert analysis is not None
        people: list[Person | SpeakerRecord] = [*analysis.people, *self.session.records]
        known = next((person for person in people if person.name == name), None)
        self.correct(
            SetSpeaker(
                place_of(analysis, analysis.quotes[number]),
                name,
                known.role if known else None,
                known.kind if known else PersonKind.PERSON,
            )
        )

    def action_not_a_quote(self) -> None:
        """Say that the quote at hand is none."""
        at_hand = self.quote_at_hand()
        if at_hand is None or at_hand[0].analysis is None:
            self.tell("No quote is chosen: n goes to the first.")
            return
        from summarize.corrections.apply_log import place_of
        from summarize.corrections.log import NotAQuote

        analysis = at_hand[0].analysis
        quote = analysis.quotes[at_hand[1]]
        if quote.kind not in SPOKEN_KINDS:
            self.tell("These are nobody’s words already.")
        else:
            self.correct(NotAQuote(place_of(analysis, quote)))

    def correct(self, correction: Correction, described: str = "") -> None:
        """Put something right, unless it is; ``described`` says what, for messages."""
        from tui.session.correction_notices import is_in_force

        if described:
            self.session.described[correction] = described
        self._change(
            lambda log: log if is_in_force(log, correction) else log.add(correction),
            "That is so already: there is nothing to correct.",
        )

    def action_undo(self) -> None:
        """Take the last correction back."""
        from summarize.corrections.log import Corrections

        self._change(Corrections.undo, "There is nothing to take back.")

    def action_redo(self) -> None:
        """Put right again what was taken back last."""
        from summarize.corrections.log import Corrections

        self._change(Corrections.redo, "Nothing was taken back that could be put right again.")

    def _change(self, how: Callable[[Corrections], Corrections], idle: str) -> None:
        """Let the desk change the log; say ``idle`` where that leaves it as it was."""

        def changed(log: Corrections) -> Corrections:
            after = how(log)
            if after is log:
                self.call_later(self.tell, idle)  # this is the desk's thread
            return after

        self._worker.correct(changed)

    def corrected(self, before: Corrections, after: Corrections) -> None:
        """Say what became of the log; the screen in front goes to what was put back."""
        from tui.session.correction_notices import account

        told = account(before, after, self.session)
        if told.words:
            self.tell(told.words)
        front = self.app.screen
        if told.place is not None and not told.is_new and isinstance(front, Correcting):
            front.show_corrected(told.place)

    def show_corrected(self, place: tuple[int, int]) -> None:
        """Go to the quote whose correction was taken back, or put right again, if it is listed."""


def _words_of(entry: ArticleEntry, number: int) -> str:
    """Return the words of a quote in one line."""
    text = entry.article.text if entry.article else ""
    return " ".join(entry.spans.quotes[number].slice(text).split())


def ask_speaker(entry: ArticleEntry, session: Session) -> Sequence[str]:
    """Return who may have said it: those of the article first, then those of the library."""
    people = entry.analysis.people if entry.analysis else ()
    names = [*(voice.name for voice in entry.spans.voices), *(person.name for person in people)]
    return list(
        dict.fromkeys([*names, NOBODY_NAMED, *(record.name for record in session.records[:500])])
    )
