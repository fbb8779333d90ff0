"""Lines of a width, in cells."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from summarize.output.wrapped_text import cells, wrap


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
