"""The reader counts what the command counts."""

from __future__ import annotations

import json
from dataclasses import replace

from summarize.model import Article
from tests.conftest import SEEDS, Run
from tests.tui.factory import reader, screen_text
from tui.session.entry import ArticleEntry


def test_an_article_has_as_many_quotes_as_the_command_prints(pullquote: Run) -> None:
    from summarize import analyse, read_article

    headlines = 0
    for path in sorted(SEEDS.glob("*.txt")):
        analysis = analyse(read_article(path.read_text(encoding="utf-8"), file=path.name))
        entry = ArticleEntry(path.name, analysis.article, analysis)
        printed = pullquote("quotes", "--format", "json", path).stdout
        assert entry.quotes == len(json.loads(printed))
        notes = entry.card().notes
        count = entry.quotes
        assert notes[0] == (f"{count} quote{'s' * (count != 1)}" if count else "no quotes")
        if entry.headline_quotes:
            headlines += 1
            assert f"+{entry.headline_quotes} in a headline" in notes
    assert headlines  # or nothing was compared


def test_an_article_that_could_not_be_analysed_says_so_until_it_is_read_again() -> None:
    article = Article("A day\n\nNothing was said.", (), file="a.txt", title="A day")
    entry = ArticleEntry("a.txt", article)
    assert entry.is_looked_for_quotes
    entry.not_analysed = "stopped while analysing: over 30 s of processor time"
    assert not entry.is_looked_for_quotes
    assert entry.card().notes == ("not analysed", "1 min")
    entry.opened(article)
    assert entry.is_looked_for_quotes
    assert entry.card().notes == ("1 min",)


async def test_a_quote_of_a_headline_is_visited_and_not_numbered_with_the_others() -> None:
    from summarize import analyse, read_article

    path = next(SEEDS.glob("004*"))
    analysis = analyse(read_article(path.read_text(encoding="utf-8"), file=path.name))
    count = ArticleEntry(path.name, analysis.article, analysis).quotes
    app = reader(analysis)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "Quote in a headline" in screen_text(app)
        await pilot.press("n")
        await pilot.pause()
        assert f"Quote 1 of {count}" in screen_text(app)


def test_in_a_list_by_date_an_article_without_one_says_so_once_it_is_read() -> None:
    article = Article("A day\n\nNothing was said.", (), file="a.txt", title="A day")
    card = ArticleEntry("a.txt", article).card()
    assert card.note(40, dated=True) == "date unknown · 1 min"
    assert card.note(40) == "1 min"
    dated = ArticleEntry("b.txt", replace(article, date="2024-05-06")).card()
    assert dated.note(40, dated=True) == "2024-05-06 · 1 min"
    assert ArticleEntry("c.txt").card().note(40, dated=True) == "…"
    broken = ArticleEntry("d.txt", problem="not text").card()
    assert broken.note(40, dated=True) == "not text"
