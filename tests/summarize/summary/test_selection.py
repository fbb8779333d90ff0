"""Which of the rated sentences are chosen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Length, LengthUnit
from summarize.summary.selection import Rated, choose


def pick(rated: list[Rated], amount: int) -> list[int]:
    return choose(rated, [f"Sentence {i}." for i in range(len(rated))], Length(amount=amount))


def test_a_dangling_sentence_brings_the_one_before() -> None:
    rated = [Rated(0.1, ()), Rated(0.8, ()), Rated(1.0, (), dangles=True)]
    assert sorted(pick(rated, 2)) == [1, 2]


def test_it_gives_way_to_one_as_good_that_stands_alone() -> None:
    rated = [Rated(0.9, ()), Rated(0.1, ()), Rated(0.95, (), dangles=True)]
    assert pick(rated, 1) == [0]


def test_it_needs_nothing_where_the_one_before_is_chosen() -> None:
    rated = [Rated(1.0, ()), Rated(0.9, (), dangles=True), Rated(0.85, ())]
    assert pick(rated, 2) == [0, 1]


def test_all_of_a_quotation_or_nothing() -> None:
    rated = [Rated(0.5, ()), Rated(1.0, (), run=(1, 2)), Rated(0.8, (), run=(1, 2)), Rated(0.4, ())]
    assert pick(rated, 1) == [0]
    assert sorted(pick(rated, 2)) == [1, 2]


def test_what_is_left_is_taken_when_nothing_else_is() -> None:
    rated = [Rated(1.0, (), run=(0, 1)), Rated(0.8, (), run=(0, 1))]
    assert pick(rated, 1) == [0]


@given(
    st.lists(st.tuples(st.floats(-1, 3), st.booleans()), max_size=20),
    st.sampled_from(list(LengthUnit)),
    st.integers(-1, 40),
)
def test_a_choice_has_no_sentence_twice(
    sentences: list[tuple[float, bool]], unit: LengthUnit, amount: int
) -> None:
    rated = [Rated(score, (), dangles) for score, dangles in sentences]
    texts = [f"Sentence {i} of it." for i in range(len(rated))]
    chosen = choose(rated, texts, Length(unit, amount))
    assert len(chosen) == len(set(chosen))
    assert bool(chosen) == bool(rated and amount > 0)
    if unit is LengthUnit.SENTENCES:
        assert len(chosen) == min(max(amount, 0), len(rated))


def test_nothing_leans_on_more_than_there_is_room_for() -> None:
    rated = [Rated(0.5, ()), *(Rated(0.5, (), dangles=True) for _ in range(200))]
    assert sorted(pick(rated, 3)) == [0, 1, 2]
    assert len(pick(rated, 150)) == 150
