"""Pages of odd shapes keep their words, and cost no more than others."""

from __future__ import annotations

from summarize.formats.html import read_page
from summarize.formats.page_shape import has_many_attributes, trim_attributes

STORY = (
    "<p>The council voted on Monday to keep the ferry, which carries 300 people a day.</p>"
    "<p>“We found the money,” said Ann Lee, the mayor, who had asked for more time to look.</p>"
    "<p>Nobody spoke against it, and the meeting ended early, as it does in most weeks here.</p>"
)
LAST = "<p>These words come last.</p>"


def text_of(body: str) -> str:
    return read_page(f"<html><head><title>Ferry</title></head><body>{body}</body></html>").text


def test_what_follows_elements_hundreds_deep_is_read() -> None:
    found = text_of(f"{STORY}{'<div>' * 400}deep{'</div>' * 400}{LAST}")
    assert "keep the ferry" in found
    assert "deep" in found
    assert "These words come last." in found


def test_tables_that_never_end_lose_no_words() -> None:
    found = text_of(STORY + "<table><tr><td>word " * 2_000 + LAST)
    assert found.count("word\n") == 2_000
    assert "These words come last." in found


def test_cells_over_many_columns_are_not_padded() -> None:
    found = text_of(STORY + "<table>" + "<tr><td colspan=100 rowspan=100>word" * 100 + "</table>")
    assert found.count("word") == 100
    assert found.count("|") < 1_000


def test_a_table_of_few_spans_is_an_article_s() -> None:
    row = "<tr><td colspan=2>Ann Lee</td><td>mayor</td></tr>"
    menu = "<nav><a href=/>Home</a></nav>"
    found = text_of(f"{menu}<article>{STORY}<table>{row * 30}</table></article>")
    assert found.count("Ann Lee |") == 30
    assert "Home" not in found


def test_attributes_beyond_hundreds_go_and_nothing_else() -> None:
    many = " ".join(f"a{i}='>'" for i in range(300))
    assert trim_attributes(f"<p {many}>word</p>") == f"<p {many[: many.index(' a200')]}>word</p>"
    assert trim_attributes(f"<p {many[:-1]}") != f"<p {many[:-1]}"


def test_the_attributes_of_ordinary_tags_stay() -> None:
    for page in (
        "<p it's>" + "word " * 500 + "</p>",
        "<a href='" + "a b " * 500 + "'>word</a>",
        "if a <b " + "<c d>" * 300,
        "a < b " * 400,
    ):
        assert trim_attributes(page) == page


def test_many_attributes_in_all_are_seen() -> None:
    tag = f"<p {' '.join(f'a{i}' for i in range(100))}>"
    assert has_many_attributes(tag * 3_000)
    assert not has_many_attributes(tag * 1_000)
    assert not has_many_attributes(f"<p title='{'a b ' * 300_000}'>word</p>")
