"""The article of the tests after its file changed: the first paragraph with quotes is gone."""

from __future__ import annotations

from dataclasses import replace

from summarize.model import Analysis, Quote
from tests.tui.factory import HARBOUR, article, desk_of, harbour
from tui.app import PullquoteApp
from tui.session.quote_spans import find_spans
from tui.worker.reports import Analysed, Opened

__all__ = ["read_again", "shortened"]


def shortened(file: str = "holm.txt") -> Analysis:
    """Two quotes fewer: all others have other numbers and stand elsewhere."""
    before = harbour(file)
    parts = [part for part in HARBOUR if "Nobody here" not in part[1]]
    story = article(parts, file, source="Holm Gazette", date="2024-05-06")
    quotes = tuple(_moved(quote, before, story.text) for quote in before.quotes[2:])
    return Analysis(story, (), (), quotes)


def _moved(quote: Quote, before: Analysis, text: str) -> Quote:
    words = quote.slice(before.article.text)
    start = text.index(words)
    end = start + len(words)
    speaker = quote.speaker and replace(
        quote.speaker, mention=None, mention_start=None, mention_end=None, person=None
    )
    return replace(
        quote,
        start=start,
        end=end,
        statement_start=start,
        statement_end=end,
        speaker=speaker,
        cue=None,
        cue_start=None,
    )


def read_again(app: PullquoteApp, analysed: bool = True) -> None:
    """Report the article in its new words; no index of speakers comes with it yet."""
    now, desk = shortened(), desk_of(app)
    desk.found, desk.uncorrected = [now], [now]
    assert desk.tell is not None
    desk.tell([Opened(0, now.article), *[Analysed(0, now, find_spans(now))] * analysed])
