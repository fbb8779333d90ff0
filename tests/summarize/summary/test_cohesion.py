"""What cannot stand alone, and what belongs together; choosing with that in mind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.summary.cohesion import is_dangling, join_quotes

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
