"""What the controllers of the main screen are given in tests: no app runs, nothing is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any

from textual.geometry import Size

from summarize.model import Analysis, Span
from tui.session.entry import ArticleEntry
from tui.session.open_article import OpenArticle
from tui.session.quote_spans import find_spans
from tui.session.session import Session


class FakeWidget:
    """Takes every call and remembers it: ``calls`` are names and arguments, oldest first."""

    def __init__(self, column: FakeWidget | None = None) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self.display = True
        self.has_focus = False
        self.border_title: object = ""
        self.styles = SimpleNamespace(width=0, margin=())
        self.region = SimpleNamespace(x=0, right=0)
        self.ancestors_with_self = [self] + [column] * (column is not None)

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *arguments, **named: self.calls.append((name, (*arguments, *named.values())))

    def last(self, name: str) -> tuple[Any, ...]:
        """Return the arguments of the last call of a method."""
        return next(arguments for called, arguments in reversed(self.calls) if called == name)

    def called(self, name: str) -> bool:
        """Whether a method was called."""
        return any(called == name for called, _ in self.calls)


class FakeText(FakeWidget):
    """The text, at a place."""

    def __init__(self, column: FakeWidget | None = None) -> None:
        super().__init__(column)
        self.top = 0
        self.is_whole = False
        self.measure = 72
        self.is_on_screen = True

    def reach(self, direction: int) -> int:
        return self.top

    def in_view(self, span: Span) -> bool:
        return False

    def go_to(self, span: Span, top: bool = False) -> None:
        self.calls.append(("go_to", (span, top)))
        self.top = span.start


class FakeList(FakeWidget):
    """The list of articles: which are shown in which order."""

    def __init__(self, column: FakeWidget | None = None) -> None:
        super().__init__(column)
        self.shown: Sequence[int] = ()
        self.notice = ""

    def show(
        self, shown: Sequence[int], here: int, follow: bool = False, dated: bool = False
    ) -> None:
        self.calls.append(("show", (shown, here, follow, dated)))
        self.shown = shown

    def row_of(self, entry: int) -> int | None:
        return list(self.shown).index(entry) if entry in self.shown else None

    def count(self) -> int:
        return len(self.shown)


class FakeSummary(FakeWidget):
    """The summary's sentences, one at the cursor."""

    def __init__(self, column: FakeWidget | None = None) -> None:
        super().__init__(column)
        self.points: Sequence[Any] = ()
        self.cursor = 0

    def show(self, points: Sequence[Any], notice: str = "") -> None:
        self.calls.append(("show", (points, notice)))
        self.points, self.cursor = points, 0

    def point_at(self, number: int) -> None:
        self.cursor = number


class FakeTimer:
    """A timer that rings when a test says so."""

    def __init__(self, seconds: float, callback: Callable[[], object]) -> None:
        self.seconds = seconds
        self.ring = callback
        self.is_stopped = False

    def stop(self) -> None:
        self.is_stopped = True


class FakeScreen:
    """The screen: a size, a focus, timers and threads that a test lets go on."""

    def __init__(self, width: int = 120, height: int = 40) -> None:
        self.app = SimpleNamespace(size=Size(width, height), _keymap={})
        self.focused: Any = None
        self.classes: dict[str, bool] = {}
        self.timers: list[FakeTimer] = []
        self.threads: list[Callable[[], object]] = []
        self.messages: list[Any] = []
        self.has_mouse = False

    def set_focus(self, widget: Any) -> None:
        self.focused = widget

    def set_class(self, add: bool, name: str) -> None:
        self.classes[name] = add

    def set_timer(self, seconds: float, callback: Callable[[], object]) -> FakeTimer:
        self.timers.append(FakeTimer(seconds, callback))
        return self.timers[-1]

    def run_worker(self, work: Callable[[], object], **how: Any) -> None:
        self.threads.append(work)

    def post_message(self, message: Any) -> None:
        self.messages.append(message)

    def capture_mouse(self) -> None:
        self.has_mouse = True

    def release_mouse(self) -> None:
        self.has_mouse = False


class FakePanes:
    """The panes: which has the keys."""

    def __init__(self) -> None:
        self.active: Any = "text"
        self.shares: dict[str, int] = {}
        self.is_text_alone = False
        self.list_width = 40
        self.has_left_card = False

    def show(self, pane: Any) -> None:
        self.active = pane

    def show_text(self) -> None:
        self.active = "text"

    def leave_card(self) -> None:
        self.has_left_card = True

    def arrange(self) -> None:
        pass

    def restore(self, shares: dict[str, int]) -> None:
        self.shares.update(shares)


class FakeArticles:
    """The order of the articles: as they are in the session."""

    def __init__(self, current: OpenArticle) -> None:
        self._current = current
        self.updated: list[int] = []
        self.is_restored = False

    def neighbours(self, direction: int) -> Iterator[int]:
        here, count = self._current.index, len(self._current.entries)
        return iter(range(here + 1, count) if direction > 0 else range(here - 1, -1, -1))

    def all_others(self) -> Iterator[int]:
        shown = range(len(self._current.entries))
        return (n for n in (*self.neighbours(1), *shown) if n != self._current.index)

    def ranks(self) -> dict[int, int]:
        return {index: index for index in range(len(self._current.entries))}

    def update_entry(self, index: int) -> None:
        self.updated.append(index)

    def show(self) -> None:
        pass

    def show_position(self) -> None:
        pass

    def describe_wait(self) -> str:
        return ""

    def restore(self) -> None:
        self.is_restored = True


class FakeWorker:
    """The worker: what it was asked for."""

    def __init__(self) -> None:
        self.wishes: list[Any] = []
        self.is_gathering = False

    def want(self, wanted: Any) -> None:
        self.wishes.append(wanted)

    def gather(self, going: bool) -> None:
        self.is_gathering = going


class FakeMemory:
    """The memory: what it was given to keep."""

    def __init__(self) -> None:
        self.marks: list[Any] = []
        self.bookmarks: list[tuple[Any, bool]] = []
        self.left: list[Any] = []
        self.choices: list[tuple[str, str]] = []

        self.loss = ""

    def describe_loss(self, kind: str) -> str:
        return self.loss

    def mark(self, article: str, mark: Any) -> None:
        self.marks.append(mark)

    def bookmark(self, bookmark: Any, keep: bool) -> None:
        self.bookmarks.append((bookmark, keep))

    def leave(self, where: Any) -> None:
        self.left.append(where)

    def choose(self, name: str, value: str) -> None:
        self.choices.append((name, value))


class Said(list[str]):
    """Takes what is said to the person who reads."""

    def __call__(self, words: str, wrong: bool = False) -> None:
        self.append(words)


def fake_widgets() -> SimpleNamespace:
    """Return widgets in the place of ``PaneWidgets``."""
    catalogue, side, reading = FakeWidget(), FakeWidget(), FakeWidget()
    return SimpleNamespace(
        tabs=FakeWidget(),
        catalogue=catalogue,
        articles=FakeList(catalogue),
        side=side,
        summary=FakeSummary(side),
        legend=FakeWidget(side),
        reading=reading,
        text=FakeText(reading),
        card=FakeWidget(reading),
        notices=FakeWidget(),
        keys=FakeWidget(),
    )


def opened(*found: Analysis | str, analysed: bool = True) -> OpenArticle:
    """Return a session of articles, the first of them open; a string is one not read yet."""
    session = Session()
    for number, analysis in enumerate(found):
        if isinstance(analysis, str):
            session.add([ArticleEntry(analysis)])
            continue
        entry = ArticleEntry(analysis.article.file, path=analysis.article.file)
        entry.opened(analysis.article)
        session.add([entry])
        if analysed:
            session.analysed(number, analysis, find_spans(analysis))
    session.is_listed = True
    return OpenArticle(session)


def analyse(current: OpenArticle, index: int, analysis: Analysis) -> None:
    """Take the analysis of an entry."""
    current.session.analysed(index, analysis, find_spans(analysis))
