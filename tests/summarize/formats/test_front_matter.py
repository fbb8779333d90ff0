"""Front matter: title, author, source, date and address."""

from __future__ import annotations

import time
import tracemalloc
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


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("title='x'\n" + "a." * 24_000 + "b = 1\n", "x"),
        ("title='x'\n[" + "a." * 24_000 + "b]\n", "x"),
        ("title='x'\n" + '"\\"' * 16_000 + " = 1\n", "x"),
        ("title='x'\n[" + "a." * 12_000 + "b]\n" + "c = 1\n" * 3_000, "x"),
        ("title='x'\na = " + "[" * 40_000 + "\n", "x"),
        ("title='x'\na = 1" + "1" * 40_000 + "\n", "x"),
    ],
    ids=["key", "table", "quotation marks", "keys of a table", "lists", "digits"],
)
def test_no_toml_takes_more_than_its_share(body: str, title: str) -> None:
    _measured(f"+++\n{body}+++\n{SENTENCES}", title)


@pytest.mark.parametrize(
    "body",
    [
        "a: " + "[" * 40_000,
        "a: [" + ("[" * 200 + "x" + "]" * 200 + ",") * 120 + "]",
        "a: " + "{a: " * 10_000,
        "a0: &a0 x\n" + "".join(f"a{n + 1}: &a{n + 1} [{f'*a{n},' * 9}]\n" for n in range(500)),
        "a: &a [" + "*a," * 10_000 + "]",
        "a: &a {b: c}\n" + "<<: *a\n" * 5_000,
        "- " * 20_000,
        "a: " + "!!str " * 6_000,
        "a: !!python/object/apply:os.abort []",
    ],
    ids=[
        "lists",
        "lists in a list",
        "maps",
        "laughs",
        "itself",
        "merges",
        "dashes",
        "tags",
        "code",
    ],
)
def test_no_yaml_takes_more_than_its_share(body: str) -> None:
    _measured(f"---\ntitle: x\n{body}\n---\n{SENTENCES}", "x")


def _measured(text: str, title: str) -> None:
    """See that the title is read, within 2 seconds and 60 MB (50 KB of front matter)."""
    article(MARKDOWN, "a.md")  # loads what is loaded once
    began = time.process_time()
    read = article(text, "a.md")
    assert time.process_time() - began < 2
    assert read.title == title
    assert read.text.strip() == SENTENCES
    tracemalloc.start()
    article(text, "a.md")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 60_000_000


def test_a_key_of_several_parts_is_toml() -> None:
    head = '+++\ntitle = "x"\na.b."c.d".e = 1\n[f.g]\nh.i = "a.b.c.d"\n+++\n'
    assert article(head + SENTENCES, "a.md").title == "x"
