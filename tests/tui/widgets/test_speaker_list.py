"""Shares of what is quoted, told apart however small."""

from __future__ import annotations

import pytest

from tui.widgets.speaker_list import share_text


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0%"), (0.00001, "<0.1%"), (0.0004, "<0.1%"), (0.004, "0.4%"), (0.0123, "1.2%"),
     (0.099, "9.9%"), (0.0999, "10%"), (0.126, "13%"), (1.0, "100%")],
)  # fmt: skip
def test_small_shares_of_voice_are_told_apart(share: float, shown: str) -> None:
    assert share_text(share) == shown
