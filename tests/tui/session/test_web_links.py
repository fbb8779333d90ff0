"""The links of an article, from a place on."""

from __future__ import annotations

import pytest

from summarize.model import (
    Analysis,
)
from tests.tui.factory import reader, said
from tests.tui.typesetting.samples import read
from tui.session.web_links import links_from

LINKS = "One [two](https://x.example/two). Three [four](four.md).\n\n" * 2 + "\n".join(
    f"Words that are said to fill the page, and [link {n}](https://x.example/{n}).\n"
    for n in range(40)
)


def test_the_links_of_an_article_from_a_place_on() -> None:
    article = read(LINKS)
    lines = links_from(article)
    assert len(lines) == 41
    assert next(iter(lines.items())) == ("two → https://x.example/two", "https://x.example/two")
    offset = article.text.index("link 7")
    lines = links_from(article, offset)
    assert [*lines.values()][:2] == ["https://x.example/7", "https://x.example/8"]
    assert [*lines.values()][-1] == "https://x.example/6"


async def test_a_key_opens_the_next_link(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("tui.terminal.browser.open_address", lambda url: opened.append(url) or "")
    app = reader(Analysis(read(LINKS), (), (), ()))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("L", "enter")
        await app.workers.wait_for_complete()
        await pilot.press("L", "escape")
        await pilot.press("L", "1", "7", "enter")
        await app.workers.wait_for_complete()
    assert opened == ["https://x.example/two", "https://x.example/17"]


async def test_an_article_without_links_says_so() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("L")
        await pilot.pause()
        assert said(app) == ["This article has no links"]
