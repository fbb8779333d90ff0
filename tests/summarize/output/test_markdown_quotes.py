"""Quotes as Markdown: a block quote holds what somebody said, word for word, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from summarize import analyse, find_files, load
from summarize.model import (
    Article,
    Block,
    BlockKind,
    Confidence,
    PersonKind,
    Quote,
    QuoteKind,
    Speaker,
)
from summarize.output.export import Person, export_quotes
from summarize.output.markdown import quotes_page
from summarize.output.serialize import Format
from tests.conftest import SEEDS

HOSTILE = (
    "*a*", "_b_", "`c`", "\n```\n", "<b>", "<!-- x", "<http://e.example>", "[x](http://e.example)",
    "![i](u)", "&amp;", "&#35;", "\n# h", "\n\n> q", "1. l", "\n- l", "***", "\n===", "---", "~~~",
    "|a|", "\\", "”", "$x$", "^1", ":", "\n    code", "\t", "**", "[^1]: n", "+", "plain words",
)  # fmt: skip
HOSTILE_TEXT = st.lists(st.sampled_from(HOSTILE), max_size=4).map(" ".join)
QUOTED = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.HEADLINE})
PLAIN = {"text", "softbreak", "strong_open", "strong_close"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a parser of Markdown reads: headings, what is quoted, all else, and what is markup."""

    headings: Sequence[str]
    quoted: Sequence[str]
    told: Sequence[str]
    markup: frozenset[str]


def parsed(page: str) -> Page:
    headings: list[str] = []
    quoted: list[str] = []
    told: list[str] = []
    markup = set()
    depth, before = 0, Token("", "", 0)
    for token in MarkdownIt("commonmark").parse(page):
        depth += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "inline":
            words = line("".join(shown(token.children or ())))
            of = headings if before.type == "heading_open" else quoted if depth else told
            of.append(words)
            markup |= {child.type for child in token.children or ()} - PLAIN
        elif not token.type.startswith(("heading", "paragraph", "blockquote")):
            markup.add(token.type)
        before = token
    return Page(headings, quoted, told, frozenset(markup))


def shown(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        yield " " if child.type == "softbreak" else child.content


def line(words: str) -> str:
    return " ".join(words.split())


@st.composite
def told_articles(draw: st.DrawFn) -> tuple[Article, tuple[Quote, ...]]:
    """An article with hostile words everywhere, and each quote with a word of its own."""
    kinds = draw(st.lists(st.sampled_from(QuoteKind), min_size=1, max_size=5))
    text = "Head\n\n"
    quotes = []
    for number, kind in enumerate(kinds):
        words = f"said{number}x {draw(HOSTILE_TEXT)} end{number}x"
        words = f"“{words}”" if kind is not QuoteKind.INDIRECT else words
        start = len(text)
        text += words + " and so on.\n\n"
        end = len(text) - len(" and so on.\n\n") if kind is not QuoteKind.MIXED else len(text) - 3
        speaker = Speaker(
            f"Ann{number} {draw(HOSTILE_TEXT)}", PersonKind.PERSON, draw(HOSTILE_TEXT) or None
        )
        quotes.append(
            Quote(start, start + len(words), kind, start, end, 0,
                  draw(st.sampled_from((speaker, None))), draw(HOSTILE_TEXT) or None, None,
                  "cue-after", draw(HOSTILE_TEXT), Confidence.HIGH)
        )  # fmt: skip
    title = "Title " + draw(HOSTILE_TEXT)
    blocks = (Block(0, len(text), BlockKind.PARAGRAPH),)
    return Article(text, blocks, file=draw(HOSTILE_TEXT), title=title), tuple(quotes)


@given(told_articles(), HOSTILE_TEXT)
def test_spoken_words_alone_are_block_quotes_and_hostile_words_stay_words(
    told: tuple[Article, tuple[Quote, ...]], role: str
) -> None:
    article, quotes = told
    page = parsed(export_quotes([told], Format.MD, Person(f"Ann {role}", role)))
    assert page.headings == [line(f"Ann {role}"), line(article.title)]
    assert page.quoted == [
        line(quote.slice(article.text)) for quote in quotes if quote.kind in QUOTED
    ]
    assert not page.markup
    for quote in quotes:
        if quote.kind not in QUOTED:
            (where,) = [words for words in page.told if line(quote.slice(article.text)) in words]
            is_reported = quote.kind is QuoteKind.INDIRECT
            assert ("(reported" in where) is is_reported
            who = quote.speaker.name if quote.speaker and is_reported else ""
            assert line(who) in where


def test_an_export_of_real_articles_quotes_what_is_in_marks_and_nothing_reported() -> None:
    for source in find_files([str(SEEDS)]):
        article = load(source)  # type: ignore[arg-type]
        assert isinstance(article, Article)
        quotes = analyse(article).quotes
        page = parsed(quotes_page(article, quotes))
        assert page.quoted == [
            line(quote.slice(article.text)) for quote in quotes if quote.kind in QUOTED
        ]
        assert sum(words.startswith("(reported statement, ") for words in page.told) == sum(
            quote.kind is QuoteKind.INDIRECT for quote in quotes
        )


TEXT = (
    "Head\n\nTessa Petit condemned the partnership and called the plan “cruel” and “unjust” now. "
    "The “freedom tax” stays. JIM: I never said it."
)
PETIT = Speaker("Tessa Petit", PersonKind.PERSON, "Executive Director")


def article(**facts: str) -> Article:
    story = Article(TEXT, (Block(0, len(TEXT), BlockKind.PARAGRAPH),), file="a.txt", title="Head")
    return replace(story, **facts)  # type: ignore[arg-type]


def quote(words: str, kind: QuoteKind, whole: str = "", **facts: object) -> Quote:
    start, statement = TEXT.index(words), TEXT.index(whole or words)
    end = statement + len(whole or words)
    found = Quote(start, start + len(words), kind, statement, end, 0, PETIT,
                  confidence=Confidence.HIGH, evidence="“condemned” before the words")  # fmt: skip
    return replace(found, **facts)  # type: ignore[arg-type]


def body(*quotes: Quote) -> str:
    return quotes_page(article(), quotes).split("\n\n", 2)[2]


def test_a_reported_statement_is_a_paragraph_that_says_so() -> None:
    said = quote("the partnership", QuoteKind.INDIRECT, cue="condemned")
    assert body(said) == (
        "**Tessa Petit**, Executive Director (reported, “condemned”): the partnership\n\n"
        "(reported statement, line 3, high confidence: “condemned” before the words)\n"
    )
    assert body(replace(said, speaker=None, cue=None)).startswith(
        "No speaker (reported): the partnership\n"
    )


def test_the_marked_parts_of_a_statement_are_quoted_and_the_rest_is_reported() -> None:
    whole = "called the plan “cruel” and “unjust” now"
    cruel = quote("“cruel”", QuoteKind.MIXED, whole)
    assert body(cruel, quote("“unjust”", QuoteKind.MIXED, whole)) == (
        "> “cruel”\n>\n> “unjust”\n\n"
        "— **Tessa Petit**, Executive Director (partial quotes, line 3, high confidence: "
        "“condemned” before the words)\n\n"
        "Whole statement, reported: called the plan “cruel” and “unjust” now\n"
    )
    alone = replace(cruel, statement_start=cruel.start, statement_end=cruel.end)
    assert "Whole statement" not in body(alone)


def test_words_in_marks_that_nobody_spoke_have_no_speaker() -> None:
    assert body(quote("“freedom tax”", QuoteKind.TERM, evidence="")) == (
        "“freedom tax” (term, line 3, high confidence)\n"
    )


def test_a_turn_of_a_transcript_is_quoted_though_it_has_no_marks() -> None:
    assert body(quote("I never said it.", QuoteKind.DIRECT)).startswith("> I never said it.\n")


def test_who_passes_words_on_is_named() -> None:
    relay = Speaker("Ann Lee", PersonKind.PERSON)
    said = quote("“cruel”", QuoteKind.DIRECT, quoted_by=relay)
    assert "— **Tessa Petit**, Executive Director, quoted by Ann Lee (direct" in body(said)


@pytest.mark.parametrize(
    ("address", "shown_as"),
    [
        ("https://holm.example/a_b?x=1&copy;", "<https://holm.example/a_b?x=1&copy;>"),
        (
            "https://e.example/\n# x> <b>\u202e",
            "<https://e.example/%0A#%20x%3E%20%3Cb%3E%E2%80%AE>",
        ),
    ],
)
def test_a_heading_has_the_address_of_its_article(address: str, shown_as: str) -> None:
    page = quotes_page(article(url=address, source="Holm Gazette", date="2024-05-06"), ())
    assert page == f"## Head\n\nHolm Gazette · 2024-05-06 · {shown_as} · a.txt · 0 quotes\n"
    assert parsed(page).markup == {"link_open", "link_close"}


def test_an_address_of_no_web_page_is_no_link() -> None:
    assert not parsed(quotes_page(article(url="javascript:alert(1)"), ())).markup


def test_quotes_of_one_person_begin_with_who_that_is() -> None:
    said = quote("the partnership", QuoteKind.INDIRECT)
    person = Person("Tessa Petit", "Executive Director")
    page = export_quotes([(article(), [said, said]), (article(), [said])], Format.MD, person)
    assert page.startswith(
        "# Tessa Petit\n\nExecutive Director · 3 reported statements in 2 articles\n\n## Head\n"
    )
    assert export_quotes([(article(), ())], Format.MD, person) == ""
    assert export_quotes([(article(), [said])], Format.CSV, person).startswith("file,title,")
