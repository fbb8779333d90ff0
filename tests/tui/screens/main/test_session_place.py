"""Where the session was left, and is: without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import SimpleNamespace

import pytest

from summarize.text.content_hash import content_hash
from tests.tui.factory import harbour, plain
from tests.tui.screens.main.fakes import (
    FakeArticles,
    FakeMemory,
    FakePanes,
    FakeScreen,
    FakeWidget,
    fake_widgets,
    opened,
)
from tui.config.settings_in_force import Settings
from tui.screens.main.session_place import SessionPlace, same_file
from tui.session.entry import ArticleEntry
from tui.session.open_article import OpenArticle
from tui.state.session_memory import Recalled
from tui.state.store import LeftOff
from tui.typesetting.pane_layout import Pane

LEFT = LeftOff(
    "", "a.txt", 40, 17, "summary", (("summary-share", 36_667), ("list-width", 0)), (("x", "y"),)
)


@dataclass
class Placed:
    """A session of two articles."""

    current: OpenArticle = field(default_factory=lambda: opened(harbour(), plain("A", "a.txt")))
    widgets: SimpleNamespace = field(default_factory=fake_widgets)
    panes: FakePanes = field(default_factory=FakePanes)
    memory: FakeMemory = field(default_factory=FakeMemory)
    screen: FakeScreen = field(default_factory=FakeScreen)
    marks: FakeWidget = field(default_factory=FakeWidget)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.panes.active = Pane.TEXT
        self.articles = FakeArticles(self.current)
        self.walk = SimpleNamespace(held=None, quote=None)
        self.place = SessionPlace(
            self.current,
            self.widgets.text,
            self.panes,
            self.articles,
            self.walk,
            self.marks,
            Settings(None, self.memory),
            self.screen.set_timer,
            self.open_article,
            lambda words, wrong=False: self.said.append(words),
        )

    def open_article(self, index: int) -> None:
        self.place.stay()
        self.current.index = index


def test_it_goes_back_to_the_article_the_place_the_quote_and_the_pane() -> None:
    p = Placed()
    p.place.take(Recalled(LEFT))
    p.place.go_back()
    assert p.current.index == 1
    assert p.current.entry.place == 40
    assert p.walk.held == 17
    assert p.panes.active is Pane.SUMMARY
    assert p.panes.shares == {"summary": 36_667}
    assert p.current.session.filters == {"x": "y"}
    assert p.articles.is_restored


def test_the_open_article_is_scrolled_to_its_place() -> None:
    p = Placed()
    p.place.take(Recalled(LeftOff(file="holm.txt", place=40)))
    p.place.go_back()
    assert p.widgets.text.top == 40
    assert p.panes.active is Pane.TEXT


def test_it_waits_until_the_article_is_listed() -> None:
    p = Placed()
    p.current.session.is_listed = False
    p.place.take(Recalled(LeftOff(file="later.txt")))
    p.place.go_back()
    p.place.save()
    assert not p.memory.left, "what is to be gone back to is not lost meanwhile"
    p.current.session.add([ArticleEntry("later.txt")])
    p.place.go_back()
    assert p.current.index == 2


def test_an_article_that_is_gone_is_waited_for_no_longer_than_the_listing_takes() -> None:
    p = Placed()
    p.place.take(Recalled(LeftOff(file="gone.txt")))
    p.place.go_back()
    p.place.save()
    assert p.memory.left


@pytest.mark.parametrize(("gone", "nearest"), [("0.txt", 1), ("b.txt", 0), ("s/z.txt", 0)])
def test_for_an_article_that_is_gone_the_next_is_opened_and_that_is_said(
    gone: str, nearest: int
) -> None:
    p = Placed()
    p.current.session.given.reverse()  # a.txt, holm.txt
    p.place.take(Recalled(LeftOff(file=gone)))
    p.place.go_back()
    assert p.said == [f"{gone.rpartition('/')[2]} is no longer here"]
    assert p.current.index == nearest


@pytest.mark.parametrize(
    ("file", "meant"),
    [("s/a.txt", 0), ("a.txt", 0), ("t/../s/a.txt", 0), ("t/a.txt", None), ("b.txt", None)],
)
def test_a_file_that_was_opened_from_another_folder_is_the_same(
    file: str, meant: int | None
) -> None:
    assert same_file(["/home/s/a.txt", "s/b.txt", "t/b.txt"], file) == meant
    assert same_file(["/home/s/a.txt"], file, are_all=False) is None


EDITED = f"A line above, of today.\n\n{harbour().article.text}"


def test_in_a_text_that_was_edited_meanwhile_place_and_quote_are_where_their_words_are() -> None:
    first = Placed()
    text = harbour().article.text
    first.widgets.text.top = text.index("Not all agreed")
    first.walk.quote = harbour().quotes[2]
    first.place.save()
    (left,) = first.memory.left
    second = Placed(opened("holm.txt"))
    second.place.take(Recalled(left))
    second.place.go_back()
    second.current.entries[0].opened(replace(harbour().article, text=EDITED))
    second.place.follow_edit(0)
    assert second.current.entry.place == EDITED.index("Not all agreed")
    assert second.walk.held == EDITED.index("“a long time coming”")


def test_in_a_text_that_is_the_same_nothing_is_looked_for() -> None:
    p = Placed(opened("holm.txt"))
    key = content_hash(harbour().article.text)
    p.place.take(Recalled(LeftOff(key, "holm.txt", 7, 9, words="“I hear them,”")))
    p.place.go_back()
    p.current.entries[0].opened(harbour().article)
    p.place.follow_edit(0)
    assert (p.current.entry.place, p.walk.held) == (7, 9)


def test_a_person_who_has_gone_on_is_not_called_back() -> None:
    p = Placed()
    p.place.take(Recalled(LEFT))
    p.place.stay()
    p.place.go_back()
    assert p.current.index == 0


def test_a_list_width_that_the_file_has_changed_goes_before_the_one_that_was_chosen() -> None:
    p = Placed()
    widths = (("articles-share", 30_000), ("summary-share", 40_000), ("list-width", 25))
    p.place.take(Recalled(LeftOff(widths=widths)))
    assert p.panes.shares == {"summary": 40_000}


def test_widths_are_kept_as_shares_and_read_as_they_were() -> None:
    p = Placed()
    p.panes.shares = {"articles": 22_000, "summary": 31_000}
    p.place.save()
    again = Placed()
    again.place.take(Recalled(p.memory.left[-1]))
    assert again.panes.shares == p.panes.shares


def test_widths_that_an_older_version_kept_as_cells_are_passed_over() -> None:
    p = Placed()
    widths = (("articles", 30), ("summary", 44), ("summary-share", -3), ("list-width", 0))
    p.place.take(Recalled(LeftOff(widths=widths)))
    assert p.panes.shares == {}


def test_the_place_is_saved_once_a_while() -> None:
    p = Placed()
    p.place.save_soon()
    p.place.save_soon()
    (timer,) = p.screen.timers
    p.widgets.text.top = 12
    timer.ring()
    (left,) = p.memory.left
    assert (left.file, left.place, left.quote, left.pane) == ("holm.txt", 12, None, "text")
    assert p.marks.called("keep")
    p.place.save_soon()
    assert len(p.screen.timers) == 2
