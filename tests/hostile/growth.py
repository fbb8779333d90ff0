"""How time and memory grow with an input that was made to be awkward.

A :class:`Family` makes inputs of one kind in any size. :func:`measure` reads them at n, 2n and 4n
in a process of its own and returns a :class:`Growth`: the slope (1: twice the input takes twice the
time; 2: four times), the memory at 4n, and what a byte costs against a byte of ordinary news. All
times are CPU times; what else the machine does can only make one longer, so the least of several
counts, and a family is measured again before it is said to grow.
"""

from __future__ import annotations

import ctypes
import gc
import json
import math
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

__all__ = ["LONGEST", "MOST_COST", "MOST_MEMORY", "STEEPEST", "Family", "Growth", "measure"]

STEEPEST: Final = 1.3
"""The exponent of a growth that is still called proportional."""
MOST_MEMORY: Final = 60
"""Bytes of memory for each byte of input …"""
MEMORY_CONSTANT: Final = 48_000_000
"""… over so many bytes, which any input may take."""
MOST_COST: Final = 25.0
"""How many times as much a byte of an input may cost as one of ordinary news."""
LONGEST: Final = 60
"""Seconds of CPU after which a family is given up."""
ROUNDS: Final = 4
"""How often a family that seems to grow is measured again."""
TOO_SHORT: Final = 0.02
"""Seconds of CPU below which nothing can be told: some clocks are late by a few milliseconds."""
SURE: Final = 1.0
"""Seconds of CPU below which a growth is only believed of larger inputs too."""
SIZES: Final = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Family:
    """Inputs of one kind: ``build(n)`` makes one of about n bytes (characters), ``work`` reads it.

    ``step`` is the format or the step of the analysis that is put to the test.
    """

    step: str
    name: str
    build: Callable[[int], Any]
    work: Callable[[Any], object]
    size: int = 40_000

    def __str__(self) -> str:
        return f"{self.step}: {self.name}"


@dataclass(frozen=True, slots=True)
class Growth:
    """What was measured of a family.

    ``slope`` is the exponent, ``memory`` the peak at 4n over the constant in bytes a byte of
    input, ``seconds`` the CPU time at 4n, ``cost`` that time a byte over that of ordinary news.
    ``failure`` says why there is nothing: it took too long, or the process died.
    """

    slope: float = 0.0
    memory: float = 0.0
    seconds: float = 0.0
    cost: float = 0.0
    size: int = 0
    failure: str = ""

    @property
    def faults(self) -> list[str]:
        """Return what is too much, in words; empty where all is well."""
        if self.failure:
            return [self.failure]
        found = []
        if self.slope > STEEPEST:
            found.append(f"time grows as n^{self.slope:.2f}")
        if self.memory > MOST_MEMORY:
            found.append(f"{self.memory:.0f} bytes of memory a byte")
        if self.cost > MOST_COST:
            found.append(f"a byte costs {self.cost:.0f} times one of news")
        return found


def measure(family: Family, rounds: int = ROUNDS) -> Growth:
    """Measure ``family`` in a process of its own, which is ended if it takes too long."""
    from tests.hostile.families.works import warm_up

    warm_up()
    _usual_news_cost()
    sys.stdout.flush()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST + 5))
            signal.signal(signal.SIGXCPU, signal.SIG_DFL)
            with os.fdopen(writing, "w") as answer:
                json.dump(_measure(family, rounds), answer)
        except BaseException as error:
            print(f"{family}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        text = answer.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        return Growth(failure=f"takes more than {LONGEST} s")
    if status:
        return Growth(failure=f"ends the process ({status})")
    return Growth(**json.loads(text))


def _measure(family: Family, rounds: int) -> dict[str, float]:
    family.work(family.build(200))  # imports, tables, caches
    found = _measure_at(family.size, family, rounds)
    if found["slope"] > STEEPEST and found["seconds"] < SURE:
        found = _measure_at(family.size * SIZES[-1], family, rounds)
    return found


def _measure_at(least: int, family: Family, rounds: int) -> dict[str, float]:
    inputs = [family.build(least * size) for size in SIZES]
    lengths = [len(made) for made in inputs]
    before = _begin_peak()
    gc.freeze()
    times = [_cpu(family, made) for made in inputs]
    memory = max(_peak() - before - MEMORY_CONSTANT, 0) / lengths[-1]
    news = _usual_news_cost()
    for _ in range(rounds if times[-1] > 0.1 else 4 * rounds):  # short times vary most
        if _slope(lengths, times) <= STEEPEST and times[-1] / lengths[-1] <= MOST_COST * news:
            break
        times = [min(old, _cpu(family, made)) for old, made in zip(times, inputs, strict=True)]
        news = max(news, _news_cost())
    return {
        "slope": _slope(lengths, times),
        "memory": memory,
        "seconds": times[-1],
        "cost": times[-1] / lengths[-1] / news,
        "size": lengths[-1],
    }


def _slope(lengths: list[int], times: list[float]) -> float:
    """Return the exponent between the smallest and the largest input."""
    if times[-1] < TOO_SHORT:  # too little to tell anything, and too little to harm
        return 0.0
    return math.log(times[-1] / max(times[0], TOO_SHORT / 4)) / math.log(lengths[-1] / lengths[0])


def _cpu(family: Family, made: Any) -> float:
    began = time.process_time()
    family.work(made)
    return time.process_time() - began


def _begin_peak() -> int:
    """Give back what is free, and return the memory in use: what is held at once counts from here.

    What tests before this one have freed would otherwise be used again, unseen.
    """
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", "ascii")  # see proc(5): resets the peak
    return _peak()


def _peak() -> int:
    """Return the most memory this process has held at once, in bytes."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text("utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


_NEWS: Final = (
    "The council voted on Monday to keep the ferry. “We found the money,” said Ann Lee, the mayor, "
    "who had asked for more time. Nobody spoke against it, and the meeting ended early.\n\n"
    "Bob Ray, a captain, said that the boats would need new engines before spring. He said: “They "
    "are old, and nobody has looked at them since the war.” The ferry carries 300 people a day.\n\n"
)


@cache
def _usual_news_cost() -> float:
    """Return what news costs, measured once for all families."""
    return max(_news_cost() for _ in range(3))


def _news_cost() -> float:
    """Return the seconds that a character of ordinary news takes to read and analyse."""
    from tests.hostile.families.works import analyse_text

    text = _NEWS * (30_000 // len(_NEWS))
    analyse_text(_NEWS)
    began = time.process_time()
    analyse_text(text)
    return (time.process_time() - began) / len(text)
