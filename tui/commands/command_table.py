"""The table of commands: every thing the reader can do, its keys and its words, in one place."""

from __future__ import annotations

from enum import Enum
from typing import Final

from summarize.frozen import frozen

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

    ROWS = "Lists"
    LIST = "Article list"
    TEXT = "Text"
    CARD = "Quote card"
    FIND_LINE = "Find prompt"
    FILTER_LINE = "Filter prompt"
    QUOTES = "Quotes"
    ARTICLES = "Articles"
    SUMMARY = "Summary"
    CORRECTIONS = "Corrections"
    UNDO = "Edit"
    FIND = "Find"
    PANES = "Panes"
    LIBRARY = "Library"
    ALL_QUOTES = "All quotes"
    ALL_SPEAKERS = "All speakers"
    FIND_SCREEN = "Find in all articles"
    WITHIN = "Library screens"
    READER = "General"
    LEAVING = "Quit and suspend"


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


@frozen
class Command:
    """Something the reader can do.

    ``keys`` are Textual key names, comma between them, or ``NO_KEY``. ``label`` is for the footer
    (a word or two), ``help`` for the palette and the help (a line). ``weight`` is its place in the
    footer, from 1, first to stay when the terminal is narrow; 0 keeps it out. ``waits`` says that
    it is about the open article or quote, and so cannot be done before that is there. ``also`` are
    other names for it, by which people look for it in the palette.
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
    also: tuple[str, ...] = ()

    @property
    def own_keys(self) -> tuple[str, ...]:
        """The keys it has by itself, one by one; none for ``NO_KEY``."""
        return tuple(key for key in self.keys.split(",") if key != NO_KEY)


# fmt: off
COMMANDS: Final[tuple[Command, ...]] = (
    Command("rows.down", "j,down", "move(1)", "down", "Next item", Scope.ROWS, 0, False),
    Command("rows.up", "k,up", "move(-1)", "up", "Previous item", Scope.ROWS, 0, False),
    Command("rows.page-down", "space,pagedown,ctrl+f", "page(1)", "",
            "Page down", Scope.ROWS, 0, False),
    Command("rows.page-up", "b,pageup,ctrl+b", "page(-1)", "", "Page up", Scope.ROWS, 0, False),
    Command("rows.first", "g,home", "edge(-1)", "", "Go to top", Scope.ROWS, 0, False),
    Command("rows.last", "G,end", "edge(1)", "", "Go to bottom", Scope.ROWS, 0, False),
    Command("rows.open", "enter", "open", "open", "Open selected item", Scope.ROWS, 0, False),
    Command("list.sift", "slash", "screen.filter_list", "filter",
            "Filter articles", Scope.LIST, 2, False),
    Command("text.down", "j,down", "move(1)", "down", "Scroll down", Scope.TEXT, 0, False),
    Command("text.up", "k,up", "move(-1)", "up", "Scroll up", Scope.TEXT, 0, False),
    Command("text.page-down", "space,pagedown,ctrl+f", "page(1)", "",
            "Page down", Scope.TEXT, 0, False),
    Command("text.page-up", "b,pageup,ctrl+b", "page(-1)", "", "Page up", Scope.TEXT, 0, False),
    Command("text.half-down", "d,ctrl+d", "half(1)", "", "Half page down", Scope.TEXT, 0, False),
    Command("text.half-up", "u,ctrl+u", "half(-1)", "", "Half page up", Scope.TEXT, 0, False),
    Command("text.first", "g,home", "edge(-1)", "", "Go to top", Scope.TEXT, 0, False),
    Command("text.last", "G,end", "edge(1)", "", "Go to bottom", Scope.TEXT, 0, False),
    Command("card.down", "j,down", "scroll_down", "", "Scroll down", Scope.CARD, 0, False),
    Command("card.up", "k,up", "scroll_up", "", "Scroll up", Scope.CARD, 0, False),
    Command("card.page-down", "space,pagedown", "page_down", "", "Page down", Scope.CARD, 0, False),
    Command("card.page-up", "b,pageup,ctrl+b", "page_up", "", "Page up", Scope.CARD, 0, False),
    Command("card.first", "g,home", "scroll_home", "", "Go to top", Scope.CARD, 0, False),
    Command("card.last", "G,end", "scroll_end", "", "Go to bottom", Scope.CARD, 0, False),
    Command("find.done", "enter", "submit", "go to match",
            "Go to match", Scope.FIND_LINE, 2, False),
    Command("find.leave", "escape", "leave_find", "cancel",
            "Cancel find", Scope.FIND_LINE, 1, False),
    Command("filter.leave", "escape", "leave_filter", "clear filter",
            "Clear filter", Scope.FILTER_LINE, 1, False),
    Command("filter.done", "enter,down", "filter_done", "go to list",
            "Go to list", Scope.FILTER_LINE, 2, False),
    Command("quote.next", "n", "quote(1)", "next quote", "Next quote", Scope.QUOTES, 3,
            also=("go to quote", "jump")),
    Command("quote.previous", "N", "quote(-1)", "prev quote", "Previous quote", Scope.QUOTES),
    Command("speaker.next", "s", "speaker(1)", "same speaker",
            "Next quote by this speaker", Scope.QUOTES, 4, waits=True),
    Command("speaker.previous", "S", "speaker(-1)", "",
            "Previous quote by this speaker", Scope.QUOTES, waits=True),
    Command("quote.copy", "y", "copy", "copy",
            "Copy quote with source", Scope.QUOTES, 7, waits=True,
            also=("yank", "clipboard", "cite")),
    Command("quote.copy-markdown", "Y", "copy('markdown')", "",
            "Copy quote with source as Markdown", Scope.QUOTES, waits=True,
            also=("yank", "clipboard")),
    Command("quote.bookmark", "B", "bookmark", "",
            "Add/remove bookmark on quote or article", Scope.QUOTES, waits=True,
            also=("star", "favourite", "favorite")),
    Command("quote.next-bookmark", "apostrophe", "to_bookmark(1)", "",
            "Next bookmark", Scope.QUOTES,
            also=("starred", "favourites", "favorites")),
    Command("quote.walk", "v", "walk", "step through",
            "Change which quotes to step through", Scope.QUOTES,
            also=("filter quotes", "scare quotes", "reported statements")),
    Command("article.next", "right_square_bracket,J", "article(1)", "next article",
            "Next article", Scope.ARTICLES, 3,
            also=("next file", "forward")),
    Command("article.previous", "left_square_bracket,K", "article(-1)", "",
            "Previous article", Scope.ARTICLES,
            also=("previous file", "last file")),
    Command("article.edit", "E", "edit", "edit",
            "Open file in $EDITOR at this line", Scope.ARTICLES, 3, waits=True,
            also=("editor", "vim")),
    Command("article.browse", "O", "browse", "",
            "Open article in browser", Scope.ARTICLES, waits=True,
            also=("open url", "address", "website")),
    Command("article.links", "L", "links", "",
            "Open a link in browser…", Scope.ARTICLES, waits=True,
            also=("url", "hyperlink", "follow link")),
    Command("article.unread", "U", "unread", "", "Next unread article", Scope.ARTICLES),
    Command("article.reload", "f5", "app.reload", "read again",
            "Read files again", Scope.ARTICLES, 3,
            also=("reload", "refresh", "rescan", "update")),
    Command("article.read", "r", "toggle_read", "",
            "Mark as read/unread", Scope.ARTICLES, waits=True,
            also=("seen", "done")),
    Command("list.order", "o", "order_list", "sort",
            "Sort by name, date, length or quotes", Scope.ARTICLES, 2,
            also=("order", "arrange")),
    Command("list.filter", "a", "filter_list", "", "Filter articles", Scope.ARTICLES,
            also=("search articles", "search titles", "narrow")),
    Command("summary.longer", "plus,equals_sign", "longer(1)", "longer",
            "Longer summary", Scope.SUMMARY, 8,
            also=("more sentences", "summary length")),
    Command("summary.shorter", "minus,underscore", "longer(-1)", "shorter",
            "Shorter summary", Scope.SUMMARY,
            also=("fewer sentences", "summary length")),
    Command("summary.method", "m", "method(1)", "method", "Next summary method", Scope.SUMMARY, 9,
            also=("algorithm", "lexrank", "textrank")),
    Command("summary.method-back", "M", "method(-1)", "", "Previous summary method", Scope.SUMMARY),
    Command("correct.speaker", "c", "set_speaker", "set speaker",
            "Set speaker…", Scope.CORRECTIONS, 13, waits=True,
            also=("attribution", "attribute", "change speaker", "correct", "edit", "reassign",
                  "rename", "who said", "wrong speaker")),
    Command("correct.no-quote", "X", "not_a_quote", "not a quote",
            "Mark as not a quote", Scope.CORRECTIONS, 14, waits=True,
            also=("delete quote", "remove quote", "correct")),
    Command("correct.undo", "Z", "undo", "", "Undo last correction", Scope.UNDO,
            also=("revert", "take back")),
    Command("correct.redo", "R", "redo", "", "Redo last correction", Scope.UNDO,
            also=("repeat",)),
    Command("find.open", "slash", "find", "find", "Find in article", Scope.FIND, 6, waits=True,
            also=("search", "grep", "look for")),
    Command("find.all", "F", "find_all", "", "Find in all articles", Scope.FIND,
            also=("search all", "grep", "search everything")),
    Command("pane.next", "tab", "pane(1)", "pane", "Next pane", Scope.PANES, 5, False),
    Command("pane.right", "l,right", "column(1)", "", "Pane to the right", Scope.PANES, 0, False),
    Command("pane.left", "h,left", "column(-1)", "", "Pane to the left", Scope.PANES, 0, False),
    Command("pane.previous", "shift+tab", "pane(-1)", "", "Previous pane", Scope.PANES, 0, False),
    Command("pane.articles", "1", "show('articles')", "", "Go to article list", Scope.PANES),
    Command("pane.summary", "2", "show('summary')", "", "Go to summary", Scope.PANES),
    Command("pane.text", "3", "show('text')", "", "Go to text", Scope.PANES),
    Command("pane.focus", "f", "focus_mode", "", "Toggle full-screen text", Scope.PANES,
            also=("zen", "distraction free", "maximize", "full screen")),
    Command("pane.fold", "backslash", "fold_list", "", "Show/hide article list", Scope.PANES,
            also=("sidebar", "hide", "collapse", "toggle list")),
    Command("pane.wider", "greater_than_sign", "widen(2)", "", "Increase pane width", Scope.PANES,
            also=("resize pane", "sidebar width")),
    Command("pane.narrower", "less_than_sign", "widen(-2)", "", "Decrease pane width", Scope.PANES,
            also=("resize pane", "sidebar width")),
    Command("text.wider", "right_curly_bracket", "set_measure(4)", "",
            "Increase text width", Scope.PANES,
            also=("width", "wide", "column", "wrap", "line length", "margin", "measure")),
    Command("text.narrower", "left_curly_bracket", "set_measure(-4)", "",
            "Decrease text width", Scope.PANES,
            also=("width", "wide", "column", "wrap", "line length", "margin", "measure")),
    Command("text.skim", "z", "skim", "", "Dim/undim all but summary and quotes", Scope.PANES,
            also=("highlight", "focus", "fade")),
    Command("reader.leave", "escape", "leave", "back",
            "One step back: end find, deselect, leave full screen, clear filter",
            Scope.PANES, 1, False),
    Command("library.quotes", "Q", "all_quotes", "all quotes",
            "Show all quotes", Scope.LIBRARY, 11,
            also=("doubtful", "check", "trust", "low confidence", "next quote to check",
                  "list bookmarks", "browse quotes")),
    Command("library.speakers", "P", "all_speakers", "all speakers",
            "Show all speakers", Scope.LIBRARY, 12,
            also=("people", "persons", "names", "merge speakers")),
    Command("library.export", "e", "export", "", "Export quotes…", Scope.LIBRARY,
            also=("save", "csv", "json", "markdown", "download", "write")),
    Command("all-quotes.open", "enter", "open", "go to text",
            "Go to quote in text", Scope.ALL_QUOTES, 2, False),
    Command("all-quotes.group", "o", "group", "group",
            "Group by article, speaker or kind", Scope.ALL_QUOTES, 4,
            also=("sort", "order", "arrange")),
    Command("all-quotes.doubtful", "d", "doubtful(1)", "to check",
            "Next quote to check: low confidence or no speaker", Scope.ALL_QUOTES, 3,
            also=("doubtful", "check", "trust", "low confidence", "unsure")),
    Command("all-quotes.doubtful-back", "D", "doubtful(-1)", "",
            "Previous quote to check", Scope.ALL_QUOTES,
            also=("doubtful", "check", "trust", "low confidence", "unsure")),
    Command("all-quotes.direct", "1", "toggle_kind(0)", "",
            "Show/hide direct quotes", Scope.ALL_QUOTES),
    Command("all-quotes.mixed", "2", "toggle_kind(1)", "",
            "Show/hide partial quotes", Scope.ALL_QUOTES),
    Command("all-quotes.indirect", "3", "toggle_kind(2)", "",
            "Show/hide reported statements", Scope.ALL_QUOTES),
    Command("all-quotes.headline", "4", "toggle_kind(3)", "",
            "Show/hide headline quotes", Scope.ALL_QUOTES),
    Command("all-quotes.marked", "5", "toggle_kind(4)", "",
            "Show/hide scare quotes and terms", Scope.ALL_QUOTES),
    Command("all-quotes.high", "6", "toggle_confidence(0)", "",
            "Show/hide high confidence", Scope.ALL_QUOTES),
    Command("all-quotes.medium", "7", "toggle_confidence(1)", "",
            "Show/hide medium confidence", Scope.ALL_QUOTES),
    Command("all-quotes.low", "8", "toggle_confidence(2)", "",
            "Show/hide low confidence", Scope.ALL_QUOTES),
    Command("all-quotes.nobody", "9", "toggle_confidence(3)", "",
            "Show/hide quotes without speaker", Scope.ALL_QUOTES,
            also=("no speaker", "unknown speaker")),
    Command("all-quotes.bookmarked", "0", "toggle_bookmarked", "",
            "Show bookmarked quotes only, or all", Scope.ALL_QUOTES,
            also=("star", "starred", "favourite", "favorite")),
    Command("all-quotes.bookmark", "B", "bookmark", "", "Add/remove bookmark", Scope.ALL_QUOTES,
            also=("star", "favourite", "favorite")),
    Command("all-quotes.copy", "y", "copy", "copy", "Copy quote with source", Scope.ALL_QUOTES, 7,
            also=("yank", "clipboard", "cite")),
    Command("all-quotes.copy-markdown", "Y", "copy('markdown')", "",
            "Copy quote with source as Markdown", Scope.ALL_QUOTES,
            also=("yank", "clipboard")),
    Command("all-quotes.speakers", "P", "switch", "", "Show all speakers", Scope.ALL_QUOTES,
            also=("people", "persons", "names")),
    Command("all-quotes.export", "e", "export", "export", "Export quotes…", Scope.ALL_QUOTES, 8,
            also=("save", "csv", "json", "markdown", "download", "write")),
    Command("all-speakers.open", "enter", "open", "show quotes",
            "Show quotes by this speaker", Scope.ALL_SPEAKERS, 2, False),
    Command("all-speakers.quotes", "Q", "switch", "", "Show all quotes", Scope.ALL_SPEAKERS),
    Command("all-speakers.order", "o", "order", "sort",
            "Sort by words, quotes, articles or name", Scope.ALL_SPEAKERS, 4,
            also=("order", "arrange")),
    Command("all-speakers.mark", "v", "mark", "select",
            "Select speaker to merge (Esc deselects all)", Scope.ALL_SPEAKERS, 5,
            also=("mark", "choose")),
    Command("all-speakers.merge", "m", "merge", "merge", "Merge speakers…", Scope.ALL_SPEAKERS, 5,
            also=("join", "same person", "duplicates")),
    Command("all-speakers.split", "s", "split", "", "Split speaker…", Scope.ALL_SPEAKERS,
            also=("separate", "two people")),
    Command("all-speakers.rename", "r", "rename", "rename",
            "Rename speaker…", Scope.ALL_SPEAKERS, 6,
            also=("name", "correct", "spelling")),
    Command("all-speakers.export", "e", "export", "export",
            "Export quotes of speaker…", Scope.ALL_SPEAKERS, 7,
            also=("save", "csv", "json", "markdown", "download", "write")),
    Command("find-all.open", "enter", "open", "go to text",
            "Go to match in text", Scope.FIND_SCREEN, 2, False),
    Command("find-all.filter", "slash", "filter", "find",
            "Change what to find", Scope.FIND_SCREEN, 2,
            also=("search", "grep")),
    Command("find-all.back", "escape,q", "back", "back", "Back to articles", Scope.FIND_SCREEN, 1,
            also=("close",)),
    Command("find-all.quit", "ctrl+q", "quit", "", "Quit", Scope.FIND_SCREEN,
            also=("exit",)),
    Command("library.filter", "slash", "filter", "filter", "Filter", Scope.WITHIN, 2,
            also=("search", "find", "narrow")),
    Command("library.detail", "i", "detail", "details", "Show/hide details", Scope.WITHIN, 3,
            also=("sidebar", "hide", "preview", "card")),
    Command("library.halt", "x", "halt", "stop", "Stop/resume reading articles", Scope.WITHIN, 6,
            also=("pause", "abort")),
    Command("library.next-pane", "tab", "pane(1)", "", "Next pane", Scope.WITHIN, 0, False),
    Command("library.previous-pane", "shift+tab", "pane(-1)", "",
            "Previous pane", Scope.WITHIN, 0, False),
    Command("library.quit", "ctrl+q", "quit", "", "Quit", Scope.WITHIN,
            also=("exit",)),
    Command("library.back", "escape", "back", "back",
            "Clear filter, deselect or close, one step at a time", Scope.WITHIN, 1),
    Command("library.close", "q", "close", "close", "Close this screen", Scope.WITHIN, 9,
            also=("leave", "back")),
    Command("reader.help", "question_mark,f1", "help", "help", "Help", Scope.READER, 1, False),
    Command("reader.palette", "ctrl+p", "app.palette", "commands",
            "Command palette: commands, articles", Scope.READER, 10, False),
    Command("reader.theme", "T", "app.theme", "",
            "Next theme: dark, light, high contrast", Scope.READER,
            also=("dark", "light", "colours", "colors", "appearance", "night mode")),
    Command("reader.messages", "exclamation_mark", "app.messages", "",
            "Show messages of this session", Scope.READER,
            also=("log", "notices", "errors", "warnings", "history", "notifications")),
    Command("reader.settings", NO_KEY, "app.settings", "", "Edit settings file", Scope.READER,
            also=("settings", "preferences", "options", "config", "configure", "key bindings")),
    Command("selection.copy", "ctrl+c,super+c", "app.copy_selection", "copy selection",
            "Copy selected text", Scope.READER, 1, False),
    Command("reader.suspend", "ctrl+z", "app.suspend_process", "",
            "Suspend (fg resumes)", Scope.LEAVING,
            also=("background", "shell", "pause")),
    Command("reader.quit", "q,ctrl+q", "quit", "quit", "Quit", Scope.LEAVING, 1,
            also=("exit", "close", "leave")),
)
# fmt: on

BY_ID: Final = {command.id: command for command in COMMANDS}
"""Every command by its id."""
