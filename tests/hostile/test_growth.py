"""Time and memory grow in proportion to an input, whatever it holds.

Of all families, ``growth_in_ci.txt`` lists those that are measured in every run: those that older
versions did not bear, and some of each format and each step (``pytest -m long``, a step of CI).
``PULLQUOTE_GROWTH=1`` measures all.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.families import all_families
from tests.hostile.growth import Family, measure

pytestmark = pytest.mark.long

ALL = {str(family): family for family in all_families()}
IN_CI = Path(__file__).with_name("growth_in_ci.txt").read_text("utf-8").splitlines()
MEASURED = ALL.values() if os.environ.get("PULLQUOTE_GROWTH") else [ALL[name] for name in IN_CI]


@pytest.mark.skipif(sys.platform == "win32", reason="needs processes made by fork")
@pytest.mark.parametrize("family", MEASURED, ids=str)
def test_it_grows_in_proportion(family: Family) -> None:
    growth = measure(family)
    assert not growth.faults, growth


def test_no_two_families_have_one_name() -> None:
    assert len(ALL) == len(all_families())


def test_every_format_and_step_is_measured_in_ci() -> None:
    there = Counter(family.step for family in ALL.values())
    measured = Counter(ALL[name].step for name in IN_CI)
    assert len(set(IN_CI)) == len(IN_CI) >= 200
    assert not [step for step, count in there.items() if measured[step] < min(count, 3)]


def quadratic(made: str) -> int:
    return sum(made[:end].count("b") for end in range(len(made)))


def hungry(made: str) -> list[str]:
    return [letter * 1000 for letter in made]


def dear(made: str) -> int:
    return sum(ord(letter) for letter in made for _ in range(20_000))


@pytest.mark.skipif(sys.platform == "win32", reason="needs processes made by fork")
@pytest.mark.parametrize(
    ("work", "size", "fault"),
    [
        (quadratic, 10_000, "time grows as n^"),
        (hungry, 20_000, "bytes of memory a byte"),
        (dear, 150, "a byte costs"),
        (lambda made: os._exit(3), 40_000, "ends the process"),
        (len, 40_000, ""),
    ],
)
def test_what_does_not_is_told(work: Callable[[str], object], size: int, fault: str) -> None:
    growth = measure(Family("a step", "a name", "a".__mul__, work, size), rounds=1)
    assert fault in "; ".join(growth.faults)
    assert bool(growth.faults) == bool(fault)
