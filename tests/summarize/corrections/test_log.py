"""The log of corrections: undone, redone, told."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from summarize.corrections.apply_log import place_of
from summarize.corrections.log import (
    NO_CORRECTIONS,
    Correction,
    Corrections,
    LocalSpeaker,
    NotAQuote,
    Rename,
    SetSpeaker,
    describe,
    identities,
)
from tests.summarize.corrections.samples import log_of, logs, seeds, some_corrections


@given(logs, st.integers(min_value=0, max_value=8))
def test_undo_and_redo_walk_the_log(log: Corrections, steps: int) -> None:
    undone = log
    for _ in range(steps):
        undone = undone.undo()
    assert undone.done == log.done[: max(0, len(log.done) - steps)]
    redone = undone
    for _ in range(steps):
        redone = redone.redo()
    assert redone == log


def test_a_new_correction_ends_what_could_be_redone() -> None:
    place = place_of(seeds()[0], seeds()[0].quotes[0])
    log = log_of(SetSpeaker(place, "A B")).undo()
    assert log.undone
    assert log.add(NotAQuote(place)).redo() == log.add(NotAQuote(place))
    assert NO_CORRECTIONS.undo() is NO_CORRECTIONS


def test_ones_own_are_undone_and_redone_first() -> None:
    """Two people, or two windows, share one log."""
    one, two, three = (place_of(seeds()[0], quote) for quote in seeds()[0].quotes[:3])
    mine, others, another = SetSpeaker(one, "A B"), SetSpeaker(two, "C D"), NotAQuote(three)
    log = log_of(mine, others, another)
    assert log.undo([mine]) == Corrections((others, another), (mine,))
    assert log.undo([mine]).undo([mine]) == Corrections((others,), (mine, another))
    assert log.undo([mine]).undo().redo([mine]) == Corrections((others, mine), (another,))
    assert log.undo([NotAQuote(one)]) == log.undo()


@given(some_corrections())
def test_every_correction_can_be_told_in_a_line(correction: Correction) -> None:
    words = describe(correction)
    assert words
    assert "\n" not in words


def test_of_many_names_of_one_speaker_the_newest_are_known() -> None:
    names = [f"Name {number}" for number in range(300)]
    article = "0" * 32
    renames = [Rename((LocalSpeaker(article, old),), new) for old, new in pairwise(names)]
    (identity,) = identities(log_of(*renames)).values()
    assert identity.names == tuple(reversed(names[200:]))
