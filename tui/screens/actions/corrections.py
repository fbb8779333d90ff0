"""Corrections: who really says a quote, or that it is none; undo and redo of all corrections."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from summarize.model import SPOKEN_KINDS, PersonKind
from tui.commands.bindings import first_key
from tui.screens.notify import Notify
from tui.session.entry import ArticleEntry
from tui.session.kept_quotes import keep_quotes, span_now
from tui.session.session import Session
from tui.session.speaker_index import KeptQuote
from tui.session.text_filter import plain_words

if TYPE_CHECKING:
    from textual.screen import Screen

    from summarize.corrections.log import Correction, Corrections
    from summarize.model import Person
    from summarize.speakers.records import SpeakerRecord
    from tui.screens.prompt import Offer
    from tui.worker.scheduler import Worker

__all__ = ["NOBODY_NAMED", "CorrectionController", "possible_speakers"]

NOBODY_NAMED: Final = "(no speaker)"
_NOW: Final = "current speaker"

_MOST_CHANGES: Final = 50
"""Changes of the log that may wait to be told of."""


_MOST_OFFERED: Final = 500
"""Speakers of the library that are offered."""


class CorrectionController:
    """Another speaker, or no quote at all, for the selected quote; undo and redo for everything.

    Other readers may correct at the same time: what was corrected here is undone before what was
    corrected there, and told whatever they did meanwhile.

    ``selected`` returns the entry of the selected quote and its number, None where there is none;
    ``how_to_select`` what to say then of how to select one. ``is_shown`` tells whether an entry is
    the article that is open in front.
    """

    def __init__(
        self,
        screen: Screen[Any],
        session: Session,
        worker: Worker,
        notify: Notify,
        selected: Callable[[], tuple[ArticleEntry, int] | None] = lambda: None,
        how_to_select: Callable[[], str] = lambda: "",
        is_shown: Callable[[int], bool] = lambda index: False,
    ) -> None:
        self._screen = screen
        self._session = session
        self._worker = worker
        self._notify = notify
        self._selected = selected
        self._how_to_select = how_to_select
        self._is_shown = is_shown
        self._own: list[Correction] = []
        self._changes: deque[tuple[Corrections, Corrections]] = deque(maxlen=_MOST_CHANGES)

    async def ask_speaker(self) -> None:
        """Ask who really says the selected quote."""
        selected = self._selected()
        if selected is None:
            self._notify(f"No quote selected{self._how_to_select()}")
            return
        entry, number = selected
        index = next(n for n, one in enumerate(self._session.entries) if one is entry)
        kept = next(iter(keep_quotes(self._session, [(index, number)])), None)
        if kept is None:
            self._notify("The article is being analysed again")
            return

        def answered(name: str | None) -> None:
            if name:
                self._set_speaker(kept, None if name == NOBODY_NAMED else name)

        from tui.screens.prompt import PromptScreen

        await self._screen.app.push_screen(
            PromptScreen(
                "Set speaker",
                offers=possible_speakers(entry, number, self._session),
                about=_words_of(entry, number),
            ),
            answered,
        )

    def _set_speaker(self, kept: KeptQuote, name: str | None) -> None:
        """Correct who says a quote, where its words stand now."""
        from summarize.corrections.log import QuotePlace, SetSpeaker

        entry = self._session.entries[kept.entry]
        span = span_now(entry, kept)
        if span is None:
            self._notify("The article has changed since; nothing was corrected")
            return
        people = entry.analysis.people if entry.analysis else ()
        known = _called(name, [*people, *self._session.records])
        self.correct(
            SetSpeaker(
                QuotePlace(entry.key, span.start, span.end),
                name,
                known.role if known else None,
                known.kind if known else PersonKind.PERSON,
            )
        )

    def mark_not_a_quote(self) -> None:
        """Correct that the selected quote is none."""
        selected = self._selected()
        if selected is None or selected[0].analysis is None:
            self._notify(f"No quote selected{self._how_to_select()}")
            return
        from summarize.corrections.apply_log import place_of
        from summarize.corrections.log import NotAQuote

        analysis = selected[0].analysis
        quote = analysis.quotes[selected[1]]
        if quote.kind not in SPOKEN_KINDS:
            self._notify("Already marked as not a quote")
        else:
            self.correct(NotAQuote(place_of(analysis, quote)))

    def correct(self, correction: Correction, described: str = "") -> None:
        """Record a correction, unless it is in force; ``described`` says what, for notices."""
        from tui.session.correction_notices import is_in_force

        if described:
            self._session.described[correction] = described

        def corrected(log: Corrections) -> Corrections:
            if is_in_force(log, correction):
                return log
            self._own.append(correction)
            return log.add(correction)

        self._change(corrected, "Nothing to change")

    def undo(self) -> None:
        """Undo the last correction."""
        self._change(lambda log: log.undo(self._own), "Nothing to undo")

    def redo(self) -> None:
        """Redo the correction that was undone last."""
        self._change(lambda log: log.redo(self._own), "Nothing to redo")

    def _change(self, how: Callable[[Corrections], Corrections], idle: str) -> None:
        """Have the worker change the log; say ``idle`` where that leaves it as it was."""

        def changed(log: Corrections) -> Corrections:
            after = how(log)
            self._changes.append((log, after))
            if after is log:
                self._screen.call_later(self._notify, idle)  # this is the worker's thread
            return after

        self._worker.correct(changed)

    def report(self, before: Corrections, after: Corrections) -> None:
        """Say what became of the log; the screen in front shows what was undone or redone."""
        from tui.session.correction_notices import account

        before = self._log_before(after) or before
        keymap = self._screen.app._keymap
        undo, redo = first_key("correct.undo", keymap), first_key("correct.redo", keymap)
        change = account(before, after, self._session, undo, redo, self._is_shown)
        if change.words:
            self._notify(change.words)
        if change.place is not None and not change.is_new:
            from tui.screens.screen_messages import QuoteCorrected

            self._screen.app.screen.post_message(QuoteCorrected(change.place))

    def _log_before(self, after: Corrections) -> Corrections | None:
        """Return what was changed into ``after``, with all that other readers had done by then."""
        for number, (old, new) in enumerate(self._changes):
            if new == after:  # but for the contexts, which the worker adds
                for _ in range(number + 1):
                    self._changes.popleft()
                return old
        return None


def _called(
    name: str | None, people: Iterable[Person | SpeakerRecord]
) -> Person | SpeakerRecord | None:
    """Return who has a name, in its spelling if anybody has, else but for case and accents."""
    plain = plain_words(name or "")
    called = [person for person in people if plain_words(person.name) == plain]
    return next((person for person in called if person.name == name), next(iter(called), None))


def _words_of(entry: ArticleEntry, number: int) -> str:
    """Return the words of a quote in one line."""
    text = entry.article.text if entry.article else ""
    return " ".join(entry.spans.quotes[number].slice(text).split())


def possible_speakers(entry: ArticleEntry, number: int, session: Session) -> Sequence[Offer]:
    """Return who may have said a quote: the likeliest of its article first, then the library's.

    Who is unnamed in another article (``a spokesman``) is somebody else there, and not offered. The
    note of the one that the quote has now says so.
    """
    from tui.screens.prompt import Offer
    from tui.session.likely_speakers import likely_speakers

    people = likely_speakers(entry.analysis, number) if entry.analysis else ()
    roles = {person.name: person.role for person in people}
    roles |= {NOBODY_NAMED: None}
    named = (record for record in session.records if record.kind is not PersonKind.UNNAMED)
    for record in islice(named, _MOST_OFFERED):
        roles[record.name] = roles.get(record.name) or record.role
    speaker = entry.analysis.quotes[number].speaker if entry.analysis else None
    now = speaker.name if speaker else NOBODY_NAMED
    return [
        Offer(name, " · ".join(filter(None, (_NOW * (name == now), role))))
        for name, role in roles.items()
    ]
