"""The sign and the colour of each speaker of an article.

Colour is never the only sign. Twelve speakers have a colour of their own, so that no two share
one; those after them have the colour of the text and are told by their signs alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from colorsys import hls_to_rgb
from functools import lru_cache
from typing import Final

from rich.color import Color, blend_rgb
from rich.color_triplet import ColorTriplet

from summarize.frozen import frozen
from tui.theme.contrast import WHITE, contrast, difference, extreme, moved_until

__all__ = [
    "COLOURED",
    "NO_COLOURS",
    "TEXT",
    "SpeakerColours",
    "speaker_colours",
    "speaker_sign",
    "speaker_style",
    "speaker_variable",
]

COLOURED: Final = 12
"""So many speakers have a colour: more cannot be told apart at a glance."""

_ON_DARK: Final = (
    "#44a8e7",  # blue
    "#9bd078",  # green
    "#cb7fc5",  # pink
    "#0ac5b4",  # teal
    "#e47c76",  # red
    "#b1adfb",  # lilac
    "#fadd72",  # yellow
    "#9cfdc6",  # mint
    "#8ddefd",  # sky
    "#f9c1fd",  # rose
    "#f3b2a0",  # peach
    "#34ab20",  # leaf green
)
_ON_LIGHT: Final = (
    "#2559b0",  # blue
    "#106b07",  # green
    "#903d8b",  # pink
    "#196467",  # teal
    "#932031",  # red
    "#513a70",  # violet
    "#504727",  # olive
    "#083e13",  # bottle green
    "#002067",  # navy
    "#45014c",  # plum
    "#340b00",  # dark brown
    "#7a1fd6",  # purple
)
"""None is near the accent of our themes; the first five hues are those of ``ON_BLACK.speakers``."""

_APART: Final = 0.09
"""The distance in OKLab from which two speakers are told apart at a glance."""

_SIGNS: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩ"
_LATE: Final = "•"

TEXT: Final = 4.5
"""The least contrast of text on its ground (WCAG 2.2, AA) …"""
_ENHANCED: Final = 7.0
"""… and where a theme is made for high contrast (AAA)."""
_HIGH: Final = 18.0
"""The contrast of a theme's text with its page from which it is made for high contrast."""


def speaker_sign(number: int) -> str:
    """Return the one character that stands for the speaker in margin and legend.

    ``number`` is the speaker's number in the article, negative for nobody: a blank. A digit or a
    plain letter would look like a key.
    """
    return " " if number < 0 else _SIGNS[number] if number < len(_SIGNS) else _LATE


@frozen
class SpeakerColours:
    """The colours of speakers on the grounds of one theme, by the number of the speaker."""

    plain: tuple[Color, ...]
    soft: tuple[Color, ...]

    def of(self, number: int, soft: bool = False) -> Color | None:
        """Return the colour of a speaker; None, the text's own, for nobody and after the twelfth.

        ``soft`` is half way to the colour of the text: for what is reported, not quoted.
        """
        colours = self.soft if soft else self.plain
        return colours[number] if 0 <= number < len(colours) else None


NO_COLOURS: Final = SpeakerColours((), ())


def speaker_colours(variables: Mapping[str, str]) -> SpeakerColours:
    """Return the colours of speakers for the variables of a theme, legible on its grounds.

    None is that of headings and bars, the accent, which would look like somebody's words.
    """
    grounds = tuple(variables[name] for name in ("background", "tint", "panel"))
    return _colours(grounds, variables["foreground"], variables["accent"])


def least_contrast(text: ColorTriplet, page: ColorTriplet) -> float:
    """Return the contrast that all text of a theme has, by that of its own text and page."""
    return _ENHANCED if contrast(text, page) >= _HIGH else TEXT


@lru_cache(8)
def _colours(grounds: tuple[str, ...], foreground: str, accent: str) -> SpeakerColours:
    under = tuple(Color.parse(ground[:7]).get_truecolor() for ground in grounds)
    text = Color.parse(foreground[:7]).get_truecolor()
    least = least_contrast(text, under[0])
    is_dark = extreme(under) == WHITE
    plain = _apart(
        [
            moved_until(Color.parse(name).get_truecolor(), under, least)
            for name in (_ON_DARK if is_dark else _ON_LIGHT)
        ],
        lambda: [moved_until(colour, under, least) for colour in _others(is_dark)],
        text,
        Color.parse(accent[:7]).get_truecolor(),
    )
    soft = (moved_until(blend_rgb(colour, text, 0.5), under, least) for colour in plain)
    return SpeakerColours(
        tuple(map(Color.from_triplet, plain)), tuple(map(Color.from_triplet, soft))
    )


def _apart(
    colours: list[ColorTriplet],
    others: Callable[[], list[ColorTriplet]],
    text: ColorTriplet,
    accent: ColorTriplet,
) -> list[ColorTriplet]:
    """Return colours, those near the accent or an earlier one changed for the farthest of others.

    Where the grounds leave little room, what is moved until it can be read comes together.
    """
    kept: dict[int, ColorTriplet] = {}
    for number, colour in enumerate(colours):
        if all(difference(colour, other) >= _APART for other in (accent, *kept.values())):
            kept[number] = colour
    spare = others() if len(kept) < len(colours) else []
    for number in range(len(colours)):
        if number not in kept:
            taken = (text, accent, *kept.values())
            kept[number] = max(spare, key=lambda one: min(difference(one, it) for it in taken))
    return [kept[number] for number in range(len(colours))]


def _others(is_dark: bool) -> list[ColorTriplet]:
    """Return colours of many hues, light for a dark page and dark for a light one."""
    lights = (0.62, 0.74, 0.86) if is_dark else (0.16, 0.26, 0.36)
    return [
        ColorTriplet(*(round(255 * part) for part in hls_to_rgb(hue / 360, light, saturation)))
        for hue in range(0, 360, 12)
        for light in lights
        for saturation in (0.5, 0.75, 1.0)
    ]


def speaker_variable(number: int) -> str:
    """Return the name of the variable that has a speaker's colour, "" for those who have none."""
    return f"speaker-{number + 1}" if 0 <= number < COLOURED else ""


def speaker_style(number: int) -> str:
    """Return the style of a speaker for Textual's ``Content``: it follows the theme."""
    name = speaker_variable(number)
    return f"${name}" if name else ""
