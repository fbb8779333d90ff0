"""After a change of theme every screen looks as if it had been opened in that theme."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.style import Style
from textual.pilot import Pilot

from tests.tui.factory import StillDesk, harbour, plain
from tests.tui.theme.drawn import pieces
from tui.app import PullquoteApp
from tui.config.config import Config, LoadedConfig
from tui.theme.themes import CONTRAST, DARK, LIGHT, TERMINAL_LIGHT

pytestmark = pytest.mark.usefixtures("nothing_later")

SCREENS: dict[str, tuple[str, ...]] = {
    "card": ("n", "B", "n"),
    "matches": ("slash", *"quist", "enter"),
    "find line": ("slash", *"quist"),
    "list": ("1",),
    "speaker in the legend": ("tab", "tab"),
    "summary and skimmed text": ("2", "j", "z"),
    "help": ("question_mark",),
    "prompt": ("n", "c", "down"),
    "all quotes": ("Q", "j"),
    "all speakers": ("P", "j"),
    "quotes of a speaker": ("P", "enter"),
    "find in all": ("F", *"engines", "enter"),
}
"""Every screen, and the keys that lead there."""

BACK: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "main under all quotes": (("n",), ("Q", "j"), ("escape",)),
    "main under help": (("n",), ("question_mark",), ("escape",)),
    "speakers under quotes": (("P", "j"), ("enter",), ("escape",)),
    "card under a prompt": (("n",), ("c",), ("escape",)),
}
"""Keys to a screen, to one over it, and back."""

Look = list[tuple[str, Style]]


def app_in(theme: str) -> PullquoteApp:
    stories = (harbour(), plain("A quiet day", "quiet.txt"), harbour("again.txt"))
    return PullquoteApp(StillDesk(stories), loaded=LoadedConfig(Config(theme=theme), Path()))


def app_of(pilot: Pilot[Any]) -> PullquoteApp:
    assert isinstance(pilot.app, PullquoteApp)
    return pilot.app


async def settle(pilot: Pilot[Any]) -> None:
    before: Look = []
    while (now := look(app_of(pilot))) != before:
        before = now
        for _ in range(3):
            await pilot.pause()


def look(app: PullquoteApp) -> Look:
    return [(text, style.clear_meta_and_links()) for text, style, *_ in pieces(app)]


async def opened(theme: str, *keys: str) -> Look:
    app = app_in(theme)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)
        return look(app)


OTHERS = [("card", LIGHT, "nord"), ("all quotes", CONTRAST, TERMINAL_LIGHT)]


@pytest.mark.parametrize(
    ("screen", "before", "after"), [*((screen, DARK, LIGHT) for screen in SCREENS), *OTHERS]
)
async def test_the_screen_in_front_changes_all_its_colours(
    screen: str, before: str, after: str
) -> None:
    app = app_in(before)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press(*SCREENS[screen])
        await settle(pilot)
        app.theme = after
        await settle(pilot)
        assert look(app) == await opened(after, *SCREENS[screen])


@pytest.mark.parametrize("screens", BACK)
async def test_the_screen_under_it_has_changed_too(screens: str) -> None:
    there, over, back = BACK[screens]
    app = app_in(DARK)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press(*there, *over)
        await settle(pilot)
        app.theme = LIGHT
        await settle(pilot)
        await pilot.press(*back)
        await settle(pilot)
        assert look(app) == await opened(LIGHT, *there, *over, *back)
