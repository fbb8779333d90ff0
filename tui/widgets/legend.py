"""The legend: who speaks in this article, and how each kind of quote is marked."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final

from rich.cells import cell_len
from rich.style import Style
from textual import events

from summarize.frozen import frozen
from summarize.model import Quote, QuoteKind
from tui.session.quote_spans import NO_SPANS, NOBODY, QuoteSpans
from tui.theme.parts import Part
from tui.theme.speaker_colours import speaker_colours, speaker_sign
from tui.theme.themes import sign_of
from tui.typesetting.joined_parts import fold_parts
from tui.typesetting.wrapping import fold, shorten
from tui.widgets.messages import LegendPicked
from tui.widgets.pane_title import PaneTitle
from tui.widgets.row_list import Line, Rows

__all__ = ["Legend", "Tally"]

_PLAIN: Final = Style()
_AROUND: Final = 6
"""Cells of a row beside name and tally."""

_AROUND_UNIT: Final = 12
"""Cells of the pane's title beside what it says is counted."""


class _Wording(Enum):
    """How tallies are said, the fullest first: all alike, so that every name is whole.

    The values are what the pane's title adds, so that every number says what it counts.
    """

    SPELLED = ""
    SUM = "quoted + reported"
    NUMBER = "statements"


@frozen
class Tally:
    """How much somebody is heard: so many quotes, and so many reported statements."""

    quoted: int
    reported: int

    @classmethod
    def of(cls, quotes: Sequence[Quote]) -> Tally:
        """Count quotes."""
        reported = sum(quote.kind is QuoteKind.INDIRECT for quote in quotes)
        return cls(len(quotes) - reported, reported)

    @property
    def sum(self) -> str:
        """``3+2``; ``3+0`` and ``0+2`` where the other is none."""
        return f"{self.quoted}+{self.reported}"

    @property
    def number(self) -> str:
        """``5``: all statements, quoted or reported."""
        return f"{self.quoted + self.reported}"

    def say(self, wording: _Wording) -> str:
        """Return it in that wording."""
        match wording:
            case _Wording.SPELLED:
                return self.spelled
            case _Wording.SUM:
                return self.sum
            case _Wording.NUMBER:
                return self.number

    @property
    def spelled(self) -> str:
        """``3 quoted``, ``3 quoted, 2 reported``, ``2 reported``."""
        parts = [(self.quoted, "quoted"), (self.reported, "reported")]
        return ", ".join(f"{count} {what}" for count, what in parts if count)


class Legend(Rows):
    """One row a speaker, then the signs; Enter or a click goes to what the speaker said first.

    The row at the cursor unfolds where the keys are. A click folds and unfolds nothing, so that no
    row moves under the mouse, and leaves the keys where they are.
    """

    FOCUS_ON_CLICK = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._spans: QuoteSpans = NO_SPANS
        self._keyphrases: tuple[str, ...] = ()
        self._speaker = NOBODY
        self._tallies: list[Tally] = []
        self._longest: dict[_Wording, int] = {}
        """Cells of the longest name and tally together."""
        self._is_foreign = False
        self._unfolded = 0
        self._is_clicked = False
        """Whether the cursor was last moved by a click."""

    def show(self, spans: QuoteSpans, is_foreign: bool = False) -> None:
        """Show who speaks in an article; in a foreign language, quotes are not looked for."""
        self._spans = spans
        self._tallies = [Tally.of([spans.quotes[n] for n in v.quotes]) for v in spans.speakers]
        rows = [(cell_len(v.name), t) for v, t in zip(spans.speakers, self._tallies, strict=True)]
        self._longest = {
            wording: max((name + len(tally.say(wording)) for name, tally in rows), default=0)
            for wording in _Wording
        }
        self._is_foreign = is_foreign
        self._speaker = NOBODY
        at = max(0, min(self.cursor, len(spans.speakers) - 1))
        self.set_reactive(Legend.cursor, at)
        self._unfolded = at
        self.renew()
        self._write_title()

    def on_show(self, event: events.Show) -> None:
        """Ask for its height: it had no width as long as it was hidden."""
        self.call_after_refresh(self.refresh, layout=True)

    def _set_rows(self) -> None:
        super()._set_rows()
        self._write_title()

    def _write_title(self) -> None:
        """Write over the rows what they are, and what their numbers are if they do not say it."""
        width = self.scrollable_content_region.width
        title = "No quotes: not in English" if self._is_foreign else "Speakers"
        if self._tallies and width > 0 and (unit := self._wording(width).value):
            title = f"{title} · {unit}"
        if str(self.border_title).strip() != title:
            self.border_title = PaneTitle(title)

    def _wording(self, width: int) -> _Wording:
        """Return the fullest wording that leaves room for every name."""
        for wording in _Wording:
            title = len(wording.value) + _AROUND_UNIT if wording.value else 0
            if max(title, self._longest[wording] + _AROUND) <= width:
                return wording
        return _Wording.NUMBER

    def show_keyphrases(self, keyphrases: Sequence[str]) -> None:
        """Show what the article is about, below the rest."""
        self._keyphrases = tuple(keyphrases)
        self.renew()

    def start_over(self) -> None:
        """Go to the top: another article is about to be shown."""
        self.set_reactive(Legend.cursor, 0)
        self._unfolded = 0
        self.go_to_top()

    @property
    def marks_cursor(self) -> bool:
        """The cursor shows only where the keys are."""
        return self.has_focus

    def show_speaker(self, number: int) -> None:
        """Mark who says the current quote, or nobody."""
        self._speaker = number
        if number != NOBODY:
            self.point_at(number)
        self.renew()

    def count(self) -> int:
        """Return how many speakers there are."""
        return len(self._spans.speakers)

    def height_of(self, index: int, width: int) -> int:
        """Each speaker has one line, and the chosen one a second for the role."""
        return len(self.draw(index, width))

    def draw(self, index: int, width: int) -> list[Line]:
        """Return the sign, the name and how often they are heard; the role at the cursor."""
        speaker = self._spans.speakers[index]
        colour = Style(color=speaker_colours(self.app.theme_variables).of(index))
        at_cursor = index == self.cursor and self.has_focus
        current = index == self._speaker
        bar = ("▌", self.part(Part.ACCENT)) if at_cursor else ("▶" if current else " ", colour)
        spelled = self._tallies[index].spelled
        tally = self._tallies[index].say(self._wording(width))
        room = max(1, width - _AROUND - len(tally))
        name = shorten(speaker.name, room)
        lines: list[Line] = [
            [
                bar,
                (f" {speaker_sign(index)} ", colour),
                (name, colour + Style(bold=True)),
                ("  " + tally, self.part(Part.QUIET)),
            ]
        ]
        if index == self._unfolded and self.has_focus:
            full = [speaker.role] if speaker.role else []
            full = [spelled, *full] if spelled != tally else full
            full = [speaker.name, *full] if name != speaker.name else full
            for words in full:
                lines += [
                    [bar, ("   ", _PLAIN), (text, self.part(Part.QUIET))]
                    for text in fold(words, max(1, width - 5))
                ]
        return lines

    def watch_cursor(self, before: int, now: int) -> None:
        """The role moves with the cursor, and heights with it, unless that was a click."""
        if not self._is_clicked:
            self._unfolded = now
        self.renew()
        self._show_cursor()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The role shows only where the keys are."""
        super().watch_has_focus(has_focus)
        self._is_clicked = False
        self._unfolded = self.cursor
        self.renew()

    def on_key(self, event: events.Key) -> None:
        """What moves the cursor now is no click."""
        self._is_clicked = False

    def on_click(self, event: events.Click) -> None:
        """Go to what the speaker under the mouse said first."""
        if (index := self.row_under(event)) is not None:
            self._is_clicked = True
            self._go(index)
            self.picked(index, opened=True)

    def rest(self) -> list[Line]:
        """Return the signs of the kinds that occur here, and the keyphrases."""
        width = max(1, self.scrollable_content_region.width - 2)
        quiet = self.part(Part.QUIET)
        seen = {sign_of(quote.kind).mark: quote.kind for quote in self._spans.quotes}
        lines: list[Line] = []
        line: Line = []
        used = 0
        for kind in (kind for kind in QuoteKind if seen.get(sign_of(kind).mark) is kind):
            sign = sign_of(kind)
            size = len(sign.name) + 4
            if line and used + size > width:
                lines.append(line)
                line, used = [], 0
            line += [(f"  {sign.mark} ", quiet), (sign.name, quiet + sign.style)]
            used += size
        bar_size = len("  ▌ summary")
        if self._spans.quotes:
            if used + bar_size > width:
                lines.append(line)
                line = []
            line += [("  ▌ ", self.part(Part.ACCENT)), ("summary", quiet)]
            lines.append(line)
            lines.insert(0, [("", _PLAIN)])
        if self._keyphrases:
            words = fold_parts("About: " + " · ".join(self._keyphrases), width - 2)
            lines += [[("", _PLAIN)], *([("  " + text, quiet)] for text in words)]
        return lines

    def picked(self, index: int, opened: bool) -> None:
        """Post the choice."""
        if opened:
            self.post_message(LegendPicked(index, opened))
