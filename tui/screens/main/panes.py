"""The panes of the main screen: which are shown, how wide, and which has the keys."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import TYPE_CHECKING, Final

from tui.screens.notify import Notify
from tui.typesetting.pane_layout import LEAST, PANES, Pane, Shape, columns, shape_of, share_of

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.screens.main.pane_widgets import PaneWidgets

__all__ = ["Panes"]

_FOLDED: Final = "list-folded"
_ALONE: Final = "text-alone"
"""Names under which it is kept that the list is hidden on a wide screen, and the text alone."""


class Panes:
    """Arranges articles, summary and text for the size of the screen, and moves the focus.

    ``filters`` are the choices that are kept with the session. ``arranged`` is called whenever
    the panes have other widths, ``chosen`` when a person has chosen others, which are to be kept.
    """

    def __init__(
        self,
        screen: Screen[None],
        widgets: PaneWidgets,
        filters: MutableMapping[str, str],
        notify: Notify,
        arranged: Callable[[], object],
        chosen: Callable[[], object],
    ) -> None:
        self._screen = screen
        self._widgets = widgets
        self._filters = filters
        self._notify = notify
        self._arranged = arranged
        self._chosen = chosen
        self._columns = dict(
            zip(PANES, (widgets.catalogue, widgets.side, widgets.reading), strict=True)
        )
        self._held: Pane | None = None
        self._folded = False
        self.active = Pane.TEXT
        self.is_alone = False
        self.list_width = 0
        self.shares: dict[str, int] = {}
        """What a person gave the panes of the width of the screen."""
        self.list_cells = 0
        """How wide the settings have the list, 0 for as wide as it comes."""

    # Which are shown.

    def arrange(self) -> None:
        """Show the panes that have room, each in its width."""
        size = self._screen.app.size
        shown = self._shown(size.width)
        for pane, widget in self._columns.items():
            widget.display = pane in shown
            if pane in shown:
                gap = 0 if pane == list(shown)[-1] else 1
                widget.styles.width = max(1, shown[pane] - gap)
                widget.styles.margin = (0, gap, 0, 0)
        self.list_width = shown.get(Pane.ARTICLES, 0) - (len(shown) > 1)
        self._arranged()
        widgets = self._widgets
        widgets.tabs.display = shape_of(size.width) is Shape.NARROW and size.height > 4
        widgets.tabs.active = self.active
        widgets.notices.fit(size.width, size.height)
        self._screen.set_class(size.height < 20, "-low")

    def _shown(self, width: int) -> dict[str, int]:
        folded = self._folded and self.active is not Pane.ARTICLES
        return columns(width, self.active, self.is_alone, folded, self.shares, self.list_cells)

    def toggle_alone(self) -> None:
        """Give the text the whole screen, or show the other panes again."""
        if shape_of(self._screen.app.size.width) is Shape.NARROW:
            self._notify("The pane already fills the screen")
            return
        self.is_alone = not self.is_alone
        if self.is_alone:
            self.show(Pane.TEXT)
        self._filters[_ALONE] = "yes" * self.is_alone
        self.arrange()
        self._chosen()

    @property
    def is_text_alone(self) -> bool:
        """Whether a pane has the whole screen that would else stand beside others."""
        return self.is_alone and shape_of(self._screen.app.size.width) is not Shape.NARROW

    @property
    def is_summary_seen(self) -> bool:
        """Whether the summary is on the screen, alone or beside other panes."""
        return self._widgets.side.display

    def toggle_list(self) -> None:
        """Hide the list on a wide screen, or show it again."""
        if shape_of(self._screen.app.size.width) is not Shape.WIDE:
            self._notify("The terminal is too narrow to keep the article list open")
            return
        self._folded = not self._folded
        if self._folded and self.active is Pane.ARTICLES:
            self.active = Pane.TEXT
            self._screen.set_focus(self._widgets.text)
        self._filters[_FOLDED] = "yes" * self._folded
        self.arrange()
        self._chosen()

    def set_list_width(self, cells: int) -> None:
        """Make the list of articles so wide, or (0) as wide as fits the screen."""
        self.list_cells = cells
        self.shares.pop(Pane.ARTICLES, None)
        self.arrange()
        self._chosen()

    def restore(self, shares: dict[str, int]) -> None:
        """Arrange the panes as they were left, with the shares that were chosen then."""
        self.shares.update(shares)
        self._folded = bool(self._filters.get(_FOLDED))
        self.is_alone = bool(self._filters.get(_ALONE))
        self.arrange()

    # Which has the keys.

    def show(self, pane: Pane) -> None:
        """Give a pane the keys, and show it where it was hidden."""
        self.active = pane
        self.arrange()
        widgets = self._widgets
        self._screen.set_focus(
            {
                Pane.ARTICLES: widgets.articles,
                Pane.SUMMARY: widgets.summary,
                Pane.TEXT: widgets.text,
            }[pane]
        )

    def show_text(self) -> None:
        """Show the text, where another pane has the screen."""
        if not self._widgets.text.is_on_screen:
            self.show(Pane.TEXT)

    def leave_card(self) -> None:
        """Give the text the keys, where the card has them."""
        if self._screen.focused is self._widgets.card:
            self._screen.set_focus(self._widgets.text)

    def follow_focus(self) -> None:
        """Hide the list or show another tab as the focus moves."""
        pane = self._pane_of(self._screen.focused)
        if pane is not self.active:
            self.active = pane
            self.arrange()

    def _pane_of(self, widget: Widget | None) -> Pane:
        for pane, column in self._columns.items():
            if widget is not None and column in widget.ancestors_with_self:
                return pane
        return self.active

    def go_sideways(self, direction: int) -> None:
        """Go to the pane on the left (-1) or the right (1)."""
        at = PANES.index(self.active) + direction
        if 0 <= at < len(PANES):
            self.show(PANES[at])

    def go_round(self, direction: int) -> None:
        """Go round all panes, legend and card included where there is more than fits."""
        widgets, focused = self._widgets, self._screen.focused
        stops: list[Widget] = [widgets.articles, widgets.summary, widgets.text]
        if widgets.legend.display:
            stops.insert(2, widgets.legend)
        if widgets.card.display:
            stops.append(widgets.card)
        here = stops.index(focused) if focused in stops else 0
        target = stops[(here + direction) % len(stops)]
        self.active = self._pane_of(target)
        self.arrange()
        self._screen.set_focus(target)

    # How wide they are.

    def widen(self, cells: int) -> None:
        """Make the active pane wider or narrower; the text gives or takes."""
        shown = self._shown(self._screen.app.size.width)
        if len(shown) < 2:
            self._notify("Only one pane is shown")
            return
        pane = self.active
        if pane is Pane.TEXT:
            pane, cells = Pane.SUMMARY if Pane.SUMMARY in shown else Pane.ARTICLES, -cells
        self._give(pane, shown[pane] + cells)
        self.arrange()
        self._chosen()

    def _give(self, pane: Pane, cells: int) -> None:
        """Give a pane a width: kept as its share, which other sizes of the terminal keep too."""
        self.shares[pane] = share_of(max(LEAST, cells), self._screen.app.size.width)

    def take_border(self, x: int) -> None:
        """Take hold of the gap between two panes, if column ``x`` of the screen is one."""
        for pane in (Pane.ARTICLES, Pane.SUMMARY):
            column = self._columns[pane]
            if column.display and x == column.region.right:
                self._held = pane
                self._screen.capture_mouse()

    def drag_border(self, x: int) -> None:
        """Make the pane whose border is held as wide as the mouse at column ``x`` says."""
        if self._held is not None:
            left = self._columns[self._held].region.x
            self._give(self._held, x - left + 1)
            self.arrange()

    def release_border(self) -> None:
        """Leave the border where it is, and keep the widths."""
        if self._held is not None:
            self._held = None
            self._screen.release_mouse()
            self._chosen()
