"""Which panes are shown and which has the keys: without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Size

from tests.tui.screens.main.fakes import FakeScreen, Said, fake_widgets
from tui.screens.main.panes import Panes
from tui.typesetting.pane_layout import LEAST, Pane, share_of


@dataclass
class Arranged:
    """Panes on a screen of a width."""

    width: int = 120
    widgets: SimpleNamespace = field(default_factory=fake_widgets)
    filters: dict[str, str] = field(default_factory=dict)
    said: Said = field(default_factory=Said)
    arranged: list[None] = field(default_factory=list)
    kept: list[None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.screen = FakeScreen(self.width)
        self.panes = Panes(
            self.screen,
            self.widgets,
            self.filters,
            self.said,
            lambda: self.arranged.append(None),
            lambda: self.kept.append(None),
        )
        self.panes.arrange()

    @property
    def shown(self) -> list[str]:
        names = ("catalogue", "side", "reading")
        return [name for name in names if getattr(self.widgets, name).display]


def test_a_wide_screen_has_three_columns_and_a_narrow_one_has_tabs() -> None:
    wide, middle, narrow = Arranged(120), Arranged(100), Arranged(60)
    assert wide.shown == ["catalogue", "side", "reading"]
    assert middle.shown == ["side", "reading"]
    assert narrow.shown == ["reading"]
    assert [a.widgets.tabs.display for a in (wide, middle, narrow)] == [False, False, True]
    assert wide.arranged


def test_a_pane_that_is_called_has_the_keys_and_is_shown() -> None:
    a = Arranged(60)
    a.panes.show(Pane.ARTICLES)
    assert a.screen.focused is a.widgets.articles
    assert a.shown == ["catalogue"]
    assert a.widgets.tabs.active == "articles"


def test_the_focus_that_moves_by_itself_is_followed() -> None:
    a = Arranged(100)
    a.screen.focused = a.widgets.articles
    a.panes.follow_focus()
    assert a.panes.active is Pane.ARTICLES
    assert a.shown == ["catalogue", "reading"]


def test_the_keys_go_left_and_right_and_round() -> None:
    a = Arranged()
    a.widgets.card.display = False
    a.panes.go_sideways(1)
    assert a.panes.active is Pane.TEXT, "there is nothing to the right"
    a.panes.go_sideways(-1)
    assert a.panes.active is Pane.SUMMARY
    a.panes.go_round(1)
    assert a.screen.focused is a.widgets.legend
    a.panes.go_round(1)
    a.panes.go_round(1)
    assert a.screen.focused is a.widgets.articles


def test_the_card_gives_the_keys_back() -> None:
    a = Arranged()
    a.panes.leave_card()
    assert a.screen.focused is None
    a.screen.focused = a.widgets.card
    a.panes.leave_card()
    assert a.screen.focused is a.widgets.text


def test_the_text_alone() -> None:
    a = Arranged()
    a.panes.toggle_alone()
    assert a.shown == ["reading"]
    a.panes.toggle_alone()
    assert len(a.shown) == 3
    assert len(a.kept) == 2
    narrow = Arranged(60)
    narrow.panes.toggle_alone()
    assert narrow.said == ["The pane already fills the screen"]
    a.panes.toggle_alone()  # and then the terminal is made narrow
    a.screen.app.size = Size(60, 40)
    a.panes.toggle_alone()
    assert a.said == ["The pane already fills the screen"]
    assert a.panes.is_alone
    assert not a.panes.is_text_alone


def test_a_hidden_list_is_kept() -> None:
    a = Arranged()
    a.panes.show(Pane.ARTICLES)
    a.panes.toggle_list()
    assert a.shown == ["side", "reading"]
    assert a.screen.focused is a.widgets.text
    assert a.filters == {"list-folded": "yes"}
    assert a.kept
    again = Arranged(filters=a.filters)
    again.panes.restore({})
    assert again.shown == ["side", "reading"]


def test_a_pane_is_made_wider() -> None:
    a = Arranged()
    before = a.panes.list_width
    a.panes.show(Pane.ARTICLES)
    a.panes.widen(4)
    assert a.panes.list_width == before + 4
    a.panes.show(Pane.TEXT)
    a.panes.widen(-200)
    assert a.widgets.side.styles.width > LEAST, "the text gives to the summary"
    narrow = Arranged(60)
    narrow.panes.widen(2)
    assert narrow.said == ["Only one pane is shown"]


def test_a_border_is_dragged() -> None:
    a = Arranged()
    a.widgets.catalogue.region.right = 26
    a.panes.take_border(50)
    a.panes.drag_border(60)
    assert not a.screen.has_mouse
    assert not a.panes.shares
    a.panes.take_border(26)
    assert a.screen.has_mouse
    a.panes.drag_border(33)
    assert a.panes.shares == {Pane.ARTICLES: share_of(34, 120)}
    assert a.panes.list_width == 33, "and the gap"
    a.panes.release_border()
    assert not a.screen.has_mouse
    assert a.kept


def test_what_has_no_room_is_left_out() -> None:
    a = Arranged(60)
    a.screen.app.size = Size(60, 3)
    a.panes.arrange()
    assert a.widgets.notices.last("fit") == (60, 3)
    assert not a.widgets.tabs.display
    assert a.screen.classes["-low"]


@given(
    st.sampled_from([Pane.ARTICLES, Pane.SUMMARY, Pane.TEXT]),
    st.lists(st.integers(-40, 60), min_size=1, max_size=4),
    st.integers(80, 400),
    st.lists(st.integers(1, 500), max_size=8),
)
def test_widths_survive_other_sizes_of_the_terminal(
    pane: Pane, steps: list[int], width: int, sizes: list[int]
) -> None:
    a = Arranged(width)
    a.panes.show(pane)
    for cells in steps:
        a.panes.widen(cells)
    columns = (a.widgets.catalogue, a.widgets.side, a.widgets.reading)

    def widths() -> list[int]:
        return [column.styles.width for column in columns if column.display]

    chosen = widths()
    for size in sizes:
        a.screen.app.size = Size(size, 40)
        a.panes.arrange()
        assert sum(widths()) + len(widths()) - 1 == size
        assert min(widths()) >= min(size, LEAST - 1)
    a.screen.app.size = Size(width, 40)
    a.panes.arrange()
    assert widths() == chosen


def test_a_smaller_terminal_has_smaller_panes() -> None:
    a = Arranged(200)
    a.panes.show(Pane.SUMMARY)
    a.panes.widen(40)
    wide = a.widgets.side.styles.width
    a.screen.app.size = Size(130, 40)
    a.panes.arrange()
    assert a.widgets.side.styles.width < wide
    assert a.widgets.reading.styles.width >= LEAST


def test_full_screen_text_is_kept() -> None:
    a = Arranged()
    a.panes.toggle_alone()
    again = Arranged(filters=a.filters)
    again.panes.restore({})
    assert again.shown == ["reading"]
    assert again.panes.is_text_alone
    again.screen.app.size = Size(60, 40)
    assert not again.panes.is_text_alone, "every pane of a narrow screen is alone"
