"""What the main screen says after keys that change something: which it is now."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from summarize.speakers.index import index_speakers
from tests.tui.factory import harbour, many, reader, said, screen_text


async def rest(pilot: Pilot[None]) -> None:
    for _ in range(4):
        await pilot.pause()


async def test_the_theme_is_named() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        for name in ("light", "high contrast", "dark"):
            await pilot.press("T")
            await rest(pilot)
            assert said(app) == [f"Theme: {name}"]


async def test_a_text_width_that_does_not_fit_says_what_fits() -> None:
    app = reader()
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("f", "right_curly_bracket")
        await rest(pilot)
        wide = said(app)[-1]
        assert wide.startswith("Text width: ")
        assert wide.endswith(" columns")
        await pilot.resize_terminal(60, 40)
        await rest(pilot)
        await pilot.press("right_curly_bracket")
        await rest(pilot)
        assert said(app)[-1].endswith(" fit the pane)")


async def test_what_is_copied_is_said_to_be_text_or_markdown() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n", "y")
        await rest(pilot)
        assert "with speaker and source as text" in said(app)[-1]
        await pilot.press("Y")
        await rest(pilot)
        assert "with speaker and source as Markdown" in said(app)[-1]


async def test_a_word_is_one_word() -> None:
    story = many(1, 1)[0]
    app = reader(replace(story, quotes=(replace(story.quotes[0], end=story.quotes[0].start + 5),)))
    assert [record.words for record in index_speakers([app._worker.found[0]])] == [1]  # type: ignore[attr-defined]
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await rest(pilot)
        assert "1 word quoted" in screen_text(app)


async def test_the_filter_of_the_list_hands_on_what_it_did_not_find() -> None:
    app = reader(harbour(), harbour("again.txt"))
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("a", *"buckets", "enter")
        await rest(pilot)
        assert "then F to" in screen_text(app)
        await pilot.press("F")
        await rest(pilot)
        await pilot.app.workers.wait_for_complete()
        await rest(pilot)
        assert "2 matches in 2 of 2" in screen_text(app)
