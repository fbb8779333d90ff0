"""Whatever is kept is left whole by a disk that fails at any step, and a line says what happened.

``tests/test_full_disk.py`` has a disk that is really full.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.chaos import STORES, Trial, spread, stores
from tests.hostile.faults import ERRORS, Fault
from tests.hostile.state_faults import Memory, can_be_traced
from tests.summarize.web.conftest import Site

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here"),
]


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


@pytest.mark.parametrize("name", STORES)
def test_a_step_that_fails_is_told_and_loses_nothing(name: str, site: Site, tmp_path: Path) -> None:
    trial = Trial(stores(site)[name], tmp_path)
    for number in spread(trial.good.steps):
        trial.befall(Fault(ERRORS[number % len(ERRORS)], number, lasting=number % 3 == 0))


@pytest.mark.skipif(not can_be_traced(), reason="needs strace")
@pytest.mark.parametrize("call", ["openat", "pread64", "pwrite64", "fdatasync", "ftruncate"])
def test_a_call_of_the_database_that_fails(call: str, tmp_path: Path) -> None:
    """Nothing is taken for damaged that only could not be read or written for a moment."""
    memory = Memory(tmp_path)
    count = memory.calls()[call]
    assert count
    for at, number in enumerate(range(1, count + 1, max(1, count // 4))):
        memory.befall(call, number, f"error={ERRORS[at % 2]}", lasting=at % 3 == 0)
