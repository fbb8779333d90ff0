"""What is on the screen of a reader, piece by piece as it goes to the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.color_triplet import ColorTriplet
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from textual._context import visible_screen_stack
from textual.geometry import Region

from tui.app import PullquoteApp
from tui.theme.contrast import contrast

__all__ = ["CONSOLE", "LINES", "PALETTES", "XTERM", "Piece", "pieces", "ratio", "terminal"]

LINES = " ─━▌▐▀▄█▏▎▍▋▊▉│╭╮╰╯▁▂▃▅▆▇▔▕"
"""What rules, bars and frames are drawn with: no text."""

XTERM = (
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
    (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
)  # fmt: skip
CONSOLE = (
    (0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170),
    (0, 170, 170), (170, 170, 170), (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85),
    (85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255),
)  # fmt: skip
PALETTES = (XTERM, CONSOLE)

Piece = tuple[str, Style, int, int]
"""Characters of one style, and the cell at which they begin: column and line."""


def terminal(palette: tuple[tuple[int, int, int], ...], dark: bool) -> TerminalTheme:
    """A terminal of sixteen colours, its own page black or white."""
    page, text = ((0, 0, 0), (229, 229, 229)) if dark else ((255, 255, 255), (0, 0, 0))
    return TerminalTheme(page, text, list(palette[:8]), list(palette[8:]))


def pieces(app: PullquoteApp, region: Region | None = None) -> Iterator[Piece]:
    """Yield what is drawn of the screen in front, after all filters, or of a region of it."""
    visible_screen_stack.set(app._background_screens)
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for text, style, _ in strip:
            if style is not None and (region is None or region.contains(x, y)):
                yield text, style, x, y
            x += len(text)


def ratio(style: Style, on: TerminalTheme | None = None) -> float:
    """Return the contrast of characters with their ground, on a terminal for its own colours."""
    assert style.color is not None
    assert style.bgcolor is not None
    pair: tuple[ColorTriplet, ColorTriplet] = (
        style.color.get_truecolor(on),
        style.bgcolor.get_truecolor(on, foreground=False),
    )
    return contrast(*pair)
