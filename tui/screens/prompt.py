"""A question in a box: type an answer, or choose one of those offered."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
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
from tui.screens.notify import notifier
from tui.screens.screen_messages import Copied, FaultMended
from tui.session.role_words import role_words
from tui.session.text_filter import Fit, Rank, TypedWords, plain_words, searchable
from tui.typesetting.control_characters import displayable
from tui.widgets.answer_line import AnswerLine
from tui.widgets.notice_line import NoticeLine
from tui.widgets.option_bar import BarredOptions
from tui.widgets.pane_title import PaneTitle
from tui.widgets.selectable_text import SelectableText

__all__ = ["Offer", "PromptScreen", "Takes"]

_ROOMY: Final = 16
"""Lines from which there is room for a hint beside answers to choose from."""

_LEAST: Final = 7
"""Lines from which there is room for what the question is about."""

_FEW: Final = 5
"""Offers that are chosen from without a line to filter them by: all are seen at once."""

_WAY_OUT: Final = "Esc cancels"
"""What the hints of questions say of the key that answers nothing."""

_WIDTH: Final = 64
_SIDES: Final = 6
"""Cells of the box, and those of its border and padding."""


_LEAST_NOTE: Final = 12
"""Cells from which there is room for a note behind an answer."""


class Takes(Enum):
    """What Enter takes as an answer."""

    OFFERS = "one of the offers, and nothing else"
    BEST_OFFER = "the best of the offers whose words begin with what is typed, else what is typed"
    TYPED = "what is typed, in the spelling of the offer that differs in case or accents alone"


@frozen
class Offer:
    """An answer that is offered, and a note behind it that tells it from others."""

    answer: str
    note: str = ""


class PromptScreen(ModalScreen[str]):
    """Is dismissed with the answer; Escape answers nothing.

    ``offers`` are shown as far as they hold what is typed, those that match best first; arrows
    choose among them, and what is chosen goes before what is typed. ``takes`` says what is chosen
    without arrows; up from the first offer keeps what is typed. ``about`` are words that the
    question is about, shown over the answer as far as there is room. ``selected`` is the part of
    ``value`` that what is typed takes the place of: all of it where not given.

    ``hint`` says what can be typed, ``enter`` what Enter does with an answer (``saves``). Where a
    few offers are all that can be answered there is no line, and they are chosen from as they are.
    ``fault`` says what was wrong with ``value``, until that is changed or the question closed.
    """

    CSS_PATH = "library.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Cancel", id="prompt.leave"),
        *only("selection.copy"),
        Binding("down,ctrl+n", "choose(1)", "Next", show=False, id="prompt.next"),
        Binding("up,ctrl+p", "choose(-1)", "Previous", show=False, id="prompt.previous"),
        # where there is a line it takes these keys
        Binding("j", "choose(1)", "Next", show=False),
        Binding("k", "choose(-1)", "Previous", show=False),
        Binding("enter", "answer", "Choose", show=False),
    ]

    def __init__(
        self,
        title: str,
        hint: str = "",
        value: str = "",
        offers: Sequence[str | Offer] = (),
        takes: Takes = Takes.BEST_OFFER,
        about: str = "",
        selected: tuple[int, int] | None = None,
        enter: str = "saves",
        fault: str = "",
    ) -> None:
        super().__init__()
        self._title = title
        self._offers = tuple(o if isinstance(o, Offer) else Offer(o) for o in offers)
        self._matching = self._offers
        self._takes = takes
        self._keeps_typed = False
        """Whether somebody has said that what is typed is the answer, whatever is offered."""
        only_offers = takes is Takes.OFFERS
        self._is_plain = only_offers and len(self._offers) <= _FEW
        self.line = AnswerLine(value, _invitation(offers, only_offers), compact=True, id="answer")
        self._given = self.line.value
        self.line.display = self.line.can_focus = not self._is_plain
        if selected is not None:
            self.line.select_on_focus = False
            self.line.selection = Selection(*selected)
        self._about = about
        self.about = SelectableText(id="about")
        self._hint, self._enter, self._fault = hint, enter, fault
        self._said = ""
        self._is_roomy = True
        """Whether there is room for a hint that says nothing new."""
        self.hint = Static(id="hint")
        self.notices = NoticeLine(id="notice")
        self.list = BarredOptions(id="offers", compact=True)
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
        self.set_class(self._is_plain, "-plain")
        self._show_offers()
        self.set_focus(None if self._is_plain else self.line)
        if self._fault:
            notifier(self)(self._fault, wrong=True)

    def on_resize(self, event: events.Resize) -> None:
        """Let the answers go before the hint where there is little room."""
        low = event.size.height < _ROOMY
        self.set_class(low, "-low")
        self.notices.fit(event.size.width, event.size.height)
        self._is_roomy = not (low and self._offers)
        self._say_what_enter_does()
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
        if not self.line.value.strip():
            self._keeps_typed = False
        if self.line.value != self._given:
            self._take_fault_away()
        self._show_offers()
        self._say_what_enter_does()

    def _take_fault_away(self) -> None:
        if self._fault:
            self.app.post_message(FaultMended(self._fault))
            self._fault = ""

    def _say_what_enter_does(self) -> None:
        """Say what Enter takes where that is not what is typed, else the hint."""
        at = self.list.highlighted
        if self._takes is Takes.OFFERS:
            self._say(self._usual_hint if self._matching else "No match")
        elif self._keeps_typed:
            self._say(f"Enter keeps “{self._typed}”")
        elif at is not None and at < len(self._matching):
            keeps = f"; ↑ keeps “{self._typed}”" if self._typed and at == 0 else ""
            self._say(f"Enter chooses {self._matching[at].answer}{keeps}")
        else:
            self._say(self._usual_hint)

    @property
    def _usual_hint(self) -> str:
        """What can be typed, and what the keys do: of Enter nothing where there is no answer."""
        if not self._is_roomy:
            return ""
        has_answer = self._takes is Takes.OFFERS or bool(self._typed)
        keys = [f"Enter {self._enter}"] * has_answer + [_WAY_OUT]
        arrows = ["↑ ↓ choose"] * (self._is_plain and len(self._offers) > 1)
        return " ".join(filter(None, (self._hint, f"{', '.join([*arrows, *keys])}.")))

    @property
    def _typed(self) -> str:
        """What is typed, with one blank between words."""
        return " ".join(self.line.value.split())

    def _show_offers(self) -> None:
        is_given = self.line.value == self._given  # nothing is typed yet
        typed = TypedWords("" if is_given else self.line.value)
        found = typed.best_first(self._offers, _sought)
        same = _same(found, self._typed)
        self._matching = tuple([same, *(o for o in found if o is not same)] if same else found)
        self.list.clear_options()
        self.list.add_options([Option(Content(self._line_of(o))) for o in self._matching])
        self.list.highlighted = 0 if self._matching and self._is_meant(typed, same) else None

    def _is_meant(self, typed: TypedWords, same: Offer | None) -> bool:
        """Whether Enter takes the first offer, which matches best: ``same`` is what is typed."""
        if self._takes is Takes.OFFERS:
            return True
        if not typed or self._keeps_typed or self.line.value == self._given:
            return False
        if same is not None:
            return same.answer != self._typed
        best = typed.rank(_sought(self._matching[0]))
        return self._takes is Takes.BEST_OFFER and _is_named(best)

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
            self._keeps_typed = False
            self.list.action_cursor_down()
        elif self.list.highlighted == 0 and self._typed and self._takes is not Takes.OFFERS:
            self._keeps_typed = True
            self.list.highlighted = None
        elif not self._keeps_typed:
            self.list.action_cursor_up()
        if self._matching:
            self._say_what_enter_does()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what is chosen, else with what is typed."""
        event.stop()
        self.action_answer()

    def action_answer(self) -> None:
        """Answer with what is chosen, else with what is typed."""
        chosen = self.list.highlighted
        if chosen is not None and chosen < len(self._matching):
            self._answer(self._matching[chosen].answer)
        elif self._takes is Takes.OFFERS:
            self._say("No match: type something else")
        elif self._typed:
            self._answer(self._typed)
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
        self._answer(self._matching[event.option_index].answer)

    def action_leave(self) -> None:
        """Answer nothing."""
        if self.app.screen is self:
            self._take_fault_away()
            self.app.pop_screen()

    def _answer(self, answer: str) -> None:
        """Give an answer, but once: a double click would give two."""
        if self.app.screen is self:
            self._take_fault_away()
            self.dismiss(answer)


def _sought(offer: Offer) -> str:
    return searchable(offer.answer, role_words(offer.note))


def _same(offers: Sequence[Offer], typed: str) -> Offer | None:
    """Return the offer that is what is typed but for case, accents and blanks, if there is one."""
    plain = plain_words(typed)
    same = [offer for offer in offers if plain and plain_words(offer.answer) == plain]
    return next((offer for offer in same if offer.answer == typed), same[0] if same else None)


def _is_named(rank: Rank | None) -> bool:
    """Whether an answer has words that begin with what is typed."""
    return rank is not None and rank.field == 0 and rank.fit is not Fit.INSIDE


def _invitation(offers: Sequence[str | Offer], only_offers: bool) -> str:
    """Return what stands in the line while nothing is typed."""
    if not offers:
        return ""
    return "Type to filter, choose with ↑ ↓" if only_offers else "Type, or choose with ↑ ↓"
