"""What is found in a text, and expressions that would never end."""

from __future__ import annotations

from time import perf_counter
from typing import NamedTuple

import pytest

from tui.session.text_search import TooSlowError, finder_of, flaw_of


class Case(NamedTuple):
    pattern: str
    text: str
    found: list[str]


@pytest.mark.parametrize(
    "case",
    [
        Case("ferry", text="The Ferry, the ferry", found=["Ferry", "ferry"]),
        Case("Ferry", text="The Ferry, the ferry", found=["Ferry"]),
        Case("it's", text="so it’s and it's", found=["it’s", "it's"]),
        Case("a b", text="a\n b", found=["a\n b"]),
        Case("a  b", text="a b a  b a\n \n b", found=["a  b", "a\n \n b"]),
        Case(" b", text="ab a  b b", found=["  b", " b"]),
        Case("a ", text="ab a  b a", found=["a  "]),
        Case(r"\bvot\w+", text="voted, vote, avote", found=["voted", "vote"]),
        Case("[T]his", text="“[T]his” and This", found=["This"]),
        Case("(", text="a (b)", found=["("]),
        Case("x*", text="bbb", found=[]),
    ],
    ids=lambda case: case.pattern,
)
def test_words_and_expressions(case: Case) -> None:
    finder = finder_of(case.pattern)
    assert finder is not None
    assert [span.slice(case.text) for span in finder(case.text, 1)] == case.found


def test_nothing_typed_finds_nothing() -> None:
    assert finder_of("  ") is None


def test_an_expression_without_end_is_stopped() -> None:
    finder = finder_of("(a|aa|a?)+$")
    assert finder is not None
    began = perf_counter()
    with pytest.raises(TooSlowError):
        finder("a" * 60 + "b", 0.05)
    assert perf_counter() - began < 20  # without the limit it would take for ever


def test_only_what_looks_like_an_expression_has_a_flaw() -> None:
    assert flaw_of("climat[") != ""
    assert [flaw_of(pattern) for pattern in ("climat", "climat[e]", "", "a+b", "?!")][:4] == [
        ""
    ] * 4
    assert flaw_of("?!") != ""


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("leaks,” said", "leaks,”[3] said"),
        ("petra quill", "Pe\u00adtra Qu\u200bill"),
        (r"s.id P\w+", "said Pe\u00adtra"),
        ("\u00adtra", "\u00adtra"),
    ],
)
def test_note_markers_and_soft_hyphens_are_seen_through(pattern: str, found: str) -> None:
    text = "“The wall leaks,”[3] said Pe\u00adtra Qu\u200bill."
    finder = finder_of(pattern)
    assert finder is not None
    (span,) = finder(text, 1.0)
    assert span.slice(text) == found
