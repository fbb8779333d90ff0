"""What is found in a text, and expressions that would never end."""

from __future__ import annotations

from time import perf_counter

import pytest

from tui.session.find import TooSlowError, finder_of, flaw_of


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("ferry", "The Ferry, the ferry", ["Ferry", "ferry"]),
        ("Ferry", "The Ferry, the ferry", ["Ferry"]),
        ("it's", "so it’s and it's", ["it’s", "it's"]),
        ("a b", "a\n b", ["a\n b"]),
        (r"\bvot\w+", "voted, vote, avote", ["voted", "vote"]),
        ("[T]his", "“[T]his” and This", ["This"]),
        ("(", "a (b)", ["("]),
        ("x*", "bbb", []),
    ],
)
def test_words_and_expressions(pattern: str, text: str, found: list[str]) -> None:
    finder = finder_of(pattern)
    assert finder is not None
    assert [span.slice(text) for span in finder(text, 1)] == found


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
