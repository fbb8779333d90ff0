"""A quote with its source, as Markdown."""

from __future__ import annotations

from dataclasses import replace

from tests.tui.factory import harbour
from tui.session.citation import cite_markdown


def test_markdown_links_to_the_address_and_to_nothing_else() -> None:
    story = harbour()
    quote = story.quotes[0]
    linked = replace(story.article, url="https://holm.example/ferry?a=1>(x")
    assert "[Harbour council votes to keep its ferry](<https://holm.example/ferry?a=1%3E(x>)" in (
        cite_markdown(linked, quote)
    )
    other = replace(story.article, url="javascript:alert(1)")
    assert "](" not in cite_markdown(other, quote)
