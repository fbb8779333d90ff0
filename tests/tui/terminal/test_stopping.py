"""Stopped and continued, as a job of a shell: ctrl+z, signals from outside, and no shell at all."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.pty_session import READER, TAKEN, Session, stories

pytestmark = pytest.mark.long

SHELL = """
import os, signal, sys, termios

def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def modes():
    flags = termios.tcgetattr(0)[3]
    names = ("ECHO", "ICANON", "ISIG", "IEXTEN")
    return " ".join(name for name in names if flags & getattr(termios, name))

signal.signal(signal.SIGTTOU, signal.SIG_IGN)
say("modes before:", modes())
job = os.fork()
if job == 0:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpgrp())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execvp(sys.argv[1], sys.argv[1:])
say("job", job)
while True:
    _, status = os.waitpid(job, os.WUNTRACED)
    if not os.WIFSTOPPED(status):
        break
    os.tcsetpgrp(0, os.getpgrp())
    say("stopped by", os.WSTOPSIG(status), "modes:", modes(), "end")
    for word in sys.stdin:
        if word.strip() == "fg":
            os.tcsetpgrp(0, job)
        os.killpg(job, signal.SIGCONT)
        break
say("modes after:", modes())
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A shell as small as can be: it runs one job, tells when it stops, and continues it on "fg"."""

MODES = "ECHO ICANON ISIG IEXTEN"

Start = Callable[..., Session]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    made: list[Session] = []

    def start(*job: str, program: tuple[str, ...] = (sys.executable, "-c", SHELL)) -> Session:
        words = [*program, *job, *READER, str(stories(tmp_path / "stories"))]
        made.append(Session(words[1:], tmp_path, program=words[:1]))
        return made[-1]

    yield start
    for session in made:
        for job in re.findall(rb"job (\d+)\r\n", session.raw):
            try:
                os.killpg(int(job), signal.SIGKILL)
            except ProcessLookupError:
                continue
        session.close()


def go_somewhere(session: Session) -> str:
    """Go to the last article's second quote; return the words of its card."""
    session.wait_for("Articles 1 of 5")
    session.press("]]]]")
    session.wait_for("Ann Lee  3")
    session.wait_for("Articles 5 of 5")
    session.press("n")
    session.wait_for("Quote 1 of")
    session.press("n")
    session.wait_for("Quote 2 of")
    return "Quote 2 of"


def stop(session: Session, by: Callable[[], object], at: int = 0) -> None:
    """Stop the job; all that it took of the terminal is given back before it stops."""
    by()
    session.wait_for_bytes(b" end\r\n", at)
    before, stopped = session.raw[at:].split(b"stopped by", 1)
    assert f"modes: {MODES} end".encode() in stopped
    for given_back, taken in TAKEN:
        assert before.rfind(given_back) > before.rfind(taken), given_back


def job_of(session: Session) -> int:
    session.wait_for_bytes(b"job ")
    session.until(lambda: re.search(rb"job (\d+)\r\n", session.raw))
    found = re.search(rb"job (\d+)\r\n", session.raw)
    assert found
    return int(found[1])


def goes_on(session: Session, place: str) -> None:
    """Continued, it draws all of its screen again, where it was, and takes keys."""
    at = len(session.raw)
    session.press("fg\n")
    session.until(lambda: b"\x1b[?1049h" in session.raw[at:])
    session.until(lambda: all(
        words in session.text for words in (place, "Articles 5 of 5", "Speakers", "quit")
    ), "the whole screen")  # fmt: skip
    drawn = session.text
    session.press("n")
    session.until(lambda: session.text != drawn and "Quote 3 of" in session.text, "the next quote")
    assert session.quit() == 0
    assert f"modes after: {MODES}".encode() in session.raw
    assert session.raw.rindex(b"\x1b[?1049l") > session.raw.rindex(b"\x1b[?1049h")


def test_ctrl_z_stops_the_reader_and_it_goes_on_where_it_was(start: Start) -> None:
    session = start()
    place = go_somewhere(session)
    stop(session, lambda: session.press("\x1a"))
    assert b"stopped by %d " % signal.SIGTSTP in session.raw
    goes_on(session, place)


def test_whoever_started_the_reader_stops_with_it(start: Start) -> None:
    """Else the shell would wait for a script that waits for a reader that is stopped."""
    session = start("/bin/sh", "-c", '"$@"; exit $?', "sh")
    place = go_somewhere(session)
    stop(session, lambda: session.press("\x1a"))
    goes_on(session, place)


def test_ctrl_z_in_a_dialog_and_twice(start: Start) -> None:
    session = start()
    place = go_somewhere(session)
    session.press("?")
    session.wait_for("Half page down")
    stop(session, lambda: session.press("\x1a"))
    at = len(session.raw)
    session.press("fg\n")
    session.until(lambda: b"\x1b[?1049h" in session.raw[at:])
    session.wait_for("Half page down")
    session.press("?")
    session.until(lambda: "Half page down" not in session.text)
    stop(session, lambda: session.press("\x1a"), len(session.raw))
    goes_on(session, place)


@pytest.mark.parametrize("sent", [signal.SIGTSTP])
def test_a_stop_that_somebody_else_sends(start: Start, sent: signal.Signals) -> None:
    session = start()
    place = go_somewhere(session)
    stop(session, lambda: os.kill(job_of(session), sent))
    goes_on(session, place)


def test_a_stop_that_cannot_be_answered_is_put_right_afterwards(start: Start) -> None:
    session = start()
    place = go_somewhere(session)
    os.kill(job_of(session), signal.SIGSTOP)
    session.wait_for_bytes(b"stopped by")
    # The shell has the terminal as the reader left it; being one, it would set it right.
    goes_on(session, place)


def test_a_signal_to_go_on_that_nobody_waited_for(start: Start) -> None:
    session = start()
    place = go_somewhere(session)
    at = len(session.raw)
    os.kill(job_of(session), signal.SIGCONT)
    session.wait_for_bytes(b"\x1b[?1049h", at)
    session.press("n")
    session.wait_for("Quote 3 of")
    session.press("N")
    session.wait_for(place)
    assert session.quit() == 0
    assert f"modes after: {MODES}".encode() in session.raw


def test_continued_in_the_background_it_waits_for_the_foreground(start: Start) -> None:
    session = start()
    place = go_somewhere(session)
    stop(session, lambda: session.press("\x1a"))
    at = len(session.raw)
    session.press("bg\n")
    session.wait_for_bytes(b" end\r\n", at)
    assert b"\x1b[?1049h" not in session.raw[at:]
    goes_on(session, place)


def test_where_there_is_no_shell_it_does_not_stop(start: Start) -> None:
    session = start(program=())
    go_somewhere(session)
    session.press("\x1a")
    session.wait_for("Cannot suspend")
    session.press("n")
    session.wait_for("Quote 3 of")
    assert session.quit() == 0
