"""Articles of one title are told apart by their files, wherever they are listed."""

from __future__ import annotations

import pytest

from tests.tui.factory import harbour, plain, reader, screen_text
from tui.session.shared_titles import SharedTitles

KEYS = {
    "articles": ("1",),
    "quotes by article": ("Q",),
    "quotes by kind": ("Q", "g", "g"),
    "found": ("F", *"chair", "enter"),
    "facts of a speaker": ("P",),
}


def test_a_title_is_shared_from_the_second_article_on_and_not_after_it_is_gone() -> None:
    titles = SharedTitles()
    assert set(titles.update(0, "The ferry")) == set()
    assert titles.tell_apart("The ferry", "a.txt") == ""
    assert set(titles.update(1, "The  ferry")) == {0}
    assert titles.tell_apart("The ferry", "a.txt") == "a.txt"
    assert set(titles.update(2, "The ferry")) == set()
    assert set(titles.update(2, "The school")) == set()
    assert set(titles.update(1, "")) == {0}
    assert titles.tell_apart("The ferry", "a.txt") == ""


def test_an_article_that_is_called_like_its_file_needs_it_no_second_time() -> None:
    titles = SharedTitles()
    titles.update(0, "a.txt")
    titles.update(1, "a.txt")
    assert titles.tell_apart("a.txt", "a.txt") == ""
    assert titles.tell_apart("a.txt", "b/a.txt") == "b/a.txt"


def test_no_file_name_reaches_the_terminal_uncleaned() -> None:
    titles = SharedTitles()
    titles.update(0, "The ferry")
    titles.update(1, "The ferry")
    assert "\x1b" not in titles.tell_apart("The ferry", "\x1b[2J.txt")


@pytest.mark.parametrize("name", KEYS)
async def test_every_list_tells_them_apart(name: str) -> None:
    app = reader(harbour(), harbour("sound/copy.txt"), plain("A quiet day", "quiet.txt"))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*KEYS[name])
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = screen_text(app)
        assert "holm.txt" in shown
        assert "sound/copy.txt" in shown
        assert "quiet.txt" not in shown
