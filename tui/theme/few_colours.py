"""Terminals of sixteen colours, or of none: what a theme's colours become there.

The nearest of sixteen is no answer: a quiet grey and the tint of the cursor's line both turn
black. So each colour is told by what it does. A ground is the page's, or raised from it (the
cursor's line, a match, a panel), or strong (the current quote); what stands on it is text, quiet,
a line, or one of six hues. The tables give what is legible in the palettes of a PC's console and
of xterm alike; no ground is one of the bright eight, which some consoles cannot show.
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

__all__ = ["FewColours", "contrast"]

BLACK, RED, GREEN, BROWN, BLUE, MAGENTA, CYAN, GREY = range(8)
BRIGHT: Final = 8
"""What makes the bright one of a colour: black becomes a dark grey, brown a yellow."""


class _Ground(IntEnum):
    PAGE = 0
    RAISED = 1
    STRONG = 2


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

_ON_RAISED: Final = {
    RED: GREY + BRIGHT,
    BROWN: BROWN + BRIGHT,
    GREEN: GREEN + BRIGHT,
    CYAN: CYAN + BRIGHT,
    BLUE: CYAN + BRIGHT,
    MAGENTA: GREY + BRIGHT,
}
"""Hues on blue."""

_STRONG_GROUNDS: Final = {
    RED: RED,
    BROWN: GREY,
    GREEN: GREEN,
    CYAN: CYAN,
    BLUE: CYAN,
    MAGENTA: MAGENTA,
}
_ON_STRONG: Final = {
    RED: GREY + BRIGHT,
    GREEN: BLACK,
    CYAN: BLACK,
    GREY: BLACK,
    MAGENTA: GREY + BRIGHT,
}


class FewColours(LineFilter):
    """Repaints what is drawn on a page of ``page``'s colour, in sixteen colours or, plain, in none.

    Without colours a raised or strong ground is the terminal's own colours reversed.
    """

    def __init__(self, page: TextualColor, plain: bool) -> None:
        super().__init__()
        self._page = ColorTriplet(*page.rgb)
        self._plain = plain
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
            return bare + Style(reverse=is_reverse)
        number = self._ground_colour(ground, back)
        if ground is _Ground.STRONG:
            colour = _ON_STRONG[number]
        else:
            colour = self._colour(fore, ground)
        return bare + Style(color=Color.from_ansi(colour), bgcolor=Color.from_ansi(number))

    @cached_property
    def _text(self) -> ColorTriplet:
        is_dark = contrast(self._page, ColorTriplet(255, 255, 255)) > 4.5
        return ColorTriplet(255, 255, 255) if is_dark else ColorTriplet(0, 0, 0)

    def _ground(self, back: ColorTriplet) -> _Ground:
        how_far = contrast(back, self._page)
        if how_far < _RAISED:
            return _Ground.PAGE
        return _Ground.RAISED if how_far < _STRONG else _Ground.STRONG

    @staticmethod
    def _ground_colour(ground: _Ground, back: ColorTriplet) -> int:
        if ground is _Ground.PAGE:
            return BLACK
        if ground is _Ground.RAISED:
            return BLUE
        hue = _hue(back)
        return GREY if hue is None else _STRONG_GROUNDS[hue]

    def _colour(self, fore: ColorTriplet, ground: _Ground) -> int:
        how_far = contrast(fore, self._page)
        if how_far < _QUIET and ground is _Ground.PAGE:
            return BLACK + BRIGHT
        hue = _hue(fore)
        if hue is not None:
            return hue + BRIGHT if ground is _Ground.PAGE else _ON_RAISED[hue]
        return GREY + BRIGHT if how_far >= _TEXT or ground is not _Ground.PAGE else GREY


def _hue(colour: ColorTriplet) -> int | None:
    """Return which of six hues a colour has, None where it is a grey."""
    red, green, blue = colour.normalized
    hue, light, saturation = rgb_to_hls(red, green, blue)
    if saturation * (1 - abs(2 * light - 1)) < _GREYISH * 0.5 or saturation < _GREYISH:
        return None
    return next((name for end, name in _HUES if hue * 360 < end), RED)


def contrast(one: ColorTriplet, other: ColorTriplet) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: ColorTriplet) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
