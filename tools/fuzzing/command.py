"""The command of the structure-aware fuzzer: its options, its processes, its account."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tools.fuzzing.campaign import Plan, Tally, search
from tools.fuzzing.formats import FORMATS, LARGEST
from tools.fuzzing.limits import measured_limits

__all__ = ["run_command"]


def run_command(arguments: list[str]) -> int:
    """Search for faults; returns 1 if any was found."""
    options = _options(arguments)
    plan = Plan(
        tuple(options.format or FORMATS),
        options.out,
        options.seed,
        options.minutes * 60,
        options.largest,
    )
    shares = [(plan, share, options.jobs) for share in range(options.jobs)]
    if options.number is not None:
        shares = [(plan, options.number, 0)]
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="pullquote-fuzz-") as home:
        _use_home(home)
        with multiprocessing.get_context("fork").Pool(len(shares)) as pool:
            for part in pool.starmap(_search_share, shares, chunksize=1):
                tally.add(part)
    for name, tried in sorted(tally.tried.items()):
        print(f"{name:14} {tried:7} inputs")
    print(f"{sum(tally.tried.values())} inputs, {tally.size / 1e6:.1f} MB")
    for key, times in tally.found.most_common():
        print(f"{times:6} × {key}")
    return 1 if tally.found else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description="Fuzz by structure.")
    parser.add_argument("--out", type=Path, required=True, help="the folder for what is found")
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--format", action="extend", nargs="+", choices=tuple(FORMATS))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--largest", type=int, default=LARGEST, help="bytes of the largest input")
    parser.add_argument("--number", type=int, help="try only the input of this number")
    return parser.parse_args(arguments)


def _use_home(home: str) -> None:
    """See to it that nothing of the user's is read or written, and no thread disturbs a fork."""
    os.environ.update({"HOME": home, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"})
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        del os.environ[name]


def _search_share(plan: Plan, first: int, every: int) -> Tally:
    """Try the input ``first`` and those after it, or only this one where ``every`` is 0."""
    import gc

    from tools.fuzzing.work import read_and_check, warm_up

    warm_up()
    limits = measured_limits()
    gc.freeze()
    numbers: Iterator[int] = count(first, every) if every else iter([first])

    def report(line: str) -> None:
        print(line, flush=True)

    return search(plan, read_and_check, limits, numbers, report)
