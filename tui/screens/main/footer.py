"""The keys of the main screen's bottom line: those that would do nothing now are left out."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.frozen import frozen
from tui.commands.escape import Escape
from tui.session.entry import ArticleEntry
from tui.session.quote_steps import VisitMode, first_or_last, same_speaker

__all__ = ["FooterState", "escape_of", "help_now", "idle_commands", "renamed_commands"]


@frozen
class FooterState:
    """What decides which commands can do something now.

    ``quote`` is the current quote of the open article, ``mode`` says which quotes are visited.
    ``has_next`` tells whether the list has another article after this one, ``in_list`` and
    ``in_summary`` whether these panes have the keys; ``is_at_list`` says that the list or its
    filter is the active pane, ``is_filtered`` that the list is filtered. ``is_alone`` tells whether
    the text has the whole screen, ``is_summary_seen`` whether the summary is on the screen,
    ``has_sentence`` whether a sentence of the summary is lit in it,
    ``has_selection`` whether text is selected with the mouse.
    """

    entry: ArticleEntry | None = None
    quote: int | None = None
    mode: VisitMode = VisitMode.SPOKEN
    has_matches: bool = False
    has_next: bool = False
    has_summary: bool = False
    is_summary_seen: bool = True
    in_list: bool = False
    in_summary: bool = False
    is_finding: bool = False
    is_alone: bool = False
    is_filtered: bool = False
    is_at_list: bool = False
    has_sentence: bool = False
    has_selection: bool = False


def escape_of(state: FooterState) -> Escape | None:
    """Return what Escape does now, None where it does nothing."""
    if state.has_selection:
        return Escape.DESELECT_TEXT
    if state.is_finding:
        return Escape.END_FIND
    if state.quote is not None:
        return Escape.DESELECT_QUOTE
    if state.is_alone:
        return Escape.LEAVE_FULL_SCREEN
    if state.is_at_list:
        return Escape.CLEAR_FILTER if state.is_filtered else Escape.GO_TO_TEXT
    return Escape.DESELECT_SENTENCE if state.has_sentence else None


def help_now(state: FooterState) -> dict[str, str]:
    """Return what commands do now, in a line for the help, by their ids."""
    escape = escape_of(state)
    return {} if escape is None else {"reader.leave": escape.help}


def renamed_commands(state: FooterState) -> dict[str, str]:
    """Return other labels of commands that do something else now, by their ids."""
    labels = {"quote.next": "next match"} if state.has_matches else {}
    escape = escape_of(state)
    return labels if escape is None else {**labels, "reader.leave": escape.label}


def idle_commands(state: FooterState) -> Iterator[str]:
    """Yield the ids of commands that would do nothing now.

    It is asked at every step, so it looks no farther than the open article.
    """
    entry, quote = state.entry, state.quote
    if escape_of(state) is None:
        yield "reader.leave"
    if quote is None:
        yield from ("correct.speaker", "correct.no-quote")
    if not state.has_next:
        yield "article.next"
    if state.in_list:
        yield "find.open"  # its key filters the list there
    else:
        yield from ("list.sift", "list.order")
    is_unreadable = entry is not None and entry.problem is not None
    if not is_unreadable:
        yield "article.reload"
    if entry is None or not is_unreadable or entry.is_empty_folder or not entry.path:
        yield "article.edit"
    if entry is None or entry.article is None:
        yield from ("find.open", "summary.longer", "summary.method", "speaker.next", "quote.copy")
        if is_unreadable or not state.has_next:
            yield "quote.next"
        return
    if not state.is_summary_seen or (entry.analysis is not None and not state.has_summary):
        yield from ("summary.longer", "summary.method")
    quotes = entry.spans.quotes
    is_last = not state.has_next and not state.has_matches
    if is_last and first_or_last(quotes, state.mode, 1) is None:
        yield "quote.next"
    if (
        quote is None
        or quotes[quote].speaker is None
        or not (state.has_next or same_speaker(entry.spans, state.mode, quote, 1) is not None)
    ):
        yield "speaker.next"
    if quote is None and not (state.in_summary and state.has_summary):
        yield "quote.copy"
