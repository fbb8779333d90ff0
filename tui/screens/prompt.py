"""A question in a box: type an answer, or choose one of those offered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.input import Selection
from textual.widgets.option_list import Option

from summarize.frozen import frozen
from tui.commands.bindings import only
from tui.screens.actions.copy_quote import describe_copied
from tui.screens.screen_messages import Copied
from tui.session.role_words import role_words
from tui.session.text_filter import Fit, Rank, TypedWords, searchable
from tui.typesetting.control_characters import displayable
from tui.widgets.notice_line import NoticeLine
from tui.widgets.pane_title import PaneTitle
from tui.widgets.selectable_text import SelectableText

__all__ = ["Offer", "PromptScreen"]

_ROOMY: Final = 16
"""Lines from which there is room for a hint beside answers to choose from."""

_LEAST: Final = 7
"""Lines from which there is room for what the question is about."""

_WAY_OUT: Final = "Esc cancels"
"""What the hints of questions say of the key that answers nothing."""

_WIDTH: Final = 64
_SIDES: Final = 6
"""Cells of the box, and those of its border and padding."""


_LEAST_NOTE: Final = 12
"""Cells from which there is room for a note behind an answer."""


@frozen
class Offer:
    """An answer that is offered, and a note behind it that tells it from others."""

    answer: str
    note: str = ""


class PromptScreen(ModalScreen[str]):
    """Is dismissed with the answer; Escape answers nothing.

    ``offers`` are shown as far as they hold what is typed, those that match best first; arrows
    choose among them, and what is chosen goes before what is typed. With ``only_offers`` nothing
    else is taken. ``about`` are words that the question is about, shown over the answer as far as
    there is room. ``selected`` is the part of ``value`` that what is typed takes the place of: all
    of it where not given.
    """

    CSS_PATH = "library.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Cancel", id="prompt.leave"),
        *only("selection.copy"),
        Binding("down,ctrl+n", "choose(1)", "Next", show=False, id="prompt.next"),
        Binding("up,ctrl+p", "choose(-1)", "Previous", show=False, id="prompt.previous"),
    ]

    def __init__(
        self,
        title: str,
        hint: str = "",
        value: str = "",
        offers: Sequence[str | Offer] = (),
        only_offers: bool = False,
        about: str = "",
        selected: tuple[int, int] | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._given = value
        self._offers = tuple(o if isinstance(o, Offer) else Offer(o) for o in offers)
        self._matching = self._offers
        self._only_offers = only_offers
        self.line = Input(value, _invitation(offers, only_offers), compact=True, id="answer")
        if selected is not None:
            self.line.select_on_focus = False
            self.line.selection = Selection(*selected)
        self._about = about
        self.about = SelectableText(id="about")
        self._hint = self._said = hint
        self._has_hint = bool(hint)
        self.hint = Static(Content(displayable(hint)), id="hint")
        self.notices = NoticeLine(id="notice")
        self.list = OptionList(id="offers", compact=True)
        self.list.can_focus = False

    def compose(self) -> ComposeResult:
        """The line, the hint and the offers."""
        with Vertical(id="prompt"):
            yield self.about
            yield self.line
            yield self.hint
            yield self.list
        yield self.notices

    def on_mount(self) -> None:
        """Ask."""
        self.query_one("#prompt").border_title = PaneTitle(self._title, around="")
        self.list.display = bool(self._offers)
        self._show_offers()
        self.set_focus(self.line)

    def on_resize(self, event: events.Resize) -> None:
        """Let the answers go before the hint where there is little room."""
        low = event.size.height < _ROOMY
        self.set_class(low, "-low")
        self.notices.fit(event.size.width, event.size.height)
        self._has_hint = bool(self._hint) and not (low and self._offers)
        self.hint.display = self._has_hint
        self._show_way_out()
        lines = self._show_about(event.size.width, event.size.height)
        around = (3 if low else 10) + lines
        self.list.styles.max_height = max(1, min(12, event.size.height - around))

    def _show_about(self, width: int, height: int) -> int:
        """Show what the question is about as far as there is room; return in how many lines."""
        from tui.typesetting.wrapping import clamp

        most = 0 if height < _LEAST or not self._about else 1 if height < _ROOMY else 3
        room = max(1, min(_WIDTH, width) - _SIDES)
        lines = clamp(self._about, room, most) if most else []
        self.about.update(Content("\n".join(lines)))
        self.about.display = bool(lines)
        return len(lines) + (bool(lines) and height >= _ROOMY)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the offers that hold what is typed."""
        event.stop()
        self._show_offers()
        if self._only_offers and not self._matching:
            self._say("No match")
        elif not self._only_offers and self.list.highlighted is not None:
            self._say(f"Enter chooses {self._matching[0].answer}; ↑ keeps what you typed")
        else:
            self._say(self._hint if self._has_hint else "")

    def _show_offers(self) -> None:
        typed = TypedWords(self.line.value)
        self._matching = tuple(typed.best_first(self._offers, _sought))
        self.list.clear_options()
        self.list.add_options([Option(Content(self._line_of(o))) for o in self._matching])
        # letters that begin words of one answer alone name that one, once somebody has typed them
        is_typed = bool(typed) and self.line.value != self._given
        meant = is_typed and sum(_is_named(typed.rank(_sought(o))) for o in self._matching) == 1
        self.list.highlighted = 0 if meant or (self._only_offers and self._matching) else None

    def _line_of(self, offer: Offer) -> str:
        """Return how an answer is shown: with its note, on one line, where there is room."""
        from tui.typesetting.wrapping import clamp

        answer, dash = displayable(offer.answer), " — "
        room = min(_WIDTH, self.app.size.width) - _SIDES - 3 - cell_len(answer + dash)
        if not offer.note or room < _LEAST_NOTE:
            return answer
        return answer + dash + clamp(offer.note, room, 1)[0]

    def action_choose(self, direction: int) -> None:
        """Choose the next or previous offer; up from the first, what is typed."""
        if direction > 0:
            self.list.action_cursor_down()
        elif self.list.highlighted == 0 and self.line.value.strip() and not self._only_offers:
            self.list.highlighted = None
            self._say("Enter keeps what you typed")
        else:
            self.list.action_cursor_up()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what is chosen, else with what is typed."""
        event.stop()
        chosen = self.list.highlighted
        if chosen is not None and chosen < len(self._matching):
            self.dismiss(self._matching[chosen].answer)
        elif self._only_offers:
            self._say("No match: choose one from the list")
        elif self.line.value.strip():
            self.dismiss(" ".join(self.line.value.split()))
        else:
            self._say("Type an answer" + " or choose with ↓" * bool(self._matching))

    def _say(self, words: str) -> None:
        """Say something in the place of the hint."""
        self._said = words
        self.hint.update(Content(displayable(words)))
        self.hint.display = bool(words)
        self._show_way_out()

    def _show_way_out(self) -> None:
        """Say in the border that Escape cancels, where the hint that says so is not shown."""
        is_said = self.hint.display and _WAY_OUT in self._said
        box = self.query_one("#prompt")
        box.border_subtitle = None if is_said else PaneTitle(_WAY_OUT, around="")

    def on_copied(self, message: Copied) -> None:
        """Say where the words went, in the place of the hint."""
        message.stop()
        self._say(describe_copied(message))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with what is clicked."""
        event.stop()
        self.dismiss(self._matching[event.option_index].answer)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.app.pop_screen()


def _sought(offer: Offer) -> str:
    return searchable(offer.answer, role_words(offer.note))


def _is_named(rank: Rank | None) -> bool:
    """Whether an answer has words that begin with what is typed."""
    return rank is not None and rank.field == 0 and rank.fit is not Fit.INSIDE


def _invitation(offers: Sequence[str | Offer], only_offers: bool) -> str:
    """Return what stands in the line while nothing is typed."""
    if not offers:
        return ""
    return "Type to filter, choose with ↑ ↓" if only_offers else "Type, or choose with ↑ ↓"
