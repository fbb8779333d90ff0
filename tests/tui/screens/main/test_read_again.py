"""F5 reads changed files at once, and says what came of it."""

from __future__ import annotations

from dataclasses import replace

from tests.tui.factory import StillDesk, harbour, said
from tui.app import PullquoteApp
from tui.worker.reports import Listed, Looked, Opened


class ChangingDesk(StillDesk):
    """Finds, when it is asked to look again, that the first file is another."""

    changes = False

    def look_again(self) -> None:
        assert self.tell is not None
        story = harbour().article
        if self.changes:
            self.tell([Opened(0, replace(story, text=f"{story.text}\n\nMore."))])
        self.tell([Looked(self.changes)])


async def test_f5_says_what_changed_or_that_nothing_has() -> None:
    desk = ChangingDesk([harbour()])
    app = PullquoteApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:

        def told() -> str:
            return said(app)[-1]

        await pilot.pause()
        await pilot.press("f5")
        await pilot.pause()
        assert told() == "Files are up to date"
        desk.changes = True
        await pilot.press("f5")
        await pilot.pause()
        assert told() == "holm.txt changed"


async def test_all_that_has_changed_is_told_at_once() -> None:
    app = PullquoteApp(StillDesk([harbour()]))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        story, main = harbour().article, app.screen_stack[0]
        listed = Listed(("new.txt",), True, ("/new.txt",), (0,))
        main.reader.take_reports([listed, Opened(0, story)])  # type: ignore[attr-defined]
        await pilot.pause()
        assert said(app)[-1] == "New: new.txt; holm.txt changed"
