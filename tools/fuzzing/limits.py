"""What an input may take, and what was wrong with one."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Final

__all__ = ["Limits", "Verdict", "measured_limits"]

_NEWS_SIZE: Final = 30_000
_ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """What each step may take.

    ``second``: seconds of CPU that a byte of ordinary news takes to analyse. A step may take
    ``cost`` times as much for each byte, over ``floor`` seconds. One that takes more than
    ``suspicion`` times as much, over ``shortest`` seconds, is tried on a smaller input of the
    kind: it may not grow steeper than n^``slope``. ``memory``: bytes for each byte, over
    ``constant``. ``patience``: seconds of wall time for all steps together, if no CPU is used.
    """

    second: float = 2e-6
    cost: float = 25.0
    suspicion: float = 1.0
    slope: float = 1.35
    floor: float = 0.5
    shortest: float = 0.1
    memory: int = 60
    constant: int = 64_000_000
    patience: float = 900.0

    def seconds(self, size: int) -> float:
        """Return the CPU time of a step on ``size`` bytes."""
        return self.floor + self.cost * self.second * size

    def suspicious(self, size: int) -> float:
        """Return the CPU time from which a step's growth is looked at."""
        return self.shortest + self.suspicion * self.second * size

    def bytes(self, size: int) -> int:
        """Return the memory that an input of ``size`` bytes may take."""
        return self.constant + self.memory * size


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one input. ``fault`` is empty where all was well.

    ``fault`` is one of exception, broken promise, time, growth, memory, crash, hang; ``step`` and
    ``where`` say where it happened (the innermost function of ours), ``detail`` what it was.
    ``seconds`` are the CPU times of the steps, ``places`` is where most of the long ones went.
    """

    fault: str = ""
    step: str = ""
    where: str = ""
    detail: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    memory: int = 0

    @property
    def slowest(self) -> str:
        """Return the step that took longest."""
        return max(self.seconds, key=lambda step: self.seconds[step], default="")

    @property
    def key(self) -> str:
        """Return what two inputs have in common that show the same defect."""
        return " ".join(part for part in (self.fault, self.step, self.where) if part)


def measured_limits() -> Limits:
    """Return the limits of this machine: news is analysed, the fastest time counts."""
    from dataclasses import replace

    from summarize.article.read import read_article
    from summarize.model import Hints
    from summarize.pipeline import analyse
    from tools.fuzzing.work import NEWS

    text = NEWS * (_NEWS_SIZE // len(NEWS))
    times = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        analyse(read_article(text, hints=Hints(language="en")))
        times.append(time.process_time() - began)
    return replace(Limits(), second=min(times) / len(text))
