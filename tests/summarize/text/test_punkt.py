"""Punkt, asked one candidate at a time."""

from __future__ import annotations

import pickle

from summarize.text.punkt import NewsPunkt


def test_it_keeps_nothing_of_what_it_was_asked() -> None:
    punkt = NewsPunkt()
    before = pickle.dumps(punkt)
    for number in range(100):
        punkt.is_break("J.", f"Zorba{number}")
        punkt.is_break("Inc.", f"Zorba{number}")
    assert len(pickle.dumps(punkt)) == len(before)
