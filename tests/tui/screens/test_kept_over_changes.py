"""What the library's screens keep while the analyses change under them is whose it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from summarize.corrections.log import LocalSpeaker
from summarize.speakers.index import index_speakers
from tests.tui.changed_article import read_again, shortened
from tests.tui.factory import desk_of, harbour, reader, said, screen_text
from tui.app import PullquoteApp
from tui.worker.reports import Indexed, Progress

WIDE = (120, 40)
ENGINES = "the boats would need new engines by spring"


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()


def front(app: PullquoteApp) -> Any:
    return app.screen


def stack(app: PullquoteApp) -> list[str]:
    return [type(screen).__name__ for screen in app.screen_stack[1:]]


async def point(pilot: Pilot[None], screen: Any, name: str) -> None:
    """Put the cursor on a speaker."""
    screen.list.point_at([record.name for record in screen.list.records].index(name))
    await pilot.pause()


def listed(screen: Any) -> list[tuple[str, str]]:
    return [(item.speaker, item.words) for item in screen.list.items]


async def go_to_speaker(pilot: Pilot[None], app: PullquoteApp, name: str) -> None:
    """Open all speakers with the cursor on one."""
    await pilot.press("P")
    await settle(pilot)
    await point(pilot, front(app), name)


async def quotes_of(pilot: Pilot[None], app: PullquoteApp, name: str) -> Any:
    await go_to_speaker(pilot, app, name)
    await pilot.press("enter")
    await settle(pilot)
    return front(app)


async def test_quotes_by_somebody_are_theirs_after_a_correction_and_after_its_undoing() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        screen = await quotes_of(pilot, app, "Olaf Brandt")
        await pilot.press("j", "X")
        await settle(pilot)
        assert listed(screen) == [("Olaf Brandt", "“a long time coming”")]
        assert screen._exportable()[-1].title == "1 quote by Olaf Brandt"
        await pilot.press("q", "q")
        screen = await quotes_of(pilot, app, "Marta Quist")
        before = listed(screen)
        assert len(before) == 3
        await pilot.press("Z")
        await settle(pilot)
        assert listed(screen) == before
        assert screen._exportable()[-1].title == "3 quotes by Marta Quist"


async def test_quotes_by_somebody_are_theirs_when_the_file_is_read_again() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        screen = await quotes_of(pilot, app, "Olaf Brandt")
        read_again(app)
        await settle(pilot)
        screen.list_changes(now=True)
        assert listed(screen) == [
            ("Olaf Brandt", "“a long time coming”"), ("Olaf Brandt", ENGINES),
        ]  # fmt: skip


@pytest.mark.parametrize("name", ["Marta Quist", "Olaf Brandt", "Pia Holm"])
@pytest.mark.parametrize("first", [True, False], ids=["asked before", "asked after"])
async def test_the_one_who_is_renamed_is_the_one_who_was_asked_about(
    name: str, first: bool
) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await go_to_speaker(pilot, app, name)
        if first:
            await pilot.press("r")
        read_again(app)
        if not first:
            await pilot.press("r")
        await pilot.press("ctrl+u", *"Zed", "enter")
        await settle(pilot)
        renamed: Any = desk_of(app).log.done[-1]
        assert [speaker.name for speaker in renamed.speakers] == [name]
        assert renamed.speakers[0].article == front(app).session.entries[0].key


async def test_nobody_is_renamed_while_nothing_is_known_of_the_article() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await settle(pilot)
        await pilot.press("r")
        desk_of(app).held = True
        read_again(app, analysed=False)
        await pilot.press("ctrl+u", *"Zed", "enter")
        await settle(pilot)
        assert not desk_of(app).log.done
        assert said(app)[-1] == "The articles have changed since; nothing was renamed"


@pytest.mark.parametrize("analysed", [True, False])
async def test_another_speaker_is_set_for_the_words_that_were_asked_about(analysed: bool) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await settle(pilot)
        screen = front(app)
        screen.list.point_at([item.words for item in screen.list.items].index(ENGINES))
        await pilot.press("c")
        desk_of(app).held = True
        read_again(app, analysed)
        await pilot.press(*"Zed", "enter")
        await settle(pilot)
        place = desk_of(app).log.done[-1].quote  # type: ignore[union-attr]
        assert shortened().article.text[place.start : place.end] == ENGINES


async def test_no_speaker_is_set_where_the_words_are_gone() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await settle(pilot)
        await pilot.press("c")
        read_again(app)
        await pilot.press(*"Zed", "enter")
        await settle(pilot)
        assert not desk_of(app).log.done
        assert said(app)[-1] == "The article has changed since; nothing was corrected"


@pytest.mark.parametrize("key", ["X", "c", "y", "B", "enter"])
async def test_a_key_acts_on_no_other_quote_than_the_one_that_is_seen(key: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await settle(pilot)
        screen = front(app)
        screen.list_changes = lambda now=False: None  # as while much comes in
        read_again(app)
        await pilot.press(key)
        await settle(pilot)
        assert stack(app) == ["AllQuotesScreen"]
        assert not desk_of(app).log.done
        assert not screen.session.bookmarks
        assert said(app) == ["The article has changed since; the quote is no longer there"]


@pytest.mark.parametrize("filtered", [False, True], ids=["listed", "filter cleared"])
async def test_the_cursor_stays_on_its_quote_when_the_file_is_read_again(filtered: bool) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await settle(pilot)
        screen = front(app)
        screen.list.point_at([item.words for item in screen.list.items].index(ENGINES))
        screen.show_detail()
        if filtered:
            await pilot.press("slash", *"children")
        before = screen.list.item.words
        read_again(app)
        await settle(pilot)
        screen.list_changes(now=True)
        assert screen.list.item.words == before
        if filtered:
            await pilot.press("escape", "escape")
            await settle(pilot)
        assert screen.list.item.words == ENGINES


async def test_the_card_is_that_of_the_row_that_is_seen() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await settle(pilot)
        screen = front(app)
        screen.list_changes = lambda now=False: None  # as while much comes in
        read_again(app)
        await settle(pilot)
        await pilot.press("j", "j")
        await settle(pilot)
        assert screen.list.item.words == "“a long time coming”"
        assert "“called Olaf Brandt” after the quote" in screen_text(app)


@pytest.mark.parametrize("name", ["Olaf Brandt", "Marta Quist"])
async def test_what_is_exported_are_the_quotes_that_were_asked_about(
    name: str, tmp_path: Path
) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await go_to_speaker(pilot, app, name)
        await pilot.press("e", "enter")
        await settle(pilot)
        read_again(app)
        front(app).line.value = str(tmp_path / "said.csv")
        await pilot.press("enter")
        for _ in range(20):
            await app.workers.wait_for_complete()
            await pilot.pause()
        written = (tmp_path / "said.csv").read_text("utf-8")
        others = {"Olaf Brandt", "Marta Quist", "Pia Holm"} - {name}
        assert name in written
        assert not any(other in written for other in others)


async def test_the_cursor_and_the_selection_stay_with_whom_they_were_on() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await settle(pilot)
        screen = front(app)
        await point(pilot, screen, "Olaf Brandt")
        await pilot.press("r", "ctrl+u", *"Zed", "enter")
        await settle(pilot)
        assert screen.list.record.name == "Zed"
        await pilot.press("k", "v", "G", "v")
        assert [record.name for record in screen._naming.marked] == ["Pia Holm", "Zed"]
        read_again(app)
        desk_of(app).gather(True)
        await settle(pilot)
        assert {record.name for record in screen._naming.marked} == {"Pia Holm", "Olaf Brandt"}


def index_of(app: PullquoteApp, entries: Sequence[int]) -> list[Any]:
    """Return the reports of a worker that has come as far as some entries."""
    desk = desk_of(app)
    found: Any = [desk.found[entry] for entry in entries]
    records = tuple(
        replace(record, entries=tuple((entries[a], q) for a, q in record.entries))
        for record in index_speakers(found, desk.log)
    )
    return [Indexed(records), Progress(len(entries), len(desk.found), True)]


async def test_the_cursor_and_what_is_read_stay_while_the_library_grows() -> None:
    stories = [harbour(f"{n}.txt", headline=f"Story number {n}") for n in range(30)]
    app = reader(*stories)
    async with app.run_test(size=(140, 24)) as pilot:
        await pilot.press("P")
        await settle(pilot)
        screen, tell = front(app), desk_of(app).tell
        assert tell is not None
        tell(index_of(app, range(5, 30)))
        screen.list_changes(now=True)
        await pilot.press("G")
        await pilot.pause()
        screen.detail.scroll_to(y=6, animate=False, immediate=True)
        tell(index_of(app, range(30)))
        screen.list_changes(now=True)
        await settle(pilot)
        assert screen.list.record.name == "Olaf Brandt"
        assert screen.list.record.entries[0] == (0, 2)
        assert screen.detail.scroll_y == 6
        await pilot.press("k")
        await settle(pilot)
        assert screen.detail.scroll_y == 0


@pytest.mark.parametrize(
    ("path", "keys", "left"),
    [
        (["Q"], ["enter"] * 2, []),
        (["P"], ["enter"] * 2, ["AllSpeakersScreen", "AllQuotesScreen"]),
        (["P", "enter"], ["enter"] * 2, []),
        (["Q"], ["q"] * 2, []),
        (["Q"], ["P"] * 2, ["AllSpeakersScreen"]),
        (["F", *"ferry", "enter"], ["enter"] * 2, []),
        (["F"], ["escape"] * 2, []),
    ],
    ids=str,
)
async def test_two_keys_at_once_open_or_leave_a_screen_but_once(
    path: list[str], keys: list[str], left: list[str]
) -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        for key in path:
            await pilot.press(key)
            await settle(pilot)
        for key in keys:
            app.post_message(events.Key(key, None))
        await settle(pilot)
        assert stack(app) == left


async def test_a_double_click_on_a_quote_goes_there_once() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await settle(pilot)
        await pilot.click(front(app).list, offset=(10, 2), times=2)
        await settle(pilot)
        assert stack(app) == []


async def test_what_acts_on_one_speaker_acts_on_the_one_who_is_selected() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await settle(pilot)
        screen = front(app)
        selected = screen.list.record.name
        await pilot.press("v")
        assert screen.list.record.name != selected
        await pilot.press("m")
        assert said(app)[-1] == "Select at least two speakers to merge (v)"
        await pilot.press("r", "ctrl+u", *"Zed", "enter")
        await settle(pilot)
        renamed: Any = desk_of(app).log.done[-1]
        key = screen.session.entries[0].key
        assert renamed.speakers == (LocalSpeaker(key, selected),)
        await pilot.press("v", "r")
        assert said(app)[-1] == "Rename acts on one speaker; 2 are selected"
        await pilot.press("s")
        assert said(app)[-1] == "Split acts on one speaker; 2 are selected"
        assert stack(app) == ["AllSpeakersScreen"]
