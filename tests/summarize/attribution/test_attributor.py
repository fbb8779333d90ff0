"""Whom a statement is credited to, and whom it is not."""

from __future__ import annotations

from tests.summarize.telling import speakers, tell


def test_the_nearest_name_does_not_win_over_the_cue() -> None:
    told = tell(
        "“The plan betrays the harbor,” said Maria Ortiz of the Harbor Union. Peter Lowe nodded."
    )
    assert speakers(told) == ["Maria Ortiz"]
