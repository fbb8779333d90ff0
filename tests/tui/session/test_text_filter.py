"""Which articles a filter passes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Analysis
from tests.tui.factory import harbour
from tui.session.article_order import Listing
from tui.session.entry import ArticleEntry
from tui.session.quote_spans import find_spans
from tui.session.text_filter import passing, simplify


def entry_of(analysis: Analysis) -> ArticleEntry:
    entry = ArticleEntry(analysis.article.file, analysis.article, analysis)
    entry.spans = find_spans(analysis)
    return entry


@pytest.mark.parametrize(
    "words",
    ["ferry", "FERRY council", "holm.txt", "gazette", "2024-05", "Ida", "pía", "quist holm", " "],
)
def test_a_filter_looks_in_title_file_source_date_bylines_and_speakers(words: str) -> None:
    story = harbour()
    story = replace(story, article=replace(story.article, bylines=("Ida Lund",)))
    listing = Listing([entry_of(story), ArticleEntry("other.md")])
    listing.words = words
    assert listing.learn(1)
    assert listing.passing([1, 0]) == ([1, 0] if words == " " else [0])


def test_all_words_must_occur() -> None:
    listing = Listing([entry_of(harbour())])
    listing.words = "ferry submarine"
    listing.learn(1)
    assert listing.passing([0]) == []


@given(st.lists(st.text("abÄ’ ", max_size=6), max_size=8), st.text("abÄ’ ", max_size=5))
def test_a_filter_keeps_the_order_and_passes_what_holds_every_word(
    texts: list[str], words: str
) -> None:
    passed = passing(range(len(texts)), words, lambda n: simplify(texts[n]))
    sought = simplify(words).split()
    assert passed == [n for n, t in enumerate(texts) if all(w in simplify(t) for w in sought)]
