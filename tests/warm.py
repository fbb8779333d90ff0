"""Start the program from a warm interpreter, in a fraction of the time a cold one takes.

A server process loads the program and its libraries once, and forks a process for each run: with
the run's own arguments, environment, folder and standard streams, on a terminal of its own if
asked. That process is a child of whoever asked, who reads, signals and waits for it as usual.

What happens while an interpreter starts is not seen this way. A run whose environment an
interpreter reads as it starts (``PYTHON…``, the locale) starts cold, and so do all but on Linux.
"""

from __future__ import annotations

import atexit
import ctypes
import functools
import gc
import importlib
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

import pexpect
from ptyprocess import PtyProcess

__all__ = ["Terminal", "run"]

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("tui", "summarize")
"""The packages that can be run as ``python -m PACKAGE``."""

LIBRARIES = (
    "charset_normalizer", "click.shell_completion", "csv", "difflib", "feedparser", "httpx",
    "lxml.html", "markdown_it", "multiprocessing.popen_fork", "nltk", "numpy", "py3langid",
    "sqlite3", "textual.drivers.linux_driver", "trafilatura", "yaml",
)  # fmt: skip
"""What the program imports when it is needed; no more than saves time."""

SETTINGS = {"LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
"""What the server's interpreter read as it started."""

Command = Sequence[str | bytes]
Environment = Mapping[str, str]

_REQUEST_SIZE = 1 << 20
_SET_CHILD_SUBREAPER = 36  # of <linux/prctl.h>


# --- whoever asks -----------------------------------------------------------------------------


def run(
    command: Command, *, env: Environment, cwd: Path, stdin: int | bytes, timeout: float
) -> subprocess.CompletedProcess[bytes]:
    """Run a program to its end, as :func:`subprocess.run` does; warm if it may be."""
    if not can_be_warm(command, env):
        given: dict[str, Any] = {"input" if isinstance(stdin, bytes) else "stdin": stdin}
        return subprocess.run(
            command, env=env, cwd=cwd, timeout=timeout, capture_output=True, **given
        )
    fed, feeding = os.pipe()
    told, out = os.pipe()
    warned, err = os.pipe()
    with (
        os.fdopen(feeding, "wb") as feed,
        os.fdopen(told, "rb") as stdout,
        os.fdopen(warned, "rb") as stderr,
        Path(os.devnull).open("rb") as nothing,
        ThreadPoolExecutor(3) as pool,
    ):
        source = fed if isinstance(stdin, bytes) else stdin
        if stdin == subprocess.DEVNULL:
            source = nothing.fileno()
        pid = start(command, env, str(cwd), (source, out, err))
        for end in (fed, out, err):
            os.close(end)
        pool.submit(_write, feed, stdin if isinstance(stdin, bytes) else b"")
        printed, complained = pool.submit(stdout.read), pool.submit(stderr.read)
        code = _wait(pid, timeout)
        return subprocess.CompletedProcess(command, code, printed.result(), complained.result())


class Terminal(pexpect.spawn):  # type: ignore[misc]
    """A program on a pseudo-terminal of its own, as :class:`pexpect.spawn`; warm if it may be."""

    def _spawnpty(self, args: list[str], **options: Any) -> PtyProcess:
        if not can_be_warm(args, options["env"]):
            return super()._spawnpty(args, **options)
        master, slave = os.openpty()
        termios.tcsetwinsize(slave, options["dimensions"] or (24, 80))
        pid = start(args, options["env"], options["cwd"] or str(Path.cwd()), (slave,))
        os.close(slave)
        return PtyProcess(pid, master)


def can_be_warm(command: Command, env: Environment) -> bool:
    """Whether a run is one that a warm interpreter does no differently from a cold one."""
    begins = [os.fsdecode(word) for word in command[:3]]
    return (
        sys.platform == "linux"
        and begins in [[sys.executable, "-m", program] for program in PROGRAMS]
        and {name: value for name, value in env.items() if is_read_at_the_start(name)} == SETTINGS
    )


def is_read_at_the_start(variable: str) -> bool:
    """Whether an interpreter reads a variable of the environment as it starts."""
    return variable == "LANG" or variable.startswith(("LC_", "PYTHON"))


def start(command: Command, env: Environment, cwd: str, streams: Sequence[int]) -> int:
    """Start a program with three streams, or on one terminal; return the number of our child."""
    request = {"command": [os.fsdecode(word) for word in command], "env": dict(env), "cwd": cwd}
    server = _server()
    socket.send_fds(server, [json.dumps(request).encode()], streams)
    answer = server.recv(100)
    assert answer, "the warm interpreter has ended"
    return int(answer)


@functools.cache
def _server() -> socket.socket:
    """Return the connection to this process's server, which ends when it is closed."""
    # Whose parent has ended becomes a child of this process.
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _REQUEST_SIZE)
    kept = {name: value for name, value in os.environ.items() if not is_read_at_the_start(name)}
    subprocess.Popen(
        [sys.executable, "-m", "tests.warm", str(its.fileno())],
        env={**kept, **SETTINGS},
        cwd=ROOT,
        pass_fds=[its.fileno()],
        stdin=subprocess.DEVNULL,
    )
    its.close()
    return ours


def _write(feed: IO[bytes], data: bytes) -> None:
    with feed:
        feed.write(data)


def _wait(pid: int, timeout: float) -> int:
    process = os.pidfd_open(pid)
    ended = select.select([process], [], [], timeout)[0]
    os.close(process)
    if not ended:
        os.kill(pid, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert ended, f"did not end within {timeout} seconds"
    return code


# --- the server -------------------------------------------------------------------------------


def serve(asked: socket.socket) -> None:
    """Start what is asked for until nobody asks; returns too in each process that is started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load()
    while True:
        request, streams, _, _ = socket.recv_fds(asked, _REQUEST_SIZE, 3)
        if not request:
            return
        reading, writing = os.pipe()
        between = os.fork()
        if between == 0:
            started = os.fork()
            if started:  # its parent ends, and it becomes a child of whoever asked
                os.write(writing, b"%d" % started)
                os._exit(0)
            for each in (asked.detach(), reading, writing):
                os.close(each)
            become(streams, **json.loads(request))
            return
        os.waitpid(between, 0)
        asked.send(os.read(reading, 100))
        for each in (reading, writing, *streams):
            os.close(each)


def load() -> None:
    """Import the program and what it needs, and fill the tables it fills on first use."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # a process of several threads is not to be forked
    for package in map(importlib.import_module, PROGRAMS):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    for library in LIBRARIES:
        importlib.import_module(library)
    import summarize

    story = next((ROOT / "seeds").glob("004*")).read_text("utf-8")
    summarize.summarise(summarize.analyse(summarize.read_article(story)))
    summarize.read_article("Der Stadtrat hat am Montag beschlossen, die Fähre zu erhalten.")
    del os.environ["OPENBLAS_NUM_THREADS"]
    gc.collect()
    gc.freeze()


def become(streams: list[int], command: list[str], env: dict[str, str], cwd: str) -> None:
    """Be the process that was asked for, and run its program."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if len(streams) == 1:
        os.login_tty(streams[0])
    else:
        for target, stream in enumerate(streams):
            os.dup2(stream, target)
            os.close(stream)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        old = getattr(sys, name)
        mode = "w" if number else "r"
        new = os.fdopen(number, mode, encoding=old.encoding, errors=old.errors, closefd=False)
        setattr(sys, name, new)
        setattr(sys, f"__{name}__", new)
    sys.argv[1:] = command[3:]
    try:
        runpy.run_module(command[2], run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if isinstance(end.code, int):
            leave(end.code)
        raise


def leave(code: int) -> None:
    """End as an interpreter does, but for taking apart all that is loaded, which takes longest."""
    threading._shutdown()
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return  # which an interpreter reports as it ends
    os._exit(code)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
