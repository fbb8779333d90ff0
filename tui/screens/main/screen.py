"""The main screen: its widgets, and which part of the reader answers each key and message."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from tui.commands.bindings import MAIN, bindings, first_key
from tui.commands.escape import Escape
from tui.config.settings_in_force import Settings
from tui.screens.main.controllers import Reader
from tui.screens.main.find_in_text import Found
from tui.screens.main.footer import escape_of, help_now
from tui.screens.main.opening import Opening
from tui.screens.main.pane_widgets import make_pane_widgets
from tui.screens.notify import notifier
from tui.screens.screen_messages import Arrived, Remembered
from tui.session.entry import ArticleEntry
from tui.session.session import Session
from tui.typesetting.pane_layout import Pane
from tui.widgets.ground import Columns, ground_lines
from tui.widgets.messages import (
    ArticlePicked,
    FilterAsked,
    FilterLeft,
    FindAsked,
    FindLeft,
    LegendPicked,
    PanePicked,
    PlaceMoved,
    QuotePicked,
    SentencePicked,
)
from tui.worker.scheduler import Worker

if TYPE_CHECKING:
    from tui.session.bookmarks import BookmarkChange

__all__ = ["MainScreen"]


class MainScreen(Screen[None]):
    """Composes the panes; the controllers that answer keys and messages are in ``reader``."""

    SCOPES = MAIN
    BINDINGS: ClassVar[list[BindingType]] = bindings(*MAIN)
    AUTO_FOCUS = "#text"

    def __init__(self, worker: Worker, settings: Settings) -> None:
        super().__init__()
        self._worker = worker
        widgets = make_pane_widgets()
        self.tabs, self.notices, self.keys = widgets.tabs, widgets.notices, widgets.keys
        self.catalogue, self.articles = widgets.catalogue, widgets.articles
        self.side, self.summary, self.legend = widgets.side, widgets.summary, widgets.legend
        self.reading, self.text, self.card = widgets.reading, widgets.text, widgets.card
        self.say = notifier(self)
        self.reader = Reader(self, widgets, worker, settings, self.say, self.begin)
        self._opening = Opening(self, self.reader, worker, settings, self.say)

    def compose(self) -> ComposeResult:
        """Lay out the panes; what is shown of them depends on the size."""
        self.reader.panes.arrange()
        yield self.tabs
        with Columns(id="panes"):
            yield self.catalogue
            yield self.side
            yield self.reading
        yield self.notices
        yield self.keys

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the ground, which the panes stand on."""
        return ground_lines(self, crop)

    def update_node_styles(self, animate: bool = True) -> None:
        """Look styles up anew, but not before the first paint: they were when it was composed."""
        if self._opening.is_over:
            super().update_node_styles(animate)

    def on_mount(self) -> None:
        """See to it that the first paint has words in it."""
        self._opening.prepare()
        self.call_after_refresh(self.begin)

    def begin(self) -> None:
        """Go on after the first paint."""
        self._opening.finish()

    # What the app, the palette and the other screens use.

    @property
    def session(self) -> Session:
        """The articles, and what is known of them."""
        return self.reader.session

    @property
    def entries(self) -> list[ArticleEntry]:
        """The entries of the list, as they came."""
        return self.reader.current.entries

    @property
    def index(self) -> int:
        """Which entry is open."""
        return self.reader.current.index

    @property
    def entry(self) -> ArticleEntry | None:
        """The entry that is open, None while the list is empty."""
        return self.reader.current.entry

    @property
    def is_settled(self) -> bool:
        """Whether what commands are about is there, so that no key has to wait for it."""
        return self.reader.status.is_settled

    def open_article(self, index: int) -> None:
        """Show another article where it was left, and ask for its summary."""
        self.reader.open_article(index)

    def record_bookmark(self, index: int, change: BookmarkChange) -> None:
        """Keep a bookmark that was set or removed on another screen."""
        self.reader.bookmarks.record(index, change)

    def keep_place(self) -> None:
        """Keep where the reader is, and what is read."""
        self.reader.place.save()

    @property
    def help_now(self) -> dict[str, str]:
        """What commands do now, by their ids, where that changes."""
        return help_now(self.reader.footer_state())

    @property
    def escape(self) -> Escape | None:
        """What Escape does now, None where it does nothing."""
        return escape_of(self.reader.footer_state())

    @property
    def has_quote(self) -> bool:
        """Whether there is a current quote, to be copied."""
        return self.reader.walk.quote is not None

    # Messages.

    def on_arrived(self, message: Arrived) -> None:
        """Take what the worker has done."""
        self.reader.take_reports(message.reports)
        self.app.screen.call_after_refresh(self._worker.taken)

    def on_remembered(self, message: Remembered) -> None:
        """Take what earlier sessions left, a little late."""
        self.reader.recall_late(message.recalled)

    def on_article_picked(self, message: ArticlePicked) -> None:
        """Open what the list points at; Enter goes to its text."""
        self.open_article(message.index)
        if message.opened:
            self.reader.panes.show(Pane.TEXT)

    def on_filter_asked(self, message: FilterAsked) -> None:
        """Filter the list as it is typed."""
        self.reader.articles.filter(message.words)

    def on_filter_left(self, message: FilterLeft) -> None:
        """Go to the list that is filtered, or back."""
        self.reader.articles.close_filter(message.cleared)

    def on_sentence_picked(self, message: SentencePicked) -> None:
        """Bring the place of a sentence into view; Enter goes there."""
        self.reader.summary.pick(message.index, message.opened)

    def on_place_moved(self, message: PlaceMoved) -> None:
        """Keep the summary at the place that is read, and show how far it is."""
        self.reader.move_to(message.offset, message.progress)

    def on_quote_picked(self, message: QuotePicked) -> None:
        """Make the quote that was clicked the current one."""
        self.reader.walk.go_to(message.index)

    def on_legend_picked(self, message: LegendPicked) -> None:
        """Go to the first words of the speaker who was clicked."""
        self.reader.walk.go_to_speaker(message.index)

    def on_find_asked(self, message: FindAsked) -> None:
        """Find what is typed."""
        self.reader.find.ask(message.pattern, message.done)

    def on_find_left(self, message: FindLeft) -> None:
        """End find, and go back to where it was begun."""
        self.reader.find.cancel()

    def on_found(self, message: Found) -> None:
        """Show what was found in a long text."""
        self.reader.find.take_late(message.pattern, message.matches)

    def on_pane_picked(self, message: PanePicked) -> None:
        """Show the tab that was clicked."""
        self.reader.panes.show(Pane(message.pane))

    def on_resize(self, event: events.Resize) -> None:
        """Arrange the panes for the new size."""
        self.reader.panes.arrange()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the pane that has the keys."""
        self.reader.panes.follow_focus()
        self.reader.update_footer()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the gap between two panes."""
        self.reader.panes.take_border(event.screen_x)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Make the pane as wide as the mouse says."""
        self.reader.panes.drag_border(event.screen_x)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Leave the gap where it is."""
        self.reader.panes.release_border()

    # Commands.

    def action_quote(self, direction: int) -> None:
        """Go to the next or previous quote, or match of what was found."""
        self.reader.step(direction)

    def action_speaker(self, direction: int) -> None:
        """Go to the next or previous quote by the same speaker."""
        self.reader.walk.step_speaker(direction)

    def action_walk(self) -> None:
        """Change which quotes the keys visit."""
        self.reader.modes.next_walk()

    def action_copy(self, form: str = "text") -> None:
        """Copy the current quote, else the chosen sentence of the summary."""
        if not self.reader.has_text:
            return
        if (cited := self.reader.citation(form)) is None:
            key = first_key("quote.next", self.app._keymap)
            self.say(f"No quote selected: press {key} for the first")
        else:
            from tui.screens.actions.copy_quote import request_copy

            request_copy(self, *cited)

    def action_bookmark(self) -> None:
        """Bookmark the current quote, else the article; or remove the bookmark."""
        self.reader.bookmarks.toggle()

    def action_to_bookmark(self, direction: int) -> None:
        """Go to the next bookmark of the library."""
        self.reader.bookmarks.go_to_next()

    def action_article(self, direction: int) -> None:
        """Open the next or previous article."""
        self.reader.articles.step(direction)

    def action_unread(self) -> None:
        """Open the next article that is not read."""
        self.reader.open_unread()

    def action_toggle_read(self) -> None:
        """Mark the article as read, or as unread."""
        self.reader.read_marks.toggle()

    def action_edit(self) -> None:
        """Open the article in the editor, at the quote or the line that is read."""
        if (entry := self.entry) is not None:
            self.reader.programs.edit(entry, self.reader.offset)

    def action_browse(self) -> None:
        """Open the article's address in the browser."""
        if (entry := self.entry) is not None:
            self.reader.programs.browse(entry)

    async def action_links(self) -> None:
        """Open one of the article's links, the first offered being the next in the text."""
        if (entry := self.entry) is not None:
            await self.reader.programs.open_link(entry, self.text.top)

    def action_order_list(self) -> None:
        """Put the articles in another order."""
        self.reader.articles.next_order()

    async def action_filter_list(self) -> None:
        """Type what to filter the list by."""
        await self.reader.articles.open_filter()

    def action_longer(self, direction: int) -> None:
        """Make the summary longer or shorter."""
        self.reader.summary.lengthen(direction)

    def action_method(self, direction: int) -> None:
        """Summarise by the next or previous method."""
        self.reader.summary.change_method(direction)

    async def action_set_speaker(self) -> None:
        """Ask who really says the current quote."""
        await self.reader.corrections.ask_speaker()

    def action_not_a_quote(self) -> None:
        """Correct that the current quote is none."""
        self.reader.corrections.mark_not_a_quote()

    def action_undo(self) -> None:
        """Undo the last correction."""
        self.reader.corrections.undo()

    def action_redo(self) -> None:
        """Redo the correction that was undone last."""
        self.reader.corrections.redo()

    async def action_find(self) -> None:
        """Type what to find in the article."""
        if self.reader.has_text:
            await self.reader.find.open()

    async def action_find_all(self) -> None:
        """Find in all articles."""
        await self.reader.find_all()

    async def action_all_quotes(self) -> None:
        """Show all quotes of the library."""
        await self.reader.library.open_quotes()

    async def action_all_speakers(self) -> None:
        """Show all speakers of the library."""
        await self.reader.library.open_speakers()

    async def action_export(self) -> None:
        """Export quotes to a file."""
        await self.reader.export.ask()

    def action_pane(self, direction: int) -> None:
        """Go round all panes."""
        self.reader.panes.go_round(direction)

    def action_column(self, direction: int) -> None:
        """Go to the pane on the left or the right."""
        self.reader.panes.go_sideways(direction)

    def action_show(self, pane: str) -> None:
        """Go to a pane."""
        self.reader.panes.show(Pane(pane))

    def action_focus_mode(self) -> None:
        """Give the text the whole screen, or show the other panes again."""
        self.reader.panes.toggle_alone()

    def action_fold_list(self) -> None:
        """Hide the list on a wide screen, or show it again."""
        self.reader.panes.toggle_list()

    def action_widen(self, cells: int) -> None:
        """Make the pane wider or narrower."""
        self.reader.panes.widen(cells)

    def action_set_measure(self, cells: int) -> None:
        """Make the lines of the text longer or shorter."""
        self.reader.change_measure(cells)

    def action_skim(self) -> None:
        """Dim all but summary and quotes, or light everything again."""
        self.reader.modes.toggle_skim()

    def key_escape(self) -> None:
        """Leave the selection to the command of the key, which takes one thing at a time."""

    def action_leave(self) -> None:
        """Go one step back."""
        self.reader.leave_one()

    async def action_help(self) -> None:
        """Show the keys, those of the active pane first."""
        from tui.screens.help_screen import HelpScreen

        self.app.push_screen(HelpScreen(self.focused, MAIN, self.help_now))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit(return_code=0)
