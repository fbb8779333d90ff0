"""The margin of the text: one sign a line, that of the quote that tells most."""

from __future__ import annotations

import pytest
from textual.color import Color

from summarize.model import Analysis, PersonKind, Quote, QuoteKind, Speaker
from tests.tui.factory import article, reader, screen_text
from tests.tui.theme.drawn import pieces
from tests.tui.typesetting.samples import read, said
from tui.widgets.article_view import ArticleView

LINE = "It is “a term”, “all good”, and that the boats will sail, she said."
WORDS = {
    "“a term”": QuoteKind.TERM,
    "“all good”": QuoteKind.MIXED,
    "the boats will sail": QuoteKind.INDIRECT,
}


def one_line() -> Analysis:
    """Three quotes that begin on one line: nobody's, in marks, reported."""
    story = article([("headline", "A day"), ("paragraph", LINE)])
    quotes = []
    for words, kind in WORDS.items():
        start = story.text.index(words)
        speaker = (
            None if kind is QuoteKind.TERM else Speaker("Marta Quist", PersonKind.PERSON, person=0)
        )
        end = start + len(words)
        quotes.append(Quote(start, end, kind, start, end, 1, speaker))
    return Analysis(story, (), (), tuple(quotes))


def margin(shown: str) -> str:
    row = next(row for row in shown.splitlines() if "It is “a" in row)
    return row[: row.index("It is")].strip()[-2:]


@pytest.mark.parametrize(("steps", "expected"), [(0, "①‘"), (1, "①▶"), (2, "①▶")])
async def test_words_in_marks_go_before_reported_ones_and_the_current_quote_before_all(
    steps: int, expected: str
) -> None:
    app = reader(one_line())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"3", *("n" * steps))
        await pilot.pause()
        assert margin(screen_text(app)) == expected


async def test_the_sign_of_skimmed_words_is_as_dim_as_they_are() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "z")
        await pilot.pause()
        faint = Color.parse(app.theme_variables["faint"]).rich_color
        view = app.screen.query_one(ArticleView)
        signs = [s.color for w, s, *_ in pieces(app, view.content_region) if w.strip() == "~"]
        assert signs == [faint]


async def test_code_lies_on_another_ground_than_the_evidence_of_a_quote() -> None:
    app = reader(
        said(read("# A\n\n“Nobody goes” with `code`, said Marta Quist.\n\n“and,” Olaf Brandt.\n"))
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "n")
        await pilot.pause()
        view = app.screen.query_one(ArticleView)
        drawn = {w.strip(): s.bgcolor for w, s, *_ in pieces(app, view.content_region)}
        page = Color.parse(app.theme_variables["background"]).rich_color
        assert len({drawn["code"], drawn["Marta Quist"], page}) == 3
