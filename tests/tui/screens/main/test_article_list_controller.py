"""The list ordered, filtered and stepped through: without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

from summarize.model import Analysis
from tests.tui.factory import harbour, plain
from tests.tui.screens.main.fakes import (
    FakePanes,
    FakeScreen,
    FakeWorker,
    Said,
    fake_widgets,
    opened,
)
from tui.screens.main.article_list_controller import ArticleListController
from tui.session.open_article import OpenArticle


@dataclass
class Listed:
    """A list of articles."""

    current: OpenArticle
    screen: FakeScreen = field(default_factory=FakeScreen)
    widgets: SimpleNamespace = field(default_factory=fake_widgets)
    panes: FakePanes = field(default_factory=FakePanes)
    worker: FakeWorker = field(default_factory=FakeWorker)
    said: Said = field(default_factory=Said)
    kept: list[None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.list = ArticleListController(
            self.screen,
            self.current,
            self.widgets,
            self.panes,
            self.worker,
            self.said,
            self.open_article,
            lambda: self.kept.append(None),
        )
        self.list.show()

    def open_article(self, index: int) -> None:
        self.current.index = index

    @property
    def shown(self) -> list[int]:
        return list(self.widgets.articles.shown)

    @property
    def title(self) -> str:
        return str(self.widgets.articles.border_title).strip()


def listed(*found: Analysis | str) -> Listed:
    default = (plain("Zebra", "z.txt"), harbour(), plain("Apple", "a.txt"))
    return Listed(opened(*(found or default)))


def test_the_list_is_as_it_was_given() -> None:
    w = listed()
    assert w.shown == [0, 1, 2]
    assert w.title == "Articles 1 of 3"
    assert w.widgets.tabs.place == "1 of 3"


def test_stepping_ends_at_both_ends() -> None:
    w = listed()
    w.list.step(1)
    w.list.step(1)
    assert w.current.index == 2
    w.list.step(1)
    assert w.said == ["This is the last article"]
    w.current.index = 0
    w.list.step(-1)
    assert w.said[-1] == "This is the first article"


def test_the_next_order() -> None:
    w = listed()
    w.list.next_order()
    assert w.said == ["Sorted by name"]
    assert w.shown == [2, 1, 0]
    assert w.current.session.filters["list-order"] == "name"
    assert w.kept
    assert list(w.list.neighbours(-1)) == [1, 2]
    assert w.list.ranks() == {2: 0, 1: 1, 0: 2}


def test_a_filter_shows_what_matches_and_can_be_cleared() -> None:
    w = listed()
    w.list.filter("harbour")
    assert w.shown == [1]
    assert list(w.list.neighbours(1)) == [1], "the open article stands before it"
    w.list.step(1)
    w.list.step(1)
    assert w.said == ["This is the last matching article"]
    assert w.list.clear_filter()
    assert w.shown == [0, 1, 2]
    assert not w.list.clear_filter()


def test_what_matches_nothing_says_so_once_everything_is_known() -> None:
    w = listed()
    session = w.current.session
    session.done, session.total, session.going = 1, 3, True
    w.list.filter("walrus")
    assert w.shown == []
    hint = (
        "\n\nLooked in titles, speakers, authors, sources, dates and file names"
        "\n\nPress Enter, then F to find the words in all texts\n\nPress Esc to clear the filter"
    )
    assert w.widgets.articles.notice == f"No articles match yet{hint}"
    assert w.worker.is_gathering
    assert w.list.describe_wait() == "1 of 3 articles read …"
    session.done = 3
    w.list.show()
    assert w.widgets.articles.notice == f"No articles match{hint}"
    assert w.list.describe_wait() == ""
    assert w.list.take_vain_words() == "walrus"
    assert w.list.take_vain_words() == "", "they are looked for in the texts once"
    w.list.filter("")
    assert w.list.take_vain_words() == ""


def test_what_becomes_known_is_put_in_order_before_long() -> None:
    w = listed("z.txt", harbour())
    w.list.next_order()
    assert not w.list.is_ordering
    w.current.entries[0].opened(plain("Aardvark", "z.txt").article)
    w.list.update_entry(0)
    w.list.update_entry(0)
    assert w.list.is_ordering
    (timer,) = w.screen.timers
    timer.ring()
    assert w.shown == [0, 1]
    assert not w.list.is_ordering


def test_a_filter_that_is_left_opens_the_first_match() -> None:
    w = listed()
    w.list.filter("apple")
    w.list.close_filter(cleared=False)
    assert w.current.index == 2
    assert w.panes.active == "articles"
    w.list.close_filter(cleared=True)
    assert w.shown == [0, 1, 2]
    assert w.panes.active == "text"


def test_what_is_gone_stays_listed_only_while_it_is_open() -> None:
    w = listed()
    w.current.session.lose(0)
    w.list.show()
    assert w.shown == [0, 1, 2]
    w.current.index = 1
    w.list.show()
    assert w.shown == [1, 2]


def test_all_others_go_round_the_end() -> None:
    w = listed()
    w.current.index = 1
    assert list(dict.fromkeys(w.list.all_others())) == [2, 0]
