"""What is marked as read, and when: without a screen and without a clock."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from tests.tui.factory import harbour, plain
from tests.tui.screens.main.fakes import (
    FakeArticles,
    FakeMemory,
    FakeScreen,
    FakeText,
    Said,
    opened,
)
from tui.screens.main.read_marks import ReadMarks
from tui.session.entry import reading_time
from tui.session.open_article import OpenArticle
from tui.state.store import ReadMark


@dataclass
class Marked:
    """Three articles, and a clock that a test sets."""

    current: OpenArticle = field(
        default_factory=lambda: opened(harbour(), plain("A", "a.txt"), plain("B", "b.txt"))
    )
    text: FakeText = field(default_factory=FakeText)
    memory: FakeMemory = field(default_factory=FakeMemory)
    screen: FakeScreen = field(default_factory=FakeScreen)
    said: Said = field(default_factory=Said)
    now: float = 0.0

    def __post_init__(self) -> None:
        self.articles = FakeArticles(self.current)
        self.marks = ReadMarks(
            self.current,
            self.text,
            self.articles,
            self.memory,
            self.said,
            self.screen.set_timer,
            lambda: self.marks.keep(),
        )
        self.marks.clock = lambda: self.now

    @property
    def is_read(self) -> bool:
        assert self.current.entry is not None
        return self.current.session.is_read(self.current.entry)


@pytest.fixture
def m() -> Marked:
    return Marked()


def test_the_end_of_an_article_makes_it_read(m: Marked) -> None:
    m.text.top = 50
    m.marks.see(0.5)
    m.marks.keep()
    assert m.memory.marks == [ReadMark(False, 50)]
    m.marks.see(1.0)
    m.marks.keep()
    assert m.is_read
    assert m.articles.updated == [0, 0]
    m.marks.see(0.2)
    m.marks.keep()
    assert m.is_read, "what was read stays so"


def test_nothing_is_kept_twice(m: Marked) -> None:
    m.marks.keep()
    m.marks.keep()
    assert len(m.memory.marks) == 1


def test_what_fits_the_screen_is_read_after_a_while(m: Marked) -> None:
    m.text.is_whole = True
    m.marks.see(1.0)
    m.marks.keep()
    assert not m.is_read
    (timer,) = m.screen.timers
    assert timer.seconds == reading_time(m.current.article)
    m.now = timer.seconds
    timer.ring()
    assert m.is_read


def test_the_time_of_another_article_does_not_count(m: Marked) -> None:
    m.text.is_whole = True
    m.marks.see(1.0)
    m.now = 600
    m.current.index = 1
    m.marks.see(1.0)
    m.marks.keep()
    assert not m.is_read


def test_marked_by_hand(m: Marked) -> None:
    m.marks.see(1.0)
    m.marks.toggle()
    assert m.is_read
    m.marks.toggle()
    m.marks.keep()
    assert not m.is_read, "what is marked unread at its end stays so"
    assert m.said == ["Marked as read", "Marked as unread"]


def test_the_next_unread_is_found_round_the_end(m: Marked) -> None:
    m.current.index = 1
    m.marks.toggle()
    assert m.marks.next_unread() == 2
    assert m.said[-1] == "Marked as read"
    m.current.index = 2
    assert m.marks.next_unread() == 0
    assert m.said[-1] == "Next unread, from the top"
    m.marks.toggle()
    m.current.index = 0
    assert m.marks.next_unread() is None
    assert m.said[-1] == "No other unread articles"


def test_it_says_where_a_mark_cannot_be_kept(m: Marked) -> None:
    m.memory.loss = ", for this session only"
    m.marks.toggle()
    assert m.said == ["Marked as read, for this session only"]


def test_what_is_not_read_yet_cannot_be_marked() -> None:
    m = Marked(opened("late.txt"))
    m.marks.toggle()
    m.marks.keep()
    assert m.said == ["This article is still being read"]
    assert not m.memory.marks
