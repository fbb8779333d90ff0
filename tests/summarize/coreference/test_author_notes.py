"""Notes on the author below an article."""

from __future__ import annotations

from tests.summarize.telling import (
    mentions,
    tell,
)


def test_pronouns_of_a_bio_are_mentions_too() -> None:
    told = tell(
        "Town closes its old pier on Monday",
        "By Sergio Bustamante",
        "The pier was closed on Monday, and the boats were gone by noon.",
        "Sergio Bustamante is the Harbor Tribune's editor. He was a baker before.",
    )
    assert ("He", "pronoun") in mentions(told, "Sergio Bustamante")
