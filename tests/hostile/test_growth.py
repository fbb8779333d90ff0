"""Time and memory grow in proportion to an input, whatever it holds."""

from __future__ import annotations

import os
import sys

import pytest

from tests.hostile.families import all_families
from tests.hostile.growth import Family, measure

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs processes made by fork"),
    pytest.mark.skipif(
        not os.environ.get("PULLQUOTE_GROWTH"), reason="set PULLQUOTE_GROWTH=1: takes minutes"
    ),
]


@pytest.mark.parametrize("family", all_families(), ids=str)
def test_it_grows_in_proportion(family: Family) -> None:
    growth = measure(family)
    assert not growth.faults, growth
