"""What summary is asked for, and how it follows the text: without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

from summarize.model import Length, LengthUnit
from tests.tui.factory import harbour, summary_of
from tests.tui.screens.main.fakes import (
    FakeMemory,
    FakePanes,
    FakeWorker,
    Said,
    fake_widgets,
    opened,
)
from tui.config.settings_in_force import Settings
from tui.screens.main.summary_controller import SummaryController
from tui.worker.reports import Wanted


@dataclass
class Summarised:
    """A summary, and what it does to what it was given."""

    widgets: SimpleNamespace = field(default_factory=fake_widgets)
    panes: FakePanes = field(default_factory=FakePanes)
    worker: FakeWorker = field(default_factory=FakeWorker)
    memory: FakeMemory = field(default_factory=FakeMemory)
    said: Said = field(default_factory=Said)

    def __post_init__(self) -> None:
        self.found = harbour()
        self.summary = SummaryController(
            opened(self.found),
            self.widgets,
            self.panes,
            self.worker,
            Settings(None, self.memory),
            self.said,
        )

    def take(self) -> None:
        wanted = self.summary.wanted
        self.summary.take(wanted, summary_of(self.found, wanted))


def test_a_longer_summary_is_asked_for_and_kept() -> None:
    s = Summarised()
    s.summary.lengthen(1)
    assert s.worker.wishes == [Wanted(0, Length(LengthUnit.SENTENCES, 4), "")]
    assert s.memory.choices == [("length", "4 sentences"), ("method", "news")]
    assert str(s.widgets.summary.border_title).strip() == "Summary · news · 4 sentences"


def test_a_summary_has_one_sentence_at_least() -> None:
    s = Summarised()
    for _ in range(9):
        s.summary.lengthen(-1)
    assert s.summary.wanted.length.amount == 1
    assert len(s.worker.wishes) == 2, "what changes nothing is not asked for"


def test_what_is_all_there_is_is_not_made_longer() -> None:
    s = Summarised()
    for _ in range(9):
        s.summary.lengthen(1)
    s.take()
    s.summary.lengthen(1)
    assert s.said == ["The summary cannot be longer"]


def test_the_methods_go_round() -> None:
    s = Summarised()
    s.summary.change_method(1)
    other = s.summary.wanted.method
    assert other not in ("", "news")
    s.summary.change_method(-1)
    assert s.summary.wanted.method == "news"


def test_what_is_no_longer_wanted_is_not_shown() -> None:
    s = Summarised()
    old = s.summary.wanted
    s.summary.lengthen(1)
    s.summary.take(old, summary_of(s.found, old))
    assert s.summary.shown is None
    s.take()
    assert s.summary.shown is not None
    assert len(s.widgets.summary.points) == len(s.summary.shown.sentences)
    assert s.widgets.text.last("show_summary") == (s.summary.shown.sentences,)


def test_the_summary_follows_the_text_and_the_text_the_summary() -> None:
    s = Summarised()
    s.take()
    sentences = s.summary.shown.sentences
    s.summary.follow(sentences[1].end + 1)
    assert s.widgets.summary.cursor == 1
    s.summary.follow(0)
    assert s.widgets.summary.cursor == 0
    s.panes.active = "summary"
    s.summary.pick(2, opened=False)
    assert s.widgets.text.last("point_at_sentence") == (sentences[2],)
    assert s.panes.active == "summary"
    s.summary.pick(2, opened=True)
    assert s.panes.active == "text"


def test_a_failure_stands_in_the_place_of_the_summary() -> None:
    s = Summarised()
    s.summary.fail("analysis failed")
    assert s.summary.has_failed
    assert s.widgets.summary.last("show") == ((), "No summary: analysis failed")
    s.summary.clear("Summary and quotes in a moment …")
    assert not s.summary.has_failed
