"""The order of articles, and what the title of the list says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from summarize.model import Analysis
from tests.tui.factory import article, harbour, plain
from tui.session.article_order import Facts, Listing, Order, arrange, facts_of, heading
from tui.session.entry import ArticleEntry
from tui.session.quote_spans import find_spans

FACTS = st.builds(
    Facts,
    st.none() | st.sampled_from(["a", "b", "c"]),
    st.none() | st.sampled_from(["2024-01-01", "2024-02-01"]),
    st.none() | st.integers(0, 3),
    st.none() | st.integers(0, 3),
)


@given(st.lists(FACTS, max_size=12), st.sampled_from(Order), st.randoms())
def test_an_order_loses_nothing_leaves_equals_as_given_and_puts_the_unknown_last(
    facts: list[Facts], order: Order, random: Any
) -> None:
    as_given = list(range(len(facts)))
    random.shuffle(as_given)
    known = dict(enumerate(facts))
    ranked = arrange(as_given, known, order)
    assert sorted(ranked) == sorted(as_given)
    if order is Order.GIVEN:
        assert ranked == as_given
        return
    values = [getattr(known[index], order.value) for index in ranked]
    there = [value for value in values if value is not None]
    assert values == there + [None] * (len(values) - len(there))
    assert there == sorted(there, reverse=order is not Order.NAME)
    for value in {*values}:
        equal = [index for index in ranked if getattr(known[index], order.value) == value]
        assert equal == [index for index in as_given if index in equal]


def entry_of(analysis: Analysis) -> ArticleEntry:
    entry = ArticleEntry(analysis.article.file, analysis.article, analysis)
    entry.spans = find_spans(analysis)
    return entry


def titled(title: str, **facts: Any) -> ArticleEntry:
    story = article([("headline", title), ("paragraph", "Words.")], f"{title}.txt")
    return ArticleEntry(story.file, replace(story, title=title, **facts))


def order_of(titles: Sequence[str]) -> list[str]:
    facts = {n: facts_of(titled(title)) for n, title in enumerate(titles)}
    return [titles[n] for n in arrange(range(len(titles)), facts, Order.NAME)]


def test_names_sort_without_regard_to_case_accents_marks_and_by_the_size_of_numbers() -> None:
    titles = ["Week 10", "‘Dignity’ first", "zebra", "week 9", "Élan", "eland", "“Able”"]
    assert order_of(titles) == [
        "“Able”", "‘Dignity’ first", "Élan", "eland", "week 9", "Week 10", "zebra"
    ]  # fmt: skip
    assert order_of(["…", "b", "***"]) == ["***", "b", "…"] or order_of(["b", "…"])[0] in "b…"


def test_what_is_not_read_has_no_name_and_what_cannot_be_read_has_that_of_its_file() -> None:
    assert facts_of(ArticleEntry("b.txt")) == Facts(sought="b.txt")
    assert facts_of(ArticleEntry("B.txt", problem="is empty")).name == "b.txt"


def test_facts_of_an_article() -> None:
    story = harbour()
    facts = facts_of(entry_of(story))
    assert facts.date == "2024-05-06"
    assert facts.length == len(story.article.text)
    assert facts.quotes == 6
    assert facts_of(ArticleEntry("holm.txt", story.article)).quotes is None
    foreign = replace(story, article=replace(story.article, language="de"))
    assert facts_of(entry_of(foreign)).quotes is None


def test_facts_are_learnt_a_few_at_a_time_and_again_when_they_change() -> None:
    entries = [entry_of(harbour(f"{n}.txt")) for n in range(5)]
    listing = Listing(entries)
    listing.order = Order.QUOTES
    calls = 1
    while not listing.learn(-1):
        calls += 1
        assert calls < 10
    assert calls == 6
    entries[3].analysis = plain("None", "3.txt")
    assert listing.ranked(range(5)) == [0, 1, 2, 3, 4]
    listing.forget(3)
    assert listing.learn(1)
    assert listing.ranked(range(5)) == [0, 1, 2, 4, 3]
    entries.append(ArticleEntry("new.txt"))
    assert listing.learn(1)
    listing.words = "new"
    assert listing.passing(listing.ranked(range(6))) == [5]


def test_order_and_filter_are_kept_by_name_and_nonsense_is_none() -> None:
    listing = Listing([])
    assert listing.wish() == {"list-order": "", "list-words": ""}
    listing.order, listing.words = Order.DATE, "tax"
    again = Listing([])
    again.resume(listing.wish())
    assert (again.order, again.words) == (Order.DATE, "tax")
    again.resume({"list-order": "by colour"})
    assert again.is_plain


@pytest.mark.parametrize(
    ("width", "title"),
    [
        (60, "Articles 3 of 12 · by date · matching “taxes”"),
        (42, "Articles 3 of 12 · by date · “taxes”"),
        (30, "3 of 12 · by date · “taxes”"),
        (26, "3 of 12 · by date · “tax…”"),
        (20, "3 of 12 · by date"),
        (12, "3 · by date"),
        (9, "by date"),
        (6, "3 of 12"),
    ],
)
def test_the_title_says_what_fits(width: int, title: str) -> None:
    assert heading("3 of 12", Order.DATE, "taxes", width) == title


def test_the_order_of_a_long_list_is_said_in_a_narrow_title() -> None:
    assert heading("372 of 419", Order.LENGTH, "", 18) == "372 · by length"
    assert heading("372 of 419", Order.LENGTH, "", 12) == "by length"


@given(st.sampled_from(Order), st.text(max_size=30), st.integers(7, 80))
def test_the_title_fits(order: Order, words: str, width: int) -> None:
    assert cell_len(heading("3 of 12", order, words, width)) <= width
