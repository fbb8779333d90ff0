"""What lost its words while the reader was closed is said once, and is back with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from summarize.corrections.log import QuotePlace
from summarize.model import Analysis
from tests.tui.factory import StillDesk, desk_of, harbour, plain, said, screen_text
from tui.app import PullquoteApp
from tui.session.quote_spans import find_spans
from tui.state.session_memory import SessionMemory
from tui.state.store import State
from tui.state.writer import StateWriter
from tui.worker.reports import Analysed

WIDE = (120, 30)
LOST = "1 bookmark in holm.txt has lost its words; it comes back with them"


def reader_of(path: Path, found: Analysis) -> PullquoteApp:
    memory = SessionMemory(["stories"], StateWriter(path / "state.sqlite"))
    memory.start()
    memory.recall(10, lambda _: None)
    return PullquoteApp(StillDesk([found, plain("A quiet day", "quiet.txt", 60)]), memory)


def without_its_quote() -> Analysis:
    """The article of the harbour after another hand went over its second quote."""
    found = harbour()
    quote = found.quotes[1]
    text = found.article.text
    text = f"{text[: quote.start]}She would not say.{text[quote.end :]}"
    return Analysis(replace(found.article, text=text), (), (), ())


async def notices_of(path: Path, found: Analysis) -> list[str]:
    app = reader_of(path, found)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        notices = said(app)
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert (LOST in " ".join(screen_text(app).split())) is (LOST in notices)
        await pilot.press("escape", "q")
    return notices


async def test_a_bookmark_that_lost_its_words_is_said_once_and_comes_back(tmp_path: Path) -> None:
    app = reader_of(tmp_path, harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "n", "B", "q")
    assert LOST in await notices_of(tmp_path, without_its_quote())
    assert LOST not in await notices_of(tmp_path, without_its_quote())
    state = State(tmp_path / "state.sqlite")
    assert [mark.words for mark in state.bookmarks()] == [
        " ".join(harbour().quotes[1].slice(harbour().article.text).split())
    ]
    state.close()
    app = reader_of(tmp_path, harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "0")
        await pilot.pause()
        assert "★ ●" in screen_text(app)


async def test_a_correction_that_lost_its_words_is_said(tmp_path: Path) -> None:
    app = reader_of(tmp_path, harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        found, place = harbour(), QuotePlace("ab" * 16, 4, 9)
        desk_of(app).tell([Analysed(0, found, find_spans(found), lost=(place,))])  # type: ignore[misc]
        await pilot.pause()
        assert said(app)[-1].startswith("1 correction in holm.txt has lost its words")
