"""Words that nobody stands beside are those of whoever spoke before or after them."""

from __future__ import annotations

import pytest

from summarize import Confidence
from tests.summarize.telling import marked, speaker_of, speakers, table, tell, the_quote

CHAINS = {
    # name: (paragraphs, speakers, rules)
    "in the paragraph, behind a quote": (
        ["“The pier is unsafe,” said Maria Ortiz. “It has to go.”"],
        ["Maria Ortiz"] * 2,
        ["cue-after", "continued"],
    ),
    "in the paragraph, behind a statement": (
        ["Maria Ortiz said the pier was unsafe. “It has to go.”"],
        ["Maria Ortiz"],
        ["continued"],
    ),
    "across paragraphs, behind a quote": (
        ["“The pier is unsafe,” said Maria Ortiz.", "“It has to go. We waited long enough.”"],
        ["Maria Ortiz"] * 2,
        ["cue-after", "chain"],
    ),
    "across paragraphs, behind a statement": (
        ["Maria Ortiz said the pier was unsafe.", "“It has to go. We waited long enough.”"],
        ["Maria Ortiz"],
        ["chain"],
    ),
    "across several paragraphs": (
        ["“The pier is unsafe,” said Maria Ortiz.", "“It has to go.”", "“We waited long enough.”"],
        ["Maria Ortiz"] * 3,
        ["cue-after", "chain", "chain"],
    ),
    "opened again in the next paragraph": (
        ["“The pier is unsafe,” said Maria Ortiz. “It has to go.", "“We waited long enough.”"],
        ["Maria Ortiz"] * 3,
        ["cue-after", "continued", "reopened"],
    ),
    "opened again, named at the end": (
        ["“The pier is unsafe.", "“It has to go,” said Maria Ortiz."],
        ["Maria Ortiz"] * 2,
        ["ahead", "cue-after"],
    ),
    "the last of two": (
        ["“It is unsafe,” said Maria Ortiz. “It is rotten,” said Peter Lowe. “It must go.”"],
        ["Maria Ortiz", "Peter Lowe", "Peter Lowe"],
        ["cue-after", "cue-after", "continued"],
    ),
    "a statement of another between": (
        ["“It is unsafe,” said Maria Ortiz.", "Peter Lowe said he was not so sure. “It may hold.”"],
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-after", "continued"],
    ),
    "another acts in the sentence before": (
        ["“It is unsafe,” said Maria Ortiz. Her brother Peter Lowe shook his head. “It may hold.”"],
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-after", "lead-in"],
    ),
    "question and answer": (
        ["Maria Ortiz asked whether the pier was open. “No,” Peter Lowe said. “It is not.”"],
        ["Peter Lowe"] * 2,
        ["cue-after", "continued"],
    ),
    "a question between two answers": (
        [
            "“Why did you wait?” asked Maria Ortiz.",
            "“The report was late,” Peter Lowe said.",
            "“Who wrote it?”",
            "“I did,” Lowe said.",
        ],
        ["Maria Ortiz", "Peter Lowe", "Maria Ortiz", "Peter Lowe"],
        ["cue-after", "cue-after", "exchange", "cue-after"],
    ),
    "a question of one who tells": (
        ["“The report was late,” Peter Lowe said.", "“Who knew?”", "“I did,” Lowe said."],
        ["Peter Lowe"] * 3,
        ["cue-after", "chain", "cue-after"],
    ),
    "the other, by name": (
        [
            "“It is large,” said Jonathan Ames.",
            "The other, Desmond Fry, chose his words. “I found her frank,” he said.",
        ],
        ["Jonathan Ames", "Desmond Fry"],
        ["cue-after", "cue-after"],
    ),
    "one was from X": (
        [
            "“Does anyone know them?” Beth Sandoval wrote.",
            "One was from Yanelis Cruz, a nurse in Tampa. “I was there,” she said.",
        ],
        ["Beth Sandoval", "Yanelis Cruz"],
        ["cue-after", "cue-after"],
    ),
    "a role that nobody named has": (
        [
            "The former singer Feargal Sharkey wrote that it was “about time.”",
            "A whistleblower described a meeting. “They knew,” the former employee said.",
        ],
        ["Feargal Sharkey", "whistleblower"],
        ["cue-before", "cue-after"],
    ),
    "an item of a list, told of in the next sentence": (
        [
            "Maria Ortiz said: “The pier is closed.” Then she left. 2. “It was ours.” "
            "Peter Lowe explains how the pier was built."
        ],
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-before", "told-after"],
    ),
    "after retold words the teller goes on": (
        ["Maria Ortiz met Peter Lowe. Lowe said, “You are late,” she recalled. “I was so angry.”"],
        ["Peter Lowe", "Maria Ortiz"],
        ["cue-before", "continued"],
    ),
    "a gallery’s label": (
        ["Maria Ortiz said: “The pier is closed.”", "Photo Gallery: “The pier.”"],
        ["Maria Ortiz", None],
        ["cue-before", ""],
    ),
}


@pytest.mark.parametrize(("paragraphs", "speakers", "rules"), table(CHAINS))
def test_words_nobody_stands_beside(
    paragraphs: list[str], speakers: list[str], rules: list[str]
) -> None:
    quotes = marked(tell(*paragraphs))
    assert [speaker_of(quote) for quote in quotes] == speakers
    assert [(quote.rule or "").partition("/")[0] for quote in quotes] == rules
    for quote in quotes:
        if (quote.rule or "") in ("chain", "continued", "reopened", "ahead"):
            assert quote.cue is None
            assert quote.confidence is not Confidence.LOW


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_dash_and_a_name_below_a_quote_sign_it(between: str) -> None:
    told = tell(
        "The council met on Monday, and all came.",
        f"“The pier is closed.”{between}— Maria Ortiz, chair of the council",
        "Nobody answered.",
    )
    assert speakers(told) == ["Maria Ortiz"]
    assert the_quote(told).rule == "signed"
