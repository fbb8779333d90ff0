"""What the library's screens show where there is little room: the list goes before all else."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len

from tests.tui.factory import desk_of, harbour, plain, reader, said, screen_text
from tui.app import PullquoteApp
from tui.widgets.messages import Toggled

SMALL = [(40, 10), (30, 8), (20, 5)]


def list_lines(app: PullquoteApp) -> int:
    screen: Any = app.screen
    return int(screen.list.scrollable_content_region.height) if screen.list.is_on_screen else 0


@pytest.mark.parametrize("opener", ["Q", "P"])
@pytest.mark.parametrize("size", SMALL, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_list_keeps_lines_at_small_sizes(opener: str, size: tuple[int, int]) -> None:
    app = reader(held=True)  # still reading: the line of progress would take room too
    async with app.run_test(size=size) as pilot:
        desk_of(app).release()
        await pilot.press(opener)
        await pilot.pause()
        screen: Any = app.screen
        assert list_lines(app) >= 3
        assert not screen.detail.display
        assert not screen.progress.display
        desk_of(app).held = False
        desk_of(app).gather(True)
        await pilot.pause()
        assert "▌" in screen_text(app)  # the cursor's row


@pytest.mark.parametrize("opener", ["Q", "P"])
async def test_i_puts_the_detail_in_the_place_of_a_small_list_and_esc_takes_it_away(
    opener: str,
) -> None:
    app = reader()
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press(opener, "i")
        await pilot.pause()
        screen: Any = app.screen
        assert list_lines(app) == 0
        assert screen.detail.has_focus
        assert "Marta Quist" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is screen
        assert list_lines(app) >= 3
        assert screen.list.has_focus
        await pilot.press("escape")
        assert app.screen is not screen


async def test_i_puts_the_card_away_where_it_stands_beside_the_list_and_shows_it_again() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("Q", "i")
        await pilot.pause()
        assert "cue “said”" not in screen_text(app)
        await pilot.press("i")
        await pilot.pause()
        assert "cue “said”" in screen_text(app)


async def test_a_filter_that_was_hidden_is_shown_while_it_is_used() -> None:
    app = reader()
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        assert not screen.filter.display
        await pilot.press("slash", *"boat")
        await pilot.pause()
        assert "boat" in screen_text(app).splitlines()[0]
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.filter.display


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (40, 10)])
async def test_each_switch_can_be_clicked(size: tuple[int, int]) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        clicked: list[int] = []
        post = screen.switches.post_message

        def taken(message: Any) -> bool:
            if isinstance(message, Toggled):
                clicked.append(message.index)
                return True
            return bool(post(message))

        screen.switches.post_message = taken
        for y, line in enumerate(screen.switches._lines):
            at = 0
            for _, label in line:
                await pilot.click(screen.switches, offset=(at + 1, y))
                at += cell_len(label)
        assert clicked == list(range(10))


async def test_where_no_switches_are_shown_the_keys_say_what_they_did() -> None:
    app = reader()
    async with app.run_test(size=(24, 8)) as pilot:
        await pilot.press("Q", "1")
        await pilot.pause()
        assert said(app) == ["Direct: off"]


# Bookmarks.


async def test_a_bookmarked_quote_has_a_star_in_the_margin_and_on_the_card() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n", "B")
        app.clear_notifications()
        await pilot.pause()
        shown = screen_text(app)
        assert "①▶★ “Nobody here" in shown or "①▶▌★“Nobody here" in shown
        assert "★ Quote 1 of 6" in shown
        assert "★ bookmarked · direct" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert "①“★ “Nobody here" in screen_text(app) or "①“▌★“Nobody here" in screen_text(app)
        await pilot.press("n", "B")
        app.clear_notifications()
        await pilot.pause()
        assert "★" not in screen_text(app)


async def test_a_bookmarked_article_has_a_star_in_the_list_and_in_its_title() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("B")
        app.clear_notifications()
        await pilot.pause()
        shown = screen_text(app)
        assert "★ holm.txt" in shown
        assert "─ ★ Harbour council" in shown or "━ ★ Harbour council" in shown


async def test_0_lists_bookmarked_quotes_alone_by_article_and_says_how_to_make_one() -> None:
    app = reader(harbour(), plain("x", "x.txt"), harbour("again.txt", headline="Another ferry"))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("Q", "0")
        await pilot.pause()
        screen: Any = app.screen
        assert "No bookmarked quotes: press B" in screen_text(app)
        await pilot.press("0", "j", "B", "G", "B", "0")
        await pilot.pause()
        shown = screen_text(app)
        assert [item.article for item in screen.list.items] == [0, 2]
        assert "All quotes · 2 quotes · 14 hidden · by article" in shown
        assert "★ ●●● Marta Quist" in shown
        assert "★ only ✓" in shown
        await pilot.press("B")  # what is no bookmark any more leaves the list
        await pilot.pause()
        assert [item.article for item in screen.list.items] == [0]
        assert screen.list.cursor == 0


async def test_that_bookmarks_alone_are_listed_is_not_remembered() -> None:
    app = reader(harbour(), plain("x", "x.txt"))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("Q", "0", "1")
        main: Any = app.screen_stack[0]
        main.session.filters["bookmarked"] = "yes"  # as it was kept once
        main.reader.library._quotes = None
        app.pop_screen()
        app.uninstall_screen("all-quotes")
        await pilot.press("Q")
        screen: Any = app.screen
        assert not screen.quote_filter.bookmarked
        assert 0 not in screen.quote_filter.marks  # what else was switched is
        await pilot.press("2")
        assert "bookmarked" not in main.session.filters


async def test_where_nothing_is_listed_it_says_what_hides_how_many_and_which_key_shows_them() -> (
    None
):
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("Q", "B", "G", "0", "1", "7", "slash", *"zzz")
        await pilot.pause()
        shown = screen_text(app)
        assert "No quotes match the filter" in shown
        for line in (
            "Filter “zzz” hides 16 (Esc)",  # what brings nothing back by itself promises nothing
            "★ only hides 15 (0)",
            "“direct” off hides 10 (1)",
            "“scare” off hides 2 (5)",
            "“medium” off hides 2 (7)",
        ):
            assert line in shown
        await pilot.press("escape")
        await pilot.pause()
        assert "“direct” off hides 10: press 1 to show 1" in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        assert "All quotes · 1 quote · 15 hidden" in screen_text(app)


async def test_the_card_shows_what_stands_around_a_quote_where_there_is_room() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        around = "said Marta Quist, the council’s chair. “We found the money because we had to,”"
        assert around in screen.card.text
        await pilot.press("j", "j", "j")
        assert "“a long time coming” and said the boats would need" in screen.card.text
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "said the boats would need" in screen_text(app)


# Questions, and the keys, on small screens.


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (80, 24), (160, 50)])
async def test_answers_to_choose_from_are_seen_and_the_last_can_be_reached(
    size: tuple[int, int],
) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press("n", "c")
        await pilot.pause()
        await pilot.pause()
        assert "Marta Quist" in screen_text(app)
        screen: Any = app.screen
        box = screen.query_one("#prompt").region
        await pilot.press("up")  # round to the last
        await pilot.pause()
        assert screen.list.region.bottom < box.bottom
        assert "(no speaker)" in screen_text(app)


async def test_keys_go_before_progress_where_there_is_no_room_for_both() -> None:
    app = reader()
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        assert screen_text(app).splitlines()[-1].split() == ["?", "help", "q", "quit"]
