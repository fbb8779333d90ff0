"""The panes: which are shown, how wide, and how the keys go round them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.widget import Widget

from tui.typesetting.pane_layout import LEAST, PANES, Shape, columns, shape_of
from tui.widgets.messages import PanePicked

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.session.session import Session
    from tui.widgets.article_list import ArticleList
    from tui.widgets.article_view import ArticleView
    from tui.widgets.key_bar import KeyBar
    from tui.widgets.legend import Legend
    from tui.widgets.quote_card import QuoteCard
    from tui.widgets.summary_view import SummaryView
    from tui.widgets.tab_bar import TabBar

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["PaneLayout"]


class PaneLayout(_Base):
    """Arranges articles, summary and text for the screen's size and moves the focus among them."""

    session: Session
    articles: ArticleList
    summary: SummaryView
    legend: Legend
    text: ArticleView
    card: QuoteCard
    keys: KeyBar
    catalogue: Widget
    side: Widget
    reading: Widget
    tabs: TabBar

    _active: str = "text"
    _alone: bool = False
    _folded: bool = False
    _held: str = ""
    list_width: int = 0
    side_widths: dict[str, int]
    _progress: float

    if TYPE_CHECKING:

        def at_place(self, offset: int, progress: float) -> None: ...  # noqa: D102
        def tell_keys(self) -> None: ...  # noqa: D102
        def tell_position(self) -> None: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102

    def on_resize(self, event: events.Resize) -> None:
        """Arrange the panes for the new size."""
        self.place_panes()

    def place_panes(self) -> None:
        """Show the panes that have room, each in its width."""
        size = self.app.size
        folded = self._folded and self._active != "articles"
        shown = columns(size.width, self._active, self._alone, folded, self.side_widths)
        for pane, widget in zip(PANES, self._columns(), strict=True):
            widget.display = pane in shown
            if pane in shown:
                gap = 0 if pane == list(shown)[-1] else 1
                widget.styles.width = max(1, shown[pane] - gap)
                widget.styles.margin = (0, gap, 0, 0)
        self.list_width = shown.get("articles", 0) - (len(shown) > 1)
        self.tell_position()
        self.tabs.display = shape_of(size.width) is Shape.NARROW and size.height > 4
        self.tabs.active = self._active
        self.keys.display = size.height > 3
        self.set_class(size.height < 20, "-low")

    def _columns(self) -> tuple[Widget, Widget, Widget]:
        return self.catalogue, self.side, self.reading

    def _pane_of(self, widget: Widget | None) -> str:
        for pane, column in zip(PANES, self._columns(), strict=True):
            if widget is not None and column in widget.ancestors_with_self:
                return pane
        return self._active

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Fold the list away or show another tab as the focus moves."""
        pane = self._pane_of(self.focused)
        if pane != self._active:
            self._active = pane
            self.place_panes()
        self.tell_keys()

    def action_show(self, pane: str) -> None:
        """Give a pane the keys, unfolding it where needed."""
        self._active = pane
        self.place_panes()
        panes = {"articles": self.articles, "summary": self.summary, "text": self.text}
        self.set_focus(panes[pane])

    def bring_up_text(self) -> None:
        """Show the text, where another pane has the screen."""
        if not self.text.is_on_screen:
            self.action_show("text")

    def on_pane_picked(self, message: PanePicked) -> None:
        """Show the tab that was clicked."""
        self.action_show(message.pane)

    def action_column(self, direction: int) -> None:
        """Go to the pane on the left or the right."""
        at = PANES.index(self._active) + direction
        if 0 <= at < len(PANES):
            self.action_show(PANES[at])

    def action_pane(self, direction: int) -> None:
        """Go round all panes, legend and card included where there is more than fits."""
        stops: list[Widget] = [self.articles, self.summary, self.text]
        if self.legend.display:
            stops.insert(2, self.legend)
        if self.card.display:
            stops.append(self.card)
        here = stops.index(self.focused) if self.focused in stops else 0
        target = stops[(here + direction) % len(stops)]
        self._active = self._pane_of(target)
        self.place_panes()
        self.set_focus(target)

    def action_focus_mode(self) -> None:
        """Give the text the whole screen, or let the other panes back."""
        if not self._alone and shape_of(self.app.size.width) is Shape.NARROW:
            self.tell("One pane has the whole screen here anyway.")
            return
        self._alone = not self._alone
        if self._alone:
            self.action_show("text")
        self.place_panes()

    def action_fold_list(self) -> None:
        """Fold the list away on a wide screen, or let it back."""
        if shape_of(self.app.size.width) is not Shape.WIDE:
            self.tell("The list is folded away here unless it has the keys.")
            return
        self._folded = not self._folded
        if self._folded and self._active == "articles":
            self._active = "text"
            self.set_focus(self.text)
        self.session.filters["list-folded"] = "yes" * self._folded
        self.place_panes()
        self.at_place(self.text.top, self._progress)

    def action_widen(self, cells: int) -> None:
        """Make the pane at hand wider or narrower; the text gives or takes."""
        width = self.app.size.width
        folded = self._folded and self._active != "articles"
        shown = columns(width, self._active, self._alone, folded, self.side_widths)
        if len(shown) < 2:
            self.tell("There is only one pane on the screen.")
            return
        pane = self._active
        if pane == "text":
            pane, cells = "summary" if "summary" in shown else "articles", -cells
        self.side_widths[pane] = max(LEAST, shown[pane] + cells)
        self.place_panes()
        self.at_place(self.text.top, self._progress)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the gap between two panes."""
        for pane, widget in (("articles", self.catalogue), ("summary", self.side)):
            if widget.display and event.screen_x == widget.region.right:
                self._held = pane
                self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Make the pane as wide as the mouse says."""
        if self._held:
            left = (self.catalogue if self._held == "articles" else self.side).region.x
            self.side_widths[self._held] = max(LEAST, event.screen_x - left + 1)
            self.place_panes()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the gap."""
        if self._held:
            self._held = ""
            self.release_mouse()
            self.at_place(self.text.top, self._progress)
