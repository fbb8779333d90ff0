"""Which lines are captions, headlines and subheads."""

from __future__ import annotations

import pytest

from summarize.article.read import read_article
from summarize.model import BlockKind
from tests.summarize.article.samples import BODY, MORE, kinds_of, lines_of, page


def test_a_caption_stands_twice_around_its_credit() -> None:
    caption = "Protesters at City Hall denounced the plan on Tuesday, April 1."
    text = page("Council backs bridge plan", caption, "Courtesy", "/", "WLRN", caption, BODY, MORE)
    assert kinds_of(text)[1:6] == [
        "caption",
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "caption",
    ]


def test_a_line_that_stands_twice_far_apart_is_no_caption() -> None:
    assert set(kinds_of(page(BODY, MORE, "So it went.", BODY))) == {"paragraph"}


@pytest.mark.parametrize(
    "headline",
    [
        "Council backs bridge plan",
        "Will the bridge ever be built?",
        "‘We will not go back’: Residents fight bridge plan",
        "Clinton Plan for Bridges Is Expansive but Complex.",
        "Judge rejects request to unseal file.",
    ],
)
def test_headlines(headline: str) -> None:
    article = read_article(page(headline, f"{BODY} {MORE}", MORE, BODY))
    assert lines_of(article, BlockKind.HEADLINE) == [headline]
    assert article.title == headline


@pytest.mark.parametrize(
    "lead",
    [
        BODY,
        "“We will not go back,” she said.",
        "A man was shot on Friday.",
        "The bridge is gone.",
        "Q: What did you see?",
    ],
)
def test_leads_are_no_headlines(lead: str) -> None:
    article = read_article(page(lead, f"{MORE} {MORE}", BODY))
    assert article.blocks[0].kind is BlockKind.PARAGRAPH
    assert article.title_source == "first sentence"


def test_a_lone_question_is_the_writers_own_but_two_are_subheads() -> None:
    assert kinds_of(page(BODY, "Why now?", MORE))[1] == "paragraph"
    text = page(BODY, "Why now?", MORE, "What happens next?", BODY)
    assert kinds_of(text) == ["paragraph", "subhead", "paragraph", "subhead", "paragraph"]
