"""Which notice is shown when: a queue and a clock, no terminal."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.notices import Notice, NoticeQueue, Severity

LONG = "config.toml, line 3: " + "unknown setting 'them' " * 6


@dataclass
class Board:
    """A queue, and a clock that a test turns on."""

    now: float = 100.0
    queue: NoticeQueue = field(init=False)

    def __post_init__(self) -> None:
        self.queue = NoticeQueue(lambda: self.now)

    def say(self, words: str, seconds: float = 2.5) -> None:
        self.queue.add(Notice(words, seconds=seconds))

    def warn(self, words: str, severity: Severity = Severity.ERROR) -> None:
        self.queue.add(Notice(words, severity))

    @property
    def shown(self) -> str:
        shown = self.queue.shown
        if shown is None:
            return ""
        return shown.words + f" ({shown.number} of {shown.count})" * (shown.count > 1)


def test_the_last_thing_said_in_passing_is_shown_and_goes_by_itself() -> None:
    board = Board()
    board.say("one")
    board.say("two")
    assert board.shown == "two"
    assert board.queue.seconds_left == 2.5
    board.now += 2.6
    assert board.shown == ""
    assert board.queue.seconds_left is None


def test_what_is_said_in_passing_goes_with_the_next_key() -> None:
    board = Board()
    board.say("Now in: Pence")
    assert board.shown
    assert board.queue.touch()
    assert board.shown == ""


def test_what_waits_behind_an_error_goes_with_a_key_that_leaves_the_error() -> None:
    board = Board()
    board.warn("no such file")
    board.say("copied")
    shown = board.queue.shown
    assert shown is not None
    assert shown.has_more
    board.queue.touch()
    board.now += 5
    board.queue.touch()
    assert board.shown == "", "by now the words are about something that is long past"


def test_a_key_takes_one_error_that_was_read_and_none_where_it_does_something_else() -> None:
    board = Board()
    board.warn("a")
    board.warn("b")
    board.queue.touch(on_purpose=True)
    assert board.shown == "a (1 of 2)", "nobody has seen it yet"
    board.now += 60
    board.queue.touch(keeps_errors=True)
    assert board.shown == "a (1 of 2)"
    board.queue.touch()
    board.queue.touch()
    assert board.shown == "b (2 of 2)"
    board.now += 1
    board.queue.touch()
    assert board.shown == "b (2 of 2)"
    board.queue.touch(on_purpose=True)
    assert board.shown == ""


def test_longer_words_are_shown_longer() -> None:
    board = Board()
    board.say("w" * 90)
    assert board.shown
    assert board.queue.seconds_left == 6.0


def test_an_error_stays_until_it_was_read_and_a_key_is_pressed() -> None:
    board = Board()
    board.warn("no such file")
    board.now += 3.9
    board.queue.touch()
    assert board.shown == "no such file"
    board.now += 600
    assert board.shown == "no such file"
    assert board.queue.seconds_left is None
    board.queue.touch()
    assert board.shown == ""


def test_a_long_error_takes_longer_to_read() -> None:
    board = Board()
    board.warn(LONG)
    assert board.shown
    board.now += len(LONG) / 15 - 0.1
    board.queue.touch()
    assert board.shown == LONG
    board.now += 0.2
    board.queue.touch()
    assert board.shown == ""


def test_passing_words_wait_for_an_error_but_not_too_long() -> None:
    board = Board()
    board.warn("no such file")
    board.now += 3
    board.say("copied")
    assert board.shown == "no such file"
    board.now += 2
    board.queue.touch()
    assert board.shown == "copied"
    assert board.queue.seconds_left == 2.5
    late = Board()
    late.warn("no such file")
    late.say("copied")
    late.now += 60
    late.queue.touch()
    assert late.shown == ""


def test_an_error_that_is_true_no_more_goes_and_others_stay() -> None:
    board = Board()
    for words in ("no such file", "disk full", "no such folder"):
        board.warn(words)
    board.queue.withdraw("disk full")
    assert board.shown == "no such file (1 of 2)"
    board.queue.withdraw("no such file")
    assert board.shown == "no such folder"
    board.queue.withdraw("something else")
    assert board.shown == "no such folder"
    board.queue.withdraw("no such folder")
    assert board.shown == ""


def test_what_went_well_follows_the_error_that_was_mended_by_itself() -> None:
    board = Board()
    board.warn("the name must end in .md")
    board.now += 2
    board.queue.touch()  # another name is typed
    board.say("Exported")
    assert board.shown == "the name must end in .md"
    assert board.queue.seconds_left == 2.0
    board.now += 2
    assert board.shown == "Exported"
    assert board.queue.seconds_left == 2.5


def test_an_error_nobody_has_seen_waits_for_a_key_whatever_is_said_behind_it() -> None:
    board = Board()
    board.warn("no such file")
    board.say("3 new articles")
    assert board.queue.seconds_left is None
    board.now += 9
    assert board.shown == "no such file"


def test_an_error_takes_the_place_of_passing_words() -> None:
    board = Board()
    board.say("copied")
    board.warn("no such file")
    assert board.shown == "no such file"
    board.queue.dismiss()
    assert board.shown == ""


def test_what_waits_is_counted_and_each_has_its_time() -> None:
    board = Board()
    for words in ("a", "b", "c", "a"):
        board.warn(words)
    assert board.shown == "a (1 of 3)"
    board.now += 4
    board.queue.touch()
    assert board.shown == "b (2 of 3)"
    board.queue.touch()
    assert board.shown == "b (2 of 3)", "nobody has read it yet"
    board.now += 4
    board.queue.touch()
    assert board.shown == "c (3 of 3)"
    board.queue.dismiss()
    assert board.shown == ""
    board.warn("d")
    assert board.shown == "d"


def test_a_warning_takes_the_place_of_the_one_before() -> None:
    board = Board()
    board.warn("2 files cannot be read", Severity.WARNING)
    board.warn("no such file")
    board.warn("5 files cannot be read", Severity.WARNING)
    assert board.shown == "5 files cannot be read (1 of 2)"


def test_what_is_dismissed_goes_at_once() -> None:
    board = Board()
    board.warn("no such file")
    board.queue.dismiss()
    assert board.shown == ""
    board.say("copied")
    board.queue.dismiss()
    assert board.shown == ""


@given(st.lists(st.tuples(st.integers(0, 4), st.floats(0, 30)), max_size=60))
def test_no_error_goes_unread(steps: list[tuple[int, float]]) -> None:
    """However notices and keys come, an error that is shown stays for its four seconds."""
    board, since, before = Board(), 0.0, ""
    for number, (step, seconds) in enumerate(steps):
        board.now += seconds
        if step == 0:
            board.say(f"passing {number}")
        elif step == 1:
            board.warn(f"error {number}")
        else:
            board.queue.touch()
        shown = board.queue.shown
        words = shown.words if shown else ""
        if words != before:
            assert not before.startswith("error") or board.now - since >= 4
            since, before = board.now, words


def test_a_flood_of_errors_is_kept_short() -> None:
    board = Board()
    for number in range(500):
        board.warn(f"error {number}")
    assert board.shown == "error 0 (1 of 9)"
    assert board.queue.waiting[-1].words == "error 499"
