"""Whatever is kept lives through a kill at any step, and the next run works.

``python benchmarks/durability.py`` tries each step, and random moments too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.chaos import STORES, Trial, spread, stores
from tests.hostile.faults import AMID, KILL, Fault
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
def test_a_program_killed_at_any_step_loses_nothing(name: str, site: Site, tmp_path: Path) -> None:
    trial = Trial(stores(site)[name], tmp_path)
    for number in spread(trial.good.steps):
        trial.befall(Fault((KILL, AMID)[number % 2], number))


@pytest.mark.skipif(not can_be_traced(), reason="needs strace")
@pytest.mark.parametrize("call", ["openat", "pwrite64", "fdatasync", "unlink"])
def test_a_reader_killed_at_a_call_of_its_database(call: str, tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    count = memory.calls()[call]
    assert count
    for number in range(1, count + 1, max(1, count // 4)):
        memory.befall(call, number, "signal=SIGKILL")
