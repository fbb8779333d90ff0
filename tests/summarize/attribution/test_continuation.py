"""Words that nobody stands beside are those of whoever spoke before or after them."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from summarize import Confidence
from summarize.attribution.continuation import attribute_continuations
from tests.summarize.steps import attributed, rules
from tests.summarize.telling import marked, speaker_of, speakers, table, tell, the_quote


class Case(NamedTuple):
    """Who said each marked stretch, and by which rule."""

    paragraphs: list[str]
    speakers: list[str]
    rules: list[str]


CHAINS = {
    "in the paragraph, behind a clause in front": Case(
        ["“It is unsafe,” said Maria Ortiz. If anybody knew, “they never told me that.”"],
        speakers=["Maria Ortiz"] * 2,
        rules=["cue-after", "continued"],
    ),
    "in the paragraph, before an example": Case(
        ["“It is unsafe,” said Maria Ortiz. “We need other things here,” such as benches."],
        speakers=["Maria Ortiz"] * 2,
        rules=["cue-after", "continued"],
    ),
    "in the paragraph, behind a quote": Case(
        ["“The pier is unsafe,” said Maria Ortiz. “It has to go.”"],
        speakers=["Maria Ortiz"] * 2,
        rules=["cue-after", "continued"],
    ),
    "in the paragraph, behind a statement": Case(
        ["Maria Ortiz said the pier was unsafe. “It has to go.”"],
        speakers=["Maria Ortiz"],
        rules=["continued"],
    ),
    "across paragraphs, behind a quote": Case(
        ["“The pier is unsafe,” said Maria Ortiz.", "“It has to go. We waited long enough.”"],
        speakers=["Maria Ortiz"] * 2,
        rules=["cue-after", "chain"],
    ),
    "across paragraphs, behind a statement": Case(
        ["Maria Ortiz said the pier was unsafe.", "“It has to go. We waited long enough.”"],
        speakers=["Maria Ortiz"],
        rules=["chain"],
    ),
    "across several paragraphs": Case(
        ["“The pier is unsafe,” said Maria Ortiz.", "“It has to go.”", "“We waited long enough.”"],
        speakers=["Maria Ortiz"] * 3,
        rules=["cue-after", "chain", "chain"],
    ),
    "opened again in the next paragraph": Case(
        ["“The pier is unsafe,” said Maria Ortiz. “It has to go.", "“We waited long enough.”"],
        speakers=["Maria Ortiz"] * 3,
        rules=["cue-after", "continued", "reopened"],
    ),
    "opened again, named at the end": Case(
        ["“The pier is unsafe.", "“It has to go,” said Maria Ortiz."],
        speakers=["Maria Ortiz"] * 2,
        rules=["ahead", "cue-after"],
    ),
    "the last of two": Case(
        ["“It is unsafe,” said Maria Ortiz. “It is rotten,” said Peter Lowe. “It must go.”"],
        speakers=["Maria Ortiz", "Peter Lowe", "Peter Lowe"],
        rules=["cue-after", "cue-after", "continued"],
    ),
    "a statement of another between": Case(
        ["“It is unsafe,” said Maria Ortiz.", "Peter Lowe said he was not so sure. “It may hold.”"],
        speakers=["Maria Ortiz", "Peter Lowe"],
        rules=["cue-after", "continued"],
    ),
    "another acts in the sentence before": Case(
        ["“It is unsafe,” said Maria Ortiz. Her brother Peter Lowe shook his head. “It may hold.”"],
        speakers=["Maria Ortiz", "Peter Lowe"],
        rules=["cue-after", "lead-in"],
    ),
    "question and answer": Case(
        ["Maria Ortiz asked whether the pier was open. “No,” Peter Lowe said. “It is not.”"],
        speakers=["Peter Lowe"] * 2,
        rules=["cue-after", "continued"],
    ),
    "a question between two answers": Case(
        [
            "“Why did you wait?” asked Maria Ortiz.",
            "“The report was late,” Peter Lowe said.",
            "“Who wrote it?”",
            "“I did,” Lowe said.",
        ],
        speakers=["Maria Ortiz", "Peter Lowe", "Maria Ortiz", "Peter Lowe"],
        rules=["cue-after", "cue-after", "exchange", "cue-after"],
    ),
    "a question of one who tells": Case(
        ["“The report was late,” Peter Lowe said.", "“Who knew?”", "“I did,” Lowe said."],
        speakers=["Peter Lowe"] * 3,
        rules=["cue-after", "chain", "cue-after"],
    ),
    "the other, by name": Case(
        [
            "“It is large,” said Jonathan Ames.",
            "The other, Desmond Fry, chose his words. “I found her frank,” he said.",
        ],
        speakers=["Jonathan Ames", "Desmond Fry"],
        rules=["cue-after", "cue-after"],
    ),
    "one was from X": Case(
        [
            "“Does anyone know them?” Beth Sandoval wrote.",
            "One was from Yanelis Cruz, a nurse in Tampa. “I was there,” she said.",
        ],
        speakers=["Beth Sandoval", "Yanelis Cruz"],
        rules=["cue-after", "cue-after"],
    ),
    "a role that nobody named has": Case(
        [
            "The former singer Feargal Sharkey wrote that it was “about time.”",
            "A whistleblower described a meeting. “They knew,” the former employee said.",
        ],
        speakers=["Feargal Sharkey", "whistleblower"],
        rules=["cue-before", "cue-after"],
    ),
    "an item of a list, told of in the next sentence": Case(
        [
            "Maria Ortiz said: “The pier is closed.” Then she left. 2. “It was ours.” "
            "Peter Lowe explains how the pier was built."
        ],
        speakers=["Maria Ortiz", "Peter Lowe"],
        rules=["cue-before", "told-after"],
    ),
    "after retold words the teller goes on": Case(
        ["Maria Ortiz met Peter Lowe. Lowe said, “You are late,” she recalled. “I was so angry.”"],
        speakers=["Peter Lowe", "Maria Ortiz"],
        rules=["cue-before", "continued"],
    ),
    "a gallery’s label": Case(
        ["Maria Ortiz said: “The pier is closed.”", "Photo Gallery: “The pier.”"],
        speakers=["Maria Ortiz", None],
        rules=["cue-before", ""],
    ),
}


@pytest.mark.parametrize("case", table(CHAINS))
def test_words_nobody_stands_beside(case: Case) -> None:
    quotes = marked(tell(*case.paragraphs))
    assert [speaker_of(quote) for quote in quotes] == case.speakers
    assert [(quote.rule or "").partition("/")[0] for quote in quotes] == case.rules
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


class StepCase(NamedTuple):
    """Paragraphs, and what each mark is linked by before and after speakers go on."""

    paragraphs: list[str]
    before: list[str | None]
    after: list[str | None]


STEPS = {
    "continued": StepCase(
        ["“It is old,” said Maria Ortiz. “It leaks.”"],
        ["cue-after", None],
        ["cue-after", "continued"],
    ),
    "chain": StepCase(
        ["“It is old,” said Maria Ortiz.", "“It leaks. We waited.”"],
        ["cue-after", None],
        ["cue-after", "chain"],
    ),
    "reopened": StepCase(
        ["Maria Ortiz said, “It is old. It leaks.", "“We waited for years.”"],
        ["cue-before", None],
        ["cue-before", "reopened"],
    ),
    "lead-in": StepCase(["Maria Ortiz sighed. “It leaks.”"], [None], ["lead-in"]),
    "ahead": StepCase(
        ["“It leaks. We waited.” “It is old,” said Maria Ortiz."],
        [None, "cue-after"],
        ["ahead", "cue-after"],
    ),
    "subject": StepCase(
        ["Maria Ortiz has a “deep and never quite mastered fear” of it."], [None], ["subject"]
    ),
    "nobody": StepCase(["“It leaks. We waited.”"], [None], [None]),
}


@pytest.mark.parametrize("case", STEPS.values(), ids=STEPS)
def test_the_step_gives_marks_their_links(case: StepCase) -> None:
    given, found = attributed(*case.paragraphs)
    assert rules(found) == case.before
    assert rules(attribute_continuations(found, given.article.text)) == case.after


def test_the_step_changes_nothing_but_links_and_nothing_of_its_input() -> None:
    given, found = attributed("“It is old,” said Maria Ortiz. “It leaks.”")
    links = found.links
    continued = attribute_continuations(found, given.article.text)
    assert found.links == links
    assert replace(continued, links=links) == found
