"""What a format sets apart: offsets that slice to the right words, whatever stands around them."""

from __future__ import annotations

import gzip
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.formats.registry import extract
from summarize.formats.write_markdown import write_markdown
from summarize.model import Article, StyleKind
from summarize.text.clean import NotTextError
from tests.summarize.formats.samples import MAIL, MARKDOWN, PAGE, SENTENCES, article, book

INLINE = ("emphasis", "strong", "code", "struck", "link")


def styles(of: Article) -> list[tuple[str, str]]:
    """What is set apart, with its level, and the words of it."""
    return [
        (f"{style.kind.value} {style.level}" if style.level else style.kind.value,
         of.text[style.start : style.end])
        for style in of.styles
    ]  # fmt: skip


def inline(of: Article) -> list[tuple[str, str]]:
    return [found for found in styles(of) if found[0] in INLINE]


# --- Markdown ---------------------------------------------------------------------------------


def test_the_marks_of_markdown_are_styles() -> None:
    assert styles(article(MARKDOWN, "a.md")) == [
        ("heading 1", "The vote, explained"),
        ("emphasis", "explained"),
        ("link", "will"),
        ("strong", "fight"),
        ("heading 2", "What next"),
        ("emphasis", "next"),
        ("item 1", "• One thing, she said, that matters"),
        ("item 1", "• Another code thing with more"),
        ("code", "code"),
        ("item 1", "3. third"),
        ("item 1", "4. fourth"),
        ("block quote 1", "A quoted paragraph, Bob Ray said."),
        ("table", "a | b\n\n1 | 2"),
        ("table head", "a | b"),
        ("code block", "code here\n  more"),
        ("link", "the report"),
        ("strong", "html"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("*a **b** c*", [("emphasis", "a b c"), ("strong", "b")]),
        ("***a* b**", [("strong", "a b"), ("emphasis", "a")]),
        ("~~no~~ yes", [("struck", "no")]),
        ("[the *best* one](https://x.example)", [("link", "the best one"), ("emphasis", "best")]),
        ("<https://x.example/a>", [("link", "https://x.example/a")]),
        ("<kbd>q</kbd> and <B>b</B> and <a href='https://x.example'>c</a>",
         [("code", "q"), ("strong", "b"), ("link", "c")]),
        ("*over  \ntwo lines*", [("emphasis", "over"), ("emphasis", "two lines")]),
        ("*over\ntwo lines*", [("emphasis", "over two lines")]),
        ("a ` b ` c", [("code", "b")]),
        ("snake_case_name and 2 * 3 * 4", []),
        (r"\*no\*", []),
        ("|a|b|\n|-|-|\n|*x*|**y z**|", [("emphasis", "x"), ("strong", "y z")]),
    ],
)  # fmt: skip
def test_what_lies_in_a_line(words: str, found: list[tuple[str, str]]) -> None:
    assert inline(article(f"{words}\n", "a.md")) == found


def test_lists_and_quotes_know_how_deep_they_are() -> None:
    read = article("> one\n>\n> > two\n\n- a\n  - b\n    1. c\n\n       more\n- d\n", "a.md")
    assert styles(read) == [
        ("block quote 1", "one\n\ntwo"),
        ("block quote 2", "two"),
        ("item 1", "• a\n• b\n1. c\nmore"),
        ("item 2", "• b\n1. c\nmore"),
        ("item 3", "1. c\nmore"),
        ("item 1", "• d"),
    ]


def test_rules_stand_before_what_follows_them() -> None:
    read = article("one\n\n---\n\ntwo\n\n***\n", "a.md")
    rules = [style.start for style in read.styles if style.kind is StyleKind.RULE]
    assert rules == [read.text.index("two"), len(read.text.rstrip())]


def test_broken_lines_belong_together() -> None:
    read = article("Roses are red,  \nviolets are blue.\n\nNo more.\n", "a.md")
    assert styles(read) == [("lines", "Roses are red,\n\nviolets are blue.")]


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://x.example/a?b=c#d", "https://x.example/a?b=c#d"),
        ("https://user:secret@x.example/", "https://x.example/"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("other.md", ""),
        ("https://x.example/" + "a" * 3_000, ""),
    ],
)
def test_no_address_but_of_the_web_is_kept(target: str, address: str) -> None:
    for words, name in ((f"[it]({target})", "a.md"), (f'<p><a href="{target}">it</a>', "a.html")):
        found = [style for style in article(words, name).styles if style.kind is StyleKind.LINK]
        assert [style.address for style in found] in ([address], [])  # no link at all is safe too


@pytest.mark.parametrize("trick", ["\x1b]0;t\x07", "\x9b31m", "\u202e", "\x00", "&#27;[31m"])
def test_addresses_are_cleaned(trick: str) -> None:
    for words, name in (
        (f"[it](<https://x.example/{trick}a>) and *more*", "a.md"),
        (f'<p><a href="https://x.example/{trick}a">it</a>', "a.html"),
    ):
        for style in article(words, name).styles:
            assert style.address.isprintable()
            assert "\x1b" not in style.address


_WORD = st.text(st.sampled_from("abcdeé“”’日😀"), min_size=1, max_size=6)
_MARKED = st.tuples(_WORD, st.sampled_from(["", "*", "**", "`", "~~", "[]"]))


@given(st.lists(st.lists(_MARKED, min_size=1, max_size=8), min_size=1, max_size=4), st.booleans())
def test_styles_slice_to_the_words_that_were_marked(
    paragraphs: list[list[tuple[str, str]]], wrapped: bool
) -> None:
    ends = {"[]": "](https://x.example)"}
    marked = [
        [f"{'[' if mark == '[]' else mark}{word}{ends.get(mark, mark)}" for word, mark in line]
        for line in paragraphs
    ]
    read = article("\n\n".join(("\n" if wrapped else "  ").join(line) for line in marked), "a.md")
    kinds = {"*": "emphasis", "**": "strong", "`": "code", "~~": "struck", "[]": "link"}
    wanted = [(kinds[mark], word) for line in paragraphs for word, mark in line if mark]
    assert inline(read) == wanted
    assert read.text.split() == [word for line in paragraphs for word, _ in line]


# --- pages, mail, books -----------------------------------------------------------------------


def test_the_marks_of_a_page_are_styles_and_its_words_are_trafilaturas() -> None:
    page = PAGE.replace(
        "<h2>What comes next",
        "<p>The <b>mayor</b> said <em>no</em> and ran <code>ls -l</code> and <del>did</del> did "
        '<a href="https://x.example/b"><i>what</i> she</a> could do about the library.</p>'
        "<blockquote><p>It is ours, she wrote.</p></blockquote><h2>What comes next",
    )
    read = article(page, "p.html")
    assert "ran ls -l and did did what she could" in read.text
    assert inline(read) == [
        ("strong", "mayor"),
        ("emphasis", "no"),
        ("code", "ls -l"),
        ("struck", "did"),
        ("link", "what she"),
        ("emphasis", "what"),
        ("strong", "thing"),
    ]
    assert ("block quote 1", "It is ours, she wrote.") in styles(read)
    assert ("heading 2", "What comes next") in styles(read)
    assert ("item 1", "• Another thing") in styles(read)


def test_a_listing_of_a_page_keeps_its_lines() -> None:
    listing = "<pre><code>if (a) {\n    b();\n}</code></pre><h2>What comes next"
    read = article(PAGE.replace("<h2>What comes next", listing), "p.html")
    assert ("code block", "if (a) {\n    b();\n}") in styles(read)


def test_a_book_and_a_letter_in_html_have_styles_too() -> None:
    chapter = "<h3>One</h3><p>He <i>did</i>.</p><ul><li>a<ul><li>b</ul><li>c</ul><hr><p>End."
    expected = [
        ("heading 3", "One"),
        ("emphasis", "did"),
        ("item 1", "• a\n• b"),
        ("item 2", "• b"),
        ("item 1", "• c"),
        ("rule", ""),
    ]
    assert styles(article(book({"a.xhtml": chapter}), "b.epub")) == expected
    mail = f"From: a@x.example\nSubject: S\nContent-Type: text/html\n\n<html>{chapter}"
    assert styles(article(mail, "m.eml")) == expected


@pytest.mark.parametrize(("data", "name"), [(SENTENCES, "a.txt"), (MAIL, "m.eml")])
def test_plain_text_has_none(data: str, name: str) -> None:
    assert article(data, name).styles == ()


def test_links_of_a_page_are_relative_to_its_address() -> None:
    read = article(PAGE.replace("&#27;[31m", "").replace(" and &#x9b;31m", ""), "p.html")
    addresses = [style.address for style in read.styles if style.kind is StyleKind.LINK]
    assert addresses == ["https://planet.example/x"]


_MARKUP = st.lists(
    st.sampled_from(
        ["<b>", "</b>", "<i>", "</i>", "<a href=https://x.example>", "</a>", "<ul>", "</ul>",
         "<li>", "</li>", "<blockquote>", "</blockquote>", "<p>", "<br>", "<hr>", "<h2>", "</h2>",
         "<code>", "*", "**", "`", "> ", "- ", "1. ", "\n", "\n\n", "    ", "# ", "|", "|-|-|",
         "~~", "[",
         "](x)", "&#27;", "word ", "two words ", "“said,”"]
    ),
    max_size=60,
)  # fmt: skip


@given(_MARKUP)
def test_no_word_is_lost_where_styles_are_written(pieces: list[str]) -> None:
    got = extract("a.md", "".join(pieces).encode())
    read = read_article(got.text, hints=got.hints)
    again = extract("b.md", write_markdown(replace(read, title="T", title_source="format"))).text
    assert "".join(again.split()) == "".join(read.text.split())


@given(_MARKUP, st.sampled_from(["a.md", "a.html"]))
def test_whatever_comes_styles_lie_in_the_text_and_in_order(pieces: list[str], name: str) -> None:
    try:
        got = extract(name, "".join(pieces).encode())
    except NotTextError:
        return
    read = read_article(got.text, hints=got.hints)
    places = [(style.start, -style.end) for style in read.styles]
    assert places == sorted(places)
    blocks = [(block.start, block.end) for block in read.blocks]
    for style in read.styles:
        words = read.text[style.start : style.end]
        if style.kind is StyleKind.RULE:
            assert not words
        elif style.kind.value in INLINE:
            assert words
            assert not words[0].isspace()
            assert not words[-1].isspace()
            assert any(start <= style.start and style.end <= end for start, end in blocks)
        else:
            assert style.start in {start for start, _ in blocks}
            assert style.end in {end for _, end in blocks}


@pytest.mark.parametrize(
    ("bait", "name"),
    [
        ("<b>" * 60_000 + "word", "a.html"),
        ("<blockquote>" * 30_000 + "word" + "</ul></li>" * 30_000, "a.html"),
        ("<ul><li>" * 30_000 + "word", "a.html"),
        ("<b>x<p>" * 20_000, "a.html"),
        ("word" + '<a href="' * 20_000, "a.html"),
        ("*a* " * 100_000, "a.md"),
        ("> " * 90 + "deep", "a.md"),
        ("- a\n" * 30_000, "a.md"),
        ("`a` **b**\n\n" * 20_000, "a.md"),
    ],
    ids=range(9),
)
def test_bait_takes_no_more_than_its_length(bait: str, name: str) -> None:
    read = article(gzip.compress(bait.encode()), f"{name}.gz")
    assert len(read.styles) <= 60_000


def test_marks_change_neither_the_words_nor_the_blocks() -> None:
    plain = MARKDOWN.replace("**", "").replace("[will](https://x.example/a_b)", "will")
    marked, unmarked = article(MARKDOWN, "a.md"), article(plain, "a.md")
    assert (marked.text, marked.blocks) == (unmarked.text, unmarked.blocks)
