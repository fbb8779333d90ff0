"""Which quote is current, and where the next one is: without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

from summarize.model import Analysis
from summarize.speakers.index import index_speakers
from tests.tui.factory import harbour, plain
from tests.tui.screens.main.fakes import (
    FakeArticles,
    FakePanes,
    Said,
    analyse,
    fake_widgets,
    opened,
)
from tui.screens.main.quote_walk import QuoteWalk
from tui.session.open_article import OpenArticle
from tui.session.quote_steps import VisitMode


@dataclass
class Walked:
    """A walk, and what it does to what it was given."""

    current: OpenArticle
    widgets: SimpleNamespace = field(default_factory=fake_widgets)
    panes: FakePanes = field(default_factory=FakePanes)
    said: Said = field(default_factory=Said)
    moves: list[int | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.walk = QuoteWalk(
            self.current,
            self.widgets,
            self.panes,
            FakeArticles(self.current),
            self.said,
            {"quote.next": "n", "quote.previous": "N", "quote.walk": "v"}.__getitem__,
            self.open_article,
            self.moves.append,
        )

    def open_article(self, index: int) -> None:
        self.walk.deselect()
        self.current.index = index


def walked(*found: Analysis | str, analysed: bool = True) -> Walked:
    return Walked(opened(*found, analysed=analysed))


def test_the_next_quote_becomes_the_current_one() -> None:
    w = walked(harbour())
    w.walk.step(1)
    assert w.walk.number == 0
    assert w.walk.quote == w.current.entry.spans.quotes[0]
    assert w.widgets.text.last("point_at_quote") == (0,)
    assert w.widgets.card.last("show")[0].position == "1 of 6"
    assert w.moves == [w.walk.quote.start]
    w.walk.step(1)
    w.walk.step(-1)
    assert w.walk.number == 0


def test_only_what_the_mode_visits_is_stopped_at() -> None:
    w = walked(harbour())
    kinds = {w.current.entry.spans.quotes[n].kind for _, n in w.walk.visited()}
    w.walk.next_mode()
    assert w.walk.mode is VisitMode.REPORTED
    assert w.said == ["Stepping through quotes and reported statements"]
    assert {w.current.entry.spans.quotes[n].kind for _, n in w.walk.visited()} > kinds


def test_a_quote_can_be_left() -> None:
    w = walked(harbour())
    assert not w.walk.deselect()
    w.walk.go_to(2)
    assert w.walk.selected == (w.current.entry, 2)
    assert w.walk.deselect()
    assert w.walk.selected is None
    assert w.panes.has_left_card
    assert w.widgets.card.last("show") == (None,)
    assert w.moves[-1] is None


def test_after_the_last_quote_it_says_where_it_goes_on_and_goes_there_at_the_second_step() -> None:
    w = walked(harbour(), plain("A quiet day", "quiet.txt"), harbour("again.txt"))
    w.walk.go_to(w.walk.visited()[-1][1])
    w.walk.step(1)
    assert w.said == ["Last quote; press n again for the next article: Harbour council "
                      "votes to keep its ferry"]  # fmt: skip
    assert w.current.index == 0
    w.walk.step(1)
    assert w.current.index == 2, "the article without quotes is passed by"
    assert w.walk.number == 0
    assert w.said[-1] == "Now in: Harbour council votes to keep its ferry"


def test_what_is_done_in_between_makes_the_walk_ask_again() -> None:
    w = walked(harbour(), harbour("again.txt"))
    last = w.walk.visited()[-1][1]

    def leave_and_come_back() -> None:
        w.walk.stop()  # as opening any article does
        w.open_article(1)
        w.open_article(0)
        w.walk.number = last

    def scroll() -> None:
        w.widgets.text.top += 40
        w.walk.follow_place()
        w.widgets.text.top -= 40

    def deselect() -> None:
        w.walk.deselect()
        w.walk.number = last

    for in_between in (leave_and_come_back, scroll, deselect):
        w.walk.go_to(last)
        w.walk.step(1)
        in_between()
        w.walk.step(1)
        assert w.current.index == 0, in_between.__name__
        assert w.said[-1].startswith("Last quote; press n again"), in_between.__name__
    w.walk.follow_place()
    w.walk.step(1)
    assert w.current.index == 1, "nothing else was done"


def test_at_the_end_of_everything_it_says_so() -> None:
    w = walked(harbour())
    w.walk.go_to(w.walk.visited()[-1][1])
    w.walk.step(1)
    assert w.said == ["No more quotes"]
    w.walk.go_to(0)
    w.walk.step(-1)
    assert w.said[-1] == "No earlier quotes"


def test_where_there_are_reported_words_alone_it_names_the_key_that_visits_them() -> None:
    only = harbour()
    reported = tuple(quote for quote in only.quotes if quote.kind.value == "indirect")
    w = walked(Analysis(only.article, only.sentences, only.people, reported))
    w.walk.step(1)
    assert w.said == ["No quotes in this article; press v for reported statements"]


def test_steps_wait_for_the_analysis() -> None:
    found = harbour()
    w = walked(found, analysed=False)
    w.walk.step(1)
    w.walk.step(1)
    assert w.walk.is_waiting
    assert w.walk.number is None
    analyse(w.current, 0, found)
    w.walk.resume()
    assert w.walk.number == 1
    assert not w.walk.is_waiting


def test_a_walk_into_an_article_that_is_not_analysed_goes_on_there() -> None:
    found = harbour("b.txt")
    w = walked(plain("A quiet day", "a.txt"), "b.txt")
    w.walk.step(1)
    w.walk.step(1)
    assert w.current.index == 1
    assert w.walk.is_waiting
    w.current.entry.opened(found.article)
    analyse(w.current, 1, found)
    w.walk.resume()
    assert w.walk.number == 0
    assert w.said[-1] == "Now in: Harbour council votes to keep its ferry"


def test_a_walk_goes_past_an_article_that_could_not_be_analysed() -> None:
    """Or keys would wait for quotes that never come."""
    w = walked(harbour("a.txt"), analysed=False)
    w.walk.step(1)
    assert w.walk.is_waiting
    w.current.entry.not_analysed = "stopped while analysing: over 30 s of processor time"
    w.walk.resume()
    assert not w.walk.is_waiting
    assert w.walk.number is None
    assert w.said[-1] == "No quotes in this article"


def test_steps_that_wait_can_be_forgotten() -> None:
    found = harbour()
    w = walked(found, analysed=False)
    w.walk.step(1)
    w.walk.stop()
    analyse(w.current, 0, found)
    w.walk.resume()
    assert w.walk.number is None


def test_the_current_quote_is_found_again_when_the_quotes_have_changed() -> None:
    found = harbour()
    w = walked(found)
    w.walk.go_to(3)
    start = w.walk.quote.start
    w.walk.hold()
    assert w.walk.number is None
    fewer = Analysis(found.article, found.sentences, found.people, found.quotes[2:])
    analyse(w.current, 0, fewer)
    w.walk.restore()
    assert w.walk.quote.start == start
    assert w.walk.number == 1


def test_the_next_quote_of_the_same_speaker() -> None:
    w = walked(harbour())
    w.walk.go_to(0)
    w.walk.step_speaker(1)
    w.walk.step_speaker(1)
    assert w.walk.quote.speaker.name == "Marta Quist"
    w.walk.step_speaker(1)
    assert w.said == ["No more quotes by Marta Quist in this article"]


def test_the_next_quote_of_the_same_speaker_in_another_article() -> None:
    found = [harbour(), harbour("again.txt")]
    w = walked(*found)
    w.current.session.indexed(index_speakers(found))
    last = max(w.current.entry.spans.speakers[0].quotes)
    w.walk.go_to(last)
    w.walk.step_speaker(1)
    assert w.current.index == 1
    assert w.walk.quote.speaker.name == "Marta Quist"
    w.walk.step_speaker(-1)
    assert (w.current.index, w.walk.number) == (0, last)


def test_words_of_nobody_have_no_next_of_the_same_speaker() -> None:
    words = "“I hear them,”"
    w = walked(harbour(unnamed=[words]))
    w.walk.go_to(7)
    w.walk.step_speaker(1)
    assert w.said == ["This quote has no speaker"]


def test_a_speaker_of_the_legend_is_gone_to() -> None:
    w = walked(harbour())
    w.walk.go_to_speaker(2)
    assert w.walk.quote.speaker.name == "Pia Holm"
    w.walk.go_to_speaker(99)
    assert w.walk.quote.speaker.name == "Pia Holm"


def test_what_is_copied_of_a_quote() -> None:
    w = walked(harbour())
    assert w.walk.citation("text") is None
    w.walk.go_to(0)
    words, what = w.walk.citation("text")
    assert words.startswith("“Nobody here wants to be the one who sank it,” — Marta Quist")
    assert what == "quote with speaker and source as text"
    assert w.walk.citation("markdown")[0].startswith("> ")
    w.walk.go_to(4)
    assert w.walk.citation("text")[1] == "words with source as text"
    assert w.walk.citation("markdown")[1] == "words with source as Markdown"
