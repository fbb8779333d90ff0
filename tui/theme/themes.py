"""The themes, and how the kinds of quotes are marked.

Colour is never the only sign: a kind of quote has a mark and a typeface.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rich.style import Style
from textual.theme import Theme

from summarize.frozen import frozen
from summarize.model import QuoteKind

__all__ = [
    "CONTRAST",
    "DARK",
    "LIGHT",
    "TERMINAL_DARK",
    "TERMINAL_LIGHT",
    "QuoteSign",
    "sign_of",
    "terminal_themes",
    "themes",
]

DARK: Final = "pullquote-dark"
LIGHT: Final = "pullquote-light"
CONTRAST: Final = "pullquote-contrast"
TERMINAL_DARK: Final = "ansi-dark"
TERMINAL_LIGHT: Final = "ansi-light"
"""Textual's names of the themes in the terminal's own colours."""

_TEXT_ON_DARK: Final = "#d9d5cb"
_TEXT_ON_LIGHT: Final = "#2a2a28"


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


def terminal_themes() -> tuple[Theme, ...]:
    """Return the themes in the terminal's own colours, in place of Textual's.

    They say what is drawn with the colours of our own; a filter puts the terminal's for them.
    Textual's leave no difference between a page and what is raised from it.
    """
    dark, light, _ = themes()
    return replace(dark, name=TERMINAL_DARK), replace(light, name=TERMINAL_LIGHT)
