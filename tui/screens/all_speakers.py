"""All speakers of the library on one screen, with their share of all words, and their articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from summarize.output.wrapped_text import counted
from summarize.speakers.records import SpeakerArticle, SpeakerRecord
from tui.commands.bindings import bindings, command, key_names
from tui.commands.command_table import SPEAKERS_SCREEN
from tui.commands.escape import Escape
from tui.screens.actions.corrections import CorrectionController
from tui.screens.actions.export import ExportController
from tui.screens.actions.speaker_naming import SpeakerNaming
from tui.screens.all_quotes import AllQuotesScreen
from tui.screens.library_base import LibraryScreen, Other, Place
from tui.session.export_choices import ExportChoice, by_speaker, by_speakers, filtered_by
from tui.session.place_before_filter import PlaceBeforeFilter
from tui.session.role_words import role_words
from tui.session.speaker_index import KeptSpeaker
from tui.session.text_filter import TypedWords, searchable, simplify
from tui.typesetting.control_characters import displayable
from tui.widgets.messages import SpeakerPicked
from tui.widgets.pane_title import PaneTitle
from tui.widgets.selectable_text import SelectableText
from tui.widgets.speaker_list import SpeakerList, share_text

if TYPE_CHECKING:
    from tui.session.session import Session
    from tui.worker.scheduler import Worker

__all__ = ["AllSpeakersScreen"]

_ORDERS: Final[tuple[tuple[str, Callable[[SpeakerRecord], tuple[object, ...]]], ...]] = (
    ("words", lambda record: (-record.words, -record.statements, record.name)),
    ("quotes", lambda record: (-record.quotes, -record.words, record.name)),
    ("articles", lambda record: (-len(record.articles), -record.words, record.name)),
    ("name", lambda record: (simplify(record.name), record.name)),
)

_OF_A_SPEAKER: Final = ("all-speakers.open", "all-speakers.rename", "all-speakers.export")
"""The commands that do nothing where no speaker is listed."""


class AllSpeakersScreen(LibraryScreen):
    """Everybody who speaks; Enter shows everything they said, and Enter there goes to the place."""

    SCOPES = SPEAKERS_SCREEN
    PLACEHOLDER = "/ filter by name, role or article"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*SPEAKERS_SCREEN)

    def __init__(self, session: Session, worker: Worker) -> None:
        super().__init__(session, worker)
        self.list = SpeakerList(id="speakers")
        self.list.add_class("pane")
        self._corrections = CorrectionController(self, session, worker, self.say)
        self._naming = SpeakerNaming(
            self, session, self.list, self._corrections, self.say, self.relist
        )
        self._export = ExportController(self, session, self.say, self._exportable)
        self.heading = Static(id="columns")
        self.facts = SelectableText(id="facts")
        self._detail = VerticalScroll(self.facts, id="detail")
        self._detail.add_class("pane")
        self._detail.border_title = PaneTitle("Speaker")
        self._order = 0
        self._sought: dict[int, str] = {}
        self._sought_of: object = None
        self._typed = TypedWords("")
        self._before_filter: PlaceBeforeFilter[KeptSpeaker] = PlaceBeforeFilter(
            self._naming.is_same
        )
        self._detailed: KeptSpeaker | None = None
        """Whose articles are shown."""
        self._is_ranked = False
        """Whether those that match what is typed best come first."""

    @property
    def rows(self) -> SpeakerList:
        """The list."""
        return self.list

    def lists(self) -> ComposeResult:
        """The list, and over its first line, below its title, the names of the columns."""
        yield self.list
        yield self.heading

    @property
    def detail(self) -> VerticalScroll:
        """The pane with the articles of the speaker at the cursor."""
        return self._detail

    def fit(self) -> None:
        """Show what there is room for, and set the names of the columns over them."""
        super().fit()
        self.heading.display = not self.shape.dense
        self.list.set_class(self.heading.display, "-headed")
        self.call_after_refresh(self._name_columns)

    def _name_columns(self) -> None:
        self.heading.update(Content(self.list.heading(self.list.scrollable_content_region.width)))

    def relist(self) -> None:
        """List the speakers that pass the filter: those that match best first, then in order.

        Once an order is chosen it is the order, until other words are typed. The
        cursor stays on its speaker, or goes to the best match where the filter is another, and back
        from there when it is cleared.
        """
        everybody = self.session.records
        if self._sought_of is not everybody:
            self._sought_of = everybody
            self._sought = {id(record): _sought(record) for record in everybody}
        name, key = _ORDERS[self._order]
        before, typed = self._typed.words, TypedWords(self.filter.value)
        self._typed = typed
        is_new = typed.words != before
        self._is_ranked = bool(typed) and (is_new or self._is_ranked)
        put = typed.best_first if self._is_ranked else typed.passing
        passed = put(sorted(everybody, key=key), lambda record: self._sought[id(record)])
        going = self.session.going or self.session.version == 0
        empty = "Looking for speakers …" if going else "No speakers"
        back = key_names(command("library.back"), self.app._keymap)[0]
        none = f"No speakers match the filter: press {back} to clear it" if everybody else empty
        self.list.notice = "" if passed else none
        here = self._naming.kept
        back_to = self._before_filter.change(typed.words, here)
        is_sought = bool(typed) and is_new
        self._naming.show(passed, 0 if is_sought else self._naming.row_of(passed, back_to or here))
        if is_sought:
            self._before_filter.follow(self._naming.kept)
        total = len(everybody)
        count = f"{total:,}" if len(passed) == total else f"{len(passed):,} of {total:,}"
        order = "best match first" if self._is_ranked else f"by {name}"
        self.name_list("All speakers", self._naming.describe_marked(), count, order)
        self._name_columns()
        self.show_detail()
        self.update_footer()

    def idle_keys(self) -> tuple[str, ...]:
        """Return what does nothing where nobody is listed, or nobody is marked."""
        count = self.list.count()
        order = () if count > 1 else ("all-speakers.order",)
        merge = () if len(self._naming.marked) > 1 else ("all-speakers.merge",)
        return (*order, *merge, *(() if count else _OF_A_SPEAKER))

    def update_footer(self) -> None:
        """Name first what is done with those who are selected."""
        super().update_footer()
        count = len(self._naming.marked)
        several = {"all-speakers.merge": f"merge {count}", "all-speakers.export": f"export {count}"}
        self.keys.renamed |= several if count > 1 else {}
        self.keys.urgent = frozenset(several if count > 1 else ())

    def action_order(self) -> None:
        """Order by words, quotes, articles or name, in turn; from best match first, as before."""
        if self._is_ranked:
            self._is_ranked = False
        else:
            self._order = (self._order + 1) % len(_ORDERS)
        self.relist()

    def action_mark(self) -> None:
        """Mark the speaker at the cursor, or not any more."""
        self._naming.toggle_mark()

    async def action_merge(self) -> None:
        """Merge the marked speakers."""
        await self._naming.ask_merge()

    async def action_rename(self) -> None:
        """Rename the selected speaker, else the one at the cursor."""
        await self._naming.ask_rename()

    async def action_split(self) -> None:
        """Split the speaker of one article from the selected one, else the one at the cursor."""
        await self._naming.ask_split()

    async def action_export(self) -> None:
        """Export what the selected speakers said, else the one at the cursor."""
        await self._export.ask()

    def _exportable(self) -> list[ExportChoice]:
        """Return what can be exported: of the selected, of the one at the cursor, of all listed."""
        session, marked, here = self.session, self._naming.marked, self._naming.here
        listed = self._naming.now(self.list.records)
        found = []
        if marked:
            found.append(by_speakers(session, marked, f"{len(marked):,} selected speakers"))
        if here is not None:
            found.append(by_speaker(session, here))
        which = "all speakers listed" + filtered_by(self.filter.value)
        return [*found, by_speakers(session, listed, which)] if listed else found

    def action_undo(self) -> None:
        """Undo the last correction."""
        self._corrections.undo()

    def action_redo(self) -> None:
        """Redo the correction that was undone last."""
        self._corrections.redo()

    async def on_speaker_picked(self, message: SpeakerPicked) -> None:
        """Show in which articles; Enter shows everything they said."""
        if message.opened:
            await self.action_open()
        else:
            self.show_detail()

    async def action_open(self) -> None:
        """Show everything that the speaker at the cursor said, from the detail too."""
        if self.is_in_front and (record := self._naming.here) is not None:
            speaker = self.session.index.keep(record)
            screen = AllQuotesScreen(self.session, self._worker, speaker)
            await self.app.push_screen(screen, self._go)

    def _go(self, result: Place | Other | None) -> None:
        if isinstance(result, tuple):
            self.call_later(self._leave_for, result)

    def _leave_for(self, place: Place) -> None:
        self._naming.unmark_all()
        self.leave(place)

    def action_close(self) -> None:
        """Leave, with nobody selected any more."""
        self._naming.unmark_all()
        super().action_close()

    def action_switch(self) -> None:
        """Go to all quotes, with nobody selected any more."""
        self._naming.unmark_all()
        super().action_switch()

    def action_back(self) -> None:
        """Take the marks away where there are any, then as on every screen of the library."""
        if self.shape.instead or not self._naming.unmark_all():
            super().action_back()

    @property
    def escape(self) -> Escape:
        """What Escape does now: marks are taken away before the filter."""
        has_marks = bool(self._naming.marked) and not self.shape.instead
        return Escape.DESELECT_SPEAKERS if has_marks else super().escape

    def show_detail(self) -> None:
        """Show the articles of the speaker at the cursor."""
        record = self.list.record
        self.facts.update(self._facts(record) if record else Content(""))
        shown, self._detailed = self._detailed, self._naming.kept
        if not (shown and self._detailed and self._naming.is_same(shown, self._detailed)):
            self.detail.scroll_home(animate=False)

    def _facts(self, record: SpeakerRecord) -> Content:
        parts: list[str | tuple[str, str]] = [
            (displayable(record.name), "bold"),
            (f"\n{displayable(record.role)}" if record.role else "", "$quiet"),
            f"\n{_often(record)}; "
            f"{counted(record.words, 'word')} quoted: "
            f"{share_text(record.share)} of all words quoted\n",
        ]
        if record.aliases:
            parts.append((f"Also {displayable(', '.join(record.aliases))}\n", "$quiet"))
        heard = {self.session.entries[index].file for index, _ in record.entries}

        def prominence(article: SpeakerArticle) -> tuple[int, bool]:
            return -article.quotes, article.file not in heard

        for article in sorted(record.articles, key=prominence):
            title = displayable(" ".join(article.title.split()) or article.file)
            apart = self.session.titles.tell_apart(title, article.file)
            silent = "reported only: " if article.file in heard else "named only: "
            often = f"{article.quotes:>3} × " if article.quotes else silent
            parts += [f"\n{often}", (" · ".join(filter(None, (title, apart))), "$quiet")]
        return Content.assemble(*parts)


def _often(record: SpeakerRecord) -> str:
    """Return how often somebody is quoted and reported, what there is none of left out."""
    counts = ((record.quotes, "quoted"), (record.reported, "reported"))
    return ", ".join(f"{count:,} {how}" for count, how in counts if count) or "not quoted"


def _sought(record: SpeakerRecord) -> str:
    """Return what a filter looks in: names, then the role, then headlines."""
    names = "\n".join([record.name, *record.aliases])
    titles = "\n".join(article.title for article in record.articles)
    return searchable(names, role_words(record.role or ""), titles)
