"""The list of articles: its order, its filter, and the folder that changes under it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.library.find_files import find_files
from summarize.model import Analysis
from summarize.storage.files import Problem
from tests.tui.factory import desk_of, harbour, many, plain, reader, said, screen_text
from tests.tui.screens.main.remembering import session
from tui.app import PullquoteApp
from tui.session.entry import ArticleEntry
from tui.session.quote_spans import find_spans
from tui.widgets.find_line import FindLine
from tui.worker.reports import Analysed, Gone, Listed, Opened

WIDE = (120, 40)


# --- in the reader ----------------------------------------------------------------------------


def main(app: PullquoteApp) -> Any:
    return app.screen_stack[0]


def stories() -> list[Analysis]:
    """Four stories; by name 2 1 3 0, by date 1 3 2 0, by length 1 0 3 2, by quotes 0 1 2 3."""
    made = []
    facts = [("Zebra tax", None, 5), ("Bread tax", "2024-03-01", 9), ("Apples", "2023-01-01", 1)]
    for number, (title, date, length) in enumerate([*facts, ("Cups", "2024-01-01", 3)]):
        story = plain(title, f"{number}.txt", length)
        made.append(replace(story, article=replace(story.article, title=title, date=date)))
    return made


def titles(app: PullquoteApp) -> list[str]:
    screen = main(app)
    return [screen.entries[index].title for index in screen.articles.shown]


async def test_o_goes_round_the_orders_and_the_open_article_stays_open() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        for order, expected in [
            ("by name", ["Apples", "Bread tax", "Cups", "Zebra tax"]),
            ("by date", ["Bread tax", "Cups", "Apples", "Zebra tax"]),
            ("by length", ["Bread tax", "Zebra tax", "Cups", "Apples"]),
            ("by quotes", ["Zebra tax", "Bread tax", "Apples", "Cups"]),
        ]:
            await pilot.press("o")
            await pilot.pause()
            assert titles(app) == expected, order
            place = f"{expected.index('Zebra tax') + 1} of 4"
            assert f"{place} · {order}" in screen_text(app)
            assert main(app).index == 0
            assert main(app).articles.cursor == expected.index("Zebra tax")
        await pilot.press("o")
        assert titles(app) == ["Zebra tax", "Bread tax", "Apples", "Cups"]
        assert "Articles 1 of 4" in screen_text(app)
        assert said(app)[-1] == "Sorted as given"


async def test_dates_stand_first_where_the_list_goes_by_them() -> None:
    app = reader(harbour(), plain("A quiet day", "quiet.txt"))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("1")
        assert "6 quotes · 1 min · Holm Gazette · 2024-05-06" in screen_text(app)
        await pilot.press("o", "o")
        await pilot.pause()
        assert "2024-05-06 · 6 quotes · 1 min · Holm Gazette" in screen_text(app)


async def test_next_and_previous_follow_the_list() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("o", "o", "left_square_bracket")
        assert main(app).entry.title == "Apples"
        await pilot.press("left_square_bracket")
        assert main(app).entry.title == "Cups"
        await pilot.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert main(app).entry.title == "Zebra tax"
        assert said(app)[-1] == "This is the last article"


async def test_quotes_are_walked_in_the_list_s_order() -> None:
    app = reader(harbour("z.txt", headline="Z"), harbour("a.txt", headline="A"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "escape", "o", "n", "N", "N")
        await pilot.pause()
        assert main(app).index == 1
        assert main(app).card.face.words == "“I hear them,”"
        await pilot.press("s")
        await pilot.pause()
        assert main(app).index == 0


async def test_the_next_unread_is_that_of_the_list() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("o", "U")
        assert main(app).entry.title == "Apples"
        await pilot.press("r", "U", "r", "U", "r", "U", "r", "U")
        assert said(app)[-1] == "No other unread articles"


async def test_the_order_settles_as_facts_come_with_the_open_article_in_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.screens.main.article_list_controller._PAUSE", 0.001)
    found = many(60, 2)
    app = reader(*found, held=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", *"jjjjjjjjjjjjjjjjjjjj", "o", "o", "o", "o")
        screen = main(app)
        rows = screen.articles

        def line() -> int:
            return int(rows._tops[rows.cursor] - rows.scroll_offset.y)

        assert screen.index == rows.cursor == 20
        assert list(rows.shown) == list(range(60))
        before = line()
        assert before > 0

        async def analysed(*numbers: int) -> None:
            screen.reader.take_reports(
                [Analysed(n, found[n], find_spans(found[n])) for n in numbers]
            )
            while screen.reader.articles.is_ordering:
                await pilot.pause(0.001)

        await analysed(40, 30, 50)
        assert list(rows.shown) == [30, 40, 50, *(n for n in range(60) if n not in (30, 40, 50))]
        assert (screen.index, rows.cursor, line()) == (20, 23, before)
        await analysed(20)
        assert (screen.index, rows.cursor) == (20, 0)
        assert list(rows.shown)[:4] == [20, 30, 40, 50]


async def test_slash_in_the_list_filters_it_as_you_type() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", "slash", *"TAX")
        await pilot.pause()
        assert titles(app) == ["Zebra tax", "Bread tax"]
        assert "1 of 2 · “TAX”" in screen_text(app)
        await pilot.press("space", *"bread")
        await pilot.pause()
        assert titles(app) == ["Bread tax"]
        assert main(app).entry.title == "Zebra tax"
        assert main(app).articles.cursor == -1
        await pilot.press("enter")
        assert main(app).entry.title == "Bread tax"
        assert app.focused is main(app).articles
        await pilot.press("escape")
        await pilot.pause()
        assert len(titles(app)) == 4
        assert main(app).entry.title == "Bread tax"
        assert app.focused is main(app).articles
        await pilot.press("escape")
        assert app.focused is main(app).text


async def test_the_filter_is_reached_from_the_text_and_escape_goes_back_there() -> None:
    app = reader(*stories())
    async with app.run_test(size=(100, 30)) as pilot:
        assert not main(app).catalogue.display
        await pilot.press("a", *"zzz")
        await pilot.pause()
        assert "No articles match" in screen_text(app)
        assert main(app).entry.title == "Zebra tax"
        await pilot.press("escape")
        await pilot.pause()
        assert app.focused is main(app).text
        assert not main(app).catalogue.display
        assert len(titles(app)) == 4


async def test_slash_elsewhere_still_finds_in_the_text() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("slash")
        assert app.focused is not None
        assert isinstance(app.focused, FindLine)


async def test_what_is_filtered_out_is_left_for_its_neighbour_in_the_list() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("J", "J", "a", *"tax", "tab", "3")
        assert main(app).entry.title == "Apples"
        await pilot.press("K")
        assert main(app).entry.title == "Bread tax"
        await pilot.press("J")
        assert main(app).entry.title == "Bread tax"
        assert said(app)[-1] == "This is the last matching article"
        await pilot.press("K", "K")
        assert main(app).entry.title == "Zebra tax"


async def test_speakers_are_found_though_nobody_has_read_so_far_yet() -> None:
    app = reader(plain("A quiet day", "quiet.txt"), harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", *"brandt")
        for _ in range(3):
            await pilot.pause()
        main(app).reader.articles.order()
        assert titles(app) == ["Harbour council votes to keep its ferry"]


async def test_order_filter_and_fold_are_remembered(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("o", "o", "a", *"ferry", "enter", "3", "backslash", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        screen = main(app)
        assert not screen.catalogue.display
        await pilot.press("1")
        await pilot.pause()
        assert list(screen.articles.shown) == [0, 2]
        assert "1 of 2 · by date" in screen_text(app)
        assert "ferry" in screen_text(app).splitlines()[-3]
        await pilot.press("escape", "o", "o", "o", "3", "backslash", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert main(app).catalogue.display
        assert "Articles 1 of 3 " in screen_text(app)


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (10, 3), (2, 2), (1, 1), (79, 4)])
async def test_the_filter_at_small_sizes(size: tuple[int, int]) -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", "o")
        await pilot.resize_terminal(*size)
        await pilot.press("slash", *"tax")
        await pilot.pause()
        assert len(titles(app)) == 2
        if size[1] >= 5:
            assert "tax" in screen_text(app)
        await pilot.press("q", "q", "q", "down", "pagedown", "enter")
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert "No articles match" in screen_text(app)


async def test_the_filter_line_stands_in_the_tab_of_a_narrow_screen() -> None:
    app = reader(*stories())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("a", *"tax")
        await pilot.pause()
        lines = screen_text(app).splitlines()
        assert "1 of 2" in lines[0]
        assert lines[-3].startswith("tax")
        assert "matching “tax”" in lines[1]


# --- a folder that changes --------------------------------------------------------------------


async def test_what_is_found_late_stands_where_it_belongs() -> None:
    app = reader(*many(3, 1))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        tell = desk_of(app).tell
        assert tell is not None
        tell([Listed(("0b.txt", "x.txt"), True, ("/0b.txt", "/x.txt"), (0, 2), 0)])
        await pilot.pause()
        assert list(main(app).articles.shown) == [0, 3, 1, 2, 4]
        assert "Articles 1 of 5" in screen_text(app)
        assert said(app) == ["New: 0b.txt and 1 more"]


async def test_what_is_removed_leaves_the_list_and_the_library() -> None:
    app = reader(harbour("a.txt"), harbour("b.txt"), harbour("c.txt"))
    async with app.run_test(size=WIDE) as pilot:
        screen = main(app)
        for entry in screen.entries:
            entry.path = f"/{entry.file}"
        await pilot.pause()
        tell = desk_of(app).tell
        assert tell is not None
        await pilot.press("Q", "escape", "J", *"jjj")
        top = screen.text.top
        tell([Gone(0), Gone(1)])
        await pilot.pause()
        assert list(screen.articles.shown) == [1, 2]
        assert (screen.index, screen.text.top) == (1, top)
        assert "removed · 6 quotes" in screen_text(app)
        assert "stays until you open another" in said(app)[-1]
        assert {item.article for item in screen.session.quote_rows()} == {2}
        await pilot.press("n")
        assert screen.card.face is not None
        await pilot.press("K")
        assert said(app)[-1] == "This is the first article"
        await pilot.press("J")
        assert list(screen.articles.shown) == [2]
        assert "Articles 1 of 1" in screen_text(app)
        await pilot.press("K")
        assert screen.index == 2
        story = harbour("a.txt")
        tell([Opened(0, story.article), Analysed(0, story, find_spans(story))])
        await pilot.pause()
        assert list(screen.articles.shown) == [0, 2]
        assert {item.article for item in screen.session.quote_rows()} == {0, 2}
        assert said(app)[-1] == "a.txt restored"


async def test_an_empty_folder_says_so_and_fills_by_itself() -> None:
    app = reader(("stories", "contains no articles"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "No articles in this folder." in screen_text(app)
        assert "they appear here automatically" in screen_text(app)
        assert said(app) == []
        worker = desk_of(app)
        worker.found.append(harbour("stories/a.txt"))
        assert worker.tell is not None
        worker.tell([Listed(("stories/a.txt",), True, ("stories/a.txt",), (None,)), Gone(0)])
        worker.tell([Opened(1, harbour().article)])
        await pilot.pause()
        assert "Harbour council votes" in screen_text(app)
        assert list(main(app).articles.shown) == [1]


def test_the_words_for_an_empty_folder_are_those_of_the_library(tmp_path: Path) -> None:
    (found,) = find_files([str(tmp_path)])
    assert isinstance(found, Problem)
    assert ArticleEntry(found.file, problem=found.reason).is_empty_folder


# --- no quotes --------------------------------------------------------------------------------


async def test_n_says_where_there_is_nothing_to_visit() -> None:
    app = reader(plain("A quiet day", "quiet.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        assert said(app)[-1] == "No quotes in this article"
    story = harbour()
    reported = replace(story, quotes=tuple(q for q in story.quotes if q.kind == "indirect"))
    app = reader(reported)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        assert said(app)[-1] == "No quotes in this article; press v for reported statements"
        await pilot.press("v", "n", "n")
        assert said(app)[-1] == "No more quotes"


async def test_the_footer_names_filter_and_order_where_the_list_has_the_keys() -> None:
    app = reader(*stories())
    async with app.run_test(size=(160, 20)) as pilot:
        await pilot.pause()
        keys = screen_text(app).splitlines()[-1]
        assert "/ find" in keys
        assert "sort" not in keys
        await pilot.press("1")
        await pilot.pause()
        keys = screen_text(app).splitlines()[-1]
        assert "/ filter" in keys
        assert "o sort" in keys
        assert "find" not in keys
