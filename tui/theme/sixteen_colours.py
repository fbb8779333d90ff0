"""The sixteen colours of a terminal: which of them stands for what, on a dark and a light page.

The tables give what is legible in the palettes of a PC's console and of xterm alike; no ground is
one of the bright eight, which some consoles cannot show.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from summarize.frozen import frozen

__all__ = [
    "BLACK",
    "BLUE",
    "BRIGHT",
    "BROWN",
    "CYAN",
    "GREEN",
    "GREY",
    "MAGENTA",
    "ON_BLACK",
    "ON_OWN_DARK",
    "ON_OWN_LIGHT",
    "OWN",
    "RED",
    "Sixteen",
]  # fmt: skip

BLACK, RED, GREEN, BROWN, BLUE, MAGENTA, CYAN, GREY = range(8)
BRIGHT: Final = 8
"""What makes the bright one of a colour: black becomes a dark grey, brown a yellow."""
OWN: Final = -1
"""The terminal's own colour of text, or of its page."""
_WHITE: Final = GREY + BRIGHT


@frozen
class Sixteen:
    """What is drawn in which colour.

    ``page`` is the page; ``text``, ``quiet`` and ``line`` stand on it, as do ``hues``: of the six
    of a theme, those that can be read. ``raised`` is the ground of the cursor's line, ``on_raised``
    gives the hues there, ``text_on_raised`` is all else. ``strong`` are the grounds of what is
    reversed in a hue, ``strong_grey`` those without, ``on_strong`` what stands on each.
    ``selected`` and ``on_selected`` are for what is selected. ``speakers`` are the hues of the
    first speakers, none of them that of the accent; those after them have none.
    """

    page: int
    text: int
    quiet: int
    line: int
    hues: Mapping[int, int]
    raised: int
    text_on_raised: int
    on_raised: Mapping[int, int]
    strong: Mapping[int, int]
    strong_grey: int
    on_strong: Mapping[int, int]
    selected: int
    on_selected: int
    speakers: tuple[int, ...]


ON_BLACK: Final = Sixteen(
    page=BLACK,
    text=_WHITE,
    quiet=GREY,
    line=BLACK + BRIGHT,
    hues=MappingProxyType({hue: hue + BRIGHT for hue in (RED, GREEN, BROWN, BLUE, MAGENTA, CYAN)}),
    raised=BLUE,
    text_on_raised=_WHITE,
    on_raised=MappingProxyType(
        {
            RED: _WHITE,
            BROWN: BROWN + BRIGHT,
            GREEN: GREEN + BRIGHT,
            CYAN: CYAN + BRIGHT,
            BLUE: CYAN + BRIGHT,
            MAGENTA: _WHITE,
        }
    ),
    strong=MappingProxyType(
        {RED: RED, BROWN: GREY, GREEN: GREEN, CYAN: CYAN, BLUE: CYAN, MAGENTA: MAGENTA}
    ),
    strong_grey=GREY,
    on_strong=MappingProxyType(
        {RED: _WHITE, GREEN: BLACK, CYAN: BLACK, GREY: BLACK, MAGENTA: _WHITE}
    ),
    selected=BROWN,
    on_selected=BLACK,
    speakers=(BLUE, GREEN, MAGENTA, CYAN, RED),
)
"""What we draw on black: for terminals of sixteen colours, whose own page may be anything."""

ON_OWN_DARK: Final = Sixteen(
    page=OWN,
    text=OWN,
    quiet=GREY,
    line=BLACK + BRIGHT,
    hues=ON_BLACK.hues,
    raised=BLUE,
    text_on_raised=_WHITE,
    on_raised=ON_BLACK.on_raised,
    strong=ON_BLACK.strong,
    strong_grey=GREY,
    on_strong=ON_BLACK.on_strong,
    selected=BROWN,
    on_selected=BLACK,
    speakers=ON_BLACK.speakers,
)
"""What we draw on a terminal's own dark page."""

ON_OWN_LIGHT: Final = Sixteen(
    page=OWN,
    text=OWN,
    quiet=BLACK + BRIGHT,
    line=BLACK + BRIGHT,
    hues=MappingProxyType({RED: RED, BLUE: BLUE, MAGENTA: MAGENTA, CYAN: BLUE}),
    raised=GREY,
    text_on_raised=BLACK,
    on_raised=MappingProxyType({BLUE: BLUE, CYAN: BLUE}),
    strong=MappingProxyType({RED: RED, BLUE: BLUE, MAGENTA: MAGENTA, CYAN: BLUE}),
    strong_grey=BLACK,
    on_strong=MappingProxyType({RED: _WHITE, BLUE: _WHITE, MAGENTA: _WHITE, BLACK: _WHITE}),
    selected=CYAN,
    on_selected=BLACK,
    speakers=(BLUE, RED, MAGENTA),
)
"""What we draw on a terminal's own light page, where green, yellow and cyan are too light.

The accent of our themes, which is brown, has the text's colour there: the three hues that are left
are the speakers'.
"""
