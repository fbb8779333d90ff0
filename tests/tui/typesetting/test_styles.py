"""What a format sets apart, as the reader draws it."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import (
    Article,
    Block,
    BlockKind,
    Style,
    StyleKind,
)
from tests.tui.typesetting.samples import STORY, drawn, read
from tui.typesetting.styles import make_style_runs
from tui.typesetting.typeset import set_page


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

Item               │      2026 │    2027
───────────────────┼───────────┼────────
Engines            │ 1,200,000 │ 300,000
Roof of the school │         0 │  90,000

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


class Case(NamedTuple):
    words: str
    width: int
    lines: list[str]


@pytest.mark.parametrize(
    "case",
    [
        Case(
            "    if a:\n\tb = 'a long line of code'\n",
            width=22,
            lines=["┊ if a:", "┊ b = 'a long line of", "┊ ↪ code'"],
        ),
        Case("```\n\tb\n  \tc\n```\n", width=22, lines=["┊     b", "┊     c"]),
        Case("```\n  b\na\n```\n", width=22, lines=["┊   b", "┊ a"]),
        Case(
            "| a | b |\n|---|---|\n| a long cell | another |\n",
            width=12,
            lines=["a │ b", "─────", "a long cell", "  │ another"],
        ),
        Case("| a | |\n|---|---|\n| | b |\n", width=22, lines=["a │", "──┼──", "  │ b"]),
        Case(
            "| 日本 | b |\n|---|---|\n| a | c |\n",
            width=22,
            lines=["日本 │ b", "─────┼──", "a    │ c"],
        ),
        Case("- a\n\n  > b\n\n- c\n", width=22, lines=["• a", "", "  │ b", "", "• c"]),
        Case("> - a\n>   - b\n", width=22, lines=["│ • a", "│   • b"]),
        Case("> a\n\n<!-- -->\n\n> b\n", width=22, lines=["│ a", "", "│ b"]),
        Case("a\n\n---\n", width=5, lines=["a", "", "─────"]),
        Case("# A\n\n# B b\n", width=22, lines=["A", "", "B b", "━━━"]),
        Case("> " * 30 + "deep", width=8, lines=["│ │ deep"]),
    ],
    ids=lambda case: case.words,
)
def test_how_a_block_is_set(case: Case) -> None:
    assert drawn(set_page(read(case.words), case.width)) == case.lines


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


def test_what_is_copied_of_a_table_has_the_bars_of_the_article() -> None:
    article = read("| a | b |\n|---|---|\n| c | d |\n")
    page = set_page(article, 40)
    assert page.text == article.text
    assert page.shown(0) == "a │ b"
    assert page.line(0) == "a | b"
