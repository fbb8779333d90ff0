"""What a page is made of: the seeds exactly, other layouts by their general signs."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.boilerplate import FURNITURE
from summarize.article.read import read_article
from summarize.model import Article, BlockKind, Hints

SEEDS = Path(__file__).parents[2] / "seeds"
GOLD = json.loads((Path(__file__).parent / "gold" / "seeds_articles.json").read_text("utf-8"))


def lines_of(article: Article, kind: BlockKind) -> list[str]:
    return [block.slice(article.text) for block in article.blocks if block.kind is kind]


def kinds_of(text: str) -> list[str]:
    return [block.kind.value for block in read_article(text).blocks]


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


@pytest.mark.parametrize(
    ("number", "dateline", "date", "source"),
    [
        (0, None, None, None),
        (1, "MIAMI, FL – ", None, None),
        (2, None, "2025-06-22", None),
        (3, "MIAMI — ", None, "Miami Herald"),
        (4, None, None, "WLRN"),
    ],
)
def test_where_when_and_from_whom_the_seeds_are(
    number: int, dateline: str | None, date: str | None, source: str | None
) -> None:
    article = read_seed(number)
    assert (article.dateline and article.dateline.slice(article.text)) == dateline
    assert (article.date, article.source) == (date, source)


def test_titles_of_the_seeds() -> None:
    assert read_seed(0).title_source == "first sentence"
    assert read_seed(0).title == (
        "The Miami City Commission has voted 3-2 to implement a training program allowing"
        " police officers to…"
    )
    for number in range(1, 5):
        article = read_seed(number)
        assert (article.title, article.title_source) == (GOLD[number]["headline"], "headline")


BODY = "The council voted on Tuesday to build a bridge over the river, ending years of debate."
MORE = "Work will start in May, the city said in a statement on Tuesday night."


def page(*lines: str) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("BY JANE DOE", ("Jane Doe",)),
        ("By Jane Doe and John Q. Public, Miami Herald", ("Jane Doe", "John Q. Public")),
        ("By Jane Doe, John Roe and Ana de la Cruz", ("Jane Doe", "John Roe", "Ana de la Cruz")),
        ("Written by Jane Doe | June 3, 2025", ("Jane Doe",)),
        ("By Jane Doe for The Daily Planet", ("Jane Doe",)),
        ("By Siobhán O’Brien-Smith, Staff Writer", ("Siobhán O’Brien-Smith",)),
        ("Jane Doe and John Roe, Miami Herald on", ("Jane Doe", "John Roe")),
        ("By The Associated Press", ()),
        ("By Reuters", ()),
    ],
)
def test_bylines_are_names(line: str, names: tuple[str, ...]) -> None:
    article = read_article(page("Council backs bridge plan", line, BODY, MORE))
    assert article.bylines == names
    assert article.blocks[1].kind is BlockKind.BYLINE


@pytest.mark.parametrize("line", ["By Tuesday", "By Monday, June 3, it was over."])
def test_what_opens_with_by_need_not_be_a_byline(line: str) -> None:
    article = read_article(page("Council backs bridge plan", line, BODY, MORE))
    assert article.bylines == ()


@pytest.mark.parametrize(
    ("dateline", "source"),
    [
        ("MIAMI — ", None),
        ("WASHINGTON (AP) — ", "AP"),
        ("LOS ANGELES, Sept. 28 (UPI) — ", "UPI"),
        ("ST. PAUL, Minn. (AP) — ", "AP"),
        ("NEWPORT NEWS, Va. - ", None),
        ("London, Aug 1 (PTI) ", "PTI"),
        ("Lausanne, Switzerland (CNN)", "CNN"),
        ("(CNN)", "CNN"),
        ("Meadow Lake, Saskatchewan – ", None),
    ],
)
def test_datelines(dateline: str, source: str | None) -> None:
    article = read_article(page("Council backs bridge plan", dateline + BODY, MORE))
    assert article.dateline is not None
    assert article.dateline.slice(article.text) == dateline
    assert article.source == source
    assert read_article(dateline + BODY).title == BODY


@pytest.mark.parametrize(
    "line",
    ["“No — never,” she said.", "A storm - the worst in years - hit.", "NATO said on Tuesday:"],
)
def test_what_is_no_dateline(line: str) -> None:
    assert read_article(page(f"{line} {BODY}", MORE)).dateline is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("June 22, 2025", "2025-06-22"),
        ("Published: 22 June 2025", "2025-06-22"),
        ("Sunday, June 22, 2025 at 9:15 a.m. EDT", "2025-06-22"),
        ("2025-06-22", "2025-06-22"),
        ("06-22-2025 Vol 1999", "2025-06-22"),
        ("22/06/2025", "2025-06-22"),
        ("22.06.2025", "2025-06-22"),
        ("Sept. 3rd, 2025", "2025-09-03"),
        ("04/05/2025", None),  # April or May: nobody can say
        ("February 30, 2025", None),
    ],
)
def test_date_lines(line: str, date: str | None) -> None:
    article = read_article(page("Council backs bridge plan", line, BODY, MORE))
    assert article.date == date
    assert article.blocks[1].kind is BlockKind.BOILERPLATE


def test_the_first_publication_counts_not_the_update() -> None:
    text = page("Council backs plan", "Updated June 5, 2025", "Published June 3, 2025", BODY)
    assert read_article(text).date == "2025-06-03"


@pytest.mark.parametrize(
    ("pattern", "example"), FURNITURE, ids=[example[:30] for _, example in FURNITURE]
)
def test_every_row_of_furniture_fits_its_example(pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example, re.IGNORECASE)
    article = read_article(page("Council backs bridge plan", BODY, example, MORE))
    assert lines_of(article, BlockKind.BOILERPLATE) == [example]
    assert article.text.count(example) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Tuesday after the vote, traders said.",
        "Copyright law protects the work, the judge said.",
        "Comments from the public ran for hours before the vote.",
        "Related work has shown the same, the authors wrote in May.",
        "Follow the money, he told the committee on Tuesday night.",
        "Read the bill before you vote, she said to the members.",
        "Home prices rose by a tenth in a year, the bank said.",
        "More than 200 people came to the meeting on Friday night.",
        "Photographs of the bridge were shown to the court on Monday.",
        "Next week the council meets again to vote on the budget.",
        "Next to the bridge stands an old mill that will be torn down.",
        "Listen to the people, the mayor was told by residents.",
        "We use the bridge every day, said a man who lives nearby.",
        "You may like it or not, but it will be built, he said.",
    ],
)
def test_running_text_is_never_furniture(line: str) -> None:
    assert kinds_of(page(BODY, line, MORE))[1] == "paragraph"


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


def test_a_caption_stands_twice_around_its_credit() -> None:
    caption = "Protesters at City Hall denounced the plan on Tuesday, April 1."
    text = page("Council backs bridge plan", caption, "Courtesy", "/", "WLRN", caption, BODY, MORE)
    assert kinds_of(text)[1:6] == [
        "caption",
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "caption",
    ]


def test_a_line_that_stands_twice_far_apart_is_no_caption() -> None:
    assert set(kinds_of(page(BODY, MORE, "So it went.", BODY))) == {"paragraph"}


@pytest.mark.parametrize(
    "headline",
    [
        "Council backs bridge plan",
        "Will the bridge ever be built?",
        "‘We will not go back’: Residents fight bridge plan",
        "Clinton Plan for Bridges Is Expansive but Complex.",
        "Judge rejects request to unseal file.",
    ],
)
def test_headlines(headline: str) -> None:
    article = read_article(page(headline, f"{BODY} {MORE}", MORE, BODY))
    assert lines_of(article, BlockKind.HEADLINE) == [headline]
    assert article.title == headline


@pytest.mark.parametrize(
    "lead",
    [
        BODY,
        "“We will not go back,” she said.",
        "A man was shot on Friday.",
        "The bridge is gone.",
        "Q: What did you see?",
    ],
)
def test_leads_are_no_headlines(lead: str) -> None:
    article = read_article(page(lead, f"{MORE} {MORE}", BODY))
    assert article.blocks[0].kind is BlockKind.PARAGRAPH
    assert article.title_source == "first sentence"


def test_a_lone_question_is_the_writers_own_but_two_are_subheads() -> None:
    assert kinds_of(page(BODY, "Why now?", MORE))[1] == "paragraph"
    text = page(BODY, "Why now?", MORE, "What happens next?", BODY)
    assert kinds_of(text) == ["paragraph", "subhead", "paragraph", "subhead", "paragraph"]


@pytest.mark.parametrize(
    ("text", "kinds", "title", "title_source"),
    [
        ("", [], "notes", "file name"),
        (" \n\u00a0\n", [], "notes", "file name"),
        ("Hello", ["paragraph"], "Hello", "first sentence"),
        ("One. Two.", ["paragraph"], "One.", "first sentence"),
        ("Share", ["boilerplate"], "Share", "first sentence"),
        ("...", ["paragraph"], "notes", "file name"),
        (
            "Alpha goes first\nBeta goes next\nGamma goes last",
            ["headline", "paragraph", "paragraph"],
            "Alpha goes first",
            "headline",
        ),
    ],
)
def test_odd_texts_come_out_sensible(
    text: str, kinds: list[str], title: str, title_source: str
) -> None:
    article = read_article(text, file="a/notes.txt")
    assert [block.kind for block in article.blocks] == kinds
    assert (article.title, article.title_source) == (title, title_source)


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


def test_the_text_is_cleaned_and_the_title_safe() -> None:
    article = read_article(f"Council\x1b]0;x\x07 backs\u202e plan\r\n\r\n{BODY}\r\n")
    assert article.title == "Council backs plan"
    assert article.text == f"Council backs plan\n\n{BODY}\n"


ROWS = st.lists(
    st.sampled_from(
        [
            *[example for _, example in FURNITURE],
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
