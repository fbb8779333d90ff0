"""The parts that our widgets draw by themselves: what each looks like, in the colours of any theme.

They are no component classes of the stylesheet: Textual looks up the style of each of these for
every widget whenever one is mounted, which takes longer than to draw them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Final

from rich.style import Style

from summarize.frozen import frozen

__all__ = ["Part", "part_style"]


class Part(Enum):
    """A part of what a widget draws."""

    QUIET = "what is said beside the rest"
    FAINT = "what is not the story: captions, boilerplate, all that is skimmed"
    STRONG = "a headline, the row at the cursor"
    ACCENT = "a heading of a group, a bar, a star"
    SUBHEAD = "a heading within a text"
    ERROR = "what is wrong"
    RULE = "a line"
    CURSOR = "the ground of the row at the cursor"
    CHOSEN = "the ground of the sentence of the summary that was chosen"
    CODE = "the ground of code"
    EVIDENCE = "the words that show who says the current quote"
    MATCH = "a place that was found"
    LIT = "the current one of those places, the active tab"
    SELECTED = "what is selected with the mouse"
    KEY = "a key on the bottom line"
    OFF = "a switch that is off"
    RULE_ON_BAR = "what is left of a progress bar"
    MODE = "what is on: a mode, a switch, a progress bar"
    BUSY = "what is under way"
    NOTICE = "a notice"
    WARNING = "a warning"
    FAULT = "an error"


@frozen
class _Look:
    """The names of variables for text and ground, "" for those of what lies under it."""

    colour: str = ""
    ground: str = ""
    bold: bool | None = None
    italic: bool | None = None


_LOOKS: Final = {
    Part.QUIET: _Look("quiet"),
    Part.FAINT: _Look("faint"),
    Part.STRONG: _Look(bold=True),
    Part.ACCENT: _Look("accent"),
    Part.SUBHEAD: _Look("accent", bold=True),
    Part.ERROR: _Look("error"),
    Part.RULE: _Look("rule"),
    Part.CURSOR: _Look(ground="tint"),
    Part.CHOSEN: _Look(ground="panel"),
    Part.CODE: _Look(ground="code"),
    Part.EVIDENCE: _Look(ground="panel", bold=True),
    Part.MATCH: _Look("foreground", "match"),
    Part.LIT: _Look("background", "accent", bold=True),
    Part.SELECTED: _Look("selected-text", "selected"),
    Part.KEY: _Look("accent", "surface", bold=True),
    Part.OFF: _Look("quiet", "surface"),
    Part.RULE_ON_BAR: _Look("rule", "surface"),
    Part.MODE: _Look("accent", "surface"),
    Part.BUSY: _Look("accent", "surface", italic=True),
    Part.NOTICE: _Look("foreground", "panel"),
    Part.WARNING: _Look("warning", "panel", bold=True),
    Part.FAULT: _Look("error", "panel", bold=True),
}


def part_style(part: Part, variables: Mapping[str, str]) -> Style:
    """Return the style of a part, to lay over what is under it, for the variables of a theme."""
    look = _LOOKS[part]
    return _style(part, variables.get(look.colour), variables.get(look.ground))


@lru_cache(256)
def _style(part: Part, colour: str | None, ground: str | None) -> Style:
    look = _LOOKS[part]
    return Style(color=colour, bgcolor=ground, bold=look.bold, italic=look.italic)
