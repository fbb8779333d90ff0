"""Sentences: every character in exactly one, cut where a reader would cut."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.english.sentence_breaks import BREAKS, JOINS
from summarize.text.clean import clean
from summarize.text.sentences import split_sentences, split_text
from tests.conftest import ROOT

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def cut(text: str) -> list[str]:
    return [span.slice(text) for span in split_text(text)]


# "|" stands for a boundary.
CASES = {
    "plain": "It rained hard.| They left early.| Nobody cared!| Why?| Because.",
    "title": "Gov. Ann Roe met Dr. Lee and Rep. Diaz.| They talked.",
    "title before a name that is a word": "Mr. He spoke.| Ms. So did not.",
    "title in a quote": "“Mr. Roe lied,” she said.| “Dr. Lee didn’t.”",
    "initials": "John Q. Public met J.R.R. Tolkien.| Both left.",
    "letter at the end": "They chose plan B.| The council agreed.",
    "country": "She came to the U.S.| The visit was short.",
    "country before a noun": "The U.S. Senate voted.| The U.K. Parliament did not.",
    "country in a quote": "She asked, “What is the U.S. plan?”| He did not know.",
    "country, then a quote": "“We left the U.S.”| That was all.",
    "clock": "It opens at 9 a.m.| Crowds are expected.",
    "clock and day": "It opens at 9 a.m. Tuesday and closes at 5 p.m. Eastern.| Come early.",
    "clock and title": "It closed at 9 p.m.| Mr. Lee waited.",
    "month": "It began on Jan. 6 and ended on Sept. 30.| Nobody noticed.",
    "number": "No. 10 declined to comment.| The No. 2 official quit.",
    "the word no": "Did she win?| No.| She lost by 3.5 points.",
    "company": "Acme Inc. said it would.| Bolt Corp. Chief Jo Doe did not.",
    "company at the end": "He works at Acme Inc.| She does not.",
    "exclaiming company": "Yahoo! Inc. bought it.| Nobody knew.",
    "state": "Sen. Lee, R-Utah, met Rep. Roe, D-Calif., in Boca Raton, Fla. on Monday.| It rained.",
    "state before a quote": "“We will win,” said Rep. Roe, D-Calif.| “Trust me.”",
    "capital abbreviation": "The Mass. Legislature met.| Mt. Everest is high.",
    "abbreviation that is a word": "He was ill.| Smith left.| The sun.| Mars is red.",
    "latin": "Bring ID, e.g. Passports, etc.| Prices vary.| See Roe v. Wade.| It fell.",
    "suffix": "Martin Luther King Jr. was born here.| The park honors King Jr.| It opened later.",
    "degree": "Jo Doe, Ph.D., spoke.| She has a Ph.D.| Her brother has none.",
    "street": "The office is at 12 Main St. in Miami.| The crash was on 36th St.| Traffic stopped.",
    "question in a quote": "“Will you go?” she asked.| “No!” he said and left.| They stayed.",
    "speaker named after the mark": "“Is it?” Ann Roe asked.| “Yes!” Mr. Lee said on Monday.",
    "no speaker after the mark": "“Is it?”| Ann Roe left.| “So?”| The mayor said nothing.",
    "rank with a number": "He met Sgt. 1st Class Lee.| It rained.",
    "title of a work": "The headline read “Who Won?” in bold type.| It was wrong.",
    "quotes end sentences": "“We won.”| “We lost.”| 'So be it.'| «Bon.»| He left.",
    "nested quotes": "“He said, ‘Go.’”| She went.",
    "mark after the quote": "He called it “a betrayal”.| Others agreed.",
    "attribution dash": "“That’s what we do.” —Jane Doe",
    "brackets": "He won.| (She lost.)| They left (at 5 p.m.).| [Applause.]| It ended.",
    "ellipsis": "I thought... well, never mind.| He paused…| Then he ran.| In the … God spoke.",
    "spaced ellipsis": "“We asked him to leave. . . .| He stayed,” she said.",
    "address": "Visit www.example.com or write to news@example.org.| Node.js and ASP.NET help.",
    "no blank": "The vote passed.|It was close.| “We won.”|“We lost.”",
    "footnote": "It was approved.[1]| It starts in May.[2][3]| All agree.",
    "lower-case name": "Sales fell.| iPad sales rose.| de Blasio was glad.",
    "lower case goes on": "He wrote “pls. call” and cf. the note.| She did.",
    "all capitals": "MR. DOE WENT HOME.| THE STORY ENDS.",
    "interrobang": "“What?!”| She left.",
    "one blank, two, a tab": "One day.|  Two days.|\tThree days.",
    "chinese": "你好。|今天天气很好！|是吗？|是的。",
    "hindi": "यह एक वाक्य है।| यह दूसरा है।",
    "heading": "Public Outcry and Debate|\nThe vote was a full day of comment.| Residents spoke.",
    "question as heading": "What’s next?|\nThe council meets.",
    "list": "Key points:|\n- The vote was 3-2|\n- The mayor did not vote|\nAll were silent.",
    "numbered list": "1. Train officers.|\n2. Detain suspects.",
    "lettered list": "These are the three parts of the plan|\na) train officers|\nb) detain",
    "blank line": "The council voted on the plan for\n|\nthe bridge",
    "two lines": "The council voted on the plan for the\nbridge over the river.| It passed.",
    "wrapped": "The commission approved the plan by a\nnarrow margin after hours of talks by U.S.\n"
    "officials and residents.| It was late.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_cases(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert cut(marked.replace("|", "")) == expected


PROSE = (
    "The commission approved the plan to build a bridge over the river on Tuesday "
    "after hours of debate. Mayor Ann Roe said the city would start work in May. "
    "Opponents said that they would go to court over the cost, which has doubled "
    "since the plan was drawn up by the U.S. Department of Transportation in 2019. "
    "The bridge will be 300 metres long. It is to open in 2030."
)


@pytest.mark.parametrize("width", [50, 60, 72, 80])
def test_hard_wrapped_text_is_cut_as_if_it_were_not(width: int) -> None:
    lines = [""]
    for word in PROSE.split():
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    wrapped = [sentence.replace("\n", " ") for sentence in cut("\n".join(lines))]
    assert wrapped == cut(PROSE)
    assert len(wrapped) == 5


@pytest.mark.parametrize(
    "text",
    [
        "The council meets on Friday\nMayor Ann Roe did not vote\nThe bridge will be long",
        "Council backs the plan to build a bridge over the river\n"
        "Mayor Ann Roe did not vote on the bridge plan on Tuesday\n"
        "Opponents of the bridge say that they will go to court\n"
        "Traffic over the river has doubled since the year 2000",
        "The council voted to build a bridge over the river today.\n"
        "he mayor said that work on it would start in May of 2026.\n"
        "opponents of the bridge said that they would go to court.",
        "It is short\nand it goes on",
        "Here is what the council decided on Tuesday night\n300 metres of bridge to be built",
    ],
)
def test_a_line_of_its_own_is_not_taken_for_wrapped(text: str) -> None:
    assert cut(text) == text.split("\n")


@pytest.mark.parametrize(
    "example", [rule[2] for rule in JOINS], ids=[rule[2][:20] for rule in JOINS]
)
def test_every_joining_rule_is_needed_by_its_example(example: str) -> None:
    assert len(cut(example)) == 1


@pytest.mark.parametrize("example", [rule[2] for rule in BREAKS])
def test_every_breaking_rule_holds_for_its_example(example: str) -> None:
    assert len(cut(f"It was {example} and so on.")) == 2


def test_a_part_of_a_text() -> None:
    text = "Not this. It rained. They left. Nor this."
    start, end = text.index("It"), text.index(" Nor")
    assert [s.slice(text) for s in split_text(text, start, end)] == ["It rained.", "They left."]


texts = (
    st.lists(
        st.sampled_from(
            [
                *[
                    "Mr.",
                    "U.S.",
                    "a.m.",
                    "The",
                    "she",
                    "it",
                    "No.",
                    "5",
                    "(",
                    ")",
                    "[1]",
                    "word",
                    "B.",
                ],
                *[
                    "“",
                    "”",
                    '"',
                    "'",
                    "’",
                    "…",
                    ".",
                    "...",
                    "?",
                    "!",
                    ",",
                    "—",
                    "- ",
                    "1. ",
                    "\u00a0",
                ],
                *[
                    "\n",
                    "\n\n",
                    " ",
                    "  ",
                    "\t",
                    "\u2003",
                    "日本。",
                    "A long line of words goes here",
                ],
            ]
        )
    ).map(lambda parts: "".join(parts) + "")
    | st.text()
)


def assert_whole(text: str, spans: list[tuple[int, int]]) -> None:
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", text)


@given(texts)
def test_every_character_is_in_exactly_one_sentence(text: str) -> None:
    text = clean(text)
    assert_whole(text, [(span.start, span.end) for span in split_text(text)])


@given(texts)
def test_sentences_of_an_article_lie_in_their_blocks(text: str) -> None:
    article = read_article(text)
    sentences = split_sentences(article)
    assert_whole(article.text, [(span.start, span.end) for span in sentences])
    for sentence in sentences:
        block = article.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end


@given(texts)
def test_no_sentence_opens_with_a_closing_mark(text: str) -> None:
    text = clean(text)
    for span in split_text(text):
        before = text[: span.start]
        if before.endswith((".", "?", "!")):
            assert text[span.start] not in "”’»)]"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_seeds(path: Path) -> None:
    article = read_article(path.read_text(encoding="utf-8"))
    sentences = split_sentences(article)
    assert_whole(article.text, [(span.start, span.end) for span in sentences])
    words = [sentence.slice(article.text) for sentence in sentences]
    assert not [s for s in words if re.search(r"[a-z]{3}[.?!]”? [A-Z]", s)]


def test_the_clock_of_a_seed() -> None:
    article = read_article(SEEDS[4].read_text(encoding="utf-8"))
    words = [sentence.slice(article.text) for sentence in split_sentences(article)]
    assert any(sentence.endswith("beginning at 9 a.m.") for sentence in words)
    assert any(sentence.startswith("Opponents of the 287(g)") for sentence in words)


@pytest.mark.parametrize(
    "unit",
    ["x", ".", ". ", "?!", '"', "“”", "Mr. ", "U.S.", "a.” ", "!)", "\n", "x\n", "U.S. “A ", "。"],
)
def test_much_of_one_thing(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    spans = split_text(text)
    assert sum(len(span.slice(text).replace(" ", "")) for span in spans) == len(
        re.sub(r"\s", "", text)
    )


def test_nltk_is_loaded_only_when_a_text_is_split() -> None:
    script = (
        "import sys, summarize.text.sentences as s, summarize.article.read\n"
        "assert not {'nltk', 'numpy', 'charset_normalizer'} & set(sys.modules)\n"
        "s.split_text('One. Two.')\n"
        "assert 'nltk' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
