"""What a page says of itself is read, however much of it there is."""

from __future__ import annotations

import json
from itertools import product

from summarize.formats.html import read_page
from summarize.model import Hints
from tests.summarize.formats.test_page_shape import STORY


def hints_of(head: str) -> Hints:
    found = read_page(f"<html><head>{head}</head><body><article>{STORY}</article></body></html>")
    assert found.hints is not None
    return found.hints


def ld(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def article(**facts: object) -> dict[str, object]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", **facts}


def test_the_first_of_many_authors_are_kept() -> None:
    names = [f"Ann {''.join(letters).title()}" for letters in product("abcdefgh", repeat=4)]
    for head in (
        "".join(f"<meta name=author content='{name}'>" for name in names),
        ld(article(author=names)),
        ld(article(author=[{"@type": "Person", "name": name} for name in names])),
        ld(
            {
                "@context": "https://schema.org",
                "@graph": [{"@type": "Person", "name": name} for name in names],
            }
        ),
    ):
        bylines = hints_of(head).bylines
        assert bylines[:3] == ("Ann Aaaa", "Ann Aaab", "Ann Aaac")
        assert len(bylines) <= 20


def test_a_headline_survives_too_many_authors() -> None:
    value = article(headline="The “ferry” stays", author=[f"Ann{i} Lee" for i in range(99)])
    assert hints_of(ld(value)).title == "The “ferry” stays"


def test_json_that_is_broken_is_searched() -> None:
    text = '{"@type":"NewsArticle","headline":"The ferry stays","author":{"name":"Ann Lee"},'
    found = hints_of(ld(text))
    assert found.title == "The ferry stays"
    assert found.bylines == ("Ann Lee",)


def test_json_that_is_bait_does_not_hide_the_page() -> None:
    for text in ('{"author' * 9_000, "[" * 9_000, '{"headline":"' + '\\"' * 9_000):
        assert hints_of(f"<title>The ferry stays</title>{ld(text)}").title == "The ferry stays"
