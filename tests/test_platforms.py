"""Windows and macOS: what a system may not have is known to one module, and none depends on it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.conftest import ROOT, SEEDS
from tests.test_contracts import PACKAGES, modules
from tui.terminal import signal_driver
from tui.terminal.signal_driver import ReaderDriver

WORKERS = ("summarize/workers/",)
"""Processes of our own: how they are started, limited and ended on each system."""

HOMES = {
    "fcntl": ("summarize/storage/file_lock.py",),
    "msvcrt": ("summarize/storage/file_lock.py",),
    "platformdirs": ("summarize/storage/paths.py",),
    "resource": WORKERS,
    # Ctrl-C of the commands; the signals of a terminal, which are used where Textual has them.
    "signal": ("summarize/cli/interrupts.py", "tui/terminal/signal_driver.py", *WORKERS),
    "select": ("tui/terminal/signal_driver.py",),
    "termios": ("tui/terminal/signal_driver.py",),
    "tty": ("tui/terminal/signal_driver.py",),
    "webbrowser": ("tui/terminal/browser.py",),
    **dict.fromkeys(("ctypes", "curses", "grp", "pty", "pwd", "readline", "syslog", "winreg"), ()),
}
"""The only modules that import what is of one system or differs between them."""

NOT_ON_WINDOWS = {
    "kill": ("tui/terminal/signal_driver.py", *WORKERS),  # it is there, and does something else
    "getpgrp": ("tui/terminal/signal_driver.py",),
    "tcgetpgrp": ("tui/terminal/signal_driver.py",),
    "geteuid": ("summarize/storage/",),  # asked for first, as the two below
    "getuid": ("summarize/storage/",),
    "fchmod": ("summarize/storage/",),
    "sched_getaffinity": WORKERS,
    "sysconf": WORKERS,
    **dict.fromkeys(
        ("fork", "forkpty", "wait", "wait3", "wait4", "pidfd_open", "WNOHANG", "WIFSIGNALED"),
        WORKERS,
    ),
    **dict.fromkeys(
        ("killpg", "setsid", "setpgid", "getsid", "mkfifo", "mknod", "chown", "fchown", "lchown",
         "statvfs", "pathconf", "nice", "openpty", "login_tty", "ttyname", "ctermid", "uname",
         "getloadavg", "getxattr", "setxattr", "O_NONBLOCK", "O_NOCTTY", "O_NOFOLLOW", "O_CLOEXEC",
         "O_DIRECTORY", "O_PATH", "O_TMPFILE", "O_SYNC", "O_BINARY"),
        (),
    ),
}  # fmt: skip
"""Names of ``os`` that are not everywhere, and who may use them outright.

All others take them by ``getattr``.
"""


def uses() -> Iterator[tuple[str, str, dict[str, tuple[str, ...]]]]:
    """Yield where something of the tables above is used, what, and the table it is in."""
    for path in [path for package in PACKAGES for path in modules(package)]:
        where = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            elif isinstance(node, ast.Attribute) and ast.unparse(node.value) == "os":
                yield where, node.attr, NOT_ON_WINDOWS
            for name in names:
                yield where, name.partition(".")[0], HOMES


def test_what_differs_between_systems_is_known_to_one_module_each() -> None:
    strangers = [
        f"{where}: {what}"
        for where, what, homes in uses()
        if what in homes and not where.startswith(homes[what])
    ]
    assert not strangers


AS_ON_WINDOWS = """
import importlib, os, pkgutil, signal, sys, types
from pathlib import Path

def ours():
    for package in ("summarize", "tui"):
        yield package
        path = importlib.import_module(package).__path__
        for module in pkgutil.walk_packages(path, package + "."):
            if not module.name.endswith(("__main__", "tui.terminal.signal_driver")):
                yield module.name

for name in ours():  # and with it all that is not ours, which is right on this system
    importlib.import_module(name)
import click.shell_completion, lxml.html, sqlite3, trafilatura, wcwidth, yaml
from textual.app import App
App().get_driver_class()

for name in [name for name in sys.modules if name.partition(".")[0] in ("summarize", "tui")]:
    del sys.modules[name]
sys.platform = "win32"
missing = {
    os: "fork forkpty killpg getpgrp tcgetpgrp setsid geteuid getuid getegid getgid fchmod chown "
        "sched_getaffinity sysconf O_NONBLOCK O_NOCTTY O_NOFOLLOW O_CLOEXEC O_DIRECTORY",
    signal: "SIGHUP SIGTSTP SIGCONT SIGSTOP SIGWINCH SIGQUIT SIGKILL SIGPIPE SIGALRM pthread_kill",
}
for module, names in missing.items():
    for name in names.split():
        delattr(module, name)
for able in (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks):
    able.clear()
for name in ("fcntl", "termios", "tty", "pty", "resource", "pwd", "grp", "curses"):
    sys.modules[name] = None
locks = []
sys.modules["msvcrt"] = types.SimpleNamespace(
    LK_NBLCK=2, LK_UNLCK=0, locking=lambda descriptor, mode, size: locks.append(mode)
)

for name in ours():
    importlib.import_module(name)

from tui.cli import main
home, story = Path(sys.argv[1]), sys.argv[2]
assert main(["config"]) == 0
assert main(["feed", "list"]) == 0

from summarize import analyse
from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.storage import analysis_cache, corrections_file, paths
from summarize.web.feed_list import Feed, change_feeds, read_feeds
from summarize.web.pages import keep
from summarize.output.export import write_new
from tui.state.store import State

(source,) = find_files([story])
analysis = analyse(load(source))
assert analysis.quotes
cache = analysis_cache.AnalysisCache()
cache.keep("key", analysis)
assert cache.recall("key", analysis.article.file) == analysis, cache.problem
state = State(paths.state_file())
state.choose("theme", "nord")
assert state.choices() == {"theme": "nord"}
state.close()
keep("https://x.example/", "CON", b"Words.")
assert len(list(find_files([str(paths.library_folder())]))) == 1
feed = Feed("https://x.example/feed", "x")
assert change_feeds(lambda feeds: (*feeds, feed)) == (feed,) == read_feeds()
corrections_file.change(paths.corrections_file(), lambda log: log)
write_new(home / "quotes.md", "words")
write_new(home / "quotes.md", "other words", replace=True)
assert (home / "quotes.md").read_text() == "other words"
assert locks and locks.count(2) == locks.count(0)
print("all done")
"""
"""Runs what reads and keeps, without all that Windows has not."""


def test_what_reads_and_keeps_does_so_without_what_windows_has_not(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AS_ON_WINDOWS, str(tmp_path), str(next(SEEDS.glob("000*")))],
        capture_output=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert done.stdout.endswith(b"all done\n")


# --- a terminal that cannot be waited for, as on macOS ------------------------------------------


class Poll:
    """Answers as macOS does: a terminal is nothing that can be waited for."""

    TERMINAL = 99

    def __init__(self, ready: list[int]) -> None:
        self.watched: set[int] = set()
        self.ready = ready

    def register(self, descriptor: int, events: int) -> None:
        self.watched.add(descriptor)

    def unregister(self, descriptor: int) -> None:
        self.watched.remove(descriptor)

    def poll(self, patience: float | None = None) -> list[tuple[int, int]]:
        if self.TERMINAL in self.watched:
            return [(self.TERMINAL, 0x20)]
        assert patience is not None, "it would wait for ever"
        if self.ready and self.ready.pop(0) in self.watched:
            return [(next(iter(self.watched)), 0x1)]
        return []


@pytest.mark.parametrize(
    ("ready", "gone_after", "is_closed"),
    [([0, 0, 7], 99, False), ([0, 0, 0], 3, True), ([], 1, True)],
    ids=["a signal comes", "closed after a while", "closed at once"],
)
def test_the_end_is_noticed_where_a_terminal_cannot_be_waited_for(
    ready: list[int], gone_after: int, is_closed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    class Driver(ReaderDriver):
        def __init__(self) -> None:
            self.fileno = Poll.TERMINAL

        @property
        def is_gone(self) -> bool:
            looks.append(1)
            return len(looks) >= gone_after

    select: Any = SimpleNamespace(poll=lambda: Poll(ready), POLLIN=1, POLLHUP=0x10)
    monkeypatch.setattr(signal_driver, "select", select)
    assert Driver()._wait_for_end([7]) is is_closed
    assert len(looks) <= 4
