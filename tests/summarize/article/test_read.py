"""An article out of its text: every line finds its kind, and nothing is lost."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.boilerplate import BOILERPLATE
from summarize.article.read import read_article
from summarize.model import Article, BlockKind, Hints
from tests.conftest import SEEDS
from tests.summarize.article.samples import BODY, MORE, kinds_of, lines_of, page

GOLD = json.loads((Path(__file__).parents[1] / "gold" / "seeds_articles.json").read_text("utf-8"))


def read_seed(number: int) -> Article:
    path = SEEDS / GOLD[number]["file"]
    return read_article(path.read_text(encoding="utf-8"), file=path.name)


@pytest.mark.parametrize("gold", GOLD, ids=[gold["file"][:3] for gold in GOLD])
def test_the_seeds_are_marked_exactly(gold: dict[str, Any]) -> None:
    text = (SEEDS / gold["file"]).read_text(encoding="utf-8")
    article = read_article(text)
    assert article.text == text
    assert lines_of(article, BlockKind.HEADLINE) == [gold["headline"]] * bool(gold["headline"])
    assert lines_of(article, BlockKind.SUBHEAD) == gold["subheads"]
    assert list(article.bylines) == gold["bylines"]
    for kind in ("boilerplate", "captions", "bio"):
        block_kind = BlockKind(kind.rstrip("s"))
        wanted = gold.get(kind, [])
        marked = lines_of(article, block_kind)
        # The bio of the gold is the first sentence of its line.
        assert all(line.startswith(tuple(wanted)) for line in marked)
        assert all(any(line.startswith(want) for line in marked) for want in wanted)
        # Every occurrence of a listed line, not one alone.
        if kind != "bio":
            lines = [line.strip() for line in text.split("\n")]
            assert len(marked) == sum(lines.count(want) for want in wanted)


class SeedFacts(NamedTuple):
    number: int
    dateline: str | None
    date: str | None
    source: str | None


@pytest.mark.parametrize(
    "case",
    [
        SeedFacts(0, dateline=None, date=None, source=None),
        SeedFacts(1, dateline="MIAMI, FL – ", date=None, source=None),
        SeedFacts(2, dateline=None, date="2025-06-22", source=None),
        SeedFacts(3, dateline="MIAMI — ", date=None, source="Miami Herald"),
        SeedFacts(4, dateline=None, date=None, source="WLRN"),
    ],
)
def test_where_when_and_from_whom_the_seeds_are(case: SeedFacts) -> None:
    article = read_seed(case.number)
    assert (article.dateline and article.dateline.slice(article.text)) == case.dateline
    assert (article.date, article.source) == (case.date, case.source)


def test_titles_of_the_seeds() -> None:
    assert read_seed(0).title_source == "first sentence"
    assert read_seed(0).title == (
        "The Miami City Commission has voted 3-2 to implement a training program allowing"
        " police officers to…"
    )
    for number in range(1, 5):
        article = read_seed(number)
        assert (article.title, article.title_source) == (GOLD[number]["headline"], "headline")


def test_a_page_with_everything() -> None:
    text = page(
        "The Daily Planet",
        "Council backs bridge plan",
        "By Jane Doe",
        "June 3, 2025",
        BODY,
        "“We are glad,” Mayor Ann Roe said.",
        "Years of debate",
        MORE,
        "Protesters at City Hall on Tuesday. (AP Photo/Jo Doe)",
        "• It is 300 metres long",
        "ADVERTISEMENT",
        "The bridge will cost some four million dollars, the city said.",
        "Jane Doe is a reporter at the Daily Planet. Follow her on X.",
        "© 2025 Daily Planet",
        "Related stories",
        "Why bridges fall down",
    )
    assert kinds_of(text) == [
        *("boilerplate", "headline", "byline", "boilerplate", "paragraph", "paragraph"),
        *("subhead", "paragraph", "caption", "item", "boilerplate", "paragraph", "bio"),
        *("boilerplate", "boilerplate", "boilerplate"),
    ]


class OddText(NamedTuple):
    text: str
    kinds: list[str]
    title: str
    title_source: str


@pytest.mark.parametrize(
    "case",
    [
        OddText("", kinds=[], title="notes", title_source="file name"),
        OddText(" \n\u00a0\n", kinds=[], title="notes", title_source="file name"),
        OddText("Hello", kinds=["paragraph"], title="Hello", title_source="first sentence"),
        OddText("One. Two.", kinds=["paragraph"], title="One.", title_source="first sentence"),
        OddText("Share", kinds=["boilerplate"], title="Share", title_source="first sentence"),
        OddText("...", kinds=["paragraph"], title="notes", title_source="file name"),
        OddText(
            "Alpha goes first\nBeta goes next\nGamma goes last",
            kinds=["headline", "paragraph", "paragraph"],
            title="Alpha goes first",
            title_source="headline",
        ),
    ],
    ids=lambda case: case.text,
)
def test_odd_texts_come_out_sensible(case: OddText) -> None:
    article = read_article(case.text, file="a/notes.txt")
    assert [block.kind for block in article.blocks] == case.kinds
    assert (article.title, article.title_source) == (case.title, case.title_source)


def test_one_huge_line() -> None:
    article = read_article("word " * 200_000)
    assert len(article.blocks) == 1
    assert len(article.title) <= 100
    assert article.title.endswith("word…")


def test_hard_wrapped_paragraphs_are_one_block_each() -> None:
    text = (
        "The council voted to build a bridge over the\nriver on Tuesday, ending years of debate"
        " that\nhad split the town, the mayor said.\n\nWork will start in May, the city said in a\n"
        "statement on Tuesday night. The bridge will\nbe 300 metres long.\n"
    )
    assert kinds_of(text) == ["paragraph", "paragraph"]


def test_what_the_format_says_wins() -> None:
    hints = Hints(
        title="Bridge plan backed\x1b[31m",
        bylines=("Ann\nRoe",),
        date="2024-01-02",
        source="The Planet",
        url="https://example.org/\u202ex",
        language="fr",
    )
    text = page("By Jane Doe", "June 3, 2025", BODY, "© 2025 Herald")
    article = read_article(text, hints=hints)
    assert (article.title, article.title_source) == ("Bridge plan backed", "format")
    assert article.bylines == ("Ann Roe",)
    assert (article.date, article.source) == ("2024-01-02", "The Planet")
    assert article.url == "https://example.org/x"
    assert article.language == "fr"


def test_the_title_of_the_format_is_found_in_the_text() -> None:
    text = page("The Planet", "Bridge  plan backed", "A deck", BODY, MORE)
    article = read_article(text, hints=Hints(title="Bridge Plan Backed | The Planet"))
    assert lines_of(article, BlockKind.HEADLINE) == ["Bridge  plan backed"]


def test_with_a_title_of_the_format_no_other_line_is_the_headline() -> None:
    text = page("What this page is about", "Bridge plan backed", BODY, MORE)
    found = read_article(text, hints=Hints(title="Bridge plan backed"))
    assert lines_of(found, BlockKind.HEADLINE) == ["Bridge plan backed"]
    absent = read_article(text, hints=Hints(title="Something else entirely"))
    assert lines_of(absent, BlockKind.HEADLINE) == []
    assert absent.title == "Something else entirely"


def test_no_title_is_longer_than_is_fit_to_stand_beside_every_quote() -> None:
    heading = "word " * 200
    marked = read_article(f"{heading}\n\nIt rained.", hints=Hints(title=heading))
    assert len(marked.title) <= 300
    assert marked.title.startswith("word word")
    assert marked.title.endswith("word…")
    from summarize.formats.registry import extract

    page = extract("a.md", f"# {heading}\n\nIt rained.".encode(), 10**6)
    read = read_article(page.text, hints=page.hints)
    assert read.title == marked.title
    assert heading.strip() in read.text


def test_the_text_is_cleaned_and_the_title_safe() -> None:
    article = read_article(f"Council\x1b]0;x\x07 backs\u202e plan\r\n\r\n{BODY}\r\n")
    assert article.title == "Council backs plan"
    assert article.text == f"Council backs plan\n\n{BODY}\n"


ROWS = st.lists(
    st.sampled_from(
        [
            *[example for _, example in BOILERPLATE],
            *["Council backs plan", "By Jane Doe", BODY, MORE, "", "  ", "\u00a0", "- item"],
            *[
                "June 3, 2025",
                "MIAMI — It rained.",
                "“No,” she said.",
                "Ann Roe",
                "/",
                "“",
                "x" * 500,
            ],
        ]
    ),
    max_size=12,
)


@given(st.one_of(ROWS.map("\n".join), ROWS.map("\n\n".join), st.text()))
def test_blocks_cover_the_text_in_order_and_lose_nothing(text: str) -> None:
    article = read_article(text)
    blocks = article.blocks
    assert all(one.end <= two.start for one, two in pairwise(blocks))
    words = [block.slice(article.text) for block in blocks]
    assert all(word == word.strip() != "" for word in words)
    assert re.sub(r"\s", "", "".join(words)) == re.sub(r"\s", "", article.text)
    assert "\n" not in article.title
    if article.dateline:
        assert any(block.is_body and article.dateline.start == block.start for block in blocks)


@pytest.mark.parametrize(
    "unit",
    [
        "A-",
        "A ",
        "Aa, ",
        "share ",
        "© ",
        "(photo ",
        "June 3, 2025 ",
        "1:11 ",
        "x\n",
        "\n\n",
        "Aa Bb\n",
        "/\n",
        "By Aa Bb\n",
        "- x\n",
        "More On This Topic\n",
    ],
)
def test_much_of_one_thing(unit: str) -> None:
    article = read_article(unit * (200_000 // len(unit)))
    assert article.blocks or not article.text.strip()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Sen. John Holm said on Monday that he may go. He did not.",
         "Sen. John Holm said on Monday that he may go."),
        ("The bill by Gov. Quist passed. It was close.", "The bill by Gov. Quist passed."),
        ("Rain fell in Holm. It was cold.", "Rain fell in Holm."),
    ],
)  # fmt: skip
def test_a_title_made_of_a_sentence_does_not_end_in_an_abbreviation(line: str, title: str) -> None:
    assert read_article(f"{line}\n\nMore was said later on.\n").title == title
