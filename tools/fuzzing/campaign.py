"""Make inputs, run them, judge them, and write down what is found, each defect once."""

from __future__ import annotations

import hashlib
import math
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tools.fuzzing.formats import LARGEST, Input, make_input
from tools.fuzzing.limits import Limits, Verdict
from tools.fuzzing.minimise import described, minimise
from tools.fuzzing.runner import Work, run

__all__ = ["Plan", "Tally", "judge", "search"]

_SMALLER: Final = 0.25
_MEASURED: Final = 2
"""How often it must be seen that time grows."""
_NOTICEABLE: Final = 0.01
"""Seconds from which a step's time says anything of its growth."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is tried: which formats, from which seed, how long, where finds are written to."""

    formats: tuple[str, ...]
    out: Path
    seed: int = 0
    seconds: float = 60.0
    largest: int = LARGEST
    minimising: float = 60.0


@dataclass(slots=True)
class Tally:
    """How many inputs were tried, by format, how many bytes, and how many showed each fault."""

    tried: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    size: int = 0

    def add(self, other: Tally) -> None:
        """Add what another process counted."""
        self.tried += other.tried
        self.found += other.found
        self.size += other.size


def judge(work: Work, made: Input, limits: Limits) -> Verdict:
    """Return what came of an input; a step that took long is judged by its growth too."""
    data, weight = made.pack()
    verdict = run(work, made.file, data, weight, limits)
    if verdict.fault == "time":  # the machine may have been busy
        again = run(work, made.file, data, weight, limits)
        return again if again.fault else _grown(work, made, again, weight, limits)
    if verdict.fault not in ("", "memory"):
        return verdict
    return _grown(work, made, verdict, weight, limits)


def _grown(work: Work, made: Input, verdict: Verdict, weight: int, limits: Limits) -> Verdict:
    """Return the verdict, or that a step grows steeply, if a smaller input of the kind says so."""
    data, less = made.smaller(_SMALLER).pack()
    step, detail = "", ""
    for _ in range(_MEASURED):  # the machine may have been busy
        slow = [name for name, took in verdict.seconds.items() if took > limits.suspicious(weight)]
        if not slow or less > weight / 2:  # or nothing in it could be made smaller
            return verdict
        small = run(work, made.file, data, less, limits)
        slopes = {
            name: math.log(verdict.seconds[name] / small.seconds[name]) / math.log(weight / less)
            for name in slow
            if small.seconds.get(name, 0.0) >= _NOTICEABLE
        }
        step = max(slopes, key=lambda name: slopes[name], default="")
        if not step or slopes[step] <= limits.slope:
            return verdict
        detail = (
            f"time grows as n^{slopes[step]:.2f}: {small.seconds[step]:.2f} s for {less} bytes, "
            f"{verdict.seconds[step]:.2f} s for {weight}"
        )
        verdict = run(work, made.file, made.pack()[0], weight, limits)
    return replace(
        verdict, fault="growth", step=step, where=verdict.places.get(step, ""), detail=detail
    )


def search(
    plan: Plan,
    work: Work,
    limits: Limits,
    numbers: Iterator[int],
    report: Callable[[str], None] = print,
) -> Tally:
    """Try the inputs of these numbers until the time is over."""
    end = time.monotonic() + plan.seconds
    tally = Tally()
    for number in numbers:
        if time.monotonic() > end:
            break
        made = make_input(plan.seed, number, plan.formats, plan.largest)
        verdict = judge(work, made, limits)
        tally.tried[made.format] += 1
        tally.size += made.pack()[1]
        if verdict.fault:
            tally.found[verdict.key] += 1
            _record(plan, work, limits, number, made, verdict, report)
    return tally


def _record(
    plan: Plan,
    work: Work,
    limits: Limits,
    number: int,
    made: Input,
    verdict: Verdict,
    report: Callable[[str], None],
) -> None:
    """Write a find as a file with a note beside it, smaller if it can be; one for each key."""
    plan.out.mkdir(parents=True, exist_ok=True)
    mark = hashlib.sha256(verdict.key.encode()).hexdigest()[:10]
    stem = f"{verdict.fault.replace(' ', '-')}-{mark}"
    note = plan.out / f"{stem}.note.txt"
    try:
        os.close(os.open(note, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    report(f"{verdict.key}: {verdict.detail} (number {number}, {made.format})")

    def is_same(other: Input) -> bool:
        seen = judge(work, other, limits)
        if verdict.fault in ("time", "growth", "memory", "hang"):
            return (seen.fault, seen.step) == (verdict.fault, verdict.step)
        return seen.key == verdict.key

    small = minimise(made, is_same, plan.minimising)
    data, weight = small.pack()
    last = judge(work, small, limits)
    suffix = small.file if "." in small.file else "bin"
    file = plan.out / f"{stem}.{suffix.removeprefix('a.')}"
    file.write_bytes(data)
    note.write_text(
        f"{verdict.key}\n{verdict.detail}\n"
        f"smaller ({weight} bytes, was {made.pack()[1]}): {last.detail or 'not shown again'}\n"
        f"read as: {small.file or '(no name)'}\nformat: {small.format}, number {number}, "
        f"seed {plan.seed}, formats {' '.join(plan.formats)}\n"
        f"{small.packing}\n\n{described(small.tree)}\n",
        "utf-8",
        "backslashreplace",
    )
