"""Speakers are told apart by sign and colour, on the grounds of any theme."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color_triplet import ColorTriplet
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tests.tui.factory import many, reader, screen_text
from tui.commands.bindings import COMMANDS
from tui.theme.contrast import contrast, difference, extreme, moved_until
from tui.theme.shades import shades_of
from tui.theme.speaker_colours import COLOURED, SpeakerColours, speaker_colours, speaker_sign
from tui.theme.themes import CONTRAST, themes

APART = 0.09
"""The least distance in OKLab of two speakers in our themes (0.02 is just to be seen) …"""
APART_ELSEWHERE = 0.08
"""… and in Textual's, some of whose grey pages leave less room."""

ALL = [*themes(), *(theme for theme in BUILTIN_THEMES.values() if not theme.ansi)]


def shades(theme: Theme) -> dict[str, str]:
    variables = theme.to_color_system().generate()
    return variables | shades_of(variables)


def triplet(name: str) -> ColorTriplet:
    return ColorTriplet(*Color.parse(name).rgb)


def triplets(colours: SpeakerColours, soft: bool = False) -> list[ColorTriplet]:
    return [colour.get_truecolor() for colour in (colours.soft if soft else colours.plain)]


def test_signs_are_one_cell_each_and_no_keys() -> None:
    signs = [speaker_sign(number) for number in range(46)]
    assert signs[:3] == ["①", "②", "③"]
    assert signs[19:21] == ["⑳", "ⓐ"]
    assert signs[45] == "ⓩ"
    assert len(set(signs)) == 46
    assert all(cell_len(sign) == 1 for sign in signs)
    assert not {key for entry in COMMANDS for key in entry.own_keys} & set(signs)
    assert {speaker_sign(number) for number in range(46, 60)} == {"•"}
    assert speaker_sign(-1) == " "


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_no_two_speakers_look_alike_nor_like_the_text(theme: Theme) -> None:
    made = shades(theme)
    colours = triplets(speaker_colours(made))
    own = theme.name in {ours.name for ours in themes()}
    least = APART if own else APART_ELSEWHERE
    assert len(colours) == COLOURED
    for one, other in combinations(colours, 2):
        assert difference(one, other) >= least, (one.hex, other.hex)
    if own:
        assert all(difference(one, triplet(made["foreground"])) >= 0.07 for one in colours)


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_headings_and_bars_look_like_no_speakers_words(theme: Theme) -> None:
    made = shades(theme)
    accent = triplet(made["accent"])
    for colour in triplets(speaker_colours(made)):
        assert difference(colour, accent) >= APART, colour.hex


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_every_speaker_can_be_read_on_every_ground_plain_and_soft(theme: Theme) -> None:
    made = shades(theme)
    least = 7.0 if theme.name == CONTRAST else 4.5
    for name in ("background", "tint", "panel"):
        for soft in (False, True):
            for colour in triplets(speaker_colours(made), soft):
                assert contrast(colour, triplet(made[name])) >= least, (name, colour.hex)


def test_after_the_twelfth_nobody_has_a_colour_of_another() -> None:
    colours = speaker_colours(shades(themes()[0]))
    assert [colours.of(number) for number in (-1, 12, 13, 40)] == [None] * 4
    assert len({colours.of(number) for number in range(12)}) == 12


async def test_the_tenth_speaker_is_told_by_a_circled_number() -> None:
    app = reader(*many(1, 10))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "⑩“" in screen_text(app)
        assert "⑩ Person 9" in screen_text(app)


colours = st.builds(ColorTriplet, *[st.integers(0, 255)] * 3)


@given(colours, st.lists(colours, min_size=1, max_size=3), st.sampled_from([3.0, 4.5, 7.0]))
def test_a_colour_is_moved_until_it_can_be_read_or_as_far_as_there_is(
    colour: ColorTriplet, grounds: list[ColorTriplet], least: float
) -> None:
    moved = moved_until(colour, grounds, least)
    reached = min(contrast(moved, ground) for ground in grounds)
    most = min(contrast(extreme(grounds), ground) for ground in grounds)
    assert reached >= min(least, most)
    if all(contrast(colour, ground) >= least for ground in grounds):
        assert moved == colour
