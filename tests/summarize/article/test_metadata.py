"""Who wrote it, where and when: bylines, datelines and lines of dates."""

from __future__ import annotations

import pytest

from summarize.article.read import read_article
from summarize.model import BlockKind
from tests.summarize.article.samples import BODY, MORE, page


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
