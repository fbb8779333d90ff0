"""The colours and signs of those who speak, and the themes they were chosen for.

Colour is never the only sign: a speaker has a number, a kind of quote a mark and a typeface.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from rich.color import Color, blend_rgb
from rich.style import Style
from textual.theme import Theme

from summarize.frozen import frozen
from summarize.model import QuoteKind

__all__ = [
    "CONTRAST",
    "DARK",
    "LIGHT",
    "QuoteSign",
    "sign_of",
    "speaker_colour",
    "speaker_sign",
    "themes",
]

DARK: Final = "pullquote-dark"
LIGHT: Final = "pullquote-light"
CONTRAST: Final = "pullquote-contrast"

_ON_DARK: Final = (
    "#8fb8de",  # blue
    "#e5b567",  # amber
    "#9ccb8e",  # green
    "#d79ac6",  # pink
    "#7fcbc4",  # teal
    "#e39a84",  # coral
    "#b3a7e0",  # lilac
    "#cfc58a",  # straw
)
_ON_LIGHT: Final = (
    "#22558f",
    "#8a5300",
    "#2c6b23",
    "#94367c",
    "#0f6660",
    "#a33d20",
    "#5546a8",
    "#665c10",
)

_TEXT_ON_DARK: Final = "#d9d5cb"
_TEXT_ON_LIGHT: Final = "#2a2a28"

_SIGNS: Final = "123456789abcdefghijklmnopqrstuvwxyz"


@frozen
class QuoteSign:
    """How a kind of quote shows without colour: its mark in the margin, typeface, and name."""

    mark: str
    style: Style
    name: str


_MARKED: Final = QuoteSign("~", Style(italic=True), "scare quote or term")

_BY_KIND: Final = {
    QuoteKind.DIRECT: QuoteSign("“", Style(underline=True), "direct"),
    QuoteKind.MIXED: QuoteSign("‘", Style(underline=True, italic=True), "partial"),
    QuoteKind.INDIRECT: QuoteSign("›", Style(italic=True), "reported"),
    QuoteKind.HEADLINE: QuoteSign("^", Style(underline=True), "headline"),
}


def sign_of(kind: QuoteKind) -> QuoteSign:
    """Return how quotes of ``kind`` are marked."""
    return _BY_KIND.get(kind, _MARKED)


def speaker_sign(number: int) -> str:
    """Return the one character that stands for the speaker in margin and legend.

    ``number`` is the speaker's number in the article, negative for nobody: a blank.
    """
    return " " if number < 0 else _SIGNS[number] if number < len(_SIGNS) else "*"


def speaker_colour(number: int, dark: bool = True, soft: bool = False) -> Color | None:
    """Return the colour of a speaker on a dark or light ground, None for nobody (negative).

    ``soft`` is half way to the colour of the text: for what is reported, not quoted.
    """
    return None if number < 0 else _colours(dark, soft)[number % len(_ON_DARK)]


@cache
def _colours(dark: bool, soft: bool) -> tuple[Color, ...]:
    colours = [Color.parse(name) for name in (_ON_DARK if dark else _ON_LIGHT)]
    if not soft:
        return tuple(colours)
    text = Color.parse(_TEXT_ON_DARK if dark else _TEXT_ON_LIGHT).get_truecolor()
    return tuple(
        Color.from_triplet(blend_rgb(colour.get_truecolor(), text, 0.5)) for colour in colours
    )


def themes() -> tuple[Theme, ...]:
    """Return our own themes: quiet grounds, one accent, the rest left to the speakers."""
    return (
        Theme(
            name=DARK,
            primary="#d8a657",
            secondary="#8fb8de",
            accent="#d8a657",
            foreground=_TEXT_ON_DARK,
            background="#16181b",
            surface="#1c1f23",
            panel="#262a2f",
            success="#9ccb8e",
            warning="#e5b567",
            error="#e88073",
            dark=True,
        ),
        Theme(
            name=LIGHT,
            primary="#8a5300",
            secondary="#22558f",
            accent="#8a5300",
            foreground=_TEXT_ON_LIGHT,
            background="#faf8f3",
            surface="#f3f0e8",
            panel="#e6e1d5",
            success="#2c6b23",
            warning="#8a5300",
            error="#a5281b",
            dark=False,
        ),
        Theme(
            name=CONTRAST,
            primary="#ffd75f",
            secondary="#9fd0ff",
            accent="#ffd75f",
            foreground="#ffffff",
            background="#000000",
            surface="#000000",
            panel="#333333",
            success="#b0f0a0",
            warning="#ffd75f",
            error="#ff9a8a",
            dark=True,
        ),
    )
