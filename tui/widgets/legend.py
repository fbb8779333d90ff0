"""The legend: who speaks in this article, and how each kind of quote is marked."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style

from summarize.model import Quote, QuoteKind
from tui.colours import sign_of, speaker_colour, speaker_sign
from tui.marks import NO_MARKS, NOBODY, Marks
from tui.messages import VoicePicked
from tui.widgets.article_list import clamp
from tui.widgets.rows import Line, Rows
from tui.widgets.summary_view import fold

__all__ = ["Legend"]

_PLAIN = Style()


class Legend(Rows):
    """One row a speaker, then the signs; Enter or a click goes to what the speaker said first."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._marks: Marks = NO_MARKS
        self._keyphrases: tuple[str, ...] = ()
        self._voice = NOBODY

    def show(self, marks: Marks) -> None:
        """Show who speaks in an article."""
        self._marks = marks
        self._voice = NOBODY
        self.set_reactive(Legend.cursor, 0)
        self.renew()

    def show_keyphrases(self, keyphrases: Sequence[str]) -> None:
        """Show what the article is about, below the rest."""
        self._keyphrases = tuple(keyphrases)
        self.renew()

    @property
    def marks_cursor(self) -> bool:
        """The cursor shows only where the keys are."""
        return self.has_focus

    def show_voice(self, voice: int) -> None:
        """Mark who says the current quote, or nobody."""
        self._voice = voice
        if voice != NOBODY:
            self.point_at(voice)
        self.renew()

    def count(self) -> int:
        """Return how many speakers there are."""
        return len(self._marks.voices)

    def height_of(self, index: int, width: int) -> int:
        """Each speaker has one line, and the chosen one a second for the role."""
        return len(self.draw(index, width))

    def draw(self, index: int, width: int) -> list[Line]:
        """Return the sign, the name and how often they are heard; the role at the cursor."""
        voice = self._marks.voices[index]
        colour = Style(color=speaker_colour(index, self.app.current_theme.dark))
        at_cursor = index == self.cursor and self.has_focus
        current = index == self._voice
        bar = ("▌", self.part("accent")) if at_cursor else ("▶" if current else " ", colour)
        tally = _tally([self._marks.quotes[n] for n in voice.quotes])
        room = max(1, width - 6 - len(tally))
        name = clamp(voice.name, room, 1)[0]
        lines: list[Line] = [
            [
                bar,
                (f" {speaker_sign(index)} ", colour),
                (name, colour + Style(bold=True)),
                ("  " + tally, self.part("quiet")),
            ]
        ]
        if at_cursor:
            full = [voice.role] if voice.role else []
            full = [voice.name, *full] if name != voice.name else full
            for words in full:
                lines += [
                    [bar, ("   ", _PLAIN), (text, self.part("quiet"))]
                    for text in fold(words, max(1, width - 5))
                ]
        return lines

    def watch_cursor(self, before: int, now: int) -> None:
        """The role moves with the cursor, and heights with it."""
        self.renew()
        self._show_cursor()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The role shows only where the keys are."""
        super().watch_has_focus(has_focus)
        self.renew()

    def rest(self) -> list[Line]:
        """Return the signs of the kinds that occur here, and the keyphrases."""
        width = max(1, self.scrollable_content_region.width - 2)
        quiet = self.part("quiet")
        seen = {sign_of(quote.kind).mark: quote.kind for quote in self._marks.quotes}
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
        if self._marks.quotes:
            if used + bar_size > width:
                lines.append(line)
                line = []
            line += [("  ▌ ", self.part("accent")), ("summary", quiet)]
            lines.append(line)
            lines.insert(0, [("", _PLAIN)])
        if self._keyphrases:
            words = fold("About: " + " · ".join(self._keyphrases), width - 2)
            lines += [[("", _PLAIN)], *([("  " + text, quiet)] for text in words)]
        return lines

    def picked(self, index: int, opened: bool) -> None:
        """Post the choice."""
        if opened:
            self.post_message(VoicePicked(index, opened))


def _tally(quotes: Sequence[Quote]) -> str:
    """Say how much somebody is heard: ``3`` quotes, ``3+2`` with two reported statements."""
    reported = sum(quote.kind is QuoteKind.INDIRECT for quote in quotes)
    quoted = len(quotes) - reported
    return (
        f"{quoted}+{reported}"
        if reported and quoted
        else f"+{reported}"
        if reported
        else f"{quoted}"
    )
