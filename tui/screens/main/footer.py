"""The keys of the main screen's bottom line: those that would do nothing now are left out."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.frozen import frozen
from tui.session.entry import ArticleEntry
from tui.session.quote_steps import VisitMode, first_or_last

__all__ = ["FooterState", "idle_commands", "renamed_commands"]


@frozen
class FooterState:
    """What decides which commands can do something now.

    ``quote`` is the current quote of the open article, ``mode`` says which quotes are visited.
    ``has_next`` tells whether the list has another article after this one, ``in_list`` and
    ``in_summary`` whether these panes have the keys.
    """

    entry: ArticleEntry | None = None
    quote: int | None = None
    mode: VisitMode = VisitMode.SPOKEN
    has_matches: bool = False
    has_next: bool = False
    has_summary: bool = False
    in_list: bool = False
    in_summary: bool = False


def renamed_commands(state: FooterState) -> dict[str, str]:
    """Return other labels of commands that do something else now, by their ids."""
    return {"quote.next": "next match"} if state.has_matches else {}


def idle_commands(state: FooterState) -> Iterator[str]:
    """Yield the ids of commands that would do nothing now.

    It is asked at every step, so it looks no farther than the open article.
    """
    entry, quote = state.entry, state.quote
    if quote is None:
        yield from ("correct.speaker", "correct.no-quote")
    if not state.has_next:
        yield "article.next"
    if state.in_list:
        yield "find.open"  # its key filters the list there
    else:
        yield from ("list.sift", "list.order")
    if entry is None or entry.article is None:
        yield from ("find.open", "summary.longer", "summary.method", "speaker.next", "quote.copy")
        if not state.has_next:
            yield "quote.next"
        return
    if entry.analysis is not None and not state.has_summary:
        yield from ("summary.longer", "summary.method")
    quotes = entry.spans.quotes
    is_last = not state.has_next and not state.has_matches
    if is_last and first_or_last(quotes, state.mode, 1) is None:
        yield "quote.next"
    if quote is None or quotes[quote].speaker is None:
        yield "speaker.next"
    if quote is None and not (state.in_summary and state.has_summary):
        yield "quote.copy"
