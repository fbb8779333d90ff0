"""What is selected is copied by ctrl+c, and it is said how much and where it went."""

from __future__ import annotations

import pytest

from summarize.model import Span
from tests.tui.factory import harbour, reader, said, screen_text
from tui.app import PullquoteApp
from tui.screens.actions.copy_quote import count_words
from tui.widgets.article_view import ArticleView
from tui.widgets.selectable_text import SelectableText
from tui.widgets.text_selection import selection_of

WIDE = (140, 40)


def notices(app: PullquoteApp) -> list[str]:
    return said(app)


def select(app: PullquoteApp, words: str) -> None:
    view = app.screen.query_one(ArticleView)
    assert view.article is not None
    start = view.article.text.index(words)
    app.screen.selections = {view: selection_of(Span(start, start + len(words)))}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("council", "1 word"),
        ("the council’s chair", "3 words"),
        ("well-known — yes", "2 words"),
        ("…", "1 character"),
        ("— —", "3 characters"),
        ("word " * 1200, "1,200 words"),
    ],
)
def test_it_is_said_how_much_was_copied(text: str, said: str) -> None:
    assert count_words(text) == said


async def test_the_selection_is_copied_and_the_footer_offers_it_only_while_there_is_one() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "copy selection" not in screen_text(app)
        select(app, "the council’s chair")
        await pilot.pause()
        assert "ctrl+c copy selection" in screen_text(app)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert app.clipboard == "the council’s chair"
        assert notices(app) == ["Sent 3 words to the terminal’s clipboard"]
        await pilot.press("escape")
        await pilot.pause()
        assert "copy selection" not in screen_text(app)
        assert not app.screen.selections


async def test_escape_takes_the_selection_away_before_the_quote() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        select(app, "midnight")
        await pilot.press("escape")
        await pilot.pause()
        assert "Quote 1 of" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Quote 1 of" not in screen_text(app)


async def test_the_key_can_be_another_and_y_still_copies_the_quote() -> None:
    app = reader(harbour())
    app.set_keymap({"selection.copy": "ctrl+y"})
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        select(app, "midnight")
        await pilot.press("y")
        await pilot.pause()
        assert "Nobody here" in app.clipboard
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert app.clipboard == "midnight"


@pytest.mark.parametrize("keys", [("slash",), ("Q", "slash"), ("F",), ("n", "c")],
                         ids=["find", "filter", "all", "prompt"])  # fmt: skip
async def test_in_a_line_that_is_typed_in_its_own_selection_is_copied(
    keys: tuple[str, ...],
) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*keys, *"some words", "shift+home", "ctrl+c")
        await pilot.pause()
        assert app.clipboard == "some words"
        said = "Sent 2 words to the terminal’s clipboard"
        assert said in notices(app) or said in screen_text(app)


@pytest.mark.parametrize("keys", [("question_mark",), ("P",), ("Q",)],
                         ids=["help", "speakers", "quotes"])  # fmt: skip
async def test_it_is_copied_and_said_on_every_screen(keys: tuple[str, ...]) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*keys)
        for _ in range(3):
            await pilot.pause()
        box = app.screen.query(SelectableText).first()
        app.screen.selections = {box: selection_of(Span(0, 5))}
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert app.clipboard
        assert notices(app)[-1].startswith("Sent ")
        assert app.return_code is None
