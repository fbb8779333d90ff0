"""The mouse over texts: a drag, a click, two and three, in the article and in boxes."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.pilot import Pilot
from textual.widget import Widget

from summarize.model import Analysis
from tests.tui.factory import article, harbour, plain, reader, screen_text
from tests.tui.theme.drawn import pieces
from tui.app import PullquoteApp
from tui.widgets.article_view import ArticleView
from tui.widgets.selectable_text import SelectableText
from tui.widgets.speaker_list import SpeakerList

WIDE = (120, 40)


def app_of(pilot: Pilot[Any]) -> PullquoteApp:
    assert isinstance(pilot.app, PullquoteApp)
    return pilot.app


def place_of(pilot: Pilot[Any], words: str) -> tuple[int, int]:
    """The cell of the screen where ``words`` begin, last on their line."""
    lines = screen_text(app_of(pilot)).splitlines()
    return next((line.rindex(words), y) for y, line in enumerate(lines) if words in line)


async def click(pilot: Pilot[Any], words: str, times: int = 1) -> None:
    """Click as a mouse does: on the widget that is there."""
    x, y = place_of(pilot, words)
    widget, region = pilot.app.get_widget_at(x, y)
    assert isinstance(widget, Widget)
    await pilot.click(widget, offset=(x - region.x, y - region.y), times=times)
    await pilot.pause()


async def drag(pilot: Pilot[Any], start: tuple[int, int], *to: tuple[int, int]) -> None:
    await pilot.mouse_down(offset=start)
    for place in to:
        await pilot.hover(offset=place)
    await pilot.mouse_up(offset=to[-1])
    await pilot.pause()


async def test_one_click_makes_a_quote_current_and_selects_nothing() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await click(pilot, "“Ask the")
        assert "Quote 5 of 6" in screen_text(app)
        assert not app.screen.selections


async def test_two_clicks_take_a_word_and_three_its_paragraph() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await click(pilot, "children, they", times=2)
        assert app.screen.get_selected_text() == "children"
        await click(pilot, "Not all agreed", times=3)
        text = app.screen.get_selected_text()
        assert text is not None
        assert text.startswith("Not all agreed. The so-called")
        assert text.endswith("filled the back rows.")
        await click(pilot, "A close vote")
        assert not app.screen.selections


async def test_what_is_dragged_over_is_selected_and_no_quote_is_picked() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        x, y = place_of(pilot, "Nobody here")
        await drag(pilot, (x, y), (x + 5, y))
        assert app.screen.get_selected_text() == "Nobody"
        assert "Quote 1 of" not in screen_text(app)


async def test_a_drag_into_the_margin_or_another_pane_goes_to_the_beginning_of_the_line() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        x, y = place_of(pilot, "said Pia")
        view = app.screen.query_one(ArticleView)
        for left in (view.region.x + 1, 2):
            await drag(pilot, (x, y), (left, y))
            assert app.screen.get_selected_text() == "“[T]his is [sic] the wrong boat to save,” s"


async def test_a_drag_past_the_lower_edge_scrolls_and_selects_on() -> None:
    app = reader(plain("A long day", "long.txt", 60))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        view = app.screen.query_one(ArticleView)
        x, y = place_of(pilot, "Paragraph 2")
        below = view.content_region.bottom
        await drag(pilot, (x, y), *((x + n % 2, below) for n in range(6)))
        assert view.scroll_offset.y >= 6
        assert "Paragraph 8" in (app.screen.get_selected_text() or "")


async def test_what_is_selected_stays_when_lines_are_set_anew_and_goes_with_the_article() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await click(pilot, "children at", times=2)
        await pilot.press("}", "}", "}")
        await pilot.resize_terminal(90, 30)
        await pilot.pause()
        assert app.screen.get_selected_text() == "children"
        lit = app.theme_variables["selected"].lower()
        shown = [words for words, style, *_ in pieces(app) if _ground(style) == lit]
        assert "".join(shown) in ("children", "")
        await pilot.press("]")
        await pilot.pause()
        assert not app.screen.selections


def _ground(style: Style) -> str:
    return style.bgcolor.get_truecolor().hex if style.bgcolor else ""


@pytest.mark.parametrize(
    ("keys", "words", "word", "line"),
    [
        (("n",), "high confidence", "high", "direct · cue “said” · ●●● high confidence"),
        (("question_mark",), "Scroll down", "Scroll", "  j  ↓                   Scroll down"),
        (("P",), "chair of the", "chair", "chair of the harbour council"),
    ],
    ids=["card", "help", "facts"],
)
async def test_words_in_boxes_can_be_selected_alone(
    keys: tuple[str, ...], words: str, word: str, line: str
) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        for _ in range(3):
            await pilot.pause()
        x, y = place_of(pilot, words)
        await click(pilot, words, times=2)
        assert app.screen.get_selected_text() == word
        await click(pilot, words, times=3)
        assert app.screen.get_selected_text() == line
        await drag(pilot, (x + 2, y), (2, y))
        selected = app.screen.get_selected_text() or ""
        assert selected.endswith(line[: line.index(words)] + word[:3])
        assert "\n" not in selected


@pytest.mark.parametrize("words", ["voted 5-4 on Monday", "Speakers", "quit"],
                         ids=["summary", "title", "keys"])  # fmt: skip
async def test_lists_and_bars_take_no_part_in_a_selection(words: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        lines = screen_text(app).splitlines()
        x, y = next((line.index(words), y) for y, line in enumerate(lines) if words in line)
        widget, region = app.get_widget_at(x, y)
        await drag(pilot, (x, y), (x + 40, max(1, y - 3)))
        assert not app.screen.selections
        if words != "quit":
            await pilot.click(widget, offset=(x - region.x, y - region.y), times=2)
            await pilot.pause()
            assert not app.screen.selections


@pytest.mark.parametrize("times", [1, 2, 3])
async def test_a_click_on_an_empty_article_selects_nothing(times: int) -> None:
    app = reader(Analysis(article([], "empty.txt"), (), (), ()))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.click(ArticleView, offset=(20, 3), times=times)
        await pilot.pause()
        assert not app.screen.selections


async def test_under_a_dialog_that_opens_during_a_drag_the_text_stands_still() -> None:
    app = reader(plain("A long day", "long.txt", 60))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        view = app.screen.query_one(ArticleView)
        x, y = place_of(pilot, "Paragraph 2")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 5, y))
        await pilot.hover(offset=(x, view.content_region.bottom))
        assert view.scroll_offset.y
        await pilot.press("question_mark")
        await pilot.pause()
        at = view.scroll_offset.y
        await pilot.pause(0.2)  # longer than the pause between two lines
        assert view.scroll_offset.y == at
        await pilot.mouse_up(offset=(x, y))
        await pilot.press("escape", "g")
        await pilot.pause(0.1)
        assert view.scroll_offset.y == 0, "nothing scrolls on"


@pytest.mark.parametrize(
    ("keys", "words", "other"),
    [("n", "sank it", "n"), ("P", "chair of", "j")],
    ids=["next quote", "next speaker"],
)
async def test_a_selection_in_a_box_goes_with_its_words(keys: str, words: str, other: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press(keys)
        for _ in range(3):
            await pilot.pause()
        (box,) = (b for b in app.screen.query(SelectableText) if b.region.height)
        lines = screen_text(app).splitlines()
        at = next(y for y in range(box.region.y, box.region.bottom) if words in lines[y])
        await pilot.click(box, offset=(4, at - box.region.y), times=2)
        await pilot.pause()
        assert app.screen.get_selected_text()
        for widget in app.screen.query(SpeakerList):
            app.screen.set_focus(widget)
        await pilot.press(other)
        for _ in range(2):
            await pilot.pause()
        assert not app.screen.get_selected_text()


async def test_what_is_seen_as_one_character_is_dragged_over_whole() -> None:
    family = "👩\u200d👩\u200d👧"
    words = ("headline", "Ole\u0301"), ("paragraph", f"Cafe\u0301 then {family} and so on")
    app = reader(Analysis(article(list(words), "cafe.txt"), (), (), ()))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        x, y = place_of(pilot, "Cafe\u0301")
        x = cell_len(screen_text(app).splitlines()[y][:x])
        await drag(pilot, (x, y), (x + 2, y), (x + 3, y))
        assert app.screen.get_selected_text() == "Cafe\u0301"
        await drag(pilot, (x + 5, y), (x + 8, y), (x + 10, y))
        assert app.screen.get_selected_text() == f"then {family}"
        await drag(pilot, (x + 10, y), (x + 6, y), (x + 5, y))
        assert app.screen.get_selected_text() == f"then {family}"
