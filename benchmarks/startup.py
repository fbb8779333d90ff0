"""From process start to content on the screen, beside a blank Textual app in the same run.

    python benchmarks/startup.py [--runs 15] [--articles 2000]

Each program starts on a pseudo-terminal of 120 by 40 cells, in turn, so that a busy moment of
the machine falls on all of them. ``first paint`` is when the first article's words are on the
screen (median, then the least, then CPU time, of which a busy machine changes nothing), ``quotes``
when its speakers are; each ``ratio`` is over the blank app's.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from terminal import ROOT, Terminal

BLANK = """
from textual.app import App
from textual.widgets import Static
class Blank(App):
    def compose(self):
        yield Static("content", markup=False)
Blank().run()
"""

READER = "import sys; from tui.cli import main; sys.exit(main())"
"""What the installed command runs."""


def measure(
    command: list[str], first: bytes, second: bytes | None, bytecode: str, home: str = ""
) -> tuple[float, float, float]:
    """Return ms to the first words and to the second (0: none), and CPU ms until the first."""
    terminal = Terminal(command, bytecode=bytecode, home=home)
    try:
        painted = terminal.wait_for(first) - terminal.started
        spent = terminal.cpu()
        done = terminal.wait_for(second) - terminal.started if second else 0.0
    finally:
        terminal.close()
    return painted * 1000, done * 1000, spent * 1000


def write_articles(folder: Path, count: int) -> None:
    """Write so many articles of some 400 words, each with quotes."""
    sentence = "The council met again on item {} and nobody left the room before midnight. "
    quote = "“We will vote on number {},” said Marta Quist, the chair of the council.\n\n"
    for number in range(count):
        body = "".join(sentence.format(number + n) * 3 + quote.format(n) for n in range(8))
        (folder / f"story{number}.txt").write_text(f"Council story {number}\n\n{body}", "utf-8")


def fresh(home: str) -> str:
    """Empty a home folder: nothing is remembered."""
    shutil.rmtree(home)
    Path(home).mkdir()
    return home


def leave_off(home: str) -> None:
    """Leave the reader at another article than the first, so that it opens there."""
    terminal = Terminal([sys.executable, "-m", "tui", str(ROOT / "seeds")], home=home)
    try:
        terminal.wait_for(b"Speakers")
        terminal.press(b"]")
        terminal.settle()
        terminal.press(b"q")
        while not terminal.ended:
            terminal.read(0.05)
    finally:
        terminal.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--articles", type=int, default=2000)
    options = parser.parse_args()
    reader = [sys.executable, "-c", READER]
    with (
        tempfile.TemporaryDirectory() as folder,
        tempfile.TemporaryDirectory() as bytecode,
        tempfile.TemporaryDirectory() as home,
        tempfile.TemporaryDirectory() as kept,
    ):
        write_articles(Path(folder), options.articles)
        leave_off(kept)
        rows = {
            "blank Textual app": ([sys.executable, "-c", BLANK], b"content", None),
            "pullquote, seeds": ([*reader, str(ROOT / "seeds")], b"municipalities", b"Speakers"),
            "pullquote, seeds, left off": (
                [*reader, str(ROOT / "seeds")],
                b"impassioned",
                b"Speakers",
            ),
            f"pullquote, {options.articles} articles": (
                [*reader, folder],
                b"midnight",
                b"Speakers",
            ),
        }
        times: dict[str, list[tuple[float, float, float]]] = {name: [] for name in rows}
        for run in range(options.runs + 1):
            for name, row in rows.items():
                found = measure(*row, bytecode, kept if "left off" in name else fresh(home))
                if run:  # the first of each compiles the modules
                    times[name].append(found)
    median, mean = statistics.median, statistics.mean
    blank = times["blank Textual app"]
    columns = f"{'first paint':>12}{'ratio':>7}{'least':>7}{'ratio':>7}{'CPU':>6}{'ratio':>7}"
    print(f"{'':26}{columns}{'quotes':>8}   ms, {options.runs} runs")
    for name, found in times.items():
        line = f"{name:26}"
        for part, width, how in ((0, 12, median), (0, 7, min), (2, 6, mean)):
            value = how(run[part] for run in found)
            line += f"{value:{width}.0f}{value / how(run[part] for run in blank):7.2f}"
        print(f"{line}{median(run[1] for run in found):8.0f}")


if __name__ == "__main__":
    main()
