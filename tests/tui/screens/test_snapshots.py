"""What every screen looks like, at three sizes and in two themes.

Update with ``pytest --snapshot-update``, after a look at the pictures.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from textual.pilot import Pilot

from tests.tui.factory import StillDesk, harbour, plain, screen_text
from tui.app import PullquoteApp
from tui.config.config import Config, LoadedConfig

pytestmark = pytest.mark.usefixtures("nothing_later", "a_folder_of_its_own")


@pytest.fixture
def a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of the same name wherever the tests do."""
    hint = "tui.screens.actions.export_path.folder_hint"
    monkeypatch.setattr(hint, lambda: "/home/ida/stories")


SIZES: Final = [(160, 50), (100, 30), (60, 20)]
"""One for each layout: three columns, two of them, tabs."""

LOOKS: Final = [*((size, "dark") for size in SIZES), (SIZES[0], "light")]
"""A theme changes nothing but colours, which one size shows as well as another."""

FAMILIAR: Final = [(120, 40), (80, 24)]
"""What most terminals are."""

SCREENS: Final[dict[str, tuple[str, ...]]] = {
    "opened": (),
    "quote": ("n", "n", "n"),
    "bookmarked": ("n", "B"),
    "summary": ("2", "j"),
    "list": ("1",),
    "list by name": ("1", "o"),
    "list filtered": ("1", "slash", "q", "u"),
    "text alone": ("f",),
    "skimmed": ("z",),
    "find": ("slash", "q", "u", "i"),
    "unreadable": ("right_square_bracket", "right_square_bracket"),
    "find all": ("F", *"engines"),
    "speaker set": ("n", "c"),
    "export": ("e",),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "quotes": ("Q", "j"),
    "quotes by speaker": ("Q", "o"),
    "quotes filtered": ("Q", "slash", "h", "o", "l", "m"),
    "speakers": ("P", "j"),
    "speaker": ("P", "enter"),
    "renamed": ("P", "r"),
}
"""Every screen and dialog, and the keys that lead there."""

Compare = Callable[..., bool]


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _look(value: tuple[int, int] | str) -> str:
    return value if isinstance(value, str) else _size(value)


_STILL: Final = 3
"""So often a screen must be found unchanged: on a busy machine it may pause while it is drawn."""


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until nothing changes any more: a busy machine draws a screen bit by bit."""
    await pilot.app.workers.wait_for_complete()  # the palette gathers its commands
    before, still = "", 0
    while still < _STILL:
        now = screen_text(pilot.app)  # type: ignore[arg-type]
        before, still = now, still + 1 if now == before else 0
        await pilot.pause()


def _matches(
    compare: Compare, size: tuple[int, int], keys: tuple[str, ...], theme: str = "dark"
) -> bool:
    stories = (
        harbour(),
        plain("A quiet day at the [sic] ministry", "quiet.txt"),
        ("broken.txt", "is no text"),
        harbour("again.txt"),
    )
    settings = LoadedConfig(Config(theme=f"pullquote-{theme}"), Path())
    app = PullquoteApp(StillDesk(stories), loaded=settings)

    async def walk(pilot: Pilot[Any]) -> None:
        main: Any = pilot.app.screen
        await pilot.pause()
        for _ in range(99):  # the legend is laid out a frame after the rest
            if main.legend.size or not main.side.display:
                break
            await pilot.pause()
        pilot.app.clear_notifications()
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        pilot.app.clear_notifications()
        await settle(pilot)

    return compare(app, terminal_size=size, run_before=walk)


@pytest.mark.parametrize(("size", "theme"), LOOKS, ids=_look)
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(snap_compare: Compare, screen: str, size: tuple[int, int], theme: str) -> None:
    assert _matches(snap_compare, size, SCREENS[screen], theme)


@pytest.mark.parametrize("size", SIZES[1:], ids=_size)
def test_light_in_other_layouts(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert _matches(snap_compare, size, SCREENS["quote"], "light")


@pytest.mark.parametrize("size", FAMILIAR, ids=_size)
@pytest.mark.parametrize("screen", ["opened", "quote", "quotes", "speakers"])
def test_familiar_size(snap_compare: Compare, screen: str, size: tuple[int, int]) -> None:
    assert _matches(snap_compare, size, SCREENS[screen])


@pytest.mark.parametrize("screen", ["quote", "quotes"])
def test_high_contrast(snap_compare: Compare, screen: str) -> None:
    assert _matches(snap_compare, FAMILIAR[0], SCREENS[screen], "contrast")
