"""The table of commands: every thing the reader can do, its keys and its words, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

__all__ = [
    "BY_ID",
    "COMMANDS",
    "LOCAL",
    "MAIN",
    "NO_KEY",
    "QUOTES_SCREEN",
    "SPEAKERS_SCREEN",
    "Command",
    "Scope",
]


class Scope(Enum):
    """Where a command works, and under which heading the help lists it."""

    ROWS = "In this pane"
    LIST = "In the list of articles"
    TEXT = "In the text"
    CARD = "In the card"
    FIND_LINE = "While typing what to find"
    FILTER_LINE = "While typing a filter"
    QUOTES = "Quotes"
    ARTICLES = "Articles"
    SUMMARY = "Summary"
    CORRECTIONS = "Corrections"
    UNDO = "Taking corrections back"
    FIND = "Find"
    PANES = "Panes"
    LIBRARY = "The library"
    ALL_QUOTES = "All quotes"
    ALL_SPEAKERS = "All speakers"
    FIND_SCREEN = "Found in all articles"
    WITHIN = "On the library's screens"
    READER = "The reader"
    LEAVING = "Leaving"


NO_KEY: Final = "none"
"""The key of a command that has none: no key of a keyboard is called that."""

LOCAL: Final = frozenset(
    {Scope.ROWS, Scope.LIST, Scope.TEXT, Scope.CARD, Scope.FIND_LINE, Scope.FILTER_LINE}
)
"""Scopes bound by the panes themselves; all others are bound by a screen."""

MAIN: Final = (
    Scope.QUOTES,
    Scope.ARTICLES,
    Scope.SUMMARY,
    Scope.CORRECTIONS,
    Scope.UNDO,
    Scope.FIND,
    Scope.PANES,
    Scope.LIBRARY,
    Scope.READER,
    Scope.LEAVING,
)
"""The scopes of the main screen."""

QUOTES_SCREEN: Final = (Scope.ALL_QUOTES, Scope.CORRECTIONS, Scope.UNDO, Scope.WITHIN, Scope.READER)
SPEAKERS_SCREEN: Final = (Scope.ALL_SPEAKERS, Scope.UNDO, Scope.WITHIN, Scope.READER)


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can do.

    ``keys`` are Textual key names, comma between them. ``label`` is for the footer (a word or
    two), ``help`` for the palette and the help (a line). ``weight`` is its place in the footer,
    from 1, first to stay when the terminal is narrow; 0 keeps it out. ``waits`` says that it is
    about the open article or quote, and so cannot be done before that is there.
    """

    id: str
    keys: str
    action: str
    label: str
    help: str
    scope: Scope
    weight: int = 0
    in_palette: bool = True
    waits: bool = False

    @property
    def own_keys(self) -> tuple[str, ...]:
        """The keys it has by itself, one by one."""
        return tuple(self.keys.split(","))


# fmt: off
COMMANDS: Final[tuple[Command, ...]] = (
    Command("rows.down", "j,down", "move(1)", "down", "Next line", Scope.ROWS, 0, False),
    Command("rows.up", "k,up", "move(-1)", "up", "Line before", Scope.ROWS, 0, False),
    Command("rows.page-down", "space,pagedown,ctrl+f", "page(1)", "",
            "A page on", Scope.ROWS, 0, False),
    Command("rows.page-up", "b,pageup,ctrl+b", "page(-1)", "", "A page back", Scope.ROWS, 0, False),
    Command("rows.first", "g,home", "edge(-1)", "", "To the beginning", Scope.ROWS, 0, False),
    Command("rows.last", "G,end", "edge(1)", "", "To the end", Scope.ROWS, 0, False),
    Command("rows.open", "enter", "open", "open", "Go to what is chosen", Scope.ROWS, 0, False),
    Command("list.sift", "slash", "screen.filter_list", "filter", "Filter the list as you type",
            Scope.LIST, 6, False),
    Command("text.down", "j,down", "move(1)", "down", "A line down", Scope.TEXT, 0, False),
    Command("text.up", "k,up", "move(-1)", "up", "A line up", Scope.TEXT, 0, False),
    Command("text.page-down", "space,pagedown,ctrl+f", "page(1)", "",
            "A page on", Scope.TEXT, 0, False),
    Command("text.page-up", "b,pageup,ctrl+b", "page(-1)", "", "A page back", Scope.TEXT, 0, False),
    Command("text.half-down", "d,ctrl+d", "half(1)", "", "Half a page on", Scope.TEXT, 0, False),
    Command("text.half-up", "u,ctrl+u", "half(-1)", "", "Half a page back", Scope.TEXT, 0, False),
    Command("text.first", "g,home", "edge(-1)", "", "To the beginning", Scope.TEXT, 0, False),
    Command("text.last", "G,end", "edge(1)", "", "To the end", Scope.TEXT, 0, False),
    Command("card.down", "j,down", "scroll_down", "", "A line down", Scope.CARD, 0, False),
    Command("card.up", "k,up", "scroll_up", "", "A line up", Scope.CARD, 0, False),
    Command("card.page-down", "space,pagedown", "page_down", "", "A page on", Scope.CARD, 0, False),
    Command("card.page-up", "b,pageup,ctrl+b", "page_up", "", "A page back", Scope.CARD, 0, False),
    Command("card.first", "g,home", "scroll_home", "", "To the beginning", Scope.CARD, 0, False),
    Command("card.last", "G,end", "scroll_end", "", "To the end", Scope.CARD, 0, False),
    Command("find.done", "enter", "submit", "to the text", "To the place that is found",
            Scope.FIND_LINE, 2, False),
    Command("find.leave", "escape", "leave_find", "leave", "Leave find", Scope.FIND_LINE, 1, False),
    Command("filter.leave", "escape", "leave_filter", "show everything", "Show everything",
            Scope.FILTER_LINE, 1, False),
    Command("filter.done", "enter,down", "filter_done", "to the list", "To the list",
            Scope.FILTER_LINE, 2, False),
    Command("quote.next", "n", "quote(1)", "next quote", "Next quote", Scope.QUOTES, 2),
    Command("quote.previous", "N", "quote(-1)", "quote back", "Quote before", Scope.QUOTES),
    Command("speaker.next", "s", "speaker(1)", "same speaker",
            "Next quote by the speaker", Scope.QUOTES, 4, waits=True),
    Command("speaker.previous", "S", "speaker(-1)", "",
            "Quote before by the speaker", Scope.QUOTES, waits=True),
    Command("quote.copy", "y", "copy", "copy", "Copy the quote with its source",
            Scope.QUOTES, 7, waits=True),
    Command("quote.copy-markdown", "Y", "copy('markdown')", "",
            "Copy the quote with its source as Markdown", Scope.QUOTES, waits=True),
    Command("quote.bookmark", "B", "bookmark", "",
            "Bookmark the quote, or the article where none is chosen; and back",
            Scope.QUOTES, waits=True),
    Command("quote.next-bookmark", "apostrophe", "to_bookmark(1)", "",
            "Next bookmark", Scope.QUOTES),
    Command("quote.walk", "v", "walk", "visit",
            "Visit quotes, reported words too, or all marks", Scope.QUOTES),
    Command("article.next", "right_square_bracket,J", "article(1)", "next article",
            "Next article", Scope.ARTICLES, 3),
    Command("article.previous", "left_square_bracket,K", "article(-1)", "",
            "Article before", Scope.ARTICLES),
    Command("article.edit", "E", "edit", "", "Open in $EDITOR at this line",
            Scope.ARTICLES, waits=True),
    Command("article.browse", "O", "browse", "", "Open its address in the browser",
            Scope.ARTICLES, waits=True),
    Command("article.links", "L", "links", "", "Open one of its links",
            Scope.ARTICLES, waits=True),
    Command("article.unread", "U", "unread", "", "Next unread article", Scope.ARTICLES),
    Command("article.read", "r", "toggle_read", "", "Read, and unread again",
            Scope.ARTICLES, waits=True),
    Command("list.order", "o", "order_list", "order",
            "Order by name, date, length or quotes, or as given", Scope.ARTICLES, 7),
    Command("list.filter", "a", "filter_list", "", "Filter the list of articles as you type",
            Scope.ARTICLES),
    Command("summary.longer", "plus,equals_sign", "longer(1)", "longer",
            "Longer", Scope.SUMMARY, 8),
    Command("summary.shorter", "minus,underscore", "longer(-1)", "shorter",
            "Shorter", Scope.SUMMARY),
    Command("summary.method", "m", "method(1)", "method", "Next method", Scope.SUMMARY, 9),
    Command("summary.method-back", "M", "method(-1)", "", "Method before", Scope.SUMMARY),
    Command("correct.speaker", "c", "set_speaker", "correct", "Say who really says it",
            Scope.CORRECTIONS, 13, waits=True),
    Command("correct.no-quote", "X", "not_a_quote", "no quote", "Say that it is no quote",
            Scope.CORRECTIONS, 14, waits=True),
    Command("correct.undo", "Z", "undo", "", "Take the last correction back", Scope.UNDO),
    Command("correct.redo", "R", "redo", "", "Correct again what was taken back", Scope.UNDO),
    Command("find.open", "slash", "find", "find", "Find in the text", Scope.FIND, 6, waits=True),
    Command("find.all", "F", "find_all", "", "Find in all articles", Scope.FIND),
    Command("pane.next", "tab", "pane(1)", "pane", "Next pane", Scope.PANES, 5, False),
    Command("pane.right", "l,right", "column(1)", "", "Pane on the right", Scope.PANES, 0, False),
    Command("pane.left", "h,left", "column(-1)", "", "Pane on the left", Scope.PANES, 0, False),
    Command("pane.previous", "shift+tab", "pane(-1)", "", "Pane before", Scope.PANES, 0, False),
    Command("pane.articles", "1", "show('articles')", "", "Go to the articles", Scope.PANES),
    Command("pane.summary", "2", "show('summary')", "", "Go to the summary", Scope.PANES),
    Command("pane.text", "3", "show('text')", "", "Go to the text", Scope.PANES),
    Command("pane.focus", "f", "focus_mode", "", "Focus: the text alone, and back", Scope.PANES),
    Command("pane.fold", "backslash", "fold_list", "", "Fold the list away, and back", Scope.PANES),
    Command("pane.wider", "greater_than_sign", "widen(2)", "", "Wider pane", Scope.PANES),
    Command("pane.narrower", "less_than_sign", "widen(-2)", "", "Narrower pane", Scope.PANES),
    Command("text.wider", "right_curly_bracket", "set_measure(4)", "",
            "Longer lines in the text", Scope.PANES),
    Command("text.narrower", "left_curly_bracket", "set_measure(-4)", "",
            "Shorter lines in the text", Scope.PANES),
    Command("text.skim", "z", "skim", "",
            "Skim: only summary and quotes stay bright, and back", Scope.PANES),
    Command("reader.leave", "escape", "leave", "", "Let go of the quote", Scope.PANES, 0, False),
    Command("library.quotes", "Q", "all_quotes", "all quotes", "All quotes of the library",
            Scope.LIBRARY, 11),
    Command("library.speakers", "P", "all_speakers", "all speakers", "All speakers of the library",
            Scope.LIBRARY, 12),
    Command("library.export", "e", "export", "", "Export quotes to a file", Scope.LIBRARY),
    Command("all-quotes.open", "enter", "open", "to the text", "To its place in the text",
            Scope.ALL_QUOTES, 5, False),
    Command("all-quotes.group", "o", "group", "group", "Group by article, speaker or kind",
            Scope.ALL_QUOTES, 4),
    Command("all-quotes.doubtful", "d", "doubtful(1)", "doubtful",
            "Next doubtful attribution: of low confidence, or to nobody", Scope.ALL_QUOTES, 3),
    Command("all-quotes.doubtful-back", "D", "doubtful(-1)", "",
            "Doubtful attribution before", Scope.ALL_QUOTES),
    Command("all-quotes.direct", "1", "toggle_kind(0)", "", "Quoted, or not", Scope.ALL_QUOTES),
    Command("all-quotes.mixed", "2", "toggle_kind(1)", "", "Quoted in part, or not",
            Scope.ALL_QUOTES),
    Command("all-quotes.indirect", "3", "toggle_kind(2)", "", "Reported, or not",
            Scope.ALL_QUOTES),
    Command("all-quotes.headline", "4", "toggle_kind(3)", "", "In a headline, or not",
            Scope.ALL_QUOTES),
    Command("all-quotes.marked", "5", "toggle_kind(4)", "", "Marked and nobody's words, or not",
            Scope.ALL_QUOTES),
    Command("all-quotes.high", "6", "toggle_confidence(0)", "", "High confidence, or not",
            Scope.ALL_QUOTES),
    Command("all-quotes.medium", "7", "toggle_confidence(1)", "", "Medium confidence, or not",
            Scope.ALL_QUOTES),
    Command("all-quotes.low", "8", "toggle_confidence(2)", "", "Low confidence, or not",
            Scope.ALL_QUOTES),
    Command("all-quotes.nobody", "9", "toggle_confidence(3)", "", "No speaker, or not",
            Scope.ALL_QUOTES),
    Command("all-quotes.bookmarked", "0", "toggle_bookmarked", "", "Bookmarked quotes only, or all",
            Scope.ALL_QUOTES),
    Command("all-quotes.bookmark", "B", "bookmark", "", "Bookmark, and not any more",
            Scope.ALL_QUOTES),
    Command("all-quotes.copy", "y", "copy", "copy", "Copy with its source", Scope.ALL_QUOTES, 7),
    Command("all-quotes.copy-markdown", "Y", "copy('markdown')", "", "Copy it as Markdown",
            Scope.ALL_QUOTES),
    Command("all-quotes.speakers", "P", "switch", "", "All speakers of the library",
            Scope.ALL_QUOTES),
    Command("all-quotes.export", "e", "export", "export", "Export quotes to a file",
            Scope.ALL_QUOTES, 8),
    Command("all-speakers.quotes", "Q", "switch", "", "All quotes of the library",
            Scope.ALL_SPEAKERS),
    Command("all-speakers.order", "o", "order", "order",
            "Order by words, quotes, articles or name", Scope.ALL_SPEAKERS, 4),
    Command("all-speakers.mark", "v", "mark", "mark",
            "Mark, to merge with another; Esc takes marks away", Scope.ALL_SPEAKERS, 5),
    Command("all-speakers.merge", "m", "merge", "merge",
            "They are one: those marked, or the one marked and this", Scope.ALL_SPEAKERS, 5),
    Command("all-speakers.split", "s", "split", "", "The one of a single article is another",
            Scope.ALL_SPEAKERS),
    Command("all-speakers.rename", "r", "rename", "rename", "Call this speaker otherwise",
            Scope.ALL_SPEAKERS, 6),
    Command("find-all.filter", "slash", "filter", "type", "Look for something else",
            Scope.FIND_SCREEN, 2),
    Command("find-all.back", "escape,q", "back", "back", "Back to the articles",
            Scope.FIND_SCREEN, 1),
    Command("find-all.quit", "ctrl+q", "quit", "", "Leave pullquote", Scope.FIND_SCREEN),
    Command("library.filter", "slash", "filter", "filter", "Filter as you type", Scope.WITHIN, 2),
    Command("library.detail", "i", "detail", "details", "More of the one at the cursor, and back",
            Scope.WITHIN, 3),
    Command("library.halt", "x", "halt", "stop", "Stop reading the library, and go on",
            Scope.WITHIN, 6),
    Command("library.next-pane", "tab", "pane(1)", "", "Next pane", Scope.WITHIN, 0, False),
    Command("library.previous-pane", "shift+tab", "pane(-1)", "", "Pane before",
            Scope.WITHIN, 0, False),
    Command("library.quit", "ctrl+q", "quit", "", "Leave pullquote", Scope.WITHIN),
    Command("library.back", "escape,q", "back", "back", "Back to the articles", Scope.WITHIN, 1),
    Command("reader.help", "question_mark,f1", "help", "help", "Help", Scope.READER, 1, False),
    Command("reader.palette", "ctrl+p", "app.palette", "commands",
            "Every command, every article by name", Scope.READER, 10, False),
    Command("reader.theme", "T", "app.theme", "", "Dark, light, high contrast", Scope.READER),
    Command("reader.suspend", "ctrl+z", "app.suspend_process", "",
            "Stop for now; fg in the shell brings it back", Scope.LEAVING),
    Command("reader.quit", "q,ctrl+q", "quit", "quit", "Leave pullquote", Scope.LEAVING, 1),
)
# fmt: on

BY_ID: Final = {command.id: command for command in COMMANDS}
"""Every command by its id."""
