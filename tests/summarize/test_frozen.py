"""Frozen values that are quick to define and to build are as dataclasses are."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from inspect import signature
from typing import Any, ClassVar

import pytest

from summarize.frozen import frozen, slotted


@frozen
class Plain:
    start: int
    end: int = 7


@frozen
class Place(Plain):
    KIND: ClassVar[str] = "place"
    name: str = "pier"
    notes: dict[str, int] = field(default_factory=dict)

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclasses.dataclass(frozen=True, slots=True)
class _Plain:
    start: int
    end: int = 7


def test_fields_have_their_order_and_their_defaults() -> None:
    assert Place(1) == Place(1, 7, "pier", {}) == Place(start=1, end=7, name="pier")
    assert repr(Place(1, 2)) == "Place(start=1, end=2, name='pier', notes={})"
    assert Place(1).length == 6
    assert Place.KIND == "place"


def test_what_is_made_for_one_value_is_not_shared() -> None:
    one, other = Place(1), Place(1)
    one.notes["a"] = 1
    assert other.notes == {}


def test_values_are_told_apart_by_their_fields_and_their_class() -> None:
    assert {Plain(1), Plain(1, 7), Plain(2)} == {Plain(1), Plain(2)}
    assert Plain(1) != Plain(1, 8)
    assert Plain(1) != Place(1)
    assert Plain(1) != (1, 7)


def test_a_value_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Place(1).start = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Place(1).name
    with pytest.raises(FrozenInstanceError):
        Place(1).other = 3  # type: ignore[attr-defined]
    assert not hasattr(Place(1), "__dict__")


def test_fields_without_a_default_are_asked_for() -> None:
    with pytest.raises(TypeError, match="start"):
        Place()  # type: ignore[call-arg]


def test_it_is_a_dataclass_for_those_who_ask() -> None:
    assert replace(Place(1), end=3) == Place(1, 3)
    assert is_dataclass(Place)
    assert [one.name for one in fields(Place)] == ["start", "end", "name", "notes"]
    assert asdict(Place(1)) == {"start": 1, "end": 7, "name": "pier", "notes": {}}
    assert [one.name for one in fields(Plain)] == ["start", "end"]


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda v: pickle.loads(pickle.dumps(v))]
)
def test_a_copy_is_the_same_value(again: Any) -> None:
    assert again(Place(1, 2, "x", {"a": 1})) == Place(1, 2, "x", {"a": 1})


def test_it_matches_by_place() -> None:
    match Place(1, 2):
        case Place(start, end, name):
            assert (start, end, name) == (1, 2, "pier")


def test_it_shows_itself_as_a_dataclass_does() -> None:
    assert repr(Plain(1)) == repr(_Plain(1)).replace("_Plain", "Plain")
    assert hash(Plain(1)) == hash(_Plain(1))


def test_it_says_what_it_is_built_of_before_and_after_one_is_built() -> None:
    @frozen
    class Fresh:
        start: int
        end: int = 7

    before = str(signature(Fresh))
    Fresh(1)
    assert before == str(signature(Fresh)) == str(signature(Plain))


def test_a_dataclass_is_no_base() -> None:
    with pytest.raises(TypeError, match="_Plain is a dataclass"):

        @frozen
        class Wrong(_Plain):
            name: str = ""


def test_a_slotted_class_is_one_whose_fields_can_be_set() -> None:
    @slotted
    class Cursor:
        row: int = 0
        seen: list[int] = field(default_factory=list)

    one, other = Cursor(), Cursor()
    one.row = 2
    one.seen.append(1)
    assert (one.row, other.row, other.seen) == (2, 0, [])
    assert one != other
    assert one == Cursor(2, [1])
    with pytest.raises(AttributeError):
        one.column = 1  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
    assert replace(one, row=3) == Cursor(3, [1])
