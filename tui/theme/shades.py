"""The colours that our stylesheet uses, worked out of any theme so that all can be read.

A theme says which colours it likes; what they are drawn on decides how they have to be moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rich.color import blend_rgb
from rich.color_triplet import ColorTriplet
from textual.color import Color

from summarize.frozen import frozen
from tui.theme.contrast import contrast, difference, moved_until
from tui.theme.speaker_colours import (
    COLOURED,
    TEXT,
    least_contrast,
    speaker_colours,
    speaker_variable,
)

__all__ = ["shades_of"]

_RAISED: Final = 1.15
"""The contrast with the page that a raised ground has at least …"""
_TINTED: Final = 1.12
"""… and the line of the cursor, a match."""
_TINTED_STRONGLY: Final = 1.36
"""That of the line of the cursor in themes of high contrast."""
_RULE: Final = 1.7
_STRONG_RULE: Final = 3.0
"""The contrast of a rule with page and dialogs, and in themes of high contrast."""
_BAR: Final = 1.6
"""The contrast of a scrollbar with what it stands on."""
_SELECTED: Final = 2.2
"""The contrast of the ground of selected text with the page: more than that of other grounds."""
_QUIET: Final = 0.27
_FAINT: Final = 0.33
"""How far quiet and faint text are on the way from the colour of the text to the page."""
_LEAST_QUIET: Final = 3.1
"""The contrast of quiet text in themes whose own text has little."""
_UNDER_SCROLLBARS: Final = (
    "scrollbar-background",
    "scrollbar-background-hover",
    "scrollbar-background-active",
    "scrollbar-corner-color",
)
"""What Textual draws under a scrollbar: nothing, for they stand on panes and on dialogs."""
_HUES: Final = ("#3b7dd8", "#8a63d2", "#2f9d6a", "#c2742f")
"""Blue, violet, green, orange: the one farthest from the theme's other grounds is taken."""


@frozen
class _Base:
    """What a theme is made of: its text, its page, and the grounds raised from that."""

    text: ColorTriplet
    page: ColorTriplet
    surface: ColorTriplet
    panel: ColorTriplet
    tint: ColorTriplet
    least: float

    @property
    def is_high(self) -> bool:
        """Whether the theme is made for high contrast."""
        return self.least > TEXT

    @property
    def grounds(self) -> tuple[ColorTriplet, ...]:
        """Everything that text is drawn on, but what is strongly lit."""
        return self.page, self.surface, self.panel, self.tint

    def legible(self, colour: ColorTriplet) -> ColorTriplet:
        """Return ``colour`` moved until it can be read on all grounds."""
        return moved_until(colour, self.grounds, self.least)

    def towards_page(self, amount: float) -> ColorTriplet:
        """Return the colour of the text, ``amount`` (0 to 1) of the way to the page."""
        return blend_rgb(self.text, self.page, amount)


def shades_of(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the variables to lay over those that Textual makes of a theme.

    Text has a contrast of 4.5 on all grounds (7 in themes of high contrast), quiet text too
    where the theme's own text has enough.
    """
    base = _base(variables)
    accent = base.legible(_colour(variables["accent"], base.page))
    match = _match(base, accent)
    shades = {
        "foreground": base.text,
        "background": base.page,
        "surface": base.surface,
        "panel": base.panel,
        "tint": base.tint,
        "accent": accent,
        "match": match,
        "code": _code(base, match),
        "quiet": _dimmed(base, _QUIET),
        "faint": _dimmed(base, _FAINT),
        "rule": _apart(base.towards_page(0.78), base, _STRONG_RULE if base.is_high else _RULE),
        "bar": _apart(base.towards_page(0.7), base, _BAR),
        **_lines_and_notices(base, variables),
        **_selected(base, accent, match),
        **_cursors(base, accent),
    }
    found = {name: colour.hex for name, colour in shades.items()}
    colours = speaker_colours(found)
    found |= {
        speaker_variable(number): colours.plain[number].get_truecolor().hex
        for number in range(COLOURED)
    }
    return found | {
        "scrollbar": found["bar"],
        "scrollbar-hover": found["quiet"],
        "scrollbar-active": found["accent"],
        **dict.fromkeys(_UNDER_SCROLLBARS, "transparent"),
    }


def _colour(name: str, page: ColorTriplet) -> ColorTriplet:
    """Return a colour as it looks on the page."""
    colour = Color.parse(name)
    return ColorTriplet(*(Color(*page) + colour).rgb) if colour.a < 1 else ColorTriplet(*colour.rgb)


def _base(variables: Mapping[str, str]) -> _Base:
    page = ColorTriplet(*Color.parse(variables["background"]).rgb)
    text = _colour(variables["foreground"], page)
    least = least_contrast(text, page)
    is_high = least > TEXT
    surface = _raised(_colour(variables["surface"], page), page, text, _RAISED if is_high else 1.0)
    panel = _raised(_colour(variables["panel"], page), page, text, _RAISED)
    tinted = _TINTED_STRONGLY if is_high else _TINTED
    tint = _raised(blend_rgb(text, page, 0.91), page, text, tinted)
    text = moved_until(text, (page, surface, panel, tint), least)
    return _Base(text, page, surface, panel, tint, least)


def _raised(
    ground: ColorTriplet, page: ColorTriplet, text: ColorTriplet, least: float
) -> ColorTriplet:
    """Return a ground moved towards the colour of the text until it shows on the page."""
    for step in range(40):
        moved = blend_rgb(ground, text, step / 40)
        if contrast(moved, page) >= least:
            return moved
    return ground


def _dimmed(base: _Base, amount: float) -> ColorTriplet:
    """Return the colour of quiet text: dimmer than the text, where that is bright enough."""
    own = min(contrast(base.text, ground) for ground in base.grounds)
    least = max(_LEAST_QUIET, min(base.least, 0.75 * own))
    return moved_until(base.towards_page(amount), base.grounds, least)


def _apart(colour: ColorTriplet, base: _Base, least: float) -> ColorTriplet:
    """Return a line's colour moved towards the text until it shows on page and dialogs."""
    return moved_until(colour, (base.page, base.surface), least)


def _match(base: _Base, accent: ColorTriplet) -> ColorTriplet:
    """Return the ground of a match: tinted by the accent as far as text on it can be read."""
    for amount in range(72, 100):
        ground = blend_rgb(accent, base.page, amount / 100)
        if contrast(base.text, ground) >= base.least:
            return _raised(ground, base.page, base.text, _TINTED)
    return base.tint


def _code(base: _Base, match: ColorTriplet) -> ColorTriplet:
    """Return the ground of code: of another hue than a panel, and no nearer to the text than it."""
    most = max(contrast(base.panel, base.page), contrast(base.tint, base.page))
    others = (base.panel, base.tint, match)
    hues = [_colour(hue, base.page) for hue in _HUES]
    grounds = (blend_rgb(base.page, hue, step / 100) for hue in hues for step in range(100))
    least = max(_TINTED, 0.85 * most)
    found = [one for one in grounds if least <= contrast(one, base.page) <= most]
    return max(
        found or [base.tint],
        key=lambda ground: min(difference(ground, other) for other in others),
    )


def _selected(base: _Base, accent: ColorTriplet, match: ColorTriplet) -> dict[str, ColorTriplet]:
    """Return ground and text of what is selected, in our panes and Textual's widgets."""
    others = (base.page, base.panel, base.tint, match, accent, base.text)
    hues = [_selection_ground(_colour(hue, base.page), base) for hue in _HUES]
    ground = max(hues, key=lambda hue: min(difference(hue, other) for other in others))
    text = moved_until(base.text, (ground,), base.least)
    return {
        "selected": ground,
        "selected-text": text,
        "screen-selection-background": ground,
        "screen-selection-foreground": text,
        "input-selection-background": ground,
        "input-selection-foreground": text,
    }


def _selection_ground(hue: ColorTriplet, base: _Base) -> ColorTriplet:
    """Return the ground of a hue that shows on the page, and is no nearer to the text than that."""
    strong = moved_until(hue, (base.page,), _SELECTED)
    grounds = (blend_rgb(strong, base.page, step / 100) for step in range(99, -1, -1))
    return next(one for one in grounds if contrast(one, base.page) >= _SELECTED)


def _lines_and_notices(base: _Base, variables: Mapping[str, str]) -> dict[str, ColorTriplet]:
    """Return what warns and what went well, for lists and for notices."""
    found = {name: base.legible(_colour(variables[name], base.page))
             for name in ("error", "warning", "success")}  # fmt: skip
    return found | {f"text-{name}": colour for name, colour in found.items()}


def _cursors(base: _Base, accent: ColorTriplet) -> dict[str, ColorTriplet]:
    """Return the cursors of Textual's own widgets: of an input, of a list of options."""
    return {
        "input-cursor-background": base.text,
        "input-cursor-foreground": base.page,
        "block-cursor-background": base.panel,
        "block-cursor-foreground": accent,
        "block-cursor-blurred-background": base.panel,
        "block-cursor-blurred-foreground": accent,
    }
