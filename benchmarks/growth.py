"""Measure how time and memory grow with awkward inputs, family by family.

    python benchmarks/growth.py [WORD…] [--save FILE]
    python benchmarks/growth.py --table FILE [--before FILE]

The first prints, for each family whose name holds one of the words (without a word: for all, which
takes ten minutes), the exponent of its growth, the memory it takes a byte of input, and what a byte
costs against one of news; and saves it. The second prints what was saved as the table of
``docs/robustness.md``, one row a format or step, beside how many failed in an older version.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.hostile.families import all_families
from tests.hostile.growth import Growth, measure

ROW = "{:<64} {:>6} {:>7} {:>7} {:>8} {}"


def measure_all(words: Sequence[str], file: str | None) -> None:
    """Measure families, print what comes of each as it comes, and save all at the end."""
    wanted = [
        family
        for family in all_families()
        if not words or any(word in str(family) for word in words)
    ]
    print(ROW.format("family", "slope", "memory", "cost", "seconds", ""))
    found = {}
    for family in wanted:
        growth = found[str(family)] = measure(family)
        numbers = (f"{growth.slope:.2f}", f"{growth.memory:.0f}", f"{growth.cost:.1f}",
                   f"{growth.seconds:.2f}")  # fmt: skip
        print(ROW.format(str(family), *numbers, "; ".join(growth.faults)), flush=True)
    bad = sum(bool(growth.faults) for growth in found.values())
    print(f"\n{len(wanted)} families, {bad} that grow too much")
    if file is not None:
        saved = {name: asdict(growth) for name, growth in found.items()}
        Path(file).write_text(json.dumps(saved, indent=1), "utf-8")


def saved_in(file: str) -> dict[str, Growth]:
    saved = json.loads(Path(file).read_text("utf-8"))
    return {name: Growth(**growth) for name, growth in saved.items()}


def print_table(now: dict[str, Growth], before: dict[str, Growth]) -> None:
    """Print one row a step: how many families, the worst figures, how many failed before."""
    steps = defaultdict(list)
    for name in now:
        steps[name.partition(":")[0]].append(name)
    print("| format or step | families | failed before | fail now | steepest | memory | cost |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    total = [0, 0, 0]
    for step, names in sorted(steps.items(), key=lambda item: item[0].casefold()):
        grown = [now[name] for name in names]
        failed = [sum(bool(there[name].faults) for name in names if name in there)
                  for there in (before, now)]  # fmt: skip
        total = [old + new for old, new in zip(total, (len(names), *failed), strict=True)]
        memory = max(growth.memory for growth in grown)
        print(
            f"| {step} | {len(names)} | {failed[0] if before else '–'} | {failed[1]} "
            f"| {max(growth.slope for growth in grown):.2f} | {memory:.0f} "
            f"| {max(growth.cost for growth in grown):.1f} |"
        )
    print(f"| all | {total[0]} | {total[1] if before else '–'} | {total[2]} | | | |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*")
    parser.add_argument("--save", metavar="FILE")
    parser.add_argument("--table", metavar="FILE")
    parser.add_argument("--before", metavar="FILE")
    options = parser.parse_args()
    if options.table:
        print_table(saved_in(options.table), saved_in(options.before) if options.before else {})
    else:
        measure_all(options.words, options.save)


if __name__ == "__main__":
    main()
