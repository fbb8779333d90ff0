"""Styles are drawn where their words are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.factory import harbour, reader
from tests.tui.typesetting.samples import STORY, drawn, read, said
from tui.widgets.article_view import ArticleView


async def test_a_style_is_drawn_where_its_words_are_and_nowhere_else() -> None:
    app = reader(said(read(STORY)))
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        view = app.screen.query_one(ArticleView)
        found: dict[str, set[str]] = {}
        for y in range(view.scrollable_content_region.height):
            for segment in view.render_line(y):
                style = segment.style
                for name in ("bold", "italic", "underline", "strike"):
                    if style is not None and getattr(style, name) and segment.text.strip():
                        found.setdefault(name, set()).add(segment.text)
        assert {"HOLM", "sank it", "What it costs"} <= found["bold"]
        assert {"5-4", "Ida", "ferry", "How to get there"} <= found["italic"]
        assert {"full", "minutes"} & found["underline"] or "full minutes" in found["underline"]
        assert found["strike"] == {"31"}
        assert not any("voted" in words for words in (*found["bold"], *found["italic"]))


async def test_what_is_selected_in_a_table_are_its_own_words() -> None:
    app = reader(said(read(STORY)))
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        view = app.screen.query_one(ArticleView)
        page = view._page
        assert page is not None
        line = next(n for n in range(len(page)) if page.line(n).startswith("Roof"))
        row = drawn(page)[line]
        left = view.region.x + view._left + 4
        y = view.content_region.y + line
        await pilot.mouse_down(offset=(left + row.index("90,000"), y))
        await pilot.hover(offset=(left + len(row) - 1, y))
        await pilot.mouse_up(offset=(left + len(row) - 1, y))
        assert app.screen.get_selected_text() == "90,000"


Compare = Callable[..., bool]


@pytest.mark.parametrize("size", [(120, 50), (60, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_markdown_on_the_screen(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def walk(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        await pilot.press(*(["T"] if theme == "light" else []), "3", "n")
        pilot.app.clear_notifications()
        await pilot.pause()

    assert snap_compare(reader(said(read(STORY))), terminal_size=size, run_before=walk)


async def test_nothing_is_read_at_the_opening_and_no_card_takes_back_what_was() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        screen: Any = app.screen
        assert screen.text.top == screen.entry.beginning > 0
        assert screen.notices.status.startswith("0% · ")
        await pilot.press("j", "j", "j", "j", "j")
        await pilot.pause()
        status = screen.notices.status
        assert 0 < int(status.split("%")[0]) < 99
        screen.card.display = True
        screen.card.styles.height = 8
        await pilot.pause()
        assert screen.notices.status == status
        await pilot.press("G")
        await pilot.pause()
        assert screen.notices.status == "end"
