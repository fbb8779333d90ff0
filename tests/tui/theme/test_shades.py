"""The colours of the stylesheet can be told from each other in any theme."""

from __future__ import annotations

import pytest
from rich.color_triplet import ColorTriplet
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.theme.contrast import contrast, difference
from tui.theme.shades import shades_of
from tui.theme.themes import CONTRAST, terminal_themes, themes

ALL = [*themes(), *terminal_themes(),
       *(theme for theme in BUILTIN_THEMES.values() if not theme.ansi)]  # fmt: skip


def shades(theme: Theme) -> dict[str, ColorTriplet]:
    variables = theme.to_color_system().generate()
    return {name: ColorTriplet(*Color.parse(value).rgb)
            for name, value in shades_of(variables).items()}  # fmt: skip


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_what_is_selected_differs_from_all_that_it_may_lie_beside(theme: Theme) -> None:
    made = shades(theme)
    for name in ("background", "surface", "panel", "tint", "match", "accent", "foreground"):
        assert difference(made["selected"], made[name]) >= 0.07, name
    assert contrast(made["selected"], made["background"]) >= 2.2
    assert contrast(made["selected"], made["selected-text"]) >= 4.5


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_raised_grounds_and_scrollbars_show_on_the_page(theme: Theme) -> None:
    made = shades(theme)
    for name in ("panel", "tint", "match", "rule"):
        assert contrast(made[name], made["background"]) >= 1.1, name
    assert contrast(made["bar"], made["background"]) >= 1.6


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_quiet_text_is_quieter_than_text(theme: Theme) -> None:
    made = shades(theme)
    page = made["background"]
    assert contrast(made["quiet"], page) <= contrast(made["foreground"], page)
    assert contrast(made["quiet"], made["foreground"]) >= 1.1


@pytest.mark.parametrize("theme", [*themes(), *terminal_themes()], ids=lambda theme: theme.name)
def test_rules_the_cursor_and_the_bars_at_the_bottom_show_as_much_as_the_theme_promises(
    theme: Theme,
) -> None:
    made, is_high = shades(theme), theme.name == CONTRAST
    for ground in ("background", "surface"):
        assert contrast(made["rule"], made[ground]) >= (3.0 if is_high else 1.7)
    assert contrast(made["tint"], made["background"]) >= (1.35 if is_high else 1.12)
    assert contrast(made["surface"], made["background"]) >= (1.15 if is_high else 1.03)


@pytest.mark.parametrize("theme", [*themes(), *terminal_themes()], ids=lambda theme: theme.name)
def test_code_lies_on_a_ground_that_no_panel_has(theme: Theme) -> None:
    made = shades(theme)
    assert contrast(made["code"], made["background"]) >= 1.1
    for name in ("panel", "tint", "match", "background"):
        assert difference(made["code"], made[name]) >= 0.02, name
