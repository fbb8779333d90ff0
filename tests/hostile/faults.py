"""A program whose k-th step on the disk kills it or fails, in a process of its own.

A step is one call that changes what is in a folder: a file opened to be written, a piece written,
a move, a link, a removal, a folder made, what was written sent to the disk. A program is forked
from this process, so that trying each step of it in turn takes no longer than its own work.
"""

from __future__ import annotations

import errno
import gc
import io
import mmap
import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests import warm

__all__ = ["AMID", "ERRORS", "KILL", "LATER", "Ended", "Fault", "run_with"]

KILL = "kill"
AMID = "kill amid"
"""A piece is half written when the kill comes; any other step is done, and then it comes."""
LATER = "kill later"
"""The kill comes after so many milliseconds, whatever is done then."""

ERRORS = ("ENOSPC", "EIO", "EROFS", "EDQUOT")

_STEPS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "utime")


@dataclass(frozen=True)
class Fault:
    """What befalls step ``number`` (from 1), and with ``lasting`` all after it."""

    kind: str
    number: int
    lasting: bool = False


@dataclass(frozen=True)
class Ended:
    """How a program ended: its exit code or minus its signal, what it said, and the steps done."""

    code: int
    stdout: str
    stderr: str
    steps: int


def run_with(
    fault: Fault | None, work: Callable[[], object], folder: Path, env: Mapping[str, str]
) -> Ended:
    """Run ``work`` in a process whose steps in ``folder`` are counted, and let one go wrong."""
    count = mmap.mmap(-1, 8)  # shared with all that the program forks
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        _load()
        child = os.fork()
        if child == 0:
            _be_the_program(fault, work, folder, env, count, (out.fileno(), err.fileno()))
        if fault is not None and fault.kind == LATER:
            time.sleep(fault.number / 1000)
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        said = [stream.seek(0) or stream.read().decode() for stream in (out, err)]
    steps = int.from_bytes(count[:8], "little")
    count.close()
    return Ended(os.waitstatus_to_exitcode(status), said[0], said[1], steps)


@cache
def _load() -> None:
    """Import once what each program would import anew."""
    warm.load()
    gc.unfreeze()
    sys.stdout.flush()
    sys.stderr.flush()


def _be_the_program(
    fault: Fault | None,
    work: Callable[[], object],
    folder: Path,
    env: Mapping[str, str],
    count: mmap.mmap,
    streams: tuple[int, int],
) -> None:
    code = 1
    try:
        os.setpgid(0, 0)
        for descriptor, stream in zip((1, 2), streams, strict=True):
            os.dup2(stream, descriptor)
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), "utf-8", write_through=True)
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), "utf-8", write_through=True)
        sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
        with Path(os.devnull).open() as nothing:
            os.dup2(nothing.fileno(), 0)
        os.environ.clear()
        os.environ.update(env)
        os.chdir(folder)
        _count_steps(fault, os.path.realpath(folder), count)
        code = int(work() or 0)  # type: ignore[call-overload]
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _count_steps(fault: Fault | None, folder: str, count: mmap.mmap) -> None:
    ours: set[int] = set()

    def is_ours(place: Any) -> bool:
        if isinstance(place, int):
            return place in ours
        return Path(folder) in Path.cwd().joinpath(os.fsdecode(place)).parents

    def is_step(name: str, arguments: tuple[Any, ...]) -> bool:
        if name == "open":
            return is_ours(arguments[0]) and bool(arguments[1] & (os.O_CREAT | os.O_WRONLY))
        if name == "mkdir":
            return is_ours(arguments[0]) and not Path(arguments[0]).is_dir()
        return is_ours(arguments[0])

    def counting(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            if not is_step(name, arguments):
                return real(*arguments, **options)
            number = int.from_bytes(count[:8], "little") + 1
            count[:8] = number.to_bytes(8, "little")
            if (
                fault is not None
                and fault.kind != LATER
                and (number == fault.number or (fault.lasting and number > fault.number))
            ):
                if fault.kind == KILL:
                    os.killpg(0, signal.SIGKILL)  # and all that it forked
                elif fault.kind == AMID:
                    if name == "write":
                        arguments = (arguments[0], arguments[1][: max(1, len(arguments[1]) // 2)])
                    try:
                        real(*arguments, **options)
                    finally:
                        os.killpg(0, signal.SIGKILL)  # and all that it forked
                elif not (name == "unlink" and fault.kind in ("ENOSPC", "EDQUOT")):
                    code = getattr(errno, fault.kind)
                    raise OSError(code, os.strerror(code), str(arguments[0]))
            result = real(*arguments, **options)
            if name == "open":
                ours.add(result)
            return result

        return step

    real_close = os.close

    def close(descriptor: int) -> None:
        ours.discard(descriptor)
        real_close(descriptor)

    os.close = close
    for name in _STEPS:
        setattr(os, name, counting(name, getattr(os, name)))
