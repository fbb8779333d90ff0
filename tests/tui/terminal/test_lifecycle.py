"""Ctrl-C, kill and a closed terminal, at every moment: no traceback, nothing lost, no hang.

Moments are told by what the reader has done: so many bytes on the terminal, words on the screen,
or the import of a module, at which a hook sends the signal from inside.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT, SEEDS, command
from tests.tui.pty_session import PATIENCE, READER, Session, environment, stories

pytestmark = pytest.mark.long

HOOK = """
import atexit, os, signal, sys
at = os.environ["INTERRUPT_AT"]

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == at:
            sys.meta_path.remove(self)
            os.kill(0, signal.SIGINT)

sys.meta_path.insert(0, Finder())
if at == "exit":
    atexit.register(lambda: os.kill(0, signal.SIGINT))
"""
"""Interrupts the program as it or a process of its own imports a module: the same moment at each
run. The signal goes to all processes of the group, as that of a terminal does."""

INTERRUPTED = (130, -signal.SIGINT)
"""What a shell calls 130: the program said so, or the signal ended it."""

ALL_IS_LOADED = 1_000
"""After so many bytes on the terminal it no longer matters how the reader was started."""

STORY = "“We voted for it,” said Ann Lee, the mayor of Holm {}, after the vote on Monday.\n"


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[list[Session]]:
    made: list[Session] = []
    yield made
    for session in made:
        session.close()


@pytest.fixture
def hooked(tmp_path: Path) -> dict[str, str | None]:
    folder = tmp_path / "hook"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(HOOK, "utf-8")
    return {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}


def many(folder: Path, count: int = 300) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(STORY.format(number) * 20, "utf-8")
    return folder


def in_order(session: Session) -> None:
    """Check that what ended left nothing behind: no traceback, and the terminal as it was."""
    assert session.restored, session.raw[-500:]
    assert b"Traceback" not in session.raw
    assert b"Exception" not in session.raw
    assert b"defect" not in session.raw


# --- the reader -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "module",
    ["summarize.output.stderr", "textual.app", "tui.screens.main.screen", "asyncio.runners",
     "textual.drivers.linux_driver", "tui.state.store", "summarize.pipeline", "exit"],
)  # fmt: skip
def test_interrupted_as_it_loads(
    module: str, sessions: list[Session], hooked: dict[str, str | None], tmp_path: Path
) -> None:
    session = Session([SEEDS], tmp_path, env={**hooked, "INTERRUPT_AT": module})
    sessions.append(session)
    if module == "exit":
        session.wait_for("Articles 1 of 5")
        session.press("q")
    assert session.wait() in INTERRUPTED
    in_order(session)


def test_interrupted_before_anything_is_loaded(
    sessions: list[Session], hooked: dict[str, str | None], tmp_path: Path
) -> None:
    """Of the modules that take their time ``typing`` comes first, which all others need."""
    env = {**hooked, "INTERRUPT_AT": "typing"}
    session = Session([SEEDS], tmp_path, env=env, is_warm=False)
    sessions.append(session)
    assert session.wait() in INTERRUPTED
    in_order(session)


@pytest.mark.parametrize(
    ("how", "moment"),
    [*[("kill", size) for size in (1, 150, 400, 2_000, 20_000)],
     *[("key", size) for size in (1, 150, 10_000)]],
)  # fmt: skip
def test_interrupted_after_so_many_bytes(
    how: str, moment: int, sessions: list[Session], tmp_path: Path
) -> None:
    session = Session([SEEDS], tmp_path, is_warm=moment >= ALL_IS_LOADED)
    sessions.append(session)
    session.until(lambda: session.read(most=64) and len(session.raw) >= moment)
    if how == "kill":
        os.kill(session.child.pid, signal.SIGINT)
        assert session.wait() in INTERRUPTED
    else:  # a signal as long as the terminal is not ours, then a key like others
        session.press("\x03")
        session.until(lambda: session.ended or "Articles 1 of 5" in session.text)
        if session.ended:
            assert session.wait() in INTERRUPTED
        else:
            session.press("n")
            session.wait_for("Quote 1 of")
            assert session.quit() == 0
    in_order(session)


@pytest.mark.parametrize("analysed", [1, 60])
def test_interrupted_amid_a_folder(analysed: int, sessions: list[Session], tmp_path: Path) -> None:
    session = Session([many(tmp_path / "many")], tmp_path)
    sessions.append(session)
    session.wait_for("of 300")
    session.press("Q")
    session.until(lambda: f"Ann Lee, the mayor of Holm {analysed}," in session.text
                  or "of 300" in session.text)  # fmt: skip
    os.kill(session.child.pid, signal.SIGINT)
    assert session.wait() in INTERRUPTED
    in_order(session)


class Dialog(NamedTuple):
    how: str
    keys: str
    words: str


@pytest.mark.parametrize(
    "case",
    [
        Dialog("kill", keys="?", words="Keyboard shortcuts"),
        Dialog("kill", keys="e", words="Export"),
        Dialog("kill", keys="Q", words="All quotes"),
        Dialog("kill", keys="F", words="Find in all"),
        Dialog("key", keys="\x10", words="Find a command"),
        Dialog("key", keys="nc", words="Set speaker"),
    ],
    ids=lambda case: case.how,
)
def test_interrupted_in_a_dialog(case: Dialog, sessions: list[Session], tmp_path: Path) -> None:
    session = Session([SEEDS], tmp_path)
    sessions.append(session)
    session.wait_for("1 quote · 3 min")
    session.press(case.keys)
    session.wait_for(case.words)
    if case.how == "kill":
        os.kill(session.child.pid, signal.SIGINT)
        assert session.wait() in INTERRUPTED
    else:
        session.press("\x03")
        session.press("\x11")  # ctrl+q
        assert session.wait() in (0, *INTERRUPTED)
    in_order(session)


@pytest.mark.parametrize(
    ("how", "moment"), [("kill", 0), ("kill", 1), ("kill", 60), ("key", 0), ("key", 40)]
)
def test_interrupted_while_it_leaves(
    how: str, moment: int, sessions: list[Session], tmp_path: Path
) -> None:
    session = Session([SEEDS], tmp_path)
    sessions.append(session)
    session.wait_for("1 quote · 3 min")
    at = len(session.raw)
    session.child.delaybeforesend = None
    session.press("q")
    if moment:
        session.until(
            lambda: (session.read(most=8) and len(session.raw) - at >= moment) or session.ended
        )
    for _ in range(3):
        if how == "kill" and session.child.isalive():
            os.kill(session.child.pid, signal.SIGINT)
        elif how == "key":
            session.press("\x03")
            session.read(0)
    assert session.wait() in (0, *INTERRUPTED)
    in_order(session)


@pytest.mark.parametrize(
    ("sent", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=["INT", "TERM", "HUP"],
)
def test_the_place_is_kept_whatever_ends_the_reader(
    sent: signal.Signals, code: int, sessions: list[Session], tmp_path: Path
) -> None:
    session = Session([stories(tmp_path / "stories")], tmp_path)
    sessions.append(session)
    session.wait_for("Articles 1 of 5")
    session.press("]]]]")
    session.wait_for("Ann Lee  3")
    session.press("nn")
    session.wait_for("Quote 2 of")
    session.press("B")
    session.wait_for("Bookmark added")
    os.kill(session.child.pid, sent)
    assert session.wait() == code
    in_order(session)
    again = Session([stories(tmp_path / "stories")], tmp_path)
    sessions.append(again)
    again.wait_for("Articles 5 of 5")
    again.wait_for("Quote 2 of")
    assert again.quit() == 0


def test_the_place_is_kept_when_the_terminal_is_closed(
    sessions: list[Session], tmp_path: Path
) -> None:
    session = Session([stories(tmp_path / "stories")], tmp_path)
    session.wait_for("Articles 1 of 5")
    session.press("]]]]")
    session.wait_for("Articles 5 of 5")
    session.wait_for("Ann Lee  3")
    assert session.hang_up() == -signal.SIGHUP
    again = Session([stories(tmp_path / "stories")], tmp_path)
    sessions.append(again)
    again.wait_for("Articles 5 of 5")
    assert again.quit() == 0


@pytest.mark.parametrize("moment", [1, 400, 2_000, 20_000])
def test_the_terminal_is_closed_at_any_moment(
    moment: int, sessions: list[Session], tmp_path: Path
) -> None:
    folder = many(tmp_path / "many", 40)
    several = [
        Session([folder], tmp_path, is_warm=moment >= ALL_IS_LOADED) for _ in range(3)
    ]  # they hold each other up
    sessions.extend(several)
    for session in several:
        session.until(
            lambda session=session: session.read(most=64) and len(session.raw) >= moment  # type: ignore[misc]
        )
        assert session.hang_up() == -signal.SIGHUP


@pytest.mark.parametrize("keys", [0, 200])
@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_it_ends_though_nobody_reads_what_it_draws(
    sent: signal.Signals, code: int, keys: int, sessions: list[Session], tmp_path: Path
) -> None:
    """As where a connection is stuck: nothing can be drawn, nor the terminal given back."""
    impatient = (
        "import sys, tui.cli; from tui.terminal import signal_driver; signal_driver._LIMIT = 0.5;"
        "sys.exit(tui.cli.main())"
    )
    folder = many(tmp_path / "many", 40)
    session = Session([folder], tmp_path, program=[sys.executable, "-c", impatient])
    sessions.append(session)
    session.wait_for("Articles 1 of 40")
    session.press("]")
    session.wait_for("Articles 2 of 40")
    session.freeze()
    session.press("jk" * keys)
    os.kill(session.child.pid, sent)
    assert session.wait_blindly() == code
    again = Session([folder], tmp_path)
    sessions.append(again)
    again.wait_for("Articles 2 of 40")
    assert again.quit() == 0


def test_a_closed_terminal_ends_it_though_nobody_told(tmp_path: Path) -> None:
    """As under nohup, or where the terminal does not belong to its session."""
    master, slave = os.openpty()
    termios.tcsetwinsize(slave, (40, 120))
    process = subprocess.Popen(
        [*READER, str(SEEDS)],
        stdin=slave, stdout=slave, stderr=slave,
        env=environment(tmp_path),
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )  # fmt: skip
    os.close(slave)
    seen = b""
    while b"Articles" not in seen:
        assert select.select([master], [], [], PATIENCE)[0], seen[-2000:]
        seen += os.read(master, 1 << 16)
    os.close(master)
    try:
        assert process.wait(PATIENCE) == -signal.SIGHUP
    finally:
        process.kill()


# --- the commands that print --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("summary", "summarize.cli.program"),
        ("quotes", "summarize.cli.commands"),
        ("text", "click.core"),
        ("speakers", "summarize.library.load"),
        ("summary", "numpy"),
        ("quotes", "summarize.attribution.attributor"),
        ("digest", "summarize.digest.make_digest"),
        ("text", "exit"),
    ],
)
def test_an_interrupted_command_says_nothing(
    name: str, module: str, hooked: dict[str, str], tmp_path: Path
) -> None:
    done = subprocess.run(
        command([name, SEEDS]),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**environment(tmp_path), **hooked, "INTERRUPT_AT": module},
        timeout=PATIENCE,
        start_new_session=True,
    )
    assert done.returncode in INTERRUPTED
    assert done.stderr == b""


def test_python_here_has_no_hook_of_its_own() -> None:
    """Else ours would not run, and the tests above would pass for nothing."""
    assert "sitecustomize" not in sys.modules
