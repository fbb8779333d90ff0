"""What a terminal shows of a text, character for character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.typesetting.control_characters import displayable


@given(st.text(max_size=200))
def test_displayable_keeps_length_and_obeys_nothing(text: str) -> None:
    shown = displayable(text)
    assert len(shown) == len(text)
    assert not [c for c in shown if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0)]
