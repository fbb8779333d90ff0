"""Setting an article in lines: nothing lost, offsets kept, blocks spaced by their kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Article, Block, BlockKind
from tests.tui.factory import article, harbour
from tui.typesetting.control_characters import displayable
from tui.typesetting.typeset import set_page


@given(st.text(max_size=200), st.integers(1, 80))
def test_no_printing_character_is_lost_without_any_block(text: str, width: int) -> None:
    page = set_page(Article(text, ()), width)
    lines = zip(page.starts, page.ends, strict=True)
    shown = "".join(page.text[a:b] for a, b in lines)
    assert "".join(shown.split()) == "".join(displayable(text).split())


def test_text_between_blocks_is_shown_too() -> None:
    page = set_page(Article("before\n\nstory\n\nafter", (Block(8, 13, BlockKind.PARAGRAPH),)), 40)
    assert [page.line(n) for n in range(len(page))] == ["before", "", "story", "", "after"]


def test_wrapped_paragraphs_are_set_anew_and_verse_is_not() -> None:
    wrapped = "These lines were wrapped by some program at fifty\ncells, as mail is."
    page = set_page(article([("paragraph", wrapped)]), 80)
    assert [page.line(n) for n in range(len(page))] == [wrapped.replace("\n", " ")]
    verse = "Roses are red\nviolets are blue"
    page = set_page(article([("paragraph", verse)]), 80)
    assert [page.line(n) for n in range(len(page))] == verse.split("\n")


def test_items_hang_from_their_marks() -> None:
    page = set_page(article([("item", "- one two three four"), ("item", "- five")]), 10)
    assert [page.line(n) for n in range(len(page))] == ["- one two", "three", "four", "- five"]
    assert page.indents == [0, 2, 2, 0]


def test_line_at_finds_every_offset() -> None:
    story = harbour().article
    page = set_page(story, 30)
    for line, (start, end) in enumerate(zip(page.starts, page.ends, strict=True)):
        for offset in range(start, end):
            assert page.line_at(offset) == line
