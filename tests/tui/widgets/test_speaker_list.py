"""All speakers: shares of what is quoted, and columns under their names."""

from __future__ import annotations

import pytest

from tui.widgets.speaker_list import share_text


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0%"), (0.00001, "<1%"), (0.0099, "<1%"), (0.01, "1%"), (0.098, "10%"), (0.51, "51%"),
     (1.0, "100%")],
)  # fmt: skip
def test_all_shares_of_a_column_are_whole_percents_and_nobody_heard_has_none(share: float, shown: str) -> None:
    assert share_text(share) == shown
