"""Contrast of our own themes (WCAG 2.2, AA), and what is left where there are no colours."""

from __future__ import annotations

from typing import Any

import pytest
from textual.color import Color

from tests.tui.factory import harbour, reader, screen_text
from tui.theme.themes import sign_of, speaker_colour, speaker_sign, themes

TEXT = 4.5
"""The least contrast of text on its ground."""
WIDE = (120, 40)
OWN = [theme.name for theme in themes()]


def contrast(one: Color, other: Color) -> float:
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: Color) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("name", OWN)
async def test_everything_on_the_screen_is_readable(name: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        app.theme = name
        await pilot.pause()
        for keys in (("n", "n"), ("slash", *"quist", "enter"), ("escape", "2"), ("1",),
                     ("Q", "j"), ("q", "P")):  # fmt: skip
            await pilot.press(*keys)
            app.clear_notifications()
            await pilot.pause()
            for strip in app.screen._compositor.render_strips():
                for segment in strip:
                    style = segment.style
                    words = segment.text.strip(" ─━▌▐▀▄█▏▎▍▋▊▉│╭╮╰╯▁▂▃▅▆▇▔")
                    if not words or style is None or not (style.color and style.bgcolor):
                        continue
                    pair = (Color.from_rich_color(style.color),
                            Color.from_rich_color(style.bgcolor))  # fmt: skip
                    assert contrast(*pair) >= TEXT, (keys, words, *(c.hex for c in pair))


@pytest.mark.parametrize("name", OWN)
async def test_every_speaker_is_readable_plain_soft_and_current(name: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        app.theme = name
        await pilot.pause()
        grounds = [Color.parse(app.theme_variables[part]) for part in ("background", "tint")]
        for voice in range(12):
            for soft in (False, True):
                found = speaker_colour(voice, app.current_theme.dark, soft)
                assert found is not None
                colour = Color.from_rich_color(found)
                for ground in grounds:
                    assert contrast(colour, ground) >= TEXT, (voice, soft, ground.hex)


def test_no_two_speakers_or_kinds_share_their_sign() -> None:
    assert len({speaker_sign(voice) for voice in range(30)}) == 30
    from summarize.model import QuoteKind

    spoken = [QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT, QuoteKind.HEADLINE]
    assert len({sign_of(kind).mark for kind in spoken}) == 4


async def test_without_colour_there_is_none_and_the_signs_say_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        await pilot.pause()
        shown = screen_text(app)
        for sign in ("▶", "1“", "●●● high confidence"):
            assert sign in shown
        strips = app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert not [style for style in styles if style.color or style.bgcolor]


async def test_all_themes_of_textual_can_be_chosen_and_are_remembered() -> None:
    app = reader(harbour())
    chosen: list[tuple[str, Any]] = []
    app.settings.memory.choose = lambda name, value: chosen.append((name, value))  # type: ignore[method-assign]
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("ctrl+p", *"theme nord")
        await pilot.pause(0.3)
        await app.workers.wait_for_complete()
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert app.theme == "nord"
        assert chosen == [("theme", "nord")]
        await pilot.press("n")
        await pilot.pause()
        assert "Marta Quist" in screen_text(app)
