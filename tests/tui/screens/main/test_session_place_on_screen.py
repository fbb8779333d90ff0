"""What the reader keeps from one session to the next, through Pilot and a real file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from summarize.text.content_hash import content_hash
from tests.tui.factory import StillDesk, desk_of, harbour, plain, said, screen_text
from tests.tui.screens.main.remembering import session
from tui.app import PullquoteApp
from tui.config.config import LoadedConfig
from tui.config.config_file import read_config
from tui.session.entry import reading_time
from tui.state.store import State
from tui.theme.themes import CONTRAST, LIGHT
from tui.worker.reports import Opened

WIDE = (120, 20)


async def test_opens_where_it_was_left(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("J", *"jjjjjjjjjjjj", "q")
        top = app.screen.text.top  # type: ignore[attr-defined]
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        main: Any = app.screen
        assert main.index == 1
        assert main.text.top == top > 0
    app = session(tmp_path, "other stories")
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert app.screen.index == 0  # type: ignore[attr-defined]


async def test_the_current_quote_pane_and_widths_come_back(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "n", "2", "greater_than_sign", "q")
        width = app.screen.side.size.width  # type: ignore[attr-defined]
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        main: Any = app.screen
        assert main.card.face.words == "“We found the money because we had to,”"
        assert app.focused is main.summary
        assert main.side.size.width == width


async def test_what_was_filtered_comes_back(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "3", "o", "slash", *"holm", "enter", "q", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        assert "by speaker" in screen_text(app)
        assert screen.quote_filter.marks == frozenset({0, 1, 3})


async def test_read_marks_and_the_next_unread_article(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("r")
        await pilot.pause()
        assert "✓ read" in screen_text(app)
        await pilot.press("U")
        assert app.screen.index == 1  # type: ignore[attr-defined]
        await pilot.press("r", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert screen_text(app).count("✓ read") == 3  # the third is the first again
        await pilot.press("U")
        assert said(app) == ["No other unread articles"]
        await pilot.press("r")
        await pilot.pause()
        assert screen_text(app).count("✓ read") == 2


async def test_what_fits_the_screen_is_read_after_a_while(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=(120, 200)) as pilot:
        await pilot.pause()
        screen: Any = app.screen
        assert screen.text.max_scroll_y == 0
        now = [0.0]
        screen.reader.read_marks.clock = lambda: now[0]
        await pilot.press("right_square_bracket")
        await pilot.pause()
        screen.keep_place()
        enough = reading_time(screen.entry.article)
        assert enough >= 4
        now[0] += enough - 0.1
        screen.keep_place()
        await pilot.pause()
        assert "✓ read" not in screen_text(app)
        now[0] += 0.2
        screen.keep_place()
        await pilot.pause()
        assert screen_text(app).count("✓ read") >= 1


async def test_what_is_opened_and_left_at_once_is_not_read(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=(120, 200)) as pilot:
        await pilot.pause()
        await pilot.press("right_square_bracket", "q")
    app = session(tmp_path)
    async with app.run_test(size=(120, 200)) as pilot:
        await pilot.pause()
        assert "✓ read" not in screen_text(app)


async def test_bookmarks_of_quotes_and_articles(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("apostrophe")
        assert "No bookmarks" in said(app)[-1]
        await pilot.press("n", "n", "B", "escape", "J", "B", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "★" in screen_text(app)
        await pilot.press("apostrophe")
        await pilot.pause()
        await pilot.pause()
        main: Any = app.screen
        assert main.card.face.words == "“We found the money because we had to,”"
        await pilot.press("B", "Q")
        await pilot.pause()
        assert "★ ●" not in screen_text(app)


async def test_themes_measure_and_summary_are_remembered_over_the_config(tmp_path: Path) -> None:
    text = 'theme = "pullquote-light"\nmeasure = 60\n[summary]\nlength = "2 sentences"\n'
    app = session(tmp_path, text=text)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        main: Any = app.screen
        assert app.theme == LIGHT
        assert main.text.measure == 60
        assert "2 sentences" in screen_text(app)
        await pilot.press("T", "right_curly_bracket", "plus", "q")
    app = session(tmp_path, text=text)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert app.theme == CONTRAST
        assert app.screen.text.measure == 64  # type: ignore[attr-defined]
        assert "3 sentences" in screen_text(app)


async def test_a_file_changed_since_wins_over_what_was_chosen_in_the_reader(tmp_path: Path) -> None:
    app = session(tmp_path, text='theme = "pullquote-light"\nmeasure = 60\nlist-width = 30\n')
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("T", "right_curly_bracket", "1", "greater_than_sign", "q")
    text = 'theme = "pullquote-light"\nmeasure = 50\nlist-width = 40\n'
    app = session(tmp_path, text=text)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        main: Any = app.screen
        assert app.theme == CONTRAST  # of which the file says what it said
        assert main.text.measure == 50
        assert "articles" not in main.reader.panes.shares
        assert main.catalogue.region.width == 39, "the gap is the fortieth"


async def test_keys_of_the_config_and_its_problems(tmp_path: Path) -> None:
    config, problems = read_config('[keys]\n"quote.next" = "x"\n"no.such" = "y"\n')
    assert len(problems) == 1
    loaded = LoadedConfig(config, tmp_path / "config.toml", problems, True)
    app = PullquoteApp(StillDesk([harbour()]), None, loaded)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert said(app) == list(problems)
        await pilot.press("x")
        assert app.screen.card.display  # type: ignore[attr-defined]


async def test_only_one_of_many_problems_is_told_and_how_many_there_are(tmp_path: Path) -> None:
    config, problems = read_config("[keys]\n" + "".join(f'"no.{n}" = "{n}"\n' for n in "abcde"))
    loaded = LoadedConfig(config, tmp_path / "config.toml", problems, True)
    app = PullquoteApp(StillDesk([harbour()]), None, loaded)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        more = "4 more problems with the settings: pullquote config shows them"
        assert said(app) == [problems[0], more]


async def test_bookmarks_follow_the_words_of_a_file_that_changes(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        desk_of(app).tell([Opened(2, plain("Another", "again.txt").article)])  # type: ignore[misc]
        await pilot.press("n", "B", "escape", "B")
        main: Any = app.screen
        longer = replace(harbour().article, text=f"A line above.\n\n{harbour().article.text}")
        desk_of(app).tell([Opened(0, longer)])  # type: ignore[misc]
        await pilot.pause()
        spans = [span for article, span in main.session.bookmarks if article == main.entry.key]
        words = [None if span is None else span.slice(longer.text) for span in spans]
        assert words == ["“Nobody here wants to be the one who sank it,”", None]
        assert len(main.session.bookmarks) == 2
        await pilot.press("q")
    state = State(tmp_path / "state.sqlite")
    assert {mark.article for mark in state.bookmarks()} == {content_hash(longer.text)}
    state.close()
