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

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one of the two; returns 1 if something was found."""
    given = sys.argv[1:] if arguments is None else arguments
    # Each is loaded alone: what coverage guides must not be loaded before it is instrumented.
    if "--coverage" in given:
        from tools.fuzzing.coverage_guided import run_covered

        run_covered([argument for argument in given if argument != "--coverage"])
        return 0
    from tools.fuzzing.command import run_command

    return run_command(given)


if __name__ == "__main__":
    sys.exit(main())
