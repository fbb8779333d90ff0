"""Summaries: what is chosen, what never is, how long, and why."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.model import Analysis, BlockKind, Hints, Length, LengthUnit, Summary
from summarize.pipeline import analyse
from summarize.summary.summarise import METHODS, summarise
from summarize.text.span_text import display_text
from tests.conftest import ROOT

FLOOD = """The river Aire broke its banks on Monday and flooded the town of Leam.

About 400 people left their homes as water rose in the streets of the town.

Mayor Ann Roe asked for help. She said the barrier had failed.

“We lost the barrier at noon. Nobody expected the river to rise that fast,” she told reporters.

The barrier was built in 1962 and the town had asked for a new one for years.

Boats from three counties brought people to a school on the hill.

Rain is forecast for the rest of the week, and the river is still rising.

The town flooded twice before, in 1947 and in 2000, when the old bridge fell.

A cat called Biscuit was found on a roof.
"""


def read(text: str, title: str | None = None, language: str = "en") -> Analysis:
    return analyse(read_article(text, hints=Hints(title=title, language=language)))


def told(analysis: Analysis, summary: Summary) -> list[str]:
    return [display_text(analysis.article, sentence) for sentence in summary.sentences]


def summary_of(text: str, length: Length | None = None, method: str = "news") -> list[str]:
    analysis = read(text)
    summary = summarise(analysis, length=length or Length(), method=method)
    return told(analysis, summary)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_gives_three_sentences_in_reading_order(method: str) -> None:
    analysis = read(FLOOD, "River floods Leam")
    summary = summarise(analysis, method=method)
    assert len(summary.sentences) == 3
    starts = [sentence.start for sentence in summary.sentences]
    assert starts == sorted(set(starts))
    assert summary.method == method


@pytest.mark.parametrize("method", METHODS)
def test_only_running_text_is_chosen(method: str, seeds: Path) -> None:
    for file in sorted(seeds.glob("*.txt")):
        analysis = analyse(read_article(file.read_text("utf-8"), file=file.name))
        blocks = analysis.article.blocks
        everything = summarise(analysis, length=Length(LengthUnit.PERCENT, 100), method=method)
        for sentence in everything.sentences:
            (block,) = [b for b in blocks if b.start <= sentence.start < b.end]
            assert block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)


@pytest.mark.parametrize("method", METHODS)
def test_equal_sentences_are_chosen_once(method: str) -> None:
    text = "\n\n".join(
        [
            "Police closed the bridge in the town centre on Friday after a lorry hit it.",
            "A lorry hit the bridge, police said.",
            "Engineers will look at the bridge today.",
            "A lorry hit the bridge, police said.",
            "The lorry driver was not hurt.",
            "A lorry hit the bridge, police said.",
        ]
    )
    chosen = summary_of(text, Length(amount=4), method)
    assert len(chosen) == len(set(chosen)) == 4


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("The council met on Monday.", 1),
        ("The council met on Monday.\n\nIt agreed a budget.", 2),
    ],
)
def test_articles_with_fewer_sentences_than_asked_for(
    method: str, text: str, expected: int
) -> None:
    assert len(summary_of(text, Length(amount=5), method)) == expected


@pytest.mark.parametrize("unit", list(LengthUnit))
@pytest.mark.parametrize("amount", [0, -3])
def test_nothing_is_asked_for(unit: LengthUnit, amount: int) -> None:
    assert summary_of(FLOOD, Length(unit, amount)) == []


@pytest.mark.parametrize("unit", list(LengthUnit))
def test_more_is_asked_for_than_there_is(unit: LengthUnit) -> None:
    analysis = read(FLOOD)
    chosen = summarise(analysis, length=Length(unit, 100_000)).sentences
    assert [(s.start, s.end) for s in chosen] == [(s.start, s.end) for s in analysis.sentences]


@pytest.mark.parametrize("words", [15, 30, 60, 100])
def test_words_are_a_limit(words: int) -> None:
    chosen = summary_of(FLOOD, Length(LengthUnit.WORDS, words))
    assert 0 < sum(len(sentence.split()) for sentence in chosen) <= words


def test_a_single_word_still_gives_one_whole_sentence() -> None:
    assert len(summary_of(FLOOD, Length(LengthUnit.WORDS, 1))) == 1


def test_percent_is_of_the_words_of_the_body() -> None:
    analysis = read(FLOOD)
    total = len(FLOOD.split())
    for percent in (10, 25, 50):
        summary = summarise(analysis, length=Length(LengthUnit.PERCENT, percent))
        words = sum(len(sentence.split()) for sentence in told(analysis, summary))
        assert 0 < words <= total * percent / 100


def test_the_reasons_add_up_to_the_score() -> None:
    for sentence in summarise(read(FLOOD, "River floods Leam")).sentences:
        assert sentence.score == pytest.approx(sum(reason.value for reason in sentence.reasons))
        assert {"position", "centrality"} <= {reason.name for reason in sentence.reasons}


def test_the_headline_counts() -> None:
    everything = Length(LengthUnit.PERCENT, 100)

    def score(title: str | None) -> float:
        summary = summarise(read(FLOOD, title), length=everything)
        (cat,) = [s for s in summary.sentences if "Biscuit" in s.slice(FLOOD)]
        return cat.score

    assert score("Biscuit the cat found on roof") > score("Rain forecast") == score(None)


def test_the_news_comes_first() -> None:
    assert summary_of(FLOOD, Length(amount=1)) == [FLOOD.partition("\n")[0]]


@pytest.mark.parametrize("amount", range(1, 10))
def test_no_half_of_a_quotation_while_there_is_anything_else(amount: int) -> None:
    chosen = summary_of(FLOOD, Length(amount=amount))
    opened = any("We lost the barrier" in sentence for sentence in chosen)
    closed = any("Nobody expected" in sentence for sentence in chosen)
    assert opened == closed


def test_a_quotation_of_two_sentences_comes_whole() -> None:
    chosen = summary_of(FLOOD, Length(LengthUnit.PERCENT, 100))
    assert "“We lost the barrier at noon." in chosen


def test_the_dateline_is_not_shown_and_keeps_its_place() -> None:
    text = (
        "LEAM, England — The river broke its banks on Monday.\n\n"
        "People left their homes in the night.\n"
    )
    analysis = read(text)
    first = summarise(analysis).sentences[0]
    assert first.start == 0
    assert first.slice(analysis.article.text).startswith("LEAM, England — The river")
    assert display_text(analysis.article, first) == "The river broke its banks on Monday."


def test_the_same_text_gives_the_same_summary_in_another_process() -> None:
    program = (
        "import sys; from summarize.article.read import read_article;"
        "from summarize.pipeline import analyse;"
        "from summarize.summary.summarise import METHODS, summarise;"
        "a = analyse(read_article(sys.argv[1]));"
        "print([[(s.start, round(s.score, 9)) for s in summarise(a, method=m).sentences]"
        " for m in METHODS], summarise(a).keyphrases)"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program, FLOOD],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            cwd=ROOT,
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1


@pytest.mark.parametrize("method", ["news", "lexrank", "kl"])
def test_a_book_is_summarised_too(method: str) -> None:
    text = "\n\n".join(
        f"Chapter {i} tells of town {i % 7} and river {i % 11}." for i in range(2200)
    )
    everything = summary_of(text, Length(LengthUnit.PERCENT, 100), method)
    assert len(everything) == 2200


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(ValueError, match="no such method: 'magic'"):
        summarise(read(FLOOD), method="magic")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Rat tagte am Montag.\n\nDie Bürger klagten über den Rat.\n\nEs regnete."),
        ("cs", "Rada zasedala v pondělí.\n\nObčané si stěžovali na radu.\n\nPršelo."),
        ("ja", "市議会は月曜日に開かれた。\n\n市民は議会に不満を述べた。\n\n雨が降った。"),
        ("th", "สภาประชุมในวันจันทร์\n\nประชาชนไม่พอใจสภา\n\nฝนตก"),
        ("xx", "Ubu ubu ba lo.\n\nLo ba ubu ta.\n\nKi ma."),
    ],
)
def test_any_language_is_summarised(language: str, text: str) -> None:
    analysis = read(text, language=language)
    for method in ("news", "lexrank"):
        summary = summarise(analysis, length=Length(amount=1), method=method)
        assert len(summary.sentences) == 1
        assert summary.language == language


@given(st.text(max_size=400), st.sampled_from(list(LengthUnit)), st.integers(-2, 200))
def test_any_text_can_be_summarised(text: str, unit: LengthUnit, amount: int) -> None:
    analysis = read(text)
    summary = summarise(analysis, length=Length(unit, amount))
    places = {(sentence.start, sentence.end) for sentence in analysis.sentences}
    assert all((sentence.start, sentence.end) in places for sentence in summary.sentences)
    assert summary == summarise(analysis, length=Length(unit, amount))
