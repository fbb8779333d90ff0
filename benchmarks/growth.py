"""Measure how time and memory grow with awkward inputs, family by family.

    python benchmarks/growth.py [WORD…] [--markdown]

Prints, for each family whose name holds one of the words (without a word: for all), the exponent
of its growth, the memory it takes a byte of input, and what a byte costs against one of news.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.hostile.families import all_families
from tests.hostile.growth import measure


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*")
    parser.add_argument("--markdown", action="store_true", help="print a table for docs")
    options = parser.parse_args()
    wanted = [
        family
        for family in all_families()
        if not options.words or any(word in str(family) for word in options.words)
    ]
    row = "| {} | {} | {} | {} | {} |" if options.markdown else "{:<64} {:>6} {:>7} {:>7} {:>8} {}"
    titles = ("family", "slope", "memory", "cost", "seconds")
    print(row.format(*titles, ""))
    if options.markdown:
        print("| --- | ---: | ---: | ---: | ---: |")
    bad = 0
    for family in wanted:
        found = measure(family)
        bad += bool(found.faults)
        numbers = (f"{found.slope:.2f}", f"{found.memory:.0f}", f"{found.cost:.1f}",
                   f"{found.seconds:.2f}")  # fmt: skip
        faults = "; ".join(found.faults)
        if options.markdown and found.failure:
            numbers = (found.failure, "", "", "")
        print(row.format(str(family), *numbers, faults), flush=True)
    print(f"\n{len(wanted)} families, {bad} that grow too much")


if __name__ == "__main__":
    main()
