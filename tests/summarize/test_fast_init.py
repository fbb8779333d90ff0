"""Frozen values that are quick to build are as any others."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from summarize.fast_init import fast_init


@dataclass(frozen=True, slots=True)
class Plain:
    start: int
    end: int = 7


@fast_init
@dataclass(frozen=True, slots=True)
class Place(Plain):
    name: str = "pier"


def test_fields_have_their_order_and_their_defaults() -> None:
    assert Place(1) == Place(1, 7, "pier") == Place(start=1, end=7, name="pier")
    assert repr(Place(1, 2)) == "Place(start=1, end=2, name='pier')"
    assert hash(Place(1)) == hash(Place(1))
    assert replace(Place(1), end=3) == Place(1, 3)


def test_a_value_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Place(1).start = 2  # type: ignore[misc]


def test_fields_without_a_default_are_asked_for() -> None:
    with pytest.raises(TypeError, match="start"):
        Place()  # type: ignore[call-arg]
