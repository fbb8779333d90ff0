"""Paint one line of an article: which characters carry which style, and what its margin says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style

from summarize.frozen import slotted
from summarize.model import Article, BlockKind, Quote, QuoteKind, Span
from tui.session.quote_spans import NO_SPANS, NOBODY, QuoteSpans, overlapping
from tui.theme.parts import Part, part_style
from tui.theme.speaker_colours import SpeakerColours, speaker_colours, speaker_sign
from tui.theme.themes import sign_of
from tui.typesetting.page import NO_BLOCK, Page

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.typesetting.styles import StyleRuns

__all__ = ["GUTTER", "LinePainter", "View"]

GUTTER: Final = 4
"""Cells of the margin: the speaker's sign, the quote's mark, the summary's bar, a blank."""

_BLOCK_STYLES: Final = {
    BlockKind.HEADLINE: Part.STRONG,
    BlockKind.BYLINE: Part.QUIET,
    BlockKind.SUBHEAD: Part.SUBHEAD,
    BlockKind.CAPTION: Part.FAINT,
    BlockKind.BIO: Part.FAINT,
    BlockKind.BOILERPLATE: Part.FAINT,
}

_RANKS: Final = {
    QuoteKind.DIRECT: 0,
    QuoteKind.MIXED: 0,
    QuoteKind.HEADLINE: 0,
    QuoteKind.INDIRECT: 1,
}
"""Which of the quotes that begin on one line has its sign in the margin; others come last."""

_NAME: Final = Style(bold=True)
_CURRENT_SIGN: Final = "▶"
_STAR: Final = "★"
"""What stands by a bookmarked quote: in the bar's cell where that is free, else in the next."""


@slotted
class View:
    """What is marked on a page and what of it is current. Indices and spans, no styles."""

    spans: QuoteSpans = NO_SPANS
    summary: tuple[Span, ...] = ()
    chosen: Span | None = None
    quote: int | None = None
    matches: tuple[Span, ...] = ()
    match: int | None = None
    starred: frozenset[int] = frozenset()
    style_runs: StyleRuns | None = None
    fault: Span | None = None


_Layer = tuple[int, int, Style]
"""A style over characters ``[start, end)``; later layers lie on top."""


class LinePainter:
    """Paints the lines of one page in the styles of one widget, which it looks up once."""

    def __init__(
        self,
        styles: dict[Part, Style],
        base: Style,
        colours: SpeakerColours,
        page: Page,
        view: View,
    ) -> None:
        self._styles = styles
        self._base = base
        self._colours = colours
        self._page = page
        self._view = view
        self._skim = False
        self._kinds: list[BlockKind] = []
        self._dateline: Span | None = None

    @classmethod
    def of(
        cls, widget: Widget, article: Article | None, page: Page, view: View, skim: bool
    ) -> LinePainter:
        """Return a painter in the styles that ``widget`` has now."""
        variables = widget.app.theme_variables
        styles = {part: part_style(part, variables) for part in Part}
        colours = speaker_colours(variables)
        painter = cls(styles, widget.rich_style, colours, page, view)
        painter._skim = skim
        if article is not None:
            painter._kinds = [block.kind for block in article.blocks]
            painter._dateline = article.dateline
        return painter

    def paint(self, line: int, selected: Span | None = None) -> tuple[list[Segment], list[Segment]]:
        """Return the margin of a line and its text, what is ``selected`` lit."""
        page = self._page
        start, end = page.starts[line], page.ends[line]
        words = page.shown(line)
        sign = page.signs.get(line, "")
        if start == end:
            gutter = [Segment(" " * GUTTER, self._base)]
            return [*gutter, self._sign(sign)] if sign else gutter, []
        layers = self._layers(line, start, start + len(words))
        if selected is not None:
            layers.append((selected.start, selected.end, self._styles[Part.SELECTED]))
        margin = self._margin(start, end)
        if indent := page.indents[line]:
            margin.append(self._sign(sign.ljust(indent)))
        text = self._cut(words, start, layers)
        if gaps := page.gaps.get(line):
            text = self._spread(text, start, gaps)
        return margin, text

    def _sign(self, sign: str) -> Segment:
        """Return what stands in the indent of a line: bars, rules, blanks."""
        style = self._base + self._styles[Part.FAINT] if sign.strip() else self._base
        return Segment(sign, style)

    def _spread(
        self, text: list[Segment], start: int, gaps: Sequence[tuple[int, int]]
    ) -> list[Segment]:
        """Leave ``gaps`` free in a line."""
        spread: list[Segment] = []
        free = dict(gaps)
        column = 0
        for words, style, _ in text:
            cuts = [0, *(n for n in range(1, len(words)) if start + column + n in free), len(words)]
            for low, high in pairwise(cuts):
                blanks = free.pop(start + column + low, 0)
                spread.append(Segment(" " * blanks, self._base))
                spread.append(Segment(words[low:high], style or self._base))
            column += len(words)
        return spread

    def _layers(self, line: int, start: int, end: int) -> list[_Layer]:
        """Collect the styles over a line, lowest first."""
        layers: list[_Layer] = []
        styles, view = self._styles, self._view
        block = self._page.blocks[line]
        if block != NO_BLOCK and (name := _BLOCK_STYLES.get(self._kinds[block])):
            layers.append((start, end, styles[name]))
        if view.style_runs is not None:
            ground, quiet = styles[Part.CODE].bgcolor, styles[Part.FAINT].color
            layers += view.style_runs.looks(start, end, self._base, ground, quiet)
        if (dateline := self._dateline) and dateline.start < end and dateline.end > start:
            layers.append((dateline.start, dateline.end, styles[Part.QUIET]))
        if (fault := view.fault) is not None:
            layers.append((fault.start, fault.end, styles[Part.ERROR]))
        if self._skim:
            layers.append((start, end, styles[Part.FAINT]))
            layers += [
                (span.start, span.end, Style(color=self._base.color))
                for span in self._summary_on(start, end)
            ]
        if (chosen := view.chosen) and chosen.start < end and chosen.end > start:
            layers.append((chosen.start, chosen.end, styles[Part.CHOSEN]))
        layers += self._quote_layers(start, end)
        layers += self._match_layers(start, end)
        return layers

    def _quote_layers(self, start: int, end: int) -> list[_Layer]:
        view, layers = self._view, []
        spans = view.spans
        for run in spans.between(start, end):
            style = Style()
            if run.quote != NOBODY:
                quote = spans.quotes[run.quote]
                soft = quote.kind is QuoteKind.INDIRECT
                colour = self._colours.of(spans.speaker_numbers[run.quote], soft)
                style = sign_of(quote.kind).style + Style(color=colour)
            if run.speaker_number != NOBODY:
                style += _NAME + Style(color=self._colours.of(run.speaker_number))
            layers.append((run.start, run.end, style))
        if view.quote is not None and view.quote < len(spans.quotes):
            layers += self._current_layers(
                spans.quotes[view.quote], spans.speaker_numbers[view.quote]
            )
        return layers

    def _current_layers(self, quote: Quote, speaker_number: int) -> list[_Layer]:
        """Light the current quote, and underlay the words that show who says it."""
        colour = self._colours.of(speaker_number) or self._base.color
        ground = self._base.bgcolor
        layers: list[_Layer] = []
        evidence = self._styles[Part.EVIDENCE]
        speaker = quote.speaker
        if speaker and speaker.mention_start is not None and speaker.mention_end is not None:
            layers.append((speaker.mention_start, speaker.mention_end, evidence))
        if quote.cue is not None and quote.cue_start is not None:
            layers.append((quote.cue_start, quote.cue_start + len(quote.cue), evidence))
        layers.append(
            (quote.start, quote.end, Style(color=ground, bgcolor=colour, underline=False))
        )
        return layers

    def _match_layers(self, start: int, end: int) -> list[_Layer]:
        view, layers = self._view, []
        index = overlapping(view.matches, start, end)
        while 0 <= index < len(view.matches) and view.matches[index].start < end:
            part = Part.LIT if index == view.match else Part.MATCH
            match = view.matches[index]
            layers.append((match.start, match.end, self._styles[part]))
            index += 1
        return layers

    def _summary_on(self, start: int, end: int) -> list[Span]:
        return [span for span in self._view.summary if span.start < end and span.end > start]

    def _cut(self, words: str, start: int, layers: list[_Layer]) -> list[Segment]:
        """Cut a line at every boundary of its layers and lay the styles over each other."""
        end = start + len(words)
        clipped = [
            (max(low, start), min(high, end), style)
            for low, high, style in layers
            if low < end and high > start and low < high
        ]
        cuts = sorted({start, end, *(low for low, _, _ in clipped), *(hi for _, hi, _ in clipped)})
        segments = []
        for low, high in pairwise(cuts):
            style = self._base
            for first, last, layer in clipped:
                if first <= low and high <= last:
                    style += layer
            segments.append(Segment(words[low - start : high - start], style))
        return segments

    def _margin(self, start: int, end: int) -> list[Segment]:
        """Say on the line where a quote begins whose it is and of what kind; bar the summary."""
        spans, view = self._view.spans, self._view
        beginning = {
            run.quote
            for run in spans.between(start, end)
            if run.quote != NOBODY and start <= spans.quotes[run.quote].start < end
        }
        signs, style = "  ", self._base
        starred = not view.starred.isdisjoint(beginning)
        if beginning:
            number = min(beginning, key=self._rank)
            signs, style = self._quote_sign(number)
        barred = any(span.start < end and span.end > start for span in view.summary)
        bar_style = self._base + self._styles[Part.ACCENT]
        star = Segment(_STAR, bar_style) if starred else Segment(" ", self._base)
        if barred:
            return [Segment(signs, style), Segment("▌", bar_style), star]
        bar = star if starred else Segment(" ", bar_style)
        return [Segment(signs, style), bar, Segment(" ", self._base)]

    def _rank(self, number: int) -> tuple[bool, int, int]:
        """Return by what the first is taken of the quotes that begin on one line.

        The current one, then what stands in marks, what is reported, what nobody said.
        """
        quote = self._view.spans.quotes[number]
        return number != self._view.quote, _RANKS.get(quote.kind, len(_RANKS)), quote.start

    def _quote_sign(self, number: int) -> tuple[str, Style]:
        """Return whose a quote is and of what kind, and in which style; dim if skimmed."""
        spans, view = self._view.spans, self._view
        quote, speaker_number = spans.quotes[number], spans.speaker_numbers[number]
        current = number == view.quote
        colour = self._colours.of(speaker_number)
        is_skimmed = self._skim and not any(quote.start in span for span in view.summary)
        if colour is None and is_skimmed:
            colour = self._styles[Part.FAINT].color
        mark = _CURRENT_SIGN if current else sign_of(quote.kind).mark
        return speaker_sign(speaker_number) + mark, self._base + Style(color=colour, bold=current)
