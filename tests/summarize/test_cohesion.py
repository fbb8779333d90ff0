"""What cannot stand alone, and what belongs together; choosing with that in mind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Length, LengthUnit
from summarize.summary.cohesion import is_dangling, join_quotes
from summarize.summary.selection import Rated, choose

DANGLING = [
    "He said no.",
    "They’ve left the town.",
    "But the vote stood.",
    "However, it rained.",
    "This drew an outcry.",
    "As a result, the bridge was closed.",
    "“We will not go,” she said.",
    "“We will not go,” said he.",
    "“Nobody was hurt.”",
    "“And then it fell,” he added.",
    "One of them was hurt.",
]
STANDING = [
    "Ann Roe said no.",
    "This week the council meets.",
    "These past years were dry.",
    "The bridge was closed.",
    "“We will not go,” Ann Roe said.",
    "“We will not go,” said the mayor of Leam.",
    "Sodium is a metal.",
    "Italy won.",
    "Theirs was a town of boats."[10:],
    "In fact-finding missions, nobody was hurt."[8:],
]


@pytest.mark.parametrize("sentence", DANGLING)
def test_leans_on_the_sentence_before(sentence: str) -> None:
    assert is_dangling(sentence)


@pytest.mark.parametrize("sentence", STANDING)
def test_stands_alone(sentence: str) -> None:
    assert not is_dangling(sentence)


def runs(text: str) -> list[tuple[int, int]]:
    """Read sentences divided by | and paragraphs by ||."""
    paragraphs = [paragraph.split("|") for paragraph in text.split("||")]
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    return join_quotes(
        sentences, [number for number, paragraph in enumerate(paragraphs) for _ in paragraph]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left.|“Yes,” he said.|It rained.", [(0, 0), (1, 1), (2, 2)]),
        ("“We went.|We saw,” he said.|It rained.", [(0, 1), (0, 1), (2, 2)]),
        ('"We went.|We saw," he said.|It rained.', [(0, 1), (0, 1), (2, 2)]),
        ("He said, “We went.||“We saw.||“We won.”", [(0, 2), (0, 2), (0, 2)]),
        ("He said, “We went.||It rained.||“We won.”", [(0, 0), (1, 1), (2, 2)]),
        ("A 6' 2\" man.|It rained.", [(0, 0), (1, 1)]),
        ("“A stray mark.|" + "On it goes.|" * 9 + "And here it” ends.", None),
    ],
)
def test_a_quotation_of_several_sentences(
    text: str, expected: list[tuple[int, int]] | None
) -> None:
    found = runs(text)
    assert found == (expected or [(i, i) for i in range(len(found))])


@given(st.lists(st.text(alphabet='ab “”"', max_size=12), max_size=15), st.data())
def test_runs_hold_their_sentences(sentences: list[str], data: st.DataObject) -> None:
    steps = data.draw(st.lists(st.integers(0, 1), min_size=len(sentences), max_size=len(sentences)))
    paragraphs = [sum(steps[: i + 1]) for i in range(len(steps))]
    for i, (first, last) in enumerate(join_quotes(sentences, paragraphs)):
        assert 0 <= first <= i <= last < len(sentences)


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
