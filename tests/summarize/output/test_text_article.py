"""What people read of an article."""

from __future__ import annotations

from dataclasses import replace

from summarize.model import (
    PersonKind,
    Quote,
    QuoteKind,
    Speaker,
)
from summarize.output import text_article
from summarize.output.wrapped_text import Look
from tests.summarize.output.samples import QUOTES, article

# --- text -------------------------------------------------------------------------------------


def test_quotes_for_people() -> None:
    page = text_article.quotes_page(article(), QUOTES, Look(60))
    assert page == (
        "Head\n"
        "a.txt · 3 quotes and 1 scare quote or term · 2 speakers\n"
        "\n"
        "3  “[T]his is *wrong*,”\n"
        "   — Ann Lee, Mayor\n"
        "     “said” before the quote\n"
        "\n"
        "4  “Nobody”\n"
        "   — marked words, nobody’s speech\n"
        "\n"
        "5  resist “cruel” and “unjust” plans\n"
        "   — José Díaz, Mayor\n"
        "     “said” before the quote\n"
    )


def test_doubt_is_said_in_words_not_only_in_colour() -> None:
    doubtful = Quote(
        0, 4, QuoteKind.DIRECT, 0, 4, 0, Speaker("Ann", PersonKind.PERSON), evidence="chain"
    )
    page = text_article.quotes_page(article(), [doubtful], Look(60))
    assert "low confidence: chain" in page


def test_a_reported_statement_says_beside_its_speaker_that_it_is_reported() -> None:
    mayor = Speaker("Ann Lee", PersonKind.PERSON, "Mayor")
    reported = Quote(6, 14, QuoteKind.INDIRECT, 6, 14, 0, mayor, evidence="“says” before it")
    assert "— Ann Lee, Mayor (reported)\n" in (
        text_article.quotes_page(article(), [reported], Look(60))
    )
    nobodys = replace(reported, speaker=None)
    assert "— no speaker (reported)\n" in (text_article.quotes_page(article(), [nobodys], Look(60)))
