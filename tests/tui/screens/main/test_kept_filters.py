"""Filters over a restart: one that matches nothing is not kept, or cleared with a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.tui.factory import desk_of, said, screen_text
from tests.tui.screens.main.remembering import session
from tui.app import PullquoteApp
from tui.session.kept_quote_filter import loosen_filter, recall_filter
from tui.session.quote_rows import ALL_LEVELS, Grouping, QuoteFilter
from tui.state.store import LeftOff, State, folder_key
from tui.worker.reports import Progress

WIDE = (120, 30)


def notices(app: PullquoteApp) -> list[str]:
    return said(app)


def keep(path: Path, **filters: str) -> None:
    """Leave a session with these filters behind, as an earlier reader may have."""
    state = State(path / "state.sqlite")
    left = LeftOff(
        "", "holm.txt", filters=tuple((k.replace("_", "-"), v) for k, v in filters.items())
    )
    state.leave(folder_key(["stories"]), left)
    state.close()


async def test_a_list_filter_that_matches_nothing_is_not_kept(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", *"zzz", "enter")
        await pilot.pause()
        shown = screen_text(app)
        assert "No articles match" in shown
        assert "Press Esc to clear" in shown
        await pilot.press("q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert app.screen.articles.count() == 3  # type: ignore[attr-defined]
        assert "zzz" not in screen_text(app)
        assert not notices(app)


async def test_a_list_filter_that_matches_is_kept_and_shown(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", *"quiet", "enter", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert app.screen.articles.count() == 1  # type: ignore[attr-defined]
        assert "“quiet”" in screen_text(app)
        assert not notices(app)


async def test_a_list_filter_that_matches_nothing_any_more_is_cleared_once_all_is_read(
    tmp_path: Path,
) -> None:
    keep(tmp_path, list_words="zzz", list_order="name")
    app = session(tmp_path)
    desk_of(app).held = True
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "No articles match yet" in screen_text(app)
        assert not notices(app)
        assert desk_of(app).tell is not None
        desk_of(app).tell([Progress(3, 3, False)])  # type: ignore[misc]
        await pilot.pause()
        await pilot.pause()
        assert app.screen.articles.count() == 3  # type: ignore[attr-defined]
        assert notices(app) == ["Filter “zzz” matches no articles: cleared"]
        assert "by name" in screen_text(app), "the order stays"


async def test_a_kept_filter_of_a_list_out_of_sight_is_told(tmp_path: Path) -> None:
    keep(tmp_path, list_words="quiet")
    app = session(tmp_path)
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert notices(app) == ["Articles are filtered by “quiet”"]


@pytest.mark.parametrize("keys", ["/zzz", "1234", "6789", "1234/zzz"])
async def test_a_filter_of_all_quotes_that_matches_nothing_is_not_kept(
    tmp_path: Path, keys: str
) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", *["slash" if key == "/" else key for key in keys], "tab")
        await pilot.pause()
        assert not app.screen.list.items  # type: ignore[attr-defined]
        await pilot.press("ctrl+q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        assert screen.quote_filter == QuoteFilter()
        assert screen.list.items
        assert not notices(app)


async def test_words_that_match_nothing_take_no_switch_with_them(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "3", "slash", *"zzz", "enter", "ctrl+q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert app.screen.quote_filter == QuoteFilter(marks=frozenset({0, 1, 3}))  # type: ignore[attr-defined]


async def test_a_kept_filter_of_all_quotes_that_matches_nothing_any_more_is_cleared(
    tmp_path: Path,
) -> None:
    keep(tmp_path, words="zzz", marks="0 1", levels="0 1 2 3", group="speaker")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        assert screen.list.items
        assert screen.filter.value == ""
        assert screen.quote_filter == QuoteFilter(marks=frozenset({0, 1}))
        assert notices(app) == ["Filter “zzz” matches no quotes: cleared"]


@pytest.mark.parametrize("key", ["a", "Q"], ids=["articles", "quotes"])
async def test_a_kept_filter_shows_nothing_that_a_terminal_obeys(tmp_path: Path, key: str) -> None:
    words = "\u202eferry\x1b[31m"
    keep(tmp_path, words=words, list_words=words)
    app = session(tmp_path)
    desk_of(app).held = True
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(key)
        await pilot.pause()
        shown = screen_text(app)
        assert "�ferry�[31m" in shown
        assert not {"\u202e", "\x1b"} & set(shown)


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({}, (QuoteFilter(), Grouping.ARTICLE)),
        ({"words": "tax"}, (QuoteFilter("tax"), Grouping.ARTICLE)),
        ({"group": "mood", "levels": "x"}, (QuoteFilter(), Grouping.ARTICLE)),
        ({"group": "kind", "marks": "0 99 -1"}, (QuoteFilter(marks=frozenset({0})), Grouping.KIND)),
        ({"levels": ""}, (QuoteFilter(levels=frozenset()), Grouping.ARTICLE)),
    ],
)
def test_of_what_was_kept_each_part_that_is_known_is_taken(
    kept: dict[str, str], expected: tuple[QuoteFilter, Grouping]
) -> None:
    assert recall_filter(kept) == expected


def test_where_there_is_nothing_to_match_a_filter_stays() -> None:
    strict = QuoteFilter("tax", levels=ALL_LEVELS - {0})
    assert loosen_filter(strict, []) == strict
