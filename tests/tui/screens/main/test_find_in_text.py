"""Find in the open article: without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from tests.tui.factory import harbour, plain
from tests.tui.screens.main.fakes import FakePanes, FakeScreen, Said, fake_widgets, opened
from tui.screens.main.find_in_text import FindInText
from tui.session.open_article import OpenArticle


@dataclass
class Finding:
    """Find, and what it does to what it was given."""

    current: OpenArticle = field(default_factory=lambda: opened(harbour()))
    screen: FakeScreen = field(default_factory=FakeScreen)
    widgets: SimpleNamespace = field(default_factory=fake_widgets)
    panes: FakePanes = field(default_factory=FakePanes)
    said: Said = field(default_factory=Said)
    changes: list[None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.find = FindInText(
            self.screen,
            self.current,
            self.widgets,
            self.panes,
            self.said,
            lambda: self.changes.append(None),
            {"find.all": "F"}.__getitem__,
        )

    @property
    def text(self) -> str:
        assert self.current.article is not None
        return self.current.article.text

    def words(self) -> list[str]:
        return [span.slice(self.text) for span in self.find.matches]


def test_all_places_are_found_and_the_first_from_here_on_is_shown() -> None:
    f = Finding()
    here = f.text.index("A close vote")
    f.find.seek("vote", here)
    assert set(f.words()) == {"vote"}
    assert f.find.match is not None
    assert f.find.matches[f.find.match].start == here + len("A close ")
    assert f.widgets.text.last("show_matches") == (f.find.matches, f.find.match)
    assert f.changes


def test_steps_go_round_the_end() -> None:
    f = Finding()
    f.find.seek("ferry", 0)
    count = len(f.find.matches)
    for _ in range(count):
        assert f.find.step(1)
    assert f.find.match == 0
    assert f.find.position == f"1 of {count}"
    assert not f.said, "the status says it, as long as find is on"
    f.find.step(-1)
    assert f.find.match == count - 1
    assert f.panes.active == "text"


def test_without_matches_there_is_no_step() -> None:
    f = Finding()
    assert not f.find.step(1)
    f.find.seek("walrus", 0)
    assert not f.find.step(1)
    assert f.find.match is None


def test_find_is_ended_once() -> None:
    f = Finding()
    f.find.seek("ferry", 0)
    assert f.find.end()
    assert f.find.matches == ()
    assert f.widgets.text.last("show_matches") == ((),)
    assert not f.find.end()


@pytest.fixture
def long() -> Finding:
    """An article that is looked through in a thread."""
    return Finding(opened(plain("Long", "long.txt", paragraphs=4_000)))


def test_a_long_text_is_looked_through_in_a_thread(long: Finding) -> None:
    long.find.seek("Paragraph 17 ", 0)
    assert long.find.matches == ()
    (look,) = long.screen.threads
    look()
    (found,) = long.screen.messages
    long.find.take_late(found.pattern, found.matches)
    assert long.words() == ["Paragraph 17 "]


def test_more_letters_are_waited_for_in_a_long_text(long: Finding) -> None:
    long.find.seek("Para", 0, soon=True)
    (first,) = long.screen.timers
    long.find.seek("Paragraph 17 ", 0, soon=True)
    assert first.is_stopped
    assert not long.screen.threads
    long.screen.timers[-1].ring()
    assert len(long.screen.threads) == 1


def test_what_a_thread_found_for_older_letters_is_passed_over(long: Finding) -> None:
    long.find.seek("Paragraph 1", 0)
    long.find.seek("Paragraph 2", 0)
    long.screen.threads[0]()
    (old,) = long.screen.messages
    long.find.take_late(old.pattern, old.matches)
    assert long.find.matches == ()
