"""What is kept on disk: how quickly, and whether it lives through kills.

    python benchmarks/durability.py [FOLDER] [--kills 200]

Prints what the cache costs and saves on the articles of FOLDER (the seeds), then kills so many
writers of the state, the corrections and the cache, each at another moment, and counts what was
lost: a step that had been done, a file that cannot be read, a file left behind. (What a killed
writer of the cache leaves is taken out by the first sweep an hour later.)
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from summarize import Problem, analyse, find_files, load, seeds_folder
from summarize.library.read_cached import CachedArticle, read_cached
from summarize.storage.analysis_cache import AnalysisCache
from summarize.storage.corrections_file import load as load_corrections
from tui.state.store import ReadMark, State

WRITERS = {
    "state": """
from tui.state.store import ReadMark, State
state = State(path)
def step(number): state.mark(f"{number:032x}", ReadMark(True, number))
""",
    "corrections": """
from summarize.corrections.log import QuotePlace, SetSpeaker
from summarize.storage.corrections_file import change
def step(number):
    made = SetSpeaker(QuotePlace("0" * 32, number, number + 1), "A")
    change(path, lambda log: log.add(made))
""",
    "cache": """
from summarize import Source, analyse, seeds_folder
from summarize.library.read_cached import read_cached
from summarize.storage.analysis_cache import AnalysisCache
cache = AnalysisCache(path)
story = str(sorted(seeds_folder().iterdir())[1])
read = read_cached(cache, Source(story, story))
analysis = read.analysis or analyse(read.article)
def step(number): cache.keep(read.key, analysis)
""",
}
LOOP = """
import sys
from pathlib import Path
path = Path(sys.argv[1])
{writer}
sys.stdout.write("r"); sys.stdout.flush()
for number in range(int(sys.argv[2]), 10 ** 9):
    step(number)
    sys.stdout.write("."); sys.stdout.flush()
"""


def milliseconds(work: Callable[[], object], times: int = 1) -> float:
    began = time.perf_counter()
    for _ in range(times):
        work()
    return 1000 * (time.perf_counter() - began) / times


def measure_cache(folder: str) -> None:
    sources = [found for found in find_files([folder]) if not isinstance(found, Problem)]
    made, kept, recalled = [], [], []
    with tempfile.TemporaryDirectory() as place:
        cache = AnalysisCache(Path(place, "analyses"))
        for source in sources:  # what is imported once is not counted
            article = load(source)
            if not isinstance(article, Problem):
                analyse(article)
                break
        for source in sources:
            began = time.perf_counter()
            article = load(source)
            if isinstance(article, Problem):
                continue
            analysis = analyse(article)
            made.append(1000 * (time.perf_counter() - began))
            read = read_cached(cache, source)
            assert isinstance(read, CachedArticle)
            key = read.key
            kept.append(milliseconds(lambda: cache.keep(key, analysis)))  # noqa: B023
            recalled.append(milliseconds(lambda: read_cached(cache, source)))  # noqa: B023
            assert read_cached(cache, source) == CachedArticle(article, analysis, key)
        size = sum(entry.stat().st_size for entry in Path(place).rglob("*.json"))
    costs = [f"{statistics.median(times):.2f}" for times in (made, kept, recalled)]
    print(f"{len(made)} articles, medians in ms: read and analyse {costs[0]}, keep {costs[1]},")
    print(f"recall {costs[2]}; {size / len(made) / 1000:.1f} KB each")


def measure_state() -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "state.sqlite")
        opened = milliseconds(lambda: State(path))
        state = State(path)
        marked = milliseconds(lambda: state.mark("0" * 32, ReadMark(True)), 500)
        for number in range(10_000):
            state.mark(f"{number:032x}", ReadMark(True))
        state.close()
        again = milliseconds(lambda: State(path).read_marks())
    print(
        f"state, ms: made {opened:.2f}, a step {marked:.3f}, opened with 10,000 marks {again:.1f}"
    )


def kill_writers(name: str, kills: int) -> str:
    """Kill so many writers and return what was found after each."""
    lost = unreadable = done = 0
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "kept")
        for number in range(kills):
            code = LOOP.format(writer=WRITERS[name])
            command = [sys.executable, "-c", code, str(path), str(done)]
            writer = subprocess.Popen(command, stdout=subprocess.PIPE)
            assert writer.stdout is not None
            seen = writer.stdout.read(1 + number % 9)
            time.sleep(number % 7 / 1000)  # and in the middle of a step
            writer.kill()
            done += (seen + writer.stdout.read()).count(b".")
            writer.wait()
            writer.stdout.close()
            try:
                found = found_after(name, path)
            except Exception as error:
                print(f"  kill {number}: {error}")
                unreadable += 1
            else:
                lost += found is not None and found < done
                done = max(done, found or 0)
        left = sorted(p.name for p in Path(place).rglob("*") if p.name.endswith(".tmp"))
    return f"{kills} kills: {lost} lost a step, {unreadable} unreadable, {len(left)} left behind"


def found_after(name: str, path: Path) -> int | None:
    """Return how many steps are kept, None where steps are not counted; raise if unreadable."""
    if name == "state":
        state = State(path)
        if state.problem is not None:
            raise ValueError(state.problem)
        count = len(state.read_marks())
        state.close()
        return count
    if name == "corrections":
        return len(load_corrections(path).done)
    cache = AnalysisCache(path)
    for source in list(find_files([str(seeds_folder())]))[1:2]:
        assert not isinstance(source, Problem)
        read = read_cached(cache, source)
        assert isinstance(read, CachedArticle)
        if read.analysis not in (None, analyse(read.article)):
            raise ValueError("a wrong analysis")
    cache.sweep()
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=str(seeds_folder()))
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args()
    measure_cache(options.folder)
    measure_state()
    for name in WRITERS:
        print(f"{name}: {kill_writers(name, options.kills)}")


if __name__ == "__main__":
    main()
