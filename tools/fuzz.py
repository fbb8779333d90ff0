"""Fuzz everything that takes bytes from strangers, and the analysis of what they say.

    python -m tools.fuzz --out FOLDER [--minutes N] [--format NAME…] [--seed N] [--jobs N]
    python -m tools.fuzz --coverage [-max_total_time=300] [FOLDER_OF_SEEDS…]

The first makes inputs up to 200 KB by the grammar of each format, breaks and grows them, and reads
each in a process of its own with a limit on time for each KB and on memory. What is found is
written to FOLDER, made smaller, each defect once, with a note beside it: make a case of it in
``tests/hostile/``. The same ``--seed`` makes the same inputs. A find is an exception, a crash, a
hang, too much time or memory, or a promise that does not hold (``tools/fuzzing/invariants.py``).

The second is guided by coverage, over small inputs, with atheris (``pip install atheris``); the
options are libFuzzer's, the first byte of an input picks a format.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

from tools.fuzzing.campaign import Plan, Tally, search
from tools.fuzzing.formats import FEED, FORMATS, LARGEST
from tools.fuzzing.limits import Limits, measured_limits

COVERED: Final = ("a.txt", "a.md", "a.html", "a.eml", "a.epub", "a.txt.gz", "", FEED)
"""What the first byte of an input may name when coverage guides."""


def main(arguments: list[str] | None = None) -> int:
    """Run the search, or libFuzzer; returns how it ended: 1 if something was found."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if "--coverage" in arguments:
        _run_covered([argument for argument in arguments if argument != "--coverage"])
        return 0
    options = _options(arguments)
    plan = Plan(
        tuple(options.format or FORMATS),
        options.out,
        options.seed,
        options.minutes * 60,
        options.largest,
        options.number,
    )
    _use_own_home()
    with multiprocessing.get_context("fork").Pool(options.jobs) as pool:
        shares = [(plan, share, options.jobs) for share in range(options.jobs)]
        tally = Tally()
        for part in pool.starmap(_search_share, shares, chunksize=1):
            tally.add(part)
    for name, tried in sorted(tally.tried.items()):
        print(f"{name:14} {tried:7} inputs")
    print(f"{sum(tally.tried.values())} inputs, {tally.size / 1e6:.1f} MB")
    for key, times in tally.found.most_common():
        print(f"{times:6} × {key}")
    return 1 if tally.found else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tools.fuzz", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--out", type=Path, required=True, help="the folder for what is found")
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--format", action="extend", nargs="+", choices=tuple(FORMATS))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--largest", type=int, default=LARGEST, help="bytes of the largest input")
    parser.add_argument("--number", type=int, help="try only the input of this number")
    return parser.parse_args(arguments)


def _use_own_home() -> None:
    """See to it that nothing of the user's is read or written, and no thread disturbs a fork."""
    home = tempfile.mkdtemp(prefix="pullquote-fuzz-")
    os.environ.update({"HOME": home, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"})
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        del os.environ[name]


def _search_share(plan: Plan, share: int, shares: int) -> Tally:
    """Try every ``shares``-th input."""
    import gc

    from tools.fuzzing.work import read_and_check, warm_up

    warm_up()
    limits: Limits = measured_limits()
    gc.freeze()
    numbers: Iterator[int] = count(share, shares)
    if plan.most is not None:
        numbers = iter([plan.most] if share == 0 else [])

    def report(line: str) -> None:
        print(line, flush=True)

    return search(plan, read_and_check, limits, numbers, report)


def _run_covered(arguments: list[str]) -> None:
    """Run libFuzzer over everything that is done with an input."""
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    with atheris.instrument_imports(include=["summarize", "email", "markdown_it", "yaml"]):
        import summarize.formats.epub
        import summarize.formats.html
        import summarize.formats.mail
        import summarize.formats.markdown
        import summarize.web.feed_parser  # noqa: F401
        from tools.fuzzing.work import read_and_check

    def one(data: bytes) -> None:
        if data:
            read_and_check(COVERED[data[0] % len(COVERED)], data[1:], lambda step: None)

    atheris.Setup([sys.argv[0], *arguments, "-timeout=10", "-rss_limit_mb=2048"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
