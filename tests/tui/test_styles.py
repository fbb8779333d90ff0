"""What a format sets apart, as the reader draws it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from summarize.library.load import load
from summarize.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Mention,
    MentionForm,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Sentence,
    Speaker,
    Style,
    StyleKind,
)
from summarize.storage.files import Source
from tests.tui.factory import reader
from tui.session.links import links_from
from tui.typesetting.page import Page
from tui.typesetting.styles import make_style_runs
from tui.typesetting.typeset import set_page
from tui.widgets.article_view import ArticleView

STORY = """---
title: Harbour council keeps the ferry
author: Ida Lund
date: 2026-03-02
---
# Harbour council keeps the ferry

**HOLM** — The council voted *5-4* on Monday to keep the ferry. The [full
minutes](https://holm.example/minutes) run to ~~31~~ 33 pages; see `minutes.txt`.

“Nobody here wants to be the one who **sank it**,” said Marta Quist, the chair.

## What the plan says

1. The boats stay.
2. New engines by spring:
   - the *Ida* gets the first one, and a coat of paint that the yard throws in for nothing
     - if it is dry

   The council pays for the second.

### What it costs

| Item | 2026 | 2027 |
|---|---|---|
| Engines | 1,200,000 | 300,000 |
| Roof of the school | 0 | 90,000 |

> The ferry is a promise, “and a promise is not something you sell by the pound,” Olaf Brandt,
> a former captain, wrote.
>
> > It is a boat, the council wrote to him.

```
def fare(trips):
    return trips * 4.50

```

---

Roses are red,\\
violets are blue.

#### How to get there

By *ferry*.
"""


def read(words: str, name: str = "a.md") -> Article:
    found = load(Source(name, name, words.encode()))
    assert isinstance(found, Article), found
    return found


def said(article: Article) -> Analysis:
    """The analysis of the story, made by hand: what is drawn depends on no rule of language."""
    quotes, people = [], []
    for words, name in (("“Nobody", "Marta Quist"), ("“and", "Olaf Brandt")):
        start = article.text.index(words)
        end = article.text.index("”", start) + 1
        block = next(n for n, block in enumerate(article.blocks) if start in block)
        at = article.text.index(name)
        speaker = Speaker(name, PersonKind.PERSON, None, name, at, at + len(name), len(people))
        mention = Mention(at, at + len(name), MentionForm.NAME)
        people.append(Person(name, PersonKind.PERSON, mentions=(mention,)))
        quotes.append(Quote(start, end, QuoteKind.DIRECT, start, end, block, speaker))
    sentences = tuple(Sentence(b.start, b.end, n) for n, b in enumerate(article.blocks[:8]))
    return Analysis(article, sentences, tuple(people), tuple(quotes))


def drawn(page: Page) -> list[str]:
    """The lines of a page with their signs and gaps, as on the screen."""
    lines = []
    for number in range(len(page)):
        words = page.line(number)
        for offset, cells in reversed(page.gaps.get(number, ())):
            at = offset - page.starts[number]
            words = words[:at] + " " * cells + words[at:]
        lines.append((page.signs.get(number, "").ljust(page.indents[number]) + words).rstrip())
    return lines


def test_a_page_of_markdown() -> None:
    assert (
        drawn(set_page(read(STORY), 60))
        == """\
Harbour council keeps the ferry

HOLM — The council voted 5-4 on Monday to keep the ferry.
The full minutes run to 31 33 pages; see minutes.txt.

“Nobody here wants to be the one who sank it,” said Marta
Quist, the chair.

What the plan says
──────────────────

1. The boats stay.
2. New engines by spring:
   • the Ida gets the first one, and a coat of paint that
     the yard throws in for nothing
     • if it is dry

   The council pays for the second.

What it costs

Item               |      2026 |    2027
───────────────────┼───────────┼────────
Engines            | 1,200,000 | 300,000
Roof of the school |         0 |  90,000

│ The ferry is a promise, “and a promise is not something
│ you sell by the pound,” Olaf Brandt, a former captain,
│ wrote.
│
│ │ It is a boat, the council wrote to him.

┊ def fare(trips):
┊     return trips * 4.50

────────────────────────────────────────────────────────────

Roses are red,
violets are blue.

How to get there

By ferry.""".split("\n")
    )


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("    if a:\n\tb = 'a long line of code'\n", 22,
         ["┊ if a:", "┊ b = 'a long line of", "┊ ↪ code'"]),
        ("```\n\tb\n  \tc\n```\n", 22, ["┊     b", "┊     c"]),
        ("```\n  b\na\n```\n", 22, ["┊   b", "┊ a"]),
        ("| a | b |\n|---|---|\n| a long cell | another |\n", 12,
         ["a | b", "─────", "a long cell", "  | another"]),
        ("| a | |\n|---|---|\n| | b |\n", 22, ["a |", "──┼──", "  | b"]),
        ("| 日本 | b |\n|---|---|\n| a | c |\n", 22, ["日本 | b", "─────┼──", "a    | c"]),
        ("- a\n\n  > b\n\n- c\n", 22, ["• a", "", "  │ b", "", "• c"]),
        ("> - a\n>   - b\n", 22, ["│ • a", "│   • b"]),
        ("> a\n\n<!-- -->\n\n> b\n", 22, ["│ a", "", "│ b"]),
        ("a\n\n---\n", 5, ["a", "", "─────"]),
        ("# A\n\n# B b\n", 22, ["A", "", "B b", "━━━"]),
        ("> " * 30 + "deep", 8, ["│ │ deep"]),
    ],
)  # fmt: skip
def test_how_a_block_is_set(words: str, width: int, lines: list[str]) -> None:
    assert drawn(set_page(read(words), width)) == lines


_SPAN = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


@given(
    st.text(st.sampled_from("ab |\n\t日"), max_size=60),
    st.lists(st.tuples(_SPAN, st.sampled_from(StyleKind), st.integers(0, 7)), max_size=6),
    st.integers(1, 30),
)
def test_no_style_loses_a_character(
    text: str, found: list[tuple[list[int], StyleKind, int]], width: int
) -> None:
    blocks, start = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block(start, start + len(part), BlockKind.PARAGRAPH))
        start += len(part) + 2
    styles = tuple(
        Style(min(a, len(text)), min(b, len(text)), kind, level) for (a, b), kind, level in found
    )
    page = set_page(Article(text, tuple(blocks), styles=styles), width)
    shown = "".join(page.text[a:b] for a, b in zip(page.starts, page.ends, strict=True))
    assert "".join(shown.split()) == "".join(text.split())
    assert page.starts == sorted(page.starts)


@given(st.lists(st.tuples(_SPAN, st.sampled_from(StyleKind)), max_size=12))
def test_stretches_hold_what_lies_over_each_character(
    found: list[tuple[list[int], StyleKind]],
) -> None:
    style_runs = make_style_runs([Style(a, b, kind) for (a, b), kind in found])
    stretches = list(zip(style_runs.starts, style_runs.ends, style_runs.held, strict=True))
    for before, after in pairwise(stretches):
        assert before[1] <= after[0]
    for offset in range(61):
        wanted = {n for n, style in enumerate(style_runs.styles) if offset in style}
        held = [set(held) for start, end, held in stretches if start <= offset < end]
        assert held == ([wanted] if wanted else [])


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
        assert [notice.message for notice in app._notifications] == ["It has no links to open."]
