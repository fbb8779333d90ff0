"""Analyses as JSON come back as they were, and what is none is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from summarize import Source, analyse, load
from summarize.model import Analysis, Article, Block, BlockKind, Span
from summarize.storage.analysis_json import DecodingError, decode, encode
from tests.summarize.storage.samples import seeds


def test_every_analysis_comes_back_as_it_was() -> None:
    for analysis in seeds():
        assert decode(encode(analysis), analysis.article.file) == analysis


def test_texts_of_any_characters_come_back() -> None:
    text = "\ud800 lone, \U0001f600 wide, \x00 odd"
    blocks = (Block(0, len(text), BlockKind.PARAGRAPH),)
    article = Article(text, blocks, "f", "t", dateline=Span(0, 1), date="2026", bylines=("a", "b"))
    analysis = Analysis(article, (), (), ())
    assert decode(encode(analysis), "f") == analysis


def test_what_a_format_sets_apart_comes_back() -> None:
    words = "# T\n\n> He *said* [no](https://x.example/a), **twice**.\n\n- one\n\n---\n\n`code`\n"
    article = load(Source("a.md", "a.md", words.encode()))
    assert isinstance(article, Article)
    assert len(article.styles) == 8
    analysis = analyse(article)
    assert decode(encode(analysis), "a.md") == analysis


def spoilt() -> Iterator[str]:
    made = json.loads(encode(seeds()[1]))
    beyond = len(made[0]) + 1
    for at, value in [
        (1, [0, beyond, 0]),
        (1, [5, 2, 0]),
        (1, [-1, 2, 0]),
        (1, [0, 1, 99]),
        (1, [0, 1]),
        (1, ["0", 1, 0]),
        (0, 3),
        (5, [0, beyond]),
        (5, 4),
        (10, [[0, beyond, 0, 0]]),
        (10, [[0, 1, 99, 0]]),
        (10, [[0, 1, 0, "x"]]),
        (10, [[0, 1, 0, 0, 3]]),
        (10, [[0, 1, 0]]),
        (11, [0, 1, 9999]),
        (12, [["A", "robot", None, [], [], None]]),
        (12, [["A", "person", None, [], [0, beyond, 0], None]]),
        (12, [[]]),
        (13, [[[0, 1, 0, 1, 9999], "direct", None, None, None, None, "", "low"]]),
        (13, [[[0, 1, 0, beyond, 0], "direct", None, None, None, None, "", "low"]]),
        (13, [[[0, 1, 0, 1, 0], "shouted", None, None, None, None, "", "low"]]),
        (13, [[[0, 1, 0, 1, 0], "direct", ["A", "person", None, None, None, None, 999], *"abcd"]]),
    ]:
        yield json.dumps([*made[:at], value, *made[at + 1 :]])
    yield from ("", "{", "[]", "null", "3", "[" * 100_000, json.dumps(made[:-1]))


@pytest.mark.parametrize("text", spoilt())
def test_what_is_no_analysis_is_refused(text: str) -> None:
    with pytest.raises(DecodingError):
        decode(text, "f")
