"""Globs matched side by side give what each gives alone."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from summarize.library.glob_machine import GlobMachine, parse_glob

GLOBS = st.lists(st.sampled_from("ab?*"), min_size=1, max_size=8).map("".join)
NAMES = st.text("ab", min_size=1, max_size=10)


def matches(glob: str, name: str) -> bool:
    return re.fullmatch(glob.replace("*", ".*").replace("?", "."), name) is not None


@given(st.lists(GLOBS, min_size=1, max_size=6), NAMES)
def test_the_last_glob_that_matches_is_told(globs: list[str], name: str) -> None:
    rows = [(parse_glob(glob) or (), number, False) for number, glob in enumerate(globs)]
    machine = GlobMachine(rows)
    matching = [number for number, glob in enumerate(globs) if matches(glob, name)]
    state = machine.advance(machine.start, name)
    assert machine.verdict(state, is_folder=False) == max(matching, default=-1)


@given(GLOBS, NAMES, NAMES)
def test_a_name_may_come_in_parts(glob: str, first: str, second: str) -> None:
    machine = GlobMachine([(parse_glob(glob) or (), 0, False)])
    whole = machine.advance(machine.start, first + second)
    assert machine.advance(machine.advance(machine.start, first), second) == whole


def test_globs_of_folders_match_folders_only() -> None:
    machine = GlobMachine([(("a",), 0, True)])
    state = machine.advance(machine.start, "a")
    assert machine.verdict(state, is_folder=True) == 0
    assert machine.verdict(state, is_folder=False) == -1
