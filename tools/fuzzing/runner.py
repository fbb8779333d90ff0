"""Run one input in a process of its own, with limits on its time and its memory."""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import json
import math
import os
import resource
import select
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, Final

from tools.fuzzing.limits import Limits, Verdict
from tools.fuzzing.work import Step

__all__ = ["AGAIN", "Work", "run"]

Work = Callable[[str, bytes, Step], None]
"""What is done with the name and the bytes of a file; it tells which step begins."""

_ROOT: Final = Path(__file__).parents[2]
_OURS: Final = tuple(f"{_ROOT / name}{os.sep}" for name in ("summarize", "tui"))
AGAIN: Final = " again"
"""The end of the name of a step that is done a second time; the longer time counts."""
_SLACK: Final = 400_000_000
"""Bytes of memory over the limit at which an allocation fails: what takes a little too much is to
go on, for it may take too long as well."""
_STEP: Final = "begins: "
_SAMPLES: Final = 15
"""How often at most the place is noted while a step takes long."""


def run(work: Work, name: str, data: bytes, weight: int, limits: Limits) -> Verdict:
    """Return what came of an input of ``weight`` bytes before they were compressed."""
    sys.stdout.flush()
    reading, writing = os.pipe()
    with tempfile.TemporaryFile("w+") as places:
        child = os.fork()
        if child == 0:
            os.close(reading)
            _in_child(work, name, data, weight, limits, os.fdopen(writing, "w"), places)
        os.close(writing)
        said = _listen(reading, child, limits.patience)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        places.seek(0)
        slow = _slow_places(places.read())
    return _verdict(said, status, slow, weight, limits)


def _listen(reading: int, child: int, patience: float) -> list[dict[str, Any]] | None:
    """Return what the child said, None if it had to be ended."""
    end = time.monotonic() + patience
    pieces: list[bytes] = []
    with open(reading, "rb", buffering=0) as pipe:
        while True:
            left = end - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                os.kill(child, signal.SIGABRT)  # faulthandler notes where it is
                return None
            if not (piece := pipe.read(1 << 16)):
                break
            pieces.append(piece)
    said: list[dict[str, Any]] = []
    for line in b"".join(pieces).splitlines():
        with contextlib.suppress(ValueError):
            said.append(json.loads(line))
    return said


def _verdict(
    said: list[dict[str, Any]] | None,
    status: int,
    places: dict[str, str],
    weight: int,
    limits: Limits,
) -> Verdict:
    if said is None:
        step, where = list(places.items())[-1] if places else ("", "")
        return Verdict("hang", step, where, f"no end after {limits.patience:.0f} s")
    steps = [row["step"] for row in said if "step" in row]
    step = steps[-1].removesuffix(AGAIN) if steps else ""
    done = next((row for row in said if "seconds" in row), None)
    if done is None:
        where = places.get(step, "")
        if status in (-signal.SIGXCPU, -signal.SIGVTALRM):
            limit = limits.seconds(weight)
            return Verdict("time", step, where, f"over {limit:.1f} s of CPU")
        return Verdict("crash", step, where, f"ended by {status}")
    seconds: dict[str, float] = done["seconds"]
    memory = int(done["memory"])
    timed = Verdict(seconds=seconds)
    took = seconds.get(timed.slowest, 0.0)
    if "fault" in done:
        found = Verdict(done["fault"], step, done["where"], done["detail"])
    elif took > limits.seconds(weight):
        found = Verdict(
            "time",
            timed.slowest,
            places.get(timed.slowest, ""),
            f"{took:.1f} s of CPU for {weight} bytes",
        )
    elif memory > limits.bytes(weight):
        detail = f"{memory / 1e6:.0f} MB for {weight} bytes"
        found = Verdict("memory", done["largest"], detail=detail)
    else:
        found = Verdict()
    return replace(found, seconds=seconds, places=places, memory=memory)


# --- in the child -----------------------------------------------------------------------------


class _Meter:
    """Times the steps, and has the place noted where one takes long.

    ``largest`` is the step by which the memory grew most.
    """

    def __init__(self, limits: Limits, weight: int, answer: IO[str], places: IO[str]) -> None:
        self.seconds: dict[str, float] = {}
        self.largest = ""
        self._most = _peak()
        self._grew = 0
        self._first = limits.suspicious(weight)
        self._every = max((limits.seconds(weight) - self._first) / _SAMPLES, 0.02)
        self._whole = limits.seconds(weight)
        self._answer = answer
        self._places = places
        self._name = ""
        self._began = 0.0

    def step(self, name: str) -> None:
        """End the step before and begin another, with all its time before it."""
        now = time.process_time()
        if self._name:
            known = self._name.removesuffix(AGAIN)
            self.seconds[known] = max(self.seconds.get(known, 0.0), now - self._began)
        most = _peak()
        if most - self._most > self._grew:
            self._grew, self.largest = most - self._most, self._name
        self._most = most
        print(json.dumps({"step": name}), file=self._answer, flush=True)
        print(f"{_STEP}{name}", file=self._places, flush=True)
        # The timer counts what we compute, this what the system does for us, in whole seconds.
        end = math.ceil(now + self._whole) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))
        signal.setitimer(signal.ITIMER_VIRTUAL, self._whole)
        signal.setitimer(signal.ITIMER_PROF, self._first, self._every)
        self._name, self._began = name, time.process_time()


def _in_child(
    work: Work,
    name: str,
    data: bytes,
    weight: int,
    limits: Limits,
    answer: IO[str],
    places: IO[str],
) -> None:
    """Do the work, write what came of it, and end the process."""
    try:
        faulthandler.register(signal.SIGPROF, places, all_threads=False)
        for number in (signal.SIGXCPU, signal.SIGVTALRM, signal.SIGABRT):
            signal.signal(number, signal.SIG_DFL)
        faulthandler.enable(places, all_threads=False)
        gc.collect()
        before = _peak()
        _limit_memory(limits.bytes(weight) + _SLACK)
        meter = _Meter(limits, weight, answer, places)
        found: dict[str, object] = {}
        try:
            work(name, data, meter.step)
            meter.step("")
        except BaseException as error:
            found = _described(error)
            error.__traceback__ = None
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)
        memory = max(_peak() - before, 0)
        done = {**found, "seconds": meter.seconds, "memory": memory, "largest": meter.largest}
        print(json.dumps(done), file=answer, flush=True)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _described(error: BaseException) -> dict[str, object]:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(_OURS)]
    if isinstance(error, AssertionError) and frames[-1].name == "holds":
        return {
            "fault": "broken promise",
            "where": str(error).partition(":")[0],
            "detail": str(error),
        }
    last = (ours or frames)[-1]
    fault = "memory" if isinstance(error, MemoryError) else "exception"
    detail = f"{type(error).__name__}: {error}"[:500]
    where = _place(last.filename, last.name)
    if fault == "exception":
        where = f"{type(error).__name__} {where}"
    return {"fault": fault, "where": where, "detail": f"{detail} (line {last.lineno})"}


def _place(file: str, function: str) -> str:
    path = Path(file)
    if path.is_relative_to(_ROOT):
        return f"{path.relative_to(_ROOT).as_posix()} {function}"
    return f"{path.name} {function}"


def _slow_places(notes: str) -> dict[str, str]:
    """Return for each step in which stacks were noted the function of ours most of them are in."""
    found: dict[str, str] = {}
    for part in notes.split(_STEP)[1:]:
        name, _, stacks = part.partition("\n")
        if where := _most_often(stacks):
            found[name.removesuffix(AGAIN)] = where
    return found


def _most_often(stacks: str) -> str:
    """Return the innermost function of ours that most of the noted stacks stand in."""
    count: Counter[str] = Counter()
    for stack in stacks.split("(most recent call first):")[1:]:
        for line in stack.splitlines():
            parts = line.strip().split('"')
            if len(parts) == 3 and parts[1].startswith(_OURS):
                count[_place(parts[1], parts[2].rpartition(" in ")[2])] += 1
                break
    return count.most_common(1)[0][0] if count else ""


def _limit_memory(more: int) -> None:
    """Let allocations fail that take the process ``more`` bytes over what it has now."""
    status = Path("/proc/self/status")
    if not status.exists():
        return
    line = next(row for row in status.read_text().splitlines() if row.startswith("VmData"))
    limit = int(line.split()[1]) * 1024 + more
    resource.setrlimit(resource.RLIMIT_DATA, (limit, resource.RLIM_INFINITY))


def _peak() -> int:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
