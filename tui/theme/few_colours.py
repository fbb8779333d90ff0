"""Terminals of sixteen colours, or of none: what a theme's colours become there.

The nearest of sixteen is no answer: a quiet grey and the tint of the cursor's line both turn
black. So each colour is told by what it does. A ground is the page's, or raised from it (the
cursor's line, a match, a panel), or strong (the current quote), or that of what is selected; what
stands on it is text, quiet, a line, one of six hues, or the colour of a speaker.
"""

from __future__ import annotations

from colorsys import rgb_to_hls
from enum import IntEnum
from functools import cached_property
from typing import Final

from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as TextualColor
from textual.filter import LineFilter

from tui.theme.contrast import contrast, extreme
from tui.theme.sixteen_colours import (
    BLUE,
    BROWN,
    CYAN,
    GREEN,
    MAGENTA,
    ON_BLACK,
    OWN,
    RED,
    Sixteen,
)
from tui.theme.speaker_colours import NO_COLOURS, SpeakerColours

__all__ = ["FewColours"]


class _Ground(IntEnum):
    PAGE = 0
    RAISED = 1
    STRONG = 2
    SELECTED = 3


_RAISED: Final = 1.1
"""The contrast with the page from which a ground counts as raised …"""
_STRONG: Final = 2.6
"""… and as strong."""
_TEXT: Final = 7.5
_QUIET: Final = 2.0
"""The contrast with the page from which something counts as text, as quiet text; below: a line."""
_GREYISH: Final = 0.2
"""The saturation below which a colour has no hue."""

_HUES: Final = ((25, RED), (70, BROWN), (150, GREEN), (190, CYAN), (285, BLUE), (345, MAGENTA))
"""Degrees up to which a hue is called so; red again above."""


class FewColours(LineFilter):
    """Repaints what is drawn on a page of ``page``'s colour, in sixteen colours or, plain, in none.

    ``table`` says in which. ``speakers`` are the colours that stand for speakers, and ``selected``
    is the ground of selected text. Without colours a raised or strong ground is the terminal's own
    colours reversed, and what is selected is underlined in bold as well.
    """

    def __init__(
        self,
        page: TextualColor,
        plain: bool,
        speakers: SpeakerColours = NO_COLOURS,
        selected: TextualColor | None = None,
        table: Sixteen = ON_BLACK,
    ) -> None:
        super().__init__()
        self._page = ColorTriplet(*page.rgb)
        self._plain = plain
        self._table = table
        self._selected = ColorTriplet(*selected.rgb) if selected else None
        self._hue_of_speaker: dict[ColorTriplet, int | None] = {
            colour.get_truecolor(): table.speakers[number] if number < len(table.speakers) else None
            for colours in (speakers.soft, speakers.plain)
            for number, colour in enumerate(colours)
        }
        self._known: dict[Style, Style] = {}

    def apply(self, segments: list[Segment], background: TextualColor) -> list[Segment]:
        """Return the segments, repainted."""
        return [
            Segment(text, self._repainted(style) if style else style, control)
            for text, style, control in segments
        ]

    def _repainted(self, style: Style) -> Style:
        found = self._known.get(style)
        if found is None:
            found = self._known[style] = self._repaint(style)
        return found

    def _repaint(self, style: Style) -> Style:
        page = self._page
        back = style.bgcolor.get_truecolor() if style.bgcolor else page
        fore = style.color.get_truecolor() if style.color else self._text
        ground = self._ground(back)
        bare = style.without_color
        if self._plain:
            is_reverse = (ground is not _Ground.PAGE) ^ bool(style.reverse)
            lit = Style(bold=True, underline=True) if ground is _Ground.SELECTED else Style()
            return bare + Style(reverse=is_reverse) + lit
        number = self._ground_colour(ground, back)
        return bare + Style(color=_of(self._colour_on(ground, number, fore)), bgcolor=_of(number))

    @cached_property
    def _text(self) -> ColorTriplet:
        return extreme((self._page,))

    def _ground(self, back: ColorTriplet) -> _Ground:
        if back == self._selected:
            return _Ground.SELECTED
        how_far = contrast(back, self._page)
        if how_far < _RAISED:
            return _Ground.PAGE
        return _Ground.RAISED if how_far < _STRONG else _Ground.STRONG

    def _ground_colour(self, ground: _Ground, back: ColorTriplet) -> int:
        table = self._table
        match ground:
            case _Ground.PAGE:
                return table.page
            case _Ground.RAISED:
                return table.raised
            case _Ground.SELECTED:
                return table.selected
        hue = self._hue(back)
        return table.strong_grey if hue is None else table.strong.get(hue, table.strong_grey)

    def _colour_on(self, ground: _Ground, number: int, fore: ColorTriplet) -> int:
        """Return what stands on a ground, which is drawn in the colour ``number``."""
        table = self._table
        match ground:
            case _Ground.SELECTED:
                return table.on_selected
            case _Ground.STRONG:
                return table.on_strong[number]
            case _Ground.RAISED:
                hue = self._hue(fore)
                return table.text_on_raised if hue is None else table.on_raised.get(
                    hue, table.text_on_raised
                )  # fmt: skip
        how_far = contrast(fore, self._page)
        if how_far < _QUIET:
            return table.line
        hue = self._hue(fore)
        if hue is not None:
            return table.hues.get(hue, table.text)
        is_text = how_far >= _TEXT or fore in self._hue_of_speaker
        return table.text if is_text else table.quiet

    def _hue(self, colour: ColorTriplet) -> int | None:
        """Return the hue of a speaker's colour as the table says, of another by its angle."""
        if colour in self._hue_of_speaker:
            return self._hue_of_speaker[colour]
        return _hue(colour)


def _of(number: int) -> Color:
    return Color.default() if number == OWN else Color.from_ansi(number)


def _hue(colour: ColorTriplet) -> int | None:
    """Return which of six hues a colour has, None where it is a grey."""
    red, green, blue = colour.normalized
    hue, light, saturation = rgb_to_hls(red, green, blue)
    if saturation * (1 - abs(2 * light - 1)) < _GREYISH * 0.5 or saturation < _GREYISH:
        return None
    return next((name for end, name in _HUES if hue * 360 < end), RED)
