"""Lines that belong to the page and not to the story."""

from __future__ import annotations

import re

import pytest

from summarize.article.boilerplate import BOILERPLATE
from summarize.article.read import read_article
from summarize.model import BlockKind
from tests.summarize.article.samples import BODY, MORE, kinds_of, lines_of, page


@pytest.mark.parametrize(
    ("pattern", "example"), BOILERPLATE, ids=[example[:30] for _, example in BOILERPLATE]
)
def test_every_row_of_boilerplate_fits_its_example(pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example, re.IGNORECASE)
    article = read_article(page("Council backs bridge plan", BODY, example, MORE))
    assert lines_of(article, BlockKind.BOILERPLATE) == [example]
    assert article.text.count(example) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Tuesday after the vote, traders said.",
        "Copyright law protects the work, the judge said.",
        "Comments from the public ran for hours before the vote.",
        "Related work has shown the same, the authors wrote in May.",
        "Follow the money, he told the committee on Tuesday night.",
        "Read the bill before you vote, she said to the members.",
        "Home prices rose by a tenth in a year, the bank said.",
        "More than 200 people came to the meeting on Friday night.",
        "Photographs of the bridge were shown to the court on Monday.",
        "Next week the council meets again to vote on the budget.",
        "Next to the bridge stands an old mill that will be torn down.",
        "Listen to the people, the mayor was told by residents.",
        "We use the bridge every day, said a man who lives nearby.",
        "You may like it or not, but it will be built, he said.",
    ],
)
def test_running_text_is_never_boilerplate(line: str) -> None:
    assert kinds_of(page(BODY, line, MORE))[1] == "paragraph"
