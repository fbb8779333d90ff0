"""Articles written as Markdown come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.formats.registry import extract
from summarize.formats.text_builder import TextBuilder
from summarize.formats.write_markdown import write_markdown
from summarize.model import BlockKind
from tests.summarize.formats.samples import MARKDOWN, article


def test_what_is_kept_of_an_article_keeps_its_styles() -> None:
    read = article(MARKDOWN, "a.md")
    again = article(write_markdown(read).decode(), "b.md")
    assert (again.text, again.blocks) == (read.text, read.blocks)
    assert again.styles == read.styles


@pytest.mark.parametrize(
    "words",
    [
        "> one\n>\n> > two\n\n- a\n  - b\n    1. c\n\n       more\n- d\n",
        "one\n\n---\n\ntwo\\\nlines *over\\\ntwo* and `` a`b `` <x> &amp;amp; [y](z)\n",
        "10. a\n    - b\n\n# C *d*\n\n### E\n\n```\n~~~\n  x\n```\n\n> ~~~\n> y\n> ~~~\n",
        "a**“b”**c and *“d”* and _e_f and **g *h* i**\n",
        "|a|b|\n|-|-|\n|*x*||\n||`y`|\n",
    ],
)
def test_words_come_back_whatever_becomes_of_their_marks(words: str) -> None:
    read = article(words, "a.md")
    assert article(write_markdown(read).decode(), "b.md").text == read.text


_WORDS = st.text(
    st.one_of(st.sampled_from("<>&;#\"'/[](){}*_`~-=+|\\! .:1a\n"), st.characters()), max_size=60
)
_KINDS = [BlockKind.PARAGRAPH, BlockKind.SUBHEAD, BlockKind.ITEM, BlockKind.CAPTION]


@given(st.lists(st.tuples(_WORDS, st.sampled_from(_KINDS)), min_size=1, max_size=5))
def test_what_is_kept_reads_back_as_it_was(parts: list[tuple[str, BlockKind]]) -> None:
    builder = TextBuilder()
    builder.add("The headline", BlockKind.HEADLINE)
    for words, kind in parts:
        builder.add(f"• {words.strip()}" if kind is BlockKind.ITEM else words, kind)
    made = builder.extract({"title": "A “title”: \\ of it", "bylines": ("Ann Lee",)})
    first = read_article(made.text, hints=made.hints)
    back = extract("page.md", write_markdown(first))
    again = read_article(back.text, hints=back.hints)
    assert again.text == first.text
    assert [(b.start, b.end) for b in again.blocks] == [(b.start, b.end) for b in first.blocks]
    assert (again.title, again.bylines) == (first.title, first.bylines)
