"""Front matter: title, author, source, date and address."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.summarize.formats.samples import MARKDOWN, SENTENCES, article


def test_markdown_says_who_wrote_it_where_and_when() -> None:
    read = article(MARKDOWN, "a.md")
    assert (read.title, read.title_source) == ("The vote", "format")
    assert read.bylines == ("Jane Doe", "John Roe")
    assert (read.date, read.source) == ("2025-03-04", "The Planet")
    assert read.url == "https://planet.example/a"


class Case(NamedTuple):
    head: str
    title: str
    byline: str


@pytest.mark.parametrize(
    "case",
    [
        Case(
            "---\ntitle: Budget: the vote\nauthor: Ann Lee\n---\n",
            title="Budget: the vote",
            byline="Ann Lee",
        ),
        Case(
            '+++\ntitle = "T"\nauthor = "Ann Lee"\ndate = 2025-03-04\n+++\n',
            title="T",
            byline="Ann Lee",
        ),
        Case(
            "---\ntitle: T\nauthors:\n  - name: Ann Lee\n    id: 3\n---\n",
            title="T",
            byline="Ann Lee",
        ),
        Case('---\ntitle: T\nauthor:\n  - "[[Ann Lee]]"\n...\n', title="T", byline="Ann Lee"),
        Case("---\nTitle: >\n  T\nBy: By Ann Lee\n---\n", title="T", byline="Ann Lee"),
        Case("\ufeff---\r\ntitle: T\r\nauthor: Ann Lee\r\n---\r\n", title="T", byline="Ann Lee"),
    ],
    ids=lambda case: case.head,
)
def test_front_matter_of_all_kinds(case: Case) -> None:
    read = article(case.head + SENTENCES, "a.md")
    assert (read.title, read.bylines) == (case.title, (case.byline,))
    assert read.text.strip() == SENTENCES


@pytest.mark.parametrize(
    "head", ["---\n", "---\nHe said no.\n---\n", "---\ntitle: never closed\n\n", "+++\na\n+++\n"]
)
def test_what_is_no_front_matter_is_text(head: str) -> None:
    read = article(head + SENTENCES, "a.md")
    for word in head.split():
        if word.isalpha():
            assert word in read.text
    assert SENTENCES in read.text


def test_an_address_for_a_source_is_the_address() -> None:
    read = article("---\ntitle: T\nsource: https://u:p@x.example/a\n---\n" + SENTENCES, "a.md")
    assert (read.source, read.url) == (None, "https://x.example/a")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "x y"])
def test_no_address_but_of_the_web_is_kept(url: str) -> None:
    read = article(f"---\ntitle: T\nurl: '{url}'\n---\n" + SENTENCES, "a.md")
    assert read.url is None
