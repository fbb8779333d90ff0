"""What is printed, as values: wrapping, Markdown, CSV and JSON of anything an article may hold."""

from __future__ import annotations

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.cli.quote_filter import Selection, name_tokens
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
from summarize.output import markdown, text_article
from summarize.output.csv_columns import COLUMNS
from summarize.output.rows import line_numbers, quote_rows
from summarize.output.serialize import Format, encode
from summarize.output.typeset import Look, cells, wrap

TEXT = (
    "Head\n\nShe said: “[T]his is *wrong*,” and left.\n“Nobody” knows.\n"
    "=HYPERLINK says the mayor would resist “cruel” and “unjust” plans."
)


def article(text: str = TEXT, file: str = "a.txt", title: str = "Head") -> Article:
    return Article(text, (Block(0, len(text), BlockKind.PARAGRAPH),), file=file, title=title)


def quote(words: str, kind: QuoteKind, speaker: str | None = None, whole: str = "") -> Quote:
    start = TEXT.index(words)
    statement = TEXT.index(whole) if whole else start
    return Quote(
        start,
        start + len(words),
        kind,
        statement,
        statement + len(whole or words),
        0,
        Speaker(speaker, PersonKind.PERSON, "Mayor") if speaker else None,
        evidence="“said” before the quote" if speaker else "",
        confidence=Confidence.HIGH if speaker else Confidence.LOW,
    )


MIXED = "resist “cruel” and “unjust” plans"
QUOTES = (
    quote("“[T]his is *wrong*,”", QuoteKind.DIRECT, "Ann Lee"),
    quote("“Nobody”", QuoteKind.SCARE),
    quote("“cruel”", QuoteKind.MIXED, "José Díaz", MIXED),
    quote("“unjust”", QuoteKind.MIXED, "José Díaz", MIXED),
)


# --- text -------------------------------------------------------------------------------------


def test_quotes_for_people() -> None:
    page = text_article.quotes_page(article(), QUOTES, Look(60))
    assert page == (
        "Head\n"
        "a.txt · 4 quotes · 2 speakers\n"
        "\n"
        "3  “[T]his is *wrong*,”\n"
        "   — Ann Lee, Mayor\n"
        "     “said” before the quote\n"
        "\n"
        "4  “Nobody”\n"
        "   — marked words, nobody’s speech\n"
        "\n"
        "5  resist “cruel” and “unjust” plans\n"
        "   — José Díaz, Mayor\n"
        "     “said” before the quote\n"
    )


def test_doubt_is_said_in_words_not_only_in_colour() -> None:
    doubtful = Quote(
        0, 4, QuoteKind.DIRECT, 0, 4, 0, Speaker("Ann", PersonKind.PERSON), evidence="chain"
    )
    page = text_article.quotes_page(article(), [doubtful], Look(60))
    assert "low confidence: chain" in page


@given(st.text(st.characters(exclude_categories=["C"])), st.integers(10, 60))
def test_wrapping_loses_nothing_and_keeps_the_width(text: str, width: int) -> None:
    lines = wrap(text, width, "  ")
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert line.startswith("  ")
        if not any(unicodedata.combining(c) or c == "\u200d" for c in line):
            assert cells(line) <= width


def test_wide_characters_count_as_two() -> None:
    assert cells("日本") == 4
    assert wrap("日本日本日本", 6) == ["日本日", "本日本"]


@pytest.mark.parametrize(
    ("offset", "line"),
    [(0, 1), (1, 1), (2, 2), (3, 3), (4, 3)],
    ids="start middle".split() * 2 + ["e"],
)
def test_lines_count_from_one(offset: int, line: int) -> None:
    assert line_numbers("a\n\nbc", [offset]) == [line]


# --- markdown ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("[sic]", r"\[sic\]"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("<script>&amp;", r"\<script\>\&amp;"),
        ("1. First", r"1\. First"),
        ("- item\n+ item", "\\- item\n\\+ item"),
        ("# head", r"\# head"),
        ("a | b \\ c", r"a \| b \\ c"),
        ("“Plain words,” she said – 3-2.", "“Plain words,” she said – 3-2."),
    ],
)
def test_markdown_takes_no_markup_from_an_article(text: str, escaped: str) -> None:
    assert markdown.escape(text) == escaped


def test_quotes_as_markdown() -> None:
    page = markdown.quotes_page(article(), QUOTES[:1])
    assert page == (
        "## Head\n\na.txt · 1 quote\n\n> “\\[T\\]his is \\*wrong\\*,”\n\n"
        "— **Ann Lee**, Mayor (direct, line 3, high confidence: “said” before the quote)\n"
    )


# --- csv and json -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-rf", "'-rf"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("-", "-"),
        ("3-2", "3-2"),
        ("“=1”", "“=1”"),
        ("", ""),
        ('a "b", c', 'a "b", c'),
        ("two\nlines", "two lines"),
    ],
)
def test_a_spreadsheet_runs_nothing(cell: str, kept: str) -> None:
    rows = quote_rows(article(file=cell), QUOTES[:1])
    (line,) = encode("quotes", rows, Format.CSV)
    (record,) = csv.reader(io.StringIO(line, newline=""))
    assert dict(zip(COLUMNS["quotes"], record, strict=True))["file"] == kept


@given(st.text(), st.text())
def test_json_gives_back_every_string_and_prints_no_control(title: str, file: str) -> None:
    rows = quote_rows(article(title=title, file=file), QUOTES)
    for line, row in zip(encode("quotes", rows, Format.JSONL), rows, strict=True):
        assert json.loads(line) == row
        assert line.count("\n") == 1
        assert all(unicodedata.category(c) not in ("Cc", "Cs") for c in line[:-1])
        assert "\u202e" not in line
        line.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_csv_gives_back_every_string(title: str) -> None:
    rows = quote_rows(article(title=title), QUOTES[:1])
    (line,) = encode("quotes", rows, Format.CSV)
    (record,) = csv.reader(io.StringIO(line, newline=""))
    assert dict(zip(COLUMNS["quotes"], record, strict=True))["title"].removeprefix("'") == (
        title.removeprefix("'")
    )


# --- selection --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ("lee", 1),
        ("ANN LEE", 1),
        ("lee ann", 1),
        ("le", 0),
        ("jose diaz", 2),
        ("Díaz", 2),
        ("Ann Díaz", 0),
        ("mayor", 0),
    ],
)
def test_a_speaker_is_found_by_whole_words_of_the_name(wanted: str, count: int) -> None:
    selection = Selection(frozenset(QuoteKind), (name_tokens(wanted),))
    assert len(selection.of(QUOTES)) == count


def test_unattributed_alone_and_with_others() -> None:
    everything = frozenset(QuoteKind)
    assert Selection(everything, unattributed=True).of(QUOTES) == QUOTES[1:2]
    both = Selection(everything, (name_tokens("lee"),), unattributed=True)
    assert both.of(QUOTES) == QUOTES[:2]
    high = Selection(everything, confidences=frozenset({Confidence.HIGH}))
    assert high.of(QUOTES) == (QUOTES[0], *QUOTES[2:])
